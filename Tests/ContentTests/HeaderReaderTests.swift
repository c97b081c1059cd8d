import Diagnostics
import Testing

@testable import Content

@Suite struct HeaderReaderTests {
  static func registries() -> Registries {
    var registries = Registries(configuration: SiteConfiguration(title: "Site"))
    registries.sources = ["s1", "s2", "taskforcen"].map {
      Source(id: $0, title: $0, range: SourceRange(0, 0))
    }
    registries.acts = [Act(id: "barnets-lov", name: "Barnets lov", range: SourceRange(0, 0))]
    return registries
  }

  static func read(
    _ text: String, kind: PageKind = .article, registries: Registries = registries()
  ) -> HeaderRecord {
    let path = "viden/x.md"
    let page = ContentTree.Page(
      file: ContentFile(path: path), kind: kind, address: "viden/x.html")
    return HeaderReader(reader: ContentReader(root: "/nowhere"), registries: registries)
      .read(SourceFile(path: path, bytes: Array(text.utf8)), as: page)
  }

  @Test func everyKeyOfAPageIsTyped() throws {
    let record = HeaderReaderTests.read(
      """
      ---
      titel: Sagsoplysning: Hvad ved vi?
      resumé: Kort om ”sagen”.
      rækkefølge: 1,5
      varighed: 20 minutter
      målgruppe: rådgivere
      emner: [sagsoplysning, "ICS, ICF"]
      ansvarlig: Fagteamet
      udgivet: 3. november 2025
      kontrolleret: 3.11.2025
      revideres: 3 år
      lov: barnets-lov-22, barnets-lov
      kilder:
        - s1
        - s2
      kladde: nej
      type: værktøj
      papir: A4 liggende
      ordbog: nej
      sprog: en-GB
      tidligere: gammel/side.html
      ignorer: quiz-uden-id
      ---
      Tekst
      """)
    #expect(record.diagnostics.isEmpty)
    let header = record.header
    #expect(header.title == "Sagsoplysning: Hvad ved vi?")
    #expect(header.summary == "Kort om ”sagen”.")
    #expect(header.order == 1.5)
    #expect(header.duration == 20)
    #expect(header.audience == "rådgivere")
    #expect(header.topics == ["sagsoplysning", "ICS, ICF"])
    #expect(header.responsible == "Fagteamet")
    #expect(header.published?.iso == "2025-11-03")
    #expect(header.checked?.iso == "2025-11-03")
    #expect(header.reviewDue?.iso == "2028-11-03")
    #expect(header.laws == ["barnets-lov-22", "barnets-lov"])
    #expect(header.sources == ["s1", "s2"])
    #expect(!header.isDraft)
    #expect(header.articleType == "vaerktoej")
    #expect(header.paper == "a4-liggende")
    #expect(!header.linksGlossary)
    #expect(header.language == "en-GB")
    #expect(header.formerAddresses == ["gammel/side.html"])
    #expect(header.ignoredWarnings == ["quiz-uden-id"])
    #expect(header.bodyStart == record.header.range.end)
    #expect(header.event == nil)
  }

  @Test func listsAndTextsMayBeWrittenInSeveralWays() {
    func topics(_ text: String) -> [String] {
      HeaderReaderTests.read("---\ntitel: A\n\(text)\n---\n").header.topics
    }
    #expect(topics("emner: a, b") == ["a", "b"])
    #expect(topics("emner: [a, b]") == ["a", "b"])
    #expect(topics("emner: [\"a, b\", c's]") == ["a, b", "c's"])
    #expect(topics("emner: \"a, b\"") == ["a, b"])
    #expect(topics("emner:\n- a\n- b") == ["a", "b"])
    #expect(topics("emner:\n  - a, b\n  - \"c: d\"") == ["a, b", "c: d"])
    #expect(topics("emner: [a,\n  b]") == ["a", "b"])
    #expect(topics("emner: []") == [])
    #expect(topics("emner:") == [])
    let long = HeaderReaderTests.read("---\ntitel: >\n  Lang\n  titel\n---\n").header.title
    #expect(long == "Lang titel")
  }

