/// A place in one line, with its column as CommonMark counts it: a tab goes on to the next multiple
/// of four, and may be used up in part.
struct LineCursor {
  /// Offset of the next byte.
  var index: Int
  /// Its column, from 0. At a tab that is partly used up, the column reached so far.
  var column = 0
  /// Offset just after the line's last byte.
  let end: Int

  /// The first byte that is no blank, and the columns of blank before it. The line's end when only
  /// blanks are left.
  func text(_ source: [UInt8]) -> (index: Int, indent: Int) {
    var index = index
    var column = column
    while index < end {
      switch source[index] {
      case 0x20: column += 1
      case 0x09: column += 4 - column % 4
      default: return (index, column - self.column)
      }
      index += 1
    }
    return (index, column - self.column)
  }

  /// True when a blank comes next.
  func isAtBlank(_ source: [UInt8]) -> Bool {
    index < end && (source[index] == 0x20 || source[index] == 0x09)
  }

  /// Steps on by `columns`, over part of a tab if need be.
  mutating func advance(_ source: [UInt8], columns: Int) {
    var columns = columns
    while columns > 0, index < end {
      let width = source[index] == 0x09 ? 4 - column % 4 : 1
      if width > columns {
        column += columns
        return
      }
      column += width
      columns -= width
      index += 1
    }
  }

  /// Steps over `bytes` bytes that stand for `columns` columns.
  mutating func skip(bytes: Int, columns: Int) {
    index += bytes
    column += columns
  }
}
