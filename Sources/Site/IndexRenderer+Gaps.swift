import CommonMark
import Content
import HTML

/// `mangler.html`: every `::: mangler` box of the site with its text, under the page it stands on.
extension IndexRenderer {
  private var outline: SiteOutline { _read { yield plan.outline } }
  private var text: InterfaceText { _read { yield plan.text } }
  private var words: InterfaceText.KnowledgeBase { _read { yield plan.text.knowledgeBase } }

  /// The page; nil when there is neither a box nor a list of the editor's own.
  func gaps() -> [UInt8]? {
    var facts: [Int: PageFacts] = [:]
    for fact in self.facts where !fact.gaps.isEmpty && fact.page != plan.editorsList {
      facts[fact.page] = fact
    }
    let pages = groups.ordered(Array(facts.keys))
    guard !pages.isEmpty || plan.editorsList != nil else { return nil }
    let title = Title(
      address: "mangler.html", title: words.gaps, lead: words.gapsLead, kind: "page-gaps")
    return page(title) { html in
      editorsLists(from: "mangler.html", to: &html)
      if let list = plan.editorsList {
        html.markup("<p>")
        html.markup(words.editorsList)
        html.markup(" ")
        groups.link(to: list, &html)
        html.markup("</p>\n")
      }
      if pages.isEmpty { html.element(.p, words: words.noGaps) }
      var lastID = 0
      for area in PageGroups.Area.allCases {
        let own = pages.filter { PageGroups.Area(outline.pages[$0].kind) == area }
        guard !own.isEmpty else { continue }
        html.element(.h2, words: area.title(text))
        html.markup("\n")
        for page in own { write(facts[page]?.gaps ?? [], of: page, &lastID, to: &html) }
      }
    }
  }

  private func write(
    _ gaps: [GapNote], of page: Int, _ lastID: inout Int, to html: inout HTMLWriter
  ) {
    html.element(.h3) { groups.link(to: page, &$0) }
    html.markup("\n")
    for gap in gaps {
      let body = PageBody(
        page: page, blocks: [], footnotes: [], quizzes: [:], programmes: [:], headings: [],
        citedSources: [])
      var renderer = BodyRenderer(
        plan: plan, body: body, page: page, address: Array("mangler.html".utf8), html: HTMLWriter())
      renderer.citationsLeadToSources = true
      renderer.isRepeat = true
      renderer.lastID = lastID
      renderer.write(gap.blocks)
      lastID = renderer.lastID
      html.markup("<div class=\"gap-note\">\n<p class=\"gap-title\">")
      let language = plan.mark(page)
      html.open(
        .a, .href(groups.address(of: page, anchor: gap.anchor)),
        gap.title.isEmpty ? nil : language)
      if gap.title.isEmpty {
        html.markup(text.calloutTitle("mangler") ?? words.gaps)
      } else {
        html.text(gap.title.plainText)
      }
      html.markup("</a></p>\n")
      if let language { html.open(.div, language) }
      html.markup(renderer.html)
      if language != nil { html.markup("</div>\n") }
      html.markup("</div>\n")
    }
  }
}

extension SitePlan {
  /// Where the editor's own list lies, if there is one.
  static let editorsListAddress = "sider/mangler.html"

  /// The editor's own list of what is most important (`sider/mangler.md`), as an index into the pages:
  /// it leads to the list of all boxes, and its boxes are not told a second time.
  var editorsList: Int? {
    outline.plainPages.first { outline.pages[$0].address == SitePlan.editorsListAddress }
  }
}
