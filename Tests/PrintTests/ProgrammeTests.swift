import CommonMark
import Content
import Diagnostics
import JSON
import Output
import Testing

@testable import Print

@Suite("A theme day's programme")
struct ProgrammeTests {
  private func session(
    _ title: String, minutes: Int = 30, change: (inout Programme.Session) -> Void = { _ in }
  ) -> Programme.Session {
    var session = Programme.Session(
      title: [.text(Array(title.utf8))], minutes: minutes, range: SourceRange(3, 9))
    change(&session)
    return session
  }

  private func page(_ slots: [Programme.Slot]) -> SamplePage {
    var page = SamplePage("Tekst\n", kind: .themeDay)
    page.body.programmes = [0: Programme(slots: slots)]
    var day = EventHeader()
    day.date = CalendarDate(year: 2027, month: 3, day: 4)
    day.start = ClockTime(minutes: 540)
    day.end = ClockTime(minutes: 930)
    day.place = "Salen"
    day.address = "Torvet 1"
    page.outline.pages[1].event = day
    return page
  }

  @Test("a page without a programme has no PDF")
  func nothing() {
    let page = SamplePage("Tekst\n", kind: .themeDay)
    let writer = ManuscriptWriter(
      outline: page.outline, links: LinkResolver(outline: page.outline), body: page.body)
    let composer = ProgrammeComposer(header: page.outline.pages[1])
    let isNothing = composer.job(path: OutputPath(fileNamed: "p.pdf"), writer: writer) == nil
    #expect(isNothing)
  }

  @Test("its rows have clock times, breaks and tracks")
  func rows() throws {
    let page = page([
      Programme.Slot(
        start: ClockTime(minutes: 540), minutes: 20,
        sessions: [
          session("Velkomst", minutes: 20) {
            $0.form = "plenum"
            $0.material = "navneskilte"
          }
        ]),
      Programme.Slot(
        start: ClockTime(minutes: 560), minutes: 15,
        sessions: [session("Pause", minutes: 15) { $0.isBreak = true }]),
      Programme.Slot(
        start: ClockTime(minutes: 575), minutes: 45,
        sessions: [
          session("Spor 1: A", minutes: 45) { $0.track = 1 },
          session("B", minutes: 30) { $0.track = 2 },
        ]),
      Programme.Slot(start: nil, minutes: 10, sessions: [session("Slut", minutes: 10)]),
    ])
    #expect(try page.job().path.text == "print/temadage/d/program.pdf")
    let rows = try #require(try page.document()["rows"]).elements
    #expect(
      rows.map { $0["time"]?.text } == ["9.00–9.20", "9.20–9.35", "9.35–10.20", "10 minutter"])
    #expect(rows.map { $0["pause"] == .boolean(true) } == [false, true, false, false])
    let first = try #require(rows[0]["sessions"]?.elements.first)
    #expect(first["title"]?.plain == "Velkomst")
    #expect(first["details"]?.elements.map(\.plain) == ["Plenum", "Materiale: navneskilte"])
    #expect(first["at"]?.elements.map(\.integer) == [3, 9])
    let tracks = try #require(rows[2]["sessions"]).elements
    #expect(tracks.map { $0["track"]?.text } == [nil, "Spor 2"])
    #expect(tracks[1]["details"]?.elements.map(\.plain) == ["30 minutter"])
  }

  @Test("its head tells when and where")
  func head() throws {
    let page = page([Programme.Slot(start: nil, minutes: 10, sessions: [session("A")])])
    let facts = try #require(try page.document()["facts"]).elements
    #expect(facts.map { $0["label"]?.text } == ["Dato og tid", "Sted"])
    #expect(facts[0]["c"]?.plain == "Torsdag den 4. marts 2027 kl.\u{A0}9.00–15.30")
    #expect(facts[1]["c"]?.plain == "Salen, Torvet 1")
  }

  @Test("what is not settled is a line to write on, and a note to somebody is not printed")
  func unsettled() throws {
    var page = page([Programme.Slot(start: nil, minutes: 10, sessions: [session("Slut")])])
    page.outline.pages[1].audience = "Mangler: skrives af lederen"
    page.outline.pages[1].event?.date = nil
    page.outline.pages[1].event?.place = "Mangler – skrives af arrangøren"
    page.outline.pages[1].event?.address = nil
    page.outline.pages[1].event?.organiser = "mangler"
    let document = try page.document()
    let facts = try #require(document["facts"]).elements
    #expect(facts.map { $0["label"]?.text } == ["Dato", "Tid", "Sted"])
    #expect(facts.map { $0["c"]?.elements.first?["k"]?.text } == ["gap", nil, "gap"])
    #expect(facts[2]["c"]?.elements.first?["alt"]?.text == "Linje til at skrive: Sted")
    #expect(
      !String(decoding: try page.job().document, as: UTF8.self).lowercased().contains("mangler"))
  }
}