  @Test func keysMayBeSpeltWithoutDanishLetters() {
    let header = HeaderReaderTests.read(
      "---\ntitel: A\nresume: B\nraekkefoelge: 2\nMAALGRUPPE: C\n---\n"
    ).header
    #expect(header.summary == "B")
    #expect(header.order == 2)
    #expect(header.audience == "C")
  }

  @Test func aThemeDayHasItsOwnKeys() throws {
    let record = HeaderReaderTests.read(
      """
      ---
      titel: Dag
      dato: 2026-03-04
      start: 9.00
      slut: 15:30
      sted: Solbæk
      tilmelding:
        url: https://solbaek.dk/tilmeld
        frist: 1. februar 2026
      pladser: 36
      arrangør: Solbæk Kommune
      facilitatorer: [Mikkel, Noor]
      ---
      """, kind: .themeDay)
    #expect(record.diagnostics.isEmpty)
    let day = try #require(record.header.event)
    #expect(day.date?.iso == "2026-03-04")
    #expect(day.start?.danish == "9.00")
    #expect(day.end?.danish == "15.30")
    #expect(day.place == "Solbæk")
    #expect(day.registration == "https://solbaek.dk/tilmeld, 1. februar 2026")
    #expect(day.seats == 36)
    #expect(day.organiser == "Solbæk Kommune")
    #expect(day.facilitators == ["Mikkel", "Noor"])
  }

  @Test func newsTellWhenAndWhereSomethingHappensAndThatItIsOver() throws {
    let record = HeaderReaderTests.read(
      """
      ---
      titel: Møde
      type: begivenhed
      dato: 8. september 2022
      start: 10.00
      slut: 11.30
      sted: Zoom
      pris: gratis
      tilmelding: 6. september 2022 kl. 12.00
      status: Arkiv
      udgivet: 2026-11-23
      ---
      """, kind: .news)
    #expect(record.diagnostics.isEmpty)
    #expect(record.header.articleType == "begivenhed")
    #expect(record.header.newsDate?.iso == "2022-09-08")
    let event = try #require(record.header.event)
    #expect(event.end?.danish == "11.30")
    #expect(event.price == "gratis")
    #expect(event.isArchived)
  }

  @Test func newsMayGoOnForSeveralDaysAndBeCalledOff() throws {
    let record = HeaderReaderTests.read(
      """
      ---
      titel: Kursus
      type: begivenhed
      dato: 4. marts 2027
      slutdato: 5. marts 2027
      start: 15.00
      slut: 12.00
      status: aflyst
      ---
      """, kind: .news)
    #expect(record.diagnostics.isEmpty)
    let event = try #require(record.header.event)
    #expect(event.lastDay?.iso == "2027-03-05" && event.end?.danish == "12.00")
    #expect(event.isCancelled && !event.isArchived && record.header.isDatedEvent)
  }

  @Test func newsWithoutADateAreListedUnderTheDayTheyCameOut() {
    let record = HeaderReaderTests.read(
      "---\ntitel: A\nudgivet: 2026-11-23\n---\n", kind: .news)
    #expect(record.header.newsDate?.iso == "2026-11-23")
    #expect(record.header.event?.isArchived == false)
  }

  @Test(arguments: [
    Failing("ukendt-vaerdi", "---\ntitel: A\ntype: «lov»\n---\n", says: "begivenhed"),
    Failing("ukendt-vaerdi", "---\ntitel: A\nstatus: «slut»\n---\n", says: "arkiv"),
    Failing("ukendt-noegle", "---\ntitel: A\n«pladser»: 3\n---\n"),
    Failing(
      "ugyldig-dato", "---\ntitel: A\ndato: 2027-03-05\nslutdato: «2027-03-04»\n---\n",
      says: "før den første"),
    Failing("ugyldig-dato", "---\ntitel: A\nslutdato: «2027-03-04»\n---\n", says: "uden dato"),
  ])
  func aWrongFieldOfNewsIsToldWithItsPlace(_ failing: Failing) {
    expectOnly(failing, HeaderReaderTests.read(failing.source.text, kind: .news).diagnostics)
  }

