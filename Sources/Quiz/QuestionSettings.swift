import CommonMark
import Diagnostics

/// What the attributes of a question's heading say.
struct QuestionSettings {
  /// The attributes that are understood, by their folded names.
  static let known: Set<String> = [
    "type", "point", "maal", "lov", "kilde", "bland", "delvis", "stavefejl", "uden-point", "linjer",
  ]

  /// The declared type; nil when there is none, or it is not one.
  private(set) var type: QuestionType?
  /// True when a type is declared that there is not.
  private(set) var hasUnknownType = false
  private(set) var points = 1.0
  private(set) var givesPartialCredit = true
  private(set) var shuffles: Bool?
  private(set) var toleratesTypos = false
  private(set) var isScored = true
  /// Lines of a reflection.
  private(set) var lines = 4
  private(set) var diagnostics: [Diagnostic] = []

  private let path: String

  /// Reads the attributes of a heading of the file at `path`.
  init(_ attributes: Attributes, path: String) {
    self.path = path
    for entry in attributes.entries { read(entry) }
    if !isScored, !hasUnknownType, type != .sorting, let entry = attributes.entry("uden-point") {
      diagnostics.append(.onlyForSorting(entry, file: path))
      isScored = true
    }
    if let entry = attributes.entry("linjer"), type != .reflection {
      diagnostics.append(.onlyForReflection(entry, file: path))
    }
  }

  private mutating func read(_ entry: Attributes.Entry) {
    switch entry.name {
    case "type":
      type = QuestionType(written: entry.value ?? "")
      guard type == nil else { return }
      hasUnknownType = true
      diagnostics.append(
        .unknownType(entry, among: QuestionType.allCases.map(\.danish), file: path))
    case "point": points = number(entry) ?? 1
    case "bland": shuffles = entry.isYes(&diagnostics, file: path)
    case "delvis": givesPartialCredit = entry.isYes(&diagnostics, file: path) ?? true
    case "stavefejl": toleratesTypos = entry.isYes(&diagnostics, file: path) ?? false
    case "uden-point": isScored = !(entry.isYes(&diagnostics, file: path) ?? true)
    case "linjer":
      if let count = entry.value.flatMap({ Int($0) }), (1...40).contains(count) {
        lines = count
      } else {
        diagnostics.append(.impossibleCount(entry, 1...40, example: 6, file: path))
      }
    case "maal", "lov", "kilde": return
    default:
      diagnostics.append(
        .unknownQuizAttribute(
          entry, among: QuestionSettings.known.map(QuestionSettings.spelling).sorted(),
          file: path))
    }
  }

  /// The name in Danish spelling, for suggestions.
  private static func spelling(_ name: String) -> String { name == "maal" ? "mål" : name }

  private mutating func number(_ entry: Attributes.Entry) -> Double? {
    let text = ComparableText(entry.value ?? "", keepsEnd: true)
    guard let points = DecimalNumber(text.scalars)?.value, points > 0, points <= 1000 else {
      diagnostics.append(.impossiblePoints(entry, file: path))
      return nil
    }
    return points
  }
}

extension Attributes.Entry {
  /// What a yes-or-no attribute says; a name alone is yes. Anything else is told, and nil.
  func isYes(_ diagnostics: inout [Diagnostic], file: String) -> Bool? {
    switch value.map(Slug.make) {
    case nil, "ja": return true
    case "nej": return false
    default:
      diagnostics.append(.neitherYesNorNo(self, file: file))
      return nil
    }
  }
}
