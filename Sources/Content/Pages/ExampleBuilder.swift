import CommonMark
import Diagnostics

/// Makes examples of the code blocks that ask for it: what stands in each is parsed as a page of its
/// own in the same folder, and what comes of it is moved into the page.
struct ExampleBuilder {
  /// Examples in examples are shown this deep; further down they are code.
  private static let depthLimit = 2

  private let parser: PageParser
  private let frame: TextFrame
  private let file: SourceFile
  private let audience: PageAudience
  private let texts: [Int: SourceFile]
  /// The page that the examples become part of.
  private(set) var page: ParsedPage
  /// The ids of the page: none may begin like those of an example.
  private let takenIDs: [String]
  private var count = 0
  private var nextOrdinal: Int

  /// A builder of the examples of `page`, made from `file`. `texts` are the files included in it by
  /// the start of their stretch.
  init(
    _ page: ParsedPage, parser: PageParser, frame: TextFrame, file: SourceFile,
    texts: [Int: SourceFile], takenIDs: [String], audience: PageAudience
  ) {
    self.page = page
    self.parser = parser
    self.frame = frame
    self.file = file
    self.texts = texts
    self.takenIDs = takenIDs
    self.audience = audience
    nextOrdinal = IncludeSplicer.directiveCount(page.body.blocks)
  }

  /// Puts every example in its place.
  mutating func build() {
    guard frame.depth < ExampleBuilder.depthLimit else { return }
    page.body.blocks = built(page.body.blocks)
  }

  private mutating func built(_ blocks: [Block]) -> [Block] {
    var result = blocks
    for index in result.indices {
      switch result[index].kind {
      case .code(let info, let literal) where PageExample.isExample(info):
        result[index] = example(info, literal, at: result[index].range)
      case .quote(let inner): result[index].kind = .quote(built(inner))
      case .list(var list):
        for item in list.items.indices { list.items[item].blocks = built(list.items[item].blocks) }
        result[index].kind = .list(list)
      case .directive(var directive) where !["quiz", "case", "program"].contains(directive.name):
        directive.blocks = built(directive.blocks)
        result[index].kind = .directive(directive)
      default: continue
      }
    }
    return result
  }

  // MARK: One example

  private mutating func example(
    _ info: [UInt8], _ literal: [UInt8], at range: SourceRange
  ) -> Block {
    count += 1
    let call = ExampleCall(info)
    let origin = Origin(range, literal, map: page.body.map, file: file, texts: texts, frame.page)
    for word in call.unknownWords {
      page.diagnostics.append(.unknownExampleWord(origin.fence, word: word, file: origin.path))
    }
    var example = PageExample(source: literal, outcome: .result)
    var blocks: [Block] = []
    if let id = call.problem {
      example.outcome = answer(id, literal, origin)
    } else {
      let compiled = compile(literal, origin)
      page.diagnostics += compiled.diagnostics
      takeFacts(of: compiled.page, origin)
      if call.isSourceOnly { example.outcome = .none } else { blocks = moved(compiled, origin) }
    }
    let ordinal = nextOrdinal
    nextOrdinal += 1
    page.body.examples[ordinal] = example
    let directive = Directive(
      spelling: PageExample.name, nameRange: range, title: [], attributes: .none, blocks: blocks,
      ordinal: ordinal)
    return Block(.directive(directive), range: range)
  }

  /// What `check` says of an example that is to have the problem `id`.
  private mutating func answer(
    _ id: String, _ literal: [UInt8], _ origin: Origin
  ) -> PageExample.Outcome {
    let name = "eksempel.md"
    let folder = origin.path.dropLast(PathText.name(origin.path).count)
    let text = ExampleText(literal, path: folder + name, frame: frame, page: origin.page)
    let problems =
      text.header(parser.rules).diagnostics + text.parsed(by: parser, for: audience).diagnostics
    let sorted = problems.sorted(by: Diagnostic.sourceOrder)
    // Only asked for by name is a text to have a header that it lacks.
    let found =
      sorted.first { $0.id == id }
      ?? text.headerProblems(parser.rules).first { $0.id == id }
    let outline = parser.rules.outline
    guard var problem = found else {
      // While a registry cannot be read, much is not told, and the example is not to blame.
      guard outline.knowsSources, outline.knowsActs, outline.knowsGlossary else { return .none }
      page.diagnostics.append(
        .exampleWithoutProblem(
          origin.fence, id: id, found: problems.map(\.id), file: origin.path))
      return .none
    }
    problem.file = name
    let report = DiagnosticReport([problem], language: .danish) { _ in literal }
    return .answer(Array(report.text().utf8))
  }

  private struct Compiled {
    var page: ParsedPage
    var diagnostics: [Diagnostic]
    var header: PageHeader?
  }

