import Content
import HTML

/// Lists of pages: the modules of a course, and the cards of the front page and the overviews.
struct PageLists {
  /// More articles than this are not shown on the front page.
  private static let mostArticles = 12
  /// More news than this are not shown on the front page.
  private static let mostNews = 3

  let plan: SitePlan

  private var outline: SiteOutline { _read { yield plan.outline } }
  private var text: InterfaceText { _read { yield plan.text } }

  /// Writes the modules of the course whose own page is `page`, seen from that page.
  func modules(
    of page: Int, sections: inout [BodyRenderer.Section], to html: inout HTMLWriter
  ) {
    guard case .course(let number, nil) = plan.places[page] else { return }
    let modules = outline.courses[number].modules
    guard !modules.isEmpty else { return }
    html.markup("<h2 id=\"modul_liste\">")
    html.markup(text.moduleList)
    html.markup("</h2>\n<ol class=\"module-list\" data-modules=\"")
    html.text(names(of: modules))
    html.markup("\">\n")
    sections.append(BodyRenderer.Section(id: "modul_liste", title: text.moduleList.bytes))
    let from = plan.addresses[page]
    for module in modules {
      let header = outline.pages[module]
      html.markup("<li>")
      html.element(
        .a, .class("module-link"), .href(address(of: module, from: from)), plan.mark(module),
        text: header.title)
      if let summary = header.summary { html.element(.p, plan.mark(module), text: summary) }
      html.markup("<p class=\"card-facts\">")
      if let minutes = header.duration { html.counted(minutes, text.minutes) }
      // What the learner has done of it, where there is script.
      html.markup(" <span class=\"module-state\"></span></p>")
      html.markup("</li>\n")
    }
    html.markup("</ol>\n")
  }

