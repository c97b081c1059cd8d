import Diagnostics
import Testing

struct LineTableTests {
  @Test(arguments: [
    ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("æø\nå", 4, 1, 3),
    ("æø\nå", 7, 2, 2), ("", 0, 1, 1), ("a\n", 2, 2, 1), ("a", 99, 1, 2), ("a", -1, 1, 1),
  ])
  func offsetHasLineAndColumn(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
    let position = LineTable(Array(text.utf8)).position(of: offset)
    #expect(position == (line, column))
  }

  @Test func linesAreWithoutTheirEnds() {
    let table = LineTable(Array("a\r\nb\n\nc".utf8))
    #expect(table.lineCount == 4)
    #expect(
      (0...5).map { String(decoding: table.line($0), as: UTF8.self) } == [
        "", "a", "b", "", "c", "",
      ])
    #expect(table.start(ofLine: 2) == 3)
  }

  @Test func problemsAreSortedBySource() {
    func problem(_ file: String, _ start: Int, _ end: Int, _ id: String) -> Diagnostic {
      Diagnostic(id, file: file, range: SourceRange(start, end), summary: Phrase(id, id))
    }
    let sorted = [
      problem("a", 1, 2, "x"), problem("a", 1, 3, "a"), problem("a", 1, 3, "b"),
      problem("a", 4, 4, "a"), problem("b", 0, 0, "a"),
    ]
    #expect(sorted.reversed().sorted(by: Diagnostic.sourceOrder) == sorted)
  }

  @Test func rangeNeverEndsBeforeItBegins() {
    #expect(SourceRange(5, 3).count == 0)
    #expect(SourceRange(1, 3).shifted(by: 2) == SourceRange(3, 5))
  }
}
