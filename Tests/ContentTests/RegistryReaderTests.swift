import CommonMark
import Diagnostics
import Testing

@testable import Content

@Suite struct RegistryReaderTests {
  private func read(_ files: [String: String]) throws -> Registries {
    let folder = ScratchFolder(files)
    let reader = ContentReader(root: folder.root)
    return try RegistryReader(reader: reader).read(ContentTree(try reader.list()))
  }

  @Test func theConfigurationIsRead() throws {
    let registries = try read([
      "kursbuild.yml": """
      # Om siden
      titel: Børnehandicap – viden: og kurser
      undertitel: Selvstudie
      resumé: Kort.
      sprog: da
      adresse: https://eksempel.dk/kurser
      udgiver: Solbæk
      kontakt: a@b.dk
      bundtekst: "Ikke udgivet af andre."
      """
    ])
    #expect(registries.diagnostics.isEmpty)
    let configuration = registries.configuration
    #expect(configuration.title == "Børnehandicap – viden: og kurser")
    #expect(configuration.siteID == "boernehandicap-viden-og-kurser")
    #expect(configuration.subtitle == "Selvstudie")
    #expect(configuration.summary == "Kort.")
    #expect(configuration.baseAddress == "https://eksempel.dk/kurser/")
    #expect(configuration.publisher == "Solbæk")
    #expect(configuration.contact == "a@b.dk")
    #expect(configuration.footer == "Ikke udgivet af andre.")
  }

  private func configuration(_ text: String) throws -> Registries {
    try read(["kursbuild.yml": "titel: A\n" + text])
  }

  @Test func whatChecksLookAtIsRead() throws {
    let registries = try configuration(
      "tjek:\n  stavning: nej\n  lix: 40\n  saetninger: nej\n  tid: ja\n")
    #expect(registries.diagnostics.isEmpty)
    let checks = registries.configuration.checks
    #expect(checks.switchedOff == [.spelling, .sentences])
    #expect(checks.readabilityTarget == 40)
    #expect(checks.checks(.duration) && checks.checks(.capitals))
  }

