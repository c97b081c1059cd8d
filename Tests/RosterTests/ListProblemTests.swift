import Foundation
import Diagnostics
import Testing

@testable import Roster

@Suite("What is wrong with a list")
struct ListProblemTests {
  private func place(_ text: String, _ part: String) -> SourceRange? {
    guard let range = text.range(of: part) else { return nil }
    return SourceRange(
      text.utf8.distance(from: text.startIndex, to: range.lowerBound),
      text.utf8.distance(from: text.startIndex, to: range.upperBound))
  }

  @Test("a list without a column of names says which columns it has")
  func missingColumn() throws {
    let text = "kommune;Telefon;rolle\nSolbæk;12345678;leder\n"
    let found = reading(text)
    let problem = try #require(found.errors.first)
    #expect(problem.id == "deltagerliste-kolonne")
    #expect(problem.range == place(text, "kommune;Telefon;rolle"))
    #expect(problem.summary.danish == "Kolonnen navn mangler")
    #expect(
      problem.explanation?.danish.contains("organisation, kolonne 2, rolle") == true)
    #expect(found.list.people.isEmpty)
  }

  @Test("a list without titles does not have its first person in the message")
  func missingTitles() throws {
    let found = reading("Ida Prøve;Solbæk\nBo Test;Engholm\n")
    let problem = try #require(found.errors.first)
    #expect(problem.id == "deltagerliste-kolonne")
    #expect(!"\(found.diagnostics)".contains("Ida"))
    #expect(!String(decoding: found.shown, as: UTF8.self).contains("Ida"))
  }

  @Test("titles further down are pointed at")
  func titlesBelow() {
    let found = reading("Deltagere 4. marts;\n;\nNavn;Kommune\nIda Prøve;Solbæk\n")
    #expect(found.errors.first?.explanation?.danish.contains("linje 3") == true)
  }

  @Test("columns that are not used are told, those misspelt with what was meant")
  func unknownColumns() {
    let text = "navn;Telefon;organsation;E-mail\nIda Prøve;1;2;3\n"
    let found = reading(text)
    #expect(found.ids == ["deltagerliste-ukendt-kolonne", "deltagerliste-ukendt-kolonne"])
    #expect(found.diagnostics.map(\.severity) == [.hint, .warning])
    #expect(found.diagnostics.first?.summary.danish == "Kolonnerne bruges ikke: nr. 2, 4")
    #expect(found.diagnostics.last?.range == place(text, "organsation"))
    #expect(found.diagnostics.last?.explanation?.danish == "Mente du organisation?")
    #expect(found.list.people.first?.organisation == "")
  }

  @Test("a row without a name is an error with its line")
  func missingName() throws {
    let text = "navn;organisation\nIda Prøve;Solbæk\n;Hemmelig Kommune\nBo Test;Engholm\n"
    let found = reading(text)
    let problem = try #require(found.errors.first)
    #expect(found.errors.count == 1)
    #expect(problem.id == "deltagerliste-uden-navn")
    #expect(problem.range == place(text, ";Hemmelig Kommune"))
    #expect(problem.summary.danish == "Navnet mangler i linje 3")
    #expect(found.names == ["Ida Prøve", "Bo Test"])
  }

  @Test("rows that are the same but for case, blanks and form are told, and kept")
  func repeated() throws {
    let text =
      "navn;organisation\nÅse  Prøve;Solbæk\nBo;X\nA\u{30A}SE PRØVE;solbæk \nÅse Prøve;Engholm\n"
    let found = reading(text)
    #expect(found.ids == ["deltagerliste-gentaget"])
    #expect(
      found.diagnostics.first?.summary.danish
        == "Linje 4 har samme navn og organisation som linje 2")
    #expect(found.list.people.count == 4)
  }

  @Test("empty rows are told together, and those at the end of a file only with separators")
  func empty() {
    let text = "navn;bord\n\nIda;1\n ; \nBo;2\n;\n;\n\n\n"
    let found = reading(text)
    #expect(found.ids == ["deltagerliste-tomme-raekker"])
    #expect(found.diagnostics.first?.summary.danish == "4 rækker er tomme: linje 2, 4, 6, 7")
    #expect(reading("navn\nIda\n\n\n").diagnostics.isEmpty)
  }

  @Test(
    "an empty list is an error", arguments: ["", "\n\n", "navn;organisation\n", "navn;bord\n;\n"])
  func nobody(_ text: String) {
    #expect(reading(text).errors.map(\.id) == ["deltagerliste-tom"])
  }

  @Test("more cells than titles")
  func surplus() {
    let text = "navn,organisation\nIda,Børn, Unge\nBo,Engholm,\n"
    let found = reading(text)
    #expect(found.ids == ["deltagerliste-for-mange-felter"])
    #expect(found.diagnostics.first?.range == place(text, " Unge"))
    #expect(found.names == ["Ida", "Bo"])
  }

  @Test("a cell longer than two hundred characters")
  func longCell() {
    let fits = String(repeating: "å", count: 200)
    #expect(reading("navn\n\(fits)\n").diagnostics.isEmpty)
    let found = reading("navn;telefon\n\(fits)å;x\n")
    #expect(found.errors.map(\.id) == ["deltagerliste-for-stor"])
    let quote = reading("navn;bord\n\"Ida;1\nBo;2\nEva;3\n")
    #expect(quote.errors.map(\.id) == ["deltagerliste-ulaeselig"])
    #expect(quote.errors.first?.range == SourceRange(10, 11))
  }

  @Test("control characters are taken out, and told")
  func controls() {
    let found = reading("navn\nIda\u{1B}[31m Prøve\nBo\u{202E}Test\nEva\u{200B} \u{AD}Test\n")
    #expect(found.names == ["Ida[31m Prøve", "BoTest", "Eva Test"])
    #expect(found.ids == ["deltagerliste-tegn", "deltagerliste-tegn"])
  }

  @Test("letters that were broken before are told")
  func damaged() {
    let found = reading("navn\nBÃ¸rge\nB\u{FFFD}rge\nÃlvaro\n")
    #expect(found.diagnostics.map(\.summary.danish).map { $0.prefix(19) }.count == 2)
    #expect(found.ids == ["deltagerliste-tegn", "deltagerliste-tegn"])
  }

  @Test("no message and no shown line holds anything of a person's row")
  func silence() {
    let text =
      "navn;organisation;rolle;bord;Telefon\n"
      + "Zeppelin Xylofon;Quagga Kommune;Wombat;7;99887766\n"
      + "zeppelin xylofon;QUAGGA kommune;Wombat;7;99887766;Zebu\n"
      + ";Quagga;;\n;;;;\nZ\u{1}eppelin;\"Qua\ngga\";;;\n"
      + String(repeating: "Zeppelin", count: 40) + ";;;;\n"
    let found = reading(text)
    #expect(Set(found.ids).count == 7)
    let told = found.diagnostics.map { "\($0.summary)\(String(describing: $0.explanation))" }
    let shown = String(decoding: found.shown, as: UTF8.self)
    let report = DiagnosticReport(found.diagnostics, language: .danish) { _ in found.shown }.text()
    for word in ["eppelin", "ylofon", "uagga", "ombat", "ebu", "gga", "9988"] {
      #expect(!told.joined().contains(word) && !shown.contains(word) && !report.contains(word))
    }
    #expect(found.shown.count == text.utf8.count)
    // A title nobody knows might be a name: then the row is hidden too.
    #expect(shown.hasPrefix("xxxx;xxxxxxxxxxxx;xxxxx;xxxx;xxxxxxx\nxxxxxxxx xxxxxxx;"))
    let known = reading("navn;organisation\n;Quagga\n")
    #expect(String(decoding: known.shown, as: UTF8.self).hasPrefix("navn;organisation\n;xxx"))
    #expect(report.contains("liste.csv:4:1: fejl[deltagerliste-uden-navn]"))
  }
}
