import CommonMark
package import Diagnostics
import Quiz

/// A page as one pass over its file gives it.
package struct ParsedPage: Sendable {
  /// The body for the renderers, holding only what the audience asked for may see.
  package var body: PageBody
  /// What outlives the body.
  package var facts: PageFacts
  /// Everything that is wrong with this page alone, but for the warnings its author has asked not to
  /// see.
  package var diagnostics: [Diagnostic]
  /// True when every audience gets the same body, so that it need not be parsed again for paper.
  package var isSameForAll: Bool

  /// A page from its parts.
  package init(
    body: PageBody, facts: PageFacts, diagnostics: [Diagnostic], isSameForAll: Bool = true
  ) {
    self.body = body
    self.facts = facts
    self.diagnostics = diagnostics
    self.isSameForAll = isSameForAll
  }
}

/// Reads pages: Markdown to blocks, and every rule that concerns one page, in one walk.
///
/// 1. The bytes must be UTF-8. 2. `DocumentParser` makes blocks of them. 3. `IncludeSplicer` puts
/// other files in where the page asks for them. 4. `PageWalk` checks the blocks against the outline
/// and collects what others need. 5. Headings get their anchors. 6. `BlockRewriter` cuts out what the
/// audience is not to see. 7. `ExampleBuilder` does all this once more with each example.
///
/// May be called from several tasks at once.
package struct PageParser: Sendable {
  let rules: PageRules
  private let reader: ContentReader

  /// A parser of the pages of `outline`, which lie in `reader`'s folder. `links` says what links lead
  /// to, where somebody has it already.
  package init(outline: SiteOutline, links: LinkResolver? = nil, reader: ContentReader) {
    self.init(
      rules: PageRules(outline: outline, links: links ?? LinkResolver(outline: outline)),
      reader: reader)
  }

  private init(rules: PageRules, reader: ContentReader) {
    self.rules = rules
    self.reader = reader
  }

  /// The parser of an outline that `OutlineResult.revised` has made of this one's.
  package func revised(by outline: SiteOutline) -> PageParser {
    PageParser(rules: rules.revised(by: outline), reader: reader)
  }

  /// Reads and parses a page, given as an index into the outline's pages.
  package func parse(
    _ page: Int, for audience: PageAudience = .web
  ) throws(ContentError) -> ParsedPage {
    parse(try reader.read(rules.outline.pages[page].path), page: page, for: audience)
  }

  /// Parses a page whose file is in memory; `header` where it is not the outline's.
  package func parse(
    _ file: SourceFile, page: Int, for audience: PageAudience = .web, header: PageHeader? = nil
  ) -> ParsedPage {
    let header = header ?? rules.outline.pages[page]
    var parsed = parse(file, in: TextFrame(header, page: page), for: audience)
    parsed.diagnostics = shown(parsed.diagnostics, header, parsed.facts.includes)
    return parsed
  }

  /// Parses a text: a page's own file, or an example that is read as one.
  func parse(_ file: SourceFile, in frame: TextFrame, for audience: PageAudience) -> ParsedPage {
    if let problem = Diagnostic.invalidUTF8(in: file) {
      return empty(frame.page, diagnostics: [problem])
    }
    var options = rules.parsing
    options.isQuestionBank = frame.kind == .bank
    var document = DocumentParser(options: options).parse(
      file, bodyStart: min(frame.bodyStart, file.bytes.count))
    var need = BlockRewriter.need(document.blocks)
    var splicer: IncludeSplicer?
    if need.contains(.include) {
      splicer = splice(&document, file, frame)
      need = BlockRewriter.need(document.blocks)
    }
    let map = splicer?.map ?? SourceMap(count: file.bytes.count)
    let sources = PageSources(own: file.bytes, included: splicer?.texts ?? [:])
    var walk = PageWalk(
      rules: rules, page: frame.page, path: file.path, audience: audience, need: need,
      frame: frame, map: map, sources: sources)
    if frame.kind == .bank { walk.walkBank(document.blocks) } else { walk.walk(document.blocks) }
    let footnotes = visibleFootnotes(document.footnotes, &walk)
    let headings = HeadingAnchors(file: file, map: map).assign(&walk.findings)
    if !frame.isPart { checkObjectives(&walk) }
    let findings = walk.findings
    var blocks =
      need.isEmpty ? document.blocks : BlockRewriter(audience: audience).rewrite(document.blocks)
    let terms = linkTerms(of: &blocks, frame, findings, audience)
    var transcripts = TranscriptReader(reader: reader, videos: findings.videos)
    transcripts.read()
    var body = PageBody(
      page: frame.page, blocks: blocks, footnotes: footnotes, quizzes: findings.quizzes,
      programmes: findings.programmes,
      headings: headings, citedSources: findings.citedSources, videos: transcripts.videos)
    body.cases = findings.cases
    body.map = map
    let slips = PathSlips(sources, map: map)
    var diagnostics = document.diagnostics + findings.diagnostics.map(slips.named)
    if let splicer {
      diagnostics += splicer.diagnostics.map(slips.named)
      diagnostics = diagnostics.map(map.settled)
      diagnostics += splicer.settledDiagnostics
    }
    diagnostics += transcripts.diagnostics
    var parsed = ParsedPage(
      body: body, facts: facts(findings, headings, frame.page), diagnostics: diagnostics,
      isSameForAll: !need.contains(.audience))
    parsed.facts.usedTerms = terms
    parsed.facts.lawUses = lawUses(frame, findings, headings)
    parsed.facts.gaps = findings.gaps
    parsed.facts.indexedHeadings = indexedHeadings(frame, findings, headings)
    parsed.facts.includes = splicer?.included ?? []
    if splicer != nil { settleLinks(&parsed.facts, map) }
    guard findings.hasExamples else { return parsed }
    var builder = ExampleBuilder(
      parsed, parser: self, frame: frame, file: file, texts: splicer?.texts ?? [:],
      takenIDs: parsed.facts.anchors + findings.innerIDs.map(\.id), audience: audience)
    builder.build()
    return builder.page
  }

  private func facts(
    _ findings: PageFindings, _ headings: [HeadingAnchor], _ page: Int
  ) -> PageFacts {
    PageFacts(
      page: page, anchors: headings.map(\.id) + findings.ids.map(\.id), links: findings.links,
      citedSources: findings.citedSources,
      questionCount: findings.questionCount)
  }

  // MARK: Included files

  private func splice(
    _ document: inout Document, _ file: SourceFile, _ frame: TextFrame
  ) -> IncludeSplicer {
    var splicer = IncludeSplicer(
      rules: rules, reader: reader, page: frame.page, path: file.path, count: file.bytes.count)
    document.blocks = splicer.splice(document.blocks)
    document.footnotes += splicer.footnotes
    return splicer
  }

  /// Links in included text are told about where their author wrote them.
  private func settleLinks(_ facts: inout PageFacts, _ map: SourceMap) {
    for index in facts.links.indices {
      let range = facts.links[index].range
      guard let stretch = map.stretch(at: range.start) else { continue }
      facts.links[index].range = range.shifted(by: -stretch.start)
      facts.links[index].origin = stretch.page
    }
    for index in facts.lawUses.indices {
      let range = facts.lawUses[index].range
      guard let stretch = map.stretch(at: range.start) else { continue }
      facts.lawUses[index].range = range.shifted(by: -stretch.start)
      facts.lawUses[index].origin = stretch.page
    }
  }

  /// Links terms to the glossary, on the web only, and tells which terms the page uses.
  private func linkTerms(
    of blocks: inout [Block], _ frame: TextFrame, _ findings: PageFindings,
    _ audience: PageAudience
  ) -> [Int] {
    var used = findings.linkedTerms
    if audience == .web, frame.linksGlossary, !rules.terms.isEmpty {
      var linker = GlossaryLinker(
        finder: rules.terms, glossary: rules.outline.glossary, links: rules.links)
      if let linked = linker.linked(blocks) { blocks = linked }
      used.formUnion(linker.usedTerms)
    }
    return used.sorted()
  }

  /// The body for a book with an index of terms: the first use of each term in each section is linked to
  /// the glossary, unless the page's author wants no such links.
  package func indexed(_ body: PageBody) -> PageBody {
    guard rules.outline.pages[body.page].linksGlossary, !rules.terms.isEmpty else { return body }
    var linker = GlossaryLinker(
      finder: rules.terms, glossary: rules.outline.glossary, links: rules.links,
      startsAnewAtHeadings: true)
    guard let blocks = linker.linked(body.blocks) else { return body }
    var body = body
    body.blocks = blocks
    return body
  }

  /// What the front matter rests on, and then what the text does, in the order of the file.
  private func lawUses(
    _ frame: TextFrame, _ findings: PageFindings, _ headings: [HeadingAnchor]
  ) -> [LawUse] {
    let header = rules.outline.pages[frame.page]
    var uses = zip(header.laws, header.lawRanges).map {
      LawUse(law: $0, place: .page, title: header.title, range: $1)
    }
    for (use, before) in zip(findings.lawUses, findings.lawHeadings) {
      uses.append(use)
      guard use.place == .text, use.anchor.isEmpty, headings.indices.contains(before - 1) else {
        continue
      }
      uses[uses.count - 1].anchor = headings[before - 1].id
    }
    return uses
  }

  /// The headings of articles and modules that readers may look up: those the author has given an id,
  /// and those that name a term of the glossary. Others, such as ”Læs videre”, say nothing by themselves.
  private func indexedHeadings(
    _ frame: TextFrame, _ findings: PageFindings, _ headings: [HeadingAnchor]
  ) -> [IndexedHeading] {
    guard frame.kind == .article || frame.kind == .module, !frame.isPart else { return [] }
    return zip(findings.headings, headings).compactMap { written, heading in
      guard heading.level < 4,
        written.id != nil
          || rules.terms.next(in: heading.text, from: 0, where: { _ in true }) != nil
      else { return nil }
      return IndexedHeading(
        id: heading.id, title: String(decoding: heading.text, as: UTF8.self))
    }
  }

  /// A page nobody could read.
  private func empty(_ page: Int, diagnostics: [Diagnostic]) -> ParsedPage {
    ParsedPage(
      body: PageBody(
        page: page, blocks: [], footnotes: [], quizzes: [:], programmes: [:], headings: [],
        citedSources: []),
      facts: PageFacts(
        page: page, anchors: [], links: [], citedSources: [], questionCount: 0),
      diagnostics: diagnostics)
  }

  /// The footnotes referred to in what the audience sees, other footnotes included; those of hidden
  /// text are checked and left out.
  private func visibleFootnotes(_ footnotes: [Footnote], _ walk: inout PageWalk) -> [Footnote] {
    var waiting = footnotes
    var isChanged = true
    while isChanged {
      isChanged = false
      for footnote in waiting where walk.findings.footnotes.contains(footnote.label) {
        walk.walk(footnote.content)
        waiting.removeAll { $0.label == footnote.label }
        isChanged = true
      }
    }
    walk.hiddenDepth += 1
    for footnote in waiting { walk.walk(footnote.content) }
    walk.hiddenDepth -= 1
    let visible =
      waiting.isEmpty
      ? footnotes : footnotes.filter { walk.findings.footnotes.contains($0.label) }
    // Those of included files come behind the page's own.
    guard !walk.map.isEmpty else { return visible }
    let order = Dictionary(
      walk.findings.footnotes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }
    )
    return visible.sorted { order[$0.label, default: 0] < order[$1.label, default: 0] }
  }

  private func checkObjectives(_ walk: inout PageWalk) {
    let objectives = walk.findings.objectives
    for reference in walk.findings.objectiveReferences where !objectives.contains(reference.id) {
      walk.findings.diagnostics.append(
        .unknownObjective(
          reference.range, id: reference.id,
          nearest: NearestName.find(reference.id, among: objectives), file: walk.path))
    }
  }

  /// All problems but the warnings and hints that the author of each file has asked not to see.
  private func shown(
    _ diagnostics: [Diagnostic], _ header: PageHeader, _ includes: [Int]
  ) -> [Diagnostic] {
    if header.ignoredWarnings.isEmpty, includes.isEmpty { return diagnostics }
    var ignored: [String: [String]] = [header.path: header.ignoredWarnings]
    for include in includes {
      let part = rules.outline.pages[include]
      ignored[part.path] = part.ignoredWarnings
    }
    return diagnostics.filter {
      $0.severity == .error || ignored[$0.file]?.contains($0.id) != true
    }
  }
}
