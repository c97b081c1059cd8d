package import Content
import HTML

/// What lies on top of a site that is handed on as one zip file: a page to open, which leads to the
/// site in the folder beside it. Where somebody opens the page without having unpacked the file, the
/// folder is not there: the page then says what to do, and has no need of the folder's style.
package struct StartPage: Sendable {
  private let outline: SiteOutline
  private let text: InterfaceText

  /// The page that leads to the site of `outline`.
  package init(outline: SiteOutline) {
    self.outline = outline
    text = InterfaceText.forLanguage(outline.configuration.language)
  }

  /// The page's file name.
  package var name: String { text.offline.startFile.description }

  /// The folder the site lies in.
  package var folder: String { text.offline.folder.description }

  /// Where in the folder the script lies that leads on at once; it is there when the folder is.
  package var scriptAddress: String { "assets/start.js" }

  /// That script.
  package var script: [UInt8] { Array("location.replace('\(folder)/index.html');\n".utf8) }

  /// The page.
  package var page: [UInt8] {
    let configuration = outline.configuration
    var html = HTMLWriter(capacity: 2048)
    html.markup("<!DOCTYPE html>\n<html lang=\"")
    html.text(configuration.language)
    html.markup("\">\n<head><meta charset=\"utf-8\"/><meta http-equiv=\"Content-Security-Policy\"")
    html.markup(" content=\"default-src 'none'; script-src 'self'; style-src 'self'\"/>")
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    html.markup("<title>")
    html.text(configuration.title)
    html.markup("</title>")
    html.markup("<link rel=\"stylesheet\" href=\"")
    html.text(folder)
    html.markup("/assets/site.css\"/><script src=\"")
    html.text("\(folder)/\(scriptAddress)")
    html.markup("\"></script></head>\n<body><div class=\"layout\"><main>\n")
    html.element(.h1, text: configuration.title)
    html.markup("\n<p class=\"lead\">")
    html.markup(text.offline.startLead)
    html.markup("</p>\n<p>")
    html.element(.a, .href(text: "\(folder)/index.html"), words: text.offline.open)
    html.markup("</p>\n<p>")
    html.markup(text.offline.unpack)
    html.markup("</p>\n</main></div></body></html>\n")
    return html.bytes
  }
}
