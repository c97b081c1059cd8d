import Diagnostics

/// Where the front matter stands in a file: the stretch between two lines with `---`.
struct FrontMatterBlock: Equatable {
  /// The lines between, without the `---` lines.
  var content: Range<Int>
  /// From the first `---` to just after the line end of the second.
  var range: SourceRange
  /// The first `---` line.
  var opener: SourceRange
  /// False when there is no second `---` line.
  var isClosed: Bool

  /// Finds the front matter at the start of a file; nil when the file has none. A byte order mark
  /// and blank lines before it are passed over.
  static func find(in bytes: [UInt8]) -> FrontMatterBlock? {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let line = LineCutter.line(bytes, from: start, to: bytes.count)
      let text = LiteralText.trimmed(bytes, start..<line.end)
      if !text.isEmpty {
        guard isFence(bytes, start..<line.end) else { return nil }
        return find(in: bytes, opener: SourceRange(start, start + 3), from: line.next)
      }
      guard line.next > start else { return nil }
      start = line.next
    }
    return nil
  }

  private static func find(
    in bytes: [UInt8], opener: SourceRange, from start: Int
  ) -> FrontMatterBlock {
    var lineStart = start
    while lineStart < bytes.count {
      let line = LineCutter.line(bytes, from: lineStart, to: bytes.count)
      if isFence(bytes, lineStart..<line.end) {
        return FrontMatterBlock(
          content: start..<lineStart, range: SourceRange(opener.start, line.next), opener: opener,
          isClosed: true)
      }
      lineStart = line.next
    }
    return FrontMatterBlock(
      content: start..<bytes.count, range: SourceRange(opener.start, bytes.count), opener: opener,
      isClosed: false)
  }

  /// True for `---` with nothing but blanks after it.
  private static func isFence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count >= 3 else { return false }
    let start = line.lowerBound
    guard bytes[start] == 0x2D, bytes[start + 1] == 0x2D, bytes[start + 2] == 0x2D else {
      return false
    }
    return LiteralText.trimmed(bytes, start + 3..<line.upperBound).isEmpty
  }
}
