import CommonMark
import Content
import HTML

/// A time line whose points have points of their own: what is to be thought of, and by whom, at each
/// stage. It is shown as a way with stops; above it an axis leads to each stop.
///
/// The text is the author's list as it is written, in that order, for eyes, ears and paper alike: the
/// axis repeats the stops' names as links, and is left out where there is no room for it.
extension BodyRenderer {
  /// Fewer stops than this need no axis to find one's way.
  private static let fewestStops = 4

  /// Writes the time line as a pathway; false, and nothing written, when it is a plain one.
  mutating func pathway(_ directive: Directive) -> Bool {
    guard directive.blocks.count == 1, case .list(var list)? = directive.blocks.first?.kind,
      list.start == nil, let names = list.stopNames, list.items.contains(where: \.hasInnerList)
    else { return false }
    lastID += 1
    for index in list.items.indices where list.items[index].attributes.id == nil && !isRepeat {
      list.items[index].attributes.id = "tid_\(lastID)_\(index + 1)"
    }
    html.markup("<div class=\"tidslinje pathway\"")
    if let id = directive.attributes.id { html.attribute(.id(text: id)) }
    html.markup(">\n")
    if !directive.title.isEmpty {
      element(.p, .class("callout-title")) { $0.write(directive.title) }
      html.markup("\n")
    }
    if names.count >= BodyRenderer.fewestStops { axis(list, names) }
    write(list)
    html.markup("</div>\n")
    return true
  }

  private mutating func axis(_ list: List, _ names: [[UInt8]]) {
    guard !isRepeat else { return }
    html.markup("<nav class=\"pathway-axis\" aria-label=\"")
    html.markup(text.knowledgeBase.axis)
    html.markup("\"><ol>")
    for (item, name) in zip(list.items, names) {
      html.markup("<li><a href=\"#")
      html.text(item.attributes.id ?? "")
      html.markup("\">")
      html.text(name)
      html.markup("</a></li>")
    }
    html.markup("</ol></nav>\n")
  }
}

extension List {
  /// What each item begins with in bold; nil when one does not begin so.
  fileprivate var stopNames: [[UInt8]]? {
    var names: [[UInt8]] = []
    for item in items {
      guard case .paragraph(let content)? = item.blocks.first?.kind,
        case .strong(let name)? = content.first, !name.plainText.isEmpty
      else { return nil }
      names.append(name.plainText)
    }
    return names
  }
}

extension List.Item {
  /// Whether points stand below it.
  fileprivate var hasInnerList: Bool {
    blocks.contains { if case .list = $0.kind { true } else { false } }
  }
}
