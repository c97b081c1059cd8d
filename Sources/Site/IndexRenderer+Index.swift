import Content
import HTML

/// `indeks.html`: everything that can be looked up, under the letters from A to Å.
extension IndexRenderer {
  private var text: InterfaceText { _read { yield plan.text } }

  /// The page; nil when there is nothing to look up.
  func index() -> [UInt8]? {
    guard plan.outline.hasIndex else { return nil }
    let letters = LetterGroups(SiteIndex(groups, facts).entries) { $0.name }
    guard !letters.groups.isEmpty else { return nil }
    let title = Title(
      address: "indeks.html", title: text.knowledgeBase.index, lead: text.knowledgeBase.indexLead,
      kind: "page-index")
    return page(title) { html in
      letters.write(text, to: &html) { entries, html in
        html.markup("<ul class=\"index-list\">\n")
        for entries in SiteIndex.together(entries) { write(entries, to: &html) }
        html.markup("</ul>\n")
      }
    }
  }

  /// Writes what has one name: the first as a link of that name, the others by what they are.
  private func write(_ entries: ArraySlice<SiteIndex.Entry>, to html: inout HTMLWriter) {
    html.markup("<li>")
    for (number, entry) in entries.enumerated() {
      if number > 0 { html.markup(", ") }
      if let kind = entry.kind, let target = entry.targets.first {
        link(target, entry, kind, isFirst: number == 0, to: &html)
      } else {
        references(entry, to: &html)
      }
    }
    html.markup("</li>\n")
  }

  private func link(
    _ target: SiteIndex.Target, _ entry: SiteIndex.Entry, _ kind: StaticString, isFirst: Bool,
    to html: inout HTMLWriter
  ) {
    let page = entry.page.map { " " + $0 } ?? ""
    let label = isFirst ? nil : Attribute.label(text: "\(kind)\(page): \(entry.name)")
    html.element(.a, .href(target.address), label) { html in
      if isFirst { html.phrase(entry.name, entry.language) }
      html.markup(isFirst ? "<span class=\"index-kind\"> " : "<span class=\"index-kind\">")
      html.markup(kind)
      html.phrase(page, page.isEmpty ? nil : entry.language)
      html.markup("</span>")
    }
  }

  private func references(_ entry: SiteIndex.Entry, to html: inout HTMLWriter) {
    html.text(entry.name)
    html.markup(" <span class=\"index-see\">")
    html.markup(text.knowledgeBase.see)
    for (number, target) in entry.targets.enumerated() {
      html.markup(number == 0 ? " " : number + 1 < entry.targets.count ? ", " : " ")
      if number > 0, number + 1 == entry.targets.count {
        html.markup(text.knowledgeBase.or)
        html.markup(" ")
      }
      html.element(.a, .href(target.address), text: target.name)
    }
    html.markup("</span>")
  }
}
