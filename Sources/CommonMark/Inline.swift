package import Diagnostics

/// A piece of running text. All text is UTF-8, already free of Markdown, with house typography done.
package enum Inline: Sendable, Equatable {
  /// Plain text.
  case text([UInt8])
  /// A line end in the source that is only white space to a reader.
  case softBreak
  /// A line break the author asked for.
  case lineBreak
  /// Code, as written.
  case code([UInt8])
  /// Emphasis (`*…*`).
  case emphasis([Inline])
  /// Strong emphasis (`**…**`).
  case strong([Inline])
  /// Text that is struck out (`~~…~~`).
  case deleted([Inline])
  /// A link, whatever its scheme (`ordbog:` and `lov:` too).
  indirect case link(Link)
  /// A picture.
  indirect case image(Image)
  /// A bracketed phrase with attributes, `[Signs of Safety]{lang=en}`.
  indirect case span(Span)
  /// A reference to a source, `[@s2, s. 4]`.
  indirect case citation(Citation)
  /// A reference to a footnote, `[^1]`.
  indirect case footnoteReference(FootnoteReference)
  /// A gap to fill in, `[[varig]]`; only inside quizzes and question banks.
  indirect case gap(Gap)
  /// Raw HTML as written. It is refused with a diagnostic; renderers leave it out.
  case rawHTML([UInt8])
}

/// A link. `destination` is the address after Markdown's unescaping, percent-encoding as written.
package struct Link: Sendable, Equatable {
  /// Where it leads: `../viden/x.md#a`, `https://…`, `ordbog:sagsoplysning`, `lov:barnets-lov-22`.
  package var destination: [UInt8]
  /// The title in quotes; empty when there is none.
  package var title: [UInt8]
  /// The link text.
  package var content: [Inline]
  /// Attributes directly after it.
  package var attributes: Attributes
  /// Where it stands, as exactly as is known; at least the line.
  package var range: SourceRange

  /// A link as written.
  package init(
    destination: [UInt8], title: [UInt8], content: [Inline], attributes: Attributes,
    range: SourceRange
  ) {
    self.destination = destination
    self.title = title
    self.content = content
    self.attributes = attributes
    self.range = range
  }
}

/// A picture. Alternative text is plain text; the title is its caption.
package struct Image: Sendable, Equatable {
  /// Path of the picture relative to the file that shows it.
  package var source: [UInt8]
  /// The alternative text; empty is an error unless `{dekorativt}`.
  package var alternative: [UInt8]
  /// The caption in quotes; empty when there is none.
  package var title: [UInt8]
  /// Attributes directly after it.
  package var attributes: Attributes
  /// Where it stands, as exactly as is known; at least the line.
  package var range: SourceRange

  /// A picture as written.
  package init(
    source: [UInt8], alternative: [UInt8], title: [UInt8], attributes: Attributes,
    range: SourceRange
  ) {
    self.source = source
    self.alternative = alternative
    self.title = title
    self.attributes = attributes
    self.range = range
  }
}

/// A bracketed phrase with attributes.
package struct Span: Sendable, Equatable {
  /// The phrase.
  package var content: [Inline]
  /// Its attributes; never empty.
  package var attributes: Attributes
  /// From `[` to just after `}`.
  package var range: SourceRange

  /// A phrase with attributes.
  package init(content: [Inline], attributes: Attributes, range: SourceRange) {
    self.content = content
    self.attributes = attributes
    self.range = range
  }
}

/// A reference to an entry of `kilder.yml`.
package struct Citation: Sendable, Equatable {
  /// The source's id as written after `@`.
  package var key: String
  /// What follows the comma, such as `s. 4`; empty when there is nothing.
  package var locator: String
  /// From `[` to just after `]`.
  package var range: SourceRange

  /// A reference to source `key`.
  package init(key: String, locator: String, range: SourceRange) {
    self.key = key
    self.locator = locator
    self.range = range
  }
}

/// A reference to a footnote of the same file.
package struct FootnoteReference: Sendable, Equatable {
  /// The label as written after `^`.
  package var label: String
  /// From `[` to just after `]`.
  package var range: SourceRange

  /// A reference to footnote `label`.
  package init(label: String, range: SourceRange) {
    self.label = label
    self.range = range
  }
}

/// A gap: the source text between `[[` and `]]`, uninterpreted.
package struct Gap: Sendable, Equatable {
  /// What stands between the double brackets, as written.
  package var source: String
  /// From `[[` to just after `]]`.
  package var range: SourceRange

  /// A gap with `source` between its brackets.
  package init(source: String, range: SourceRange) {
    self.source = source
    self.range = range
  }
}

extension Array where Element == Inline {
  /// The plain text a reader sees, in UTF-8: line ends become spaces, gaps and references nothing.
  package var plainText: [UInt8] {
    var text: [UInt8] = []
    appendPlainText(to: &text)
    return text
  }

  /// Appends the plain text a reader sees to `text`.
  package func appendPlainText(to text: inout [UInt8]) {
    for inline in self {
      switch inline {
      case .text(let bytes), .code(let bytes): text.append(contentsOf: bytes)
      case .softBreak, .lineBreak: text.append(0x20)
      case .emphasis(let content), .strong(let content), .deleted(let content):
        content.appendPlainText(to: &text)
      case .link(let link): link.content.appendPlainText(to: &text)
      case .span(let span): span.content.appendPlainText(to: &text)
      case .image(let image): text.append(contentsOf: image.alternative)
      case .citation, .footnoteReference, .gap, .rawHTML: break
      }
    }
  }
}
