import Diagnostics

/// Puts the running text of one block together from libcmark's inline nodes and the tokens in them.
struct InlineBuilder {
  /// Tokens that concern the whole block, with the place in its text they stood at.
  struct Mark {
    var token: Int
    /// Number of inlines before it.
    var position: Int
  }

  private enum FrameKind {
    case block
    case emphasis
    case strong
    case link(destination: [UInt8], title: [UInt8])
    case image(source: [UInt8], title: [UInt8])
    case span(token: Int)
  }

  private struct Frame {
    var kind: FrameKind
    var content: [Inline] = []
    var hasTilde = false
  }

  /// Deeper emphasis than anybody means; beyond it the text is kept and the marks dropped.
  private static let depthLimit = 40

  private let scan: ScannedSource
  private let range: SourceRange
  private var frames = [Frame(kind: .block)]
  private var flattened = 0
  private var pending: [UInt8] = []
  private var literal: [UInt8] = []
  /// Attributes, table rows and boxes found in the block's own text.
  private(set) var marks: [Mark] = []
  /// The number of the moved text this block holds, where it holds one.
  private(set) var fragment: Int?
  /// What is wrong with the block's text.
  private(set) var diagnostics: [Diagnostic] = []
  /// The footnote references in the text.
  private(set) var footnoteReferences: [FootnoteReference] = []
  private var siteSearch: Int

  /// A builder for the block at `range`.
  init(_ scan: ScannedSource, range: SourceRange, siteSearch: Int) {
    self.scan = scan
    self.range = range
    self.siteSearch = siteSearch
  }

  /// Where the search for the next link's place goes on.
  var nextSite: Int { siteSearch }

  // MARK: - Nodes

  /// Handles one inline node.
  mutating func visit(_ cursor: borrowing CMarkCursor) {
    switch cursor.kind {
    case .text:
      literal.removeAll(keepingCapacity: true)
      cursor.appendLiteral(to: &literal)
      appendText()
    case .softBreak: append(.softBreak)
    case .lineBreak: append(.lineBreak)
    case .code: appendCode(cursor)
    case .htmlInline: appendHTML(cursor)
    case .emphasis: nest(cursor, .emphasis)
    case .strong: nest(cursor, .strong)
    case .link: nest(cursor, .link(destination: [], title: []))
    case .image: nest(cursor, .image(source: [], title: []))
    default: break
    }
  }

  /// The finished text.
  mutating func finish() -> [Inline] {
    while frames.count > 1 { closeUnbalancedSpan() }
    flush()
    return finished(frames[0])
  }

  private mutating func nest(_ cursor: borrowing CMarkCursor, _ kind: FrameKind) {
    flush()
    if cursor.isEntering {
      if frames.count > InlineBuilder.depthLimit {
        flattened += 1
        return
      }
      var kind = kind
      switch kind {
      case .link:
        kind = .link(
          destination: scan.restored(cursor.destination), title: scan.restored(cursor.title))
      case .image:
        kind = .image(source: scan.restored(cursor.destination), title: scan.restored(cursor.title))
      default: break
      }
      frames.append(Frame(kind: kind))
    } else if flattened > 0 {
      flattened -= 1
    } else {
      while case .span = frames[frames.count - 1].kind { closeUnbalancedSpan() }
      if frames.count > 1 { close() }
    }
  }

  private mutating func close() {
    let frame = frames.removeLast()
    let content = finished(frame)
    switch frame.kind {
    case .block: break
    case .emphasis: append(.emphasis(content))
    case .strong: append(.strong(content))
    case .link(let destination, let title):
      let site = place(of: destination)
      append(
        .link(
          Link(
            destination: destination, title: set(title), content: content, attributes: .none,
            range: site)))
    case .image(let source, let title):
      let site = place(of: source)
      append(
        .image(
          Image(
            source: source, alternative: content.plainText, title: set(title),
            attributes: .none, range: site)))
    case .span: break
    }
  }

  /// A phrase whose brackets and whose emphasis overlap: shown as written.
  private mutating func closeUnbalancedSpan() {
    flush()
    let frame = frames.removeLast()
    guard case .span(let token) = frame.kind else { return }
    pending.append(contentsOf: scan.source(of: token))
    flush()
    frames[frames.count - 1].content.append(contentsOf: finished(frame))
  }

  private func finished(_ frame: Frame) -> [Inline] {
    frame.hasTilde ? Strikethrough.pair(frame.content) : frame.content
  }

  private mutating func append(_ inline: Inline) {
    flush()
    frames[frames.count - 1].content.append(inline)
  }

  // MARK: - Text and code

