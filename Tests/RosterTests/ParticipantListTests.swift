import Diagnostics
import Testing

@testable import Roster

/// Reads a list from a text.
func reading(_ text: String) -> ParticipantListReading {
  ParticipantListReader.reading(Array(text.utf8), path: "liste.csv")
}

extension ParticipantListReading {
  var names: [String] { list.people.map(\.name) }
  var ids: [String] { diagnostics.map(\.id) }
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}

@Suite("The list of participants")
struct ParticipantListTests {
  @Test("the four columns, in any order and any case")
  func columns() {
    let plain = reading("navn;organisation;rolle;bord\nIda Prøve;Solbæk;rådgiver;3\n")
    #expect(plain.diagnostics.isEmpty)
    #expect(
      plain.list.people == [
        Participant(
          name: "Ida Prøve", organisation: "Solbæk", role: "rådgiver", table: "3", line: 2,
          row: SourceRange(29, 59))
      ])
    let other = reading("BORD;Rolle;Navn;ORGANISATION\nBord 3;rådgiver;Ida Prøve;Solbæk\n")
    var same = other.list.people
    same[0].row = SourceRange(29, 59)
    #expect(same == plain.list.people)
    #expect(other.diagnostics.isEmpty)
  }

  @Test(
    "what else columns are called",
    arguments: [
      "Fulde navn;Arbejdsplads;Stilling;Bordnr.", "Deltager;Kommune;Titel;Gruppe",
      "Full name;Company;Job title;Table", "DELTAGERENS NAVN;Ansættelsessted;Funktion;Bord nr",
    ])
  func synonyms(_ titles: String) {
    let found = reading(titles + "\nIda Prøve;Solbæk;rådgiver;Havet\n")
    #expect(found.diagnostics.isEmpty)
    let person = found.list.people.first
    #expect(person?.name == "Ida Prøve" && person?.organisation == "Solbæk")
    #expect(person?.role == "rådgiver" && person?.table == "Havet")
  }

  @Test("a first and a last name make a name")
  func twoNames() {
    let found = reading("Efternavn,Fornavn,Kommune\nPrøve,Ida,Solbæk\nTest,,Engholm\n")
    #expect(found.names == ["Ida Prøve", "Test"])
    #expect(found.diagnostics.isEmpty)
  }

  @Test("only the column of names has to be there")
  func namesAlone() {
    #expect(reading("navn\nIda Prøve\nBo Test").names == ["Ida Prøve", "Bo Test"])
    #expect(reading("navn\nPrøve, Ida\n").names == ["Prøve, Ida"])
  }

  @Test(
    "separators and line endings",
    arguments: [";", ",", "\t", "|"], ["\n", "\r\n", "\r"])
  func separators(_ separator: String, _ ending: String) {
    let rows = [["Navn", "Organisation"], ["Ida Prøve", "Solbæk"], ["Bo Test", "Engholm"]]
    let text = rows.map { $0.joined(separator: separator) + ending }.joined()
    let found = reading(text)
    #expect(found.names == ["Ida Prøve", "Bo Test"])
    #expect(found.list.people.map(\.organisation) == ["Solbæk", "Engholm"])
    #expect(found.list.people.map(\.line) == [2, 3])
    #expect(found.diagnostics.isEmpty)
  }

  @Test(
    "Excel's line that names the separator", arguments: ["sep=;\r\n", "\"sep=;\"\n", "SEP=;\n"])
  func namedSeparator(_ line: String) {
    let found = reading(line + "navn;organisation\nIda, den ældre;Solbæk\n")
    #expect(found.names == ["Ida, den ældre"])
    #expect(found.list.people.first?.line == 3)
    #expect(found.diagnostics.isEmpty)
  }

  @Test("quotes: separators, doubled quotes and line breaks inside them")
  func quotes() {
    let found = reading(
      "navn;organisation\n\"Ida \"\"Prøve\"\" Test\";\"Børn; Unge\r\nog Familie\"\nBo Test; \"Engholm\"\n"
    )
    #expect(found.names == ["Ida \"Prøve\" Test", "Bo Test"])
    #expect(found.list.people.map(\.organisation) == ["Børn; Unge og Familie", "Engholm"])
    #expect(found.list.people.map(\.line) == [2, 4])
    #expect(found.diagnostics.isEmpty)
  }

  @Test("a quote in the middle of a cell is a quote")
  func quoteInside() {
    #expect(reading("navn\nIda \"Prøve\" Test\n").names == ["Ida \"Prøve\" Test"])
  }

  @Test("cells are text: formulas, markup, blanks")
  func plainText() {
    let found = reading(
      "navn;organisation\n=HYPERLINK(1);<b>#strong[x]</b>\n  @Ida\u{A0} \tPrøve ;+45\n-Bo;{navn}\n")
    #expect(found.names == ["=HYPERLINK(1)", "@Ida Prøve", "-Bo"])
    #expect(found.list.people.map(\.organisation) == ["<b>#strong[x]</b>", "+45", "{navn}"])
    #expect(found.diagnostics.isEmpty)
  }

  @Test("a list of five hundred, and no more than five thousand")
  func many() {
    func list(_ count: Int) -> String {
      "navn;bord\n" + (1...count).map { "Deltager \($0);\($0 % 8)\n" }.joined()
    }
    let found = reading(list(500))
    #expect(found.list.people.count == 500)
    #expect(found.diagnostics.isEmpty)
    let over = reading(list(5_001))
    #expect(over.ids == ["deltagerliste-for-stor"])
    #expect(over.list.people.count == 5_000)
  }

  @Test("the word before a table's number is not part of it")
  func tables() {
    let rows = ["Bord 3", "bord3", "Table 4", "Bordet", "Bord", "12", "Havet"]
    let found = reading("navn;bord\n" + rows.map { "X\($0);\($0)\n" }.joined())
    #expect(found.list.people.map(\.table) == ["3", "3", "4", "Bordet", "Bord", "12", "Havet"])
  }
}
