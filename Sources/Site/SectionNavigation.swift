import HTML

/// The navigation beside a page: the modules of its course, or the articles. It is written once for
/// all pages of a folder.
struct SectionNavigation: Sendable {
  /// More items than this are shown as a window around the page, so that a folder of a thousand
  /// pages does not put a thousand links on each of them.
  private static let most = 60
  private static let around = 20

  private let opening: [UInt8]
  /// The address and the title of the page above, for its mark.
  private let titleMark: Int
  private var items = MarkedList()

  /// A navigation called `label`, headed by a link to the page above, whose title is in `language`.
  init(
    label: StaticString, address: [UInt8], title: String, language: Attribute? = nil
  ) {
    var html = HTMLWriter()
    html.markup("<nav class=\"section-nav\" aria-label=\"")
    html.markup(label)
    html.markup("\"><details class=\"nav-fold\"><summary>")
    html.markup(label)
    html.markup("</summary><p class=\"section-nav-title\"><a href=\"")
    html.text(address)
    html.markup("\"")
    titleMark = html.count
    if let language { html.attribute(language) }
    html.markup(">")
    html.text(title)
    html.markup("</a></p><ol>")
    opening = html.bytes
  }

  /// Adds a page of the folder.
  mutating func append(address: [UInt8], title: String, language: Attribute? = nil) {
    items.append(address: address, title: title, language: language)
  }

  /// Writes the navigation for the page at `current`; nil stands for the page above itself.
  func write(current: Int?, to html: inout HTMLWriter) {
    if current == nil {
      html.markup(opening[..<titleMark])
      html.markup(" aria-current=\"page\"")
      html.markup(opening[titleMark...])
    } else {
      html.markup(opening)
    }
    items.write(window(around: current ?? 0), current: current, "page", to: &html)
    html.markup("</ol></details></nav>\n")
  }

  private func window(around current: Int) -> Range<Int> {
    guard items.count > SectionNavigation.most else { return 0..<items.count }
    let first = max(0, min(current, items.count - 1) - SectionNavigation.around)
    return first..<min(items.count, first + 2 * SectionNavigation.around + 1)
  }
}
