import Content
import Diagnostics
import Testing

@testable import Review

/// Questions that give themselves away, each with one that does not.
@Suite struct QuizReviewTests {
  /// A page with one question; `«»` marks what is told.
  private static func page(
    _ answer: String, heading: String = "### Hvad gør du? {#a}", _ attributes: String = ""
  ) -> MarkedText {
    MarkedText("::: quiz {#q\(attributes)}\n\n\(heading)\n\n\(answer)\n\n:::\n")
  }

  private static let four = "- [x] Ringe\n  > Ja.\n- [ ] Skrive\n  > Nej.\n- [ ] Vente\n  > Nej.\n"
  private static let yesNo = "- [x] Ja\n  > Ja.\n- [ ] Nej\n  > Nej."

  static let wrong: [(id: String, text: MarkedText, says: String)] = [
    (
      "svar-uden-respons", page("- [x] A1\n  > Ja.\n«- [ ] B1»\n- [ ] C1\n  > Nej."),
      "Svaret ”B1” har ingen feedback"
    ),
    ("svar-uden-respons", page("«- [x] A1»\n- [ ] B1\n- [ ] C1"), "3 af 3 svar"),
    (
      "svar-uden-respons", page("- [x] A1\n«- [ ] B1»\n- [ ] C1\n\n> **Forklaring:** Fordi."),
      "2 af 3"
    ),
    (
      "svar-laengst",
      page(
        "«- [x] Jeg ringer til mor, hører hende om dagen og skriver det ned»\n  > Ja.\n"
          + "- [ ] Jeg venter lidt\n  > Nej.\n- [ ] Jeg spørger skolen\n  > Nej."), "59 tegn mod 16"
    ),
    ("svar-alle-ovenstaaende", page(four + "«- [ ] Alle ovenstående»\n  > Nej."), "ovenstående"),
    ("svar-alle-ovenstaaende", page(four + "«- [ ] Alle de nævnte»\n  > Nej."), "nævnte"),
    ("svar-alle-ovenstaaende", page(four + "«- [ ] Ingen af ovenstående.»\n  > Nej."), "Ingen"),
    ("svar-alle-ovenstaaende", page(four + "«- [ ] Både a og b»\n  > Nej."), "Både"),
    (
      "dobbelt-negation",
      page(yesNo, heading: "«### Hvad må du ikke sende uden samtykke? {#a}»"), "”ikke” og ”uden”"
    ),
    (
      "dobbelt-negation",
      page(yesNo, heading: "### Er det rigtigt? {#a}\n\n«Det er ikke umuligt.»"),
      "umuligt"
    ),
    (
      "dobbelt-negation", page(four + "«- [ ] Aldrig lade være med ikke at svare»\n  > Nej."),
      "”aldrig” og ”ikke”"
    ),
    (
      "mange-svar",
      page(
        "- [x] A1\n  > Ja.\n"
          + (2...6).map { "- [ ] A\($0)\n  > Nej.\n" }.joined() + "«- [ ] A7»\n  > Nej."), "7 svar"
    ),
    (
      "svar-uden-respons", page("Han er [[varigt]] syg.", heading: "«### Hvad? {#a}»"),
      "får ikke at vide hvorfor"
    ),
    (
      "svar-uden-respons",
      page("1. Se\n   > Først.\n2. Skriv", heading: "«### Hvad? {#a type=rækkefølge}»"),
      "får ikke at vide hvorfor"
    ),
  ]

