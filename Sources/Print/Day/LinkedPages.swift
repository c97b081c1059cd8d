import CommonMark
import Content

/// The pages of the site that some blocks link to.
struct LinkedPages {
  /// Their indexes in `SiteOutline.pages`.
  private(set) var pages: Set<Int> = []
  private let links: LinkResolver
  private let page: Int

  /// The pages that `blocks`, which stand on `page`, link to.
  init(in blocks: [Block], links: LinkResolver, from page: Int) {
    self.links = links
    self.page = page
    look(at: blocks)
  }

  private mutating func look(at blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content): look(at: content)
      case .heading(let heading): look(at: heading.content)
      case .list(let list): for item in list.items { look(at: item.blocks) }
      case .quote(let inner): look(at: inner)
      case .table(let table):
        for cell in table.head + table.rows.flatMap(\.self) { look(at: cell) }
      case .definitionList(let entries):
        for entry in entries { look(at: entry.term + entry.descriptions.flatMap(\.self)) }
      case .directive(let directive):
        look(at: directive.title)
        look(at: directive.blocks)
      case .code, .thematicBreak, .rawHTML: break
      }
    }
  }

  private mutating func look(at inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .emphasis(let content), .strong(let content), .deleted(let content): look(at: content)
      case .span(let span): look(at: span.content)
      case .link(let link):
        if case .page(let target, _) = links.target(of: link.destination, from: page) {
          pages.insert(target)
        }
      case .text, .softBreak, .lineBreak, .code, .image, .citation, .footnoteReference, .gap,
        .rawHTML:
        break
      }
    }
  }
}
