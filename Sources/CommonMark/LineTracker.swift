import Diagnostics

/// What a line is, before its text is looked at.
struct LineStart {
  /// The kinds of line.
  enum Kind {
    /// Nothing but container marks and blanks.
    case blank
    /// A line of a paragraph.
    case text
    /// `## Heading`.
    case heading
    /// `***`, and `---` where no paragraph stands above.
    case thematicBreak
    /// `===` or `---` under a paragraph, which becomes a heading.
    case underline
    /// A line of code, or the fence around it.
    case code
    /// A line of three colons or more.
    case directive
  }

  /// What it is.
  var kind = Kind.text
  /// Offset of the line's own text, after container marks and blanks.
  var content: Int
  /// True when the line goes on with the paragraph of the line above.
  var continuesParagraph = false
  /// True when a list item begins right before `content`.
  var opensItem = false
  /// True when a quote or list item begins on the line.
  var opensContainer = false
  /// A list marker in a spelling libcmark does not know.
  var looseMarker: SourceRange?
  /// True when `content` is a mark that would begin one container too many.
  var isTooDeep = false
  /// True for colons that are indented so far that they are text or code.
  var isIndentedDirective = false

  fileprivate init(content: Int) {
    self.content = content
  }
}

/// A code block without the line that closes it.
struct UnclosedFence {
  /// The backticks or tildes that open it.
  var marks: SourceRange
  /// True when it ends because its list item or quote does, false when the file does.
  var endsWithContainer: Bool
}

/// Keeps account of the containers and the leaf each line stands in, by CommonMark's own rules for
/// blocks (0.30, appendix ”Phase 1”) and the house's: a directive's line is a block like a line of
/// HTML. What is code and what is text is thereby known before libcmark says so.
///
/// HTML blocks are not told from paragraphs: HTML is an error whatever stands in it.
struct LineTracker {
  /// A quote or a list item that is open.
  struct Container {
    /// The column an item's text stands in, from its parent's text; nil for a quote.
    var itemWidth: Int?
    /// False for an item in which nothing has stood yet.
    var hasContent = false
    /// Its number among the containers of the file, from 1.
    let serial: Int
  }

  private enum Leaf {
    case none, paragraph, indentedCode
    case fence(mark: UInt8, opener: SourceRange)
  }

  /// Beyond this depth marks of quotes and lists are text: work grows with depth times lines.
  private static let depthLimit = 80

  /// The open containers, outermost first.
  private(set) var containers: [Container] = []
  private var leaf = Leaf.none
  /// True while the open paragraph is nothing but link definitions, which no underline makes a
  /// heading.
  private var holdsDefinitionsOnly = false
  private var serial = 0
  /// The code blocks that nothing closes, as far as they have ended.
  private(set) var unclosedFences: [UnclosedFence] = []
  /// Where the line begins that would have closed a code block, had it stood in its container.
  private var misplacedCloser: Int?

  /// Reads the line from `start` to `end`.
  mutating func read(_ source: [UInt8], _ start: Int, _ end: Int) -> LineStart {
    var cursor = LineCursor(index: start, end: end)
    let matched = matchContainers(source, &cursor)
    if matched == containers.count {
      if let code = continueCode(source, cursor) { return code }
    } else {
      endFence(source, cursor)
    }
    return openBlocks(source, &cursor, matched)
  }

  /// Notes that the file is over.
  mutating func finish() {
    guard case .fence(_, let opener) = leaf, opener.start != misplacedCloser else { return }
    unclosedFences.append(UnclosedFence(marks: opener, endsWithContainer: false))
  }

  /// Takes back that the line just read ended its paragraph.
  mutating func continueParagraph() {
    leaf = .paragraph
  }

  // MARK: - Open blocks

  /// Steps over the marks of the containers that go on; returns how many do.
  private mutating func matchContainers(_ source: [UInt8], _ cursor: inout LineCursor) -> Int {
    for (depth, container) in containers.enumerated() {
      let (text, indent) = cursor.text(source)
      let isBlank = text == cursor.end
      if let width = container.itemWidth {
        if indent >= width {
          cursor.advance(source, columns: width)
        } else if isBlank, container.hasContent {
          cursor.index = text
        } else {
          return depth
        }
      } else {
        guard indent <= 3, !isBlank, source[text] == UInt8(ascii: ">") else { return depth }
        stepOverQuoteMark(source, &cursor, indent)
      }
    }
    return containers.count
  }

  private func stepOverQuoteMark(_ source: [UInt8], _ cursor: inout LineCursor, _ indent: Int) {
    cursor.advance(source, columns: indent + 1)
    if cursor.isAtBlank(source) { cursor.advance(source, columns: 1) }
  }

