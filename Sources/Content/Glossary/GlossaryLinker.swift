import CommonMark
import Diagnostics

/// Links the first use of each known term in a page's running text to the glossary.
///
/// Running text is paragraphs, list items, quotes, table cells and descriptions. Headings, links,
/// titles, captions, table heads, pictures' texts and code are left alone, and so is what stands in
/// `[…]{.ingen-ordbog}` or in a quiz, a case, a programme or a slide, where a link would lead away
/// from the task. A term the author has linked already is not linked again.
struct GlossaryLinker {
  private static let closed: Set<String> = [
    "quiz", "case", "program", "graf", "skema", "slide", "noter", "video",
  ]

  private let finder: TermFinder
  private let glossary: [GlossaryTerm]
  private let links: LinkResolver
  /// For each term, whether the page has used it already.
  private var isUsed: [Bool]
  /// True when the first use in each section is linked, not only the page's.
  private let startsAnewAtHeadings: Bool

  /// The terms of the glossary the page uses so far, linked by the author or by this.
  var usedTerms: [Int] { isUsed.indices.filter { isUsed[$0] } }

  /// A linker for one page.
  init(
    finder: TermFinder, glossary: [GlossaryTerm], links: LinkResolver,
    startsAnewAtHeadings: Bool = false
  ) {
    self.startsAnewAtHeadings = startsAnewAtHeadings
    self.finder = finder
    self.glossary = glossary
    self.links = links
    isUsed = Array(repeating: false, count: glossary.count)
  }

  /// The blocks with their terms linked; nil when nothing changes.
  mutating func linked(_ blocks: [Block]) -> [Block]? {
    var result: [Block]?
    for index in blocks.indices {
      guard let kind = linked(blocks[index].kind, at: blocks[index].range) else { continue }
      if result == nil { result = blocks }
      result?[index].kind = kind
    }
    return result
  }

  private mutating func linked(_ kind: Block.Kind, at range: SourceRange) -> Block.Kind? {
    switch kind {
    case .paragraph(let content): return linked(content, at: range).map { .paragraph($0) }
    case .quote(let blocks): return linked(blocks).map { .quote($0) }
    case .list(let list): return linked(list).map { .list($0) }
    case .table(let table): return linked(table, at: range).map { .table($0) }
    case .definitionList(let definitions):
      return linked(definitions, at: range).map { .definitionList($0) }
    case .directive(var directive):
      guard !GlossaryLinker.closed.contains(directive.name),
        let blocks = linked(directive.blocks)
      else { return nil }
      directive.blocks = blocks
      return .directive(directive)
    case .heading:
      if startsAnewAtHeadings { isUsed = Array(repeating: false, count: glossary.count) }
      return nil
    case .code, .thematicBreak, .rawHTML: return nil
    }
  }

  private mutating func linked(_ list: List) -> List? {
    var result: List?
    for index in list.items.indices {
      guard let blocks = linked(list.items[index].blocks) else { continue }
      if result == nil { result = list }
      result?.items[index].blocks = blocks
    }
    return result
  }

  private mutating func linked(_ table: Table, at range: SourceRange) -> Table? {
    var result: Table?
    for row in table.rows.indices {
      for column in table.rows[row].indices {
        if column == 0, table.hasRowHeads { continue }
        guard let cell = linked(table.rows[row][column], at: range) else { continue }
        if result == nil { result = table }
        result?.rows[row][column] = cell
      }
    }
    return result
  }

  private mutating func linked(
    _ definitions: [Definition], at range: SourceRange
  ) -> [Definition]? {
    var result: [Definition]?
    for index in definitions.indices {
      for number in definitions[index].descriptions.indices {
        guard let text = linked(definitions[index].descriptions[number], at: range) else {
          continue
        }
        if result == nil { result = definitions }
        result?[index].descriptions[number] = text
      }
    }
    return result
  }

  // MARK: - Running text

  private mutating func linked(_ inlines: [Inline], at range: SourceRange) -> [Inline]? {
    var result: [Inline]?
    for index in inlines.indices {
      if let pieces = linked(inlines[index], at: range) {
        if result == nil { result = Array(inlines[..<index]) }
        result?.append(contentsOf: pieces)
      } else {
        result?.append(inlines[index])
      }
    }
    return result
  }

  /// What takes the place of a piece of text; nil when it stays as it is.
  private mutating func linked(_ inline: Inline, at range: SourceRange) -> [Inline]? {
    switch inline {
    case .text(let bytes): return linked(bytes, at: range)
    case .emphasis(let content): return linked(content, at: range).map { [.emphasis($0)] }
    case .strong(let content): return linked(content, at: range).map { [.strong($0)] }
    case .deleted(let content): return linked(content, at: range).map { [.deleted($0)] }
    case .span(var span):
      // A phrase in another language holds no Danish terms.
      guard !span.attributes.has("ingen-ordbog"), !span.attributes.classes.contains("ingen-ordbog"),
        !span.attributes.has("lang"), !span.attributes.has("sprog"),
        let content = linked(span.content, at: range)
      else { return nil }
      span.content = content
      return [.span(span)]
    case .link(let link):
      if link.destination.starts(with: "ordbog:".utf8),
        case .glossary(let term) = links.target(of: link.destination, from: nil)
      {
        isUsed[term] = true
      }
      return nil
    case .softBreak, .lineBreak, .code, .image, .citation, .footnoteReference, .gap, .rawHTML:
      return nil
    }
  }

  private mutating func linked(_ text: [UInt8], at range: SourceRange) -> [Inline]? {
    var pieces: [Inline] = []
    var rest = 0
    while let match = finder.next(in: text, from: rest, where: { !isUsed[$0] }) {
      isUsed[match.term] = true
      if match.range.lowerBound > rest {
        pieces.append(.text(Array(text[rest..<match.range.lowerBound])))
      }
      pieces.append(
        .link(
          Link(
            destination: Array("ordbog:\(glossary[match.term].id)".utf8), title: [],
            content: [.text(Array(text[match.range]))], attributes: .none, range: range)))
      rest = match.range.upperBound
    }
    if pieces.isEmpty { return nil }
    if rest < text.count { pieces.append(.text(Array(text[rest...]))) }
    return pieces
  }
}
