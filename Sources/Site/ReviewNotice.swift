import Content
import HTML

/// What readers are told of reviews: that a page has not been gone through in time. It is on the page
/// from the beginning, hidden until the day has passed, so that the page's own script can show it on a
/// site nobody builds any more.
struct ReviewNotice {
  let plan: SitePlan

  private var text: InterfaceText { _read { yield plan.text } }

  /// True when a review that was due on `day` is late on the day of the build.
  func isOverdue(_ day: CalendarDate) -> Bool {
    plan.options.date.map { day < $0 } ?? false
  }

  /// Writes the banner at the top of a page that is due on `day`; nothing when there is no such day.
  func banner(_ day: CalendarDate?, to html: inout HTMLWriter) {
    guard let day else { return }
    open("p", "review", day, to: &html)
    html.markup(text.reviewLate.before)
    html.date(day, text)
    html.markup(text.reviewLate.after)
    html.markup("</p>\n")
  }

  /// Writes the mark beside a page in the list of reviews.
  func mark(_ day: CalendarDate, to html: inout HTMLWriter) {
    open("strong", "review-mark", day, to: &html)
    html.markup(text.reviewMark)
    html.markup("</strong> ")
  }

  private func open(
    _ tag: StaticString, _ name: StaticString, _ day: CalendarDate, to html: inout HTMLWriter
  ) {
    html.markup("<")
    html.markup(tag)
    html.markup(" class=\"")
    html.markup(name)
    html.markup("\" data-review-due=\"")
    html.text(day.iso)
    html.markup(isOverdue(day) ? "\">" : "\" hidden=\"hidden\">")
  }
}

extension SiteOutline {
  /// The published pages with a day they are to be reviewed, the earliest first.
  var reviews: [(page: Int, due: CalendarDate)] {
    pages.enumerated()
      .compactMap { index, page in
        page.isPublished ? page.reviewDue.map { (page: index, due: $0) } : nil
      }
      .sorted { ($0.due, $0.page) < ($1.due, $1.page) }
  }
}
