import Diagnostics

/// Turns libcmark's tree into values, with a stack of its own instead of recursion.
struct TreeConverter {
  private enum FrameKind {
    case document, quote
    case list(start: Int?, isTight: Bool)
    case item
  }

  private struct Frame {
    var kind: FrameKind
    var range: SourceRange
    var blocks: [Block] = []
    var marks: [ChildMark] = []
    var items: [List.Item] = []
    /// The item's box and attributes, by their tokens.
    var box: Int?
    var attributes: Int?

    var isEmpty: Bool { blocks.isEmpty && marks.isEmpty }
    /// Directives opened and not closed so far.
    var openDirectives = 0
  }

  /// Deeper than anybody nests lists, quotes and directives on purpose; beyond it content is kept,
  /// marks are not.
  static let depthLimit = 60

  private let scan: ScannedSource
  private var builder: InlineBuilder
  private var frames = [Frame(kind: .document, range: SourceRange(0, 0))]
  private var flattened = 0
  private var directiveCount = 0
  private var hasReportedDepth = false
  /// The moved texts, by number.
  private(set) var fragments: [[Inline]]
  private var ownDiagnostics: [Diagnostic] = []

  /// What is wrong.
  var diagnostics: [Diagnostic] { ownDiagnostics + builder.diagnostics }
  /// The footnote references, in the order met.
  var footnoteReferences: [FootnoteReference] { builder.footnoteReferences }

  /// A converter for a scanned source.
  init(_ scan: ScannedSource) {
    self.scan = scan
    self.builder = InlineBuilder(scan)
    self.fragments = Array(repeating: [], count: scan.buffer.fragments.count)
  }

  /// Walks the whole tree and gives the document's blocks.
  mutating func convert(_ cursor: inout CMarkCursor) -> [Block] {
    while cursor.advance() {
      switch cursor.kind {
      case .quote, .list, .item: cursor.isEntering ? enter(cursor) : leave()
      case .paragraph, .heading: if cursor.isEntering { convertText(&cursor) }
      case .codeBlock: appendCode(cursor)
      case .htmlBlock: appendHTML(cursor)
      case .thematicBreak: append(Block(.thematicBreak, range: range(cursor)))
      default: break
      }
    }
    return assembled(frames[0])
  }

  private func range(_ cursor: borrowing CMarkCursor) -> SourceRange {
    scan.range(line: cursor.startLine, column: cursor.startColumn)
  }

  private mutating func append(_ block: Block) {
    frames[frames.count - 1].blocks.append(block)
  }

  private mutating func mark(_ kind: ChildMark.Kind) {
    let top = frames.count - 1
    frames[top].marks.append(ChildMark(kind: kind, position: frames[top].blocks.count))
  }

  // MARK: - Containers

  private mutating func enter(_ cursor: borrowing CMarkCursor) {
    if flattened > 0 || (frames.count > TreeConverter.depthLimit && cursor.kind != .item) {
      flattened += 1
      return reportDepth(range(cursor))
    }
    let kind: FrameKind =
      switch cursor.kind {
      case .list: .list(start: cursor.listStart, isTight: cursor.listIsTight)
      case .item: .item
      default: .quote
      }
    frames.append(Frame(kind: kind, range: range(cursor)))
  }

  private mutating func leave() {
    if flattened > 0 {
      flattened -= 1
      return
    }
    guard frames.count > 1 else { return }
    let frame = frames.removeLast()
    switch frame.kind {
    case .document: break
    case .quote:
      // A quote with nothing in it is what is left of one that held a footnote.
      let blocks = assembled(frame)
      if !blocks.isEmpty || !scan.isExtended { append(Block(.quote(blocks), range: frame.range)) }
    case .item:
      frames[frames.count - 1].items.append(
        List.Item(
          isTicked: frame.box.flatMap { scan.box($0)?.isTicked },
          blocks: assembled(frame), attributes: scan.attributes(frame.attributes),
          range: frame.range,
          boxRange: frame.box.flatMap { scan.box($0)?.range }))
    case .list(let start, let isTight):
      let list = List(start: start, isTight: isTight, items: frame.items)
      append(Block(.list(list), range: frame.range))
    }
  }

  /// Pairs the directives among a container's children and joins captions with their tables.
  private mutating func assembled(_ frame: Frame) -> [Block] {
    if frame.marks.isEmpty { return frame.blocks }
    let around = frames.reduce(frames.count) { $0 + $1.openDirectives }
    var assembly = ContainerAssembly(
      scan, fragments: fragments, directiveCount: directiveCount,
      depthLimit: max(TreeConverter.depthLimit - around, 0))
    let blocks = assembly.blocks(of: frame.blocks, marks: frame.marks)
    directiveCount = assembly.directiveCount
    ownDiagnostics.append(contentsOf: assembly.diagnostics)
    if let range = assembly.tooDeep { reportDepth(range) }
    return blocks
  }

  private mutating func reportDepth(_ range: SourceRange) {
    guard !hasReportedDepth, scan.isExtended else { return }
    hasReportedDepth = true
    ownDiagnostics.append(
      .nestedTooDeep(range, limit: TreeConverter.depthLimit, file: scan.path))
  }

