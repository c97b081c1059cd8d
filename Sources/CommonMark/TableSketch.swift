import Diagnostics

/// A table as the scanner saw it: how its columns are aligned and where its cells were moved.
struct TableSketch {
  /// A row before its cells are parsed.
  struct Row {
    /// The fragments that hold its cells.
    var cells: [Int]
    /// Where it stands, without container marks.
    var range: SourceRange
  }

  /// One a column of the delimiter row.
  var alignments: [Table.Alignment]
  /// The rows, the head first.
  var rows: [Row] = []

  /// Where the delimiter row stands.
  let delimiter: SourceRange

  /// A sketch without rows.
  init(alignments: [Table.Alignment], delimiter: SourceRange) {
    self.alignments = alignments
    self.delimiter = delimiter
  }

  /// What the delimiter row says of each column.
  static func alignments(_ source: [UInt8], _ row: SourceRange) -> [Table.Alignment] {
    cells(source, row).map { cell in
      let isLeft = source[cell.start] == UInt8(ascii: ":")
      let isRight = cell.count > 0 && source[cell.end - 1] == UInt8(ascii: ":")
      switch (isLeft, isRight) {
      case (true, true): return .center
      case (true, false): return .left
      case (false, true): return .right
      case (false, false): return .none
      }
    }
  }

  /// True for a row of cells like `---`, `:--` or `:-:` with a bar among them.
  static func isDelimiterRow(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard source[start] == 0x7C || source[start] == 0x2D || source[start] == 0x3A else {
      return false
    }
    var hasBar = false
    for index in start..<end {
      switch source[index] {
      case 0x7C: hasBar = true
      case 0x2D, 0x3A, 0x20, 0x09: break
      default: return false
      }
    }
    guard hasBar else { return false }
    let cells = cells(source, SourceRange(start, end))
    return !cells.isEmpty && cells.allSatisfy { isDelimiter(source, $0) }
  }

  private static func isDelimiter(_ source: [UInt8], _ cell: SourceRange) -> Bool {
    var start = cell.start
    var end = cell.end
    if start < end, source[start] == 0x3A { start += 1 }
    if start < end, source[end - 1] == 0x3A { end -= 1 }
    return start < end && source[start..<end].allSatisfy { $0 == 0x2D }
  }

  /// The cells of a row: divided at bars that are neither escaped nor in code.
  static func cells(_ source: [UInt8], _ row: SourceRange) -> [SourceRange] {
    var start = row.start
    let end = trimmedEnd(source, row.start, row.end)
    if start < end, source[start] == 0x7C { start += 1 }
    var cells: [SourceRange] = []
    cells.reserveCapacity(6)
    var index = start
    while index < end {
      switch source[index] {
      case 0x5C: index += 2
      case 0x60: index = codeEnd(source, index, end)
      case 0x7C:
        cells.append(trimmed(source, start, index))
        index += 1
        start = index
      default: index += 1
      }
    }
    if start < end { cells.append(trimmed(source, start, end)) }
    return cells
  }

  /// Just after the code span that begins at `index`, or after its backticks when it never ends.
  private static func codeEnd(_ source: [UInt8], _ index: Int, _ end: Int) -> Int {
    var open = index
    while open < end, source[open] == 0x60 { open += 1 }
    // libcmark looks at no longer runs than 80.
    guard open - index <= 80 else { return open }
    var position = open
    while let tick = ByteSearch.first(0x60, in: source, from: position, to: end) {
      var close = tick
      while close < end, source[close] == 0x60 { close += 1 }
      if close - tick == open - index { return close }
      position = close
    }
    return open
  }

  /// Text of a cell with `\\|` as the plain bar it stands for.
  static func withoutEscapedBars(_ text: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    for (index, byte) in text.enumerated() {
      let isEscape = byte == 0x5C && index + 1 < text.count && text[index + 1] == 0x7C
      if !isEscape { plain.append(byte) }
    }
    return plain
  }

  private static func trimmed(_ source: [UInt8], _ start: Int, _ end: Int) -> SourceRange {
    var first = start
    while first < end, source[first] == 0x20 || source[first] == 0x09 { first += 1 }
    return SourceRange(first, trimmedEnd(source, first, end))
  }

  private static func trimmedEnd(_ source: [UInt8], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, source[end - 1] == 0x20 || source[end - 1] == 0x09 { end -= 1 }
    return end
  }
}
