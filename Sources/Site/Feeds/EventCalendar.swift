import Content

/// What happens on a day: the dated events of a site, each with a calendar file of its own.
struct EventCalendar: Sendable {
  /// A page about something that takes place.
  struct Event: Sendable {
    /// Index of the page in the outline.
    var page: Int
    /// The first day, and the only one unless it goes on for several.
    var first: CalendarDate
    /// The last day.
    var last: CalendarDate
    /// The hour it begins at; nil when it takes the whole day.
    var start: ClockTime?
    /// Its calendar file, from the top of the site.
    var address: String
  }

  /// The calendar of all events, from the top of the site.
  static let address = "kalender.ics"

  /// The events, the earliest first.
  let events: [Event]
  private let numbers: [Int: Int]

  /// The events among the published pages of `outline`.
  init(_ outline: SiteOutline) {
    var taken: Set<String> = []
    var events: [Event] = []
    for page in outline.pages.indices {
      guard outline.pages[page].isPublished, outline.pages[page].isDatedEvent,
        let event = outline.pages[page].event, let first = event.date, let last = event.lastDay
      else { continue }
      let address = EventCalendar.address(of: outline.pages[page], &taken)
      events.append(
        Event(page: page, first: first, last: last, start: event.start, address: address))
    }
    events.sort {
      ($0.first, $0.start?.minutes ?? -1, $0.page) < ($1.first, $1.start?.minutes ?? -1, $1.page)
    }
    self.events = events
    var numbers: [Int: Int] = [:]
    for (number, event) in events.enumerated() { numbers[event.page] = number }
    self.numbers = numbers
  }

  /// The event that a page is about; nil when it has none.
  func event(of page: Int) -> Event? { numbers[page].map { events[$0] } }

  /// `nyheder/moede.html` → `kalender/moede.ics`, `temadage/dag/index.html` → `kalender/dag.ics`; one
  /// that is taken gets a number, as a second anchor does.
  private static func address(of page: PageHeader, _ taken: inout Set<String>) -> String {
    var parts = page.address.split(separator: "/").dropFirst().map(String.init)
    if parts.last == "index.html", parts.count > 1 {
      parts.removeLast()
    } else if let name = parts.popLast() {
      parts.append(String(name.dropLast(".html".utf8.count)))
    }
    let stem = "kalender/" + parts.joined(separator: "/")
    var address = stem + ".ics"
    var number = 2
    while !taken.insert(address).inserted {
      address = "\(stem)-\(number).ics"
      number += 1
    }
    return address
  }
}
