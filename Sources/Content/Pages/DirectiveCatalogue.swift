import CommonMark

/// The directives of the authoring language: what may be written, and what can be built by now.
struct DirectiveCatalogue {
  /// One directive.
  struct Entry {
    /// The name as it is spelt in the handbook.
    var spelling: String
    /// Attributes beside an id, as folded names.
    var attributes: [String]
    /// False while no renderer can show it.
    var isReady: Bool
  }

  /// The directive with this folded name.
  static func entry(_ name: String) -> Entry? { entries[name] }

  /// Names as they are spelt in the handbook.
  static let spellings: [String] = all.map(\.spelling)

  /// Folded names of all directives.
  static let names = Set(entries.keys)

  /// The callouts, which may also be written `::: boks {type=…}`.
  static let callouts = ["husk", "vigtigt", "eksempel", "lov", "advarsel", "praksis"]

  private static let entries: [String: Entry] = {
    var entries: [String: Entry] = [:]
    for entry in all { entries[FoldedName.fold(entry.spelling)] = entry }
    return entries
  }()

  private static let all: [Entry] =
    callouts.map { Entry(spelling: $0, attributes: [], isReady: true) } + [
      Entry(spelling: "boks", attributes: ["type"], isReady: true),
      Entry(spelling: "mål", attributes: [], isReady: true),
      Entry(spelling: "kort", attributes: [], isReady: true),
      Entry(spelling: "mangler", attributes: [], isReady: true),
      Entry(spelling: "fold", attributes: [], isReady: true),
      Entry(spelling: "trin", attributes: [], isReady: true),
      Entry(spelling: "tidslinje", attributes: [], isReady: true),
      Entry(spelling: "kun", attributes: ["for"], isReady: true),
      Entry(spelling: "underviser", attributes: [], isReady: true),
      Entry(spelling: "fiktiv", attributes: [], isReady: true),
      Entry(spelling: "refleksion", attributes: ["linjer"], isReady: true),
      Entry(spelling: "quiz", attributes: [], isReady: true),
      Entry(spelling: "program", attributes: [], isReady: true),
      Entry(spelling: "skrivefelt", attributes: ["linjer"], isReady: true),
      Entry(spelling: "sammenlign", attributes: [], isReady: true),
      Entry(spelling: "graf", attributes: ["art"], isReady: true),
      Entry(
        spelling: "video", attributes: ["fil", "undertekster", "udskrift", "sprog"], isReady: true),
      Entry(spelling: "figur", attributes: [], isReady: true),
      Entry(spelling: "case", attributes: [], isReady: false),
      Entry(spelling: "skema", attributes: ["raekker"], isReady: true),
      Entry(spelling: "slide", attributes: [], isReady: true),
      Entry(spelling: "noter", attributes: [], isReady: true),
      Entry(spelling: "indsæt", attributes: ["fil"], isReady: true),
    ]
}

/// Whom a page is made for.
package enum PageAudience: Sendable, Hashable, CaseIterable {
  /// Readers of the site.
  case web
  /// Participants, on paper.
  case handout
  /// The person who leads the day, on paper.
  case trainer

  /// True when this audience is to see what stands in a directive; directives other than `kun`,
  /// `underviser` and `noter` are for everybody.
  func sees(_ directive: Directive) -> Bool {
    switch directive.name {
    case "underviser", "noter": self == .trainer
    case "kun": PageAudience.words(of: directive).contains { sees(word: $0) }
    default: true
    }
  }

  /// True for the names of directives that not everybody sees.
  static func isForSome(_ name: String) -> Bool {
    name == "kun" || name == "underviser" || name == "noter"
  }

  /// The words after `for=`.
  static func words(of directive: Directive) -> [String] {
    let value = directive.attributes.value("for") ?? ""
    return value.split { $0 == "," || $0 == " " }.map { FoldedName.fold(String($0)) }
  }

  /// The words that may stand after `for=`.
  static let known = ["underviser", "deltager", "web", "print"]

  private func sees(word: String) -> Bool {
    switch word {
    case "underviser": self == .trainer
    case "deltager": self != .trainer
    case "web": self == .web
    case "print": self != .web
    default: false
    }
  }
}
