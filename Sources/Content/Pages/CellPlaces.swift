import Diagnostics

/// The bytes a page is made of: its own file's and those of the files it includes.
struct PageSources {
  /// The page's own file.
  var own: [UInt8]
  /// The included files by the start of their stretch.
  var included: [Int: SourceFile]

  /// The file that an offset of the page lies in, and the offset at which that file begins.
  func file(at offset: Int, map: SourceMap) -> (bytes: [UInt8], start: Int) {
    let start = map.stretch(at: offset)?.start ?? 0
    return (start == 0 ? own : included[start]?.bytes ?? [], start)
  }

  /// What stands at a range of the page's offsets; nil where that is not known.
  func text(at range: SourceRange, map: SourceMap) -> String? {
    let (bytes, start) = file(at: range.start, map: map)
    guard range.start >= start, range.end - start <= bytes.count else { return nil }
    return String(decoding: bytes[(range.start - start)..<(range.end - start)], as: UTF8.self)
  }

  /// The line of its file that an offset of the page stands in.
  func line(of offset: Int, map: SourceMap) -> Int {
    let (bytes, start) = file(at: offset, map: map)
    return LineTable(bytes).lineNumber(of: offset - start)
  }

  /// The place of a cell in the table that begins at `table`, in offsets of the page; rows count
  /// from 0 below the head. Nil when the source does not look like a table there.
  func cell(row: Int, column: Int, of table: SourceRange, map: SourceMap) -> SourceRange? {
    let (bytes, start) = file(at: table.start, map: map)
    guard table.start - start < bytes.count else { return nil }
    let lines = LineTable(bytes)
    var number = lines.position(of: table.start - start).line
    // A caption and the head stand before the row of dashes.
    while number <= lines.lineCount, !PageSources.isDelimiter(lines.line(number)) { number += 1 }
    let line = lines.line(number + 1 + row)
    guard let cell = PageSources.cells(line).dropFirst(column).first else { return nil }
    let offset = lines.start(ofLine: number + 1 + row) - line.startIndex + start
    return SourceRange(cell.lowerBound + offset, cell.upperBound + offset)
  }

  private static func isDelimiter(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(0x2D) && line.contains(0x7C)
      && line.allSatisfy { [0x20, 0x09, 0x2D, 0x3A, 0x3E, 0x7C].contains($0) }
  }

  /// The cells of a row without the blanks around them.
  private static func cells(_ line: ArraySlice<UInt8>) -> [Range<Int>] {
    var bounds: [Int] = []
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == 0x5C { index += 1 } else if line[index] == 0x7C { bounds.append(index) }
      index += 1
    }
    let lead = line[..<(bounds.first ?? line.startIndex)]
    if !lead.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }) {
      bounds.insert(line.startIndex - 1, at: 0)
    }
    bounds.append(line.endIndex)
    return zip(bounds, bounds.dropFirst()).map { left, right in
      var range = (left + 1)..<max(right, left + 1)
      while let first = range.first, line[first] == 0x20 {
        range = (first + 1)..<range.upperBound
      }
      while let last = range.last, line[last] == 0x20 { range = range.lowerBound..<last }
      return range
    }
  }
}
