import Diagnostics
import Roster
import Testing

@testable import Print

@Suite("What the fonts can set")
struct FontCoverageTests {
  private var latin: FontCoverage {
    var coverage = FontCoverage()
    coverage.insert(0x20, through: 0x17F)
    coverage.insert(0x301, through: 0x301)
    return coverage
  }

  private func printable(_ people: [Participant]) -> PrintablePeople {
    PrintablePeople(ParticipantList(path: "l.csv", people: people), coverage: latin)
  }

  @Test("the fonts of the engine have Danish names, and the signs of other alphabets")
  func installed() throws {
    let coverage = try #require(FontCoverage(folders: PrintSettings.found().fontFolders))
    for scalar in "ABZabzæøåÆØÅéÉłŁžőñ–’ЖяΩω".unicodeScalars {
      #expect(coverage.has(scalar), "\(scalar)")
    }
    #expect(coverage.otherFamilies.isEmpty)
    #expect(!coverage.has("漢") && !coverage.has("\u{10FFFF}"))
    #expect(FontCoverage(folders: ["/nonexistent"]) == nil)
  }

  @Test("names may be in Arabic and Hebrew letters")
  func names() throws {
    let coverage = try #require(FontCoverage(settings: PrintSettings.found()))
    #expect(coverage.otherFamilies == ["DejaVu Sans"])
    for scalar in "ليلىדנהბԱ".unicodeScalars { #expect(coverage.has(scalar), "\(scalar)") }
  }

  @Test("tables of characters in both forms, and broken ones")
  func tables() {
    func shorts(_ numbers: [Int]) -> [UInt8] {
      numbers.flatMap { [UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)] }
    }
    let four =
      shorts([0, 1, 3, 1, 0, 12])
      + shorts([4, 40, 0, 4, 0, 0, 0, 0x42, 0xFFFF, 0, 0x41, 0xFFFF, 10, 1, 0, 0])
    let short = FontCoverage(table: four)
    #expect(short.has("A") && short.has("B") && !short.has("C") && !short.has("\u{FFFF}"))
    let twelve =
      shorts([0, 1, 3, 10, 0, 12])
      + shorts([12, 0, 0, 28, 0, 0, 0, 1, 1, 0xF600, 1, 0xF601, 0, 5])
    let long = FontCoverage(table: twelve)
    #expect(long.has("\u{1F600}") && long.has("\u{1F601}") && !long.has("\u{1F602}"))
    for count in 0..<twelve.count { _ = FontCoverage(table: Array(twelve[..<count])) }
    for count in 0..<four.count { _ = FontCoverage(table: Array(four[..<count])) }
  }

  @Test("what no font has is left out of a name, and told by line alone")
  func left() {
    let row = SourceRange(40, 60)
    let found = printable([
      Participant(name: "Ida 🙂 Prøve", organisation: "A🏳️‍🌈", line: 2, row: row),
      Participant(name: "A\u{30A}se", line: 3), Participant(name: "漢字 2", line: 4),
      Participant(name: "Bo", role: "漢", line: 5),
    ])
    #expect(found.people.map(\.name) == ["Ida Prøve", "Åse", "", "Bo"])
    #expect(found.people.map(\.organisation) == ["A", "", "", ""])
    #expect(found.diagnostics.map(\.id) == Array(repeating: "deltagerliste-tegn", count: 3))
    #expect(found.diagnostics.first?.range == row)
    #expect(found.diagnostics.map(\.severity) == [.warning, .warning, .warning])
    #expect(
      found.diagnostics.map(\.summary.danish) == [
        "Tegn i linje 2 findes ikke i skrifttyperne og er udeladt",
        "Navnet i linje 4 kan ikke trykkes: skrifttyperne har ikke dets tegn",
        "Tegn i linje 5 findes ikke i skrifttyperne og er udeladt",
      ])
  }

  @Test("without fonts to look at, everything is left to the engine")
  func unknown() {
    let list = ParticipantList(path: "l.csv", people: [Participant(name: "漢")])
    let found = PrintablePeople(list, coverage: nil)
    #expect(found.people == list.people && found.diagnostics.isEmpty)
  }
}
