import Content
import Diagnostics
import Testing

@testable import Review

/// Each rule with a page that breaks it, at its place, and one that does not.
@Suite struct PageRuleTests {
  struct Case: CustomTestStringConvertible {
    let id: String
    let wrong: MarkedText
    let right: String
    let says: String

    init(_ id: String, wrong: String, right: String, says: String = "") {
      self.id = id
      self.wrong = MarkedText(wrong)
      self.right = right
      self.says = says
    }

    var testDescription: String { "\(id): \(wrong.text.prefix(50))" }
  }

  private static func settings(_ outline: inout SiteOutline) {
    outline.configuration.style = [
      StyleRule(
        preferred: "rådgiver", discouraged: ["sagsbehandler", "sagsbehandleren", "social sag"],
        reason: "ét ord")
    ]
    outline.configuration.checks.longestSentence = 12
  }

  static let cases = [
    Case(
      "linktekst-uklar", wrong: "Se «[Læs mere](https://x.dk)».", right: "Se [loven](https://x.dk)."
    ),
    Case("linktekst-uklar", wrong: "Klik «[her](x.md)».", right: "Gå [her til X](https://x.dk)."),
    Case(
      "linktekst-adresse", wrong: "Se «<https://x.dk/y>» nu.", right: "Se [X](https://x.dk/y) nu."),
    Case(
      "link-uden-https", wrong: "Se «[X](http://x.dk)».", right: "Se [X](https://x.dk).",
      says: "http://x.dk"),
    Case(
      "tabel-uden-hoved", wrong: "«|  |  |»\n|---|---|\n| a | b |\n",
      right: "| Navn |  |\n|---|---|\n| a | b |\n"),
    Case(
      "overskrift-gentaget", wrong: "## Samme\n\nA\n\n«## samme»\n\nB\n",
      right: "## A\n\n### Samme\n\n## B\n\n### Samme\n"),
    Case(
      "versaler", wrong: "Det er «MEGET VIGTIGT» nu.", right: "VUM og ICF-CY i DUBU hos KL og SBST."
    ),
    Case("versaler", wrong: "Det er «LIVSVIGTIGT».", right: "Det er `LIVSVIGTIGT`."),
    Case(
      "stil-ord", wrong: "Din «sagsbehandler» ringer.", right: "Din rådgiver ringer.",
      says: "rådgiver"),
    Case("stil-ord", wrong: "**«Sagsbehandleren»** ringer.", right: "”Sagsbehandleren” ringer."),
    Case("stil-ord", wrong: "En «social sag» til.", right: "> En sagsbehandler sagde det.\n"),
    Case("stil-ord", wrong: "Se [«sagsbehandler»](https://x.dk/a).", right: "Se `sagsbehandler`."),
    Case(
      "stil-ord", wrong: "- [a](https://x.dk/sagsbehandler) og «sagsbehandler»",
      right: "Sagsbehandlerne ringer."),
    Case(
      "lang-saetning", wrong: "Kort. «Et to tre fire fem seks syv otte ni ti elleve tolv tretten».",
      right: "Et to tre fire fem seks syv. Otte ni ti elleve tolv tretten.", says: "13 ord"),
    Case(
      "mangler-oplysning", wrong: "::: «mangler»\n\nTal for 2026\n\n:::\n",
      right: "::: husk\n\nA\n\n:::\n",
      says: "Tal for 2026"),
    Case(
      "kladde", wrong: "---\ntitel: Titel\n«kladde: ja»\n---\n\nA.\n",
      right: "---\ntitel: Titel\nkladde: nej\n---\n\nA.\n", says: "Titel"),
    Case(
      "varighed-afviger", wrong: "---\ntitel: A\n«varighed: 20»\n---\n\nKort.\n",
      right: "---\ntitel: A\n---\n\nKort.\n", says: "1 minut"),
  ]

