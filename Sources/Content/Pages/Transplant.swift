import CommonMark
import Diagnostics

/// Moves blocks of one text into the page of another: their places, the numbers of their directives,
/// the labels of their footnotes and their ids must differ from the page's, and relative addresses
/// must hold where they stand now.
struct Transplant {
  /// Attributes that hold the path of a file.
  private static let pathAttributes = ["fil", "undertekster", "udskrift", "ark", "bank"]

  /// What is added to every place.
  var offset = 0
  /// What is added to every directive's number.
  var ordinals = 0
  /// What is written after every footnote's label: something no author can write in one.
  var label = ""
  /// What is written before relative addresses.
  var prefix: [UInt8] = []
  /// What is written before ids and before anchors of the text itself.
  var ids = ""
  /// The anchors given to headings, by their old places: the headings are to carry them themselves.
  var anchors: [Int: String] = [:]

  /// The blocks in their new place.
  func move(_ blocks: [Block]) -> [Block] {
    blocks.map(move)
  }

  /// A footnote in its new place.
  func move(_ footnote: Footnote) -> Footnote {
    Footnote(
      label: footnote.label + label, content: move(footnote.content), range: move(footnote.range))
  }

  /// A range in its new place.
  func move(_ range: SourceRange) -> SourceRange { range.shifted(by: offset) }

  private func move(_ block: Block) -> Block {
    var moved = Block(move(block.kind), range: move(block.range))
    if case .heading(var heading) = moved.kind, let anchor = anchors[block.range.start] {
      heading.attributes.id = ids + anchor
      moved.kind = .heading(heading)
    }
    return moved
  }

  private func move(_ kind: Block.Kind) -> Block.Kind {
    switch kind {
    case .paragraph(let content): .paragraph(move(content))
    case .heading(let heading):
      .heading(
        Heading(
          level: heading.level, content: move(heading.content),
          attributes: move(heading.attributes)))
    case .list(let list):
      .list(List(start: list.start, isTight: list.isTight, items: list.items.map(move)))
    case .quote(let blocks): .quote(move(blocks))
    case .table(let table): .table(move(table))
    case .definitionList(let definitions):
      .definitionList(
        definitions.map {
          Definition(term: move($0.term), descriptions: $0.descriptions.map(move))
        })
    case .directive(let directive): .directive(move(directive))
    case .code, .thematicBreak, .rawHTML: kind
    }
  }

  private func move(_ item: List.Item) -> List.Item {
    List.Item(
      isTicked: item.isTicked, blocks: move(item.blocks), attributes: move(item.attributes),
      range: move(item.range), boxRange: item.boxRange.map(move))
  }

  private func move(_ table: Table) -> Table {
    Table(
      caption: move(table.caption), attributes: move(table.attributes),
      alignments: table.alignments, head: table.head.map(move),
      rows: table.rows.map { $0.map(move) }, hasRowHeads: table.hasRowHeads)
  }

  private func move(_ directive: Directive) -> Directive {
    var moved = directive
    moved.nameRange = move(directive.nameRange)
    moved.title = move(directive.title)
    // What is included is found from the file that asks for it.
    moved.attributes = move(directive.attributes, holdsPaths: directive.name != "indsaet")
    moved.blocks = move(directive.blocks)
    moved.ordinal += ordinals
    return moved
  }

  private func move(_ attributes: Attributes, holdsPaths: Bool = true) -> Attributes {
    if attributes.range == nil, attributes.isEmpty { return attributes }
    var moved = attributes
    moved.id = attributes.id.map { ids + $0 }
    moved.idRange = attributes.idRange.map(move)
    moved.range = attributes.range.map(move)
    for index in moved.entries.indices {
      moved.entries[index].range = move(moved.entries[index].range)
      let entry = moved.entries[index]
      guard holdsPaths, let value = entry.value, Transplant.pathAttributes.contains(entry.name)
      else { continue }
      moved.entries[index].value = String(decoding: address(Array(value.utf8)), as: UTF8.self)
    }
    return moved
  }

  // MARK: Running text

  /// Running text in its new place.
  func move(_ inlines: [Inline]) -> [Inline] {
    inlines.map(move)
  }

  private func move(_ inline: Inline) -> Inline {
    switch inline {
    case .text, .softBreak, .lineBreak, .code, .rawHTML: inline
    case .emphasis(let content): .emphasis(move(content))
    case .strong(let content): .strong(move(content))
    case .deleted(let content): .deleted(move(content))
    case .link(let link):
      .link(
        Link(
          destination: address(link.destination), title: link.title, content: move(link.content),
          attributes: move(link.attributes), range: move(link.range)))
    case .image(let image):
      .image(
        Image(
          source: address(image.source), alternative: image.alternative, title: image.title,
          attributes: move(image.attributes), range: move(image.range)))
    case .span(let span):
      .span(
        Span(
          content: move(span.content), attributes: move(span.attributes), range: move(span.range)))
    case .citation(let citation):
      .citation(
        Citation(key: citation.key, locator: citation.locator, range: move(citation.range)))
    case .footnoteReference(let reference):
      .footnoteReference(
        FootnoteReference(label: reference.label + label, range: move(reference.range)))
    case .gap(let gap): .gap(Gap(source: gap.source, range: move(gap.range)))
    }
  }

  /// An address as it must be written in its new place.
  private func address(_ written: [UInt8]) -> [UInt8] {
    guard let first = written.first else { return written }
    if first == 0x23 { return ids.isEmpty ? written : [first] + Array(ids.utf8) + written[1...] }
    if prefix.isEmpty || first == 0x2F || LinkPath.schemeEnd(written) != nil
      || written.contains(0x5C)
    {
      return written
    }
    return prefix + written
  }

  /// What must stand before a relative address of the file `path` in the file `origin`.
  static func prefix(from origin: String, to path: String) -> [UInt8] {
    let relative = FileSuggestion.relative(path, from: origin)
    let folder = LinkPath.directory(of: Array(relative.utf8))
    var prefix: [UInt8] = []
    for byte in folder {
      switch byte {
      case 0x25: prefix.append(contentsOf: "%25".utf8)
      case 0x23: prefix.append(contentsOf: "%23".utf8)
      default: prefix.append(byte)
      }
    }
    return prefix
  }
}
