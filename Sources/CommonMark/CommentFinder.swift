import Diagnostics

/// Finds the author's comments, `<!-- … -->`, before anything else is looked at: what they hold,
/// code and directives included, is left out of everything.
struct CommentFinder {
  /// The source with every byte of a comment turned into a space: offsets stay as they were.
  private(set) var source: [UInt8]
  /// Lines a comment stands in, by the offset of their first byte, with the offset their remaining
  /// text ends at (the line's start when nothing remains), in order.
  private(set) var touchedLines: [(start: Int, end: Int)] = []
  /// What is wrong with the comments.
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String

  /// Finds the comments of `source` from byte `start` on.
  init(_ source: [UInt8], from start: Int, path: String) {
    self.source = source
    self.path = path
    guard CommentFinder.firstOpener(source, from: start) != nil else { return }
    var index = start
    while let opener = CommentFinder.firstOpener(source, from: index) {
      index = blank(from: opener)
    }
  }

  /// Blanks one comment and returns where to look for the next.
  private mutating func blank(from opener: Int) -> Int {
    let closer = CommentFinder.closer(source, from: opener + 4)
    let end = closer.map { $0 + 3 } ?? source.count
    if closer == nil {
      diagnostics.append(.unclosedComment(SourceRange(opener, opener + 4), file: path))
    }
    var lineStart = opener
    while lineStart > 0, !CommentFinder.isLineEnd(source[lineStart - 1]) { lineStart -= 1 }
    touch(lineStart, trimmedEnd(lineStart, opener))
    for index in opener..<end {
      if CommentFinder.isLineEnd(source[index]) {
        if index + 1 < source.count { touch(index + 1, index + 1) }
      } else {
        source[index] = 0x20
      }
    }
    var rest = end
    while rest < source.count, source[rest] == 0x20 || source[rest] == 0x09 { rest += 1 }
    if rest < source.count, !CommentFinder.isLineEnd(source[rest]) {
      reportText(after: rest)
    }
    return end
  }

  private mutating func reportText(after rest: Int) {
    var lineEnd = rest
    while lineEnd < source.count, !CommentFinder.isLineEnd(source[lineEnd]) { lineEnd += 1 }
    diagnostics.append(.textAfterComment(SourceRange(rest, lineEnd), file: path))
  }

  private mutating func touch(_ start: Int, _ end: Int) {
    if let last = touchedLines.last, last.start == start { return }
    touchedLines.append((start, end))
  }

  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, source[end - 1] == 0x20 || source[end - 1] == 0x09 { end -= 1 }
    return end
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The next `<!--` that is not escaped by a backslash.
  private static func firstOpener(_ source: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 3 < source.count {
      if source[index] == 0x3C, source[index + 1] == 0x21, source[index + 2] == 0x2D,
        source[index + 3] == 0x2D, index == start || source[index - 1] != 0x5C
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func closer(_ source: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 2 < source.count {
      if source[index] == 0x2D, source[index + 1] == 0x2D, source[index + 2] == 0x3E {
        return index
      }
      index += 1
    }
    return nil
  }
}