  @Test func styleColoursAndSynonymsAreRead() throws {
    let registries = try configuration(
      """
      stil:
        - brug: rådgiver
          ikke: sagsbehandler, sagsbehandleren
          fordi: sådan hedder det her
      farver:
        fremhævning: "#004D99"
        baggrund: "#fff"
      synonymer:
        - sagsbehandler, rådgiver
        - [handleplan, barnets plan]
      """)
    #expect(registries.diagnostics.isEmpty)
    let configuration = registries.configuration
    #expect(
      configuration.style == [
        StyleRule(
          preferred: "rådgiver", discouraged: ["sagsbehandler", "sagsbehandleren"],
          reason: "sådan hedder det her")
      ])
    #expect(configuration.colours.light.accent == Colour("#004d99"))
    #expect(
      configuration.synonyms == [["sagsbehandler", "rådgiver"], ["handleplan", "barnets plan"]])
  }

  @Test(arguments: [
    Failing("ukendt-noegle", "titel: A\ntjek:\n  «stavnig»: ja\n", says: "stavning"),
    Failing("ugyldigt-ja-nej", "titel: A\ntjek:\n  tid: «måske»\n"),
    Failing("ugyldigt-tal", "titel: A\ntjek:\n  lix: «svær»\n", says: "10 til 100"),
    Failing("forkert-slags", "titel: A\ntjek: «ja»\n", says: "stavning: ja"),
    Failing("forkert-slags", "titel: A\nstil: «rådgiver»\n", says: "brug"),
    Failing("mangler-felt", "titel: A\nstil:\n  - «brug»: rådgiver\n", says: "ikke"),
    Failing("ukendt-noegle", "titel: A\nfarver:\n  «fremhævnig»: \"#004d99\"\n", says: "Mente du"),
    Failing("ugyldig-farve", "titel: A\nfarver:\n  tekst: «mørkeblå»\n", says: "#004d99"),
    Failing("farve-kontrast", "titel: A\nfarver:\n  tekst: «\"#999999\"»\n", says: "2,5", "4,5"),
    Failing("forkert-slags", "titel: A\nsynonymer:\n  - «alene»\n"),
    Failing("ukendt-noegle", "titel: A\nstandard:\n  «titel»: B\n"),
    Failing("ugyldig-dato", "titel: A\nstandard:\n  udgivet: «2024-02-30»\n"),
  ])
  func mistakesInTheNestedSettingsAreTold(_ failing: Failing) throws {
    expectOnly(failing, try read(["kursbuild.yml": failing.source.text]).diagnostics)
  }

  @Test func pagesHaveTheSharedFieldsUnlessTheySayOtherwise() throws {
    let folder = ScratchFolder([
      "kursbuild.yml": "titel: A\nstandard:\n  ansvarlig: Anne\n  revideres: 1 år\n",
      "viden/a.md": "---\ntitel: A\nkontrolleret: 2026-01-02\n---\n",
      "viden/b.md": "---\ntitel: B\nansvarlig: Bo\n---\n",
    ])
    let result = try OutlineBuilder.build(reading: ContentReader(root: folder.root))
    #expect(result.diagnostics.isEmpty)
    #expect(result.outline.pages.map(\.responsible) == ["Anne", "Bo"])
    #expect(result.outline.pages[0].reviewDue?.iso == "2027-01-02")
  }

  @Test(arguments: [
    ("1 år", "skriv dagen i kontrolleret:", false), ("2026-02-01", "ny frist i revideres:", true),
  ])
  func aReviewThatIsLateAsksForANewDateOnlyWhereOneStands(
    _ review: String, _ says: String, _ asksForDate: Bool
  ) throws {
    let folder = ScratchFolder([
      "kursbuild.yml": "titel: A\n",
      "viden/a.md": "---\ntitel: A\nkontrolleret: 2025-01-02\nrevideres: \(review)\n---\n",
    ])
    let reader = ContentReader(root: folder.root)
    let tree = try ContentTree(reader.list())
    let registries = try RegistryReader(reader: reader).read(tree)
    let builder = OutlineBuilder(
      tree: tree, registries: registries, date: CalendarDate(year: 2026, month: 11, day: 22))
    let headers = HeaderReader(reader: reader, registries: registries)
    var records: [HeaderRecord] = []
    for page in tree.pages { records.append(try headers.read(page)) }
    let diagnostics = builder.build(records).diagnostics
    #expect(diagnostics.ids == ["revision-overskredet"])
    #expect(diagnostics.first?.danish.contains(says) == true)
    #expect(diagnostics.first?.danish.contains("revideres:") == asksForDate)
  }

  private static let byID = """
    s1:
      titel: Statusnotat: to modeller
      dato: 2021-12-15
      læst: 3.11.2025
      læst-hos: arkivkopi
    s2:
      titel: Udbredelse
      dato: efteråret 2023
      url: https://www.sbst.dk/x#y
      note: "læst i arkivkopi"
    """
  private static let asList = """
    - id: s1
      titel: Statusnotat: to modeller
      dato: 2021-12-15
      læst: 3.11.2025
      læst-hos: arkivkopi
    - id: s2
      titel: Udbredelse
      dato: efteråret 2023
      url: https://www.sbst.dk/x#y
      note: "læst i arkivkopi"
    """

  @Test(arguments: [byID, asList])
  func sourcesAreReadInBothForms(_ text: String) throws {
    let registries = try read(["kursbuild.yml": "titel: A", "kilder.yml": text])
    #expect(registries.diagnostics.isEmpty)
    #expect(registries.sources.map(\.id) == ["s1", "s2"])
    #expect(registries.sources.map(\.title) == ["Statusnotat: to modeller", "Udbredelse"])
    #expect(registries.sources.map(\.date) == ["15. december 2021", "efteråret 2023"])
    #expect(registries.sources[0].read?.iso == "2025-11-03")
    #expect(registries.sources[0].readAt == "arkivkopi")
    #expect(registries.sources[1].url == "https://www.sbst.dk/x#y")
    #expect(registries.sources[1].note == "læst i arkivkopi")
    let bytes = Array(text.utf8)
    for source in registries.sources {
      #expect(bytes[source.range.start..<source.range.end].elementsEqual(source.id.utf8))
    }
  }

  @Test func actsAreRead() throws {
    let registries = try read([
      "kursbuild.yml": "titel: A",
      "love.yml": """
      barnets-lov:
        navn: Barnets lov
        bekendtgørelse: LBK nr. 282
        dato: 17. marts 2025
        url: https://www.retsinformation.dk/eli/lta/2025/282
        kontrolleret: 2026-01-02
      """,
    ])
    #expect(registries.diagnostics.isEmpty)
    let act = try #require(registries.acts.first)
    #expect(act.id == "barnets-lov")
    #expect(act.consolidation == "LBK nr. 282")
    #expect(act.checked?.iso == "2026-01-02")
  }

  @Test func theGlossaryIsReadFromBothPlacesAndSorted() throws {
    let registries = try read([
      "kursbuild.yml": "titel: A", "kilder.yml": "s1:\n  titel: X",
      "ordbog.yml": """
      sagsoplysning:
        term: sagsoplysning
        former: [sagsoplysningen, sagsoplysninger]
        definition: At *skaffe* viden: nok.
        kilde: s1
      aegget:
        term: Ægget
        definition: >
          Tre
          ellipser.
      """,
      "ordbog/barnets-plan.md": "---\nterm: barnets plan\nformer: barnets planer\n---\nEn plan.\n",
    ])
    #expect(registries.diagnostics.ids == [])
    #expect(registries.glossary.map(\.term) == ["barnets plan", "sagsoplysning", "Ægget"])
    #expect(registries.glossary.map(\.id) == ["barnets-plan", "sagsoplysning", "aegget"])
    #expect(registries.glossary[1].forms == ["sagsoplysningen", "sagsoplysninger"])
    #expect(registries.glossary[1].source == "s1")
    #expect(
      registries.glossary[1].definition == [
        .text(Array("At ".utf8)), .emphasis([.text(Array("skaffe".utf8))]),
        .text(Array(" viden: nok.".utf8)),
      ])
    #expect(registries.glossary[2].definition.plainText == Array("Tre ellipser.".utf8))
    #expect(registries.glossary[0].path == "ordbog/barnets-plan.md")
  }

  @Test(
    arguments: [
      ("kursbuild.yml", Failing("ukendt-noegle", "titel: A\n«underttitel»: B", says: "undertitel")),
      ("kursbuild.yml", Failing("mangler-titel", "udgiver: B", says: "titel:")),
      ("kursbuild.yml", Failing("mangler-titel", "titel: «???»")),
      (
        "kursbuild.yml",
        Failing("ugyldig-adresse", "titel: A\nadresse: «www.a.dk»", says: "https://")
      ),
      ("kursbuild.yml", Failing("ukendt-vaerdi", "titel: A\nsprog: «d»")),
      ("kursbuild.yml", Failing("yaml-fejl", "titel: A\n«bla bla»", says: "ingen nøgle")),
      (
        "kilder.yml",
        Failing("mangler-felt", "«s1»:\n  dato: 2021\n", says: "Kilden s1 mangler titel")
      ),
      (
        "kilder.yml", Failing("dobbelt-id", "s1:\n  titel: A\n«s1»:\n  titel: B\n", says: "linje 1")
      ),
      (
        "kilder.yml",
        Failing("dobbelt-id", "- id: s1\n  titel: A\n- id: «s1»\n  titel: B\n", says: "linje 1")
      ),
      ("kilder.yml", Failing("mangler-felt", "- «titel»: A\n", says: "mangler id")),
      (
        "kilder.yml", Failing("ukendt-noegle", "s1:\n  titel: A\n  «utgiver»: B\n", says: "udgiver")
      ),
      ("kilder.yml", Failing("ugyldig-dato", "s1:\n  titel: A\n  læst: «31.2.2025»\n")),
      ("kilder.yml", Failing("ugyldig-adresse", "s1:\n  titel: A\n  url: «sm.dk»\n")),
      ("kilder.yml", Failing("forkert-slags", "«s1»: A\n", says: "ingen nøgler under sig")),
      ("kilder.yml", Failing("ugyldigt-id", "«Kilde 1»:\n  titel: A\n", says: "små bogstaver")),
      ("kilder.yml", Failing("yaml-anker", "s1:\n  titel: A\ns2: «&a»\n  titel: B\n")),
      ("kilder.yml", Failing("to-id", "s1:\n  «id»: s2\n  titel: A\n", says: "s1 og s2")),
      ("love.yml", Failing("mangler-felt", "«bl»:\n  dato: 2021\n", says: "Loven bl mangler navn")),
      ("love.yml", Failing("ukendt-noegle", "bl:\n  navn: A\n  «bekendtgorelse»: B\n")),
      (
        "ordbog.yml",
        Failing("mangler-felt", "«sag»:\n  term: sag\n", says: "Ordet sag mangler definition")
      ),
      (
        "ordbog.yml",
        Failing("mangler-felt", "sag:\n  definition: «<!-- A -->»\n", says: "mangler definition")
      ),
      (
        "ordbog.yml",
        Failing("ukendt-kilde", "sag:\n  definition: A.\n  kilde: «s2»\n", says: "Mente du s1")
      ),
      (
        "ordbog.yml",
        Failing("ukendt-noegle", "sag:\n  definition: A.\n  «formr»: sagen\n", says: "former")
      ),
      (
        "ordbog/sag.md",
        Failing("mangler-felt", "«---»\nformer: sagen\n---\nA.\n", says: "mangler term")
      ),
      (
        "ordbog.yml",
        Failing(
          "yaml-fejl", "sag:\n  definition: Det\n  «der er sket.»\n", says: "definition: i linje 2")
      ),
      ("ordbog/sag.md", Failing("mangler-felt", "«---»\nterm: sag\n---\n", says: "definition")),
      ("ordbog/sag.md", Failing("sidehoved-uden-slut", "«---»\nterm: sag\n")),
      ("ordbog/sag.md", Failing("definition-for-lang", "---\nterm: sag\n---\nA.\n\n«B.»\n")),
    ])
  func mistakesAreToldWithTheirPlace(_ path: String, _ failing: Failing) throws {
    var files = ["kursbuild.yml": "titel: A"]
    if path.hasPrefix("ordbog") { files["kilder.yml"] = "s1:\n  titel: X\n" }
    files[path] = failing.source.text
    let registries = try read(files)
    expectOnly(failing, registries.diagnostics)
    #expect(registries.diagnostics.first?.file == path)
  }

  @Test func theSameTermInTwoFilesIsTold() throws {
    let registries = try read([
      "kursbuild.yml": "titel: A", "ordbog.yml": "sag:\n  definition: A.\n",
      "ordbog/sag.md": "---\nterm: sag\n---\nB.\n",
    ])
    #expect(registries.diagnostics.ids == ["dobbelt-id"])
    #expect(registries.diagnostics.first?.file == "ordbog/sag.md")
    #expect(registries.diagnostics.first?.danish.contains("ordbog.yml") == true)
  }

  @Test func aRegistryThatIsNotUTF8IsToldOnce() throws {
    let folder = ScratchFolder(["kursbuild.yml": "titel: A"])
    folder.write("kilder.yml", Array("s1:\n  titel: bl".utf8) + [0xE5] + Array("\n".utf8))
    let reader = ContentReader(root: folder.root)
    let registries = try RegistryReader(reader: reader).read(ContentTree(try reader.list()))
    #expect(registries.diagnostics.ids == ["ugyldig-utf8"])
    #expect(registries.diagnostics.first?.range == SourceRange(15, 16))
    #expect(registries.diagnostics.first?.danish.contains("å") == true)
    #expect(!registries.knowsSources)
  }

  @Test func placesInDefinitionsArePlacesInTheFile() throws {
    let source = Marked("sag:\n  term: sag\n  definition: Viden <«b»>.\n")
    let registries = try read(["kursbuild.yml": "titel: A", "ordbog.yml": source.text])
    #expect(registries.diagnostics.ids == ["raa-html"])
    #expect(registries.diagnostics.first?.range.start == source.range.start - 1)
  }
}
