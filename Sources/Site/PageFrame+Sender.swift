import CommonMark
import Content
import HTML

/// Who the site says it is, at the head and at the foot of every page.
extension PageFrame {
  /// Writes the link to the front page: logo, title, and the line below it.
  static func title(
    up: [UInt8], outline: SiteOutline, text: InterfaceText, to html: inout HTMLWriter
  ) {
    let configuration = outline.configuration
    let language = text.language.mark(configuration.language)
    html.open(.a, .class("site-title"), .href(up + "index.html".utf8), language)
    if let logo = configuration.logo {
      html.picture(
        up + PercentEncoding.encode(Array(logo.path.utf8)[...]),
        alternative: Array(logo.alternative.utf8), facts: outline.mediaFacts[logo.path],
        isLazy: false)
    }
    if configuration.logo == nil, configuration.header == nil {
      html.text(configuration.title)
    } else {
      html.markup("<span>")
      html.text(configuration.title)
      if let header = configuration.header {
        html.markup(" <span class=\"site-header-text\">")
        html.text(header)
        html.markup("</span>")
      }
      html.markup("</span>")
    }
    html.close(.a)
  }

  /// The way to the search page, and how the reader wants to see the site.
  static func tools(up: [UInt8], scripts: String, text: InterfaceText) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<div class=\"site-tools\"><div class=\"site-search\">")
    html.markup("<a class=\"search-link\" href=\"")
    html.markup(up)
    html.markup("soeg.html\"")
    if !scripts.isEmpty {
      // A page in the other language searches with that language's script.
      html.markup(" data-script=\"soeg")
      html.text(scripts)
      html.markup("\"")
    }
    html.markup(">")
    html.markup(text.reader.search)
    html.markup("</a></div><details class=\"view\"><summary>")
    html.markup(text.reader.view)
    html.markup("</summary><div class=\"view-panel\"></div></details></div>")
    return html.bytes
  }

  /// The footer, and the document's end: what the site says of itself, who answers for it, and the
  /// ways to what concerns the whole site.
  static func footer(
    up: [UInt8], outline: SiteOutline, lists: [(address: String, words: StaticString)],
    text: InterfaceText
  ) -> [UInt8] {
    let configuration = outline.configuration
    var html = HTMLWriter()
    html.markup("<footer class=\"site-footer\"><div class=\"site-footer-inner\">")
    let language = text.language.mark(configuration.language)
    if let footer = configuration.footer { html.element(.p, language, text: footer) }
    func line(_ name: StaticString, _ value: String?, isName: Bool = true) {
      guard let value else { return }
      html.element(.p) { html in
        html.markup(name)
        html.markup(": ")
        if isName { html.phrase(value, language) } else { html.linkedText(value) }
      }
    }
    line(text.reader.responsible, configuration.responsible)
    line(text.publisher, configuration.publisher)
    line(text.contact, configuration.contact, isName: false)
    html.markup("<ul>")
    if !outline.courses.isEmpty {
      html.markup("<li><a class=\"learning-link\" href=\"")
      html.markup(up)
      html.markup("min-laering.html\">")
      html.markup(text.learning)
      html.markup("</a></li>")
    }
    func item(_ address: [UInt8], _ title: String, _ language: Attribute? = nil) {
      html.element(.li) { $0.element(.a, .href(up + address), language, text: title) }
    }
    if !outline.sources.isEmpty { item(Array("kilder.html".utf8), text.sources.description) }
    if !outline.acts.isEmpty { item(Array("love.html".utf8), text.laws.description) }
    for (address, words) in lists { item(Array(address.utf8), words.description) }
    let privacy = configuration.privacy.flatMap { outline.publishedPage(at: $0.target) }
    for page in outline.plainPages where page != privacy {
      item(
        Array(outline.pages[page].address.utf8), outline.pages[page].title,
        text.language.mark(outline.language(of: page)))
    }
    item(Array("soeg.html".utf8), text.search.description)
    if let link = configuration.privacy {
      let address = privacy.map { up + outline.pages[$0].address.utf8 }
      way(address ?? Array(link.target.utf8), text.reader.privacy, to: &html)
    }
    if let link = configuration.statement {
      way(Array(link.target.utf8), text.reader.statement, to: &html)
    }
    html.markup("</ul></div></footer>\n</body></html>\n")
    return html.bytes
  }

  private static func way(
    _ address: [UInt8], _ words: StaticString, to html: inout HTMLWriter
  ) {
    html.element(.li) {
      $0.element(.a, .href(PercentEncoding.encode(address[...])), words: words)
    }
  }
}
