import Content
import HTML

/// Lists of pages as a reader meets them: those of courses first, then articles, theme days, news and
/// other pages, each part in its own order.
struct PageGroups {
  /// A part of the site.
  enum Area: Int, CaseIterable {
    case courses, knowledge, themeDays, news, pages

    /// The part a page lies in; nil for what is no page of the site.
    init?(_ kind: PageKind) {
      switch kind {
      case .course, .module: self = .courses
      case .article: self = .knowledge
      case .themeDay, .worksheet: self = .themeDays
      case .news: self = .news
      case .page, .frontPage: self = .pages
      case .bank, .fragment: return nil
      }
    }

    /// What the part is called.
    func title(_ text: InterfaceText) -> StaticString {
      switch self {
      case .courses: text.courses
      case .knowledge: text.knowledge
      case .themeDays: text.themeDays
      case .news: text.news
      case .pages: text.knowledgeBase.pages
      }
    }
  }

  /// More pages of one part than this are counted instead of listed.
  static let most = 40

  let plan: SitePlan
  /// For each page of the outline, where it stands among all.
  private let ranks: [Int]

  /// The order of the pages of `plan`.
  init(plan: SitePlan) {
    self.plan = plan
    let outline = plan.outline
    var ranks = [Int](repeating: -1, count: outline.pages.count)
    var next = 0
    func take(_ page: Int) {
      ranks[page] = next
      next += 1
    }
    for course in outline.courses { ([course.page] + course.modules).forEach(take) }
    outline.articles.forEach(take)
    for (day, sheets) in zip(outline.themeDays, outline.worksheets) {
      ([day] + sheets).forEach(take)
    }
    outline.news.forEach(take)
    outline.plainPages.forEach(take)
    for page in ranks.indices where ranks[page] < 0 { take(page) }
    self.ranks = ranks
  }

  /// The pages that are published, each once, in their order.
  func ordered(_ pages: [Int]) -> [Int] {
    var last = -1
    return pages.filter { plan.outline.pages[$0].isPublished }
      .sorted { ranks[$0] < ranks[$1] }
      .filter { page in
        defer { last = page }
        return page != last
      }
  }

  /// Writes links to pages as a list with an item for each part of the site. Nothing when there is none.
  /// `anchors` says what to link to on a page.
  func write(_ pages: [Int], anchors: [Int: String] = [:], to html: inout HTMLWriter) {
    let shown = ordered(pages)
    guard !shown.isEmpty else { return }
    html.markup("<ul class=\"used-in\">")
    for area in Area.allCases {
      let own = shown.filter { Area(plan.outline.pages[$0].kind) == area }
      if !own.isEmpty { write(own, in: area, anchors, to: &html) }
    }
    html.markup("</ul>\n")
  }

  private func write(
    _ pages: [Int], in area: Area, _ anchors: [Int: String], to html: inout HTMLWriter
  ) {
    html.markup("<li><span class=\"used-area\">")
    html.markup(area.title(plan.text))
    html.markup(":</span> ")
    for (number, page) in pages.prefix(PageGroups.most).enumerated() {
      if number > 0 { html.markup(" · ") }
      link(to: page, anchor: anchors[page] ?? "", &html)
    }
    if pages.count > PageGroups.most {
      html.markup(" · ")
      html.counted(pages.count - PageGroups.most, plan.text.furtherPages)
    }
    html.markup("</li>")
  }

  /// Writes a link to a page, or to a place on it, from the top of the site. A `title` of its own is in
  /// the page's language too.
  func link(to page: Int, anchor: String = "", title: String? = nil, _ html: inout HTMLWriter) {
    html.element(
      .a, .href(address(of: page, anchor: anchor)), plan.mark(page),
      text: title ?? plan.outline.pages[page].title)
  }

  /// The address of a page, or of a place on it, from the top of the site.
  func address(of page: Int, anchor: String = "") -> [UInt8] {
    let address = PercentEncoding.encode(plan.addresses[page][...])
    return anchor.isEmpty ? address : address + [0x23] + anchor.utf8
  }
}
