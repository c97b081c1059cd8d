import CommonMark
import Diagnostics

/// Reads the glossary: entries of `ordbog.yml` and files of `ordbog/`.
struct GlossaryReader {
  /// The terms in the order read.
  private(set) var terms: [GlossaryTerm] = []
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []
  /// False when terms may be missing because a file could not be read.
  private(set) var isComplete = true
  private let sources: [Source]
  private let knowsSources: Bool
  private var places: [String: String] = [:]

  /// A reader that checks `kilde` against `sources`.
  init(sources: [Source], knowsSources: Bool) {
    self.sources = sources
    self.knowsSources = knowsSources
  }

  /// Reads `ordbog.yml`.
  mutating func readRegistry(_ file: SourceFile) {
    let entries = RegistryEntries(file, idKeys: ["id", "term"])
    diagnostics += entries.diagnostics
    isComplete = isComplete && entries.isComplete
    for entry in entries.entries {
      var fields = FieldReader(entry.fields, catalogue: .term, file: file.path)
      let term = fields.text("term") ?? entry.id
      guard let definition = fields.placedText("definition") else {
        // Where a line could not be read, the definition may well be there.
        if entries.isComplete {
          fields.diagnostics.append(missingDefinition(entry.range, term: term, file: file.path))
        }
        diagnostics += fields.diagnostics
        continue
      }
      let document = parse(definition, of: file)
      if document.blocks.isEmpty {
        fields.diagnostics.append(missingDefinition(definition.range, term: term, file: file.path))
      }
      add(
        id: entry.id, term: term, fields: &fields, document: document, path: file.path,
        range: entry.range)
    }
  }

  /// Reads a file of `ordbog/`: front matter `term`, `former`, and the definition as its text.
  mutating func readTerm(_ file: SourceFile) {
    if let problem = Diagnostic.invalidUTF8(in: file) {
      diagnostics.append(problem)
      isComplete = false
      return
    }
    let block = FrontMatterBlock.find(in: file.bytes)
    if let block, !block.isClosed {
      diagnostics.append(.unclosedFrontMatter(block.opener, file: file.path))
      isComplete = false
      return
    }
    let content = block?.content ?? 0..<0
    let (data, problems) = DataDocument.frontMatter(file.bytes, content, file: file.path)
    diagnostics += problems
    var fields = FieldReader(data, catalogue: .term, file: file.path)
    let id = HeaderReader.baseName(file.path)
    let range = block?.opener ?? SourceRange(0, 0)
    let term = fields.text("term") ?? id
    if fields.text("term") == nil, problems.isEmpty {
      fields.diagnostics.append(
        .missingField(range, key: "term", entry: "Ordet", example: id, file: file.path))
    }
    let document = DocumentParser().parse(file, bodyStart: block?.range.end ?? 0)
    if document.blocks.isEmpty {
      fields.diagnostics.append(missingDefinition(range, term: term, file: file.path))
    }
    add(id: id, term: term, fields: &fields, document: document, path: file.path, range: range)
  }

  /// Parses a definition where it stands, so that every place in it is a place in the file.
  private func parse(_ definition: DataText, of file: SourceFile) -> Document {
    let written = file.bytes[definition.range.start..<definition.range.end]
    if written.elementsEqual(definition.text.utf8) {
      let bytes = Array(file.bytes[..<definition.range.end])
      return DocumentParser().parse(
        SourceFile(path: file.path, bytes: bytes), bodyStart: definition.range.start)
    }
    // A quoted text or one over several lines: the best place to show is where it begins.
    var document = DocumentParser().parse(
      SourceFile(path: file.path, bytes: Array(definition.text.utf8)))
    for index in document.diagnostics.indices {
      document.diagnostics[index].range = definition.range
      document.diagnostics[index].fixes = []
    }
    return document
  }

  private mutating func add(
    id: String, term: String, fields: inout FieldReader, document: Document, path: String,
    range: SourceRange
  ) {
    let slug = Slug.make(id)
    let ignored = fields.ignoredWarnings()
    if let source = fields.placedText("kilde") { check(source, &fields, file: path) }
    var inlines: [Inline] = []
    if case .paragraph(let content) = document.blocks.first?.kind { inlines = content }
    if document.blocks.count > 1 || (inlines.isEmpty && !document.blocks.isEmpty) {
      let place = document.blocks.dropFirst().first?.range ?? range
      fields.diagnostics.append(.longDefinition(place, term: term, file: path))
    }
    if slug.isEmpty {
      fields.diagnostics.append(.unusableID(range, id: id, file: path))
    } else if let first = places[slug] {
      fields.diagnostics.append(.duplicateTerm(range, term: term, first: first, file: path))
    } else {
      places[slug] = path
      var entry = GlossaryTerm(
        id: slug, term: term, forms: fields.list("former").map(\.text), definition: inlines,
        path: path, range: range)
      entry.source = fields.text("kilde")
      entry.ignoredWarnings = ignored
      terms.append(entry)
    }
    diagnostics += (document.diagnostics + fields.diagnostics).filter {
      $0.severity == .error || !ignored.contains($0.id)
    }
  }

  private func check(_ source: DataText, _ fields: inout FieldReader, file: String) {
    guard knowsSources, !sources.contains(where: { $0.id == source.text }) else { return }
    fields.diagnostics.append(
      .unknownSource(
        source.range, key: source.text,
        nearest: NearestName.find(source.text, among: sources.lazy.map(\.id)), form: { $0 },
        file: file))
  }

  private func missingDefinition(_ range: SourceRange, term: String, file: String) -> Diagnostic {
    .missingField(
      range, key: "definition", entry: "Ordet \(term)", example: "Hvad ordet betyder.", file: file)
  }
}
