import CommonMark
import Diagnostics
import Quiz
import Testing

@testable import Content

@Suite struct PageRulesTests {
  @Test(
    arguments: [
      "Se [Y](y.md), [del](y.md#dim), [op](#afsnit).\n\n## Afsnit\n",
      "En kilde. [@s2] Og [@s1, s. 4].",
      "[§ 22](lov:barnets-lov-22) og [ord](ordbog:sagsoplysning)",
      "![Kæden](../../medier/kaeden.svg \"Tekst\"){bredde=halv}",
      "![](../../medier/kaeden.svg){dekorativt}",
      "[ud](https://sm.dk) [post](mailto:a@b.dk) [skema](../../medier/skema.pdf)",
      "::: boks {type=husk} Titel\nTekst\n:::", "::: maal\n- forklare {#forklare}\n:::",
      "::: refleksion {linjer=6}\nHvad nu?\n:::", "::: skrivefelt {linjer=4}\n:::",
      "## A\n\n### B\n\n#### C\n\n## D", "[Signs of Safety]{lang=en}",
      "Note.[^1]\n\n[^1]: Se [Y](y.md).", "f{x} og `kode`{ } og \\{#x}", "[X]{lang=en-GB}",
      "::: refleksion 2+2=4\n\nHvad?\n\n:::",
    ])
  func whatIsRightHasNoProblems(_ body: String) {
    #expect(ScratchSite.problems(body).ids == [])
  }

  @Test(
    arguments: [
      Failing(
        "ukendt-direktiv", "::: «quizz» {#a}\nTekst\n:::", says: "quizz", "Mente du ::: quiz?"),
      Failing("ukendt-direktiv", "::: «vigtig»\nTekst\n:::", says: "::: vigtigt"),
      Failing("ukendt-direktiv", "::: «fakta»\nTekst\n:::", says: "::: husk"),
      Failing("case-uden-scener", "::: «case» {#d}\n:::", says: "### Første møde"),
      Failing(
        "ukendt-egenskab", "::: refleksion {«linier=6»}\nHvad?\n:::", says: "Mente du linjer?"),
      Failing("ukendt-egenskab", "## A {«id=x»}\n", says: "Skriv {#x}"),
      Failing(
        "ukendt-egenskab", "::: husk {«titel=\"To ord\"»}\nTekst\n:::", says: "::: husk To ord"),
      Failing("attribut-uden-plads", "## Titel«{#id}»\n", says: "mellemrum foran {"),
      Failing("attribut-uden-plads", "**fed**«{.x}»\n", says: "[ordene]{lang=en}"),
      Failing("attribut-uden-plads", "Se ICS«{lang=en}» nu.\n"),
      Failing(
        "attribut-uden-plads", "::: «refleksion» linjer=6\n\nHvad?\n\n:::",
        says: "Skriv ::: refleksion {linjer=6}"),
      Failing("ukendt-egenskab", "## A {#to «ord»}\n", says: "{#to-ord}"),
      Failing("ukendt-vaerdi", "[Signs]{«lang=engelsk»}\n", says: "lang=en"),
      Failing("ukendt-vaerdi", "[Signs]{«lang=»}\n", says: "to bogstaver"),
      Failing("slut-uden-direktiv", "::: husk\n\nT\n\n«::: /fold»\n\n:::", says: "::: /husk"),
      Failing("direktiv-uden-navn", "«::: {#a} Titel»\nTekst\n:::", says: "::: husk"),
      Failing("direktiv-kolon", "«:: sammenlign»\n\nTekst\n", says: "Skriv ::: sammenlign"),
      Failing("ugyldigt-tal", "::: refleksion {«linjer=mange»}\nHvad?\n:::", says: "linjer=6"),
      Failing("ukendt-vaerdi", "::: boks {«type=huske»}\nTekst\n:::", says: "Mente du type=husk?"),
      Failing("ukendt-vaerdi", "::: «boks»\nTekst\n:::", says: "ingen type"),
      Failing("ukendt-vaerdi", "::: kun {«for=alle»}\nTekst\n:::", says: "{for=underviser}"),
      Failing("ukendt-vaerdi", "::: «kun»\nTekst\n:::"),
      Failing("maal-uden-liste", "::: «mål»\nAt forklare\n:::", says: "- forklare"),
      Failing("overskrift-niveau", "«# Titel»\n", says: "##"),
      Failing("overskrift-niveau", "## A\n\n«#### B»\n", says: "Skriv ### foran"),
      Failing("overskrift-niveau", "«### A»\n", says: "Skriv ## foran"),
      Failing("overskrift-tom", "«##»\n\nTekst"),
      Failing("dobbelt-id", "## A {#x}\n\n## B {#«x»}\n", says: "linje 5", "{#x-2}"),
      Failing("dobbelt-id", "::: husk {#x}\nT\n:::\n\n## B {#«x»}\n"),
      Failing("dobbelt-id", "## B {#x}\n\nTabel: T {#«x»}\n\n| A |\n|---|\n| b |\n"),
      Failing("reserveret-id", "## A {#«indhold»}\n", says: "{#om-indhold}"),
      Failing("reserveret-id", "## A {#«kilde-1»}\n"),
      Failing("ugyldigt-id", "## A {#«???»}\n"),
      Failing("program-uden-punkter", "::: «program»\n:::").renamed("direktiv-forkert-sted"),
    ])
  func mistakesInBlocksAreToldWithTheirPlace(_ failing: Failing) {
    expectOnly(failing, ScratchSite.problems(failing.source.text))
  }

