import CommonMark

/// The directives of the authoring language: what may be written.
struct DirectiveCatalogue {
  /// One directive.
  struct Entry {
    /// The name as it is spelt in the handbook.
    var spelling: String
    /// Attributes beside an id, as folded names.
    var attributes: [String]
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
    callouts.map { Entry(spelling: $0, attributes: []) } + [
      Entry(spelling: "boks", attributes: ["type"]),
      Entry(spelling: "mål", attributes: []),
      Entry(spelling: "kort", attributes: []),
      Entry(spelling: "mangler", attributes: []),
      Entry(spelling: "fold", attributes: []),
      Entry(spelling: "trin", attributes: []),
      Entry(spelling: "tidslinje", attributes: []),
      Entry(spelling: "kun", attributes: ["for"]),
      Entry(spelling: "underviser", attributes: []),
      Entry(spelling: "fiktiv", attributes: []),
      Entry(spelling: "refleksion", attributes: ["linjer"]),
      Entry(spelling: "quiz", attributes: []),
      Entry(spelling: "program", attributes: []),
      Entry(spelling: "skrivefelt", attributes: ["linjer"]),
      Entry(spelling: "sammenlign", attributes: []),
      Entry(spelling: "graf", attributes: ["art"]),
      Entry(
        spelling: "video", attributes: ["fil", "undertekster", "udskrift", "sprog"]),
      Entry(spelling: "figur", attributes: []),
      Entry(spelling: "case", attributes: []),
      Entry(spelling: "skema", attributes: ["raekker"]),
      Entry(spelling: "slide", attributes: []),
      Entry(spelling: "noter", attributes: []),
      Entry(spelling: "indsæt", attributes: ["fil"]),
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

  /// True for `::: underviser`, also written `::: kun {for=underviser}`.
  static func isForTrainerAlone(_ directive: Directive) -> Bool {
    guard directive.name == "kun" else { return directive.name == "underviser" }
    return PageAudience.trainer.sees(directive) && !PageAudience.handout.sees(directive)
      && !PageAudience.web.sees(directive)
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
