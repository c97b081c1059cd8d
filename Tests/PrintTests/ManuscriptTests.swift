import Content
import Diagnostics
import JSON
import Output
import Testing

@testable import Print

@Suite("What a page becomes on paper")
struct ManuscriptTests {
  @Test("a module's or an article's PDF lies beside its page, below print/")
  func path() throws {
    #expect(try SamplePage("Tekst").job().path.text == "print/kurser/a/m.pdf")
    var page = SamplePage("Tekst")
    page.outline.pages[1].kind = .article
    #expect(try page.job().path.text == "print/kurser/a/m.pdf")
    page.outline.pages[1].kind = .news
    let composer = PrintComposer(outline: page.outline, links: LinkResolver(outline: page.outline))
    #expect(composer.path(for: page.body.page) == nil)
    let isNothing = composer.job(for: page.body) == nil
    #expect(isNothing)
  }

  @Test("blocks come in order, each with the author's place")
  func order() throws {
    let page = SamplePage("## Æble\n\nTekst *fed*\n\n- a\n- b\n\n> citat\n\n---\n\n    kode\n")
    let blocks = try page.blocks()
    #expect(blocks.map { $0["k"]?.text } == ["h", "p", "ul", "quote", "hr", "code"])
    #expect(try page.text(at: blocks[0]) == "## Æble")
    #expect(try page.text(at: blocks[1]) == "Tekst *fed*")
    #expect(blocks[0]["level"]?.integer == 1)
    #expect(blocks[0]["id"]?.text == "aeble")
    #expect(blocks[1]["c"]?.plain == "Tekst fed")
    #expect(blocks[2]["items"]?.elements.count == 2)
    #expect(blocks[5]["t"]?.text == "kode")
  }

  @Test("a heading never skips a level")
  func levels() throws {
    let blocks = try SamplePage("#### A\n\n#### B\n\n## C\n\n### D\n").blocks()
    #expect(blocks.map { $0["level"]?.integer } == [1, 2, 1, 2])
  }

  @Test(
    "boxes keep their kind, their word and the author's title",
    arguments: [
      ("husk", "husk", "Husk"), ("lov", "lov", "Det siger loven"),
      ("fiktiv", "fiktiv", "Fiktiv case"),
      ("advarsel", "advarsel", "Pas på"),
    ])
  func boxes(name: String, type: String, word: String) throws {
    let blocks = try SamplePage("::: \(name) Egen titel\n\nTekst\n\n:::\n").blocks()
    #expect(blocks.count == 1)
    #expect(blocks[0]["k"]?.text == "callout")
    #expect(blocks[0]["type"]?.text == type)
    #expect(blocks[0]["label"]?.text == word)
    #expect(blocks[0]["title"]?.plain == "Egen titel")
    #expect(blocks[0]["c"]?.plain == "Tekst")
  }

  @Test("the title of goals and of a summary replaces their word")
  func titledGoals() throws {
    let blocks = try SamplePage("::: mål Du kan\n\n- a\n\n:::\n\n::: kort\n\nb\n\n:::\n").blocks()
    #expect(blocks.map { $0["type"]?.text } == ["maal", "kort"])
    #expect(blocks.map { $0["label"]?.text } == ["Du kan", "Kort fortalt"])
    #expect(blocks[0]["title"] == nil)
  }

  @Test("a fold stands open, steps and dates have forms of their own")
  func directives() throws {
    let blocks = try SamplePage(
      """
      ::: fold

      A

      :::

      ::: trin Sådan

      1. Ét
      2. To

      :::

      ::: tidslinje

      - **2017** – Start
      - Uden dato

      :::

      ::: skrivefelt {linjer=3} Dit svar

      :::

      """
    ).blocks()
    #expect(blocks.map { $0["k"]?.text } == ["fold", "lead", "steps", "timeline", "lead", "lines"])
    #expect(blocks[0]["title"]?.plain == "Læs mere")
    let events = try #require(blocks[3]["items"]).elements
    #expect(events[0]["date"]?.plain == "2017")
    #expect(events[0]["c"]?.plain == "Start")
    #expect(events[1]["date"] == nil)
    #expect(events[1]["c"]?.plain == "Uden dato")
    #expect(blocks[5]["n"]?.integer == 3)
  }