  @Test(
    arguments: [
      Failing("link-til-manglende-fil", "Se «[Y](z/y.md)» nu.", says: "z/y.md", "Mente du y.md?"),
      Failing("link-til-manglende-fil", "Se «[Y](yy.md)».", says: "Mente du y.md?"),
      Failing(
        "link-til-manglende-fil", "Se «[I](../viden/ics.md)».", says: "Mente du ../../viden/ics.md?"
      ),
      Failing("link-til-manglende-fil", "Se «[Y](y.html)».", says: "Mente du y.md?"),
      Failing("link-til-manglende-fil", "Se «[Y](y)».", says: "Mente du y.md?"),
      Failing("link-til-manglende-fil", "Se «[A](../a/)».", says: "mappe", "Mente du kursus.md?"),
      Failing("link-til-manglende-fil", "Se «[SM](www.sm.dk)».", says: "https://www.sm.dk"),
      Failing(
        "link-til-manglende-fil", "Se «[Noget](helt-andet-navn.md)».", says: "../viden/emne.md"),
      Failing("link-ud-af-indhold", "Se «[X](../../../x.md)».", says: "../"),
      Failing("link-absolut", "Se «[X](/viden/ics.html)»."),
      Failing("link-absolut", "Se «[X](C:\\Filer\\x.md)».", says: "computer"),
      Failing(
        "link-absolut", "Se «[X](..\\..\\viden\\ics.md)».", says: "..\\..\\viden\\ics.md",
        "Skriv / i stedet for \\, også på Windows: ../../viden/ics.md"),
      Failing(
        "link-til-manglende-fil", "Se «[X](..\\_y.md \"T\")».", says: "../_y.md"),
      Failing(
        "link-absolut", "«![K](..\\..\\medier\\kaeden.svg)»", says: "../../medier/kaeden.svg"),
      Failing("link-absolut", "Se «[X](\\viden\\ics.md)».", says: "computer"),
      Failing("link-ikke-tilladt", "Se «[X](javascript:alert)».", says: "javascript:"),
      Failing("link-ikke-tilladt", "Se «[X](data:text/html,x)».", says: "data:"),
      Failing("link-til-kladde", "Se «[X](kladde.md)».", says: "kurser/a/kladde.md"),
      Failing("link-til-uudgivet", "Se «[X](../../banker/b.md)».", says: "banker/b.md"),
      Failing("link-til-uudgivet", "Se «[X](../../kursbuild.yml)»."),
      Failing("link-uden-tekst", "Se «[](y.md)»."),
      Failing("ugyldig-adresse", "Se «[X](https://)»."),
      Failing("ukendt-ordbogsord", "Se «[X](ordbog:sagsoplysnig)».", says: "ordbog:sagsoplysning"),
      Failing("ukendt-lov", "Se «[§ 5](lov:barnet-lov-5)».", says: "lov:barnets-lov-5"),
      Failing("ukendt-lov", "Se «[§ 5](lov:sel-50)».", says: "love.yml"),
      Failing(
        "ukendt-kilde", "Tekst «[@s22]».", says: "Kilden s22 findes ikke i kilder.yml",
        "Mente du s2? Skriv [@s2]."),
      Failing("ukendt-kilde", "Tekst «[@lovforslag, s. 4]».", says: "Tilføj kilden"),
      Failing("ukendt-kilde", "Tekst «[@s2 s. 4]».", says: "mangler et komma", "Skriv [@s2, s. 4]"),
      Failing("ukendt-kilde", "Tekst «[@lov forslag]».", says: "Tilføj kilden"),
      Failing(
        "billede-mangler", "«![Kæden](../../medier/kaden.svg)»",
        says: "Mente du ../../medier/kaeden.svg?"),
      Failing(
        "billede-mangler", "«![Kæden](kaeden.svg)»", says: "Mente du ../../medier/kaeden.svg?"),
      Failing("billede-mangler", "«![Lokal](lokal.svg)»", says: "Flyt det til medier/"),
      Failing("billede-mangler", "«![Skema](../../medier/skema.pdf)»", says: "ikke et billede"),
      Failing("billede-uden-alt", "«![](../../medier/kaeden.svg)»", says: "{dekorativt}"),
      Failing("billede-udefra", "«![Kort](https://sm.dk/x.png)»", says: "medier/"),
      Failing("ukendt-vaerdi", "![A](../../medier/kaeden.svg){«bredde=stor»}", says: "bredde=halv"),
      Failing("ukendt-egenskab", "![A](../../medier/kaeden.svg){«bred=halv»}", says: "bredde"),
      Failing(
        "ukendt-egenskab", "Tabel: T {«raekkehovd»}\n\n| A |\n|---|\n| b |",
        says: "Mente du rækkehoved?"),
      Failing(
        "ukendt-egenskab", "::: skema {«rakker=3»}\n\n| A |\n|---|\n\n:::", says: "Mente du rækker?"
      ),
      Failing("ugyldigt-id", "[ord]{#«Målgruppe»}", says: "{#maalgruppe}"),
    ])
  func mistakesInRunningTextAreToldWithTheirPlace(_ failing: Failing) {
    expectOnly(failing, ScratchSite.problems(failing.source.text))
  }

