import Content
import Diagnostics
import JSON
import Roster
import Testing

@testable import Print

@Suite("Papers that name people")
struct PeoplePapersTests {
  private let people = [
    Participant(name: "Ægir Test", organisation: "Solbæk", role: "leder", table: "2", line: 2),
    Participant(name: "Åse Prøve", organisation: "Engholm", table: "10", line: 3),
    Participant(name: "Bo \"#strong[x]\"", table: "Havet", line: 4),
    Participant(name: "", organisation: "Kildevig", table: "2", line: 5),
  ]

  private func header(_ change: (inout EventHeader) -> Void = { _ in }) -> PageHeader {
    var header = PageHeader(
      path: "temadage/d/temadag.md", kind: .themeDay, address: "temadage/d/index.html",
      title: "God udredning")
    var event = EventHeader()
    change(&event)
    header.event = event
    return header
  }

  private func papers(
    _ header: PageHeader? = nil, language: String = "da"
  ) -> PeoplePapers {
    var configuration = SiteConfiguration(title: "Et site")
    configuration.language = language
    return PeoplePapers(
      header: header ?? self.header(), configuration: configuration, edition: "Udgave 1")
  }

  private func names(_ value: JSONValue) -> [String?] {
    (value["people"]?.elements ?? []).map { $0["name"]?.text }
  }

