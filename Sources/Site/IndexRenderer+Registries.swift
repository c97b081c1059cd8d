import CommonMark
import Content
import Diagnostics
import HTML

/// The pages made from registries: glossary, sources and laws.
extension IndexRenderer {
  /// More pages than this are not listed below a source or an act.
  private static let mostPages = 40

  private var outline: SiteOutline { _read { yield plan.outline } }
  private var text: InterfaceText { _read { yield plan.text } }

  /// `ordbog.html`: the terms under their letters, each with an anchor.
  func glossary() -> [UInt8] {
    let title = Title(
      address: "ordbog.html", title: text.glossary, lead: text.glossaryLead,
      kind: "page-glossary", section: .glossary)
    let groups = letterGroups()
    return page(title) { html in
      html.markup("<nav class=\"letters\" aria-label=\"")
      html.markup(text.letters)
      html.markup("\"><ul>")
      for group in groups {
        html.markup("<li><a href=\"#bogstav_")
        html.text(Slug.make(group.letter))
        html.markup("\">")
        html.text(group.letter)
        html.markup("</a></li>")
      }
      html.markup("</ul></nav>\n")
      for group in groups { letter(group, to: &html) }
    }
  }

  /// Terms that begin with the same letter; the glossary is in alphabetical order already.
  private func letterGroups() -> [(letter: String, terms: [GlossaryTerm])] {
    var groups: [(letter: String, terms: [GlossaryTerm])] = []
    for term in outline.glossary {
      let letter = term.term.first.map { String($0).uppercased() } ?? ""
      if groups.last?.letter == letter {
        groups[groups.count - 1].terms.append(term)
      } else {
        groups.append((letter, [term]))
      }
    }
    return groups
  }

  private func letter(
    _ group: (letter: String, terms: [GlossaryTerm]), to html: inout HTMLWriter
  ) {
    html.markup("<h2 class=\"letter\" id=\"bogstav_")
    html.text(Slug.make(group.letter))
    html.markup("\">")
    html.text(group.letter)
    html.markup("</h2>\n<dl class=\"glossary-list\">\n")
    for term in group.terms { entry(term, to: &html) }
    html.markup("</dl>\n")
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

  /// `kilder.html`: every source, with the pages that refer to it.
  func sources() -> [UInt8] {
    let title = Title(
      address: "kilder.html", title: text.sources, lead: text.sourcesLead, kind: "page-sources",
      section: .sources)
    var pages = [[Int]](repeating: [], count: outline.sources.count)
    for fact in facts {
      for source in fact.citedSources where pages.indices.contains(source) {
        pages[source].append(fact.page)
      }
    }
    return page(title) { html in
      html.markup("<ol class=\"source-list\">\n")
      for (index, source) in outline.sources.enumerated() {
        html.open(.li, .id(text: source.id))
        html.markup(plan.sourceEntries[index])
        used(in: pages[index], to: &html)
        html.markup("</li>\n")
      }
      html.markup("</ol>\n")
    }
  }

  /// `love.html`: every act, with the pages that refer to it.
  func laws() -> [UInt8] {
    let title = Title(
      address: "love.html", title: text.laws, lead: text.lawsLead, kind: "page-laws")
    var pages = [[Int]](repeating: [], count: outline.acts.count)
    for fact in facts {
      let acts = fact.citedLaws.compactMap { plan.provision($0)?.act }
      for act in acts where pages[act].last != fact.page { pages[act].append(fact.page) }
    }
    return page(title) { html in
      html.markup("<ul class=\"source-list\">\n")
      for (index, act) in outline.acts.enumerated() {
        html.open(.li, .id(text: act.id))
        html.act(act, text)
        used(in: pages[index], to: &html)
        html.markup("</li>\n")
      }
      html.markup("</ul>\n")
    }
  }

  /// Writes links to the pages that refer to something.
  private func used(in pages: [Int], to html: inout HTMLWriter) {
    let shown = pages.filter { !plan.addresses[$0].isEmpty }
    guard !shown.isEmpty else { return }
    html.markup("<p class=\"cited-in\">")
    html.markup(text.citedIn)
    html.markup(": ")
    for (number, page) in shown.prefix(IndexRenderer.mostPages).enumerated() {
      if number > 0 { html.markup(" · ") }
      let address = PageLists(plan: plan).address(of: page, from: [])
      html.element(.a, .href(address), text: outline.pages[page].title)
    }
    if shown.count > IndexRenderer.mostPages {
      html.markup(" · ")
      html.counted(shown.count - IndexRenderer.mostPages, text.furtherPages)
    }
    html.markup("</p>")
  }
}