  private func compile(_ literal: [UInt8], _ origin: Origin) -> Compiled {
    let text = ExampleText(literal, path: origin.path, frame: frame, page: origin.page)
    let (header, problems) = text.header(parser.rules)
    let parsed = text.parsed(by: parser, for: audience, header: header)
    // What stands in a file that the example includes has its place already.
    let diagnostics = (problems + parsed.diagnostics).map {
      $0.file == origin.path ? origin.places.place($0) : $0
    }
    return Compiled(page: parsed, diagnostics: diagnostics, header: header)
  }

  /// Takes over what the whole site is to know: what the example cites and links to. Its questions,
  /// gaps and laws are nobody's.
  private mutating func takeFacts(of example: ParsedPage, _ origin: Origin) {
    for source in example.facts.citedSources where !page.facts.citedSources.contains(source) {
      page.facts.citedSources.append(source)
    }
    for term in example.facts.usedTerms where !page.facts.usedTerms.contains(term) {
      page.facts.usedTerms.append(term)
    }
    for include in example.facts.includes where !page.facts.includes.contains(include) {
      page.facts.includes.append(include)
    }
    // Links to places in the example itself have been checked.
    for link in example.facts.links where link.target != origin.page {
      var moved = link
      if link.origin == nil {
        moved.range = origin.places.place(link.range)
        moved.origin = origin.page == frame.page ? nil : origin.page
      }
      page.facts.links.append(moved)
    }
  }

  /// The example's blocks as blocks of the page.
  private mutating func moved(_ compiled: Compiled, _ origin: Origin) -> [Block] {
    let body = compiled.page.body
    let start = page.body.map.add(
      SourceMap.Stretch(
        start: 0, page: origin.page, path: origin.path, place: origin.fence, asked: origin.asked),
      count: body.map.end)
    let transplant = Transplant(
      offset: start, ordinals: nextOrdinal, label: "]e\(count)", prefix: origin.prefix,
      ids: idPrefix(),
      anchors: Dictionary(
        body.headings.map { ($0.range.start, $0.id) }, uniquingKeysWith: { first, _ in first }))
    let blocks = transplant.move(ExampleText.titled(body.blocks, compiled.header))
    var ordinals = nextOrdinal
    for (ordinal, quiz) in body.quizzes {
      page.body.quizzes[ordinal + nextOrdinal] = transplant.move(quiz)
      ordinals = max(ordinals, ordinal + nextOrdinal + 1)
    }
    for (ordinal, story) in body.cases {
      page.body.cases[ordinal + nextOrdinal] = transplant.move(story)
      ordinals = max(ordinals, ordinal + nextOrdinal + 1)
    }
    for (ordinal, programme) in body.programmes {
      page.body.programmes[ordinal + nextOrdinal] = transplant.move(programme)
    }
    for (ordinal, video) in body.videos { page.body.videos[ordinal + nextOrdinal] = video }
    for (ordinal, example) in body.examples {
      page.body.examples[ordinal + nextOrdinal] = example
    }
    page.body.footnotes += body.footnotes.map(transplant.move)
    page.body.exampleNoteCount += body.footnotes.count
    for source in body.citedSources where !page.body.citedSources.contains(source) {
      page.body.citedSources.append(source)
    }
    page.isSameForAll = page.isSameForAll && compiled.page.isSameForAll
    nextOrdinal = max(ordinals, IncludeSplicer.directiveCount(blocks))
    return blocks
  }

  /// What the example's ids begin with: like no id of the page.
  private func idPrefix() -> String {
    var prefix = "eksempel-\(count)-"
    var letters = 0
    while takenIDs.contains(where: { $0.hasPrefix(prefix) }) {
      letters += 1
      prefix = "eksempel-\(count)-" + String(repeating: "x", count: letters) + "-"
    }
    return prefix
  }
}

/// Where an example stands.
private struct Origin {
  /// Path of its file.
  let path: String
  /// Its file, as an index into the outline's pages.
  let page: Int
  /// The line with the info string.
  let fence: SourceRange
  /// The line of the page's own file that shows it: the same, or what includes its file.
  let asked: SourceRange
  /// What stands before relative addresses of its file.
  let prefix: [UInt8]
  /// Where its lines are.
  let places: ExamplePlaces

  init(
    _ range: SourceRange, _ literal: [UInt8], map: SourceMap, file: SourceFile,
    texts: [Int: SourceFile], _ page: Int
  ) {
    let stretch = map.stretch(at: range.start)
    path = stretch?.path ?? file.path
    self.page = stretch?.page ?? page
    prefix = stretch?.prefix ?? []
    fence = stretch.map { range.shifted(by: -$0.start) } ?? range
    asked = stretch?.asked ?? range
    let lines = LineTable(stretch.flatMap { texts[$0.start]?.bytes } ?? file.bytes)
    let firstLine = lines.position(of: fence.start).line + 1
    places = ExamplePlaces(literal, firstLine: firstLine, in: lines)
  }
}
