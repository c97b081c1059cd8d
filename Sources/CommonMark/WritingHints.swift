import Diagnostics

/// Watches how a file is written while it is scanned: blank lines around directives, tabs before the
/// text, footnotes of several paragraphs. What is found is told once a file, with every place to mend.
struct WritingHints {
  private enum Above {
    /// Nothing that a directive's line could run together with.
    case blank
    /// Another directive's line, outside lists or in one.
    case directive(isInList: Bool)
    case text
  }

  private var above = Above.blank
  private var missingBlanks: [Diagnostic.Fix] = []
  private var firstCrowded: SourceRange?
  private var lastDirective = SourceRange(0, 0)
  private var tabs: [Diagnostic.Fix] = []
  private var isAfterFootnote = false
  /// Paragraphs that look as if they went on with a footnote.
  private var footnoteParagraphs: [SourceRange] = []

  /// A line of nothing but a comment: whatever follows stands by itself.
  mutating func noteComment() {
    above = .blank
  }

  /// A footnote's definition is over.
  mutating func noteFootnoteEnd() {
    isAfterFootnote = true
  }

  /// The line from `start` to `end` has been read.
  mutating func note(
    _ line: LineStart, _ source: [UInt8], _ start: Int, _ end: Int, _ tracker: LineTracker
  ) {
    if line.kind != .code { noteTabs(source, start, line.content) }
    switch line.kind {
    case .blank: above = .blank
    case .directive:
      let isInList = tracker.containers.contains { $0.itemWidth != nil }
      lastDirective = SourceRange(line.content, end)
      if case .text = above, !line.opensContainer, !isInList {
        addBlank(source, start, line.content)
      }
      above = .directive(isInList: isInList)
      isAfterFootnote = false
    default:
      if case .directive(isInList: false) = above { addBlank(source, start, line.content) }
      above = .text
      if isAfterFootnote, line.kind == .code, isIndented(source, start, line.content) {
        footnoteParagraphs.append(SourceRange(line.content, end))
      }
      isAfterFootnote = false
    }
  }

  /// A blank line is wanted before the line at `start`, in the quote it stands in.
  private mutating func addBlank(_ source: [UInt8], _ start: Int, _ content: Int) {
    firstCrowded = firstCrowded ?? lastDirective
    var prefix: ArraySlice<UInt8> = []
    if let mark = source[start..<content].lastIndex(of: UInt8(ascii: ">")) {
      prefix = source[start...mark]
      guard prefix.allSatisfy({ $0 == UInt8(ascii: ">") || $0 == 0x20 }) else { return }
    }
    missingBlanks.append(
      Diagnostic.Fix(
        range: SourceRange(start, start),
        replacement: String(decoding: prefix, as: UTF8.self) + "\n"))
  }

  /// Tabs before a line's text become the spaces they stand for (CommonMark 2.2).
  private mutating func noteTabs(_ source: [UInt8], _ start: Int, _ content: Int) {
    guard source[start..<content].contains(0x09) else { return }
    var column = 0
    for index in start..<content {
      let byte = source[index]
      if byte == 0x09 {
        let width = 4 - column % 4
        tabs.append(
          Diagnostic.Fix(
            range: SourceRange(index, index + 1),
            replacement: String(repeating: " ", count: width)))
        column += width
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  private func isIndented(_ source: [UInt8], _ start: Int, _ content: Int) -> Bool {
    content - start >= 4 || source[start..<content].contains(0x09)
  }

  /// What is to be said about the file at `path`.
  func diagnostics(file path: String) -> [Diagnostic] {
    var found = footnoteParagraphs.map { Diagnostic.footnoteParagraph($0, file: path) }
    if let firstCrowded, !missingBlanks.isEmpty {
      found.append(.crowdedDirective(firstCrowded, fixes: missingBlanks, file: path))
    }
    if let first = tabs.first { found.append(.tab(first.range, fixes: tabs, file: path)) }
    return found
  }
}
