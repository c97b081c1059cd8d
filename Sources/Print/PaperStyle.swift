import Content
import JSON

/// What all papers of a pack have alike, whatever they say.
package struct PaperStyle: Sendable, Hashable {
  /// Which edition of the content it is, for the foot of each page; empty when nobody knows.
  package var edition = ""
  /// The word across each page of a draft; nil where it is none.
  package var draft: String?
  /// True for papers that are only right in their true size.
  package var isTrueSize = false
  /// How both sides are printed; nil leaves it to whoever prints.
  package var duplex: Duplex?

  /// How both sides of a sheet are printed.
  package enum Duplex: String, Sendable {
    case simplex
    case long
    case short
  }

  /// The style of what is made from the page of `header` alone.
  init(_ header: PageHeader, _ words: PrintWords) {
    edition = header.contentDate.map { words.edition(of: $0) } ?? ""
  }

  /// A style as told.
  package init(edition: String = "", draft: String? = nil) {
    self.edition = edition
    self.draft = draft
  }

  /// The style, printed so.
  func printed(_ duplex: Duplex, isTrueSize: Bool = false) -> PaperStyle {
    var style = self
    style.duplex = duplex
    style.isTrueSize = isTrueSize
    return style
  }

  /// Writes the members of a document that say so.
  func write(to json: inout JSONWriter) {
    if !edition.isEmpty { json.member("edition", edition) }
    if let draft { json.member("draft", draft) }
    guard isTrueSize || duplex != nil else { return }
    json.key("print")
    json.object { json in
      if isTrueSize { json.member("scaling", "none") }
      if let duplex { json.member("duplex", duplex.rawValue) }
    }
  }
}

extension PrintWords {
  /// `Udgave 3f2a91c`, of content without a date.
  func edition(_ mark: String) -> String { text("Udgave \(mark)", "Edition \(mark)") }

  /// `Udgave af 23. november 2026`; `mark` tells editions of one day apart.
  func edition(of day: CalendarDate, mark: String = "") -> String {
    text("Udgave af ", "Edition of ") + self.day(day) + (mark.isEmpty ? "" : " · " + mark)
  }
}
