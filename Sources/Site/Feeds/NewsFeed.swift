import Content
import HTML

/// `nyheder.xml`: the news as an Atom feed (RFC 4287).
///
/// Its ids rest on the pages' stable names and not on an address, so a feed is right without one as
/// well: links are then counted from where the feed lies, which RFC 4287, 2 lets a reader resolve.
struct NewsFeed {
  /// Where the feed lies, from the top of the site.
  static let address = "nyheder.xml"
  /// News beyond these are left to the page.
  private static let mostEntries = 50

  let plan: SitePlan

  private var outline: SiteOutline { _read { yield plan.outline } }
  private var configuration: SiteConfiguration { _read { yield plan.outline.configuration } }

  /// A piece of news with the day that what is said of it was last changed.
  private struct Entry {
    var page: Int
    var updated: CalendarDate
  }

  /// Whether `outline` has news that a feed can tell: those that say when they came.
  static func isNeeded(_ outline: SiteOutline) -> Bool {
    outline.news.contains { updated(outline.pages[$0]) != nil }
  }

  private static func updated(_ page: PageHeader) -> CalendarDate? {
    page.isPublished ? page.lastChange ?? page.newsDate : nil
  }

  /// The feed, the latest change first; nil when no news say when they came.
  func file() -> [UInt8]? {
    var entries = outline.news.compactMap { page in
      NewsFeed.updated(outline.pages[page]).map { Entry(page: page, updated: $0) }
    }
    // News are in order already, the newest first: that is kept among those of one day.
    var places: [Int: Int] = [:]
    for (place, entry) in entries.enumerated() { places[entry.page] = place }
    entries.sort { left, right in
      left.updated == right.updated
        ? places[left.page, default: 0] < places[right.page, default: 0]
        : left.updated > right.updated
    }
    guard let latest = entries.first?.updated else { return nil }
    var xml = HTMLWriter(capacity: 1024 + 512 * min(entries.count, NewsFeed.mostEntries))
    head(latest, to: &xml)
    for entry in entries.prefix(NewsFeed.mostEntries) { write(entry, to: &xml) }
    xml.markup("</feed>\n")
    return xml.bytes
  }

  private func head(_ latest: CalendarDate, to xml: inout HTMLWriter) {
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.markup("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.text(configuration.language)
    xml.markup("\">\n<title>")
    xml.text(configuration.title)
    xml.markup(": ")
    xml.markup(plan.text.feeds.feedTitle)
    xml.markup("</title>\n")
    if let subtitle = configuration.subtitle ?? configuration.summary {
      element("<subtitle>", subtitle, "</subtitle>\n", to: &xml)
    }
    id(StableName.of(list: NewsFeed.address, siteID: configuration.siteID), to: &xml)
    xml.markup("\n<updated>")
    moment(latest, to: &xml)
    xml.markup("</updated>\n")
    link("self", "application/atom+xml", NewsFeed.address, to: &xml)
    link("alternate", "text/html", "nyheder.html", to: &xml)
    // Every entry needs an author, or the feed does (4.1.1).
    element(
      "<author><name>", configuration.publisher ?? configuration.title, "</name></author>\n",
      to: &xml)
    xml.markup("<generator>KursBuild</generator>\n")
  }

  private func write(_ entry: Entry, to xml: inout HTMLWriter) {
    let page = outline.pages[entry.page]
    xml.markup("<entry")
    if let language = page.language, language != configuration.language {
      xml.markup(" xml:lang=\"")
      xml.text(language)
      xml.markup("\"")
    }
    xml.markup(">\n")
    element("<title>", page.title, "</title>\n", to: &xml)
    id(StableName.of(page, siteID: configuration.siteID), to: &xml)
    xml.markup("\n")
    if let published = page.published {
      xml.markup("<published>")
      moment(published, to: &xml)
      xml.markup("</published>\n")
    }
    xml.markup("<updated>")
    moment(entry.updated, to: &xml)
    xml.markup("</updated>\n")
    link("alternate", "text/html", page.address, to: &xml)
    if let type = page.articleType {
      xml.markup("<category term=\"")
      xml.text(type)
      if let words = plan.text.newsTypes.first(where: { $0.name == type })?.title {
        xml.markup("\" label=\"")
        xml.markup(words)
      }
      xml.markup("\"/>\n")
    }
    element("<summary>", page.summary ?? page.title, "</summary>\n", to: &xml)
    xml.markup("</entry>\n")
  }

  private func element(
    _ opening: StaticString, _ text: String, _ closing: StaticString, to xml: inout HTMLWriter
  ) {
    xml.markup(opening)
    xml.text(text)
    xml.markup(closing)
  }

  private func id(_ name: String, to xml: inout HTMLWriter) {
    element("<id>urn:uuid:", name, "</id>", to: &xml)
  }

  /// Writes a day as a moment (RFC 3339). Its hour is not known: noon, UTC, is the same day in Denmark.
  private func moment(_ day: CalendarDate, to xml: inout HTMLWriter) {
    xml.text(day.iso)
    xml.markup("T12:00:00Z")
  }

  private func link(
    _ relation: StaticString, _ type: StaticString, _ address: String, to xml: inout HTMLWriter
  ) {
    let address =
      plan.webAddress(of: address)
      ?? String(decoding: RelativeAddress.make(Array(address.utf8), from: []), as: UTF8.self)
    xml.markup("<link rel=\"")
    xml.markup(relation)
    xml.markup("\" type=\"")
    xml.markup(type)
    xml.markup("\" href=\"")
    xml.text(address)
    xml.markup("\"/>\n")
  }
}
