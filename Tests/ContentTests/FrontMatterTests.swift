import Diagnostics
import Testing

@testable import Content

@Suite struct FrontMatterTests {
  private func read(_ text: String) -> (fields: [DataField], diagnostics: [Diagnostic]) {
    let bytes = Array(text.utf8)
    return DataDocument.frontMatter(bytes, 0..<bytes.count, file: "x.md")
  }

  private func text(_ source: String) -> String? {
    guard case .text(let text) = read(source).fields.first?.value else { return nil }
    return text.text
  }

  @Test(
    arguments: [
      ("titel: Sagsoplysning: Hvad ved vi?", "Sagsoplysning: Hvad ved vi?"),
      ("titel: # 1 på listen", "# 1 på listen"), ("titel: @kommune", "@kommune"),
      ("titel: [udkast] Om ICS", "[udkast] Om ICS"), ("titel: *vigtigt*", "*vigtigt*"),
      ("titel: &noget", "&noget"), ("titel: !vigtigt", "!vigtigt"), ("titel: %x", "%x"),
      ("titel: \"Ægget\"", "Ægget"), ("titel: 'Ægget'", "Ægget"),
      ("titel: \"Ægget\" og \"Tragten\"", "\"Ægget\" og \"Tragten\""),
      ("titel: ”Ægget”", "”Ægget”"), ("titel: \"sig \\\"ja\\\"\"", "sig \"ja\""),
      ("titel: 'børn''s'", "børn's"), ("titel: \"", "\""), ("titel:    luft   ", "luft"),
      ("titel: a # b", "a # b"), ("titel: {a: b}", "{a: b}"), ("titel: 10:30", "10:30"),
      ("titel: yes", "yes"), ("titel: ~", "~"), ("titel: |", "|"), ("titel: - a", "- a"),
      ("titel: \"halv", "\"halv"), ("titel:", ""), ("titel: ''", ""),
    ])
  func oneLineValuesAreTakenAsWritten(_ source: String, _ expected: String) {
    #expect(text(source) == expected)
    // The thorough way says the same, and so does the same line with something nested after it.
    let bytes = Array(source.utf8)
    let thorough = DataDocument(bytes, 0..<bytes.count, file: "x.md")
    #expect(thorough.diagnostics.isEmpty)
    #expect(thorough.fields == read(source).fields)
    #expect(text(source + "\nemner:\n  - \"a: b\"\n") == expected)
  }

  @Test(arguments: [
    ("resumé: Det at finde\n  ud af det\n", "Det at finde ud af det"),
    ("resumé: Se: barnets lov\n    og mere: § 20 # her\n", "Se: barnets lov og mere: § 20 # her"),
    ("resumé: A\n  b\n\n  c\nlov: x\n", "A b\nc"),
  ])
  func textOverSeveralLinesIsTakenAsWrittenToo(_ source: String, _ expected: String) {
    #expect(text(source) == expected)
    #expect(read(source).diagnostics.isEmpty)
  }

  @Test func keysKeepTheirPlacesAndSpelling() {
    let fields = read("titel: A\nRækkefølge:  3\n").fields
    #expect(fields.map(\.name) == ["titel", "raekkefoelge"])
    #expect(fields.map(\.spelling) == ["titel", "Rækkefølge"])
    #expect(fields.map(\.keyRange) == [SourceRange(0, 5), SourceRange(9, 21)])
    #expect(fields.map(\.value.range) == [SourceRange(7, 8), SourceRange(24, 25)])
  }

  @Test func nestedValuesKeepTheirPlaces() {
    let source = "titel: Blå\nemner:\n  - sagsoplysning\n  - \"b: c\"\nsted:\n  by: Ærø\n"
    let fields = read(source).fields
    #expect(fields.map(\.name) == ["titel", "emner", "sted"])
    guard case .list(let items, _) = fields[1].value, case .mapping(let inner, _) = fields[2].value
    else {
      Issue.record("not a list and a mapping")
      return
    }
    let bytes = Array(source.utf8)
    func shown(_ range: SourceRange) -> String {
      String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    }
    #expect(items.map { shown($0.range) } == ["sagsoplysning", "\"b: c\""])
    #expect(inner.map(\.name) == ["by"])
    #expect(shown(inner[0].keyRange) == "by")
    #expect(shown(inner[0].value.range) == "Ærø")
  }

