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
    ("Lidelsen er [[varig||kronisk]].", "quiz-tomt-hul: [[varig||kronisk]]"),
    ("Lidelsen er [[?varig]].", "quiz-hul-valg: [[?varig]]"),
    ("Lidelsen er [[?varig|varig]].", "quiz-hul-valg: [[?varig|varig]]"),
    ("Der er [[=tolv]].", "quiz-hul-tal: [[=tolv]]"),
    ("Andelen var [[33,9 %]] i år.", "hul-tal-som-tekst: [[33,9 %]]"),
    ("Der er [[12 uger]].", "hul-tal-som-tekst: [[12 uger]]"),
    ("Det er et [[**hus**]] her.", "hul-opmaerkning: [[**hus**]]"),
    ("Det er et [[hus|*bolig*]] her.", "hul-opmaerkning: [[hus|*bolig*]]"),
    ("- [x] Ja\n- [✓] Nej", "quiz-svar-uden-felt: - [✓] Nej"),
    ("- [x] Ja\n- [ ] Nej\n\n> Hint: Tænk.", "quiz-maerkat: > Hint: Tænk."),
    ("- [x] Ja\n- [ ] Nej\n\n> *Forkert:* Læs igen.", "quiz-maerkat: > *Forkert:* Læs igen."),
    ("- [x] Ja\n- [ ] Nej\n\n> **Tip:** Tænk.", "quiz-maerkat: > **Tip:** Tænk."),
    ("Der er [[=12,,5]].", "quiz-hul-tal: [[=12,,5]]"),
    ("Der er [[=12|13]].", "quiz-hul-tal: [[=12|13]]"),
    ("Der er [[=10 til 12 uger]].", "quiz-hul-tal: [[=10 til 12 uger]]"),
    ("- [x] Ja\n- [ ] Ja", "quiz-ens-svar: - [ ] Ja"),
    ("Der er [[=13..12]].", "quiz-hul-tal: [[=13..12]]"),
    ("Der er [[=12±-1]].", "quiz-hul-tal: [[=12±-1]]"),
    ("- [x] Ja [[nej]]\n- [ ] Nej", "quiz-to-svar: [[nej]]"),
    ("[[varig]]\n\n1. Et\n2. To", "quiz-to-svar: [[varig]]"),
    ("Det er [[+varig]].", "quiz-marker-uden-type: [[+varig]]"),
    ("1. Et\n2. To", "quiz-type-gaettet: 1. Et"),
    ("| a | b |\n|---|---|\n| c | d |\n| e | f |", "quiz-type-gaettet: | a | b |"),
    ("[[varig]]\n\n> Læs om [[varig]].", "quiz-hul-sted: [[varig]]"),
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

  @Test(arguments: [
    "Det sker [[3. august]].", "Det står i [[§ 22]].", "Feltet hedder [[sag_til_sag]].",
    "Det er [[en *|to *]].", "Skriv [[2 og 3]].",
    "- [x] Ja\n- [ ] Nej\n\n> Loven siger: Spørg barnet.",
    "- [x] Ja\n- [ ] Nej\n\n> **Hint:** Tænk.",
  ])
  func whatOnlyLooksLikeAMistakeIsNotTold(_ answer: String) {
    #expect(QuizReading(answer: answer).problems == [])
  }

  @Test(arguments: [
    ("::: quiz bestået=50 forsøg=2 {#q}\n\n### Hvad? {#a}", "bestået=50 forsøg=2"),
    ("::: quiz {#q}\n\n### Hvad? type=flervalg {#a}", "type=flervalg"),
  ])
  func attributesWithoutBracesAreRefused(_ start: String, _ written: String) throws {
    let reading = QuizReading("\(start)\n\n- [x] Ja\n- [ ] Nej\n\n:::\n")
    let problem = try #require(reading.diagnostics.first)
    #expect(reading.diagnostics.count == 1)
    #expect(problem.id == "egenskab-uden-parentes")
    #expect(problem.summary.danish.hasPrefix("\(written) står"))
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
    ("type=par", "| a | b |\n|---|---|\n| c | d |", "quiz-for-faa: | a | b |"),
    ("type=par", "| a | b |\n|---|---|\n| c | d |\n| e | d |", "quiz-for-faa: | a | b |"),
    (
      "type=par", "| a | b |\n|---|---|\n| c | d |\n| e | f |\n| g | |",
      "quiz-par-tomt: | a | b |"
    ),
    ("type=par", "| a | b | c |\n|---|---|---|\n| d | e | f |", "quiz-par-kolonner: | a | b | c |"),
    ("type=par", "1. a\n2. b", "quiz-uden-svar: ### Hvad? {#a type=par}"),
    ("type=rækkefølge", "- a\n- b", "quiz-raekkefoelge-uden-tal: - a"),
    ("type=rækkefølge", "1. a", "quiz-for-faa: 1. a"),
    ("type=rækkefølge", "1. a\n2. a", "quiz-ens-svar: 2. a"),
    ("type=rækkefølge", "1. a\n2. b\n\nTekst", "quiz-tekst-efter-svar: Tekst"),
    ("type=rækkefølge", "[[a]]\n\n1. a\n2. b", "quiz-to-svar: [[a]]"),
    ("type=rækkefølge", "- [x] a\n\n1. a\n2. b", "quiz-to-svar: - [x] a"),
    ("type=kategori", "- a\n- b", "quiz-for-faa: - a"),
    ("type=kategori", "- a\n  - [x] b\n- c", "quiz-kryds-uden-mening: [x]"),
    ("type=kategori", "- a\n  - b\n- c\n  - b", "quiz-ens-svar: - b"),
    ("type=indsæt-ord", "Ingen huller.", "quiz-uden-svar: ### Hvad? {#a type=indsæt-ord}"),
    ("type=tal", "[[tolv|12]]", ""),
    ("type=kort-svar", "[[a]] og [[b]]", "quiz-kort-svar-huller: [[b]]"),
    ("type=markér", "[[a]] og [[-b]]", "quiz-marker-tegn: [[a]]"),
    ("type=markér", "[[-a]] og [[-b]]", "quiz-uden-rigtigt-svar: [[-a]]"),
    ("type=markér", "[[+a]]", "quiz-marker-alt: [[+a]]"),
    ("type=markér", "[[+]] og [[-b]]", "quiz-tomt-hul: [[+]]"),
    ("type=skala", "- [x] a\n- b", "quiz-kryds-uden-mening: [x]"),
    ("type=skala", "- a", "quiz-for-faa: - a"),
    ("type=skala uden-point", "- a\n- b", "quiz-egenskab-sted: uden-point"),
    ("uden-point", "- [x] Ja\n- [ ] Nej", "quiz-egenskab-sted: uden-point"),
    ("type=kategori", "- a\n  - b\n- a\n  - c", "quiz-ens-svar: - a"),
    (
      "type=par", "| a | b |\n|---|---|\n| c | d |\n| c | e |", "quiz-ens-svar: | a | b |"
    ),
    ("linjer=4", "- [x] Ja\n- [ ] Nej", "quiz-egenskab-sted: linjer=4"),
    ("type=refleksion linjer=0", "Tænk.", "quiz-egenskab-vaerdi: linjer=0"),
    ("type=refleksion", "- [x] a\n- [ ] b", "quiz-refleksion-svar: - [x] a"),
    ("bland=måske", "- [x] Ja\n- [ ] Nej", "quiz-egenskab-vaerdi: bland=måske"),
    ("delvis=1", "- [x] Ja\n- [ ] Nej", "quiz-egenskab-vaerdi: delvis=1"),
    ("point=0", "- [x] Ja\n- [ ] Nej", "quiz-point: point=0"),
    ("ponit=2", "- [x] Ja\n- [ ] Nej", "ukendt-egenskab: ponit=2"),
  ])
  func attributeIsRefused(_ attribute: String, _ answer: String, _ problem: String) {
    let reading = QuizReading(question: "### Hvad? {#a \(attribute)}", answer: answer)
    #expect(reading.problems == (problem.isEmpty ? [] : [problem]))
  }

  @Test(arguments: [
    ("::: quiz {#q bestået=0}", "quiz-bestaaet: bestået=0"),
    ("::: quiz {#q bestaaet=101}", "quiz-bestaaet: bestaaet=101"),
    ("::: quiz {#q bestået=mange}", "quiz-bestaaet: bestået=mange"),
    ("::: quiz {#q bestaet=80}", "ukendt-egenskab: bestaet=80"),
    ("::: quiz {#q forsøg=0}", "quiz-egenskab-vaerdi: forsøg=0"),
    ("::: quiz {#q bland=lidt}", "quiz-egenskab-vaerdi: bland=lidt"),
    ("::: quiz {#q vis-facit=aldrig}", "quiz-egenskab-vaerdi: vis-facit=aldrig"),
    ("::: quiz {#q træk=2}", "quiz-traek: træk=2"),
    ("::: quiz {#q træk=få}", "quiz-egenskab-vaerdi: træk=få"),
  ])
  func quizAttributeIsRefused(_ opener: String, _ problem: String) {
    let reading = QuizReading("\(opener)\n\n### A? {#a}\n\n- [x] Ja\n- [ ] Nej\n\n:::\n")
    #expect(reading.problems == [problem])
  }

  @Test func aPassMarkNobodyCanReachIsRefused() {
    let reading = QuizReading(
      "::: quiz {#q bestået=80}\n\n### A? {#a type=skala}\n\n- Nej\n- Ja\n\n:::\n")
    #expect(reading.problems == ["quiz-bestaaet-umulig: bestået=80"])
  }

  @Test func aGapWhereNothingCanBeAnsweredIsRefused() {
    let reading = QuizReading(
      question: "### Er det [[varigt]]? {#a}", answer: "- [x] Ja\n- [ ] Nej")
    #expect(reading.problems == ["quiz-hul-sted: [[varigt]]"])
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
