import Diagnostics

/// Finds the author's comments, `<!-- … -->`, before anything else is looked at: what they hold,
/// code and directives included, is left out of everything. Only in examples of what authors write
/// are comments shown as they stand.
struct CommentFinder {
  /// A line a comment stands in.
  struct Line {
    /// Offset of its first byte.
    var start: Int
    /// Offset at which the text before the comment ends; `start` when nothing is left of the line.
    var end: Int
  }

  /// The source with every byte of a comment turned into a space: offsets stay as they were.
  private(set) var source: [UInt8]
  /// The lines comments stand in, in order.
  private(set) var lines: [Line] = []
  /// What is wrong with the comments.
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String
  private var lineStart: Int
  private var reportedLine: Int?
  /// The code blocks that show what authors write.
  private var examples: [Range<Int>] = []

  /// Finds the comments of `source` from byte `start` on.
  init(_ source: [UInt8], from start: Int, path: String) {
    self.source = source
    self.path = path
    self.lineStart = start
    guard self.opener(from: start, start) != nil else { return }
    examples = ExampleFence.all(in: source, from: start)
    var index = start
    while let opener = opener(from: index, start) {
      enterLines(from: index, to: opener)
      index = blank(from: opener)
    }
  }

  /// Moves `lineStart` on to the last line that begins between `index` and `end`.
  private mutating func enterLines(from index: Int, to end: Int, areComment: Bool = false) {
    var index = index
    while let next = ByteSearch.nextLine(source, from: index, to: end) {
      lineStart = next
      if areComment, next < source.count { lines.append(Line(start: next, end: next)) }
      index = next
    }
  }

  /// Blanks one comment, reports what follows on its line, and returns where to look for the next.
  private mutating func blank(from opener: Int) -> Int {
    let closer = closer(from: opener + 4)
    let nearCloser = mistypedCloser(opener, closer)
    let end = closer.map { $0 + 3 } ?? source.count
    report(opener, closer, nearCloser)
    if lines.last?.start != lineStart {
      lines.append(Line(start: lineStart, end: textEnd(lineStart, opener)))
    }
    enterLines(from: opener, to: end, areComment: true)
    for index in opener..<end where source[index] != 0x0A && source[index] != 0x0D {
      source[index] = 0x20
    }
    return closer == nil ? end : skipText(after: end)
  }

  /// The end of the comment's first line where it looks like `->` or `—>`: what its author took for
  /// the end, when no `-->` follows or another comment begins before it.
  private func mistypedCloser(_ opener: Int, _ closer: Int?) -> SourceRange? {
    if let closer {
      guard let inner = self.opener(from: opener + 4, opener + 4), inner < closer else {
        return nil
      }
    }
    let lineEnd = ByteSearch.lineEnd(source, from: opener)
    guard let found = CommentSlip.closer(source, from: opener + 4, lineEnd),
      found.start > opener + 4, found.end == lineEnd, closer.map({ $0 >= found.end }) != false
    else { return nil }
    return found
  }

  private mutating func report(_ opener: Int, _ closer: Int?, _ nearCloser: SourceRange?) {
    if let nearCloser {
      diagnostics.append(.mistypedCommentEnd(nearCloser, source: source, file: path))
      return
    }
    guard let closer else {
      diagnostics.append(.unclosedComment(SourceRange(opener, opener + 4), file: path))
      return
    }
    let isAbrupt =
      source[opener + 4] == UInt8(ascii: ">")
      || source[opener + 4] == UInt8(ascii: "-") && source[opener + 5] == UInt8(ascii: ">")
    if isAbrupt {
      let end = opener + (source[opener + 4] == UInt8(ascii: ">") ? 5 : 6)
      diagnostics.append(.abruptComment(SourceRange(opener, end), file: path))
    } else if let inner = self.opener(from: opener + 4, opener + 4), inner < closer {
      // What is missing is nearly always the first comment's end: every later one looks the same.
      let line = source[opener..<inner].count { $0 == 0x0A }
      diagnostics.append(
        .nestedComment(SourceRange(opener, opener + 4), linesToInner: line, file: path))
    }
  }

  /// Text after a comment on its line is an error and left out; another comment there is none.
  private mutating func skipText(after end: Int) -> Int {
    var rest = end
    while rest < source.count, source[rest] == 0x20 || source[rest] == 0x09 { rest += 1 }
    if rest == source.count || source[rest] == 0x0A || source[rest] == 0x0D { return rest }
    if isOpener(rest) { return rest }
    var textEnd = rest
    while textEnd < source.count, source[textEnd] != 0x0A, source[textEnd] != 0x0D,
      !isOpener(textEnd)
    {
      textEnd += 1
    }
    if reportedLine != lineStart {
      diagnostics.append(.textAfterComment(SourceRange(rest, textEnd), file: path))
      reportedLine = lineStart
    }
    return textEnd
  }

  /// The end of the text before a comment: nothing is left where only quote marks stand.
  private func textEnd(_ start: Int, _ opener: Int) -> Int {
    var end = opener
    while end > start, source[end - 1] == 0x20 || source[end - 1] == 0x09 { end -= 1 }
    let isText = source[start..<end].contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x3E }
    return isText ? end : start
  }

  // MARK: - Searching

  /// The next `<!--` that no backslash takes its meaning from.
  private func opener(from index: Int, _ start: Int) -> Int? {
    var index = index
    while let angle = ByteSearch.first(0x3C, in: source, from: index, to: source.count) {
      if isOpener(angle), !isEscaped(angle, start) {
        guard let example = examples.first(where: { $0.contains(angle) }) else { return angle }
        index = example.upperBound
        continue
      }
      index = angle + 1
    }
    return nil
  }

  private func isOpener(_ index: Int) -> Bool {
    index + 3 < source.count && source[index] == 0x3C && source[index + 1] == 0x21
      && source[index + 2] == 0x2D && source[index + 3] == 0x2D
  }

  /// True after an odd number of backslashes.
  private func isEscaped(_ index: Int, _ start: Int) -> Bool {
    var first = index
    while first > start, source[first - 1] == 0x5C { first -= 1 }
    return (index - first) % 2 == 1
  }

  private func closer(from start: Int) -> Int? {
    var index = start
    while let dash = ByteSearch.first(0x2D, in: source, from: index, to: source.count) {
      if dash + 2 < source.count, source[dash + 1] == 0x2D, source[dash + 2] == 0x3E {
        return dash
      }
      index = dash + 1
    }
    return nil
  }
}
