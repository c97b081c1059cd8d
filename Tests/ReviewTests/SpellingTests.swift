import Content
import Diagnostics
import Testing

@testable import Review

/// What is looked up, and what hunspell says of it.
@Suite struct SpellingTests {
  private func words(_ text: String) -> [String] {
    let review = ReviewedPage(text).review
    return review.words.filter { !$0.value.isName }.keys.sorted()
  }

  @Test(arguments: [
    ("Hun går hjem", ["Hun", "går", "hjem"]),
    ("Om `kode` og **fed**skrift", ["Om", "fedskrift", "og"]),
    ("Yusuf og Amira", ["Yusuf", "og"]),
    ("Så kom Amira", ["Så", "kom"]),
    ("VUM, KursBuilds, H2 og ICF-modellen", ["modellen", "og"]),
    ("Skriv til navn@eksempel.dk eller se sbst.dk", ["Skriv", "eller", "se", "til"]),
    ("Se [loven](https://findesikke.dk/xyz) nu", ["Se", "loven", "nu"]),
    ("[Signs of Safety]{lang=en} er godt", ["er", "godt"]),
    ("Jf. § 20, stk. 2, litra a", ["litra"]),
    ("børne- og ungerådgiver", ["børne", "og", "ungerådgiver"]),
  ])
  func onlyOrdinaryWordsAreLookedUp(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func aPageInAnotherLanguageIsNotLookedUp() {
    #expect(ReviewedPage("---\ntitel: A\nsprog: en\n---\n\nSome words.\n").review.words.isEmpty)
  }

  @Test(arguments: [
    "Det er en «afgørlese» her.", "Det er en **«afgørlese»**.",
    "> Det er «afgørlese» og afgørlese\n",
    "- [ ](x)\n- punkt «afgørlese»\n", "[se «afgørlese»](https://x.dk/afgørlese)",
    "[se](https://x.dk/afgørlese) «afgørlese»", "| a | «afgørlese» |\n|---|---|\n| b | c |\n",
    "::: husk «afgørlese»\n\nA\n\n:::\n", "Ord[^1]\n\n[^1]: en «afgørlese»\n",
    "Linje\nto «afgørlese».",
    "::: quiz {#q}\n\n### Hvad? {#a}\n\n- [x] Ja\n  > God «afgørlese»\n- [ ] Nej\n\n:::\n",
  ])
  func aWordIsFoundAtItsFirstPlace(_ marked: String) {
    let text = MarkedText(marked)
    let word = ReviewedPage(text.text).review.words["afgørlese"]
    #expect(word?.range == text.range)
  }

  @Test func theHousesOwnWordsAreRight() {
    let outline = ReviewedPage("A.") { outline in
      outline.glossary = [
        GlossaryTerm(
          id: "x", term: "barnets plan", forms: ["planløsheden"], definition: [],
          path: "ordbog.yml",
          range: SourceRange(0, 0))
      ]
      outline.configuration.publisher = "Solbæk Kommune"
    }.outline
    let list = SourceFile(path: "ordbog.txt", bytes: Array("# vore\nviso\nDUBUs # navn\n".utf8))
    let house = HouseWords(outline: outline, list: list)
    for word in ["viso", "Viso", "DUBUs", "planløsheden", "Planløsheden", "Solbæk", "plan"] {
      #expect(house.contains(word), "\(word)")
    }
    for word in ["vore", "navn", "solbæk", "dubus"] { #expect(!house.contains(word), "\(word)") }
  }

  /// Skipped where hunspell is missing: then that is said instead.
  @Test func unknownWordsAreToldOnceAPageWithTheirCountAndASuggestion() throws {
    let text = MarkedText("Den «afgørlese» og den afgørlese. Lilleholm siger ja til Lilleholm.")
    let page = ReviewedPage(text.text)
    var spelling = Spelling(house: HouseWords(outline: page.outline, list: nil))
    spelling.add(page.review)
    var findings = spelling.parts(1).map { Spelling.lookUp($0) }
    findings += Spelling.wordsToMend(findings, 1).map { Spelling.suggestions(for: $0) }
    let problems = spelling.diagnostics(findings, outline: page.outline)
    let isMissing = findings.contains { $0.missing != nil }
    #expect(problems.map(\.id) == [isMissing ? "stavning-slaaet-fra" : "ukendt-ord"])
    guard !isMissing, let problem = problems.first else { return }
    #expect(problem.range == text.range)
    #expect(problem.summary.danish.contains("2 steder"))
    #expect(problem.explanation?.danish.contains("afgørelse") == true)
    #expect(problem.fixes.allSatisfy { !$0.isCertain })
  }

  @Test func missingHunspellIsSaidInOneClearWord() {
    var findings = Spelling.Findings()
    findings.missing = Hunspell.Fault.noLibrary.missing
    let page = ReviewedPage("A.")
    let spelling = Spelling(house: HouseWords(outline: page.outline, list: nil))
    let problems = spelling.diagnostics([findings], outline: page.outline)
    #expect(problems.map(\.id) == ["stavning-slaaet-fra"])
    #expect(problems[0].summary.danish.contains("hunspell er ikke installeret"))
  }
}
