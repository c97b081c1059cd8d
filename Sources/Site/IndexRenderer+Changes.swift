import Content
import HTML

/// `aendringer.html`: what has been published and checked, the newest first, by month.
extension IndexRenderer {
  /// Older changes than the first so many are not listed.
  private static let mostChanges = 500

  private var outline: SiteOutline { _read { yield plan.outline } }
  private var text: InterfaceText { _read { yield plan.text } }

  private struct Change {
    var page: Int
    var day: CalendarDate
    var isCheck: Bool
    /// Where it stands among those of the same day.
    var place: Int
  }

  /// The page; nil when no page says when it was published or checked.
  func changes() -> [UInt8]? {
    let all = allChanges()
    guard !all.isEmpty else { return nil }
    let title = Title(
      address: "aendringer.html", title: text.knowledgeBase.changes,
      lead: text.knowledgeBase.changesLead, kind: "page-changes")
    return page(title) { html in
      editorsLists(from: "aendringer.html", to: &html)
      var month: (year: Int, month: Int)?
      for change in all.prefix(IndexRenderer.mostChanges) {
        let own = (change.day.year, change.day.month)
        if month.map({ $0 != own }) ?? true {
          if month != nil { html.markup("</ul>\n") }
          heading(of: change.day, to: &html)
          html.markup("<ul class=\"change-list\">\n")
          month = own
        }
        write(change, to: &html)
      }
      html.markup("</ul>\n")
      guard all.count > IndexRenderer.mostChanges else { return }
      html.markup("<p>")
      html.markup(text.knowledgeBase.changesCut.before)
      html.number(IndexRenderer.mostChanges)
      html.markup(text.knowledgeBase.changesCut.after)
      html.markup("</p>\n")
    }
  }

  /// Every change, the newest first. News have a list of their own, and pages for authors none.
  private func allChanges() -> [Change] {
    let plain = Set(outline.plainPages)
    let listed = groups.ordered(
      outline.pages.indices.filter { page in
        switch outline.pages[page].kind {
        case .course, .module, .article, .themeDay, .worksheet: true
        case .page: plain.contains(page)
        case .frontPage, .news, .bank, .fragment: false
        }
      })
    var changes: [Change] = []
    for page in listed {
      let header = outline.pages[page]
      if let day = header.checked {
        changes.append(Change(page: page, day: day, isCheck: true, place: changes.count))
      }
      if let day = header.published, day != header.checked {
        changes.append(Change(page: page, day: day, isCheck: false, place: changes.count))
      }
    }
    return changes.sorted { left, right in
      left.day == right.day ? left.place < right.place : left.day > right.day
    }
  }

  /// A month with its year, capitalised as a heading is.
  private func heading(of day: CalendarDate, to html: inout HTMLWriter) {
    let month = text.months[day.month - 1].description
    html.markup("<h2>")
    html.text(month.prefix(1).uppercased() + month.dropFirst())
    html.markup(" ")
    html.number(day.year)
    html.markup("</h2>\n")
  }

  private func write(_ change: Change, to html: inout HTMLWriter) {
    html.markup("<li>")
    html.date(change.day, text)
    html.markup(" · ")
    html.markup(change.isCheck ? text.knowledgeBase.checked : text.knowledgeBase.published)
    html.markup(": ")
    groups.link(to: change.page, &html)
    html.markup("</li>\n")
  }
}
