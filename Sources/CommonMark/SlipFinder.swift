import Diagnostics

/// Finds lines that libcmark takes for ordinary text though their author hardly meant them so:
/// headings without a blank, directives with two colons, tables without their second line, lists as
/// Word pastes them. Whatever stands in code or in a table is none of its business.
struct SlipFinder {
  /// Lines with bars at both ends, one right below the other.
  private struct BarRun {
    var first: SourceRange
    /// Where the first line begins, container marks included.
    var lineStart: Int
    /// Where the second line begins.
    var secondStart: Int?
    var columns: Int
    var count = 1
    /// The blank lines between a table and this run.
    var gap: SourceRange?
  }

  /// A table, and what has followed it.
  private struct Table {
    var columns: Int
    var container: Int
    /// Where the blank lines after it begin.
    var gapStart: Int?
  }

  /// What is wrong so far.
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String
  /// Folded names of the directives there are.
  private let directives: Set<String>
  private var bars: BarRun?
  private var table: Table?
  private var bullets: [Bullet] = []
  private var isList = false
  private var followsBullet = false
  /// A line that is a heading if no text follows right below it.
  private var lonely: (marks: SourceRange, line: SourceRange)?

  /// A finder for the file at `path`.
  init(path: String, directives: Set<String>) {
    self.path = path
    self.directives = directives
  }

  /// A line of a paragraph, not of a table, from `start` to `end`.
  mutating func noteText(
    _ line: LineStart, _ source: [UInt8], _ start: Int, _ end: Int, container: Int
  ) {
    if !line.continuesParagraph { endParagraph() }
    lonely = nil
    followsBullet = followsBullet && line.continuesParagraph
    let content = line.content
    var isBullet = false
    switch source[content] {
    case UInt8(ascii: "#"): noteMarks(line, source, end)
    case UInt8(ascii: ":"): noteColons(line, source, end)
    case UInt8(ascii: "|"):
      if noteBars(line, source, start, end, container) { return }
    case 0xC2, 0xE2, 0xEF, UInt8(ascii: "-"):
      if let bullet = Bullet(source, content, end) {
        isList = isList || followsBullet
        bullets.append(bullet)
        isBullet = true
      }
    default: break
    }
    followsBullet = isBullet
    if bars != nil { closeBars() }
    table = nil
  }

  /// A table begins, whose head is the line of text at `head`.
  mutating func noteTable(head: SourceRange, columns: Int, container: Int) {
    if var run = bars {
      run.count -= 1
      bars = run.first == head || run.count == 0 ? nil : run
    }
    endParagraph()
    table = Table(columns: columns, container: container)
  }

  /// A blank line begins at `start`.
  mutating func noteBlank(at start: Int) {
    endParagraph()
    if table != nil, table?.gapStart == nil { table?.gapStart = start }
  }

  /// A line that is neither text nor blank.
  mutating func noteOther() {
    lonely = nil
    endParagraph()
    table = nil
  }

  /// The paragraph at hand is over.
  mutating func endParagraph() {
    if let lonely {
      diagnostics.append(.lonelyNumberSign(lonely.line, marks: lonely.marks, file: path))
    }
    lonely = nil
    closeBars()
    if isList { diagnostics.append(.pastedList(bullets, file: path)) }
    isList = false
    followsBullet = false
    if !bullets.isEmpty { bullets.removeAll() }
  }

  // MARK: - Headings and directives

  private mutating func noteMarks(_ line: LineStart, _ source: [UInt8], _ end: Int) {
    var after = line.content
    while after < end, source[after] == UInt8(ascii: "#") { after += 1 }
    let marks = SourceRange(line.content, after)
    guard marks.count <= 6, after < end, SlipFinder.isLetterOrDigit(source[after]) else { return }
    let text = SlipFinder.trimmed(source, SourceRange(line.content, end))
    if marks.count > 1 {
      diagnostics.append(.headingWithoutBlank(marks, source: source, file: path))
    } else if !line.continuesParagraph, SlipFinder.looksLikeTitle(source, after, text.end) {
      lonely = (marks, text)
    }
  }

  /// True for text with a capital and several words, and nothing that makes it a sentence or a
  /// keyword such as `#MeToo`.
  private static func looksLikeTitle(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let isCapital =
      (0x41...0x5A).contains(source[start])
      || source[start] == 0xC3 && start + 1 < end && (0x80...0x9E).contains(source[start + 1])
    guard isCapital, end - start <= 80, !".,;:!#".utf8.contains(source[end - 1]) else {
      return false
    }
    let text = source[start..<end]
    guard let blank = text.firstIndex(of: 0x20), !text.contains(UInt8(ascii: "#")) else {
      return false
    }
    return source[(start + 1)..<blank].allSatisfy { !(0x30...0x5A).contains($0) && $0 != 0x5F }
  }

