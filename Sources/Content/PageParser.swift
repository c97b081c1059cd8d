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
/// 1. The bytes must be UTF-8. 2. `DocumentParser` makes blocks of them. 3. `PageWalk` checks them
/// against the outline and collects what others need. 4. `BlockRewriter` cuts out what the audience
/// is not to see. 5. Headings get their anchors.
///
/// May be called from several tasks at once.
package struct PageParser: Sendable {
  private let rules: PageRules
  private let reader: ContentReader

  /// A parser of the pages of `outline`, which lie in `reader`'s folder.
  package init(outline: SiteOutline, reader: ContentReader) {
    self.rules = PageRules(outline: outline)
    self.reader = reader
  }

  /// Reads and parses a page, given as an index into the outline's pages.
  package func parse(
    _ page: Int, for audience: PageAudience = .web
  ) throws(ContentError) -> ParsedPage {
    parse(try reader.read(rules.outline.pages[page].path), page: page, for: audience)
  }

  /// Parses a page whose file is in memory.
  package func parse(
    _ file: SourceFile, page: Int, for audience: PageAudience = .web
  ) -> ParsedPage {
    let header = rules.outline.pages[page]
    if let problem = Diagnostic.invalidUTF8(in: file) {
      return empty(page, diagnostics: [problem])
    }
    var options = DocumentParser.Options()
    options.isQuestionBank = header.kind == .bank
    let document = DocumentParser(options: options).parse(
      file, bodyStart: min(header.bodyStart, file.bytes.count))
    let need = BlockRewriter.need(document.blocks)
    var walk = PageWalk(
      rules: rules, page: page, path: file.path, audience: audience, need: need)
    walk.walk(document.blocks)
    let footnotes = visibleFootnotes(document.footnotes, &walk)
    let headings = HeadingAnchors(file: file).assign(&walk.findings)
    checkObjectives(&walk)
    let findings = walk.findings
    var blocks =
      need.isEmpty ? document.blocks : BlockRewriter(audience: audience).rewrite(document.blocks)
    let terms = linkTerms(of: &blocks, header, findings, audience)
    let body = PageBody(
      page: page, blocks: blocks, footnotes: footnotes, quizzes: findings.quizzes,
      programmes: findings.programmes, headings: headings, citedSources: findings.citedSources)
    var facts = PageFacts(
      page: page, anchors: headings.map(\.id) + findings.ids.map(\.id), links: findings.links,
      citedSources: findings.citedSources, citedLaws: findings.citedLaws,
      questionCount: findings.questionCount, missingCount: findings.missingCount)
    facts.usedTerms = terms
    facts.lawUses = lawUses(header, findings)
    return ParsedPage(
      body: body, facts: facts,
      diagnostics: shown(document.diagnostics + findings.diagnostics, header),
      isSameForAll: !need.contains(.audience))
  }

  /// Links terms to the glossary, on the web only, and tells which terms the page uses.
  private func linkTerms(
    of blocks: inout [Block], _ header: PageHeader, _ findings: PageFindings,
    _ audience: PageAudience
  ) -> [Int] {
    var used = findings.linkedTerms
    if audience == .web, header.linksGlossary, !rules.terms.isEmpty {
      var linker = GlossaryLinker(
        finder: rules.terms, glossary: rules.outline.glossary, links: rules.links)
      if let linked = linker.linked(blocks) { blocks = linked }
      used.formUnion(linker.usedTerms)
    }
    return used.sorted()
  }

  /// What the front matter rests on, and then what the text does, in the order of the file.
  private func lawUses(_ header: PageHeader, _ findings: PageFindings) -> [LawUse] {
    header.laws.map {
      LawUse(law: $0, place: .page, title: header.title, range: header.range)
    } + findings.lawUses
  }

  /// A page nobody could read.
  private func empty(_ page: Int, diagnostics: [Diagnostic]) -> ParsedPage {
    ParsedPage(
      body: PageBody(
        page: page, blocks: [], footnotes: [], quizzes: [:], programmes: [:], headings: [],
        citedSources: []),
      facts: PageFacts(
        page: page, anchors: [], links: [], citedSources: [], citedLaws: [], questionCount: 0,
        missingCount: 0),
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
    return waiting.isEmpty
      ? footnotes : footnotes.filter { walk.findings.footnotes.contains($0.label) }
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

  /// All problems but the warnings and hints the author has asked not to see.
  private func shown(_ diagnostics: [Diagnostic], _ header: PageHeader) -> [Diagnostic] {
    if header.ignoredWarnings.isEmpty { return diagnostics }
    return diagnostics.filter {
      $0.severity == .error || !header.ignoredWarnings.contains($0.id)
    }
  }
}
