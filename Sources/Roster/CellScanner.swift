import Diagnostics

/// A cell as it stands in the file.
struct Cell: Hashable {
  /// What stands in it, without the quotes around it and with doubled quotes made one.
  var text: [UInt8]
  /// All of it, with its quotes.
  var range: SourceRange
}

/// A record: one line, or several where a quoted cell goes on.
struct Row: Hashable {
  var cells: [Cell]
  /// From its first cell's beginning to its last cell's end.
  var range: SourceRange

  /// True when there is nothing but blanks in it.
  var isEmpty: Bool {
    cells.allSatisfy { $0.text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } }
  }
}

/// Divides a text into rows and cells as RFC 4180 has it, with what office programs do beside: any
/// separator, any line ending, a quote inside a cell that does not begin with one.
struct CellScanner {
  /// The rows; a line ending at the end of the text begins none.
  private(set) var rows: [Row] = []
  /// The quote that is never closed; nil when all are.
  private(set) var openQuote: SourceRange?

  private let text: [UInt8]
  private let separator: UInt8
  private var index: Int

  /// Scans `text` from byte `start`, at most `limit` rows.
  init(_ text: [UInt8], from start: Int = 0, separator: UInt8, limit: Int = .max) {
    self.text = text
    self.separator = separator
    index = start
    while index < text.count, rows.count < limit, openQuote == nil { scanRow() }
  }

  private mutating func scanRow() {
    let start = index
    var cells: [Cell] = []
    while true {
      cells.append(scanCell())
      guard index < text.count, text[index] == separator else { break }
      index += 1
    }
    rows.append(Row(cells: cells, range: SourceRange(start, index)))
    guard index < text.count else { return }
    let isCarriageReturn = text[index] == 0x0D
    index += 1
    if isCarriageReturn, index < text.count, text[index] == 0x0A { index += 1 }
  }

  private mutating func scanCell() -> Cell {
    let start = index
    var cell: [UInt8] = []
    // Some programs put a blank between separator and quote.
    while index < text.count, text[index] == 0x20 { index += 1 }
    if index < text.count, text[index] == 0x22 {
      index += 1
      scanQuoted(into: &cell, from: index - 1)
    } else {
      index = start
    }
    while index < text.count, text[index] != separator, text[index] != 0x0A, text[index] != 0x0D {
      cell.append(text[index])
      index += 1
    }
    return Cell(text: cell, range: SourceRange(start, index))
  }

  private mutating func scanQuoted(into cell: inout [UInt8], from start: Int) {
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == 0x22 {
        guard index < text.count, text[index] == 0x22 else { return }
        index += 1
      }
      cell.append(byte)
    }
    openQuote = SourceRange(start, start + 1)
  }
}