  @Test func textsOverSeveralLinesAreJoined() {
    #expect(text("resumé: Første linje\n  og anden.\n") == "Første linje og anden.")
    #expect(text("resumé:\n  Første linje\n  og anden.\n") == "Første linje og anden.")
    #expect(
      text("resumé: >\n  Første linje: se\n  # og anden.\n") == "Første linje: se # og anden.\n")
    #expect(text("resumé: |\n  a: b\n   c\n") == "a: b\n c\n")
    #expect(text("resumé: \"Første\n  anden: to\"\n") == "Første anden: to")
  }

  @Test func windowsLineEndsAndCommentsAreFine() {
    let fields = read("# om siden\r\ntitel: A\r\n\r\nemner:\r\n  - b\r\n  # nej\r\n  - c\r\n")
      .fields
    #expect(fields.map(\.name) == ["titel", "emner"])
    guard case .list(let items, _) = fields[1].value else {
      Issue.record("not a list")
      return
    }
    #expect(items.count == 2)
  }

  @Test(
    arguments: [
      Failing("yaml-fejl", "titel: A\n«Her er noget tekst»\n", says: "ingen nøgle"),
      Failing("yaml-fejl", "titel: A\n«resumé:B»\n", says: "mellemrum efter kolonet", "resumé: "),
      Failing("yaml-fejl", "titel: A\n«- b»\nx: y", says: "Indrykning"),
      Failing("yaml-fejl", "«- b»\n", says: "ingen nøgle"),
      Failing("yaml-fejl", "emner:\n«\t»- b\n", says: "tabulator", "mellemrum"),
      Failing("yaml-fejl", "titel: A\n  «- b»\n", says: "allerede har en værdi"),
      Failing("yaml-fejl", "titel: A\n  «emner: b»\n", says: "allerede har en værdi"),
      Failing("yaml-fejl", "titel: A\n  b\n  «lov: c»\n", says: "nøgle for sig"),
      Failing(
        "yaml-fejl", "tilmelding:\n  frist: Den dag\n  «det sker»\n", says: "frist: i linje 2",
        "to mellemrum"),
      Failing("yaml-fejl", "emner:\n  - a\n «- b»\n", says: "Indrykning"),
      Failing("yaml-fejl", "emner:\n  - «\"a»\n  - b\n", says: "Citationstegnet slutter aldrig"),
      Failing("yaml-fejl", "emner:\n  - «[a, b»\nx: y\n", says: "Parentesen slutter aldrig"),
      Failing("yaml-fejl", "emner:\n  - «@a»\n", says: "må ikke begynde med @", "\"@…\""),
      Failing("yaml-fejl", "emner:\n  - «!x a»\n", says: "begynde med !"),
      Failing("yaml-fejl", "emner:\n  «? a»\n", says: "ikke et enkelt ord"),
      Failing("yaml-fejl", "titel: A\n«...»\nx: b\n", says: "delt i to"),
      Failing("yaml-anker", "emner:\n  - «*a»\n", says: "& og *", "citationstegn"),
      Failing("yaml-anker", "emner: «&a»\n  - b\n"),
      Failing("yaml-anker", "emner: [«&»a b,\n  c]\n"),
      Failing("yaml-anker", "«*a : b»\n".replacing(" : b»", "» : b")),
      Failing(
        "dobbelt-noegle", "titel: A\nx: y\n«titel»: B\n", says: "titel står to gange", "linje 1"),
      Failing("dobbelt-noegle", "rækkefølge: 1\n«raekkefoelge»: 2\n", says: "linje 1"),
      Failing("dobbelt-noegle", "a:\n  b: 1\n  «b»: 2\n", says: "linje 2"),
      Failing("styretegn", "titel: A«\u{1}»B\n"),
      Failing("styretegn", "titel: A\nx: «\u{2028}»\n"),
    ])
  func badFormIsToldWithItsPlace(_ failing: Failing) {
    let result = DataDocument(
      failing.source.bytes, 0..<failing.source.bytes.count, file: "x.md")
    expectOnly(failing, result.diagnostics)
    #expect(read(failing.source.text).diagnostics.ids == [failing.id])
  }

  @Test func aBombOfAliasesIsRefusedBeforeItIsBuilt() {
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    bomb = "a0:\n  - &a0 [x, x]\n"
    for level in 1..<40 {
      bomb += "a\(level):\n  - &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
    }
    let bytes = Array(bomb.utf8)
    let document = DataDocument(bytes, 0..<bytes.count, file: "x.md")
    #expect(document.diagnostics.ids.allSatisfy { $0 == "yaml-anker" })
    #expect(!document.diagnostics.isEmpty)
  }

  @Test func deepNestingIsToldNotCrashed() {
    let source = "a:\n  - " + String(repeating: "[", count: 20_000) + "\n"
    let bytes = Array(source.utf8)
    #expect(DataDocument(bytes, 0..<bytes.count, file: "x.md").diagnostics.ids == ["yaml-fejl"])
  }

  @Test func theBlockIsFoundAfterAByteOrderMarkAndBlankLines() throws {
    let plain = try #require(FrontMatterBlock.find(in: Array("---\ntitel: A\n---\nTekst".utf8)))
    #expect(plain.content == 4..<13)
    #expect(plain.range == SourceRange(0, 17))
    #expect(plain.opener == SourceRange(0, 3))
    let marked = try #require(
      FrontMatterBlock.find(in: Array("\u{FEFF}\r\n--- \r\ntitel: A\r\n---".utf8)))
    #expect(marked.content == 11..<21)
    #expect(marked.range == SourceRange(5, 24))
    #expect(marked.isClosed)
    #expect(FrontMatterBlock.find(in: Array("Tekst\n---\na: b\n---\n".utf8)) == nil)
    #expect(FrontMatterBlock.find(in: Array("----\na: b\n---\n".utf8)) == nil)
    #expect(FrontMatterBlock.find(in: []) == nil)
    #expect(FrontMatterBlock.find(in: Array("---\na: b\n".utf8))?.isClosed == false)
  }
}

extension String {
  /// The text with the first occurrence of `part` replaced.
  func replacing(_ part: String, _ other: String) -> String {
    let source = Array(utf8)
    let sought = Array(part.utf8)
    for start in source.indices where source[start...].starts(with: sought) {
      return String(
        decoding: source[..<start] + Array(other.utf8) + source[(start + sought.count)...],
        as: UTF8.self)
    }
    return self
  }
}