  @Test(
    arguments: [
      Failing("ukendt-noegle", "---\ntitel: A\n«titl»: B\n---\n", says: "titl", "Mente du titel?"),
      Failing(
        "ukendt-noegle", "---\ntitel: A\n«rækkefløge»: 1\n---\n", says: "Mente du rækkefølge?"),
      Failing("ukendt-noegle", "---\ntitel: A\n«farve»: rød\n---\n", says: "forfatterhåndbogen"),
      Failing("ukendt-noegle", "---\ntitel: A\n«dato»: 2026-03-04\n---\n"),
      Failing(
        "mangler-titel", "«---»\nresumé: A\n---\n", says: "titel: Sidens titel i sidehovedet"),
      Failing("mangler-titel", "«---»\ntitel:\n---\n"),
      Failing("mangler-titel", "# Om ICS\n\nTekst", says: "titel: Om ICS"),
      Failing("mangler-titel", "Tekst uden sidehoved\n", says: "tre linjer: --- og titel:"),
      Failing("mangler-titel", "«–--»\ntitel: A\n---\n", says: "tre almindelige bindestreger: ---"),
      Failing("mangler-titel", "«—»\ntitel: A\n—\n", says: "begynder med —"),
      Failing("mangler-titel", "«--»\ntitel: A\n---\n"),
      Failing(
        "yaml-fejl", "---\ntitel: A\nemner:\n- a\n «-b»\n- c\n---\n", says: "Skriv - b lige under"),
      Failing("yaml-fejl", "---\ntitel: A\nemner:\n  - a\n   «- b»\n---\n", says: "længere inde"),
      Failing(
        "yaml-fejl", "---\ntitel: A\nemner: «[a, b»\n---\n", says: "Parentesen slutter aldrig"),
      Failing("forkert-slags", "---\ntitel: A\nkladde:\n  - «ja»\n---\n", says: "kladde: ja"),
      Failing("yaml-fejl", "---\ntitel: A\nemner:\n- a\n«-b»\n---\n", says: "mellemrum efter"),
      Failing("sidehoved-uden-slut", "«---»\ntitel: A\n\n## Tekst\n", says: "Skriv ---"),
      Failing(
        "ugyldig-dato", "---\ntitel: A\nudgivet: «2024-02-30»\n---\n", says: "30. februar 2024"),
      Failing(
        "ugyldig-dato", "---\ntitel: A\nudgivet: «3.11.25»\n---\n", says: "to cifre", "3.11.2025"),
      Failing("ugyldig-dato", "---\ntitel: A\nudgivet: «i går»\n---\n", says: "3. november 2025"),
      Failing("ugyldig-dato", "---\ntitel: A\nrevideres: «senere»\n---\n", says: "3 år"),
      Failing("ugyldigt-tal", "---\ntitel: A\nvarighed: «en time»\n---\n", says: "en time"),
      Failing("ugyldigt-tal", "---\ntitel: A\nrækkefølge: «først»\n---\n", says: "1,5"),
      Failing("ugyldigt-ja-nej", "---\ntitel: A\nkladde: «måske»\n---\n", says: "kladde: ja"),
      Failing("ukendt-vaerdi", "---\ntitel: A\ntype: «vaerktoi»\n---\n", says: "Mente du værktøj?"),
      Failing("ukendt-vaerdi", "---\ntitel: A\npapir: «A5»\n---\n", says: "A4 liggende"),
      Failing("ukendt-vaerdi", "---\ntitel: A\nsprog: «dansk»\n---\n", says: "sprog: da"),
      Failing(
        "ukendt-kilde", "---\ntitel: A\nkilder: s1, «s22»\n---\n", says: "s22", "Mente du s2"),
      Failing(
        "ukendt-kilde", "---\ntitel: A\nkilder:\n  - s1\n  - «abcdef»\n---\n", says: "kilder.yml"),
      Failing("ukendt-lov", "---\ntitel: A\nlov: «serviceloven-50»\n---\n", says: "love.yml"),
      Failing("forkert-slags", "---\ntitel:\n  «a»: b\n---\n", says: "én tekst"),
      Failing("forkert-slags", "---\ntitel: A\nemner:\n  - «b»: c\n---\n", says: "citationstegn"),
      Failing("ugyldig-adresse", "---\ntitel: A\ntidligere: «/x.html»\n---\n"),
      Failing("ugyldig-adresse", "---\ntitel: A\ntidligere: «../x.html»\n---\n"),
    ])
  func mistakesAreToldWithTheirPlace(_ failing: Failing) {
    expectOnly(failing, HeaderReaderTests.read(failing.source.text).diagnostics)
  }

