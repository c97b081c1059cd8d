import CommonMark
import Content
import HTML
import Media

/// What a page tells those who show a link to it: Open Graph (ogp.me), and where the page itself is.
/// Whole addresses and pictures are told only when it is known where the site will be.
struct ShareCard {
  /// The elements of the head.
  let markup: [UInt8]

  /// The card of a page of the outline.
  init(_ plan: SitePlan, page: Int) {
    let header = plan.outline.pages[page]
    var html = HTMLWriter(capacity: 1024)
    html.open(plan, title: header.title, description: header.summary)
    html.property("og:type", header.kind == .frontPage ? "website" : "article")
    html.place(plan, address: header.address)
    html.locale(header.language ?? plan.outline.configuration.language)
    let pictured = [page, plan.outline.frontPage].compactMap(\.self).first {
      ShareCard.isShown(plan.outline.pages[$0], in: plan.outline)
    }
    if let pictured { html.picture(of: plan.outline.pages[pictured], plan) }
    markup = html.bytes
  }

  /// The card of a list on top of the site; the page for what is not there has none, and search engines
  /// are to leave it.
  init(_ plan: SitePlan, list head: PageFrame.Head) {
    var html = HTMLWriter(capacity: 1024)
    let address = String(decoding: head.page, as: UTF8.self) + ".html"
    if address == "404.html" {
      html.markup("<meta name=\"robots\" content=\"noindex\"/>")
    } else {
      let configuration = plan.outline.configuration
      html.open(plan, title: head.title ?? configuration.title, description: head.description)
      html.property("og:type", "website")
      html.place(plan, address: address)
      html.locale(head.language)
      if let front = plan.outline.frontPage.map({ plan.outline.pages[$0] }),
        ShareCard.isShown(front, in: plan.outline)
      {
        html.picture(of: front, plan)
      }
    }
    markup = html.bytes
  }

  /// Whether a page has a picture that others show: they take PNG and JPEG.
  private static func isShown(_ page: PageHeader, in outline: SiteOutline) -> Bool {
    let kind = page.picture.flatMap { outline.mediaFacts[$0]?.picture }
    return kind == .png || kind == .jpeg
  }
}

extension HTMLWriter {
  /// Writes `<meta property="…" content="…"/>`.
  fileprivate mutating func property(_ name: StaticString, _ content: String) {
    markup("<meta property=\"")
    markup(name)
    markup("\" content=\"")
    text(content)
    markup("\"/>")
  }

  fileprivate mutating func open(_ plan: SitePlan, title: String, description: String?) {
    property("og:title", title)
    if let description { property("og:description", description) }
    property("og:site_name", plan.outline.configuration.title)
  }

  fileprivate mutating func place(_ plan: SitePlan, address: String) {
    guard let place = plan.webAddress(of: address) else { return }
    property("og:url", place)
    markup("<link rel=\"canonical\" href=\"")
    text(place)
    markup("\"/>")
  }

  /// Writes a language with its territory, as Open Graph wants it; nothing where that is not known.
  fileprivate mutating func locale(_ tag: String) {
    let parts = tag.split(separator: "-")
    guard let language = parts.first?.lowercased() else { return }
    if let territory = parts.dropFirst().first(where: { $0.utf8.count == 2 }) {
      property("og:locale", "\(language)_\(territory.uppercased())")
    } else if language == "da" || language == "en" {
      property("og:locale", language == "da" ? "da_DK" : "en_GB")
    }
  }

  fileprivate mutating func picture(of page: PageHeader, _ plan: SitePlan) {
    guard let path = page.picture, let place = plan.webAddress(of: path) else { return }
    property("og:image", place)
    if let facts = plan.outline.mediaFacts[path], let width = facts.width, let height = facts.height
    {
      property("og:image:width", String(width))
      property("og:image:height", String(height))
    }
    if let alternative = page.pictureAlternative { property("og:image:alt", alternative) }
  }
}
