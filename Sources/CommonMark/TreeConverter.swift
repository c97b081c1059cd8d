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
    var pieces: [Piece] = []
    var items: [List.Item] = []
    var box: (isTicked: Bool, range: SourceRange)?
    var attributes = Attributes.none
  }

  /// Deeper than anybody nests lists and quotes on purpose; beyond it content is kept, marks are not.
  static let depthLimit = 60

  private let scan: ScannedSource
  private let tables: [TableSketch]
  private var frames = [Frame(kind: .document, range: SourceRange(0, 0))]
  private var flattened = 0
  private var siteSearch = 0
  private var directiveCount = 0
  private var hasReportedDepth = false
  /// The moved texts, by number.
  private(set) var fragments: [[Inline]]
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []
  /// The footnote references, in the order met.
  private(set) var footnoteReferences: [FootnoteReference] = []

  /// A converter for a scanned source.
  init(_ scan: ScannedSource, tables: [TableSketch]) {
    self.scan = scan
    self.tables = tables
    self.fragments = Array(repeating: [], count: scan.buffer.fragmentRanges.count)
  }

  /// Walks the whole tree and gives the document's blocks.
  mutating func convert(_ cursor: inout CMarkCursor) -> [Block] {
    while cursor.advance() {
      switch cursor.kind {
      case .document: break
      case .quote, .list, .item: cursor.isEntering ? enter(cursor) : leave()
      case .paragraph, .heading: if cursor.isEntering { convertText(&cursor) }
      case .codeBlock: appendCode(cursor)
      case .htmlBlock: appendHTML(cursor)
      case .thematicBreak: append(Block(.thematicBreak, range: range(cursor)))
      default: break
      }
    }
    return blocks(of: frames[0].pieces)
  }

  private func range(_ cursor: borrowing CMarkCursor) -> SourceRange {
    scan.range(line: cursor.startLine, column: cursor.startColumn)
  }

  private mutating func append(_ block: Block) {
    frames[frames.count - 1].pieces.append(.block(block))
  }

  // MARK: - Containers

  private mutating func enter(_ cursor: borrowing CMarkCursor) {
    if flattened > 0 || (frames.count > TreeConverter.depthLimit && cursor.kind != .item) {
      flattened += 1
      if !hasReportedDepth, scan.isExtended {
        hasReportedDepth = true
        diagnostics.append(
          .nestedTooDeep(range(cursor), limit: TreeConverter.depthLimit, file: scan.path))
      }
      return
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
    let blocks = blocks(of: frame.pieces)
    switch frame.kind {
    case .document: break
    case .quote: append(Block(.quote(blocks), range: frame.range))
    case .item:
      frames[frames.count - 1].items.append(
        List.Item(
          isTicked: frame.box?.isTicked, blocks: blocks, attributes: frame.attributes,
          range: frame.range, boxRange: frame.box?.range))
    case .list(let start, let isTight):
      let list = List(start: start, isTight: isTight, items: frame.items)
      append(Block(.list(list), range: frame.range))
      for block in blocks { append(block) }
    }
  }

  /// Pairs the directives among a container's children and joins captions with their tables.
  private mutating func blocks(of pieces: [Piece]) -> [Block] {
    var assembly = ContainerAssembly(scan, directiveCount: directiveCount, fragments: fragments)
    let blocks = assembly.blocks(of: pieces)
    directiveCount = assembly.directiveCount
    diagnostics.append(contentsOf: assembly.diagnostics)
    return blocks
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
    if let number = directiveToken(literal) {
      frames[frames.count - 1].pieces.append(.directive(number))
      return
    }
    let html = scan.restored(literal)
    let range = range(cursor)
    if scan.isExtended {
      diagnostics.append(.rawHTML(range, literal: html, file: scan.path))
    }
    append(Block(.rawHTML(html), range: range))
  }

  /// The token of an HTML block that is exactly a directive's marker.
  private func directiveToken(_ literal: [UInt8]) -> Int? {
    guard scan.isExtended, literal.count > 4, literal[0] == 0x3C, literal[1] == 0x3F,
      let (number, end) = scan.buffer.token(in: literal, at: 2),
      case .directive = scan.buffer.tokens[number].kind, end + 1 < literal.count,
      literal[end] == 0x3F, literal[end + 1] == 0x3E
    else { return nil }
    for byte in literal[(end + 2)...] where byte != 0x0A && byte != 0x20 { return nil }
    return number
  }

  private mutating func convertText(_ cursor: inout CMarkCursor) {
    let range = range(cursor)
    let isHeading = cursor.kind == .heading
    let level = isHeading ? cursor.headingLevel : 0
    var builder = InlineBuilder(scan, range: range, siteSearch: max(siteSearch, range.start))
    while cursor.advance() {
      if !cursor.isEntering, cursor.kind == .paragraph || cursor.kind == .heading { break }
      builder.visit(cursor)
    }
    var text = MarkedText(content: builder.finish(), marks: builder.marks)
    diagnostics.append(contentsOf: builder.diagnostics)
    footnoteReferences.append(contentsOf: builder.footnoteReferences)
    if let fragment = builder.fragment {
      fragments[fragment] = text.withoutMarks(scan)
      return
    }
    siteSearch = max(siteSearch, builder.nextSite)
    if isHeading {
      let attributes = text.takeTrailingAttributes(scan)
      let heading = Heading(
        level: level, content: text.withoutMarks(scan), attributes: attributes)
      append(Block(.heading(heading), range: range))
    } else {
      appendParagraph(text, range)
    }
  }

  private mutating func appendParagraph(_ text: MarkedText, _ range: SourceRange) {
    var text = text
    let top = frames.count - 1
    let isFirstInItem: Bool
    if case .item = frames[top].kind {
      isFirstInItem = frames[top].pieces.isEmpty
    } else {
      isFirstInItem = false
    }
    if isFirstInItem, let box = text.takeBox(scan) { frames[top].box = box }
    if let (head, number) = text.splitAtTable(scan) {
      if !head.isEmpty { appendParagraph(head, range) }
      appendTable(tables[number], text.lineCount(after: head))
      return
    }
    if text.beginsWithCaptionWord {
      frames[top].pieces.append(
        .caption(text.content, text.takeTrailingAttributes(scan), text, range))
      return
    }
    if isFirstInItem { frames[top].attributes = text.takeTrailingAttributes(scan) }
    let content = text.withoutMarks(scan)
    if content.isEmpty, isFirstInItem, frames[top].box != nil { return }
    append(DefinitionListBuilder.block(of: content, range: range, isExtended: scan.isExtended))
  }

  private mutating func appendTable(_ sketch: TableSketch, _ lines: Int) {
    let columns = sketch.alignments.count
    let rows = sketch.rows.prefix(max(1, lines))
    var cells: [[[Inline]]] = []
    for (row, range) in zip(rows, sketch.rowRanges) {
      if row.count != columns {
        diagnostics.append(
          .columnMismatch(range, found: row.count, expected: columns, file: scan.path))
      }
      var content = row.prefix(columns).map { fragments[$0] }
      while content.count < columns { content.append([]) }
      cells.append(content)
    }
    let table = Table(
      alignments: sketch.alignments, head: cells.first ?? [], rows: Array(cells.dropFirst()))
    let range = sketch.rowRanges.first ?? SourceRange(0, 0)
    append(Block(.table(table), range: range))
  }
}
