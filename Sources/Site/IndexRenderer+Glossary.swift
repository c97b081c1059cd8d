import CommonMark
import Content
import HTML

/// `ordbog.html`: the terms under their letters, each with an anchor.
extension IndexRenderer {
  private var outline: SiteOutline { _read { yield plan.outline } }
  private var text: InterfaceText { _read { yield plan.text } }

  /// The page.
  func glossary() -> [UInt8] {
    let title = Title(
      address: "ordbog.html", title: text.glossary, lead: text.glossaryLead,
      kind: "page-glossary", section: .glossary)
    let groups = LetterGroups(outline.glossary) { $0.term }
    return page(title) { html in
      groups.write(text, to: &html) { terms, html in
        html.markup("<dl class=\"glossary-list\">\n")
        for term in terms { entry(term, to: &html) }
        html.markup("</dl>\n")
      }
    }
  }

  private func entry(_ term: GlossaryTerm, to html: inout HTMLWriter) {
    html.element(.div, .id(text: term.id)) { html in
      html.element(.dt, text: term.term)
      html.markup("<dd>")
      definition(term, to: &html)
      html.markup("</dd>")
    }
    html.markup("\n")
  }

  private func definition(_ term: GlossaryTerm, to html: inout HTMLWriter) {
    let body = PageBody(
      page: 0, blocks: [], footnotes: [], quizzes: [:], programmes: [:], headings: [],
      citedSources: [])
    var renderer = BodyRenderer(
      plan: plan, body: body, page: nil, address: Array("ordbog.html".utf8), html: HTMLWriter())
    renderer.citationsLeadToSources = true
    renderer.write(term.definition)
    html.markup(renderer.html)
    guard let source = outline.sources.first(where: { $0.id == term.source }) else { return }
    html.markup(" <span class=\"source-note\">")
    html.markup(text.source)
    html.markup(": ")
    html.element(.a, .href(text: "kilder.html#\(source.id)"), text: source.title)
    html.markup("</span>")
  }
}
