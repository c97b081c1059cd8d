import Content
import HTML

/// News and events: `nyheder.html`, the archive, the calendars, the feed and the map of the site.
extension IndexRenderer {
  /// An archive with more than this has a page of its own.
  private static let mostArchived = 30

  private var text: InterfaceText { _read { yield plan.text } }
  private var outline: SiteOutline { _read { yield plan.outline } }

  /// `nyheder.html`: what is to come, news by year, and what is over.
  func news() -> [UInt8] {
    let title = Title(
      address: "nyheder.html", title: text.news, lead: text.newsLead, kind: "page-news-list",
      section: .news)
    let lists = NewsLists(plan: plan)
    return page(title) { html in
      lists.upcoming(to: &html)
      lists.current(to: &html)
      if hasArchivePage {
        html.markup("<p><a href=\"nyheder-arkiv.html\">")
        html.markup(text.feeds.archiveLink)
        html.markup("</a></p>\n")
      } else {
        lists.archive(to: &html)
      }
      lists.subscriptions(to: &html)
    }
  }

  /// `nyheder-arkiv.html`: what is over, when there is much of it; else nil.
  func newsArchive() -> [UInt8]? {
    guard hasArchivePage else { return nil }
    let title = Title(
      address: "nyheder-arkiv.html", title: text.feeds.archive, lead: text.feeds.archiveLead,
      kind: "page-news-list", section: .news)
    return page(title) { html in
      NewsLists(plan: plan).archivePage(to: &html)
      html.markup("<p><a href=\"nyheder.html\">")
      html.markup(text.feeds.newsLink)
      html.markup("</a></p>\n")
    }
  }

  private var hasArchivePage: Bool {
    outline.news.count { outline.pages[$0].event?.isArchived == true } > IndexRenderer.mostArchived
  }

  /// The calendars and the feed.
  func feeds() -> [(address: String, bytes: [UInt8])] {
    var files: [(address: String, bytes: [UInt8])] = []
    if let feed = NewsFeed(plan: plan).file() { files.append((NewsFeed.address, feed)) }
    let calendar = CalendarFile(plan: plan)
    if !plan.calendar.events.isEmpty { files.append((EventCalendar.address, calendar.all())) }
    files += plan.calendar.events.map { ($0.address, calendar.single($0)) }
    return files
  }

  /// `robots.txt` and `sitemap.xml`: every page with the day it was last published or checked.
  func siteMap(indexPages: [String]) -> [(address: String, bytes: [UInt8])] {
    let map = SiteMap(plan: plan)
    var entries = indexPages.map { SiteMap.Entry(address: $0, changed: nil) }
    for fact in facts where outline.pages[fact.page].isPublished {
      let header = outline.pages[fact.page]
      entries.append(SiteMap.Entry(address: header.address, changed: header.lastChange))
    }
    return [("robots.txt", map.robots())] + map.files(entries)
  }
}
