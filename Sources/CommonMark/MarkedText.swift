import Diagnostics

/// A block's running text together with the tokens that concern the block as a whole.
struct MarkedText {
  /// The text without the tokens.
  private(set) var content: [Inline]
  private var marks: [InlineBuilder.Mark]

  /// Text with its marks.
  init(content: [Inline], marks: [InlineBuilder.Mark]) {
    self.content = content
    self.marks = marks
  }

  /// True when nothing is there.
  var isEmpty: Bool { content.isEmpty && marks.isEmpty }

  /// True for a line that begins with `Tabel:`.
  var beginsWithCaptionWord: Bool {
    guard case .text(let bytes)? = content.first else { return false }
    return bytes.starts(with: Array("Tabel:".utf8))
  }

  /// Takes the box of a task list's item away from the beginning.
  mutating func takeBox(_ scan: ScannedSource) -> (isTicked: Bool, range: SourceRange)? {
    guard let mark = marks.first, mark.position == 0,
      case .box(let isTicked) = scan.buffer.tokens[mark.token].kind
    else { return nil }
    marks.removeFirst()
    let range = scan.buffer.tokens[mark.token].range
    var end = range.end
    while end > range.start, scan.source[end - 1] == 0x20 { end -= 1 }
    return (isTicked, SourceRange(range.start, end))
  }

  /// Takes attributes away from the end, with the blanks before them.
  mutating func takeTrailingAttributes(_ scan: ScannedSource) -> Attributes {
    guard let mark = marks.last, mark.position >= content.count,
      case .attributes(let attributes) = scan.buffer.tokens[mark.token].kind
    else { return .none }
    marks.removeLast()
    if case .text(var bytes)? = content.last {
      while bytes.last == 0x20 { bytes.removeLast() }
      content.removeLast()
      if !bytes.isEmpty { content.append(.text(bytes)) }
    }
    return attributes
  }

  /// The text with every mark that is left written as the author wrote it.
  func withoutMarks(_ scan: ScannedSource) -> [Inline] {
    guard !marks.isEmpty else { return content }
    var output: [Inline] = []
    var rest = marks[...]
    for (position, inline) in content.enumerated() {
      while let mark = rest.first, mark.position <= position {
        output.append(.text(Array(scan.source(of: mark.token))))
        rest.removeFirst()
      }
      output.append(inline)
    }
    for mark in rest { output.append(.text(Array(scan.source(of: mark.token)))) }
    return output
  }

  /// Splits at the head of a table: gives what stands before it and the table's number, and leaves
  /// the rest here.
  mutating func splitAtTable(_ scan: ScannedSource) -> (MarkedText, Int)? {
    for (index, mark) in marks.enumerated() {
      guard case .tableHead(let number) = scan.buffer.tokens[mark.token].kind else { continue }
      var before = Array(content[..<min(mark.position, content.count)])
      while case .softBreak? = before.last { before.removeLast() }
      let head = MarkedText(content: before, marks: Array(marks[..<index]))
      marks.removeSubrange(..<index)
      return (head, number)
    }
    return nil
  }

  /// The number of table rows in the text, the head included and the delimiter row not.
  func lineCount(after head: MarkedText) -> Int { max(marks.count - 1, 1) }
}

/// A child of a container before its directives are paired.
enum Piece {
  /// A finished block.
  case block(Block)
  /// A line of colons, by its token.
  case directive(Int)
  /// A paragraph that is a caption when a table follows: text and attributes, and the whole text for
  /// when none does.
  case caption([Inline], Attributes, MarkedText, SourceRange)
}

/// Finds definition lists: a paragraph in which lines begin with `: `.
enum DefinitionListBuilder {
  /// The paragraph or definition list of `content`.
  static func block(of content: [Inline], range: SourceRange, isExtended: Bool) -> Block {
    guard isExtended, let definition = definition(in: content) else {
      return Block(.paragraph(content), range: range)
    }
    return Block(.definitionList([definition]), range: range)
  }

  private static func definition(in content: [Inline]) -> Definition? {
    var lines: [[Inline]] = [[]]
    for inline in content {
      if case .softBreak = inline {
        lines.append([])
      } else {
        lines[lines.count - 1].append(inline)
      }
    }
    guard lines.count > 1, !beginsDescription(lines[0]), beginsDescription(lines[1]) else {
      return nil
    }
    var descriptions: [[Inline]] = []
    for line in lines.dropFirst() {
      if beginsDescription(line) {
        descriptions.append(withoutMark(line))
      } else if !descriptions.isEmpty {
        descriptions[descriptions.count - 1].append(.softBreak)
        descriptions[descriptions.count - 1].append(contentsOf: line)
      }
    }
    return Definition(term: lines[0], descriptions: descriptions)
  }

  private static func beginsDescription(_ line: [Inline]) -> Bool {
    guard case .text(let bytes)? = line.first else { return false }
    return bytes.count > 1 && bytes[0] == 0x3A && bytes[1] == 0x20
  }

  private static func withoutMark(_ line: [Inline]) -> [Inline] {
    guard case .text(let bytes)? = line.first else { return line }
    var rest = bytes.dropFirst(2)
    while rest.first == 0x20 { rest = rest.dropFirst() }
    var line = line
    line[0] = .text(Array(rest))
    return line
  }
}
