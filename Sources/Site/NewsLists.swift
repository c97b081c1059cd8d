import Content
import HTML

/// Lists of what happens: the day first, then what it is. Seen from the top of the site.
struct NewsLists {
  let plan: SitePlan

  private var outline: SiteOutline { _read { yield plan.outline } }
  private var text: InterfaceText { _read { yield plan.text } }
  private var words: InterfaceText.Feeds { _read { yield plan.text.feeds } }

  /// Writes events and theme days whose last day has not passed on the day of the build, the earliest
  /// first. Without such a day nothing is said to be to come: all that is not archived is listed.
  func upcoming(to html: inout HTMLWriter) {
    let events = plan.calendar.events.filter { isUpcoming($0) }
    guard !events.isEmpty else { return }
    html.element(
      .h2, .id("det_sker"), words: plan.options.date == nil ? words.events : words.upcoming)
    html.markup("\n")
    list(events.map(\.page), heading: .h3, to: &html)
  }

  /// Writes the other news that are not archived, by year.
  func current(to html: inout HTMLWriter) {
    let news = outline.news.filter { page in
      !isArchived(page) && plan.calendar.event(of: page).map { !isUpcoming($0) } ?? true
    }
    guard !news.isEmpty else { return }
    html.element(.h2, .id("nyt"), words: words.current)
    html.markup("\n")
    years(news, heading: .h3, items: .h4, to: &html)
  }

  /// Writes what is over, by year, below the other news.
  func archive(to html: inout HTMLWriter) {
    let news = outline.news.filter(isArchived)
    guard !news.isEmpty else { return }
    html.markup("<section class=\"news-archive\" aria-labelledby=\"arkiv\">")
    html.element(.h2, .id("arkiv"), words: words.archive)
    html.markup("\n")
    html.element(.p, words: words.archiveLead)
    html.markup("\n")
    years(news, heading: .h3, items: .h4, to: &html)
    html.markup("</section>\n")
  }

  /// Writes what is over, by year, on a page of its own.
  func archivePage(to html: inout HTMLWriter) {
    years(outline.news.filter(isArchived), heading: .h2, items: .h3, to: &html)
  }

  /// Writes the ways to be told: the calendar and the feed.
  func subscriptions(to html: inout HTMLWriter) {
    let hasFeed = NewsFeed.isNeeded(outline)
    guard hasFeed || !plan.calendar.events.isEmpty else { return }
    html.markup("<ul class=\"news-ways\">")
    if !plan.calendar.events.isEmpty {
      html.markup("<li><a href=\"kalender.ics\">")
      html.markup(words.allDates)
      html.markup("</a></li>")
    }
    if hasFeed {
      html.markup("<li><a href=\"nyheder.xml\">")
      html.markup(words.feed)
      html.markup("</a></li>")
    }
    html.markup("</ul>\n")
  }

  private func isArchived(_ page: Int) -> Bool { outline.pages[page].event?.isArchived == true }

  private func isUpcoming(_ event: EventCalendar.Event) -> Bool {
    !isArchived(event.page) && plan.options.date.map { event.last >= $0 } ?? true
  }

  /// Writes a heading a year, and news without any date last. `news` are in order already.
  private func years(
    _ news: [Int], heading: Tag, items: Tag, to html: inout HTMLWriter
  ) {
    var rest = news[...]
    while let first = rest.first {
      let year = outline.pages[first].newsDate?.year
      let group = rest.prefix { outline.pages[$0].newsDate?.year == year }
      html.element(heading, .class("news-year")) { html in
        if let year { html.number(year) } else { html.markup(words.undated) }
      }
      html.markup("\n")
      list(Array(group), heading: items, to: &html)
      rest = rest.dropFirst(group.count)
    }
  }

  private func list(_ pages: [Int], heading: Tag, to html: inout HTMLWriter) {
    html.markup("<ul class=\"news-list\">\n")
    for page in pages { item(page, heading: heading, to: &html) }
    html.markup("</ul>\n")
  }

  private func item(_ page: Int, heading: Tag, to html: inout HTMLWriter) {
    let header = outline.pages[page]
    html.markup("<li><p class=\"news-day\">")
    EventText(plan: plan).days(header, to: &html)
    html.markup("</p><div>")
    html.element(heading, .class("news-title")) { html in
      let address = PageLists(plan: plan).address(of: page, from: [])
      html.element(.a, .href(address), plan.mark(page), text: header.title)
    }
    facts(page, to: &html)
    if let summary = header.summary { html.element(.p, plan.mark(page), text: summary) }
    EventText(plan: plan).calendarLink(page, from: [], to: &html)
    html.markup("</div></li>\n")
  }

  /// Writes what kind of news it is, the hour and the place, and that it is over or does not take place.
  private func facts(_ page: Int, to html: inout HTMLWriter) {
    let header = outline.pages[page]
    var parts = HTMLWriter()
    if header.event?.isArchived == true {
      parts.element(.span, .class("archived"), words: text.archived)
      parts.markup(" ")
    }
    EventText(plan: plan).marks(page, to: &parts)
    var isFirst = true
    func part(_ write: (inout HTMLWriter) -> Void) {
      if !isFirst { parts.markup(" · ") }
      isFirst = false
      write(&parts)
    }
    if header.kind == .themeDay {
      part { $0.markup(words.themeDay) }
    } else if let type = text.newsTypes.first(where: { $0.name == header.articleType })?.title {
      part { $0.markup(type) }
    }
    if let event = header.event, event.start != nil {
      part { EventText(plan: plan).hours(event, to: &$0) }
    }
    if let place = header.event?.place { part { $0.text(place) } }
    guard parts.count > 0 else { return }
    html.markup("<p class=\"card-facts\">")
    html.markup(parts)
    html.markup("</p>")
  }
}