  @Test(
    arguments: [
      Failing("ugyldigt-klokkeslaet", "---\ntitel: A\nstart: «ni»\n---\n", says: "9.00"),
      Failing(
        "ugyldigt-klokkeslaet", "---\ntitel: A\nstart: 9.00\nslut: «8.00»\n---\n", says: "før"),
      Failing("ugyldigt-tal", "---\ntitel: A\npladser: «mange»\n---\n"),
    ])
  func mistakesInAThemeDayAreToldToo(_ failing: Failing) {
    expectOnly(failing, HeaderReaderTests.read(failing.source.text, kind: .themeDay).diagnostics)
  }

  @Test func aWarningTheAuthorIgnoresIsNotShownButAnErrorIs() {
    let record = HeaderReaderTests.read(
      "---\nfarve: rød\nignorer: [ukendt-noegle, mangler-titel]\n---\n")
    #expect(record.diagnostics.ids == ["mangler-titel", "ignorer-fejl"])
  }

  @Test(arguments: [
    Failing(
      "ignorer-ukendt", "---\ntitel: A\nignorer: ukendt-noegle, «ukent-egenskab»\n---\n",
      says: "ukendt-egenskab"),
    Failing("ignorer-ukendt", "---\ntitel: A\nignorer: «alt»\n---\n", says: "[ ]"),
    Failing("ignorer-fejl", "---\ntitel: A\nignorer:\n  - «raa-html»\n---\n", says: "fejl"),
  ])
  func onlyWarningsThereAreCanBeIgnored(_ failing: Failing) {
    expectOnly(failing, HeaderReaderTests.read(failing.source.text, kind: .module).diagnostics)
  }

  @Test func unknownIdsAreNotToldWhereTheRegistryCouldNotBeRead() {
    var registries = HeaderReaderTests.registries()
    registries.knowsSources = false
    registries.knowsActs = false
    let record = HeaderReaderTests.read(
      "---\ntitel: A\nkilder: s9\nlov: x\n---\n", registries: registries)
    #expect(record.diagnostics.isEmpty)
  }

  @Test func fragmentsAndBanksNeedNoTitle() {
    #expect(HeaderReaderTests.read("Tekst", kind: .fragment).diagnostics.isEmpty)
    #expect(HeaderReaderTests.read("---\n---\n", kind: .bank).diagnostics.isEmpty)
  }

  @Test func aByteOrderMarkAndWindowsLineEndsAreTolerated() {
    let record = HeaderReaderTests.read("\u{FEFF}---\r\ntitel: Æ\r\n---\r\nTekst")
    #expect(record.diagnostics.isEmpty)
    #expect(record.header.title == "Æ")
    #expect(record.header.bodyStart == 24)
    let bare = HeaderReaderTests.read("\u{FEFF}Tekst", kind: .fragment)
    #expect(bare.header.bodyStart == 3)
  }

  @Test func longFrontMatterIsReadToItsEnd() throws {
    let summary = String(repeating: "ord ", count: 2000)
    let folder = ScratchFolder(["viden/x.md": "---\nresumé: \(summary)\ntitel: Sidst\n---\nTekst"])
    let reader = ContentReader(root: folder.root)
    let file = try #require(try reader.list().files.first)
    let page = ContentTree.Page(file: file, kind: .article, address: "viden/x.html")
    let record = try HeaderReader(reader: reader, registries: HeaderReaderTests.registries())
      .read(page)
    #expect(record.header.title == "Sidst")
    #expect(record.header.bodyStart == file.size - 5)
  }
}
