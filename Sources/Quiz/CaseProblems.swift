import CommonMark
import Diagnostics

/// Everything that can be wrong with a branching case, in one place.
extension Diagnostic {
  static func caseWithoutScenes(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "case-uden-scener", file: file, range: range,
      summary: Phrase("Casen har ingen scener", "The case has no scenes"),
      explanation: Phrase(
        "Skriv hver scene som en overskrift: ### Første møde {#start}",
        "Write each scene as a heading: ### First meeting {#start}"))
  }

  static func unknownCaseAttribute(
    _ entry: Attributes.Entry, among names: [String], file: String
  ) -> Diagnostic {
    let near = NearestName.find(entry.spelling, among: names)
    return Diagnostic(
      "ukendt-egenskab", .warning, file: file, range: entry.range,
      summary: Phrase(
        "Egenskaben \(entry.spelling) kendes ikke her",
        "The attribute \(entry.spelling) is not known here"),
      explanation: entry.name == "id"
        ? Phrase("Skriv {#\(entry.value ?? "id")}", "Write {#\(entry.value ?? "id")}")
        : near.map { Phrase("Mente du \($0)?", "Did you mean \($0)?") }
          ?? Phrase("Slet den, eller ret stavemåden.", "Delete it or mend the spelling."))
  }

  // MARK: Scenes

  static func sceneWithoutID(
    _ range: SourceRange, attributes: Attributes, suggestion: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "case-scene-uden-id", .warning, file: file, range: range,
      summary: Phrase(
        "Scenen har intet id, så valgene mister deres mål, hvis overskriften rettes",
        "The scene has no id, so choices lose their way when its heading is changed"),
      explanation: Phrase(
        "Skriv for eksempel {#\(suggestion)} sidst i overskriften.",
        "Write for example {#\(suggestion)} at the end of the heading."),
      fixes: [attributes.adding(id: suggestion, atEndOf: range)])
  }

  static func duplicateSceneID(_ range: SourceRange, id: String, file: String) -> Diagnostic {
    Diagnostic(
      "dobbelt-id", file: file, range: range,
      summary: Phrase(
        "To scener i casen hedder \(id)", "Two scenes of the case are called \(id)"),
      explanation: Phrase("Giv den ene et andet navn.", "Give one of them another name."))
  }

  static func unknownEnding(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    let written = entry.value ?? ""
    let near = NearestName.find(written, among: Ending.words)
    return Diagnostic(
      "case-ukendt-slut", file: file, range: entry.range,
      summary: written.isEmpty
        ? Phrase(
          "Der står ikke, hvilken slutning det er", "It is not told what kind of ending this is")
        : Phrase("Slutningen \(written) findes ikke", "There is no ending \(written)"),
      explanation: near.map { Phrase("Mente du slut=\($0)?", "Did you mean slut=\($0)?") }
        ?? Phrase(
          "Skriv slut=god, slut=blandet eller slut=dårlig.",
          "Write slut=god, slut=blandet or slut=dårlig."))
  }

  static func endingWithChoices(
    _ range: SourceRange, scene: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "case-slut-med-valg", file: file, range: range,
      summary: Phrase(
        "Scenen ”\(scene)” er en slutning, men har valg",
        "The scene “\(scene)” is an ending, but has choices"),
      explanation: Phrase(
        "Slet valgene, eller slet slut=… i scenens overskrift.",
        "Delete the choices, or delete slut=… in the scene's heading."))
  }

  // MARK: Choices

  static func choiceLeadsNowhere(
    _ range: SourceRange, destination: String, nearest: String?, some: [String], file: String
  ) -> Diagnostic {
    let ids = some.map { "#\($0)" }.joined(separator: ", ")
    return Diagnostic(
      "case-valg-uden-maal", file: file, range: range,
      summary: Phrase(
        "Valget fører til #\(destination), men casen har ingen scene med det id",
        "The choice leads to #\(destination), but the case has no scene with that id"),
      explanation: nearest.map { Phrase("Mente du #\($0)?", "Did you mean #\($0)?") }
        ?? Phrase(
          "Skriv id'et på en af casens scener, for eksempel \(ids).",
          "Write the id of one of the case's scenes, for example \(ids)."))
  }

  static func choiceNotLink(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "case-valg-blandet", file: file, range: range,
      summary: Phrase(
        "Listen med valg skal kun have links til scener, men her står noget andet",
        "The list of choices must hold only links to scenes, but here is something else"),
      explanation: Phrase(
        "Skriv - [Det gør du](#scene), og intet uden for linket. Tekst hører til før listen, og "
          + "andre links også.",
        "Write - [What you do](#scene), and nothing outside the link. Text belongs before the "
          + "list, and so do other links."))
  }

  static func tooMuchInChoice(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "case-valg-blandet", file: file, range: range,
      summary: Phrase(
        "Et valg er ét link; kun feedback kan stå under det",
        "A choice is one link; only feedback can stand below it"),
      explanation: Phrase(
        "Skriv feedback som et citat under valget:   > Moderen bliver stille.",
        "Write feedback as a quote below the choice:   > The mother falls silent."))
  }

  static func choicesNotLast(_ block: Block, file: String) -> Diagnostic {
    if block.isQuote {
      return Diagnostic(
        "case-valg-ikke-sidst", file: file, range: block.range,
        summary: Phrase(
          "Feedbacken er ikke rykket ind og hører derfor ikke til noget valg",
          "The feedback is not indented and so belongs to no choice"),
        explanation: Phrase(
          "Sæt to mellemrum foran >, så feedbacken hører til valget over den.",
          "Put two spaces before >, so that the feedback belongs to the choice above it."))
    }
    return Diagnostic(
      "case-valg-ikke-sidst", file: file, range: block.range,
      summary: Phrase(
        "Her står noget efter scenens valg, men valgene skal stå sidst",
        "Something follows the scene's choices, but the choices must come last"),
      explanation: Phrase(
        "Flyt det op før listen med valg.", "Move it before the list of choices."))
  }

  static func choiceInText(_ range: SourceRange, id: String, file: String) -> Diagnostic {
    Diagnostic(
      "case-valg-ikke-sidst", file: file, range: range,
      summary: Phrase(
        "Linket til scenen #\(id) står inde i teksten",
        "The link to the scene #\(id) stands in the text"),
      explanation: Phrase(
        "Skriv det som et valg i en liste sidst i scenen: - [Det gør du](#\(id))",
        "Write it as a choice in a list at the end of the scene: - [What you do](#\(id))"))
  }

  // MARK: The graph

  static func sceneOutOfReach(
    _ range: SourceRange, scene: String, id: String, following: Int, file: String
  ) -> Diagnostic {
    let more =
      following == 0
      ? Phrase("", "")
      : Phrase(
        following == 1
          ? " Det gælder også scenen efter den."
          : " Det gælder også de \(following) scener efter den.",
        following == 1
          ? " The scene after it is out of reach too."
          : " The \(following) scenes after it are out of reach too.")
    return Diagnostic(
      "case-scene-uden-vej", file: file, range: range,
      summary: Phrase(
        "Ingen kan komme til scenen ”\(scene)”", "No one can reach the scene “\(scene)”"),
      explanation: Phrase(
        "Skriv et valg i en anden scene: - [Det gør du](#\(id)), eller slet scenen.\(more.danish)",
        "Write a choice in another scene: - [What you do](#\(id)), or delete the scene."
          + more.english))
  }

  static func deadEnd(
    _ range: SourceRange, scene: String, way: Phrase?, file: String
  ) -> Diagnostic {
    let way = way.map { Phrase("Vejen dertil: \($0.danish). ", "The way there: \($0.english). ") }
    return Diagnostic(
      "case-blindgyde", file: file, range: range,
      summary: Phrase(
        "Scenen ”\(scene)” er en blindgyde: Den har hverken valg eller slut=",
        "The scene “\(scene)” is a dead end: it has neither choices nor slut="),
      explanation: Phrase(
        (way?.danish ?? "")
          + "Slut scenen med en liste af valg: - [Det gør du](#scene), eller skriv slut=god, "
          + "slut=blandet eller slut=dårlig i overskriften.",
        (way?.english ?? "")
          + "End the scene with a list of choices: - [What you do](#scene), or write slut=god, "
          + "slut=blandet or slut=dårlig in its heading."))
  }

  static func loopWithoutExit(
    _ range: SourceRange, scene: String, way: Phrase?, round: Phrase, file: String
  ) -> Diagnostic {
    let way = way.map { Phrase("Vejen dertil: \($0.danish). ", "The way there: \($0.english). ") }
    return Diagnostic(
      "case-uden-udgang", file: file, range: range,
      summary: Phrase(
        "Fra scenen ”\(scene)” kan ingen nå en slutning",
        "From the scene “\(scene)” no one can reach an ending"),
      explanation: Phrase(
        (way?.danish ?? "") + "Her går valgene i ring: \(round.danish). "
          + "Skriv et valg, der fører videre, eller giv en af scenerne slut=god, slut=blandet "
          + "eller slut=dårlig.",
        (way?.english ?? "") + "Here the choices go in circles: \(round.english). "
          + "Write a choice that leads on, or give one of the scenes slut=god, slut=blandet or "
          + "slut=dårlig."))
  }
}
