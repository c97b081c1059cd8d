import Diagnostics

/// Something cut out of the source before libcmark sees it. In the text libcmark parses stands
/// `sign number sign` instead; where that turns up in code it is put back as the author wrote it.
struct Token {
  /// What was cut out.
  enum Kind {
    /// A line that opens or closes a directive.
    case directive(DirectiveLine)
    /// `{…}`.
    case attributes(Attributes)
    /// `[@…]`.
    case citation(Citation)
    /// `[^…]`.
    case footnoteReference(FootnoteReference)
    /// `[[…]]`.
    case gap(Gap)
    /// The box of a task list's item.
    case box(isTicked: Bool)
    /// The `[` of a bracketed phrase.
    case spanStart
    /// The `]{…}` of a bracketed phrase.
    case spanEnd(Attributes)
    /// Bytes that must not mean anything to libcmark, such as the dot of `1. januar`.
    case literal
    /// A line of a table's head, by the table's number.
    case tableHead(Int)
    /// The delimiter row or a body row of a table.
    case tableLine
    /// The beginning of a text that was moved to the top of the parsed text, by its number.
    case fragment(Int)
  }

  /// What it is.
  var kind: Kind
  /// The source bytes it stands for.
  var range: SourceRange
}

/// A line of colons, taken apart.
struct DirectiveLine {
  /// `::: navn …` or `:::`.
  enum Role {
    case opener
    /// With the name after `/`, where the author gave one.
    case closer(name: String?)
  }

  /// Which of the two.
  var role: Role
  /// The name as written; empty for a closer.
  var name: String
  /// Where the name stands (the colons, for a closer).
  var nameRange: SourceRange
  /// The attributes in braces.
  var attributes: Attributes
  /// The fragment that holds the title.
  var title: Int?
  /// The line from its first colon to its end.
  var range: SourceRange
}

/// The sign around a token's number: a character that libcmark takes for punctuation, like the
/// brackets it replaces, so that emphasis beside it opens and closes as before.
enum TokenSign {
  /// Rare punctuation beyond the Basic Multilingual Plane, as its last three UTF-8 bytes: all
  /// begin with F0 90, which no character of ordinary text does.
  private static let candidates: [(UInt8, UInt8)] = [
    (0x84, 0x80), (0x84, 0x81), (0x84, 0x82), (0x8E, 0x9F), (0x8F, 0x90), (0xA1, 0x97),
    (0xA4, 0x9F), (0xA4, 0xBF),
  ]

  /// A sign that does not occur in `source`, or nil in the case nobody has seen: all occur.
  static func absent(from source: [UInt8]) -> [UInt8]? {
    guard source.contains(0xF0) else { return spelled(candidates[0]) }
    var used: Set<UInt16> = []
    for index in source.indices.dropLast(3) where source[index] == 0xF0 && source[index + 1] == 0x90 {
      used.insert(UInt16(source[index + 2]) << 8 | UInt16(source[index + 3]))
    }
    let free = candidates.first { !used.contains(UInt16($0.0) << 8 | UInt16($0.1)) }
    return free.map(spelled)
  }

  private static func spelled(_ tail: (UInt8, UInt8)) -> [UInt8] { [0xF0, 0x90, tail.0, tail.1] }
}
