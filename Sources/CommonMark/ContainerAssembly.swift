import Diagnostics

/// Makes the final blocks of one container: pairs openers and closers of directives, gives tables
/// their captions, joins neighbouring definitions to one list.
struct ContainerAssembly {
  private struct OpenDirective {
    var line: DirectiveLine
    var ordinal: Int
    var blocks: [Block] = []
    /// True when a closer that names another directive was told inside it: most likely its own.
    var hasForeignCloser = false
  }

  private let scan: ScannedSource
  private let fragments: [[Inline]]
  private let depthLimit: Int
  private var open: [OpenDirective] = []
  /// Openers beyond the depth limit that are not closed.
  private var flattened = 0
  private var blocks: [Block] = []
  private var caption: Caption?
  /// The number of directives met so far in the file.
  private(set) var directiveCount: Int
  /// Where the first opener beyond the depth limit stands.
  private(set) var tooDeep: SourceRange?
  /// Openers without closers and the like.
  private(set) var diagnostics: [Diagnostic] = []

  /// An assembly that counts directives on from `directiveCount` and nests them `depthLimit` deep.
  init(
    _ scan: ScannedSource, fragments: [[Inline]], directiveCount: Int, depthLimit: Int
  ) {
    self.scan = scan
    self.fragments = fragments
    self.directiveCount = directiveCount
    self.depthLimit = depthLimit
  }

  /// The blocks that a container's children make: `children`, with `marks` among them.
  mutating func blocks(of children: [Block], marks: [ChildMark]) -> [Block] {
    blocks.reserveCapacity(children.count)
    var rest = marks[...]
    for index in 0...children.count {
      while let mark = rest.first, mark.position == index {
        rest.removeFirst()
        flushCaption()
        handle(mark.kind)
      }
      if index < children.count { add(children[index]) }
    }
    flushCaption()
    while let directive = open.last {
      reportUnclosed(directive)
      close()
    }
    return blocks
  }

  private mutating func handle(_ mark: ChildMark.Kind) {
    switch mark {
    case .caption(let next): caption = next
    case .directive(let token):
      if case .directive(let line) = scan.buffer.tokens[token].kind { pair(line) }
    case .definitions: break
    }
  }

  // MARK: - Blocks

  private mutating func add(_ block: Block) {
    switch block.kind {
    case .table(var table):
      if let caption {
        if BlockText.trimmed(caption.withoutWord).isEmpty {
          diagnostics.append(.emptyCaption(linePlace(of: caption), file: scan.path))
        }
        if !caption.before.isEmpty {
          put(DefinitionListBuilder.block(of: caption.before, range: caption.range))
        }
        table.caption = caption.withoutWord
        table.attributes = scan.attributes(caption.attributes)
        if caption.attributes != nil { table.caption = BlockText.trimmed(table.caption) }
        table.hasRowHeads = table.attributes.has("raekkehoved")
      }
      caption = nil
      put(Block(.table(table), range: block.range))
    case .definitionList(let definitions):
      flushCaption()
      if !joinDefinitions(definitions) { put(block) }
    case .list(let list):
      flushCaption()
      checkSplit(by: list)
      put(block)
    default:
      flushCaption()
      put(block)
    }
  }

  /// A list that goes on with the one before a directive was hardly meant as a list of its own: its
  /// numbers go on, or the directive stands between them without a blank line.
  private mutating func checkSplit(by list: List) {
    let before = open.last?.blocks ?? blocks
    guard let middle = before.last, case .directive(let directive) = middle.kind,
      let above = before.dropLast().last, case .list(let first) = above.kind,
      (first.start == nil) == (list.start == nil)
    else { return }
    let goesOn: Bool
    if let start = first.start {
      goesOn = list.start == start + first.items.count
    } else {
      goesOn =
        !scan.hasBlankLine(before: middle.range.start)
        && list.items.first.map { !scan.hasBlankLine(before: $0.range.start) } == true
    }
    guard goesOn else { return }
    let width = first.start.map { String($0).utf8.count + 2 } ?? 2
    diagnostics.append(
      .splitList(middle.range, name: directive.spelling, width: width, file: scan.path))
  }

