import CommonMark
import Content
import HTML

/// `love.html`: every act, and under it each provision with the pages and questions that rest on it.
extension IndexRenderer {
  private var outline: SiteOutline { _read { yield plan.outline } }
  private var text: InterfaceText { _read { yield plan.text } }

  /// The page.
  func laws() -> [UInt8] {
    let title = Title(
      address: "love.html", title: text.laws, lead: text.lawsLead, kind: "page-laws")
    let acts = CitedProvisions(outline, links: plan.links, facts: facts).acts
    return page(title) { html in
      for (index, act) in outline.acts.enumerated() {
        html.open(.section, .class("act"), .id(text: act.id))
        html.element(.h2, text: act.name)
        html.actDetails(act, text)
        for provision in acts[index] { write(provision, of: act, to: &html) }
        if acts[index].isEmpty {
          html.element(.p, .class("cited-in"), words: text.knowledgeBase.usedNowhere)
        }
        html.markup("</section>\n")
      }
    }
  }

  private func write(
    _ provision: (key: String, uses: CitedProvisions.Uses), of act: Act, to html: inout HTMLWriter
  ) {
    html.markup("<div class=\"provision\">\n")
    let anchor = Provision.anchor(provision.key, of: act)
    html.open(.h3, provision.key.isEmpty ? nil : .id(text: anchor))
    if provision.key.isEmpty {
      html.markup(text.knowledgeBase.wholeAct)
    } else {
      html.text(Provision.name(provision.uses.provision))
    }
    html.markup("</h3>\n<div>")
    links(provision.uses.pages, to: &html)
    questions(provision.uses.questions, to: &html)
    html.markup("</div>\n</div>\n")
  }

  private func links(_ pages: [(page: Int, anchor: String)], to html: inout HTMLWriter) {
    guard !pages.isEmpty else { return }
    let anchors = Dictionary(
      pages.map { ($0.page, $0.anchor) }, uniquingKeysWith: { first, _ in first })
    groups.write(pages.map(\.page), anchors: anchors, to: &html)
  }

  private func questions(_ questions: [(page: Int, use: LawUse)], to html: inout HTMLWriter) {
    guard !questions.isEmpty else { return }
    html.markup("<ul class=\"used-in\"><li><span class=\"used-area\">")
    html.markup(text.knowledgeBase.questions)
    html.markup(":</span><ul>")
    for (page, use) in questions.prefix(PageGroups.most) {
      html.markup("<li>")
      let title = use.title.isEmpty ? outline.pages[page].title : use.title
      groups.link(to: page, anchor: use.anchor, title: title, &html)
      html.markup(" (")
      html.phrase(outline.pages[page].title, plan.mark(page))
      html.markup(")</li>")
    }
    if questions.count > PageGroups.most {
      html.markup("<li>")
      html.counted(questions.count - PageGroups.most, text.furtherPages)
      html.markup("</li>")
    }
    html.markup("</ul></li></ul>\n")
  }
}
