import HTML

/// The items of a list of links, written once and shared by many pages: each page only adds
/// `aria-current` to the one that leads to itself.
struct MarkedList: Sendable {
  private var bytes: [UInt8] = []
  /// For each item: where the mark goes, and where the item ends.
  private var items: [(mark: Int, end: Int)] = []

  /// The number of items.
  var count: Int { items.count }

  /// Adds `<li><a href="address">title</a></li>`. The address is percent-encoded already;
  /// `language` is the title's, where it is another than the page's.
  mutating func append(address: [UInt8], title: String, language: Attribute? = nil) {
    var html = HTMLWriter()
    html.markup("<li><a href=\"")
    html.text(address)
    html.markup("\"")
    let mark = bytes.count + html.count
    if let language { html.attribute(language) }
    html.markup(">")
    html.text(title)
    html.markup("</a></li>")
    bytes.append(contentsOf: html.bytes)
    items.append((mark, bytes.count))
  }

  /// Writes the items in `range`; the one at `current` gets `aria-current="value"`.
  func write(_ range: Range<Int>, current: Int?, _ value: StaticString, to html: inout HTMLWriter) {
    let start = range.lowerBound == 0 ? 0 : items[range.lowerBound - 1].end
    let end = range.isEmpty ? start : items[range.upperBound - 1].end
    guard let current, range.contains(current) else {
      html.markup(bytes[start..<end])
      return
    }
    html.markup(bytes[start..<items[current].mark])
    html.markup(" aria-current=\"")
    html.markup(value)
    html.markup("\"")
    html.markup(bytes[items[current].mark..<end])
  }

  /// Writes all items; the one at `current` gets `aria-current="value"`.
  func write(current: Int?, _ value: StaticString, to html: inout HTMLWriter) {
    write(0..<count, current: current, value, to: &html)
  }
}