  // MARK: - Leaves

  private mutating func appendCode(_ cursor: borrowing CMarkCursor) {
    var literal: [UInt8] = []
    cursor.appendLiteral(to: &literal)
    let kind = Block.Kind.code(
      info: scan.restored(cursor.fenceInfo), literal: scan.restored(literal))
    append(Block(kind, range: range(cursor)))
  }

  private mutating func appendHTML(_ cursor: borrowing CMarkCursor) {
    var literal: [UInt8] = []
    cursor.appendLiteral(to: &literal)
    if let (number, line) = scan.directive(in: literal) {
      let top = frames.count - 1
      switch line.role {
      case .opener: frames[top].openDirectives += 1
      case .closer: frames[top].openDirectives = max(frames[top].openDirectives - 1, 0)
      }
      return mark(.directive(number))
    }
    let html = scan.restored(literal)
    let range = range(cursor)
    if scan.isExtended {
      ownDiagnostics.append(.rawHTML(range, literal: html, file: scan.path))
    }
    append(Block(.rawHTML(html), range: range))
  }

  private mutating func convertText(_ cursor: inout CMarkCursor) {
    let range = range(cursor)
    let level = cursor.kind == .heading ? cursor.headingLevel : 0
    builder.begin(range)
    while cursor.advance() {
      if !cursor.isEntering, cursor.kind == .paragraph || cursor.kind == .heading { break }
      builder.visit(cursor)
    }
    var text = builder.finish()
    if let fragment = text.fragment {
      fragments[fragment] = withAttributesAsText(text.content, text.attributes)
    } else if level > 0 {
      let content = text.attributes == nil ? text.content : BlockText.trimmed(text.content)
      let heading = Heading(
        level: level, content: content, attributes: scan.attributes(text.attributes))
      append(Block(.heading(heading), range: range))
    } else {
      appendParagraph(&text, range)
    }
  }

  // MARK: - Paragraphs and what they turn out to be

  private mutating func appendParagraph(_ text: inout BlockText, _ range: SourceRange) {
    let top = frames.count - 1
    var isFirstInItem = false
    if case .item = frames[top].kind { isFirstInItem = frames[top].isEmpty }
    if let box = text.box {
      if isFirstInItem {
        frames[top].box = box
      } else {
        text.content.insert(.text(Array(scan.source(of: box))), at: 0)
      }
    }
    if let table = text.table {
      appendLines(table.before, table.attributes, range)
      appendTable(table)
      return appendLines(text.content, text.attributes, range)
    }
    if isFirstInItem, text.attributes != nil {
      frames[top].attributes = text.attributes
      text.attributes = nil
      text.content = BlockText.trimmed(text.content)
    }
    appendLines(text.content, text.attributes, range)
  }

  /// Appends lines of text: as a paragraph, as definitions, or as what may be a table's caption.
  private mutating func appendLines(
    _ content: [Inline], _ attributes: Int?, _ range: SourceRange
  ) {
    guard !content.isEmpty || attributes != nil else { return }
    guard scan.isExtended else { return append(Block(.paragraph(content), range: range)) }
    if let caption = Caption(in: content, attributes: attributes, range: range) {
      return mark(.caption(caption))
    }
    let block = DefinitionListBuilder.block(
      of: withAttributesAsText(content, attributes), range: range)
    if case .definitionList = block.kind { mark(.definitions) }
    append(block)
  }

  private mutating func withAttributesAsText(_ content: [Inline], _ attributes: Int?) -> [Inline] {
    guard let attributes else { return content }
    builder.reportLoose(attributes)
    return content + [.text(Array(scan.source(of: attributes)))]
  }

  private mutating func appendTable(_ found: BlockText.TableInText) {
    let sketch = scan.tables[found.number]
    let columns = sketch.alignments.count
    var cells: [[[Inline]]] = []
    // When all rows agree with each other, it is the line of dashes that is wrong.
    let counts = Set(sketch.rows.prefix(max(1, found.lines)).map(\.cells.count))
    let isDashLineWrong = found.lines > 1 && counts.count == 1 && !counts.contains(columns)
    if isDashLineWrong, let expected = counts.first {
      ownDiagnostics.append(
        .dashLineMismatch(
          sketch.delimiter, found: columns, expected: expected, file: scan.path))
    }
    for row in sketch.rows.prefix(max(1, found.lines)) {
      if row.cells.count != columns, !isDashLineWrong {
        ownDiagnostics.append(
          .columnMismatch(
            row.range, found: row.cells.count, expected: columns, file: scan.path))
      }
      var content = row.cells.prefix(columns).map { fragments[$0] }
      while content.count < columns { content.append([]) }
      cells.append(content)
    }
    let table = Table(
      alignments: sketch.alignments, head: cells.first ?? [], rows: Array(cells.dropFirst()))
    append(Block(.table(table), range: sketch.rows.first?.range ?? SourceRange(0, 0)))
  }
}
