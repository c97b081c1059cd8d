import CommonMark
package import Content
import Diagnostics
package import Search

/// The part of the search index that a chunk of pages makes: the words of their sections, and their
/// texts. Quizzes are left out: they would give their answers away.
package struct SearchChunk: Sendable {
  /// The words with their postings.
  package private(set) var part: IndexPart
  /// The texts.
  package private(set) var texts: TextFiles

  /// A chunk whose first page is `first`, an index into `SiteOutline.pages`.
  package init(first: Int) {
    part = IndexPart(first: first)
    texts = TextFiles(first: first)
  }

  /// Adds a page; pages come in the outline's order.
  package mutating func append(_ header: PageHeader, _ body: PageBody) {
    var page = SearchPage(header, body)
    append(page.document(), number: body.page)
  }

  /// Adds what is no page.
  mutating func append(_ document: SearchDocument, number: Int) {
    part.append(document, number: number)
    texts.append(document, number: number)
  }

  /// Adds what is no page; `text` is shown with it, but it is not found by that.
  mutating func append(_ document: SearchDocument, showing text: [UInt8], number: Int) {
    part.append(document, number: number)
    var shown = document
    shown.summary = text
    texts.append(shown, number: number)
  }

  /// Hands over the files of texts that are full, and forgets them.
  package mutating func takeTexts() -> [IndexFile] { texts.takeFiles() }

  /// Ends the chunk.
  package mutating func finish() {
    part.finish()
    texts.close()
  }
}

/// Makes a page's text into a document that can be found, section by section.
struct SearchPage {
  /// Directives that pages do not show, or that would give answers away.
  private static let unsearched = ["quiz", "kun", "underviser", "noter", PageExample.name]
  /// A document has no more sections than an index can tell apart; further text is the last one's.
  private static let mostSections = 14

  private let header: PageHeader
  private let body: PageBody
  private var sections = [SearchDocument.Section()]
  /// The next of the body's headings.
  private var nextHeading = 0
  /// True inside a reflection or a case.
  private var isInAnswer = false

  init(_ header: PageHeader, _ body: PageBody) {
    self.header = header
    self.body = body
  }

  /// The page as a document.
  mutating func document() -> SearchDocument {
    var document = SearchDocument(
      kind: SearchPage.kind(of: header), title: header.title,
      address: PercentEncoding.encode(Array(header.address.utf8)[...]))
    document.language = header.language
    if let summary = header.summary { document.summary = Array(summary.utf8) }
    document.keywords = Array(header.topics.joined(separator: ". ").utf8)
    take(body.blocks)
    for note in body.footnotes.dropLast(body.exampleNoteCount) { line(note.content) }
    document.sections = sections
    return document
  }

  private static func kind(of header: PageHeader) -> SearchKind {
    switch header.kind {
    case .course: .course
    case .module: .module
    case .article: .article
    case .themeDay: .themeDay
    case .worksheet: .worksheet
    case .news: .news
    case .frontPage, .page, .bank, .fragment:
      header.path.hasPrefix("sider/haandbog/") || header.path.hasPrefix("sider/håndbog/")
        ? .handbook : .page
    }
  }

  private mutating func take(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .heading(let heading): take(heading, at: block.range.start)
      case .paragraph(let content): line(content)
      case .list(let list): for item in list.items { take(item.blocks) }
      // A quote in a reflection or a case is an example answer, or what is said of a choice.
      case .quote(let blocks): if !isInAnswer { take(blocks) }
      case .code(_, let literal): line([.text(literal)])
      case .table(let table): take(table)
      case .definitionList(let definitions):
        for definition in definitions {
          line(definition.term)
          for description in definition.descriptions { line(description) }
        }
      case .directive(let directive): take(directive)
      case .thematicBreak, .rawHTML: break
      }
    }
  }

  private mutating func take(_ heading: Heading, at start: Int) {
    let anchors = body.headings
    while nextHeading < anchors.count, anchors[nextHeading].range.start < start { nextHeading += 1 }
    guard nextHeading < anchors.count, anchors[nextHeading].range.start == start else {
      // In a case or a programme, which has anchors of its own.
      return line(heading.content)
    }
    if heading.level <= 2, sections.count < SearchPage.mostSections {
      sections.append(
        .init(heading: anchors[nextHeading].text, anchor: Array(anchors[nextHeading].id.utf8)))
    } else {
      sections[sections.count - 1].subheadings.append(0x20)
      sections[sections.count - 1].subheadings += anchors[nextHeading].text
    }
  }

  private mutating func take(_ table: Table) {
    line(table.caption)
    for cell in table.head { line(cell) }
    for row in table.rows { for cell in row { line(cell) } }
  }

  private mutating func take(_ directive: Directive) {
    guard !SearchPage.unsearched.contains(directive.name) else { return }
    line(directive.title)
    let outer = isInAnswer
    isInAnswer = outer || directive.name == "refleksion" || directive.name == "case"
    take(directive.blocks)
    isInAnswer = outer
  }

  private mutating func line(_ content: [Inline]) {
    guard !content.isEmpty else { return }
    let last = sections.count - 1
    if !sections[last].text.isEmpty { sections[last].text.append(0x20) }
    content.appendPlainText(to: &sections[last].text)
  }
}
