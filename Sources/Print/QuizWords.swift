import Quiz

// What KursBuild itself says in and about a quiz on paper.
extension PrintWords {
  static let rightOrder = "Rigtig rækkefølge:"
  static let rightPairs = "Rigtige par:"
  static let rightCategories = "Rigtige kategorier:"
  static let rightMarks = "Der skal streg under:"
  static let sample = "\(samples):"
  static let noRealPeople = "Skriv ikke om rigtige børn og familier."
  static let typosPass = "Én bogstavfejl godtages i hvert ord på over seks bogstaver."

  private static let chooseOne = "Vælg ét svar."
  private static let chooseSeveral = "Vælg et eller flere svar."
  private static let numberSteps =
    "Skriv 1 i feltet ved det første trin, 2 ved det næste og så videre."
  private static let pairUp = "Skriv i hvert felt til venstre bogstavet for det, der hører til."
  private static let choicesRepeat = "Et bogstav kan bruges flere gange eller slet ikke."
  private static let sortIn = "Skriv i hvert felt bogstavet for den kategori, det hører til."
  private static let nothingIsRight = "Ingen svar er rigtige eller forkerte."
  private static let shortAnswer = "Skriv et kort svar på linjen."
  private static let underline =
    "Sæt streg under det i teksten, der er svar på spørgsmålet. Vælg mellem de stykker, der har et "
    + "tal foran og prikker under."
  private static let rate = "Sæt kryds ved det, der passer bedst på dig."
  private static let writeOnLines = "Skriv med dine egne ord på linjerne."

  /// What stands below the title of a quiz with these questions, drawn from `all`.
  static func quizIntroduction(_ questions: [Question], of all: Int) -> String {
    let count = questions.count < all ? "\(questions.count) af \(all)" : "\(all)"
    var sentences = ["\(count) spørgsmål."]
    if questions.allSatisfy(\.answer.isTicked) { sentences.append("Sæt kryds.") }
    if questions.contains(where: \.hasKey) { sentences.append("Svarene står i facit bagest.") }
    return sentences.joined(separator: " ")
  }

  /// How a question of this kind is answered on paper.
  static func instruction(_ answer: Answer) -> String {
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

  private static func instruction(_ text: GapText) -> String {
    if text.form == .shortAnswer { return shortAnswer }
    let dropDowns = text.blanks.count(where: \.isChoice)
    let typed = text.blanks.count - dropDowns
    let ring = dropDowns == 1 ? "parentesen" : "hver parentes"
    let fill: String =
      switch (text.form, typed) {
      case (.number, 1): "Skriv tallet i hullet"
      case (.number, _): "Skriv tallene i hullerne"
      case (_, 1): "Udfyld hullet i teksten"
      default: "Udfyld hullerne i teksten"
      }
    switch (typed, dropDowns) {
    case (_, 0): return "\(fill)."
    case (0, _): return "Sæt ring om det rigtige svar i \(ring)."
    default: return "\(fill), og sæt ring om det rigtige svar i \(ring)."
    }
  }

  /// What stands before what is right in the gaps.
  static func rightGaps(_ count: Int) -> String { count == 1 ? rightAnswer : rightAnswers }

  /// What a reader who does not see the line is told: `Hul 2 af 3`.
  static func gap(_ number: Int, of count: Int) -> String {
    count == 1 ? "Hul" : "Hul \(number) af \(count)"
  }

  /// What is right in a gap.
  static func right(_ blank: Blank) -> String {
    switch blank.kind {
    case .text(let accepted):
      accepted.dropLast().joined(separator: ", ") + (accepted.count > 1 ? " eller " : "")
        + (accepted.last ?? "")
    case .choice(let choices, let right): choices[right]
    case .number(let key): right(key)
    }
  }

  /// A number as it is written, one with a margin as what lies between: `10–12 uger`.
  private static func right(_ key: NumberKey) -> String {
    let ends = [key.low, key.high].map(shown)
    guard key.low != key.high || key.shown.contains("±") else { return key.shown }
    let unit = key.unit.map { "\u{A0}\($0)" } ?? ""
    guard ends[0] != ends[1] else { return ends[0] + unit }
    return ends.joined(separator: ends[0].hasPrefix("−") ? " til " : "–") + unit
  }

  /// A decimal number in Danish, without zeros that say nothing: `2.50` is 2,5.
  private static func shown(_ decimal: String) -> String {
    var text = decimal[...]
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return String(text.map { $0 == "." ? "," : $0 == "-" ? "−" : $0 })
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
