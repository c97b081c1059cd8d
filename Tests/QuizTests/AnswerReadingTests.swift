import CommonMark
import Quiz
import Testing

/// What each type of question is read as.
@Suite struct AnswerReadingTests {
  private func answer(_ attributes: String, _ answer: String) -> Answer? {
    let reading = QuizReading(question: "### Hvad? {#a \(attributes)}", answer: answer)
    #expect(reading.problems == [], "\(answer)")
    return reading.quiz?.questions.first?.answer
  }

  @Test(arguments: [
    ("", "- [x] a\n- [ ] b", "enkeltvalg"),
    ("", "- [x] a\n- [x] b", "flervalg"),
    ("", "- [x] Sandt\n- [ ] Falsk", "sandt-falsk"),
    ("type=rækkefølge", "1. a\n2. b", "raekkefoelge"),
    ("type=raekkefoelge", "1) a\n2) b", "raekkefoelge"),
    ("type=par", "| a | b |\n|---|---|\n| c | d |\n| e | f |", "par"),
    ("type=kategori", "- a\n  - b\n- c\n  - d", "kategori"),
    ("", "Det er [[varigt]] og [[alvorligt]].", "indsaet-ord"),
    ("", "Der er [[=12]].", "tal"),
    ("", "Der er [[=12]] og [[mange]].", "indsaet-ord"),
    ("type=tal", "Der er [[12]].", "tal"),
    ("type=tal", "Der er [[-5]].", "tal"),
    ("", "[[varig|kronisk]]", "kort-svar"),
    ("", "Det er [[varigt]].", "indsaet-ord"),
    ("type=kort-svar", "Det er [[varigt]].", "kort-svar"),
    ("", "[[?a|b]]", "indsaet-ord"),
    ("type=markér", "[[+a]] og [[-b]]", "marker"),
    ("type=markér", "[[+a]] og [[– b]]", "marker"),
    ("type=skala", "- a\n- b", "skala"),
    ("type=skala", "1. a\n2. b", "skala"),
    ("type=skala", "- [ ] a\n- [ ] b", "skala"),
    ("type=refleksion", "Tænk.", "refleksion"),
  ])
  func theTypeIsSeenOrSaid(_ attributes: String, _ text: String, _ type: String) {
    #expect(answer(attributes, text)?.typeName == type)
  }

  @Test func stepsAreShownInAnotherOrderThanTheRightOne() throws {
    guard case .ordering(let ordering)? = answer("type=rækkefølge", "1. a\n2. b\n3. c") else {
      Issue.record("no ordering")
      return
    }
    #expect(ordering.items.map { plain($0.content) } == ["a", "b", "c"])
    #expect(ordering.display.sorted() == [0, 1, 2])
    #expect(ordering.display != [0, 1, 2])
    let shown = ordering.values.map { ordering.display[$0 - 1] }
    #expect(shown == [0, 1, 2])
  }

  @Test func pairsShareChoicesAndDistractorsStandAmongThem() throws {
    let table = "| a | b |\n|---|---|\n| x | Øl |\n| y | Bil |\n| z | Øl |\n| | Ål |\n| | 10 |"
    guard case .matching(let matching)? = answer("type=par", table) else {
      Issue.record("no pairs")
      return
    }
    #expect(matching.heads.map(plain) == ["a", "b"])
    #expect(matching.choices.map(plain) == ["10", "Bil", "Øl", "Ål"])
    #expect(matching.rows.map { plain($0.left) } == ["x", "y", "z"])
    #expect(matching.rows.map(\.choice) == [2, 1, 2])
  }

  @Test func itemsKnowTheirCategory() throws {
    let list = "- Fugle\n  - Musvit\n    > En fugl.\n- Fisk\n  - Torsk\n  - Sild\n- Insekter"
    guard case .sorting(let sorting)? = answer("type=kategori uden-point", list) else {
      Issue.record("no categories")
      return
    }
    #expect(sorting.categories.map(plain) == ["Fugle", "Fisk", "Insekter"])
    #expect(sorting.items.map { plain($0.content) } == ["Musvit", "Torsk", "Sild"])
    #expect(sorting.places == [0, 1, 1])
    #expect(plain(sorting.items[0].feedback) == "En fugl.")
    #expect(!sorting.isScored)
  }

