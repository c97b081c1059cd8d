import CommonMark
import Diagnostics

/// Puts the text of other files in the place of `::: indsæt {fil=…}`.
///
/// Each file that is asked for is parsed on its own and moved (`Transplant`) to a stretch of offsets
/// of its own, so that what follows sees one page; `SourceMap` knows the way back.
struct IncludeSplicer {
  /// How deep files may include each other.
  static let depthLimit = 8
  /// How many files a page may hold, and how many bytes of them.
  static let countLimit = 500
  static let byteLimit = 16 << 20

  /// A file that is being spliced in, or the page itself.
  private struct Origin {
    var page: Int
    var path: String
    /// Where the page's own file asks for it; nil in that file.
    var asked: SourceRange?
  }

  /// Where the included text stands.
  private(set) var map: SourceMap
  /// What is wrong with the directives, at offsets of the page.
  private(set) var diagnostics: [Diagnostic] = []
  /// What is wrong with the included files, at their own places.
  private(set) var settledDiagnostics: [Diagnostic] = []
  /// The footnotes of the included files.
  private(set) var footnotes: [Footnote] = []
  /// The included files, as indexes into the outline's pages, each once.
  private(set) var included: [Int] = []
  /// The included texts by the start of their stretch.
  private(set) var texts: [Int: SourceFile] = [:]

  private let rules: PageRules
  private let reader: ContentReader
  private let host: Origin
  private var ring: [Origin] = []
  private var nextOrdinal = 0
  private var byteCount = 0

  /// A splicer for the page `page`, whose file lies at `path` and is `count` bytes long.
  init(rules: PageRules, reader: ContentReader, page: Int, path: String, count: Int) {
    self.rules = rules
    self.reader = reader
    host = Origin(page: page, path: path, asked: nil)
    map = SourceMap(count: count)
  }

  /// The page's blocks with everything in its place.
  mutating func splice(_ blocks: [Block]) -> [Block] {
    nextOrdinal = IncludeSplicer.directiveCount(blocks)
    ring = [host]
    return splice(blocks, in: host, inQuiz: false)
  }

  // MARK: Finding the directives

