import Diagnostics
import Quiz
import Testing

/// One failing case for each rule: the problem's name and just what it points at. The passing cases
/// are those of `QuizParserTests`.
@Suite struct QuizProblemTests {
  @Test(arguments: [
    ("- [ ] Ja\n- [ ] Nej", "quiz-uden-rigtigt-svar: [ ]"),
    ("Skriv noget.", "quiz-uden-svar: ### Hvad gør du? {#a}"),
    ("- Ja\n- Nej", "quiz-uden-svar: - Ja"),
    ("- [x] Ja\n- [ ] Nej\n\n[[varig]]", "quiz-to-svar: [[varig]]"),
    ("[[varig]]\n\n- [x] Ja\n- [ ] Nej", "quiz-to-svar: [[varig]]"),
    ("- [x] Ja\n- [ ] Nej\n\nEller\n\n- [x] A\n- [ ] B", "quiz-to-svar: - [x] A"),
    ("- [ ] Ja\n> Nej, for …\n- [x] Nej", "quiz-feedback-ikke-indrykket: > Nej, for …"),
    ("Lidelsen er [[]].", "quiz-tomt-hul: [[]]"),
    ("Lidelsen er [[ ]].", "quiz-tomt-hul: [[ ]]"),
    ("Lidelsen er [[varig]].", "quiz-type-ikke-klar: [[varig]]"),
    ("- [x] Ja", "quiz-et-svar: - [x] Ja"),
    ("- [x] Ja\n- [ ]\n", "quiz-tomt-svar: - [ ]"),
    ("- [x] Ja\n- Nej", "quiz-svar-uden-felt: - Nej"),
    ("- [x] Ja\n\n  Mere tekst\n\n- [ ] Nej", "quiz-svar-for-langt: Mere tekst"),
    ("- [x] Ja\n- [ ] Nej\n\nTekst bagefter", "quiz-tekst-efter-svar: Tekst bagefter"),
    (
      "- [x] Ja\n- [ ] Nej\n\n> **Eksempelsvar:** Sådan",
      "quiz-eksempelsvar: > **Eksempelsvar:** Sådan"
    ),
  ])
  func answerIsRefused(_ answer: String, _ problem: String) {
    #expect(QuizReading(answer: answer).problems == [problem])
  }

  @Test(arguments: [
    (
      "- [ ] Ja\n  > Nej.\n- [x] Nej\n\n> Det er rigtigt.",
      ["quiz-sidste-respons: > Det er rigtigt."]
    ),
    (
      "- [ ] Ja\n  > Nej.\n- [x] Nej\n> Det er rigtigt.",
      ["quiz-sidste-respons: > Det er rigtigt."]
    ),
    ("- [ ] Ja\n  > Nej.\n- [x] Nej\n\n> **Forklaring:** Sådan er det.", []),
    ("- [ ] Ja\n- [x] Nej\n\n> Sådan er det.", []),
    ("- [ ] Ja\n  > Nej.\n- [x] Nej\n  > Ja.\n\n> Sådan er det.", []),
    ("- [ ] Ja\n  > Nej.\n- [x] Nej\n\n> **Hint:** Tænk.\n\n> Sådan er det.", []),
    ("- [ ] Sand\n- [x] Falskt", ["svar-sand-falsk: - [ ] Sand"]),
    ("- [x] Rigtigt\n- [ ] Forkert", ["svar-sand-falsk: - [x] Rigtigt"]),
    ("- [x] Sandt\n- [ ] Forkert", ["svar-sand-falsk: - [x] Sandt"]),
    ("- [x] Sandt\n- [ ] Falsk", []),
    ("- [x] Rigtigt\n- [ ] Forkert\n- [ ] Ved ikke", []),
  ])
  func whatWasPerhapsMeantInAnotherWayIsTold(_ answer: String, _ problems: [String]) {
    #expect(QuizReading(answer: answer).problems == problems)
  }

  @Test func theWordsOfATrueFalseQuestionAreSuggested() throws {
    let reading = QuizReading(answer: "- [ ] Sand\n- [x] Falskt")
    let problem = try #require(reading.diagnostics.first)
    #expect(problem.fixes.map(\.replacement) == [" Sandt", " Falsk"])
    #expect(problem.fixes.allSatisfy { !$0.isCertain })
    #expect(problem.fixes.map { $0.range.count } == [" Sand".utf8.count, " Falskt".utf8.count])
  }

  @Test(arguments: [
    ("type=enkeltvalg", "- [x] Ja\n- [x] Nej", "quiz-flere-rigtige: [x]"),
    ("type=sandt-falsk", "- [x] Ja\n- [ ] Nej", "quiz-ikke-sandt-falsk: - [x] Ja"),
    ("type=flervlag", "- [x] Ja\n- [ ] Nej", "quiz-ukendt-type: type=flervlag"),
    ("type=par", "| a | b |\n|---|---|\n| c | d |", "quiz-type-ikke-klar: type=par"),
    ("point=0", "- [x] Ja\n- [ ] Nej", "quiz-point: point=0"),
    ("ponit=2", "- [x] Ja\n- [ ] Nej", "ukendt-egenskab: ponit=2"),
    ("bland=ja", "- [x] Ja\n- [ ] Nej", "egenskab-ikke-klar: bland=ja"),
  ])
  func attributeIsRefused(_ attribute: String, _ answer: String, _ problem: String) {
    let reading = QuizReading(question: "### Hvad? {#a \(attribute)}", answer: answer)
    #expect(reading.problems == [problem])
  }

  @Test(arguments: [
    ("::: quiz {#q bestået=0}", "quiz-bestaaet: bestået=0"),
    ("::: quiz {#q bestaaet=101}", "quiz-bestaaet: bestaaet=101"),
    ("::: quiz {#q bestået=mange}", "quiz-bestaaet: bestået=mange"),
    ("::: quiz {#q bestaet=80}", "ukendt-egenskab: bestaet=80"),
  ])
  func quizAttributeIsRefused(_ opener: String, _ problem: String) {
    let reading = QuizReading("\(opener)\n\n### A? {#a}\n\n- [x] Ja\n- [ ] Nej\n\n:::\n")
    #expect(reading.problems == [problem])
  }

  @Test func aQuizWithoutQuestionsIsRefused() {
    let reading = QuizReading("::: quiz {#q}\n\nTekst\n\n:::\n")
    #expect(reading.problems == ["quiz-uden-spoergsmaal: quiz"])
  }

  @Test func twoQuestionsWithOneIdAreRefused() {
    let question = "### A? {#a}\n\n- [x] Ja\n- [ ] Nej\n"
    let reading = QuizReading("::: quiz {#q}\n\n\(question)\n\(question)\n:::\n")
    #expect(reading.problems == ["dobbelt-id: a"])
    #expect(reading.quiz?.questions.map(\.id) == ["a", "a-2"])
  }

  @Test func aMisspeltTypeIsAnsweredWithTheNearest() {
    let reading = QuizReading(
      question: "### A? {#a type=flervlag}", answer: "- [x] Ja\n- [ ] Nej")
    #expect(reading.diagnostics.first?.explanation?.danish == "Mente du type=flervalg?")
  }
}