  private mutating func put(_ block: Block) {
    if open.isEmpty {
      blocks.append(block)
    } else {
      open[open.count - 1].blocks.append(block)
    }
  }

  private mutating func joinDefinitions(_ definitions: [Definition]) -> Bool {
    if open.isEmpty { return ContainerAssembly.join(definitions, to: &blocks) }
    return ContainerAssembly.join(definitions, to: &open[open.count - 1].blocks)
  }

  private static func join(_ definitions: [Definition], to blocks: inout [Block]) -> Bool {
    guard let last = blocks.popLast() else { return false }
    guard case .definitionList(let before) = last.kind else {
      blocks.append(last)
      return false
    }
    blocks.append(Block(.definitionList(before + definitions), range: last.range))
    return true
  }

  /// A `Tabel:` line without a table after it is a paragraph like any other.
  private mutating func flushCaption() {
    guard let caption else { return }
    self.caption = nil
    if let place = place(of: caption) {
      diagnostics.append(.captionWithoutTable(place, file: scan.path))
    }
    var content = caption.paragraph
    if let token = caption.attributes {
      content.append(.text(Array(scan.source(of: token))))
    }
    put(DefinitionListBuilder.block(of: content, range: caption.range))
  }

  /// Where a caption's line stands; nil where it needs no telling, because lines with bars below it
  /// are told about already.
  private func place(of caption: Caption) -> SourceRange? {
    let hasBars = caption.content.indices.dropFirst().contains { index in
      guard case .softBreak = caption.content[index - 1],
        case .text(let bytes) = caption.content[index]
      else { return false }
      return bytes.first == UInt8(ascii: "|")
    }
    return hasBars ? nil : linePlace(of: caption)
  }

  private func linePlace(of caption: Caption) -> SourceRange {
    var start = caption.range.start
    for _ in 0..<100 where start < scan.source.count {
      let end = ByteSearch.lineEnd(scan.source, from: start)
      var text = start
      while text < end, [0x20, 0x09, UInt8(ascii: ">")].contains(scan.source[text]) { text += 1 }
      if scan.source[text...].starts(with: "Tabel:".utf8) { return SourceRange(text, end) }
      start = ByteSearch.nextLine(scan.source, after: end)
    }
    return caption.range
  }

  // MARK: - Directives

  private mutating func pair(_ line: DirectiveLine) {
    switch line.role {
    case .opener:
      guard open.count < depthLimit else {
        flattened += 1
        tooDeep = tooDeep ?? line.range
        return
      }
      open.append(OpenDirective(line: line, ordinal: directiveCount))
      directiveCount += 1
    case .closer(let name):
      guard flattened == 0 else { return flattened -= 1 }
      guard !open.isEmpty else { return reportLooseCloser(line) }
      if let name { closeInner(until: name, line) } else { close() }
    }
  }

  private mutating func reportLooseCloser(_ line: DirectiveLine) {
    guard let innermost = open.last else {
      return diagnostics.append(.closerWithoutOpener(line.range, file: scan.path))
    }
    open[open.count - 1].hasForeignCloser = true
    diagnostics.append(
      .closerOfAnother(line.range, open: innermost.line.name, file: scan.path))
  }

  private mutating func reportUnclosed(_ directive: OpenDirective) {
    if directive.hasForeignCloser { return }
    diagnostics.append(
      .unclosedDirective(directive.line.range, name: directive.line.name, file: scan.path))
  }

  /// Closes up to the directive called `name`; the ones inside it were never closed.
  private mutating func closeInner(until name: String, _ line: DirectiveLine) {
    let folded = FoldedName.fold(name)
    guard open.contains(where: { FoldedName.fold($0.line.name) == folded }) else {
      return reportLooseCloser(line)
    }
    while let last = open.last, FoldedName.fold(last.line.name) != folded {
      reportUnclosed(last)
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
