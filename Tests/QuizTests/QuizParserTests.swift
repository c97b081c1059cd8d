import CommonMark
import Diagnostics
import Quiz
import Testing

@Suite struct QuizParserTests {
  @Test func readsAQuizWithItsQuestionsOptionsAndRemarks() throws {
    let reading = QuizReading(
      """
      ::: quiz {#afslutning bestået=80} Prøv dig selv

      Sæt tid af.

      ### Hvem er målgruppen? {#maalgruppe mål=afgraense}

      Læs sagen først.

      - [ ] Forældre
        > De hører til den overordnede målgruppe.
      - [x] Ledere og rådgivere
        > Rigtigt. [@s2]
      - [ ] Skoleledere

      > **Hint:** Hvem arbejder med sagerne?

      > **Forklaring:** Metoden er til dem.

      > **Forkert:** Se afsnittet igen.

      :::
      """)
    #expect(reading.problems == [])
    let quiz = try #require(reading.quiz)
    #expect(quiz.id == "afslutning")
    #expect(quiz.passMark == 80)
    #expect(plain(quiz.title) == "Prøv dig selv")
    #expect(plain(quiz.introduction) == "Sæt tid af.")
    let question = try #require(quiz.questions.first)
    #expect(quiz.questions.count == 1)
    #expect(question.id == "maalgruppe")
    #expect(question.objective == "afgraense")
    #expect(plain(question.heading) == "Hvem er målgruppen?")
    #expect(plain(question.stem) == "Læs sagen først.")
    #expect(question.answer.typeName == "enkeltvalg")
    #expect(
      question.answer.options.map { plain($0.content) } == [
        "Forældre", "Ledere og rådgivere", "Skoleledere",
      ])
    #expect(question.answer.options.map(\.isRight) == [false, true, false])
    #expect(
      question.answer.options.map { plain($0.feedback) } == [
        "De hører til den overordnede målgruppe.", "Rigtigt. ", "",
      ])
    #expect(plain(question.hint) == "Hvem arbejder med sagerne?")
    #expect(plain(question.explanation) == "Metoden er til dem.")
    #expect(plain(question.feedbackWhenWrong) == "Se afsnittet igen.")
  }

  @Test(arguments: [
    ("- [x] Ja\n- [ ] Nej", "enkeltvalg"),
    ("- [x] Ja\n- [x] Nej", "flervalg"),
    ("- [x] Sandt\n- [ ] Falsk", "sandt-falsk"),
    ("- [ ] Falsk\n- [x] Sandt", "sandt-falsk"),
    ("1. [x] Ja\n2. [ ] Nej", "enkeltvalg"),
    ("- [X] Ja\n- [ ] Nej", "enkeltvalg"),
    ("-[x] Ja\n-[ ] Nej", "enkeltvalg"),
    ("– [x] Ja\n– [ ] Nej", "enkeltvalg"),
  ])
  func tellsTheTypeFromTheOptions(_ answer: String, _ type: String) {
    let reading = QuizReading(answer: answer)
    #expect(reading.diagnostics.allSatisfy { $0.severity == .hint })
    #expect(reading.quiz?.questions.first?.answer.typeName == type)
  }

  @Test(arguments: [
    ("type=flervalg", "- [x] Ja\n- [ ] Nej", "flervalg"),
    ("type=enkeltvalg", "- [x] Sandt\n- [ ] Falsk", "enkeltvalg"),
    ("type=Sandt-Falsk", "- [x] Sandt\n- [ ] Falsk", "sandt-falsk"),
  ])
  func obeysADeclaredType(_ attribute: String, _ answer: String, _ type: String) {
    let reading = QuizReading(question: "### Hvad? {#a \(attribute)}", answer: answer)
    #expect(reading.problems == [])
    #expect(reading.quiz?.questions.first?.answer.typeName == type)
  }

  @Test func aLinkDefinitionNamedXDoesNotTurnBoxesIntoLinks() {
    let reading = QuizReading(answer: "- [x] Ja\n- [ ] Nej\n\n[x]: https://example.org")
    #expect(reading.problems == [])
    #expect(reading.quiz?.questions.first?.answer.options.map(\.isRight) == [true, false])
  }

  @Test(arguments: [
    "> **Hint:** Tænk.", "> **Hint**: Tænk.", "> **Hint** : Tænk.", "> **Hint :** Tænk.",
    "> **hint:** Tænk.", "> **Hint**\n> Tænk.", "> **Hint**\\\n> Tænk.", "> **Hint**\n>\n> Tænk.",
  ])
  func aRemarkIsKnownByItsLabel(_ remark: String) throws {
    let reading = QuizReading(answer: "- [x] Ja\n- [ ] Nej\n\n\(remark)")
    let question = try #require(reading.quiz?.questions.first)
    #expect(reading.problems == [])
    #expect(plain(question.hint) == "Tænk.")
    #expect(question.explanation.isEmpty)
  }

  @Test(arguments: [
    "**Rigtigt** er kun svar 2.", "**Forkert** – og hvorfor?", "**Hint** er et engelsk ord.",
    "**Forklaring**, tak", "**Rigtigt nok:** Det er svært.", "**Forkert** *er* det ikke.",
    "**Rigtigt**[@s2]: se kilden", "Rigtigt: Det er svar 2.",
  ])
  func aBoldWordThatASentenceBeginsWithIsNoLabel(_ remark: String) throws {
    let reading = QuizReading(answer: "- [x] Ja\n- [ ] Nej\n\n> \(remark)")
    let question = try #require(reading.quiz?.questions.first)
    let words = remark.replacing("*", with: "").replacing("[@s2]", with: "")
    #expect(plain(question.explanation) == words)
    #expect(question.feedbackWhenRight.isEmpty && question.feedbackWhenWrong.isEmpty)
    #expect(question.hint.isEmpty)
  }

  @Test func aMissingIdIsMadeFromTheHeadingAndMendable() throws {
    let reading = QuizReading(question: "### Hvad gør du først?", answer: "- [x] Ja\n- [ ] Nej")
    #expect(reading.problems == ["quiz-uden-id: ### Hvad gør du først?"])
    #expect(reading.quiz?.questions.first?.id == "hvad-goer-du-foerst")
    let fix = try #require(reading.diagnostics.first?.fixes.first)
    #expect(fix.replacement == " {#hvad-goer-du-foerst}")
  }

  @Test func theFingerprintFollowsWhatBearsOnTheAnswer() throws {
    func fingerprint(_ heading: String, _ answer: String) throws -> UInt32 {
      let reading = QuizReading(question: heading, answer: answer)
      return try #require(reading.quiz?.questions.first).fingerprint
    }
    let original = try fingerprint("### A? {#a}", "- [x] Ja\n- [ ] Nej")
    #expect(try fingerprint("### A? {#a point=2}", "- [x] Ja\n  > God\n- [ ] Nej") == original)
    #expect(try fingerprint("### B? {#a}", "- [x] Ja\n- [ ] Nej") != original)
    #expect(try fingerprint("### A? {#a}", "- [ ] Ja\n- [x] Nej") != original)
    #expect(try fingerprint("### A? {#a}", "- [x] Ja\n- [ ] Nej tak") != original)
  }
}