  @Test("a reflection's sample answer is kept for the key")
  func reflection() throws {
    let block = try #require(
      try SamplePage(
        "::: refleksion {linjer=6}\n\nHvorfor?\n\n> **Eksempelsvar:** Fordi.\n\n:::\n"
      ).blocks().first)
    #expect(block["k"]?.text == "reflection")
    #expect(block["n"]?.integer == 6)
    #expect(block["c"]?.plain == "Hvorfor?")
    #expect(block["sample"]?.plain == " Fordi.")
  }

  @Test("a quiz carries questions, boxes and key")
  func quiz() throws {
    let page = SamplePage(
      """
      ::: quiz {#slut}

      ### Hvem? {#hvem}

      Læs sagen.

      - [ ] A
        > Nej.
      - [x] B

      > **Forklaring:** Fordi.

      :::

      """)
    let quiz = try #require(try page.blocks().first)
    #expect(quiz["k"]?.text == "quiz")
    #expect(quiz["heading"]?.plain == "Quiz")
    #expect(quiz["id"]?.text == "slut")
    let question = try #require(quiz["questions"]?.elements.first)
    #expect(question["title"]?.plain == "Hvem?")
    #expect(question["stem"]?.plain == "Læs sagen.")
    #expect(question["instruction"]?.text == "Vælg ét svar.")
    let options = try #require(question["options"]).elements
    #expect(options.map { $0["right"] } == [.boolean(false), .boolean(true)])
    #expect(options[0]["feedback"]?.plain == "Nej.")
    #expect(question["explanation"]?.plain.hasSuffix("Fordi.") == true)
  }

  @Test("a quiz right below the author's own heading gets none of its own")
  func quizHeading() throws {
    let blocks = try SamplePage(
      "## Prøv dig selv\n\n::: quiz {#q}\n\n### H\n\n- [x] A\n- [ ] B\n\n:::\n"
    ).blocks()
    #expect(blocks[1]["k"]?.text == "quiz")
    #expect(blocks[1]["heading"] == nil)
  }

  @Test("sources are numbered in the order of their citations and listed once")
  func sources() throws {
    var page = SamplePage("A [@s2, s. 4] B [@s1] C [@s2]\n")
    page.outline.pages[1].sources = ["s3", "s1"]
    let document = try page.document()
    let content = try #require(document["blocks"]?.elements[0]["c"]).elements
    let cites = content.filter { $0["k"]?.text == "cite" }
    #expect(cites.map { $0["n"]?.integer } == [1, 2, 1])
    #expect(cites[0]["place"]?.text == "s. 4")
    let sources = try #require(document["sources"]).elements
    #expect(sources.map { $0["n"]?.integer } == [1, 2, 3])
    #expect(sources.map { $0["c"]?.elements.first?.plain } == ["Titel s2", "Titel s1", "Titel s3"])
  }

  @Test("a footnote is written out once; later references point to it")
  func footnotes() throws {
    let blocks = try SamplePage("## Overskrift[^1]\n\nA[^1] og B[^1]\n\n[^1]: Noten.\n").blocks()
    #expect(blocks[0]["c"]?.elements == [.string("Overskrift")])
    let notes = try #require(blocks[1]["c"]).elements.filter { $0["k"]?.text == "note" }
    #expect(notes.map { $0["c"]?.plain } == ["Noten.", nil])
    #expect(notes[1]["same"] == notes[0]["id"])
  }

  @Test("a picture alone is a figure, and travels with the job")
  func picture() throws {
    let page = SamplePage("![Alt](../../medier/a.svg \"Tekst\"){bredde=halv}\n")
    let job = try page.job()
    #expect(job.pictures.map(\.path) == ["medier/a.svg"])
    #expect(job.pictures.map(\.name) == ["billede-1.svg"])
    let block = try #require(try page.blocks().first)
    #expect(block["k"]?.text == "img")
    #expect(block["src"]?.text == "/billede-1.svg")
    #expect(block["alt"]?.text == "Alt")
    #expect(block["width"]?.integer == 50)
    #expect(block["caption"]?.plain == "Tekst")
  }

  @Test("a figure has its description in the open, and a film its title, place and text")
  func figureAndFilm() throws {
    var page = SamplePage(
      "::: figur Kæden\n\n![Alt](../../medier/a.svg)\n\nTre led.\n\n:::\n\n"
        + "::: video {fil=../../medier/film.mp4} Besøg\n\nDet bliver sagt.\n\n:::\n")
    page.outline.configuration.baseAddress = "https://x.dk/"
    page.addFilms()
    let blocks = try page.blocks()
    #expect(blocks.map { $0["k"]?.text } == ["img", "p", "p", "fold"])
    #expect(blocks[0]["caption"]?.plain == "Kæden")
    #expect(blocks[0]["long"]?.elements.map { $0["c"]?.plain } == ["Tre led."])
    #expect(blocks[1]["c"]?.plain == "Besøg")
    #expect(blocks[2]["c"]?.plain.contains("https://x.dk/kurser/a/m.html") == true)
    #expect(blocks[3]["c"]?.elements.map { $0["c"]?.plain } == ["Det bliver sagt."])
  }

  @Test("the page's picture comes first")
  func pagePicture() throws {
    var page = SamplePage("Tekst\n")
    page.outline.pages[1].picture = "medier/a.svg"
    page.outline.pages[1].pictureAlternative = "En kæde"
    #expect(try page.blocks().map { $0["k"]?.text } == ["img", "p"])
    #expect(try page.job().pictures.map(\.path) == ["medier/a.svg"])
  }

  @Test("links lead to web addresses and to this page; what is only on the site is text")
  func links() throws {
    let content = try #require(
      try SamplePage(
        "## Mål\n\n[a](https://example.dk) [b](#maal) [c](ukendt.md)\n"
      ).blocks()[1]["c"]
    ).elements
    #expect(content[0]["to"]?.text == "https://example.dk")
    #expect(content[2]["k"]?.text == "ref")
    #expect(content[2]["to"]?.text == "maal")
    #expect(content[3] == .string(" c"))
  }

  @Test("a table keeps caption, row heads and alignment")
  func table() throws {
    let block = try #require(
      try SamplePage("Tabel: Tal {#tal rækkehoved}\n\n| A | B |\n|---|---:|\n| x | 1 |\n")
        .blocks().first)
    #expect(block["k"]?.text == "table")
    #expect(block["caption"]?.plain.hasPrefix("Tal") == true)
    #expect(block["id"]?.text == "tal")
    #expect(block["rowHeads"] == .boolean(true))
    #expect(block["align"]?.elements == [.string("left"), .string("right")])
    #expect(block["rows"]?.elements[0]["c"]?.elements.map(\.plain) == ["x", "1"])
  }

  @Test("the head tells where the module stands, how long it takes and how new it is")
  func head() throws {
    var page = SamplePage("Tekst\n")
    page.outline.pages[1].duration = 20
    page.outline.pages[1].audience = "rådgivere"
    page.outline.pages[1].published = CalendarDate(year: 2026, month: 11, day: 22)
    let document = try page.document()
    #expect(document["kicker"]?.text == "K · Modul 1 af 1")
    #expect(document["imprint"]?.text == "Bundtekst")
    #expect(document["date"]?["day"]?.integer == 22)
    #expect(try page.job().timestamp == 1_795_348_800)
    let facts = try #require(document["facts"]).elements
    #expect(facts.map { $0["label"]?.text } == ["Varighed", "Målgruppe", "Sidst opdateret"])
    #expect(facts.map { $0["c"]?.plain } == ["20 minutter", "Rådgivere", "22. november 2026"])
  }
}