  @Test(arguments: wrong.indices)
  func aWeakQuestionIsToldAtItsPlace(_ number: Int) throws {
    let (id, text, says) = QuizReviewTests.wrong[number]
    let page = ReviewedPage(text.text)
    let problem = try #require(page.diagnostics.first)
    #expect(page.diagnostics.map(\.id) == [id])
    #expect(problem.range == text.range)
    #expect(problem.severity == DiagnosticCatalogue.severity(of: id))
    #expect(problem.summary.danish.contains(says))
    #expect(
      ReviewedPage(text.text) { $0.configuration.checks.switchedOff = [.quizzes] }.diagnostics
        .isEmpty)
  }

  @Test(arguments: [
    page(four),
    page("- [x] A1\n- [ ] B1\n  > Nej.\n- [ ] C1\n  > Nej.\n\n> **Forklaring:** Fordi."),
    page("- [x] A1\n- [ ] B1\n  > Nej.\n- [ ] C1\n  > Nej.\n\n> **Rigtigt:** Netop."),
    page("- [x] Sandt\n- [ ] Falsk\n\n> **Forklaring:** Fordi."),
    // The parser has told of the quote.
    page("- [x] A1\n  > Ja.\n- [ ] B1\n  > Nej.\n- [ ] C1\n\n> Nej."),
    page(
      "- [x] Jeg ringer til mor, hører hende om dagen og skriver det ned\n  > Ja.\n"
        + "- [ ] Jeg venter, til vi alligevel skal mødes om to måneder\n  > Nej.\n"
        + "- [ ] Jeg spørger skolen\n  > Nej."),
    page(four + "- [ ] Alle nævnte familier\n  > Nej."),
    page(four + "- [ ] Skrive til alle, der er nævnt i sagen\n  > Nej."),
    page(four + "- [ ] Ikke noget, for det er en mening og ikke en oplysning\n  > Nej."),
    page(yesNo, heading: "### Gælder det ikke kun børn uden diagnose? {#a}"),
    page(yesNo, heading: "### Er det ikke uden for målgruppen? {#a}"),
    page(yesNo, heading: "### ”Han vil ikke.” Må du aldrig skrive det? {#a}"),
    page("- [x] A1\n  > Ja.\n" + (2...6).map { "- [ ] A\($0)\n  > Nej.\n" }.joined()),
    page("Han er [[varigt]] syg.\n\n> **Forklaring:** Fordi."),
    page("Han er [[varigt]] syg.\n\n> **Forkert:** Læs igen."),
    page(
      "1. Se\n   > Først.\n2. Skriv\n   > Så.", heading: "### Hvad? {#a type=rækkefølge}"),
    page(
      (1...9).map { "- Trin \($0)\n" }.joined(), heading: "### Hvor sikker? {#a type=skala}"),
    page("Tænk over det.", heading: "### Hvad nu? {#a type=refleksion}"),
  ])
  func aGoodQuestionIsLeftAlone(_ text: MarkedText) {
    #expect(ReviewedPage(text.text).diagnostics.map(\.id) == [])
  }

  // MARK: - Courses

  /// A course whose one module has `count` questions. `right` gives the place of the right option.
  private static func problems(
    _ count: Int, attributes: String = "", isLong: Bool = false, right: (Int) -> Int
  ) -> [Diagnostic] {
    var text = "::: quiz {#q\(attributes)}\n"
    for number in 0..<count {
      text += "\n### Spørgsmål \(number)? {#s\(number)}\n\n"
      for place in 1...4 {
        let isRight = place == right(number)
        let word = isLong && isRight ? "Svaret her" : "Svar \(place)"
        text += "- [\(isRight ? "x" : " ")] \(word)\n  > Fordi.\n"
      }
    }
    let module = ReviewedPage(text + "\n:::\n")
    let course = ReviewedPage(
      "---\nrækkefølge: 1\ntitel: Kursus\n---\n\nTekst.\n", path: "kurser/a/kursus.md",
      kind: .course)
    var outline = course.outline
    outline.pages = [course.outline.pages[0], module.outline.pages[0]]
    outline.courses = [Course(folder: "a", page: 0, modules: [1])]
    outline.configuration.checks.switchedOff = [.pages]
    var review = module.review
    review.page = 1
    return SiteReviewer(outline: outline).review([], [course.review, review])
  }

  @Test func rightAnswersInOnePlaceAreToldOfTheCourse() throws {
    let problems = QuizReviewTests.problems(8) { $0 < 5 ? 2 : 3 }
    let problem = try #require(problems.first)
    #expect(problems.map(\.id) == ["kursus-svar-samme-sted"])
    #expect(problem.file == "kurser/a/kursus.md")
    #expect(problem.range == MarkedText("---\nrækkefølge: 1\n«titel: Kursus»\n---\n").range)
    #expect(problem.summary.danish.contains("5 af 8 rigtige svar som nummer 2"))
    #expect(QuizReviewTests.problems(8) { $0 < 4 ? 2 : 3 }.isEmpty)
    #expect(QuizReviewTests.problems(7) { _ in 2 }.isEmpty)
    #expect(QuizReviewTests.problems(8, attributes: " bland=ja") { _ in 2 }.isEmpty)
  }

  @Test func rightAnswersThatAreLongestAreToldOfTheCourse() throws {
    let problems = QuizReviewTests.problems(8, isLong: true) { $0 % 4 + 1 }
    let problem = try #require(problems.first)
    #expect(problems.map(\.id) == ["kursus-svar-laengst"])
    #expect(problem.range == MarkedText("---\nrækkefølge: 1\n«titel: Kursus»\n---\n").range)
    #expect(problem.summary.danish.contains("8 af 8"))
    #expect(QuizReviewTests.problems(8) { $0 % 4 + 1 }.isEmpty)
  }
}

/// What questions are read as: with what is right in their gaps, and with all there is to choose.
@Suite struct QuestionTextTests {
  /// The passages of a quiz with one question.
  private func passages(_ answer: String, _ attributes: String = "") -> [String] {
    let text = "::: quiz {#q}\n### S {#s \(attributes)}\n\n\(answer)\n\n:::\n"
    var outline = SiteOutline(configuration: SiteConfiguration(title: "Site"))
    let header = PageHeader(path: "viden/x.md", kind: .article, address: "x.html", title: "T")
    outline.pages = [header]
    let body = PageParser(outline: outline, reader: ContentReader(root: "/nowhere"))
      .parse(SourceFile(path: header.path, bytes: Array(text.utf8)), page: 0).body
    return PassageCollector(body, header: header, length: text.utf8.count).passages
      .map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test(arguments: [
    ("", "Er [[varig|varigt]] og [[?b|a]].", ["S", "Er varig og b.", "a"]),
    ("", "Det er [[=5 kr.]] nu.", ["S", "Det er \u{1F} nu."]),
    ("type=markér", "Se [[+her]] og [[-der]].", ["S", "Se her og der."]),
    (
      "type=par", "| A | B |\n|---|---|\n| c | d |\n| e | f |",
      ["S", "A", "B", "c", "e", "d", "f"]
    ),
    ("type=kategori", "- A\n  - b\n    > c\n- D\n  - e", ["S", "A", "D", "b", "c", "e"]),
    ("type=rækkefølge", "1. A\n   > b\n2. C", ["S", "A", "b", "C"]),
    ("type=refleksion", "A\n\n> **Eksempelsvar:** B", ["S", "A", "B"]),
  ])
  func everyTypeIsRead(attributes: String, answer: String, expected: [String]) {
    #expect(passages(answer, attributes) == expected)
  }
}
