import Content
package import Diagnostics
package import Output

/// One PDF to be set: everything the engine needs, taken from a page's body, so that the body can be
/// dropped. A value; jobs may be set in any order and several at a time.
package struct PrintJob: Sendable {
  /// Which of the engine's documents it is.
  enum Template: String, Sendable {
    case handout
    case programme
  }

  /// A picture the document shows.
  struct Picture: Sendable, Equatable {
    /// The file, relative to the content folder.
    var path: String
    /// The name it gets beside the engine.
    var name: String
    /// Where the author asks for it.
    var range: SourceRange
  }

  /// Where the PDF lies in the site (`print/kurser/a/hvorfor.pdf`).
  package let path: OutputPath
  /// The Markdown file it is made from, relative to the content folder.
  package let source: String
  /// The engine's document.
  let template: Template
  /// The document as JSON (`Engine/README.md` tells its shape).
  let document: [UInt8]
  /// The pictures, in the order they are asked for.
  let pictures: [Picture]
  /// Where what is included comes from.
  let map: SourceMap
  /// Noon of the day the content is from, in seconds since 1970; 0 when it has no date.
  let timestamp: Int
}

/// What became of a job.
package struct PrintedDocument: Sendable {
  /// The PDF; nil when the document has errors.
  package let file: OutputFile?
  /// The number of pages; 0 without a PDF.
  package let pageCount: Int
  /// What is wrong with it, at the author's places.
  package let diagnostics: [Diagnostic]
}