  @Test("badges are A–Å, with the sheet in millimetres")
  func badges() throws {
    let value = try #require(JSONReader.value(of: papers().badges(people, on: .l7418)))
    #expect(names(value) == ["Bo \"#strong[x]\"", "Ægir Test", "Åse Prøve", ""])
    #expect(value["title"]?.text == "Navneskilte: God udredning")
    #expect(value["event"]?.text == "God udredning")
    #expect(value["edition"]?.text == "Udgave 1")
    #expect(value["test"] == .boolean(false))
    #expect(
      value["people"]?.elements.map { $0["table"]?.text } == [
        "Havet", "Bord 2", "Bord 10", "Bord 2",
      ])
    #expect(value["print"]?["scaling"]?.text == "none")
    #expect(value["draft"] == nil && value["fonts"] == nil)
    let text = String(decoding: papers().badges(people, on: .l7418), as: UTF8.self)
    #expect(text.contains("\"width\":86.5,\"height\":55.5,\"left\":18.5,\"top\":37.5,\"gapX\":0"))
    let test = try #require(JSONReader.value(of: papers().testSheet(.l4785)))
    #expect(test["test"] == .boolean(true))
    #expect(names(test).isEmpty)
    #expect(test["labels"]?["size"]?.text == "80 × 50 mm")
  }

  @Test("the list says what it is for and when it is destroyed")
  func notice() throws {
    let day = header {
      $0.date = CalendarDate(year: 2027, month: 3, day: 12)
      $0.organiser = "Solbæk Kommune"
      $0.place = "rådhuset"
    }
    let value = try #require(JSONReader.value(of: papers(day).signIn(people, blank: 7)))
    let notice = try #require(value["notice"]?.elements.first?.text)
    #expect(notice.contains("senest den 11. april 2027 (30 dage efter temadagen)"))
    #expect(notice.contains("Solbæk Kommune har ansvaret"))
    #expect(value["blank"]?.integer == 7)
    #expect(value["kicker"]?.text == "Deltagerliste")
    #expect(names(value).last == "(linje 5 i listen)")
    let facts = value["facts"]?.elements ?? []
    #expect(
      facts.map { $0["c"]?.elements.first?.text } == ["Fredag den 12. marts 2027", "Rådhuset"])
  }

  @Test("what the theme day does not say is a line to write on")
  func unknown() throws {
    let value = try #require(JSONReader.value(of: papers().signIn(people, days: 1)))
    let notice = try #require(value["notice"]?.elements.first?.text)
    #expect(notice.contains("senest 1 dag efter temadagen"))
    #expect(notice.contains("Arrangøren af temadagen har ansvaret"))
    let facts = value["facts"]?.elements ?? []
    #expect(facts.map { $0["label"]?.text } == ["Dato", "Sted"])
    let later = header { $0.place = "Mangler – skrives af arrangøren" }
    #expect(papers(later).signIn(people, days: 1) == papers().signIn(people, days: 1))
    #expect(facts.allSatisfy { $0["c"]?.elements.first?["k"]?.text == "gap" })
    let certificate = try #require(JSONReader.value(of: papers().certificates([])))
    let first = certificate["facts"]?.elements.first?["c"]?.elements ?? []
    #expect(first.first?.text == "Dato: " && first.last?["k"]?.text == "gap")
  }

  @Test("a list for nobody has rows for those who may come")
  func rows() throws {
    func blank(_ papers: PeoplePapers, _ people: [Participant]) -> Int? {
      JSONReader.value(of: papers.signIn(people))?["blank"]?.integer
    }
    #expect(blank(papers(header { $0.seats = 36 }), []) == 36)
    #expect(blank(papers(), []) == 20)
    #expect(blank(papers(header { $0.seats = 36 }), people) == 4)
  }

  @Test("a draft and other families are said in the document")
  func options() throws {
    let papers = PeoplePapers(
      header: header(), configuration: SiteConfiguration(title: "S"), draft: "UDKAST",
      otherFamilies: ["DejaVu Sans"])
    let value = try #require(JSONReader.value(of: papers.certificates(people)))
    #expect(value["draft"]?.text == "UDKAST")
    #expect(value["fonts"]?.elements.map(\.text) == ["DejaVu Sans"])
  }

  @Test("who has no printable name gets a blank certificate")
  func certificates() throws {
    let day = header { $0.organiser = "Solbæk Kommune" }
    let value = try #require(
      JSONReader.value(
        of: papers(day).certificates(people, objectives: ["Du kan a.", "Du ved b."])))
    #expect(value["people"]?.elements.count == 4)
    #expect(value["people"]?.elements.last == .null)
    #expect(value["objectives"]?.elements.count == 2)
    #expect(
      value["signatures"]?.elements.map(\.text) == ["Sted og dato", "For Solbæk Kommune"])
  }

  @Test("signs for the tables of the list, or for six people each")
  func tents() {
    let papers = papers()
    #expect(papers.tables(people, count: nil) == ["Bord 2", "Bord 10", "Havet"])
    let nowhere = people.map { Participant(name: $0.name) }
    #expect(papers.tables(nowhere, count: nil) == ["Bord 1"])
    #expect(papers.tables([], count: 13) == ["Bord 1", "Bord 2", "Bord 3"])
    #expect(papers.tables([], count: nil) == ["Bord 1"])
    #expect(self.papers(header { $0.seats = 12 }).tables([], count: nil).count == 2)
    let lettered = ["b", "10a", "A", "2b", "112"].map { Participant(name: "X", table: $0) }
    #expect(
      papers.tables(lettered, count: nil)
        == ["Bord 2b", "Bord 10a", "Bord 112", "Bord A", "Bord b"])
  }

  @Test("an English theme day has English papers")
  func english() throws {
    let value = try #require(JSONReader.value(of: papers(language: "en").signIn(people)))
    #expect(value["kicker"]?.text == "List of participants")
    #expect(value["notice"]?.elements.first?.text?.contains("within 30 days") == true)
    #expect(names(value).last == "(line 5 of the list)")
  }

  @Test("a list without people has the rows it is told")
  func rowsAsTold() {
    #expect(JSONReader.value(of: papers().signIn([], blank: 13))?["blank"]?.integer == 13)
  }

  @Test("the same list gives the same bytes")
  func same() {
    #expect(papers().badges(people, on: .l4785) == papers().badges(people, on: .l4785))
    #expect(papers().tents(people) == papers().tents(people.reversed()))
  }
}