  private mutating func splice(_ blocks: [Block], in origin: Origin, inQuiz: Bool) -> [Block] {
    var spliced: [Block] = []
    spliced.reserveCapacity(blocks.count)
    for block in blocks {
      var block = block
      switch block.kind {
      case .directive(let directive) where directive.name == "indsaet":
        spliced += text(for: directive, in: origin, inQuiz: inQuiz)
        continue
      case .directive(var directive):
        let transcript = takeTranscript(of: &directive)
        let bank = bank(of: directive)
        directive.blocks = splice(
          directive.blocks, in: origin, inQuiz: inQuiz || directive.name == "quiz")
        if let transcript {
          // The paths of what has been included hold from the page already.
          let asking = Origin(page: host.page, path: host.path, asked: origin.asked)
          directive.blocks += text(for: transcript, in: asking, inQuiz: false)
        }
        if let bank { directive.blocks += text(for: bank, in: origin, inQuiz: true) }
        block.kind = .directive(directive)
      case .quote(let blocks):
        block.kind = .quote(splice(blocks, in: origin, inQuiz: inQuiz))
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = splice(
            list.items[index].blocks, in: origin, inQuiz: inQuiz)
        }
        block.kind = .list(list)
      default: break
      }
      spliced.append(block)
    }
    return spliced
  }

  /// A film's transcript in a file for inclusion, as the directive that includes it; it then stands in
  /// the film's own directive.
  private func takeTranscript(of directive: inout Directive) -> Directive? {
    guard let entry = directive.transcriptPage, let written = entry.value,
      case .page(let page, _) = rules.links.target(of: Array(written.utf8), from: host.page),
      rules.outline.pages[page].kind == .fragment
    else { return nil }
    directive.attributes.entries.removeAll { $0 == entry }
    let file = Attributes.Entry(spelling: "fil", value: written, range: entry.range)
    return Directive(
      spelling: "indsæt", nameRange: entry.range, title: [],
      attributes: Attributes(entries: [file]), blocks: [], ordinal: directive.ordinal)
  }

  /// The bank that a quiz draws from (`bank=`), as the directive that includes it: its questions come
  /// after the quiz's own.
  private func bank(of directive: Directive) -> Directive? {
    guard directive.name == "quiz", let entry = directive.attributes.entry("bank"),
      entry.value?.isEmpty == false
    else { return nil }
    let file = Attributes.Entry(spelling: "fil", value: entry.value, range: entry.range)
    return Directive(
      spelling: "indsæt", nameRange: entry.range, title: [],
      attributes: Attributes(entries: [file]), blocks: [], ordinal: directive.ordinal)
  }

  /// One more than the highest number of a directive.
  static func directiveCount(_ blocks: [Block]) -> Int {
    var count = 0
    for block in blocks {
      switch block.kind {
      case .directive(let directive):
        count = max(count, directive.ordinal + 1, directiveCount(directive.blocks))
      case .quote(let blocks): count = max(count, directiveCount(blocks))
      case .list(let list):
        for item in list.items { count = max(count, directiveCount(item.blocks)) }
      default: continue
      }
    }
    return count
  }

  // MARK: One directive

  private mutating func text(
    for directive: Directive, in origin: Origin, inQuiz: Bool
  ) -> [Block] {
    checkForm(directive, in: origin)
    guard let entry = directive.attributes.entry("fil"), let written = entry.value,
      !written.isEmpty
    else {
      diagnostics.append(.includeWithoutFile(directive, file: host.path))
      return []
    }
    guard let page = page(written, entry, in: origin, inQuiz: inQuiz) else { return [] }
    if rules.isDraft[page], !rules.isDraft[host.page], rules.hasAddress[host.page] {
      diagnostics.append(
        .includedDraft(entry.range, target: rules.outline.pages[page].path, file: host.path))
      return []
    }
    if let start = ring.firstIndex(where: { $0.page == page }) {
      let names = ring[start...].map(\.path) + [ring[start].path]
      diagnostics.append(.includeRing(entry.range, names: names, file: host.path))
      return []
    }
    guard ring.count <= IncludeSplicer.depthLimit else {
      diagnostics.append(
        .includeTooDeep(entry.range, limit: IncludeSplicer.depthLimit, file: host.path))
      return []
    }
    return read(page, asked: origin.asked ?? entry.range, entry, inQuiz: inQuiz)
  }

  private mutating func checkForm(_ directive: Directive, in origin: Origin) {
    let attributes = directive.attributes
    for entry in attributes.entries where entry.name != "fil" {
      diagnostics.append(.unknownAttribute(entry, among: ["fil"], file: host.path))
    }
    // Where the path stands in the title, that is what is told.
    let hasTitle = !directive.title.isEmpty && attributes.has("fil")
    guard !directive.blocks.isEmpty || hasTitle || attributes.id != nil else { return }
    let place =
      directive.blocks.first?.range ?? attributes.idRange.map { $0 } ?? directive.nameRange
    diagnostics.append(.includeWithContent(place, file: host.path))
  }

  /// The file that `written` names, as an index into the outline's pages; nil when it may not stand
  /// here.
  private mutating func page(
    _ written: String, _ entry: Attributes.Entry, in origin: Origin, inQuiz: Bool
  ) -> Int? {
    do throws(LinkFault) {
      switch try rules.links.resolve(Array(written.utf8), from: origin.page) {
      case .page(let page, let anchor):
        let kind = rules.outline.pages[page].kind
        let isAllowed = kind == .fragment || kind == .bank && inQuiz
        if isAllowed, anchor.isEmpty { return page }
        diagnostics.append(
          .includeNotAllowed(entry, kind: kind, hasAnchor: isAllowed, file: host.path))
      default: diagnostics.append(.includeNotAllowed(entry, kind: nil, file: host.path))
      }
    } catch {
      guard case .missing(let missing) = error else {
        diagnostics.append(
          .includeUnreachable(entry, isOutside: error == .outside, file: host.path))
        return nil
      }
      let suggestion = FileSuggestion(outline: rules.outline)
      diagnostics.append(
        .missingInclude(
          entry, nearest: suggestion.fragment(for: missing, from: origin.path, inQuiz: inQuiz),
          file: host.path))
    }
    return nil
  }

  private mutating func read(
    _ page: Int, asked: SourceRange, _ entry: Attributes.Entry, inQuiz: Bool
  ) -> [Block] {
    let path = rules.outline.pages[page].path
    guard let file = try? reader.read(path) else {
      diagnostics.append(.missingInclude(entry, nearest: nil, file: host.path))
      return []
    }
    byteCount += file.bytes.count
    guard texts.count < IncludeSplicer.countLimit, byteCount <= IncludeSplicer.byteLimit else {
      diagnostics.append(.tooMuchIncluded(entry.range, file: host.path))
      return []
    }
    if !included.contains(page) { included.append(page) }
    // Told where the file is read for its own sake.
    guard TextCheck.invalidUTF8(in: file.bytes) == nil else { return [] }
    var options = rules.parsing
    options.isQuestionBank = inQuiz
    let document = DocumentParser(options: options).parse(
      file, bodyStart: min(rules.outline.pages[page].bodyStart, file.bytes.count))
    settledDiagnostics += document.diagnostics
    let prefix = Transplant.prefix(from: host.path, to: path)
    let start = map.add(
      SourceMap.Stretch(start: 0, page: page, path: path, prefix: prefix, asked: asked),
      count: file.bytes.count)
    texts[start] = file
    let transplant = Transplant(
      offset: start, ordinals: nextOrdinal, label: "]\(texts.count)", prefix: prefix)
    let blocks = transplant.move(document.blocks)
    footnotes += document.footnotes.map(transplant.move)
    nextOrdinal = max(nextOrdinal, IncludeSplicer.directiveCount(blocks))
    let origin = Origin(page: page, path: path, asked: asked)
    ring.append(origin)
    defer { ring.removeLast() }
    return splice(blocks, in: origin, inQuiz: inQuiz)
  }
}
