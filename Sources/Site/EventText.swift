import Content
import HTML

/// When something takes place, as readers see it, and the way to their own calendar.
struct EventText {
  let plan: SitePlan

  private var text: InterfaceText { _read { yield plan.text } }
  private var words: InterfaceText.Feeds { _read { yield plan.text.feeds } }

  /// Writes the day of a page, or its first and last day; nothing when it has none.
  func days(_ header: PageHeader, to html: inout HTMLWriter) {
    guard let day = header.newsDate else { return }
    html.date(day, text)
    guard let last = header.event?.endDate else { return }
    html.markup(words.until)
    html.date(last, text)
  }

  /// Writes `kl. 9.00–15.30`.
  func hours(_ event: EventHeader, to html: inout HTMLWriter) {
    guard let start = event.start else { return }
    html.markup(text.clock)
    html.clock(start, text)
    guard let end = event.end else { return }
    html.markup("–")
    html.clock(end, text)
  }

  /// Writes that what a page tells of does not take place, or that it has.
  func marks(_ page: Int, to html: inout HTMLWriter) {
    guard let facts = plan.outline.pages[page].event, !facts.isArchived else { return }
    if facts.isCancelled {
      html.element(.span, .class("archived"), words: words.cancelled)
      html.markup(" ")
    } else {
      passed(page, to: &html)
      html.markup(" ")
    }
  }

  /// Writes that the last day of an event has passed: hidden until it has, so that the page's own
  /// script can show it on a site nobody builds any more.
  func passed(_ page: Int, to html: inout HTMLWriter) {
    guard let event = plan.calendar.event(of: page) else { return }
    html.markup("<span class=\"archived\" data-review-due=\"")
    html.text(event.last.iso)
    html.markup(plan.options.date.map { event.last < $0 } == true ? "\">" : "\" hidden=\"hidden\">")
    html.markup(words.passed)
    html.markup("</span>")
  }

  /// Writes the link to the calendar file of a page; nothing for what is no event, or over, or off.
  func calendarLink(_ page: Int, from: [UInt8], to html: inout HTMLWriter) {
    let header = plan.outline.pages[page]
    guard let event = plan.calendar.event(of: page), let facts = header.event, !facts.isArchived,
      !facts.isCancelled, plan.options.date.map({ event.last >= $0 }) ?? true
    else { return }
    html.markup("<p class=\"calendar-link\">")
    let name = "\(words.addToCalendar): \(header.title)"
    let address = RelativeAddress.make(Array(event.address.utf8), from: from)
    html.element(.a, .href(address), .label(text: name), words: words.addToCalendar)
    html.markup("</p>\n")
  }
}
