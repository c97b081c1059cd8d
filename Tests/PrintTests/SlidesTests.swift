import CommonMark
import Content
import Diagnostics
import JSON
import Output
import Testing

@testable import Print

@Suite("The slides of a theme day or a module")
struct SlidesTests {
  private func job(_ page: SamplePage, _ mode: SlidesComposer.Mode) -> PrintJob? {
    guard let path = OutputPath("print/temadage/d/slides.pdf") else { return nil }
    let links = LinkResolver(outline: page.outline)
    let writer = ManuscriptWriter(outline: page.outline, links: links, body: page.body)
    return SlidesComposer(header: page.outline.pages[1], mode: mode).job(path: path, writer: writer)
  }

  private func document(
    _ page: SamplePage, _ mode: SlidesComposer.Mode = .screen
  ) throws -> JSONValue {
    let made = try #require(job(page, mode))
    return try #require(JSONReader.value(of: made.document))
  }

  private func slides(
    _ page: SamplePage, _ mode: SlidesComposer.Mode = .screen
  ) throws -> [JSONValue] {
    try #require(try document(page, mode)["slides"]).elements
  }

  private let written = """
    ::: underviser

    ::: slide Tre ting [@s2]

    - Den ene
    - Den anden [@s1]

    ::: underviser

    Hemmelig.

    :::

    ::: noter

    Sig det højt. [@s3]

    ## Husk

    :::

    :::

    ::: slide Hvad ved vi?

    :::

    ::: slide

    ## Uden titel

    ### Under

    ![Alt](../../medier/a.svg)

    :::

    ::: slide

    :::

    :::
    """

