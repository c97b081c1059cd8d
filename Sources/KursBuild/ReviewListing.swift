import Content
import Diagnostics
import JSON
import Review

/// Lists instead of problems: the links out of the site (`check --links`), how hard every page and
/// section is to read and how long it takes (`check --lix`), and what each module teaches and tests
/// (`check --oversigt`).
struct ReviewListing {
  /// What is listed.
  enum Kind: Sendable {
    case links
    case readability
    case overview
  }

  /// A line of the list, as people and machines read it.
  private struct Line {
    var text: String
    var json: String
  }

  private let key: String
  private let lines: [Line]

  /// The list of `reviews`, which are of pages of `outline` in `reader`'s folder.
  init(
    _ kind: Kind, _ reviews: [PageReview], outline: SiteOutline, reader: ContentReader,
    language: ReportLanguage
  ) {
    key = ReviewListing.key(kind)
    var lines: [Line] = []
    if kind == .overview {
      lines = reviews.compactMap { review in
        ModuleOverview(review, header: outline.pages[review.page], language: language)
          .map { Line(text: $0.text, json: $0.json) }
      }
    }
    for review in reviews where kind != .overview {
      let path = outline.pages[review.page].path
      let isEmpty = kind == .links ? review.outsideLinks.isEmpty : review.measures.isEmpty
      guard !isEmpty, let file = try? reader.read(path) else { continue }
      let table = LineTable(file.bytes)
      lines +=
        kind == .links
        ? ReviewListing.links(review, path, table)
        : ReviewListing.measures(review, path, table, language)
    }
    self.lines = lines
  }

  /// The list for people.
  var text: String { lines.map(\.text).joined() }

  /// The list for machines: a field of the report's object.
  var json: String { "\"\(key)\":[\(lines.map(\.json).joined(separator: ",\n "))]" }

  private static func key(_ kind: Kind) -> String {
    switch kind {
    case .links: "links"
    case .readability: "measures"
    case .overview: "modules"
    }
  }

  private static func links(_ review: PageReview, _ path: String, _ table: LineTable) -> [Line] {
    review.outsideLinks.map { link in
      let place = table.position(of: link.range.start)
      return Line(
        text: "\(path):\(place.line):\(place.column): \(link.address)\n",
        json: "{\"file\":\(JSONText.quoted(path)),\"line\":\(place.line),"
          + "\"column\":\(place.column),\"address\":\(JSONText.quoted(link.address))}")
    }
  }

  private static func measures(
    _ review: PageReview, _ path: String, _ table: LineTable, _ language: ReportLanguage
  ) -> [Line] {
    var lines: [Line] = []
    for measure in review.measures {
      guard let lix = measure.readability.lix, let band = measure.readability.band else { continue }
      let line = table.position(of: measure.range.start).line
      let name = band.name.text(in: language)
      let words = Phrase("\(measure.readability.words) ord", "\(measure.readability.words) words")
      var text = "\(path):\(line): lix \(lix) (\(name)), \(words.text(in: language))"
      if let title = measure.title {
        text += ": \(title)"
      } else if let minutes = review.minutes {
        text += ", \(minutes) min."
      }
      let title = measure.title.map(JSONText.quoted) ?? "null"
      let minutes = measure.title == nil ? review.minutes.map(String.init) ?? "null" : "null"
      lines.append(
        Line(
          text: text + "\n",
          json: "{\"file\":\(JSONText.quoted(path)),\"line\":\(line),\"section\":\(title),"
            + "\"lix\":\(lix),\"band\":\(JSONText.quoted(name)),"
            + "\"words\":\(measure.readability.words),\"minutes\":\(minutes)}"))
    }
    for (range, words) in review.longestSentences where !lines.isEmpty {
      let place = table.position(of: range.start)
      let sentence = Phrase("sætning på \(words) ord", "a sentence of \(words) words")
      lines.append(
        Line(
          text: "\(path):\(place.line):\(place.column): \(sentence.text(in: language))\n",
          json: "{\"file\":\(JSONText.quoted(path)),\"line\":\(place.line),"
            + "\"column\":\(place.column),\"sentence\":\(words)}"))
    }
    return lines
  }
}
