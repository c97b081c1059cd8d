package import Diagnostics

/// Turns a Markdown file into a `Document`:
/// 1. comments are found and blanked (`CommentFinder`);
/// 2. the house's notations are cut out and what must be parsed elsewhere is moved to the top, in one
///    pass over the source (`SourceScanner`);
/// 3. libcmark parses the rest, once (`CMarkCursor`);
/// 4. its tree becomes values, tokens become notations again, directives are paired
///    (`TreeConverter`, `InlineBuilder`, `ContainerAssembly`).
package struct DocumentParser: Sendable {
  /// What the parser is asked to do.
  package struct Options: Sendable {
    /// False parses plain CommonMark 0.30, raw HTML kept: only for testing against the standard.
    package var extensions = true
    /// True for a question bank, where gaps have their meaning outside quizzes too.
    package var isQuestionBank = false

    /// The house language.
    package init() {}
  }

  private let options: Options

  /// A parser for the house language unless `options` say otherwise.
  package init(options: Options = Options()) {
    self.options = options
  }

  /// Parses `file` from byte `bodyStart` (just after the front matter) to its end. The bytes must be
  /// valid UTF-8. Never fails: what is wrong is in the document's diagnostics.
  package func parse(_ file: SourceFile, bodyStart: Int = 0) -> Document {
    guard options.extensions else { return parsePlain(file) }
    let comments = CommentFinder(file.bytes, from: bodyStart, path: file.path)
    let sign = TokenSign.absent(from: file.bytes)
    var scanner = SourceScanner(
      path: file.path, source: comments.source, sign: sign ?? [0xF0, 0x90, 0x84, 0x80],
      isQuestionBank: options.isQuestionBank, touchedLines: comments.touchedLines)
    scanner.scan(from: bodyStart)
    let sites = scanner.linkSites.sorted { $0.start < $1.start }
    let scan = ScannedSource(
      path: file.path, source: file.bytes, buffer: scanner.buffer, linkSites: sites,
      isExtended: true)
    var document = convert(scan, tables: scanner.tables)
    document.diagnostics.append(contentsOf: comments.diagnostics)
    document.diagnostics.append(contentsOf: scanner.diagnostics)
    return document.withFootnotes(scanner.footnotes)
  }

  private func parsePlain(_ file: SourceFile) -> Document {
    var buffer = ParseBuffer(sign: [0xF0, 0x90, 0x84, 0x80], capacity: 0)
    buffer.body = file.bytes
    buffer.lineStarts = [0]
    let scan = ScannedSource(
      path: file.path, source: file.bytes, buffer: buffer, linkSites: [], isExtended: false)
    return convert(scan, tables: []).document
  }

  private func convert(_ scan: ScannedSource, tables: [TableSketch]) -> ConvertedDocument {
    var document = Document(path: scan.path, blocks: [], footnotes: [], diagnostics: [])
    guard var cursor = CMarkCursor(scan.buffer.joined()) else {
      document.diagnostics.append(.outOfMemory(file: scan.path))
      return ConvertedDocument(document: document, references: [], fragments: [])
    }
    var converter = TreeConverter(scan, tables: tables)
    document.blocks = converter.convert(&cursor)
    document.diagnostics = converter.diagnostics
    return ConvertedDocument(
      document: document, references: converter.footnoteReferences,
      fragments: converter.fragments)
  }
}

/// A document whose footnotes are still apart.
private struct ConvertedDocument {
  var document: Document
  var references: [FootnoteReference]
  var fragments: [[Inline]]

  var diagnostics: [Diagnostic] {
    get { document.diagnostics }
    set { document.diagnostics = newValue }
  }

  /// The document with the footnotes that are referred to, in the order of their first reference.
  func withFootnotes(
    _ definitions: [(label: String, fragment: Int, range: SourceRange)]
  ) -> Document {
    var document = document
    guard !definitions.isEmpty || !references.isEmpty else { return document }
    var used: [String] = []
    for reference in references.sorted(by: { $0.range.start < $1.range.start }) {
      guard let definition = definitions.first(where: { $0.label == reference.label }) else {
        document.diagnostics.append(.unknownFootnote(reference, file: document.path))
        continue
      }
      guard !used.contains(reference.label) else { continue }
      used.append(reference.label)
      document.footnotes.append(
        Footnote(
          label: definition.label, content: fragments[definition.fragment],
          range: definition.range))
    }
    for definition in definitions where !used.contains(definition.label) {
      document.diagnostics.append(
        .unusedFootnote(definition.range, label: definition.label, file: document.path))
    }
    return document
  }
}