  @Test(arguments: [
    "- punkt «[@s9]»", "> citat «[@s9]»", "| A |\n|---|\n| «[@s9]» |", "**fed «[@s9]»**",
    "## Overskrift «[@s9]»", "::: husk Titel «[@s9]»\nT\n:::", "Note[^1]\n\n[^1]: «[@s9]»",
    "Tabel: T «[@s9]»\n\n| A |\n|---|\n| b |", "Ord\n: beskrivelse «[@s9]»",
  ])
  func everyCornerOfAPageIsWalked(_ marked: String) {
    expectOnly(Failing("ukendt-kilde", marked), ScratchSite.problems(Marked(marked).text))
  }

  @Test func objectivesWithoutIdsAreAWarning() {
    let source = Marked("::: mål\n«- forklare»\n:::\n")
    let problems = ScratchSite.problems(source.text)
    #expect(problems.ids == ["maal-uden-id"])
    #expect(problems.first?.severity == .warning)
    #expect(problems.first?.range.start == source.range.start)
  }

  private static let quiz = """
    ::: mål
    - afgrænse {#afgraense}
    :::

    ::: quiz {#slut}

    ### Hvem? {#hvem MAAL KILDE LOV}

    - [x] Ja
      > Fint.
    - [ ] Nej
      > Nej.

    :::

    """

  private func quiz(_ goal: String, _ source: String = "", _ law: String = "") -> [Diagnostic] {
    ScratchSite.problems(
      PageRulesTests.quiz.replacing("MAAL", goal).replacing(" KILDE", source).replacing(
        " LOV", law))
  }

  @Test func questionsReferToWhatIsThere() {
    #expect(quiz("mål=afgrænse", " kilde=s1", " lov=barnets-lov-22").ids == [])
    let goal = quiz("mål=afgraens")
    #expect(goal.ids == ["ukendt-maal"])
    #expect(goal.first?.danish.contains("Mente du mål=afgraense?") == true)
    #expect(goal.first?.range.count == "mål=afgraens".utf8.count)
    #expect(quiz("mål=afgraense", " kilde=s9").ids == ["ukendt-kilde"])
    #expect(quiz("mål=afgraense", "", " lov=sel-1").ids == ["ukendt-lov"])
  }

