import Content

/// What is known of a theme day's when and where. What its author has not settled yet is nil, never a
/// guess.
struct EventFacts {
  /// `Torsdag den 4. marts 2027`.
  let date: String?
  /// `kl. 9.00–15.30`.
  let hours: String?
  /// `Salen, Torvet 1`.
  let place: String?

  /// What `event` says.
  init(_ event: EventHeader?, words: PrintWords) {
    date = event?.date.map { words.weekday($0) }
    hours = words.stretch(from: event?.start, to: event?.end).map { words.clockSign + $0 }
    let parts = [event?.place, event?.address].compactMap(PeoplePapers.known)
    place = parts.isEmpty ? nil : PrintWords.capitalised(parts.joined(separator: ", "))
  }

  /// Date and hours together; nil without a date.
  var when: String? {
    date.map { date in hours.map { date + " " + $0 } ?? date }
  }
}

extension PageHeader {
  /// The line above the title of what is made of a theme day, which need not say twice that it is one.
  func dayKicker(_ words: PrintWords, site: String) -> String {
    title.lowercased().contains(words.themeDay.lowercased()) ? site : words.themeDay
  }
}