  private mutating func noteColons(_ line: LineStart, _ source: [UInt8], _ end: Int) {
    let content = line.content
    var index = content
    var colons = 0
    var colonsEnd = content
    while index < end, [0x3A, 0x20, 0x09].contains(source[index]) {
      if source[index] == 0x3A {
        colons += 1
        colonsEnd = index + 1
      }
      index += 1
    }
    guard colons > 1 else {
      if index == end, line.continuesParagraph {
        diagnostics.append(.emptyDefinition(SourceRange(content, colonsEnd), file: path))
      }
      return
    }
    if index < end, source[index] == UInt8(ascii: "/") { index += 1 }
    var wordEnd = index
    while wordEnd < end, source[wordEnd] > 0x20, source[wordEnd] != UInt8(ascii: "{") {
      wordEnd += 1
    }
    let name = FoldedName.fold(Array(source[index..<wordEnd]))
    guard name.isEmpty || directives.contains(String(decoding: name, as: UTF8.self)) else { return }
    guard !name.isEmpty || index == end else { return }
    let written = SlipFinder.trimmed(source, SourceRange(content, end))
    diagnostics.append(
      .unfinishedColons(
        written, colons: SourceRange(content, colonsEnd), source: source, file: path))
  }

  // MARK: - Tables

  private mutating func noteBars(
    _ line: LineStart, _ source: [UInt8], _ start: Int, _ end: Int, _ container: Int
  ) -> Bool {
    let row = SlipFinder.trimmed(source, SourceRange(line.content, end))
    guard row.count > 2, source[row.end - 1] == UInt8(ascii: "|"),
      source[row.end - 2] != UInt8(ascii: "\\")
    else { return false }
    let columns = TableSketch.cells(source, row).count
    guard columns > 1 || source[row.start + 1] == 0x20 else { return false }
    if line.continuesParagraph, var run = bars, run.columns == columns {
      run.count += 1
      run.secondStart = run.secondStart ?? start
      bars = run
      return true
    }
    closeBars()
    var run = BarRun(first: row, lineStart: start, columns: columns)
    if let table, let gap = table.gapStart, table.columns == columns, table.container == container {
      run.gap = SourceRange(gap, start)
    }
    table = nil
    bars = run
    return true
  }

  private mutating func closeBars() {
    guard let run = bars else { return }
    bars = nil
    if let gap = run.gap {
      diagnostics.append(.splitTable(run.first, gap: gap, file: path))
    } else if run.count > 1, let second = run.secondStart {
      diagnostics.append(
        .tableWithoutRule(
          run.first, columns: run.columns, indent: run.first.start - run.lineStart, at: second,
          file: path))
    }
  }

  // MARK: - Bytes

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0xC3
  }

  private static func trimmed(_ source: [UInt8], _ range: SourceRange) -> SourceRange {
    var end = range.end
    while end > range.start, source[end - 1] <= 0x20 { end -= 1 }
    return SourceRange(range.start, end)
  }
}

/// A sign that Word puts before the items of a list, with the blank after it; or a hyphen that lacks
/// its blank.
struct Bullet {
  /// The sign's bytes.
  var sign: SourceRange
  /// The sign and the blanks after it.
  var range: SourceRange

  private static let signs: [[UInt8]] = ["–", "—", "•", "·", "▪", "●", "‣", "\u{F0B7}"].map {
    Array($0.utf8)
  }

  /// The bullet at `start`; nil when none stands there, or no text follows it.
  init?(_ source: [UInt8], _ start: Int, _ end: Int) {
    if source[start] == UInt8(ascii: "-") {
      guard start + 1 < end, Bullet.isLetter(source[start + 1]) else { return nil }
      sign = SourceRange(start, start + 1)
      range = sign
      return
    }
    guard let bytes = Bullet.signs.first(where: { source[start..<end].starts(with: $0) }) else {
      return nil
    }
    sign = SourceRange(start, start + bytes.count)
    var index = sign.end
    while index < end {
      if source[index] == 0x20 || source[index] == 0x09 {
        index += 1
      } else if source[index] == 0xC2, index + 1 < end, source[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    guard index > sign.end, index < end else { return nil }
    range = SourceRange(start, index)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == 0xC3
  }
}
