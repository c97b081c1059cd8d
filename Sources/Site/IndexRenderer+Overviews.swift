import Content
import HTML

/// The overviews: lists of courses, articles and theme days, and the pages that lead to them.
extension IndexRenderer {
  private var lists: PageLists { PageLists(plan: plan) }
  private var text: InterfaceText { _read { yield plan.text } }

  /// The front page of a site whose author wrote none.
  func frontPage() -> [UInt8] {
    page(Title(address: "index.html", title: nil, lead: nil, kind: "page-front")) { html in
      let configuration = plan.outline.configuration
      if let subtitle = configuration.summary ?? configuration.subtitle {
        html.element(.p, .class("lead"), text: subtitle)
        html.markup("\n")
      }
      FrontOverview(plan: plan).write(to: &html)
      lists.everything(to: &html)
    }
  }

  /// `kurser.html`.
  func courses() -> [UInt8] {
    let title = Title(
      address: "kurser.html", title: text.courses, lead: text.coursesLead, kind: "page-list",
      section: .courses)
    return page(title) { lists.courses(heading: .h2, to: &$0) }
  }

  /// `temadage.html`.
  func themeDays() -> [UInt8] {
    let title = Title(
      address: "temadage.html", title: text.themeDays, lead: text.themeDaysLead,
      kind: "page-list", section: .themeDays)
    return page(title) { html in
      lists.themeDays(heading: .h2, to: &html)
      NewsLists(plan: plan).subscriptions(to: &html)
    }
  }

  /// `soeg.html`: the search, which the script puts in its place, and the site's lists.
  func search() -> [UInt8] {
    let title = Title(
      address: "soeg.html", title: text.searching.title, lead: nil, kind: "page-search")
    return page(title) { html in
      html.markup("<div class=\"search-page\"></div>\n<h2>")
      html.markup(text.searching.lists)
      html.markup("</h2>\n")
      html.element(.p, words: text.searching.listsLead)
      html.markup("\n")
      ways(to: &html)
    }
  }

  /// `404.html`, for web hosts that show it in place of a page that is not there.
  func missing() -> [UInt8] {
    let title = Title(
      address: "404.html", title: text.missingTitle, lead: text.missingLead, kind: "page-missing")
    return page(title) { ways(to: &$0) }
  }

  /// Writes a list of the front page and the site's own lists.
  private func ways(to html: inout HTMLWriter) {
    html.markup("<ul>\n")
    way("index.html", text.frontPage, to: &html)
    for section in plan.sections { way(section.address, section.title(text), to: &html) }
    if !plan.outline.acts.isEmpty { way("love.html", text.laws, to: &html) }
    if plan.outline.hasIndex { way("indeks.html", text.knowledgeBase.index, to: &html) }
    if !plan.topics.isEmpty { way("emner.html", text.knowledgeBase.topics, to: &html) }
    if plan.outline.hasChanges { way("aendringer.html", text.knowledgeBase.changes, to: &html) }
    if hasGaps { way("mangler.html", text.knowledgeBase.gaps, to: &html) }
    if !plan.outline.reviews.isEmpty { way("revision.html", text.reviews, to: &html) }
    html.markup("</ul>\n")
  }

  private func way(_ address: StaticString, _ words: StaticString, to html: inout HTMLWriter) {
    html.markup("<li>")
    html.element(.a, .href(address), words: words)
    html.markup("</li>\n")
  }
}