  private mutating func appendText() {
    guard scan.isExtended, literal.contains(0xF0) else {
      pending.append(contentsOf: literal)
      return
    }
    var index = 0
    var run = 0
    while index < literal.count {
      if literal[index] == 0xF0, let (number, end) = scan.buffer.token(in: literal, at: index) {
        pending.append(contentsOf: literal[run..<index])
        handle(token: number)
        index = end
        run = end
      } else {
        index += 1
      }
    }
    pending.append(contentsOf: literal[run...])
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    if pending.contains(0x7E) { frames[frames.count - 1].hasTilde = true }
    frames[frames.count - 1].content.append(.text(set(pending)))
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func set(_ text: [UInt8]) -> [UInt8] {
    guard scan.isExtended, !text.isEmpty else { return text }
    var control: UInt8?
    let set = Typography.set(text, control: &control)
    if let control { reportControl(control) }
    return set
  }

  private mutating func reportControl(_ code: UInt8) {
    diagnostics.append(.controlCharacter(range, code: UInt32(code), file: scan.path))
  }

  private mutating func appendCode(_ cursor: borrowing CMarkCursor) {
    var code: [UInt8] = []
    cursor.appendLiteral(to: &code)
    code = scan.restored(code)
    if fragment != nil, code.contains(0x7C) { code = TableSketch.withoutEscapedBars(code) }
    append(.code(code))
  }

  private mutating func appendHTML(_ cursor: borrowing CMarkCursor) {
    var html: [UInt8] = []
    cursor.appendLiteral(to: &html)
    html = scan.restored(html)
    let isBreak = fragment != nil && HTMLNotation.tagName(html) == "br"
    if scan.isExtended, isBreak { return append(.lineBreak) }
    if scan.isExtended {
      diagnostics.append(
        .rawHTML(scan.place(of: html, in: range), literal: html, file: scan.path))
    }
    append(.rawHTML(html))
  }

  // MARK: - Tokens

  private mutating func handle(token number: Int) {
    let token = scan.buffer.tokens[number]
    switch token.kind {
    case .citation(let citation): append(.citation(citation))
    case .gap(let gap): append(.gap(gap))
    case .footnoteReference(let reference):
      footnoteReferences.append(reference)
      append(.footnoteReference(reference))
    case .literal: pending.append(contentsOf: scan.source(of: number))
    case .fragment(let fragment) where frames.count == 1 && frames[0].content.isEmpty:
      self.fragment = fragment
    case .spanStart:
      flush()
      frames.append(Frame(kind: .span(token: number)))
    case .spanEnd(let attributes): closeSpan(attributes, number)
    case .attributes(let attributes): attach(attributes, number)
    case .box, .tableHead, .tableLine:
      flush()
      if frames.count == 1 {
        marks.append(Mark(token: number, position: frames[0].content.count))
      } else {
        pending.append(contentsOf: scan.source(of: number))
      }
    case .directive, .fragment: pending.append(contentsOf: scan.source(of: number))
    }
  }

  private mutating func closeSpan(_ attributes: Attributes, _ number: Int) {
    flush()
    guard frames.count > 1, case .span(let opener) = frames[frames.count - 1].kind else {
      pending.append(contentsOf: scan.source(of: number))
      return
    }
    let content = finished(frames.removeLast())
    let start = scan.buffer.tokens[opener].range.start
    let end = scan.buffer.tokens[number].range.end
    append(
      .span(Span(content: content, attributes: attributes, range: SourceRange(start, end))))
  }

  /// Attributes belong to the link or picture just before them, else perhaps to the whole block.
  private mutating func attach(_ attributes: Attributes, _ number: Int) {
    let top = frames.count - 1
    if pending.isEmpty, let last = frames[top].content.last {
      switch last {
      case .link(var link):
        link.attributes = attributes
        frames[top].content[frames[top].content.count - 1] = .link(link)
        return
      case .image(var image):
        image.attributes = attributes
        frames[top].content[frames[top].content.count - 1] = .image(image)
        return
      default: break
      }
    }
    flush()
    if top == 0 {
      marks.append(Mark(token: number, position: frames[0].content.count))
    } else {
      pending.append(contentsOf: scan.source(of: number))
    }
  }

  // MARK: - Places

  /// Where the link to `destination` stands: the next bracket pair with that address, else the next
  /// reference, else the block's line.
  private mutating func place(of destination: [UInt8]) -> SourceRange {
    guard scan.isExtended else { return range }
    let from = fragment.map { scan.buffer.fragmentRanges[$0].start } ?? range.start
    guard let site = scan.site(of: destination, from: max(from, siteSearch)) else { return range }
    siteSearch = site.start + 1
    return SourceRange(site.start, scan.siteEnd(site))
  }
}
