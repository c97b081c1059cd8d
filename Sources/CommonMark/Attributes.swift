package import Diagnostics

/// What an author wrote in braces: `{#id .klasse nøgle=værdi nøgle="to ord" flag}`.
package struct Attributes: Sendable, Equatable {
  /// One `name=value`, or a name alone (then `value` is nil).
  package struct Entry: Sendable, Equatable {
    /// The name as a folded ASCII name (`mål` is stored as `maal`), see `FoldedName`.
    package var name: String
    /// The name as the author spelt it, for messages.
    package var spelling: String
    /// The text after `=` without quotes; nil for a name alone.
    package var value: String?
    /// Where name and value stand in the file.
    package var range: SourceRange

    /// An attribute `spelling=value` at `range`.
    package init(spelling: String, value: String?, range: SourceRange) {
      self.name = FoldedName.fold(spelling)
      self.spelling = spelling
      self.value = value
      self.range = range
    }
  }

  /// The text after `#`, where there is one.
  package var id: String?
  /// Where the id stands in the file, without `#`.
  package var idRange: SourceRange?
  /// The words after `.`, as written.
  package var classes: [String]
  /// All other attributes, in the order written.
  package var entries: [Entry]
  /// From `{` to just after `}`; nil when the author wrote no braces.
  package var range: SourceRange?

  /// No attributes at all.
  package static let none = Attributes()

  /// Attributes as given; nothing unless told.
  package init(
    id: String? = nil, idRange: SourceRange? = nil, classes: [String] = [],
    entries: [Entry] = [], range: SourceRange? = nil
  ) {
    self.id = id
    self.idRange = idRange
    self.classes = classes
    self.entries = entries
    self.range = range
  }

  /// Writes an id into these attributes, or, where there are none, at the end of the line they would
  /// stand on.
  package func adding(id: String, atEndOf line: SourceRange) -> Diagnostic.Fix {
    guard let range else {
      return Diagnostic.Fix(range: SourceRange(line.end, line.end), replacement: " {#\(id)}")
    }
    let inside = SourceRange(range.start + 1, range.start + 1)
    return Diagnostic.Fix(range: inside, replacement: isEmpty ? "#\(id)" : "#\(id) ")
  }

  /// True when the author wrote nothing.
  package var isEmpty: Bool { id == nil && classes.isEmpty && entries.isEmpty }

  /// The value of the attribute with this folded ASCII name; nil when it is absent or a bare name.
  package func value(_ name: String) -> String? {
    entries.first { $0.name == name }?.value
  }

  /// The attribute with this folded ASCII name.
  package func entry(_ name: String) -> Entry? {
    entries.first { $0.name == name }
  }

  /// True when the folded name stands alone in the braces, such as `{pause}`.
  package func has(_ name: String) -> Bool {
    entries.contains { $0.name == name }
  }
}
