import Diagnostics

/// Something cut out of the source before libcmark sees it. In the text libcmark parses stands
/// `sign number sign` instead; where that turns up in code it is put back as the author wrote it.
struct Token {
  /// What was cut out.
  enum Kind {
    /// A line that opens or closes a directive.
    indirect case directive(DirectiveLine)
    /// `{…}`.
    indirect case attributes(Attributes)
    /// `[@…]`.
    indirect case citation(Citation)
    /// `[^…]`.
    case footnoteReference(FootnoteReference)
    /// `[[…]]`.
    case gap(Gap)
    /// The box of a task list's item.
    case box(isTicked: Bool)
    /// The `[` of a bracketed phrase.
    case spanStart
    /// The `]{…}` of a bracketed phrase.
    indirect case spanEnd(Attributes)
    /// `~~`, and on which sides text stands directly beside it.
    case strike(mayOpen: Bool, mayClose: Bool)
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
