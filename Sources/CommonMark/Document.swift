package import Diagnostics

/// A Markdown file as values: what the author wrote, with the place of everything.
package struct Document: Sendable, Equatable {
  /// Path of the file relative to the content folder.
  package var path: String
  /// The body's blocks in order.
  package var blocks: [Block]
  /// The footnotes that are referred to, in the order of their first reference.
  package var footnotes: [Footnote]
  /// The problems found while parsing, in no particular order.
  package var diagnostics: [Diagnostic]

  /// A document from its parts.
  package init(
    path: String, blocks: [Block], footnotes: [Footnote], diagnostics: [Diagnostic]
  ) {
    self.path = path
    self.blocks = blocks
    self.footnotes = footnotes
    self.diagnostics = diagnostics
  }
}

/// A footnote's text, `[^1]: …`.
package struct Footnote: Sendable, Equatable {
  /// The label as written after `^`.
  package var label: String
  /// The note's running text.
  package var content: [Inline]
  /// Where its definition begins.
  package var range: SourceRange

  /// A footnote named `label`.
  package init(label: String, content: [Inline], range: SourceRange) {
    self.label = label
    self.content = content
    self.range = range
  }
}