  /// The line as one of a code block that is open; nil when none is.
  private mutating func continueCode(_ source: [UInt8], _ cursor: LineCursor) -> LineStart? {
    let (text, indent) = cursor.text(source)
    var line = LineStart(content: text)
    line.kind = .code
    switch leaf {
    case .fence(let mark, let opener):
      if indent <= 3, LineTracker.closesFence(source, text, cursor.end, mark, opener.count) {
        leaf = .none
      }
      return line
    case .indentedCode:
      guard indent >= 4 || text == cursor.end else { return nil }
      line.isIndentedDirective = LineTracker.isDirective(source, text, cursor.end)
      return line
    case .none, .paragraph: return nil
    }
  }

  /// Notes that the line stands outside the container of the code block that is open, if one is.
  private mutating func endFence(_ source: [UInt8], _ cursor: LineCursor) {
    guard case .fence(let mark, let opener) = leaf else { return }
    leaf = .none
    let text = cursor.text(source).0
    // Such a line begins a code block of its own: one slip, told once.
    if LineTracker.closesFence(source, text, cursor.end, mark, opener.count) {
      misplacedCloser = text
    } else if opener.start == misplacedCloser {
      return
    }
    unclosedFences.append(UnclosedFence(marks: opener, endsWithContainer: true))
  }

  // MARK: - New blocks

  private mutating func openBlocks(
    _ source: [UInt8], _ cursor: inout LineCursor, _ matched: Int
  ) -> LineStart {
    let end = cursor.end
    var isParagraphOpen = false
    if case .paragraph = leaf { isParagraphOpen = true }
    var line = LineStart(content: cursor.index)
    while true {
      let (text, indent) = cursor.text(source)
      line.content = text
      guard text < end else {
        if !line.opensContainer { close(downTo: matched) }
        leaf = .none
        line.kind = .blank
        return line
      }
      let mayBeLazy = isParagraphOpen && !line.opensContainer
      let isInParagraph = mayBeLazy && matched == containers.count
      if indent >= 4 {
        line.isIndentedDirective = LineTracker.isDirective(source, text, end)
        if mayBeLazy { break }
        beginLeaf(.indentedCode, &line, .code, matched)
        return line
      }
      if LineTracker.mayBegin[Int(source[text])] {
        if source[text] == UInt8(ascii: ">") {
          guard mayOpenContainer(&line, matched) else { break }
          open(itemWidth: nil, &line, matched)
          stepOverQuoteMark(source, &cursor, indent)
          continue
        }
        if let (kind, leaf) = leafStart(source, text, end, isInParagraph) {
          beginLeaf(leaf, &line, kind, matched)
          return line
        }
        if ListMarker.dateDot(source, text, end) == nil,
          let marker = ListMarker(source, text, end, interruptsParagraph: isInParagraph)
        {
          guard mayOpenContainer(&line, matched) else {
            // A marker libcmark does not know need not be hidden from it.
            if marker.isLoose { line.isTooDeep = false }
            break
          }
          openItem(marker, source, &cursor, &line, matched)
          continue
        }
      }
      break
    }
    let isDefinition = LineTracker.isDefinition(source, line.content, end)
    if isParagraphOpen, !line.opensContainer {
      line.continuesParagraph = true
      holdsDefinitionsOnly = holdsDefinitionsOnly && isDefinition
    } else {
      beginLeaf(.paragraph, &line, .text, matched)
      holdsDefinitionsOnly = isDefinition
    }
    return line
  }

  private func mayOpenContainer(_ line: inout LineStart, _ matched: Int) -> Bool {
    let depth = line.opensContainer ? containers.count : matched
    line.isTooDeep = depth >= LineTracker.depthLimit
    return !line.isTooDeep
  }

  private mutating func close(downTo count: Int) {
    if containers.count > count { containers.removeSubrange(count...) }
  }

  private mutating func noteContent() {
    if let last = containers.indices.last { containers[last].hasContent = true }
  }

  private mutating func open(itemWidth: Int?, _ line: inout LineStart, _ matched: Int) {
    if !line.opensContainer { close(downTo: matched) }
    noteContent()
    serial += 1
    containers.append(Container(itemWidth: itemWidth, serial: serial))
    line.opensContainer = true
    line.opensItem = itemWidth != nil
    leaf = .none
  }

  private mutating func beginLeaf(
    _ leaf: Leaf, _ line: inout LineStart, _ kind: LineStart.Kind, _ matched: Int
  ) {
    if !line.opensContainer { close(downTo: matched) }
    noteContent()
    self.leaf = leaf
    line.kind = kind
  }

