package import Diagnostics

/// The report's own words.
package struct ReportWords: Sendable {
  /// All of them.
  package static let text = ReportWords()

  package let title = Phrase("Tilgængelighedsrapport", "Accessibility report")
  package let notConformance = Phrase(
    "At en maskinel kontrol intet finder, betyder ikke, at kravene er opfyldt. Den finder kun "
      + "nogle af de fejl, der er. Om et krav er opfyldt, afgør mennesker, der går siderne igennem.",
    "A machine check is not conformance. It finds only some of the faults there are. Whether a "
      + "requirement is met, people decide who go through the pages.")
  let statement = Phrase(
    "Rapporten er ikke en tilgængelighedserklæring. Den skriver ejeren af sitet. En offentlig "
      + "myndighed skriver den i Digitaliseringsstyrelsens WAS-Tool og linker til den fra sidefoden.",
    "The report is not an accessibility statement. The site's owner writes that. A Danish public "
      + "authority writes it in the WAS-Tool of Digitaliseringsstyrelsen and links to it from the footer."
  )
  let guide = Phrase(
    "Digitaliseringsstyrelsens vejledning til WAS-Tool",
    "Digitaliseringsstyrelsen’s guide to WAS-Tool")
  let ownStatement = Phrase("Sitets tilgængelighedserklæring", "The site’s accessibility statement")
  let noStatement = Phrase(
    "Sitet linker ikke til en tilgængelighedserklæring. Skriv dens adresse ud for was: i "
      + "kursbuild.yml, så kommer linket i sidefoden og her.",
    "The site links to no accessibility statement. Write its address after was: in kursbuild.yml, "
      + "and the link comes in the footer and here.")
  let contents = Phrase("På denne side", "On this page")
  let summary = Phrase("Overblik", "Summary")
  let read = Phrase("Det er der set på", "What was looked at")
  let tools = Phrase("Værktøjer", "Tools")
  let faults = Phrase("Fejl, maskiner har fundet", "Faults that machines found")
  let noFaults = Phrase(
    "Ingen. Det siger ikke noget om resten.", "None. That says nothing of the rest.")
  let looks = Phrase("Det skal du se efter", "What to take a look at")
  let noLooks = Phrase(
    "Maskinerne fandt ingen steder, de var i tvivl om.",
    "The machines found no places they could not judge.")
  let scripts = Phrase("Gennemgang ved et menneske", "Going through it as a person")
  let others = Phrase("Kapitler, der ikke er med", "Chapters that are not here")
  let names = Phrase("Om navnene", "About the names")
  let namesText = Phrase(
    "Et dansk navn med * har vi ikke kunnet slå op i Digitaliseringsstyrelsens lister eller hos "
      + "oversætterne af WCAG 2.1. Det er KursBuilds ord, og det engelske navn ved siden af er "
      + "standardens.",
    "A Danish name with * was not found in Digitaliseringsstyrelsen’s lists or with the "
      + "translators of WCAG 2.1: it is KursBuild’s wording. The English name is the standard’s.")
  let counted = Phrase("Antal krav efter resultat", "Requirements by result")
  let toolResults = Phrase("Hvad hvert værktøj fandt", "What each tool found")
  let partResults = Phrase("Kravene og resultatet", "The requirements and their result")
  let requirement = Phrase("Krav", "Requirement")
  let level = Phrase("Niveau", "Level")
  let result = Phrase("Resultat", "Result")
  let tool = Phrase("Værktøj", "Tool")
  let subject = Phrase("Ser på", "Looks at")
  let machine = Phrase("Maskinel kontrol", "Machine checks")
  let person = Phrase("Det afgør et menneske", "What a person decides")
  let script = Phrase("Følg", "Follow")
  let means = Phrase("Det gør programmet", "What the program does")
  let lacks = Phrase("Mangler, vi kender", "Known to be lacking")
  let notRun = Phrase("Ikke kørt", "Not run")
  let howToRun = Phrase("Kør", "Run")
  let orGiveResult = Phrase(", eller giv resultatet med", ", or give its result by")
  let noMachine = Phrase(
    "Ingen maskinel kontrol i denne rapport.", "No machine check in this report.")
  let needs = Phrase("Det skal du bruge", "What you need")
  let noVersion = Phrase("version ikke oplyst", "version not stated")
  let examples = Phrase("For eksempel", "For example")

  /// The name of a part.
  func name(of part: Criterion.Part) -> Phrase {
    switch part {
    case .web: Phrase("Kapitel 9: websider", "Chapter 9: web pages")
    case .documents: Phrase("Kapitel 10: PDF-filer", "Chapter 10: PDFs")
    case .authoring:
      Phrase("11.8: KursBuild som forfatterværktøj", "11.8: KursBuild as authoring tool")
    case .later: Phrase("Også i WCAG 2.2", "Also in WCAG 2.2")
    }
  }

  /// The name of a part at the head of a narrow column.
  func shortName(of part: Criterion.Part) -> Phrase {
    switch part {
    case .web: Phrase("Websider", "Web pages")
    case .documents: Phrase("PDF", "PDF")
    case .authoring: Phrase("KursBuild", "KursBuild")
    case .later: Phrase("WCAG 2.2", "WCAG 2.2")
    }
  }

  /// What is said at the start of a part.
  func introduction(to part: Criterion.Part) -> Phrase {
    switch part {
    case .web:
      Phrase(
        "WCAG 2.1 på niveau A og AA og kravene til hele sider og forløb.",
        "WCAG 2.1 on levels A and AA, and the requirements on whole pages and processes.")
    case .documents:
      Phrase(
        "De samme kriterier for dokumenter. Fire er udeladt i standarden, fordi de handler om flere sider.",
        "The same criteria for documents. The standard leaves out four that concern sets of pages.")
    case .authoring:
      Phrase(
        "Krav til programmer, man laver indhold med. Svarene gælder programmet, ikke dette site.",
        "Requirements on programs that content is made with. The answers hold for the program.")
    case .later:
      Phrase(
        "EN 301 549 V3.2.1 kræver dem ikke. WCAG 2.2 føjer dem til på niveau A og AA.",
        "EN 301 549 V3.2.1 does not require them. WCAG 2.2 adds them on levels A and AA.")
    }
  }

  /// A status in a few words.
  package func name(of status: AccessibilityReport.Status) -> Phrase {
    switch status {
    case .fault: Phrase("Fejl fundet", "Fault found")
    case .look: Phrase("Se efter", "Take a look")
    case .clean: Phrase("Maskinen fandt intet", "Machine found nothing")
    case .person: Phrase("Kræver et menneske", "Needs a person")
    case .irrelevant: Phrase("Ikke relevant", "Not relevant")
    }
  }

  /// `4 steder`, without the number.
  func places(_ count: Int) -> Phrase {
    count == 1 ? Phrase("sted", "place") : Phrase("steder", "places")
  }

  /// What a status means and asks for.
  func meaning(of status: AccessibilityReport.Status) -> Phrase {
    switch status {
    case .fault:
      Phrase(
        "En maskine har set noget, der er forkert. Ret det, og lav rapporten igen.",
        "A machine saw something wrong. Mend it and make the report again.")
    case .look:
      Phrase(
        "En maskine kan ikke afgøre det. Se på de steder, der er nævnt.",
        "A machine cannot tell. Look at the places named.")
    case .clean:
      Phrase(
        "Det, maskinen kan se, er i orden. Resten skal et menneske gå igennem.",
        "What the machine can see is in order. A person has to go through the rest.")
    case .person:
      Phrase(
        "Ingen maskine har set på det. Et menneske skal gå det igennem.",
        "No machine looked at it. A person has to go through it.")
    case .irrelevant:
      Phrase(
        "Sitet har ikke det, kravet handler om.",
        "The site holds nothing the requirement is about.")
    }
  }

  /// An outcome of one check, to end a sentence with.
  func sentence(_ evidence: AccessibilityReport.Evidence) -> Phrase {
    let seen = evidence.examined.map { examined in
      Phrase(
        ". Set efter: \(Self.danish(examined)) \(evidence.unit.danish)",
        ". Looked at: \(examined) \(evidence.unit.english)")
    }
    let (danish, english) =
      switch evidence.outcome {
      case .nothing: ("intet at se på", "nothing to look at")
      case .clean: ("ingen fund", "nothing found")
      case .look: ("se efter: \(evidence.found)", "take a look: \(evidence.found)")
      case .fault: ("fejl: \(evidence.found)", "faults: \(evidence.found)")
      }
    let isSeen = evidence.outcome != .nothing
    return Phrase(
      danish + (isSeen ? seen?.danish ?? "" : ""), english + (isSeen ? seen?.english ?? "" : ""))
  }

  /// A number as Danes write it: 22.649.
  static func danish(_ number: Int) -> String {
    number < 1000
      ? String(number)
      : danish(number / 1000) + "." + String(String(1000 + number % 1000).dropFirst())
  }

  /// The chapters a report on a site leaves out, and why.
  let otherChapters: [Phrase] = [
    Phrase(
      "Kapitel 5 (fælles krav): Sitet er ikke lukket for hjælpemidler og bruger ikke biometri.",
      "Chapter 5 (generic): the site is not closed to assistive technology and uses no biometrics."),
    Phrase(
      "Kapitel 6 (samtaler): Man kan ikke tale eller skrive sammen på sitet.",
      "Chapter 6 (two-way voice): people cannot talk or write to one another on the site."),
    Phrase(
      "Kapitel 7 (video): Film vises i browserens egen afspiller. Har sitet film, så prøv dens "
        + "undertekster og knapper efter manuskriptet ”Film og lyd”.",
      "Chapter 7 (video): films play in the browser's own player. If the site has films, try its "
        + "captions and buttons by the script on films."),
    Phrase("Kapitel 8 (udstyr): Sitet er ikke udstyr.", "Chapter 8 (hardware): the site is none."),
    Phrase(
      "Resten af kapitel 11 (programmer): Sider i en browser hører under kapitel 9. Køber du "
        + "KursBuild som program, gælder kapitlet for programmet i terminalen; det er ikke "
        + "undersøgt her.",
      "The rest of chapter 11 (software): pages in a browser fall under chapter 9. For KursBuild "
        + "as a program in a terminal the chapter applies; that is not examined here."),
    Phrase(
      "Kapitel 12 (vejledning og hjælp): Forfatterhåndbogen er en del af sitet, hvis den er udgivet der. "
        + "Ejerens egen hjælp til brugere er ikke undersøgt.",
      "Chapter 12 (documentation and support): the authors' handbook is part of the site where it is "
        + "published there. The owner's own support is not examined."),
    Phrase(
      "Kapitel 13 (formidling og nødopkald): Sitet er ingen af delene.",
      "Chapter 13 (relay and emergency services): the site is neither."),
  ]
}