  @Test(
    arguments: [
      ("=33,9", "33.9", "33.9", nil), ("= 33,9 ", "33.9", "33.9", nil), ("=12±1", "11", "13", nil),
      ("=12 ± 0,5", "11.5", "12.5", nil), ("=33,9±0,1", "33.8", "34.0", nil),
      ("=10..12", "10", "12", nil), ("=10 .. 12", "10", "12", nil), ("=10...12", "10", "12", nil),
      ("=-2", "-2", "-2", nil), ("=−2", "-2", "-2", nil), ("=1.000", "1000", "1000", nil),
      ("=12 uger", "12", "12", "uger"), ("=33,9 mio.", "33.9", "33.9", "mio."),
      ("=35 %", "35", "35", "%"), ("=35 procent", "35", "35", "%"),
      ("=10..12 uger", "10", "12", "uger"), ("=0,1..0,3", "0.1", "0.3", nil),
    ] as [(String, String, String, String?)])
  func aNumberIsReadWithMarginAndUnit(
    _ source: String, _ low: String, _ high: String, _ unit: String?
  ) {
    guard case .gapText(let text)? = answer("", "Der er [[\(source)]].") else {
      Issue.record("no gaps")
      return
    }
    guard case .number(let key)? = text.blanks.first?.kind else {
      Issue.record("no number")
      return
    }
    #expect([key.low, key.high] == [low, high])
    #expect(key.unit == unit)
    #expect(!key.shown.contains(".."))
  }

  @Test func theRightOneOfADropDownHasNoPlaceOfItsOwn() throws {
    guard case .gapText(let text)? = answer("", "Det er [[?varigt|akut|arveligt]].") else {
      Issue.record("no gaps")
      return
    }
    #expect(text.blanks.map(\.kind) == [.choice(["akut", "arveligt", "varigt"], right: 2)])
  }

  @Test func spellingsInATableMayBeSeparatedByAnEscapedBar() throws {
    let table = "| a | b |\n|---|---|\n| x | [[varig\\|kronisk]] |\n| [[y]] | z |"
    guard case .gapText(let text)? = answer("", table) else {
      Issue.record("no gaps")
      return
    }
    #expect(text.blanks.map(\.kind) == [.text(["varig", "kronisk"]), .text(["y"])])
    #expect(text.blocks.count == 1)
  }

  @Test func phrasesToMarkKeepTheirLetters() throws {
    let source = "Før [[+Far rejser sig 6-8 gange.]] og [[-Hun er \"svær\".]] efter"
    guard case .marking(let text)? = answer("type=markér", source) else {
      Issue.record("no marks")
      return
    }
    #expect(text.marks.map(\.text) == ["Far rejser sig 6-8 gange.", "Hun er \"svær\"."])
    #expect(text.marks.map(\.isRight) == [true, false])
  }

  @Test func aReflectionKeepsItsExampleAndItsLines() throws {
    let source = "Tænk.\n\n> **Eksempelsvar:** Sådan.\n\n> **Forklaring:** Fordi."
    guard case .reflection(let reflection)? = answer("type=refleksion linjer=6", source) else {
      Issue.record("no reflection")
      return
    }
    #expect(reflection.lines == 6)
    #expect(plain(reflection.example) == "Sådan.")
  }

  @Test func theFingerprintChangesWithTheAnswerOnly() {
    func fingerprint(_ answer: String, _ remark: String = "") -> UInt32? {
      QuizReading(question: "### A? {#a type=rækkefølge}", answer: answer + remark)
        .quiz?.questions.first?.fingerprint
    }
    let original = fingerprint("1. a\n2. b")
    #expect(original == fingerprint("1. a\n2. b", "\n\n> **Forklaring:** Ny."))
    #expect(original != fingerprint("1. b\n2. a"))
    #expect(original != fingerprint("1. a\n2. c"))
  }

  @Test(arguments: ["", "forsøg=3", "bland=ja", "træk=1", "vis-facit=efter"])
  func theQuizKnowsWhatItsLineSays(_ attributes: String) throws {
    let quiz = try #require(
      QuizReading("::: quiz {#q \(attributes)}\n\n### A? {#a}\n\n- [x] Ja\n- [ ] Nej\n\n:::\n").quiz
    )
    #expect(quiz.attempts == (attributes == "forsøg=3" ? 3 : 1))
    #expect(quiz.shuffles == (attributes == "bland=ja"))
    #expect(quiz.draw == (attributes == "træk=1" ? 1 : nil))
    #expect(quiz.feedback == (attributes == "vis-facit=efter" ? .atEnd : .atOnce))
  }
}