  /// Writes the worksheets of the theme day whose page is `page`, seen from that page, unless the
  /// author has linked to each: `linked` are those linked to.
  func worksheets(
    of page: Int, except linked: Set<Int>, sections: inout [BodyRenderer.Section],
    to html: inout HTMLWriter
  ) {
    guard let day = outline.themeDays.firstIndex(of: page), day < outline.worksheets.count,
      !linked.isSuperset(of: outline.worksheets[day])
    else { return }
    html.element(.h2, .id("ark_liste"), words: text.worksheets)
    html.markup("\n<ul>\n")
    sections.append(BodyRenderer.Section(id: "ark_liste", title: text.worksheets.bytes))
    let from = plan.addresses[page]
    for sheet in outline.worksheets[day] {
      html.markup("<li>")
      html.element(
        .a, .href(address(of: sheet, from: from)), plan.mark(sheet),
        text: outline.pages[sheet].title)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  /// Writes the lists of the front page: courses, articles, theme days, news.
  func everything(to html: inout HTMLWriter) {
    if !outline.courses.isEmpty {
      heading(.courses, id: "kursus_liste", to: &html)
      courses(heading: .h3, to: &html)
    }
    if !outline.articles.isEmpty {
      heading(.knowledge, id: "viden_liste", to: &html)
      articles(outline.articles.prefix(PageLists.mostArticles), heading: .h3, to: &html)
      if outline.articles.count > PageLists.mostArticles {
        more("viden.html", text.allArticles, to: &html)
      }
    }
    if !outline.themeDays.isEmpty {
      heading(.themeDays, id: "temadag_liste", to: &html)
      themeDays(heading: .h3, to: &html)
    }
    if !outline.news.isEmpty {
      heading(.news, id: "nyhed_liste", to: &html)
      news(outline.news.prefix(PageLists.mostNews), heading: .h3, to: &html)
      if outline.news.count > PageLists.mostNews {
        more("nyheder.html", text.allNews, to: &html)
      }
    }
  }

  private func more(_ address: StaticString, _ words: StaticString, to html: inout HTMLWriter) {
    html.markup("<p>")
    html.element(.a, .href(address), words: words)
    html.markup("</p>\n")
  }

  private func heading(_ section: SiteSection, id: StaticString, to html: inout HTMLWriter) {
    html.element(.h2, .id(id), words: section.title(text))
    html.markup("\n")
  }

  /// Writes a card a course, seen from the top of the site.
  func courses(heading: Tag, to html: inout HTMLWriter) {
    html.markup("<ul class=\"cards\">\n")
    for course in outline.courses {
      let durations = course.modules.compactMap { outline.pages[$0].duration }
      card(course.page, heading: heading, modules: course.modules, to: &html) { html in
        html.counted(course.modules.count, text.modules)
        if !durations.isEmpty, durations.count == course.modules.count {
          html.markup(" · ")
          html.counted(durations.reduce(0, +), text.minutes)
        }
      }
    }
    html.markup("</ul>\n")
  }

  /// Writes a card an article, seen from the top of the site.
  func articles(_ articles: ArraySlice<Int>, heading: Tag, to html: inout HTMLWriter) {
    html.markup("<ul class=\"cards\">\n")
    for article in articles {
      let type = outline.pages[article].articleType
      let words = text.articleTypes.first { $0.name == type }?.title
      card(article, heading: heading, to: &html) { html in
        if let words { html.markup(words) }
      }
    }
    html.markup("</ul>\n")
  }

  /// Writes a card a theme day, seen from the top of the site.
  func themeDays(heading: Tag, to html: inout HTMLWriter) {
    html.markup("<ul class=\"cards\">\n")
    for day in outline.themeDays {
      card(day, heading: heading, to: &html) { html in
        guard let facts = outline.pages[day].event else { return }
        if let date = facts.date { html.dateWithWeekday(date, text) }
        guard let start = facts.start else { return }
        html.markup(facts.date == nil ? text.clock : " · ")
        html.clock(start, text)
        guard let end = facts.end else { return }
        html.markup("–")
        html.clock(end, text)
      }
    }
    html.markup("</ul>\n")
  }

  /// Writes a card a piece of news, seen from the top of the site.
  func news(_ news: ArraySlice<Int>, heading: Tag, to html: inout HTMLWriter) {
    html.markup("<ul class=\"cards\">\n")
    for page in news {
      card(page, heading: heading, to: &html) { html in
        let header = outline.pages[page]
        if header.event?.isArchived == true {
          html.element(.span, .class("archived"), words: text.archived)
          html.markup(" · ")
        }
        if let words = text.newsTypes.first(where: { $0.name == header.articleType })?.title {
          html.markup(words)
          html.markup(" · ")
        }
        if let day = header.newsDate { html.date(day, text) }
      }
    }
    html.markup("</ul>\n")
  }

  private func card(
    _ page: Int, heading: Tag, modules: [Int] = [], to html: inout HTMLWriter,
    facts: (inout HTMLWriter) -> Void
  ) {
    let header = outline.pages[page]
    html.markup("<li class=\"card\"")
    if !modules.isEmpty {
      html.markup(" data-modules=\"")
      html.text(names(of: modules))
      html.markup("\"")
    }
    html.markup(">")
    if let path = header.picture {
      // The title beside it says the same: here the picture is decoration.
      html.picture(
        RelativeAddress.make(Array(path.utf8), from: []), alternative: [],
        facts: outline.mediaFacts[path], isLazy: true)
    }
    html.element(heading, .class("card-title")) { html in
      html.element(.a, .href(address(of: page, from: [])), plan.mark(page), text: header.title)
    }
    if let summary = header.summary { html.element(.p, plan.mark(page), text: summary) }
    var line = HTMLWriter()
    facts(&line)
    if line.count > 0 {
      html.markup("<p class=\"card-facts\">")
      html.markup(line)
      html.markup("</p>")
    }
    // What the learner has done of it, where there is script.
    if !modules.isEmpty { html.markup("<p class=\"card-progress\"></p>") }
    html.markup("</li>\n")
  }

  /// What scripts know the modules by, with blanks between them.
  private func names(of modules: [Int]) -> String {
    modules.map { outline.pages[$0].pageName }.joined(separator: " ")
  }

  /// The address of a page seen from the page at `from`; from the top of the site when it is empty.
  func address(of page: Int, from: [UInt8]) -> [UInt8] {
    RelativeAddress.make(plan.addresses[page], from: from)
  }
}