  private mutating func openItem(
    _ marker: ListMarker, _ source: [UInt8], _ cursor: inout LineCursor, _ line: inout LineStart,
    _ matched: Int
  ) {
    let (text, indent) = cursor.text(source)
    cursor.advance(source, columns: indent)
    cursor.skip(bytes: marker.bytes, columns: marker.columns)
    if marker.isLoose {
      line.looseMarker = SourceRange(text, text + marker.bytes)
      return open(itemWidth: indent + marker.columns, &line, matched)
    }
    let (next, blanks) = cursor.text(source)
    if next == cursor.end || blanks >= 5 {
      cursor.advance(source, columns: 1)
      open(itemWidth: indent + marker.columns + 1, &line, matched)
    } else {
      cursor.advance(source, columns: blanks)
      open(itemWidth: indent + marker.columns + blanks, &line, matched)
    }
  }
}

// MARK: - The beginnings of leaves

extension LineTracker {
  /// Bytes with which a line's text may begin something other than a paragraph.
  private static let mayBegin: [Bool] = (0..<256).map { byte in
    ">#`~:=-*_+0123456789".utf8.contains(UInt8(byte)) || byte == 0xE2
  }

  private func leafStart(
    _ source: [UInt8], _ text: Int, _ end: Int, _ isInParagraph: Bool
  ) -> (LineStart.Kind, Leaf)? {
    let mark = source[text]
    switch mark {
    case UInt8(ascii: "#"):
      return LineTracker.isHeading(source, text, end) ? (.heading, .none) : nil
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      guard let length = LineTracker.fenceLength(source, text, end) else { return nil }
      return (.code, .fence(mark: mark, opener: SourceRange(text, text + length)))
    case UInt8(ascii: ":"):
      return LineTracker.isDirective(source, text, end) ? (.directive, .none) : nil
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      if isInParagraph, LineTracker.isUnderline(source, text, end) {
        return holdsDefinitionsOnly ? nil : (.underline, .none)
      }
      return LineTracker.isThematicBreak(source, text, end) ? (.thematicBreak, .none) : nil
    default: return nil
    }
  }

  /// True for three colons or more.
  static func isDirective(_ source: [UInt8], _ text: Int, _ end: Int) -> Bool {
    text + 2 < end && source[text] == 0x3A && source[text + 1] == 0x3A && source[text + 2] == 0x3A
  }

  /// One to six `#` and a blank. The no-break space Word leaves there counts too.
  private static func isHeading(_ source: [UInt8], _ text: Int, _ end: Int) -> Bool {
    let after = runEnd(source, text, end)
    guard after - text <= 6 else { return false }
    if after == end || source[after] == 0x20 || source[after] == 0x09 { return true }
    return after + 1 < end && source[after] == 0xC2 && source[after + 1] == 0xA0
  }

  private static func fenceLength(_ source: [UInt8], _ text: Int, _ end: Int) -> Int? {
    let after = runEnd(source, text, end)
    guard after - text >= 3 else { return nil }
    if source[text] == 0x60, source[after..<end].contains(0x60) { return nil }
    return after - text
  }

  private static func closesFence(
    _ source: [UInt8], _ text: Int, _ end: Int, _ mark: UInt8, _ length: Int
  ) -> Bool {
    guard text < end, source[text] == mark else { return false }
    let after = runEnd(source, text, end)
    return after - text >= length && isBlank(source, after, end)
  }

  /// True for `[label]: …`, but not for the house's own `[@` and `[^`.
  private static func isDefinition(_ source: [UInt8], _ text: Int, _ end: Int) -> Bool {
    guard text + 3 < end, source[text] == UInt8(ascii: "["), source[text + 1] != UInt8(ascii: "@"),
      source[text + 1] != UInt8(ascii: "^"),
      let close = ByteSearch.first(UInt8(ascii: "]"), in: source, from: text, to: end)
    else { return false }
    return close + 1 < end && source[close + 1] == UInt8(ascii: ":")
  }

  private static func isUnderline(_ source: [UInt8], _ text: Int, _ end: Int) -> Bool {
    guard source[text] == UInt8(ascii: "=") || source[text] == UInt8(ascii: "-") else {
      return false
    }
    return isBlank(source, runEnd(source, text, end), end)
  }

  private static func isThematicBreak(_ source: [UInt8], _ text: Int, _ end: Int) -> Bool {
    let mark = source[text]
    guard mark != UInt8(ascii: "=") else { return false }
    var count = 0
    for index in text..<end {
      if source[index] == mark {
        count += 1
      } else if source[index] != 0x20, source[index] != 0x09 {
        return false
      }
    }
    return count >= 3
  }

  /// Just after the run of one byte that begins at `index`.
  private static func runEnd(_ source: [UInt8], _ index: Int, _ end: Int) -> Int {
    var after = index
    while after < end, source[after] == source[index] { after += 1 }
    return after
  }

  private static func isBlank(_ source: [UInt8], _ index: Int, _ end: Int) -> Bool {
    !source[index..<end].contains { $0 != 0x20 && $0 != 0x09 }
  }
}
