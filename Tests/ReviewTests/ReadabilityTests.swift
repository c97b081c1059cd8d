import Content
import Diagnostics
import Testing

@testable import Review

/// LIX and sentences, with values counted by hand.
@Suite struct ReadabilityTests {
  // words, long words (seven letters or more), sentences, LIX = words/sentences + 100·long/words
  @Test(arguments: [
    ("Hun går hjem.", 3, 0, 1, 3),
    ("Hun går hjem. Han bliver.", 5, 0, 2, 3),  // 2,5 is rounded up
    // underretningen kommunen undersøgelse: 3 of 8 → 8 + 37,5
    ("Efter underretningen laver kommunen så en ny undersøgelse.", 8, 3, 1, 46),
    ("Se jf. § 20, stk. 2, nr. 3 i loven.", 9, 0, 1, 9),
    ("Det er f.eks. Anna, der ringer kl. 10.30 i dag.", 10, 0, 1, 10),
    ("Det skete d. 3. november 2024. Så kom brevet!", 9, 1, 2, 16),  // 4,5 + 11,1
    ("Mor/far og børne- og ungerådgiveren kom.", 6, 1, 1, 23),  // Mor/far has six letters
    ("Hvad nu? Ja: Vi spørger.", 5, 1, 3, 22),  // 1,67 + 20
    ("33,9 mio. kr. blev givet.", 5, 0, 1, 5),
    ("", 0, 0, 0, nil),
  ])
  func lixIsAsCountedByHand(
    _ text: String, _ words: Int, _ long: Int, _ sentences: Int, _ lix: Int?
  ) {
    let readability = SentenceScanner(Array(text.utf8)).readability
    #expect(readability.words == words)
    #expect(readability.longWords == long)
    #expect(readability.sentences == sentences)
    #expect(readability.lix == lix)
  }

  @Test(arguments: [
    (24, Readability.Band.veryEasy), (25, .easy), (34, .easy), (35, .middling), (44, .middling),
    (45, .hard), (54, .hard), (55, .veryHard),
  ])
  func bandsAreThoseUsualInDenmark(_ lix: Int, _ band: Readability.Band) {
    var readability = Readability()
    readability.words = lix
    readability.sentences = 1
    #expect(readability.lix == lix)
    #expect(readability.band == band)
  }

  private static let hard = (0..<12).map { _ in
    "Forvaltningsmyndighederne iværksætter undersøgelsesforanstaltninger straks efter modtagelsen."
  }.joined(separator: " ")

  @Test func aSectionThatIsHardToReadIsToldAtItsHeading() throws {
    let text = "## Let\n\nHun går hjem.\n\n## Svær\n\n\(ReadabilityTests.hard)\n"
    let problems = ReviewedPage(text).diagnostics
    try #require(problems.map(\.id) == ["lix-hoej", "lix-hoej"])
    #expect(problems[0].summary.danish.hasPrefix("Siden har lixtal"))
    #expect(problems[1].range == SourceRange(24, 24 + "## Svær".utf8.count))
    #expect(
      problems[1].summary.danish.contains("”Svær” har lixtal 73 (meget svær); målet er højst 45"))
  }

  private static let easierThanHard = String(
    repeating: "Rådgiveren spørger moren, hvad drengen plejer at sige om natten. ", count: 8)

  @Test(arguments: [
    "::: kort\n\n\(easierThanHard)\n\n:::\n",
    "::: quiz {#q}\n\n### Hvad? {#a}\n\n- [x] Ja\n  > \(easierThanHard)\n- [ ] Nej\n\n:::\n",
  ])
  func whatIsReadInAHurryIsToBeEasierThanTheRest(_ text: String) throws {
    func hints(target: Int) -> [Diagnostic] {
      ReviewedPage(text) { $0.configuration.checks.readabilityTarget = target }.diagnostics
        .filter { $0.id == "lix-hoej" }
    }
    let lix = try #require(
      SentenceScanner(Array(ReadabilityTests.easierThanHard.utf8)).readability.lix)
    // Five above: the page itself may have that LIX, the short text may not have one more.
    let told = hints(target: lix + 4)
    try #require(told.count == 1)
    #expect(told[0].summary.danish.hasSuffix("målet er højst \(lix - 1)"))
    #expect(hints(target: lix + 5).isEmpty)
  }

  @Test func headingsListsTablesAndQuizzesAreNotCounted() {
    let page = ReviewedPage(
      "## Undersøgelsesforanstaltninger\n\nHun går.\n\n- Undersøgelse\n\n| Undersøgelse |\n|---|\n| A |\n\n"
        + "::: quiz {#q}\n\n### Undersøgelsen? {#a}\n\n- [x] Undersøgelse\n- [ ] Nej\n\n:::\n")
    #expect(page.review.measures[0].readability.words == 2)
    #expect(page.review.measures[0].readability.longWords == 0)
  }

  @Test func theFiveLongestSentencesAreKeptTheLongestFirst() {
    let text = (1...8).map { String(repeating: "ord ", count: $0) + "slut." }.joined(separator: " ")
    let longest = ReviewedPage(text.replacing("ord", with: "Ord")).review.longestSentences
    #expect(longest.map(\.words) == [9, 8, 7, 6, 5])
  }

  @Test func theTimeIsThatOfReadingAndAnswering() {
    let words = (0..<360).map { _ in "ord" }.joined(separator: " ")
    #expect(ReviewedPage(words).review.minutes == 2)
    let quiz = "\n\n::: quiz {#q}\n\n### Er det? {#a}\n\n- [x] Ja\n- [ ] Nej\n\n:::\n"
    let reflection = "\n\n::: refleksion\n\nHvad nu?\n\n:::\n"
    #expect(ReviewedPage(words + quiz + reflection).review.minutes == 4)
  }

  @Test func aCaseTakesTheTimeOfTwoWaysThroughIt() {
    func scene(_ id: String, _ words: Int, _ rest: String) -> String {
      "### Scene {#\(id)\(rest.isEmpty ? " slut=god" : "")}\n\n"
        + (0..<words).map { _ in "ord" }.joined(separator: " ") + "\n\n" + rest
    }
    // Two ways of 360 words out of six scenes of 180: four scenes are read, and two minutes thought.
    let endings = ["b", "c", "d", "e", "f"]
    let choices = endings.map { "- [Gå](#\($0))\n" }.joined()
    let story =
      "::: case {#x} Sag\n\n" + scene("a", 180, choices + "\n")
      + endings.map { scene($0, 180, "") }.joined() + ":::\n"
    #expect(ReviewedPage(story).review.minutes == 6)
  }
}