  @Test(arguments: cases)
  func aRuleIsBrokenAtItsPlace(_ rule: Case) {
    let page = ReviewedPage(rule.wrong.text, PageRuleTests.settings)
    #expect(page.diagnostics.map(\.id) == [rule.id])
    guard let problem = page.diagnostics.first else { return }
    #expect(problem.range == rule.wrong.range)
    #expect(DiagnosticCatalogue.severity(of: rule.id) == problem.severity)
    let danish = problem.summary.danish + (problem.explanation?.danish ?? "")
    #expect(danish.contains(rule.says))
    #expect(!problem.summary.english.isEmpty)
  }

  @Test(arguments: cases)
  func aRuleThatIsKeptIsNotMentioned(_ rule: Case) {
    let page = ReviewedPage(rule.right, PageRuleTests.settings)
    #expect(!page.diagnostics.map(\.id).contains(rule.id))
  }

  @Test(arguments: [
    ("linktekst-uklar", ReviewSettings.Rule.linkTexts), ("tabel-uden-hoved", .tables),
    ("overskrift-gentaget", .headings), ("versaler", .capitals), ("stil-ord", .style),
    ("lang-saetning", .sentences), ("mangler-oplysning", .missing), ("kladde", .drafts),
    ("varighed-afviger", .duration), ("link-uden-https", .outsideLinks),
  ])
  func everyRuleCanBeSwitchedOff(_ id: String, _ rule: ReviewSettings.Rule) throws {
    let broken = try #require(PageRuleTests.cases.first { $0.id == id })
    let page = ReviewedPage(broken.wrong.text) { outline in
      PageRuleTests.settings(&outline)
      outline.configuration.checks.switchedOff = [rule]
    }
    #expect(page.diagnostics.isEmpty)
  }

  @Test func aWarningThePageIgnoresIsNotSaid() {
    let page = ReviewedPage("---\ntitel: A\nignorer: versaler\n---\n\nDet er LIVSVIGTIGT.\n")
    #expect(page.diagnostics.isEmpty)
  }

  @Test func linksToOtherSitesAreListed() {
    let page = ReviewedPage("Se [a](https://a.dk) og [b](https://b.dk/c).")
    #expect(page.review.outsideLinks.map(\.address) == ["https://a.dk", "https://b.dk/c"])
    #expect(page.review.outsideLinks.map(\.range.start) == [3, 24])
  }

  @Test func whatOnlyTheSiteCanTellIsToldOfTheSite() {
    var outline = SiteOutline(configuration: SiteConfiguration(title: "Site"))
    outline.sources = ["s1", "s2"].map { Source(id: $0, title: $0, range: SourceRange(3, 5)) }
    outline.glossary = ["sagsoplysning", "udredning"].map {
      GlossaryTerm(
        id: $0, term: $0, forms: [$0 + "en"], definition: [], path: "ordbog.yml",
        range: SourceRange(7, 9))
    }
    let page = ReviewedPage("Om *udredningen* [@s1].") { $0 = outline }
    let reviewer = SiteReviewer(outline: page.outline)
    let problems = reviewer.review([page.facts], [page.review])
    #expect(problems.map(\.id) == ["kilde-ubrugt", "ord-ubrugt"])
    #expect(problems.map(\.range) == [SourceRange(3, 5), SourceRange(7, 9)])
    #expect(problems[0].summary.danish.contains("s2"))
    #expect(problems[1].summary.danish.contains("sagsoplysning"))
  }

  @Test func anArticleNobodyLinksToIsTold() {
    let page = ReviewedPage("A.", path: "viden/a.md", kind: .article) { $0.articles = [0] }
    let problems = SiteReviewer(outline: page.outline).review([page.facts], [page.review])
    #expect(problems.map(\.id) == ["side-uden-link"])
    var facts = page.facts
    facts.page = 1
    facts.links = [PageLink(target: 0, anchor: "", range: SourceRange(0, 1))]
    #expect(SiteReviewer(outline: page.outline).review([facts], [page.review]).isEmpty)
  }
}
