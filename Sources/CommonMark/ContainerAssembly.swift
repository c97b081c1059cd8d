import Diagnostics

/// Makes the final blocks of one container: pairs openers and closers of directives, gives tables
/// their captions, joins neighbouring definitions to one list.
struct ContainerAssembly {
  private struct OpenDirective {
    var line: DirectiveLine
    var ordinal: Int
    var blocks: [Block] = []
  }

  private let scan: ScannedSource
  private let fragments: [[Inline]]
  private var open: [OpenDirective] = []
  private var blocks: [Block] = []
  private var caption: ([Inline], Attributes, MarkedText, SourceRange)?
  /// The number of directives met so far in the file.
  private(set) var directiveCount: Int
  /// Openers without closers and the like.
  private(set) var diagnostics: [Diagnostic] = []

  /// An assembly that counts directives on from `directiveCount`.
  init(_ scan: ScannedSource, directiveCount: Int, fragments: [[Inline]]) {
    self.scan = scan
    self.directiveCount = directiveCount
    self.fragments = fragments
  }

  /// The blocks that `pieces` make.
  mutating func blocks(of pieces: [Piece]) -> [Block] {
    for piece in pieces {
      switch piece {
      case .block(let block): add(block)
      case .caption(let content, let attributes, let text, let range):
        flushCaption()
        caption = (content, attributes, text, range)
      case .directive(let token):
        flushCaption()
        if case .directive(let line) = scan.buffer.tokens[token].kind { pair(line) }
      }
    }
    flushCaption()
    while let directive = open.last {
      diagnostics.append(
        .unclosedDirective(directive.line.range, name: directive.line.name, file: scan.path))
      close()
    }
    return blocks
  }

  private mutating func add(_ block: Block) {
    var block = block
    if case .table(var table) = block.kind, let (content, attributes, _, _) = caption {
      table.caption = ContainerAssembly.captionText(content)
      table.attributes = attributes
      table.hasRowHeads = attributes.has("raekkehoved")
      block.kind = .table(table)
      caption = nil
    }
    flushCaption()
    if case .definitionList(let definitions) = block.kind, joinDefinitions(definitions) { return }
    put(block)
  }

  private mutating func put(_ block: Block) {
    if open.isEmpty {
      blocks.append(block)
    } else {
      open[open.count - 1].blocks.append(block)
    }
  }

  private mutating func joinDefinitions(_ definitions: [Definition]) -> Bool {
    let last = open.last?.blocks.last ?? (open.isEmpty ? blocks.last : nil)
    guard let last, case .definitionList(let before) = last.kind else { return false }
    let joined = Block(.definitionList(before + definitions), range: last.range)
    if open.isEmpty {
      blocks[blocks.count - 1] = joined
    } else {
      open[open.count - 1].blocks[open[open.count - 1].blocks.count - 1] = joined
    }
    return true
  }

  /// A `Tabel:` line without a table after it is a paragraph like any other.
  private mutating func flushCaption() {
    guard let (_, attributes, text, range) = caption else { return }
    caption = nil
    var content = text.withoutMarks(scan)
    if let written = attributes.range {
      content.append(.text([0x20] + scan.source[written.start..<written.end]))
    }
    put(Block(.paragraph(content), range: range))
  }

  private static func captionText(_ content: [Inline]) -> [Inline] {
    guard case .text(let bytes)? = content.first else { return content }
    var rest = bytes.dropFirst("Tabel:".utf8.count)
    while rest.first == 0x20 { rest = rest.dropFirst() }
    var content = content
    content[0] = .text(Array(rest))
    return content
  }

  // MARK: - Directives

  private mutating func pair(_ line: DirectiveLine) {
    switch line.role {
    case .opener:
      open.append(OpenDirective(line: line, ordinal: directiveCount))
      directiveCount += 1
    case .closer(let name):
      guard !open.isEmpty else {
        diagnostics.append(.closerWithoutOpener(line.range, file: scan.path))
        return
      }
      if let name { closeInner(until: name, line) } else { close() }
    }
  }

  /// Closes up to the directive called `name`; the ones inside it were never closed.
  private mutating func closeInner(until name: String, _ line: DirectiveLine) {
    let folded = FoldedName.fold(name)
    guard open.contains(where: { FoldedName.fold($0.line.name) == folded }) else {
      diagnostics.append(.closerWithoutOpener(line.range, file: scan.path))
      return
    }
    while let last = open.last, FoldedName.fold(last.line.name) != folded {
      diagnostics.append(
        .unclosedDirective(last.line.range, name: last.line.name, file: scan.path))
      close()
    }
    close()
  }

  private mutating func close() {
    guard let directive = open.popLast() else { return }
    let line = directive.line
    let value = Directive(
      spelling: line.name, nameRange: line.nameRange,
      title: line.title.map { fragments[$0] } ?? [], attributes: line.attributes,
      blocks: directive.blocks, ordinal: directive.ordinal)
    put(Block(.directive(value), range: line.range))
  }
}
