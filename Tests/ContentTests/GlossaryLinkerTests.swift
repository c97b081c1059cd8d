import CommonMark
import Diagnostics
import Testing

@testable import Content

/// The first use of a known term in running text leads to the glossary; nothing else does.
@Suite struct GlossaryLinkerTests {
  private static let glossary = [
    term("vum", "VUM"), term("barnets-plan", "barnets plan", ["barnets planer"]),
    term("plan", "plan", ["planen"]), term("oensker", "ønsker", ["ønskerne"]),
    term("ankestyrelsen", "Ankestyrelsen"), term("icf-cy", "ICF-CY"), term("icf", "ICF"),
  ]

  private static func term(_ id: String, _ term: String, _ forms: [String] = []) -> GlossaryTerm {
    GlossaryTerm(
      id: id, term: term, forms: forms, definition: [], path: "ordbog.yml",
      range: SourceRange(0, 0))
  }

  @Test(
    arguments: [
      ("En plan.", ["plan"]),
      ("Planen og planen", ["Planen", "planen"]),
      ("barnets plan er en plan", ["barnets plan", "plan"]),
      ("Barnets planer", ["Barnets planer"]),
      ("handleplan, planer, plan-b", []),
      ("VUM og vum og Vum", ["VUM"]),
      ("ankestyrelsen", []), ("hos Ankestyrelsen.", ["Ankestyrelsen"]),
      ("Ønskerne og ØNSKER", ["Ønskerne"]),
      ("ICF-CY, ICF", ["ICF-CY", "ICF"]), ("ICF-trekanten", []),
      ("§ 20\u{A0}plan", ["plan"]), ("”plan”–plan", ["plan", "plan"]), ("planø øplan", []),
      ("", []), ("plan", ["plan"]), ("barnets pla", []), ("barnets", []),
    ])
  func formsAreFoundAsWholeWords(_ text: String, _ found: [String]) {
    let finder = TermFinder(GlossaryLinkerTests.glossary)
    let bytes = Array(text.utf8)
    var matches: [String] = []
    var start = 0
    while let match = finder.next(in: bytes, from: start, where: { _ in true }) {
      matches.append(String(decoding: bytes[match.range], as: UTF8.self))
      start = match.range.upperBound
    }
    #expect(matches == found)
  }

  @Test func anyBytesAreSearchedWithoutHarm() {
    let finder = TermFinder(GlossaryLinkerTests.glossary)
    for lead: UInt8 in 0x80...0xFF {
      for text in [[lead], [lead, 0x70], [0x70, lead], [0xC3, lead]] as [[UInt8]] {
        #expect(finder.next(in: text, from: 0, where: { _ in true }) == nil)
      }
    }
  }

  @Test(
    arguments: [
      ("God sagsoplysning. Mere sagsoplysning.", 1),
      ("- Et punkt om sagsoplysningen", 1),
      ("> Sagsoplysning", 1),
      ("**God *sagsoplysning***", 1),
      ("| A | B |\n|---|---|\n| x | sagsoplysning |", 1),
      ("Ord\n: Det er sagsoplysning", 1),
      ("::: husk sagsoplysning\nHusk sagsoplysning\n:::", 1),
      ("## Sagsoplysning", 0),
      ("[Sagsoplysning](y.md)", 0),
      ("`sagsoplysning`", 0),
      ("    sagsoplysning", 0),
      ("![Sagsoplysning](../../medier/kaeden.svg)", 0),
      ("| Sagsoplysning | B |\n|---|---|\n| x | y |", 0),
      ("Tabel: Sagsoplysning\n| A | B |\n|---|---|\n| x | y |", 0),
      ("[sagsoplysning]{.ingen-ordbog}", 0),
      ("[sagsoplysning]{lang=en}", 0),
      ("::: fold Sagsoplysning\nTekst\n:::", 0),
      ("::: quiz {#q}\n### Sagsoplysning? {#s}\n\n- [x] sagsoplysning\n- [ ] nej\n:::", 0),
      ("Se [ordet](ordbog:sagsoplysning). Mere sagsoplysning.", 1),
      ("Sagsoplysning[^1]\n\n[^1]: Om sagsoplysning", 1),
    ])
  func onlyTheFirstUseInRunningTextIsLinked(_ body: String, _ count: Int) {
    let parsed = ScratchSite.page(body).site.parse()
    #expect(links(in: parsed.body.blocks) == count)
    #expect(parsed.facts.usedTerms == (count > 0 ? [0] : []))
  }

  @Test func aPageCanOptOut() {
    let site = ScratchSite([
      ScratchSite.path: "---\ntitel: X\nordbog: nej\n---\n\nSagsoplysning\n"
    ])
    #expect(links(in: site.parse().body.blocks) == 0)
  }

  @Test func theTextStaysAsItWas() {
    let body = "Før **sagsoplysningen** og *efter* sagsoplysning."
    let parsed = ScratchSite.page(body).site.parse()
    guard case .paragraph(let content)? = parsed.body.blocks.first?.kind else {
      Issue.record("no paragraph")
      return
    }
    #expect(
      String(decoding: content.plainText, as: UTF8.self)
        == "Før sagsoplysningen og efter sagsoplysning.")
  }

  /// The number of links to the glossary in blocks, at any depth.
  private func links(in blocks: [Block]) -> Int {
    blocks.reduce(0) { count, block in
      switch block.kind {
      case .paragraph(let content): count + links(in: content)
      case .heading(let heading): count + links(in: heading.content)
      case .list(let list): count + list.items.reduce(0) { $0 + links(in: $1.blocks) }
      case .quote(let blocks): count + links(in: blocks)
      case .table(let table):
        count + links(in: table.caption)
          + (table.head + table.rows.flatMap { $0 })
          .reduce(0) { $0 + links(in: $1) }
      case .definitionList(let definitions):
        count
          + definitions.reduce(0) { $0 + links(in: $1.term + $1.descriptions.flatMap { $0 }) }
      case .directive(let directive):
        count + links(in: directive.title) + links(in: directive.blocks)
      case .code, .thematicBreak, .rawHTML: count
      }
    }
  }

  private func links(in inlines: [Inline]) -> Int {
    inlines.reduce(0) { count, inline in
      switch inline {
      case .link(let link):
        count + links(in: link.content) + (link.destination.starts(with: "ordbog:".utf8) ? 1 : 0)
      case .emphasis(let content), .strong(let content), .deleted(let content):
        count + links(in: content)
      case .span(let span): count + links(in: span.content)
      default: count
      }
    }
  }
}
