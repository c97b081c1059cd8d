/// Why a document was not read: the first thing libxml2 or KursBuild's own limits objected to.
package struct XMLError: Error, Sendable, Hashable {
  /// What kind of objection it is.
  package enum Reason: Sendable, Hashable {
    /// The bytes are not namespace-well-formed XML 1.0.
    case malformed
    /// The document declares entities, attributes or elements itself; such a document is never
    /// read, so that no entity can grow or reach a file.
    case declaration
    /// The document is nested too deeply (256 elements) or is too large (10 MB).
    case limit
    /// The machine has no memory left.
    case memory
  }

  /// What kind of objection it is.
  package let reason: Reason
  /// The line, counted from 1.
  package let line: Int
  /// The column, counted from 1; where libxml2 stopped, often just after the fault.
  package let column: Int
  /// libxml2's sentence in English, without a full stop; for maintainers.
  package let message: String

  /// An objection at a line and column, both counted from 1.
  package init(_ reason: Reason, line: Int, column: Int, message: String) {
    self.reason = reason
    self.line = line
    self.column = column
    self.message = message
  }
}