  @Test("the author's slides come after one with the page's title")
  func authored() throws {
    let slides = try slides(SamplePage(written, kind: .themeDay))
    #expect(slides.map { $0["kind"]?.text } == ["title", "content", "section", "content"])
    #expect(
      slides.map { $0["title"]?.plain } == ["Titel", "Tre ting ", "Hvad ved vi?", "Uden titel"])
    #expect(slides.map { $0["n"]?.integer } == [1, 2, 3, 4])
    let last = try #require(slides[3]["c"]).elements
    #expect(last.map { $0["k"]?.text } == ["h", "img"])
    #expect(last[0]["level"]?.integer == 2)
  }

  @Test(
    "the presenter's notes stand in the presenter's file alone",
    arguments: [
      SlidesComposer.Mode.screen, .handout,
    ])
  func withoutNotes(_ mode: SlidesComposer.Mode) throws {
    let page = SamplePage(written, kind: .themeDay)
    let bytes = try #require(job(page, mode)).document
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("højt") && !text.contains("Hemmelig") && !text.contains("\"notes\""))
    #expect(try document(page, mode)["sources"]?.elements.count == 2)
  }

  @Test("with notes, sources keep the numbers they have without")
  func notes() throws {
    let page = SamplePage(written, kind: .themeDay)
    let slides = try slides(page, .notes)
    let notes = try #require(slides[1]["notes"]).elements
    #expect(notes.map { $0["c"]?.plain } == ["Hemmelig.", "Sig det højt. ", "Husk"])
    #expect(notes[2]["level"]?.integer == 2)
    let sources = try #require(try document(page, .notes)["sources"]).elements
    #expect(sources.compactMap { $0["c"]?.plain.contains("Titel s") } == [true, true, true])
    let first = try #require(try document(page)["sources"]).elements
    #expect(first == Array(sources.prefix(2)))
  }

  @Test("a first slide called as the page is the title slide, and tells when and where")
  func titleSlide() throws {
    var page = SamplePage(
      "::: slide Titel\n\nVelkommen\n\n:::\n\n::: slide B\n\n:::\n", kind: .themeDay)
    var day = EventHeader()
    day.date = CalendarDate(year: 2027, month: 3, day: 4)
    day.start = ClockTime(minutes: 540)
    day.end = ClockTime(minutes: 930)
    day.place = "Mangler – skrives af arrangøren"
    day.address = "Torvet 1"
    page.outline.pages[1].event = day
    let slides = try slides(page)
    #expect(slides.map { $0["kind"]?.text } == ["title", "section"])
    #expect(
      slides[0]["c"]?.elements.map { $0["c"]?.plain } == [
        "Velkommen", "Torsdag den 4. marts 2027 kl.\u{A0}9.00–15.30", "Torvet 1",
      ])
  }

  @Test("a day without slides gets one a session")
  func sessions() throws {
    var page = SamplePage("::: mål\n\n- Et mål\n\n:::\n", kind: .themeDay)
    let place = SourceRange(0, 1)
    var talk = Programme.Session(title: [.text(Array("Oplæg".utf8))], minutes: 40, range: place)
    talk.text = [.text(String(repeating: "Ord ", count: 30), at: place)]
    talk.trainerNotes = [.text("Sig det.", at: place)]
    var pause = Programme.Session(title: [.text(Array("Pause".utf8))], minutes: 15, range: place)
    pause.isBreak = true
    let nothing = Programme.Session(title: [.text(Array("0".utf8))], minutes: 0, range: place)
    page.body.programmes = [
      0: Programme(slots: [
        .init(start: ClockTime(minutes: 540), minutes: 40, sessions: [talk]),
        .init(start: ClockTime(minutes: 580), minutes: 15, sessions: [pause]),
        .init(start: nil, minutes: 0, sessions: [nothing, nothing, nothing]),
      ])
    ]
    let slides = try slides(page, .notes)
    #expect(
      slides.map { $0["title"]?.plain } == [
        "Titel", "Det lærer du", "Oplæg", "Pause", "0", "0", "0",
      ])
    #expect(slides[2]["notes"]?.elements.map { $0["c"]?.plain } == ["Sig det."])
    #expect(slides[2]["time"]?.text == "9.00–9.40")
    #expect(slides[3]["kind"]?.text == "section")
    #expect(slides[3]["c"]?.elements.map { $0["c"]?.plain } == ["kl.\u{A0}9.40–9.55"])
  }

  @Test("a module without slides gets one a heading, with the first thing to look at")
  func headings() throws {
    let page = SamplePage(
      """
      Indledning.

      ## Kæden

      Først lidt tekst.

      ::: trin

      1. Se
      2. Vurder

      :::

      - En liste

      ### Under

      ## Kort

      En kort sætning.

      ## Tom
      """)
    let slides = try slides(page, .notes)
    #expect(slides.map { $0["title"]?.plain } == ["Titel", "Kæden", "Kort", "Tom"])
    #expect(slides[1]["c"]?.elements.map { $0["k"]?.text } == ["steps"])
    #expect(slides[1]["notes"]?.elements.map { $0["c"]?.plain } == ["Først lidt tekst."])
    #expect(slides[2]["c"]?.plain == "En kort sætning.")
    #expect(slides[3]["kind"]?.text == "section")
  }

  @Test("a quiz on a slide has the slide's title and promises no key")
  func quiz() throws {
    var page = SamplePage(
      "::: quiz {#q}\n\n### Hvad? {#a}\n\n- [ ] Det ene\n- [x] Det andet\n\n:::\n", kind: .themeDay)
    let quiz = page.body.blocks
    let slide = Directive(
      spelling: "slide", nameRange: SourceRange(0, 1), title: [.text(Array("Prøv".utf8))],
      attributes: .none, blocks: quiz, ordinal: 99)
    page.body.blocks = [Block(.directive(slide), range: SourceRange(0, 1))]
    let shown = try #require(try slides(page)[1]["c"]?.elements.first)
    #expect(shown["k"]?.text == "quiz")
    #expect(shown["heading"] == nil)
    #expect(shown["intro"]?.text == "1 spørgsmål. Sæt kryds.")
  }

  @Test("a page with a title alone has no slides")
  func nothing() {
    #expect(job(SamplePage("Tekst.\n"), .screen) == nil)
    #expect(job(SamplePage("Tekst.\n", kind: .themeDay), .notes) == nil)
  }
}
