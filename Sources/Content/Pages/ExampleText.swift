import CommonMark
import Diagnostics

/// The text of an example as a page file of its own.
struct ExampleText {
  private let file: SourceFile
  private let kind: PageKind
  private let frame: TextFrame
  private let page: Int

  /// The text `bytes`, which is told about as `path` and lies in the folder of `page`.
  init(_ bytes: [UInt8], path: String, frame: TextFrame, page: Int) {
    file = SourceFile(path: path, bytes: bytes)
    // What only a theme day can hold is shown as on a theme day.
    kind = ExampleText.hasProgramme(bytes) ? .themeDay : .module
    self.frame = frame
    self.page = page
  }

  /// Its header and what is wrong with that; nil when it begins without front matter.
  func header(_ rules: PageRules) -> (header: PageHeader?, diagnostics: [Diagnostic]) {
    guard FrontMatterBlock.find(in: file.bytes) != nil else { return (nil, []) }
    let record = record(rules)
    return (record.header, record.diagnostics)
  }

  /// What is wrong with its header when it has to have one.
  func headerProblems(_ rules: PageRules) -> [Diagnostic] { record(rules).diagnostics }

  /// The text parsed for an audience.
  func parsed(
    by parser: PageParser, for audience: PageAudience, header: PageHeader? = nil
  ) -> ParsedPage {
    var inner = TextFrame(example: kind, page: page, depth: frame.depth + 1)
    inner.bodyStart =
      header?.bodyStart ?? FrontMatterBlock.find(in: file.bytes).map(\.range.end) ?? 0
    inner.event = header?.event
    inner.linksGlossary = header?.linksGlossary ?? true
    var parsed = parser.parse(file, in: inner, for: audience)
    parsed.diagnostics += anchorProblems(parsed.facts)
    return parsed
  }

  /// What is wrong with links to places in the text itself: nothing outside it is known to them.
  private func anchorProblems(_ facts: PageFacts) -> [Diagnostic] {
    let missing = facts.links.filter {
      $0.target == page && $0.origin == nil && !facts.anchors.contains($0.anchor)
    }
    return missing.map {
      .missingAnchor(
        $0.range, anchor: $0.anchor, target: nil,
        nearest: NearestName.find($0.anchor, among: facts.anchors), file: file.path)
    }
  }

  private func record(_ rules: PageRules) -> HeaderRecord {
    var registries = Registries(configuration: rules.outline.configuration)
    registries.sources = rules.outline.sources
    registries.acts = rules.outline.acts
    registries.knowsSources = rules.outline.knowsSources
    registries.knowsActs = rules.outline.knowsActs
    let reader = HeaderReader(reader: ContentReader(root: ""), registries: registries)
    let page = ContentTree.Page(
      file: ContentFile(path: file.path), kind: kind, address: "eksempel.html")
    return reader.read(file, as: page)
  }

  /// True when a line begins a programme.
  private static func hasProgramme(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(0x3A) else { return false }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).contains {
      let line = $0.drop { $0 == " " || $0 == ">" }
      guard line.hasPrefix(":::") else { return false }
      let name = line.drop { $0 == ":" || $0 == " " }
      return FoldedName.fold(String(name.prefix { $0 != " " && $0 != "{" })) == "program"
    }
  }

  /// The blocks below the title and the summary that a page with this header begins with.
  static func titled(_ blocks: [Block], _ header: PageHeader?) -> [Block] {
    guard let header else { return blocks }
    var opening = [
      Block(
        .heading(Heading(level: 1, content: [.text(Array(header.title.utf8))])),
        range: SourceRange(0, 0))
    ]
    if let summary = header.summary {
      opening.append(Block(.paragraph([.text(Array(summary.utf8))]), range: SourceRange(0, 0)))
    }
    return opening + blocks
  }
}
