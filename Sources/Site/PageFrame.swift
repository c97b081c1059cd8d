import CommonMark
import Content
import HTML

/// What all pages at one depth of the site share: the head's addresses, the header with the main
/// menu, and the footer.
struct PageFrame: Sendable {
  /// `../` once for each folder between the page and the top of the site.
  let up: [UInt8]
  private let policy: StaticString
  private let opening: [UInt8]
  private let resources: [UInt8]
  private let header: [UInt8]
  private let menu: MarkedList
  private let tools: [UInt8]
  private let menuSections: [SiteSection]
  private let footer: [UInt8]

  /// A page's own part of the head.
  struct Head {
    /// BCP 47 tag.
    var language: String
    /// The address without `.html`: what scripts and learners' data know the page by.
    var page: ArraySlice<UInt8>
    /// The page's title; nil on the front page.
    var title: String?
    /// One sentence or two, for search engines.
    var description: String?
    /// The class on `body`.
    var kind: StaticString
    /// Where a page that has moved leads on to at once.
    var redirect: [UInt8]? = nil
    /// What others show of the page, see `ShareCard`.
    var share: [UInt8] = []
  }

  /// The policy every page carries: nothing from another host, no inline script or style, no form
  /// that sends anything anywhere.
  private static let publishedPolicy: StaticString = """
    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; \
    font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'
    """
  /// The policy of a preview's pages, which ask their own server for news.
  private static let previewPolicy: StaticString = """
    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; \
    font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'
    """

  /// The frame for pages that lie `depth` folders down; `lists` are what the footer leads to beside what
  /// the outline itself tells.
  init(
    depth: Int, outline: SiteOutline, sections: [SiteSection],
    lists: [(address: String, words: StaticString)], text: InterfaceText, isPreview: Bool
  ) {
    policy = isPreview ? PageFrame.previewPolicy : PageFrame.publishedPolicy
    up = Array(repeatElement([0x2E, 0x2E, 0x2F], count: depth).joined())
    let configuration = outline.configuration
    var html = HTMLWriter()
    html.markup("\" data-site=\"")
    html.text(configuration.siteID)
    html.markup("\" data-page=\"")
    opening = html.bytes

    html = HTMLWriter()
    let scripts = SiteAssets.suffix(of: text.language, on: outline)
    // All three are asked for at once: a policy in the page keeps browsers from looking past a script
    // that stands in the way, so the style sheet comes before it. What the reader has chosen still
    // comes before anything is painted, as there is no body until that script has run.
    html.markup("<link rel=\"stylesheet\" href=\"")
    html.markup(up)
    html.markup("assets/site.css\"/><script src=\"")
    html.markup(up)
    html.markup("assets/site")
    html.text(scripts)
    html.markup(".js\" defer=\"defer\"></script><script src=\"")
    html.markup(up)
    html.markup("assets/tema")
    html.text(scripts)
    html.markup(".js\"></script><link rel=\"icon\" type=\"image/svg+xml\" href=\"")
    html.markup(up)
    html.markup("assets/icon.svg\"/>")
    if NewsFeed.isNeeded(outline) {
      html.markup("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"")
      html.markup(text.feeds.feedTitle)
      html.markup("\" href=\"")
      html.markup(up)
      html.markup("nyheder.xml\"/>")
    }
    html.markup("</head>\n<body class=\"")
    resources = html.bytes

    html = HTMLWriter()
    html.markup("\">\n<a class=\"skip-link\" href=\"#indhold\">")
    html.markup(text.skipLink)
    html.markup("</a>\n<header class=\"site-header\"><div class=\"site-header-inner\">")
    PageFrame.title(up: up, outline: outline, text: text, to: &html)
    html.markup("<nav class=\"site-nav\" aria-label=\"")
    html.markup(text.mainMenu)
    html.markup("\"><details class=\"nav-fold\"><summary>")
    html.markup(text.menu)
    html.markup("</summary><ul>")
    header = html.bytes
    tools = PageFrame.tools(up: up, scripts: scripts, text: text)

    var menu = MarkedList()
    for section in sections {
      menu.append(address: up + section.address.bytes, title: section.title(text).description)
    }
    self.menu = menu
    menuSections = sections
    footer = PageFrame.footer(up: up, outline: outline, lists: lists, text: text)
  }

  /// Writes everything from the document type to the header's end. `section` is the part of the site
  /// the page lies in; `mark` is `page` on the section's own page, else `true`.
  func writeTop(
    _ head: Head, siteTitle: String, section: SiteSection?, mark: StaticString,
    to html: inout HTMLWriter
  ) {
    html.markup("<!DOCTYPE html>\n<html lang=\"")
    html.text(head.language)
    html.markup(opening)
    html.text(head.page)
    html.markup("\">\n<head><meta charset=\"utf-8\"/><meta http-equiv=\"Content-Security-Policy\"")
    html.markup(" content=\"")
    html.markup(policy)
    html.markup("\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
    html.markup("\n<title>")
    if let title = head.title {
      html.text(title)
      html.markup(" – ")
    }
    html.text(siteTitle)
    html.markup("</title>")
    if let description = head.description {
      html.markup("<meta name=\"description\" content=\"")
      html.text(description)
      html.markup("\"/>")
    }
    html.markup(head.share)
    if let target = head.redirect {
      html.markup("<meta http-equiv=\"refresh\" content=\"0; url=")
      html.text(target)
      html.markup("\"/><link rel=\"canonical\" href=\"")
      html.text(target)
      html.markup("\"/><meta name=\"robots\" content=\"noindex\"/>")
    }
    html.markup(resources)
    html.markup(head.kind)
    html.markup(header)
    let current = section.flatMap { menuSections.firstIndex(of: $0) }
    menu.write(current: current, mark, to: &html)
    html.markup("</ul></details></nav>")
    html.markup(tools)
    html.markup("</div></header>\n")
  }

  /// Writes the footer and closes the document.
  func writeBottom(to html: inout HTMLWriter) {
    html.markup(footer)
  }
}

extension StaticString {
  /// The text's UTF-8.
  var bytes: [UInt8] { withUTF8Buffer { unsafe Array($0) } }
}

extension HTMLWriter {
  /// Writes a text; in an element that says its language where that is another than the page's.
  mutating func phrase(_ text: String, _ language: Attribute?) {
    if let language { element(.span, language, text: text) } else { self.text(text) }
  }
}
