import CommonMark
package import Content
import HTML

/// A page that is rendered but for what only all pages together can tell.
package struct OpenPage: Sendable {
  /// The page as it is when there is nothing more to tell.
  package var bytes: [UInt8]
  /// Where what is still to be told goes; nil for a page that tells of no neighbours.
  package var place: Int?

  /// A page from its parts.
  package init(bytes: [UInt8], place: Int?) {
    self.bytes = bytes
    self.place = place
  }
}

/// A PDF that belongs to a page: a paper of a theme day.
package struct PaperLink: Sendable, Equatable {
  /// What it is.
  package var title: String
  /// Where it lies in the site.
  package var address: String
  /// How many pages it has.
  package var pages: Int

  /// A paper from its parts.
  package init(title: String, address: String, pages: Int) {
    self.title = title
    self.address = address
    self.pages = pages
  }
}

/// Finishes pages: writes who refers to them and what else is about the same, and the papers of theme
/// days and worksheets. Belongs to one task.
package struct PageFinisher {
  /// More pages that refer to a page are counted instead of listed.
  private static let mostReferring = 12

  private let plan: SitePlan
  private let related: RelatedPages
  private let papers: [Int: [PaperLink]]
  private var scores: [RelatedPages.Score]

  /// Finishes pages of `renderer` with what `related` knows. `papers` are the PDFs of theme days and
  /// worksheets, by their pages, in the order they are listed.
  package init(
    _ renderer: PageRenderer, related: RelatedPages, papers: [Int: [PaperLink]] = [:]
  ) {
    self.papers = papers
    plan = renderer.plan
    self.related = related
    scores = related.noScores
  }

  /// The whole of the page `page` of the outline.
  package mutating func finish(_ open: OpenPage, of page: Int) -> [UInt8] {
    guard let place = open.place else { return open.bytes }
    var html = HTMLWriter(capacity: 1024)
    if plan.outline.pages[page].kind.tellsNeighbours {
      write(related.neighbours(of: page, &scores), from: page, to: &html)
    } else {
      write(papers[page] ?? [], of: page, to: &html)
    }
    if html.count == 0 { return open.bytes }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(open.bytes.count + html.count)
    bytes += open.bytes[..<place]
    bytes += html.bytes
    bytes += open.bytes[place...]
    return bytes
  }

  private func write(
    _ neighbours: RelatedPages.Neighbours, from page: Int, to html: inout HTMLWriter
  ) {
    // The page's own: it may be in the other language.
    let plan = plan.plan(for: page)
    let words = plan.text.knowledgeBase
    if !neighbours.related.isEmpty {
      open("se_ogsaa", words.related, to: &html)
      for other in neighbours.related { link(other, from: page, plan, to: &html) }
      html.markup("</ul></section>\n")
    }
    if !neighbours.referring.isEmpty {
      open("henvises_fra", words.backlinks, to: &html)
      for other in neighbours.referring.prefix(PageFinisher.mostReferring) {
        link(other, from: page, plan, to: &html)
      }
      let more = neighbours.referring.count - PageFinisher.mostReferring
      if more > 0 {
        html.markup("<li>")
        html.counted(more, plan.text.furtherPages)
        html.markup("</li>")
      }
      html.markup("</ul></section>\n")
    }
  }

  /// Writes the papers of a theme day as a list, that of a worksheet as the way to it.
  private func write(_ papers: [PaperLink], of page: Int, to html: inout HTMLWriter) {
    let plan = plan.plan(for: page)
    func target(_ paper: PaperLink) -> [UInt8] {
      RelativeAddress.make(Array(paper.address.utf8), from: plan.addresses[page])
    }
    guard plan.outline.pages[page].kind == .themeDay else {
      if let paper = papers.first { html.download(target(paper), plan.text.sheetPDF) }
      return
    }
    guard !papers.isEmpty else { return }
    html.markup("<ul class=\"papers\">\n")
    for paper in papers {
      html.markup("<li>")
      html.element(.a, .href(target(paper)), text: paper.title)
      html.markup(" (PDF, ")
      html.counted(paper.pages, plan.text.pages)
      html.markup(")</li>\n")
    }
    html.markup("</ul>\n")
  }

  private func open(_ id: StaticString, _ title: StaticString, to html: inout HTMLWriter) {
    html.open(.section, .class("relations"), .labelledBy(id))
    html.element(.h2, .id(id), words: title)
    html.markup("<ul>")
  }

  private func link(
    _ other: Int, from page: Int, _ plan: SitePlan, to html: inout HTMLWriter
  ) {
    let header = plan.outline.pages[other]
    html.markup("<li>")
    html.element(
      .a, .href(RelativeAddress.make(plan.addresses[other], from: plan.addresses[page])),
      plan.mark(other), text: header.title)
    if let kind = plan.text.knowledgeBase.kind(of: header.kind) {
      html.markup(" <span class=\"index-kind\">")
      html.markup(kind)
      html.markup("</span>")
    }
    html.markup("</li>")
  }
}

extension InterfaceText.KnowledgeBase {
  /// What a page of a kind is called in a list of mixed ones; nil for what needs no word.
  func kind(of kind: PageKind) -> StaticString? {
    switch kind {
    case .course: course
    case .module: module
    case .article: article
    case .themeDay: themeDay
    case .worksheet: worksheet
    case .page: page
    case .frontPage, .news, .bank, .fragment: nil
    }
  }
}

extension PageRenderer {
  /// The page as `render` gives it, with the place where a finisher puts what is near it.
  package func renderOpen(_ body: PageBody) -> OpenPage {
    rendered(body)
  }
}

extension PageKind {
  /// Whether pages of the kind tell who refers to them and what else is about the same.
  var tellsNeighbours: Bool { self == .article || self == .module }
}

extension BodyRenderer {
  /// Writes the topics of the page as links to what else is about them.
  mutating func topics(_ names: [String]) {
    var slugs: [String] = []
    for name in names {
      let slug = Slug.make(name)
      guard !slug.isEmpty, !slugs.contains(slug) else { continue }
      if slugs.isEmpty {
        html.markup("<p class=\"page-topics\">")
        html.markup(text.knowledgeBase.topics)
        html.markup(": ")
      } else {
        html.markup(" · ")
      }
      slugs.append(slug)
      html.element(
        .a, .href(fromTop("emner.html#emne_", Array(slug.utf8))), text: name)
    }
    if !slugs.isEmpty { html.markup("</p>\n") }
  }
}
