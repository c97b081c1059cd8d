/// Turns byte offsets of a file into lines and columns.
package struct LineTable: Sendable {
  private let starts: [Int]
  private let bytes: [UInt8]

  /// Finds the line starts of `bytes`; a line ends at LF, CR or CR LF.
  package init(_ bytes: [UInt8]) {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D {
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    self.starts = starts
    self.bytes = bytes
  }

  /// The number of lines; an empty file has one.
  package var lineCount: Int { starts.count }

  /// Line and column of a byte offset, both counted from 1, the column in Unicode scalars.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineNumber(of: offset)
    return (line, LineTable.scalarCount(bytes[starts[line - 1]..<offset]) + 1)
  }

  /// As `position(of:)`, counting on from a place known already: many places on one long line then
  /// take no longer than the line is long. `last` becomes the place found.
  package func position(of offset: Int, after last: inout Place) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    var place = Place(offset: offset, line: lineNumber(of: offset), column: 1)
    let isOnward = place.line == last.line && last.offset <= offset
    let from = isOnward ? last.offset : starts[place.line - 1]
    place.column = (isOnward ? last.column : 1) + LineTable.scalarCount(bytes[from..<offset])
    last = place
    return (place.line, place.column)
  }

  /// A byte offset with its line and column.
  package struct Place: Sendable {
    var offset = 0
    var line = 0
    var column = 0

    /// No place yet.
    package init() {}

    init(offset: Int, line: Int, column: Int) {
      self.offset = offset
      self.line = line
      self.column = column
    }
  }

  /// The line of a byte offset, counted from 1.
  package func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line (counted from 1) without its line ending; empty when there is no such line.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= starts.count else { return [] }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// The offset of the first byte of a line (counted from 1), clamped to the file.
  package func start(ofLine number: Int) -> Int {
    starts[min(max(number, 1), starts.count) - 1]
  }

  /// Scalars in a run of UTF-8: every byte but the continuation bytes begins one.
  private static func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
