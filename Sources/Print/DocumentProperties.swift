import Content
import Diagnostics

// What both documents say about themselves.
extension ManuscriptWriter {
  /// Writes the members every document has, but `kicker` and `facts`.
  mutating func properties(of header: PageHeader, labels: [(String, String)]) {
    let configuration = outline.configuration
    let language = header.language ?? configuration.language
    json.member("title", header.title)
    json.member("publisher", configuration.publisher ?? configuration.title)
    json.member("description", header.summary ?? "")
    json.key("keywords")
    json.array { json in for topic in header.topics { json.string(topic) } }
    if let date = header.contentDate {
      json.key("date")
      json.object { json in
        json.member("year", date.year)
        json.member("month", date.month)
        json.member("day", date.day)
      }
    }
    json.member("lang", language)
    json.key("region")
    if language == "da" { json.string("DK") } else { json.raw(Array("null".utf8)) }
    if let summary = header.summary { inlines("lead", text: summary) }
    json.member("imprint", configuration.footer ?? configuration.title)
    json.key("labels")
    json.object { json in for (name, word) in labels { json.member(name, word) } }
    json.key("at")
    json.array { json in
      json.integer(header.range.start)
      json.integer(header.range.end)
    }
  }

  /// Writes `facts`: what is known, with its word.
  mutating func facts(_ facts: [(label: String, text: String?)]) {
    array("facts") { writer in
      for case (let label, let text?) in facts where !text.isEmpty {
        writer.object { writer in
          writer.json.member("label", label)
          writer.inlines("c", text: PrintWords.capitalised(text))
        }
      }
    }
  }
}

extension PageHeader {
  /// The day the content is from: when it was last checked or published.
  var contentDate: CalendarDate? { [checked, published].compactMap(\.self).max() }
}

extension CalendarDate {
  /// Days since 1 January 1970 (Gregorian).
  var dayNumber: Int {
    // Years begin in March here, so that the leap day is a year's last.
    let shiftedYear = month > 2 ? year : year - 1
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Noon of the day in UTC, in seconds since 1970.
  var noon: Int { dayNumber * 86_400 + 43_200 }

  /// `Torsdag den 4. marts 2027`.
  var danishWithWeekday: String {
    // 1 January 1970 was a Thursday.
    let weekday = ((dayNumber + 3) % 7 + 7) % 7
    return "\(PrintWords.weekdays[weekday]) den \(danish)"
  }
}
