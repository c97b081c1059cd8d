import CommonMark
import Content
import Diagnostics
import JSON
import Output
import Quiz
import Testing

@testable import Print

@Suite("Posters and cards")
struct DayPapersTests {
  private func writer(_ page: SamplePage) -> ManuscriptWriter {
    ManuscriptWriter(
      outline: page.outline, links: LinkResolver(outline: page.outline), body: page.body)
  }

  private func poster(
    _ page: SamplePage, size: PosterComposer.Size = .a3, bleed: Bool = false
  ) throws -> JSONValue {
    let composer = PosterComposer(header: page.outline.pages[1], size: size, bleed: bleed)
    let path = try OutputPath.sample()
    let job = try #require(composer.job(path: path, writer: writer(page)))
    #expect(job.template == .poster)
    return try #require(JSONReader.value(of: job.document))
  }

  private func day(_ change: (inout EventHeader) -> Void) -> SamplePage {
    var page = SamplePage("Tekst\n", kind: .themeDay)
    var day = EventHeader()
    change(&day)
    page.outline.pages[1].event = day
    return page
  }

  @Test("a poster tells when, where and how to register")
  func known() throws {
    let poster = try poster(
      day {
        $0.date = CalendarDate(year: 2027, month: 3, day: 4)
        $0.start = ClockTime(minutes: 540)
        $0.end = ClockTime(minutes: 930)
        $0.place = "Salen"
        $0.organiser = "Mangler"
        $0.registration = "https://example.dk/tilmeld, senest 1. februar"
      }, bleed: true)
    #expect(poster["kicker"]?.text == "Temadag")
    #expect(poster["size"]?.text == "a3")
    #expect(poster["bleed"] == .boolean(true))
    let facts = try #require(poster["facts"]).elements
    #expect(facts.map { $0["label"]?.text } == ["Dato og tid", "Sted", "Tilmelding"])
    #expect(
      facts.map { $0["c"]?.plain } == [
        "Torsdag den 4. marts 2027 kl.\u{A0}9.00–15.30", "Salen", "Senest 1. februar",
      ])
    #expect(poster["qr"]?["text"]?.text == "https://example.dk/tilmeld")
    #expect(poster["qr"]?["label"]?.text == "Tilmelding")
  }

  @Test("what is not settled is a line to write on, or left out")
  func unknown() throws {
    let poster = try poster(
      day {
        $0.place = "Mangler – skrives af arrangøren"
        $0.registration = "Mangler"
        $0.start = ClockTime(minutes: 540)
      })
    let facts = try #require(poster["facts"]).elements
    #expect(facts.map { $0["label"]?.text } == ["Dato", "Tid", "Sted"])
    #expect(facts.map { $0["c"]?.elements.first?["k"]?.text } == ["gap", nil, "gap"])
    #expect(poster["qr"] == nil)
  }

  @Test("at most six sessions are named: the longest, in the order of the day")
  func highlights() throws {
    var page = day { _ in }
    let minutes = [10, 45, 15, 60, 45, 45, 45, 45, 5]
    page.body.programmes = [
      0: Programme(
        slots: minutes.enumerated().map { index, minutes in
          var session = Programme.Session(
            title: [.text(Array("S\(index)".utf8))], minutes: minutes, range: SourceRange(0, 1))
          session.isBreak = index == 3
          return .init(start: nil, minutes: minutes, sessions: [session])
        })
    ]
    let named = try #require(try poster(page)["highlights"]).elements
    #expect(named.map(\.plain) == ["S1", "S2", "S4", "S5", "S6", "S7"])
  }

  @Test("an address keeps its small letters")
  func capitals() {
    #expect(PrintWords.capitalised("hos kommunen") == "Hos kommunen")
    #expect(PrintWords.capitalised("https://example.dk/tilmeld") == "https://example.dk/tilmeld")
  }

  @Test("registration is an address and words")
  func registration() {
    let one = Registration("https://a.dk/x.")
    #expect(one.address == "https://a.dk/x" && one.text == nil)
    let two = Registration("Skriv til mette@a.dk, frist 1. maj")
    #expect(two.address == nil && two.text == "Skriv til mette@a.dk, frist 1. maj")
    let three = Registration("(https://a.dk) – frist 1. maj")
    #expect(three.address == "https://a.dk" && three.text == "frist 1. maj")
    let long = "https://a.dk/" + String(repeating: "x", count: 400)
    #expect(Registration(long).address == nil && Registration(long).text == long)
    #expect(Registration(nil) == Registration(""))
  }

  @Test("a case becomes cards, with its own title and only the sources it cites")
  func cards() throws {
    let page = SamplePage(
      """
      Tekst [@s2].

      ::: case {#sag} Yusuf

      Han taler med øjnene. [@s1]

      ### Første møde {#start}

      #### Hvad du ser

      - [Gå](#hjem)

      ### Hjem {#hjem slut=god}

      :::
      """)
    let cases = CardsComposer.cases(of: page.body)
    #expect(cases.map(\.id) == ["sag"])
    let composer = CardsComposer(header: page.outline.pages[1], story: cases[0])
    let path = try OutputPath.sample()
    let job = try #require(composer.job(path: path, writer: writer(page)))
    #expect(job.template == .cards)
    let document = try #require(JSONReader.value(of: job.document))
    #expect(document["title"]?.text == "Yusuf")
    #expect(document["kicker"]?.text == "Case-kort")
    #expect(document["id"]?.text == "sag")
    #expect(document["facts"]?.elements.map { $0["c"]?.plain } == ["Titel"])
    #expect(document["intro"]?.elements.map { $0["k"]?.text } == ["p"])
    let cards = try #require(document["cards"]).elements
    #expect(cards.map { $0["n"]?.integer } == [1, 2])
    #expect(cards[0]["c"]?.elements.first?["level"]?.integer == 3)
    #expect(document["sources"]?.elements.count == 1)
  }
}

extension OutputPath {
  fileprivate static func sample() throws -> OutputPath {
    try #require(OutputPath("print/temadage/d/x.pdf"))
  }
}
