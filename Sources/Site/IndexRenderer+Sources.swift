import Content
import HTML

/// `kilder.html`: every source by its title, with who refers to it, when it was read, and whether an
/// editor has checked it. Anchors are the sources' ids, so they stay when a title is mended.
extension IndexRenderer {
  private var outline: SiteOutline { _read { yield plan.outline } }
  private var text: InterfaceText { _read { yield plan.text } }

  /// The page.
  func sources() -> [UInt8] {
    let title = Title(
      address: "kilder.html", title: text.sources, lead: text.sourcesLead, kind: "page-sources",
      section: .sources)
    let pages = pagesCiting()
    let order = DanishCollation.sorted(Array(outline.sources.indices)) { outline.sources[$0].title }
    return page(title) { html in
      html.markup("<ul class=\"source-list\">\n")
      for index in order {
        html.open(.li, .id(text: outline.sources[index].id))
        entry(outline.sources[index], to: &html)
        groups.write(pages[index], to: &html)
        if groups.ordered(pages[index]).isEmpty {
          html.element(.p, .class("cited-in"), words: text.knowledgeBase.usedNowhere)
        }
        html.markup("</li>\n")
      }
      html.markup("</ul>\n")
    }
  }

  /// For each source the pages that cite it in their text or list it in their front matter.
  private func pagesCiting() -> [[Int]] {
    var pages = [[Int]](repeating: [], count: outline.sources.count)
    var places: [String: Int] = [:]
    for (place, source) in outline.sources.enumerated() { places[source.id] = place }
    for fact in facts where outline.pages[fact.page].isPublished {
      for source in fact.citedSources where pages.indices.contains(source) {
        pages[source].append(fact.page)
      }
      for id in outline.pages[fact.page].sources {
        if let source = places[id] { pages[source].append(fact.page) }
      }
    }
    return pages
  }

  private func entry(_ source: Source, to html: inout HTMLWriter) {
    html.sourceTitle(source, text)
    html.markup("<p class=\"source-note\">")
    let words = text.knowledgeBase
    if source.read != nil || source.readAt != nil {
      html.markup(source.read == nil ? words.readWhere : words.readOn)
      if let read = source.read {
        html.markup(" ")
        html.date(read, text)
      }
      if let place = source.readAt {
        html.markup(source.read == nil ? ": " : ", ")
        html.text(place)
      }
      html.markup(" · ")
    }
    html.markup(words.checkedOn)
    if let day = source.checked {
      html.markup(" ")
      html.date(day, text)
    } else {
      html.markup(": ")
      html.markup(words.awaitsEditor)
    }
    if let note = source.note {
      html.markup(" · ")
      html.text(note)
    }
    html.markup("</p>")
  }
}
