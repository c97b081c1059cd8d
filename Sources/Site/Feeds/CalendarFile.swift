import Content

/// Makes calendar files of a site's events: one for all, and one an event, for Outlook, Google and
/// Apple (RFC 5545, with the calendar's name of RFC 7986).
struct CalendarFile {
  let plan: SitePlan

  private var outline: SiteOutline { _read { yield plan.outline } }
  private var configuration: SiteConfiguration { _read { yield plan.outline.configuration } }

  /// `kalender.ics`: every event.
  func all() -> [UInt8] {
    let name = "\(configuration.title): \(plan.text.feeds.calendarTitle)"
    return calendar(plan.calendar.events) { lines in
      lines.text("NAME:", name)
      lines.text("X-WR-CALNAME:", name)
      lines.line("X-WR-TIMEZONE:", DanishTime.name)
      lines.line("REFRESH-INTERVAL;VALUE=DURATION:P1D")
      lines.line("X-PUBLISHED-TTL:P1D")
    }
  }

  /// The file of one event.
  func single(_ event: EventCalendar.Event) -> [UInt8] { calendar([event]) { _ in } }

  private func calendar(
    _ events: [EventCalendar.Event], heading: (inout CalendarLines) -> Void
  ) -> [UInt8] {
    var lines = CalendarLines()
    lines.line("BEGIN:VCALENDAR")
    lines.line("VERSION:2.0")
    lines.line("PRODID:-//KursBuild//KursBuild//", plan.text.language.tag.uppercased())
    lines.line("CALSCALE:GREGORIAN")
    lines.line("METHOD:PUBLISH")
    heading(&lines)
    if let first = events.first(where: { $0.start != nil })?.first {
      DanishTime.write(from: first, to: &lines)
    }
    for event in events { write(event, to: &lines) }
    lines.line("END:VCALENDAR")
    return lines.bytes
  }

  private func write(_ event: EventCalendar.Event, to lines: inout CalendarLines) {
    let page = outline.pages[event.page]
    guard let facts = page.event else { return }
    lines.line("BEGIN:VEVENT")
    lines.line("UID:", StableName.of(page, siteID: configuration.siteID))
    // When what is said was last revised: never the clock's time, so that a build can be repeated.
    lines.stamp("DTSTAMP", page.lastChange ?? event.first)
    if let change = page.lastChange {
      lines.stamp("LAST-MODIFIED", change)
      lines.line("SEQUENCE:", String(change.dayNumber - (page.published ?? change).dayNumber))
    }
    duration(event, facts, to: &lines)
    let title = facts.isCancelled ? "\(plan.text.feeds.cancelledTitle)\(page.title)" : page.title
    lines.text("SUMMARY;LANGUAGE=\(page.language ?? configuration.language):", title)
    lines.text("DESCRIPTION:", description(page, facts))
    let place = [facts.place, facts.address].compactMap(\.self).joined(separator: ", ")
    lines.text("LOCATION:", place)
    lines.text("CATEGORIES:", category(page).description)
    lines.line(facts.isCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED")
    // Deadlines and whole days do not make anybody busy; an end without a beginning is a whole day.
    let isTimed = event.start != nil && facts.end != nil
    let isBusy = isTimed && !facts.isCancelled && page.articleType != "frist"
    lines.line(isBusy ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT")
    if let address = plan.webAddress(of: page.address) { lines.line("URL:", address) }
    lines.line("END:VEVENT")
  }

  /// Writes when it is. A day that is not the last day's end is exclusive (3.6.1); without an end it is
  /// the moment, or the day, it begins.
  private func duration(
    _ event: EventCalendar.Event, _ facts: EventHeader, to lines: inout CalendarLines
  ) {
    if let start = event.start {
      lines.time("DTSTART", event.first, start)
      if let end = facts.end {
        lines.time("DTEND", event.last, end)
      } else if event.last > event.first, let end = ClockTime(minutes: 1439) {
        lines.time("DTEND", event.last, end)
      }
    } else {
      lines.day("DTSTART", event.first)
      if let end = event.last.next { lines.day("DTEND", end) }
    }
  }

  /// What is told of it, a line each; the page's own address last, since not every program shows `URL`.
  private func description(_ page: PageHeader, _ facts: EventHeader) -> String {
    let text = plan.text
    func named(_ name: StaticString, _ value: String?) -> String? { value.map { "\(name): \($0)" } }
    return [
      page.summary, named(text.audience, page.audience), named(text.organiser, facts.organiser),
      named(text.price, facts.price), named(text.seats, facts.seats.map { String($0) }),
      named(text.registration, facts.registration), plan.webAddress(of: page.address),
    ].compactMap(\.self).joined(separator: "\n")
  }

  private func category(_ page: PageHeader) -> StaticString {
    if page.kind == .themeDay { return plan.text.feeds.themeDay }
    let type = page.articleType ?? "begivenhed"
    return plan.text.newsTypes.first { $0.name == type }?.title ?? plan.text.news
  }
}
