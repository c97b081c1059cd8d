import Diagnostics

/// Puts the running text of blocks together, one at a time, from libcmark's inline nodes and the
/// tokens in them.
struct InlineBuilder {
  enum FrameKind {
    case block
    case emphasis
    case strong
    case link(destination: [UInt8], title: [UInt8])
    case image(source: [UInt8], title: [UInt8])
    case span(token: Int)
    case strike(token: Int)

    /// True for the kinds that libcmark knows nothing of.
    var isOurs: Bool {
      switch self {
      case .span, .strike: true
      default: false
      }
    }
  }

  struct Frame {
    var kind: FrameKind
    var content: [Inline] = []
  }

  /// Deeper emphasis than anybody means; beyond it the text is kept and the marks dropped.
  private static let depthLimit = 40

  let scan: ScannedSource
  /// The block's range.
  var range = SourceRange(0, 0)
  var text = BlockText()
  var frames: [Frame] = []
  /// Running text that is not yet an inline of its own.
  var pending: [UInt8] = []
  /// A text of libcmark's while its tokens are looked for.
  private var literal: [UInt8] = []
  /// True when a line end follows the attributes held in `text.attributes`.
  var holdsBreak = false
  /// Phrases that were not opened because of the depth limit.
  var flattenedSpans = 0
  private var flattened = 0
  private var places = PlaceFinder(from: 0)
  /// Where the search for the next control character's entity goes on.
  private var entitySearch = 0
  /// Pictures around the text, whose alternative text can hold nothing but text.
  private(set) var images = 0
  /// What is wrong with the texts.
  var diagnostics: [Diagnostic] = []
  /// The footnote references in the texts.
  var footnoteReferences: [FootnoteReference] = []

  /// A builder for the texts of one file.
  init(_ scan: ScannedSource) {
    self.scan = scan
  }

  // MARK: - A block's text

  /// Begins the text of the block at `range`.
  mutating func begin(_ range: SourceRange) {
    self.range = range
    frames.append(Frame(kind: .block))
    places = PlaceFinder(from: range.start)
  }

  /// The finished text.
  mutating func finish() -> BlockText {
    while frames.count > 1 { closeUnbalanced() }
    flush()
    var finished = BlockText()
    swap(&finished, &text)
    finished.content = frames.removeLast().content
    flattened = 0
    flattenedSpans = 0
    holdsBreak = false
    return finished
  }

  /// Handles one inline node.
  mutating func visit(_ cursor: borrowing CMarkCursor) {
    switch cursor.kind {
    case .text: appendText(cursor)
    case .softBreak:
      if text.attributes != nil, !holdsBreak {
        holdsBreak = true
      } else {
        append(.softBreak, isLineEnd: true)
      }
    case .lineBreak: append(.lineBreak, isLineEnd: true)
    case .code: appendCode(cursor)
    case .htmlInline: appendHTML(cursor)
    case .emphasis, .strong, .link, .image: cursor.isEntering ? enter(cursor) : leave()
    default: break
    }
  }

  // MARK: - Nesting

  private mutating func enter(_ cursor: borrowing CMarkCursor) {
    guard mayNest() else { return flattened += 1 }
    switch cursor.kind {
    case .emphasis: push(.emphasis)
    case .strong: push(.strong)
    case .link: push(.link(destination: address(cursor), title: title(cursor)))
    default:
      push(.image(source: address(cursor), title: title(cursor)))
      images += 1
    }
  }

  private mutating func leave() {
    guard flattened == 0 else { return flattened -= 1 }
    while frames[frames.count - 1].kind.isOurs { closeUnbalanced() }
    flush()
    let frame = frames.removeLast()
    switch frame.kind {
    case .emphasis: append(.emphasis(frame.content))
    case .strong: append(.strong(frame.content))
    case .link(let destination, let title):
      append(
        .link(
          Link(
            destination: destination, title: title, content: frame.content, attributes: .none,
            range: places.link(to: destination, in: scan) ?? range)))
    case .image(let source, let title):
      images -= 1
      append(
        .image(
          Image(
            source: source, alternative: frame.content.plainText, title: title,
            attributes: .none, range: places.link(to: source, in: scan) ?? range)))
    case .block, .span, .strike: break
    }
  }

  /// False, and a problem, where nesting is too deep.
  mutating func mayNest() -> Bool {
    if frames.count <= InlineBuilder.depthLimit { return true }
    if flattened == 0, flattenedSpans == 0 {
      diagnostics.append(
        .inlineTooDeep(range, limit: InlineBuilder.depthLimit, file: scan.path))
    }
    return false
  }

  mutating func push(_ kind: FrameKind) {
    spillAttributes()
    flush()
    frames.append(Frame(kind: kind))
  }

