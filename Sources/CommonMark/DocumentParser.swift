package import Diagnostics

/// Turns a Markdown file into a `Document`:
/// 1. comments and control characters are found and blanked (`SourcePreparation`);
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
    /// Folded names of the directives there are, for telling their mistyped lines from text.
    package var directiveNames: Set<String> = []
    /// Ids of the sources there are, for telling references without their `@` from text.
    package var sourceIDs: Set<String> = []

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
    guard options.extensions else {
      var document = Document(path: file.path, blocks: [], footnotes: [], diagnostics: [])
      _ = convert(ScannedSource(plain: file), to: &document)
      return document
    }
    let preparation = SourcePreparation(file, bodyStart: bodyStart)
    var scanner = SourceScanner(
      preparation, path: file.path, options: options)
    scanner.scan(from: preparation.start)
    var document = Document(
      path: file.path, blocks: [], footnotes: [],
      diagnostics: preparation.diagnostics + scanner.diagnostics)
    let definitions = scanner.footnotes
    if let converter = convert(ScannedSource(scanner), to: &document) {
      document.addFootnotes(definitions, converter)
    }
    return document
  }

  /// Parses the scanned text and adds its blocks to `document`; nil when there is no memory for it.
  private func convert(_ scan: ScannedSource, to document: inout Document) -> TreeConverter? {
    let fragments = scan.buffer.written(scan.buffer.fragmentText)
    guard var cursor = CMarkCursor(fragments, scan.buffer.written(scan.buffer.body)) else {
      document.diagnostics.append(.outOfMemory(file: scan.path))
      return nil
    }
    var converter = TreeConverter(scan)
    document.blocks = converter.convert(&cursor)
    document.diagnostics.append(contentsOf: converter.diagnostics)
    document.diagnostics = HTMLPairs(scan).joined(document.diagnostics)
    return converter
  }
}

extension Document {
  /// Adds the footnotes that are referred to, in the order of their first reference, and reports
  /// references and footnotes that lack each other.
  fileprivate mutating func addFootnotes(
    _ definitions: [FootnoteDefinition], _ converter: TreeConverter
  ) {
    guard !definitions.isEmpty || !converter.footnoteReferences.isEmpty else { return }
    let byLabel = Dictionary(definitions.map { ($0.label, $0) }) { first, _ in first }
    var used: Set<String> = []
    let references = converter.footnoteReferences.sorted { $0.range.start < $1.range.start }
    for reference in references {
      guard let definition = byLabel[reference.label] else {
        diagnostics.append(.unknownFootnote(reference, file: path))
        continue
      }
      guard used.insert(reference.label).inserted else { continue }
      footnotes.append(
        Footnote(
          label: definition.label, content: converter.fragments[definition.fragment],
          range: definition.range))
    }
    for definition in definitions where !used.contains(definition.label) {
      diagnostics.append(
        .unusedFootnote(definition.range, label: definition.label, file: path))
    }
  }
}