  @Test(arguments: [
    // Right below the options, the last one included.
    (
      "- [x] Ja\n> Fint.\n- [ ] Nej\n> Nej.\n> Og nej.\n\n> **Forklaring:** X\n",
      "- [x] Ja\n  > Fint.\n- [ ] Nej\n  > Nej.\n  > Og nej.\n\n> **Forklaring:** X\n"
    ),
    // The last one, with a blank line above it, is the explanation, as the others stand close.
    (
      "- [x] Ja\n> Fint.\n- [ ] Nej\n\n> Hele forklaringen.\n",
      "- [x] Ja\n  > Fint.\n- [ ] Nej\n\n> Hele forklaringen.\n"
    ),
    // Nobody can tell whose the last one is.
    ("- [x] Ja\n\n> Fint.\n\n- [ ] Nej\n\n> Nej.\n", nil),
    ("- [x] Ja\n> Fint.\n\nTekst\n\n- [ ] Nej\n", nil),
    ("- [x] Ja\n\n> **Forklaring:** X\n\n- [ ] Nej\n", nil),
    ("- [x] Ja\n> Fint.\n- [ ] Nej\n> Nej.\n>\n> **Forklaring:** X\n", nil),
  ])
  func feedbackThatIsNotIndentedIsMendedWhereThatIsCertain(_ answer: String, _ better: String?) {
    let front = "---\ntitel: X\n---\n\n"
    let body = "::: quiz {#q}\n\n### Hvad? {#a}\n\n" + answer + "\n:::\n"
    let problem = ScratchSite.problems(body).first { $0.id == "quiz-feedback-ikke-indrykket" }
    var bytes = Array((front + body).utf8)
    for fix in (problem?.fixes ?? []).sorted(by: { $0.range.start > $1.range.start }) {
      #expect(fix.isCertain)
      bytes.replaceSubrange(fix.range.start..<fix.range.end, with: Array(fix.replacement.utf8))
    }
    #expect(problem != nil)
    #expect(problem?.fixes.isEmpty == (better == nil))
    guard let better else { return }
    let mended = String(decoding: bytes, as: UTF8.self)
    #expect(mended == front + "::: quiz {#q}\n\n### Hvad? {#a}\n\n" + better + "\n:::\n")
    let left = ScratchSite.problems(String(mended.dropFirst(front.count)))
    #expect(!left.contains { $0.id == "quiz-feedback-ikke-indrykket" })
    #expect(!left.contains { $0.severity == .error })
  }

  @Test func aBackslashInAPathIsMendedByItsFix() {
    let text = "Se [X](..\\..\\viden\\ics.md)."
    let problems = ScratchSite.problems(text)
    let fix = problems.first?.fixes.first
    #expect(fix?.replacement == "../../viden/ics.md")
    #expect(fix?.range.count == "..\\..\\viden\\ics.md".utf8.count)
    #expect(ScratchSite.problems("Se [X](../../viden/ics.md).").ids == [])
  }

  @Test func aQuestionWhoseIdIsTakenIsToldWhereTheOtherIs() {
    let question = "### Hvem? {#hvem}\n\n- [x] Ja\n- [ ] Nej\n\n"
    let problems = ScratchSite.problems("::: quiz {#q}\n\n" + question + question + ":::\n")
    #expect(problems.ids.filter { $0 == "dobbelt-id" }.count == 1)
    let told = problems.first { $0.id == "dobbelt-id" }
    // The front matter takes four lines.
    #expect(told?.danish.contains("Det første står i linje 7") == true)
    #expect(told?.danish.contains("{#hvem-2}") == true)
  }

  @Test func aPageWithAQuizHasItsQuestionsAndTheirIds() {
    let (site, _) = ScratchSite.page(
      PageRulesTests.quiz.replacing("MAAL", "mål=afgraense").replacing(" KILDE", " kilde=s2")
        .replacing(" LOV", " lov=fvl-22") + "## Slut\n\n## Slut hvem\n")
    let parsed = site.parse()
    #expect(parsed.diagnostics.ids == [])
    #expect(parsed.facts.questionCount == 1)
    #expect(parsed.body.quizzes.values.map(\.id) == ["slut"])
    #expect(parsed.body.headings.map(\.id) == ["slut-2", "slut-hvem-2"])
    #expect(parsed.facts.anchors == ["slut-2", "slut-hvem-2", "afgraense", "slut", "slut-hvem"])
    #expect(parsed.body.citedSources == [1])
    #expect(parsed.facts.visibleLaws == ["fvl-22"])
  }