  /// A phrase or `~~` without its other end, or whose ends lie in different emphasis: shown as
  /// written.
  mutating func closeUnbalanced() {
    flush()
    let frame = frames.removeLast()
    switch frame.kind {
    case .span(let token), .strike(let token): appendVerbatim(token)
    default: break
    }
    frames[frames.count - 1].content.append(contentsOf: frame.content)
  }

  mutating func append(_ inline: Inline, isLineEnd: Bool = false) {
    spillAttributes()
    flush(isLineEnd: isLineEnd)
    frames[frames.count - 1].content.append(inline)
  }

  /// Appends a token as the author wrote it.
  mutating func appendVerbatim(_ token: Int) {
    append(.text(Array(scan.source(of: token))))
  }

  // MARK: - Text

  private mutating func appendText(_ cursor: borrowing CMarkCursor) {
    let start = pending.count
    cursor.appendLiteral(to: &pending)
    let holdsToken =
      scan.isExtended
      && ByteSearch.first(0xF0, in: pending, from: start, to: pending.count) != nil
    guard holdsToken else { return spillAttributes() }
    literal.removeAll(keepingCapacity: true)
    literal.append(contentsOf: pending[start...])
    pending.removeLast(pending.count - start)
    var index = 0
    var run = 0
    while index < literal.count {
      if literal[index] == 0xF0, let (number, end) = scan.buffer.token(in: literal, at: index) {
        appendRun(literal[run..<index])
        handle(token: number)
        index = end
        run = end
      } else {
        index += 1
      }
    }
    appendRun(literal[run...])
  }

  mutating func appendRun(_ run: ArraySlice<UInt8>) {
    guard !run.isEmpty else { return }
    spillAttributes()
    pending.append(contentsOf: run)
  }

  mutating func flush(isLineEnd: Bool = false) {
    guard !pending.isEmpty else { return }
    let isSet = scan.isExtended && !isBareAddress
    let text = isSet ? set(pending, isLineEnd: isLineEnd) : pending
    frames[frames.count - 1].content.append(.text(text))
    pending.removeAll(keepingCapacity: true)
  }

  /// True when the text is that of a link that shows its own address, such as `<https://a.dk>`.
  private var isBareAddress: Bool {
    guard case .link(let destination, _) = frames[frames.count - 1].kind else { return false }
    return destination == pending || destination == "mailto:".utf8 + pending
  }

  private mutating func set(_ text: [UInt8], isLineEnd: Bool = false) -> [UInt8] {
    var control: UInt32?
    let set = Typography.set(text, isLineEnd: isLineEnd, control: &control)
    if let control { reportControl(control) }
    return set
  }

  /// A control character at this stage was written as an entity, such as `&#1;`.
  private mutating func reportControl(_ code: UInt32) {
    let place = scan.entity(of: code, from: max(places.start, entitySearch))
    entitySearch = place?.end ?? entitySearch
    diagnostics.append(.controlCharacter(place ?? range, code: code, file: scan.path))
  }

  // MARK: - Addresses, code and HTML

  private mutating func address(_ cursor: borrowing CMarkCursor) -> [UInt8] {
    withoutControls(scan.restored(cursor.destination))
  }

  private mutating func title(_ cursor: borrowing CMarkCursor) -> [UInt8] {
    let title = scan.restored(cursor.title)
    return scan.isExtended && !title.isEmpty ? set(title) : title
  }

  private mutating func withoutControls(_ address: [UInt8]) -> [UInt8] {
    let isClean = address.indices.allSatisfy { ControlCharacter.at($0, of: address) == nil }
    guard scan.isExtended, !isClean else { return address }
    var clean: [UInt8] = []
    var index = 0
    while index < address.count {
      if let (code, length) = ControlCharacter.at(index, of: address) {
        reportControl(code)
        clean.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += length
      } else {
        clean.append(address[index])
        index += 1
      }
    }
    return clean
  }

  private mutating func appendCode(_ cursor: borrowing CMarkCursor) {
    var code: [UInt8] = []
    cursor.appendLiteral(to: &code)
    code = scan.restored(code)
    if isCell, code.contains(0x7C) { code = TableSketch.withoutEscapedBars(code) }
    append(.code(code))
  }

  private mutating func appendHTML(_ cursor: borrowing CMarkCursor) {
    var html: [UInt8] = []
    cursor.appendLiteral(to: &html)
    html = scan.restored(html)
    guard scan.isExtended else { return append(.rawHTML(html)) }
    if isCell, HTMLNotation.isLineBreak(html) { return append(.lineBreak) }
    let place = places.tag(html, in: scan) ?? range
    diagnostics.append(.rawHTML(place, literal: html, file: scan.path))
    append(.rawHTML(html))
  }

  private var isCell: Bool {
    text.fragment.map { scan.buffer.fragments[$0].kind == .cell } ?? false
  }

  /// The text turns out to be moved text `number`.
  mutating func enterFragment(_ number: Int) {
    text.fragment = number
    range = scan.buffer.fragments[number].range
    places = PlaceFinder(from: range.start)
  }
}
