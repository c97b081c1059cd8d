import CommonMark
package import Content
import HTML

/// Turns the parsed body of a page into the bytes of a whole HTML page.
///
/// 1. What pages share is prepared once (`SitePlan`): frames a folder depth, navigation a course.
/// 2. `BodyRenderer` writes `main`'s content and collects headings, sources and laws on the way.
/// 3. The page is put together: top, breadcrumb, navigation, contents list, main, pager, bottom.
///
/// The same body always gives the same bytes. A renderer may be used from several tasks at once.
package struct PageRenderer: Sendable {
  let plan: SitePlan

  /// A renderer for the pages of `outline`.
  package init(outline: SiteOutline, options: RenderOptions = RenderOptions()) {
    plan = SitePlan(outline: outline, options: options)
  }

  /// The page whose body is given, to be written at its header's address: a module, an article, a
  /// theme day, a worksheet, a plain page, a course's page with its modules, or the front page.
  package func render(_ body: PageBody) -> [UInt8] {
    let header = plan.outline.pages[body.page]
    var main = BodyRenderer(
      plan: plan, body: body, page: body.page, address: Array(header.address.utf8))
    MainOpening(plan: plan, header: header, page: body.page)
      .write(hasProgramme: !body.programmes.isEmpty, to: &main.html)
    main.write(body.blocks)
    switch header.kind {
    case .course: lists.modules(of: body.page, sections: &main.sections, to: &main.html)
    case .frontPage: lists.everything(to: &main.html)
    case .themeDay: lists.worksheets(of: body.page, sections: &main.sections, to: &main.html)
    default: break
    }
    main.footnotes()
    main.acts(listed: header.laws)
    main.sources(listed: header.sources)
    return assemble(header, page: body.page, main: main)
  }

  /// The lists of pages that courses and the front page end with.
  private var lists: PageLists { PageLists(plan: plan) }

  private func assemble(_ header: PageHeader, page: Int, main: borrowing BodyRenderer) -> [UInt8] {
    var html = HTMLWriter(capacity: main.html.count + 8 * 1024)
    let frame = plan.frame(for: header.address)
    let kind = PageKindTraits(header.kind)
    let place = PagePlacement(plan: plan, header: header, page: page)
    let head = PageFrame.Head(
      language: header.language ?? plan.outline.configuration.language,
      page: Array(header.address.utf8).dropLast(".html".utf8.count),
      title: header.kind == .frontPage ? nil : header.title,
      description: header.summary, kind: kind.className)
    frame.writeTop(
      head, siteTitle: plan.outline.configuration.title, section: kind.section, mark: "true",
      to: &html)
    place.breadcrumb(to: &html)
    html.markup("<div class=\"layout\">\n")
    place.sectionNavigation(to: &html)
    if header.kind != .frontPage { contents(main.sections, to: &html) }
    html.markup("<main id=\"indhold\">")
    html.markup(main.html)
    updated(header, to: &html)
    html.markup("</main>\n</div>\n")
    place.pager(to: &html)
    frame.writeBottom(to: &html)
    return html.bytes
  }

  private func contents(_ sections: [BodyRenderer.Section], to html: inout HTMLWriter) {
    guard sections.count > 1 else { return }
    html.markup("<nav class=\"toc\" aria-labelledby=\"toc-title\">")
    html.markup("<details class=\"nav-fold\"><summary>")
    html.markup(plan.text.onThisPage)
    html.markup("</summary><p class=\"toc-title\" id=\"toc-title\">")
    html.markup(plan.text.onThisPage)
    html.markup("</p><ol>")
    for section in sections {
      html.markup("<li><a href=\"#")
      html.text(PercentEncoding.encode(Array(section.id.utf8)[...]))
      html.markup("\">")
      html.text(section.title)
      html.markup("</a></li>")
    }
    html.markup("</ol></details></nav>\n")
  }

  /// Writes when the page was published or last checked, whichever came last.
  private func updated(_ header: PageHeader, to html: inout HTMLWriter) {
    guard let day = [header.published, header.checked].compactMap({ $0 }).max() else { return }
    html.markup("<p class=\"updated\">")
    html.markup(plan.text.lastUpdated)
    html.markup(" ")
    html.date(day, plan.text)
    html.markup("</p>")
  }
}

/// What follows from a page's kind.
struct PageKindTraits {
  let className: StaticString
  let section: SiteSection?

  init(_ kind: PageKind) {
    switch kind {
    case .frontPage: (className, section) = ("page-front", nil)
    case .course: (className, section) = ("page-course", .courses)
    case .module: (className, section) = ("page-module", .courses)
    case .article: (className, section) = ("page-article", .knowledge)
    case .themeDay: (className, section) = ("page-day", .themeDays)
    case .worksheet: (className, section) = ("page-sheet", .themeDays)
    case .news: (className, section) = ("page-news", .news)
    case .page, .bank, .fragment: (className, section) = ("page-page", nil)
    }
  }
}
