import Content
import Diagnostics
import JSON

// What documents say about themselves.
extension ManuscriptWriter {
  /// Writes the members every document has, but `kicker` and `facts`.
  mutating func properties(
    of header: PageHeader, labels: [(String, String)], style: PaperStyle? = nil
  ) {
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
    (style ?? PaperStyle(header, words)).write(to: &json)
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
    write(facts.map { Fact($0.label, $0.text) })
  }

  /// Writes `facts`: what is known, with its word, and lines for what is written by hand.
  mutating func write(_ facts: [Fact]) {
    array("facts") { writer in
      for fact in facts {
        guard let text = fact.text, !text.isEmpty else {
          if fact.isLine { writer.line(for: fact.label) }
          continue
        }
        writer.object { writer in
          writer.json.member("label", fact.label)
          writer.inlines("c", text: PrintWords.capitalised(text))
        }
      }
    }
  }

  private mutating func line(for label: String) {
    object { writer in
      writer.json.member("label", label)
      writer.array("c") { writer in
        writer.object { writer in
          writer.json.member("k", "gap")
          writer.json.member("alt", writer.words.line(for: label))
        }
      }
    }
  }
}

/// Something that is told of a document's subject below its title.
struct Fact: Sendable {
  /// Its word: `Sted`.
  var label: String
  /// What is known; nil or empty when nothing is.
  var text: String?
  /// True when there is a line to write on where nothing is known.
  var isLine = false

  /// A fact that is left out where nothing is known.
  init(_ label: String, _ text: String?) {
    self.label = label
    self.text = text
  }

  /// A fact that everybody at a theme day needs: `text`, or a line to write it on.
  static func needed(_ label: String, _ text: String?) -> Fact {
    var fact = Fact(label, text)
    fact.isLine = true
    return fact
  }
}

extension PageHeader {
  /// The day the content is from: when it was last checked or published.
  var contentDate: CalendarDate? { [checked, published].compactMap(\.self).max() }
}

extension CalendarDate {
  /// The day of the week: 0 is Monday. 1 January 1970 was a Thursday.
  var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

  /// Noon of the day in UTC, in seconds since 1970.
  var noon: Int { dayNumber * 86_400 + 43_200 }
}
