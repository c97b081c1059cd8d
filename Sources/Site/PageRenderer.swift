import CommonMark
package import Content
import HTML

/// Turns the parsed body of a page into the bytes of a whole HTML page.
///
/// 1. What pages share is prepared once (`SitePlan`): frames a folder depth, navigation a course.
/// 2. A page begins with the frame's top, its breadcrumb and its course's navigation.
/// 3. `BodyRenderer` writes `main`'s content and collects headings, sources and laws on the way.
/// 4. The pager and the frame's bottom end it; the list of contents is put in before `main`.
///
/// The same body always gives the same bytes. A renderer may be used from several tasks at once.
package struct PageRenderer: Sendable {
  let plan: SitePlan

  /// A renderer for the pages of `outline`. `links` says what links lead to, where somebody has it
  /// already.
  package init(
    outline: SiteOutline, links: LinkResolver? = nil, options: RenderOptions = RenderOptions()
  ) {
    plan = SitePlan(
      outline: outline, links: links ?? LinkResolver(outline: outline), options: options)
  }

  private init(plan: SitePlan) {
    self.plan = plan
  }

  /// The renderer of `outline`, which differs from this one's by `revision`.
  package func revised(by outline: SiteOutline, _ revision: OutlineRevision) -> PageRenderer {
    PageRenderer(plan: SitePlan(plan, revisedBy: outline, revision))
  }

  /// The page whose body is given, to be written at its header's address: a module, an article, a
  /// theme day, a worksheet, a plain page, a course's page with its modules, or the front page.
  package func render(_ body: PageBody) -> [UInt8] { rendered(body).bytes }

  /// The page, with the place for what only all pages together can tell.
  func rendered(_ body: PageBody) -> OpenPage {
    let page = body.page
    let spoken = plan.plan(for: page)
    if spoken !== plan { return PageRenderer(plan: spoken).rendered(body) }
    let address = plan.addresses[page]
    let placement = PagePlacement(plan: plan, page: page)
    var html = HTMLWriter(capacity: 32 * 1024)
    top(page, placement, to: &html)
    let contentsPlace = html.count
    openMain(page, to: &html)
    let sheetPlace = MainOpening(plan: plan, page: page).write(
      hasProgramme: !body.programmes.isEmpty, to: &html)
    let isFront = page == plan.outline.frontPage
    if isFront {
      html.markup("<div class=\"front\">\n")
      FrontOverview(plan: plan).write(to: &html)
      html.markup("<div class=\"front-text\">\n")
    }
    var main = BodyRenderer(plan: plan, body: body, page: page, address: address, html: html)
    main.hasPicture = plan.outline.pages[page].picture != nil
    main.write(body.blocks)
    if isFront { main.html.markup("</div>\n</div>\n") }
    let place = end(page, &main) ?? sheetPlace
    main.html.markup("</main>\n</div>\n")
    placement.pager(to: &main.html)
    offlineScript(page, to: &main.html)
    plan.writeBottom(address, to: &main.html)
    // The list of contents stands before what it lists.
    let hasContents = main.sections.count > 1 && !isFront
    let list = hasContents ? contents(main.sections) : []
    return OpenPage(
      bytes: main.html.bytes(inserting: list, at: contentsPlace),
      place: place.map { $0 + list.count })
  }

  /// Opens `main`; a module says by which rule the learner completes it, and what is printed says on
  /// which paper.
  private func openMain(_ page: Int, to html: inout HTMLWriter) {
    html.markup("<main id=\"indhold\"")
    if let tag = plan.text.language.ofPage(in: plan.outline.language(of: page)).main {
      html.markup(" lang=\"")
      html.text(tag)
      html.markup("\"")
    }
    if case .course(let course, _?) = plan.places[page] {
      html.markup(" data-completion=\"")
      html.markup(plan.outline.pages[plan.outline.courses[course].page].completionRule)
      html.markup("\"")
    }
    if let paper = plan.outline.pages[page].paper {
      html.markup(" data-paper=\"")
      html.text(paper)
      html.markup("\"")
    }
    html.markup(">")
  }

  /// Writes the script that keeps the page's course on the device, when the reader asks it to.
  private func offlineScript(_ page: Int, to html: inout HTMLWriter) {
    guard !plan.options.isPreview, case .course(let course, let module) = plan.places[page] else {
      return
    }
    let up = plan.up(from: plan.addresses[page])
    html.markup("<script src=\"")
    html.markup(up)
    html.markup("assets/offline")
    html.text(SiteAssets.suffix(of: plan.text.language, on: plan.outline))
    html.markup(".js\" defer=\"defer\" data-course=\"")
    html.text(plan.outline.offlineName(of: course))
    html.markup("\" data-place=\"")
    html.markup(module == nil ? "course" : "module")
    html.markup("\" data-top=\"")
    html.markup(up)
    html.markup("\"></script>\n")
  }

  private func top(_ page: Int, _ placement: PagePlacement, to html: inout HTMLWriter) {
    plan.writeTop(page, to: &html)
    placement.breadcrumb(to: &html)
    html.markup("<div class=\"layout\">\n")
    placement.sectionNavigation(to: &html)
  }

  /// Writes what follows the author's text in `main`: lists of pages, notes, laws, sources, topics,
  /// dates. The answer is the place for the pages near this one, or for a theme day's papers; nil where
  /// neither is told of.
  private func end(_ page: Int, _ main: inout BodyRenderer) -> Int? {
    let lists = PageLists(plan: plan)
    var papersPlace: Int?
    switch plan.outline.pages[page].kind {
    case .course: lists.modules(of: page, sections: &main.sections, to: &main.html)
    case .frontPage: lists.everything(to: &main.html)
    case .themeDay:
      lists.worksheets(
        of: page, except: main.linkedSheets, sections: &main.sections, to: &main.html)
      papersPlace = papers(page, &main)
    case .page where plan.outline.pages[page].address == SitePlan.editorsListAddress:
      main.html.markup("<p>")
      main.html.element(
        .a, .href(main.fromTop("mangler.html", [])), words: plan.text.knowledgeBase.allGaps)
      main.html.markup("</p>\n")
    default: break
    }
    main.footnotes()
    main.acts(listed: plan.outline.pages[page].laws)
    main.sources(listed: plan.outline.pages[page].sources)
    let neighboursPlace = plan.outline.pages[page].kind.tellsNeighbours ? main.html.count : nil
    main.topics(plan.outline.pages[page].topics)
    updated(page, to: &main.html)
    return neighboursPlace ?? papersPlace
  }

  /// Writes the heading above the papers of a theme day. The answer is the place for their list, which is
  /// made when they are; nil where there are none.
  private func papers(_ page: Int, _ main: inout BodyRenderer) -> Int? {
    let day = plan.outline.themeDays.firstIndex(of: page)
    let sheets = day.flatMap { plan.outline.worksheets.indices.contains($0) ? $0 : nil }
      .map { plan.outline.worksheets[$0].filter { plan.outline.pages[$0].isPublished } }
    guard plan.options.hasPrint, !main.body.programmes.isEmpty || sheets?.isEmpty == false else {
      return nil
    }
    main.html.element(.h2, .id("til_print"), words: plan.text.toPrint)
    main.html.markup("\n")
    main.sections.append(BodyRenderer.Section(id: "til_print", title: plan.text.toPrint.bytes))
    return main.html.count
  }

  private func contents(_ sections: [BodyRenderer.Section]) -> [UInt8] {
    var html = HTMLWriter(capacity: 1024)
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
    return html.bytes
  }

  /// Writes when the page was published or last checked, whichever came last.
  private func updated(_ page: Int, to html: inout HTMLWriter) {
    guard let day = plan.outline.pages[page].lastChange else { return }
    html.markup("<p class=\"updated\">")
    html.markup(plan.text.lastUpdated)
    html.markup(" ")
    html.date(day, plan.text)
    html.markup("</p>")
  }
}

extension PageHeader {
  /// The day the page was published or last checked, whichever came last.
  var lastChange: CalendarDate? {
    guard let published, let checked else { return published ?? checked }
    return max(published, checked)
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
