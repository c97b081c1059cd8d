import Content
import HTML

/// What helps with pages that move or grow old: redirects from old addresses, and the list of reviews.
extension IndexRenderer {
  private var text: InterfaceText { _read { yield plan.text } }

  /// `revision.html`: the pages that are to be reviewed, the earliest first; nil when there are none.
  func reviews() -> [UInt8]? {
    let reviews = plan.outline.reviews
    guard !reviews.isEmpty else { return nil }
    let title = Title(
      address: "revision.html", title: text.reviews, lead: text.reviewsLead, kind: "page-reviews")
    let notice = ReviewNotice(plan: plan)
    let late = reviews.filter { notice.isOverdue($0.due) }
    return page(title) { html in
      editorsLists(from: "revision.html", to: &html)
      if let day = plan.options.date { overdue(late, on: day, to: &html) }
      list(reviews[late.count...], to: &html)
    }
  }

  /// Writes what is overdue on the day of the build, and the heading of what comes after it.
  private func overdue(
    _ late: [(page: Int, due: CalendarDate)], on day: CalendarDate, to html: inout HTMLWriter
  ) {
    html.markup("<h2>")
    html.markup(text.knowledgeBase.overdue)
    html.markup(" ")
    html.date(day, text)
    html.markup("</h2>\n")
    if late.isEmpty { html.element(.p, words: text.knowledgeBase.noneOverdue) }
    list(late[...], to: &html)
    guard late.count < plan.outline.reviews.count else { return }
    html.element(.h2, words: text.knowledgeBase.upcoming)
    html.markup("\n")
  }

  private func list(
    _ reviews: ArraySlice<(page: Int, due: CalendarDate)>, to html: inout HTMLWriter
  ) {
    guard !reviews.isEmpty else { return }
    html.markup("<ul class=\"source-list\">\n")
    for (page, due) in reviews {
      let header = plan.outline.pages[page]
      html.markup("<li>")
      ReviewNotice(plan: plan).mark(due, to: &html)
      groups.link(to: page, &html)
      html.markup("<p class=\"cited-in\">")
      html.markup(text.reviewBy)
      html.markup(" ")
      html.date(due, text)
      if let checked = header.checked {
        html.markup(" · ")
        html.markup(text.checked)
        html.markup(" ")
        html.date(checked, text)
      }
      if let responsible = header.responsible {
        html.markup(" · ")
        html.markup(text.responsible)
        html.markup(": ")
        html.text(responsible)
      }
      html.markup("</p></li>\n")
    }
    html.markup("</ul>\n")
  }

  /// For each old address of a published page (`tidligere`), a page that leads on to the new one, at
  /// once where the browser does so, else by a link.
  func redirects() -> [(address: String, bytes: [UInt8])] {
    plan.outline.pages.filter(\.isPublished).flatMap { header in
      header.formerAddresses.map { ($0, redirect(from: $0, to: header)) }
    }
  }

  private func redirect(from address: String, to header: PageHeader) -> [UInt8] {
    let old = Array(address.utf8)
    let target = RelativeAddress.make(Array(header.address.utf8), from: old)
    var html = HTMLWriter(capacity: 4096)
    var head = PageFrame.Head(
      language: text.language.ofPage(in: plan.outline.configuration.language).html,
      page: old.dropLast(".html".utf8.count),
      title: text.movedTitle.description, description: nil, kind: "page-moved")
    head.redirect = target
    plan.writeTop(head, section: nil, at: old, to: &html)
    html.markup("<div class=\"layout\">\n<main id=\"indhold\">")
    html.element(.h1, words: text.movedTitle)
    html.markup("\n<p>")
    html.markup(text.movedLead)
    html.markup(" ")
    let language = text.language.mark(
      header.language ?? plan.outline.configuration.language)
    html.element(.a, .href(target), language, text: header.title)
    html.markup("</p>\n</main>\n</div>\n")
    plan.writeBottom(old, to: &html)
    return html.bytes
  }
}
