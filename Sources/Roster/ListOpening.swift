import Diagnostics

/// How a list begins: its separator and its titles.
struct ListOpening {
  /// What stands between cells.
  let separator: UInt8
  /// The titles; nil when there is no row at all.
  let plan: ColumnPlan?
  /// Where the rows of people begin.
  let bodyStart: Int
  /// A row further down that looks like the titles; nil when the first does, or none.
  let laterTitles: SourceRange?

  /// Looks at the beginning of `text`.
  init(_ text: [UInt8]) {
    let (named, start) = ListOpening.namedSeparator(text)
    separator = named ?? ListOpening.likelySeparator(text, from: start)
    let rows = CellScanner(text, from: start, separator: separator, limit: 20).rows
      .filter { !$0.isEmpty }
    plan = rows.first.map { ColumnPlan($0) }
    var end = rows.first?.range.end ?? start
    if end < text.count { end += 1 }
    if end < text.count, text[end - 1] == 0x0D, text[end] == 0x0A { end += 1 }
    bodyStart = end
    let isFound = plan?.hasNames ?? true
    laterTitles = isFound ? nil : rows.dropFirst().first { ColumnPlan($0).hasNames }?.range
  }

  /// The separators there are, the likeliest in Denmark first.
  private static let separators: [UInt8] = [0x3B, 0x2C, 0x09, 0x7C]

  /// The separator a line such as `sep=;` names, and where the list begins after it.
  private static func namedSeparator(_ text: [UInt8]) -> (UInt8?, Int) {
    var line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let next = line.endIndex
    if line.first == 0x22 { line = line.dropFirst() }
    guard line.count >= 5, line.prefix(4).map({ $0 | 0x20 }) == [0x73, 0x65, 0x70, 0x3D] else {
      return (nil, 0)
    }
    let separator = line[line.startIndex + 4]
    return (separators.contains(separator) ? separator : nil, next)
  }

  /// The separator that makes the most known titles of the first row, or else the most cells.
  private static func likelySeparator(_ text: [UInt8], from start: Int) -> UInt8 {
    var best = (separator: separators[0], known: -1, cells: 0)
    for separator in separators {
      let rows = CellScanner(text, from: start, separator: separator, limit: 20).rows
      guard let row = rows.first(where: { !$0.isEmpty }) else { continue }
      let known = ColumnPlan(row).columns.count
      if (known, row.cells.count) > (best.known, best.cells) {
        best = (separator, known, row.cells.count)
      }
    }
    return best.separator
  }
}