  @Test func headingsGetAnchorsThatDiffer() {
    let (site, offset) = ScratchSite.page(
      "## Målgruppe\n\n## Målgruppe\n\n### Målgruppe {#maalgruppe-2}\n\n## ???\n\n## Indhold\n\n## Kilde 1\n\n## Ægget og *ICS*\n"
    )
    let parsed = site.parse()
    #expect(parsed.diagnostics.ids == [])
    #expect(
      parsed.body.headings.map(\.id) == [
        "maalgruppe", "maalgruppe-3", "maalgruppe-2", "afsnit", "indhold-2", "kilde-1-2",
        "aegget-og-ics",
      ])
    #expect(parsed.body.headings[0].range.start == offset)
    #expect(parsed.body.headings[2].level == 3)
    #expect(parsed.body.headings[6].text == Array("Ægget og ICS".utf8))
  }

  @Test func idsBecomeSlugsInTheTree() throws {
    let (site, _) = ScratchSite.page(
      "## A {#Mål}\n\n::: husk {#Én}\nT\n:::\n\n::: mål\n- b {#Bø}\n:::\n\nTabel: T {#Tå rækkehoved}\n\n| A |\n|---|\n| b |\n"
    )
    let parsed = site.parse()
    #expect(parsed.diagnostics.ids == [])
    #expect(parsed.body.headings.map(\.id) == ["maal"])
    #expect(parsed.facts.anchors == ["maal", "en", "boe", "taa"])
    var found: [String] = []
    for block in parsed.body.blocks {
      switch block.kind {
      case .heading(let heading): found.append(heading.attributes.id ?? "")
      case .table(let table): found.append(table.attributes.id ?? "")
      case .directive(let directive):
        if let id = directive.attributes.id { found.append(id) }
        if case .list(let list) = directive.blocks.first?.kind {
          found += list.items.compactMap(\.attributes.id)
        }
      default: continue
      }
    }
    #expect(found == ["maal", "en", "boe", "taa"])
  }

  @Test func sourcesAreListedInTheOrderOfTheirFirstCitation() {
    let (site, _) = ScratchSite.page("A [@taskforcen] b [@s1] c [@taskforcen] d [@s2].")
    let parsed = site.parse()
    #expect(parsed.body.citedSources == [2, 0, 1])
    #expect(parsed.facts.citedSources == [2, 0, 1])
  }

  @Test func factsHoldWhatOtherPagesAreCheckedAgainst() {
    let (site, _) = ScratchSite.page(
      "Se [Y](y.md#dim), [selv](#a), [I](../../viden/ics.md), [L](lov:fvl-22) og [L](lov:fvl-22).\n\n"
        + "## A\n\n::: mangler\nTal.\n:::\n")
    let facts = site.parse().facts
    #expect(
      facts.links.map(\.target) == [
        site.index("kurser/a/y.md"), site.index(), site.index("viden/ics.md"),
      ])
    #expect(facts.links.map(\.anchor) == ["dim", "a", ""])
    #expect(facts.visibleLaws == ["fvl-22", "fvl-22"])
    #expect(facts.missingCount == 1)
    #expect(facts.anchors == ["a"])
  }

  @Test func aFileThatIsNotUTF8HasNoBody() {
    let site = ScratchSite([ScratchSite.path: "---\ntitel: X\n---\n"])
    let bytes = Array("---\ntitel: X\n---\nBl".utf8) + [0xE5] + Array(" b\u{E6}r".utf8)
    let parsed = PageParser(outline: site.outline, reader: ContentReader(root: "/nowhere")).parse(
      SourceFile(path: ScratchSite.path, bytes: bytes), page: site.index())
    #expect(parsed.diagnostics.ids == ["ugyldig-utf8"])
    #expect(parsed.diagnostics.first?.range == SourceRange(19, 20))
    #expect(parsed.diagnostics.first?.danish.contains("å") == true)
    #expect(parsed.body.blocks.isEmpty)
  }

  @Test func warningsTheAuthorIgnoresAreNotShown() {
    let text =
      "---\ntitel: X\nignorer: maal-uden-id, ukendt-kilde\n---\n\n::: mål\n- a\n:::\n\n[@s9]\n"
    let site = ScratchSite([ScratchSite.path: text])
    #expect(site.parse().diagnostics.ids == ["ukendt-kilde"])
  }

  @Test func draftsMayLinkToDrafts() {
    let site = ScratchSite([
      "kurser/a/x.md": "---\ntitel: X\nkladde: ja\n---\n[K](kladde.md)\n"
    ])
    #expect(site.parse().diagnostics.ids == [])
  }
}

extension Failing {
  /// The same case under another id.
  func renamed(_ id: String) -> Failing {
    var copy = self
    copy.id = id
    return copy
  }
}

extension PageFacts {
  /// The provisions that what readers see rests on, as they are written, in the order of the page.
  var visibleLaws: [String] { lawUses.filter(\.isVisible).map(\.law) }
}
