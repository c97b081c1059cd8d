import Quiz

// What KursBuild itself says in and about a quiz on paper.
extension PrintWords {
  var rightOrder: String { text("Rigtig rækkefølge:", "Correct order:") }
  var rightPairs: String { text("Rigtige par:", "Correct pairs:") }
  var rightCategories: String { text("Rigtige kategorier:", "Correct categories:") }
  var rightMarks: String { text("Der skal streg under:", "To be underlined:") }
  var sample: String { "\(samples):" }
  var noRealPeople: String {
    text(
      "Skriv ikke om rigtige børn og familier.",
      "Do not write about real children and families.")
  }
  var typosPass: String {
    text(
      "Én bogstavfejl godtages i hvert ord på over seks bogstaver.",
      "One wrong letter is accepted in each word of more than six letters.")
  }

  private var chooseOne: String { text("Vælg ét svar.", "Choose one answer.") }
  private var chooseSeveral: String {
    text(
      "Vælg et eller flere svar.",
      "Choose one or more answers.")
  }
  private var numberSteps: String {
    text(
      "Skriv 1 i feltet ved det første trin, 2 ved det næste og så videre.",
      "Write 1 in the box beside the first step, 2 beside the next, and so on.")
  }
  private var pairUp: String {
    text(
      "Skriv i hvert felt til venstre bogstavet for det, der hører til.",
      "In each box on the left, write the letter of what belongs to it.")
  }
  private var choicesRepeat: String {
    text(
      "Et bogstav kan bruges flere gange eller slet ikke.",
      "A letter may be used several times or not at all.")
  }
  private var sortIn: String {
    text(
      "Skriv i hvert felt bogstavet for den kategori, det hører til.",
      "In each box, write the letter of the category it belongs to.")
  }
  private var nothingIsRight: String {
    text(
      "Ingen svar er rigtige eller forkerte.",
      "No answer is correct or incorrect.")
  }
  private var shortAnswer: String {
    text(
      "Skriv et kort svar på linjen.",
      "Write a short answer on the line.")
  }
  private var underline: String {
    text(
      "Sæt streg under det i teksten, der er svar på spørgsmålet. Vælg mellem de "
        + "stykker, der har et tal foran og prikker under.",
      "Underline what answers the question in the text. Choose among the parts that "
        + "have a number in front and dots below.")
  }
  private var rate: String {
    text(
      "Sæt kryds ved det, der passer bedst på dig.",
      "Tick what fits you best.")
  }
  private var writeOnLines: String {
    text(
      "Skriv med dine egne ord på linjerne.",
      "Write in your own words on the lines.")
  }

  /// What stands below the title of a quiz with these questions, drawn from `all`.
  func quizIntroduction(
    _ questions: [Question], of all: Int, key: KeyPlace = .atBack
  ) -> String {
    let some = questions.count
    let count = some < all ? text("\(some) af \(all)", "\(some) of \(all)") : "\(all)"
    let noun = text("spørgsmål", all == 1 ? "question" : "questions")
    var sentences = ["\(count) \(noun)."]
    if questions.allSatisfy(\.answer.isTicked) { sentences.append(text("Sæt kryds.", "Tick.")) }
    guard questions.contains(where: \.hasKey) else { return sentences.joined(separator: " ") }
    switch key {
    case .atBack:
      sentences.append(
        text("Svarene står i facit bagest.", "The answers are in the key at the back."))
    case .withTrainer:
      sentences.append(
        text("Underviseren har facit.", "The facilitator has the answer key."))
    case .unsaid: break
    }
    return sentences.joined(separator: " ")
  }

  /// How a question of this kind is answered on paper.
  func instruction(_ answer: Answer) -> String {
    switch answer {
    case .singleChoice, .trueFalse: chooseOne
    case .multipleChoice: chooseSeveral
    case .ordering: numberSteps
    case .matching(let matching):
      matching.isOneToOne ? pairUp : "\(pairUp) \(choicesRepeat)"
    case .sorting(let sorting): sorting.isScored ? sortIn : "\(sortIn) \(nothingIsRight)"
    case .gapText(let text): instruction(text)
    case .marking: underline
    case .scale: "\(rate) \(nothingIsRight)"
    case .reflection: writeOnLines
    }
  }

  private func instruction(_ text: GapText) -> String {
    if text.form == .shortAnswer { return shortAnswer }
    let dropDowns = text.blanks.count(where: \.isChoice)
    let typed = text.blanks.count - dropDowns
    let ring =
      dropDowns == 1
      ? self.text("parentesen", "the brackets")
      : self.text("hver parentes", "each pair of brackets")
    let fill: String =
      switch (text.form, typed) {
      case (.number, 1): self.text("Skriv tallet i hullet", "Write the number in the gap")
      case (.number, _): self.text("Skriv tallene i hullerne", "Write the numbers in the gaps")
      case (_, 1): self.text("Udfyld hullet i teksten", "Fill the gap in the text")
      default: self.text("Udfyld hullerne i teksten", "Fill the gaps in the text")
      }
    switch (typed, dropDowns) {
    case (_, 0): return "\(fill)."
    case (0, _):
      return self.text(
        "Sæt ring om det rigtige svar i \(ring).", "Circle the correct answer in \(ring).")
    default:
      return self.text(
        "\(fill), og sæt ring om det rigtige svar i \(ring).",
        "\(fill), and circle the correct answer in \(ring).")
    }
  }

  /// What stands before what is right in the gaps.
  func rightGaps(_ count: Int) -> String { count == 1 ? rightAnswer : rightAnswers }

  /// What a reader who does not see the line is told: `Hul 2 af 3`.
  func gap(_ number: Int, of count: Int) -> String {
    count == 1
      ? text("Hul", "Gap") : text("Hul \(number) af \(count)", "Gap \(number) of \(count)")
  }

  /// What is right in a gap.
  func right(_ blank: Blank) -> String {
    switch blank.kind {
    case .text(let accepted):
      accepted.dropLast().joined(separator: ", ")
        + (accepted.count > 1 ? text(" eller ", " or ") : "")
        + (accepted.last ?? "")
    case .choice(let choices, let right): choices[right]
    case .number(let key): right(key)
    }
  }

  /// A number as it is written, one with a margin as what lies between: `10–12 uger`.
  private func right(_ key: NumberKey) -> String {
    let ends = [key.low, key.high].map { shown($0) }
    guard key.low != key.high || key.shown.contains("±") else { return key.shown }
    let unit = key.unit.map { "\u{A0}\($0)" } ?? ""
    guard ends[0] != ends[1] else { return ends[0] + unit }
    return ends.joined(separator: ends[0].hasPrefix("−") ? text(" til ", " to ") : "–") + unit
  }

  /// A decimal number, without zeros that say nothing: `2.50` is 2,5 in Danish.
  private func shown(_ decimal: String) -> String {
    var text = decimal[...]
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return String(text.map { $0 == "." && !isEnglish ? "," : $0 == "-" ? "−" : $0 })
  }
}

extension Answer {
  /// True when it is answered with ticks and nothing else.
  fileprivate var isTicked: Bool {
    switch self {
    case .singleChoice, .multipleChoice, .trueFalse: true
    default: false
    }
  }
}

extension Blank {
  fileprivate var isChoice: Bool {
    if case .choice = kind { true } else { false }
  }
}

extension Matching {
  /// True when each choice belongs to just one row.
  fileprivate var isOneToOne: Bool {
    rows.count == choices.count && Set(rows.map(\.choice)).count == rows.count
  }
}
