import CommonMark
package import Diagnostics
import Quiz

/// Checks a file that is in memory as if it lay in the content folder: what `check --ret` asks before
/// it writes. May be called from several tasks at once.
package struct FileCheck: Sendable {
  /// What a file comes to.
  package struct Result: Sendable {
    /// Everything that is wrong with the file alone.
    package var diagnostics: [Diagnostic]
    /// The words of headings, questions and objectives, without blanks: mending leaves them alone.
    package var signature: [UInt8]
  }

  private let tree: ContentTree
  private let outline: SiteOutline
  private let parser: PageParser
  private let headers: HeaderReader
  private let pages: [String: Int]

  /// A check against everything else that is in `outline`, which was made of `tree`.
  package init(
    tree: ContentTree, outline: SiteOutline, reader: ContentReader
  ) throws(ContentError) {
    self.tree = tree
    self.outline = outline
    parser = PageParser(outline: outline, reader: reader)
    headers = HeaderReader(
      reader: reader, registries: try RegistryReader(reader: reader).read(tree))
    var pages: [String: Int] = [:]
    for (number, page) in tree.pages.enumerated() { pages[page.file.path] = number }
    self.pages = pages
  }

  /// What is wrong with `file`; nil for a file that is no page and no registry.
  package func check(_ file: SourceFile) -> Result? {
    if let page = pages[file.path] { return check(file, page: page) }
    var registries = Registries(configuration: SiteConfiguration(title: ""))
    switch file.path {
    case tree.configuration?.path: RegistryReader.readConfiguration(file, into: &registries)
    case tree.sources?.path: RegistryReader.readSources(file, into: &registries)
    case tree.acts?.path: RegistryReader.readActs(file, into: &registries)
    default:
      var glossary = GlossaryReader(sources: outline.sources, knowsSources: outline.knowsSources)
      if file.path == tree.glossary?.path {
        glossary.readRegistry(file)
      } else if tree.glossaryFiles.contains(where: { $0.path == file.path }) {
        glossary.readTerm(file)
      } else {
        return nil
      }
      return Result(diagnostics: glossary.diagnostics, signature: [])
    }
    return Result(diagnostics: registries.diagnostics, signature: [])
  }

  private func check(_ file: SourceFile, page: Int) -> Result {
    let record = headers.read(file, as: tree.pages[page])
    let parsed = parser.parse(file, page: page, header: record.header)
    let links = LinkChecker(outline: outline).check([parsed.facts])
    let ignored = Set(record.header.ignoredWarnings)
    let wanted = links.filter { $0.severity == .error || !ignored.contains($0.id) }
    return Result(
      diagnostics: (record.diagnostics + parsed.diagnostics + wanted)
        .filter { $0.file == file.path },
      signature: signature(parsed.body))
  }

  private func signature(_ body: PageBody) -> [UInt8] {
    var text: [UInt8] = []
    for heading in body.headings { text += heading.text + [0x0A] }
    for ordinal in body.quizzes.keys.sorted() {
      for question in body.quizzes[ordinal]?.questions ?? [] {
        text += question.heading.plainText + [0x0A]
        for words in question.answer.words { text += words + [0x0A] }
      }
    }
    for ordinal in body.cases.keys.sorted() {
      for scene in body.cases[ordinal]?.scenes ?? [] {
        text += scene.heading.plainText + [0x0A]
        for choice in scene.choices { text += choice.content.plainText + [0x0A] }
      }
    }
    for block in body.blocks {
      guard case .directive(let directive) = block.kind, directive.name == "maal" else { continue }
      for case .list(let list) in directive.blocks.map(\.kind) {
        for item in list.items {
          for case .paragraph(let content) in item.blocks.map(\.kind) { text += content.plainText }
        }
      }
    }
    return text.filter { $0 > 0x20 && $0 != 0x7F }
  }
}

extension Answer {
  /// What is to be chosen, placed or filled in, as the author wrote it.
  fileprivate var words: [[UInt8]] {
    switch self {
    case .singleChoice(let options), .multipleChoice(let options), .trueFalse(let options),
      .scale(let options):
      options.map(\.content.plainText)
    case .ordering(let ordering): ordering.items.map(\.content.plainText)
    case .matching(let matching):
      matching.rows.map { $0.left.plainText + [0x0A] + matching.choices[$0.choice].plainText }
        + matching.choices.map(\.plainText)
    case .sorting(let sorting):
      sorting.categories.map(\.plainText) + sorting.items.map(\.content.plainText)
    case .gapText(let text): text.blanks.map { Array($0.kind.words.joined(separator: "\n").utf8) }
    case .marking(let text): text.marks.map { Array(($0.isRight ? "+" : "-").utf8) + $0.text.utf8 }
    case .reflection: []
    }
  }
}

extension Blank.Kind {
  fileprivate var words: [String] {
    switch self {
    case .text(let accepted): accepted
    case .choice(let choices, let right): choices + [choices[right]]
    case .number(let key): [key.low, key.high, key.unit ?? ""]
    }
  }
}
