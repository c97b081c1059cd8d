import Quiz

extension InterfaceText {
  /// The words around what a question is answered with.
  struct Answers: Sendable {
    var chooseOne: StaticString
    var chooseSeveral: StaticString
    var order: StaticString
    var match: StaticString
    var sort: StaticString
    var sortFreely: StaticString
    var fillGap: StaticString
    var fillGaps: StaticString
    var writeNumber: StaticString
    var writeNumbers: StaticString
    var writeShortly: StaticString
    var mark: StaticString
    var assess: StaticString
    var reflect: StaticString
    var allOrNothing: StaticString
    var choose: StaticString
    var chooseFrom: StaticString
    var yourAnswer: StaticString
    var gap: Around
    var reflectionNotice: StaticString
    var remarks: StaticString
    var toBeMarked: StaticString
    var notToBeMarked: StaticString
    var or: StaticString

    /// How a question with this kind of answer is answered.
    func instruction(_ answer: Answer) -> StaticString {
      switch answer {
      case .singleChoice, .trueFalse: chooseOne
      case .multipleChoice: chooseSeveral
      case .ordering: order
      case .matching: match
      case .sorting(let sorting): sorting.isScored ? sort : sortFreely
      case .gapText(let text): instruction(text)
      case .marking: mark
      case .scale: assess
      case .reflection: reflect
      }
    }

    private func instruction(_ text: GapText) -> StaticString {
      switch text.form {
      case .shortAnswer: writeShortly
      case .number: text.blanks.count == 1 ? writeNumber : writeNumbers
      case .words: text.blanks.count == 1 ? fillGap : fillGaps
      }
    }
  }
}

extension InterfaceText.Answers {
  /// In Danish.
  static let danish = InterfaceText.Answers(
    chooseOne: "Vælg ét svar.",
    chooseSeveral: "Vælg et eller flere svar.",
    order: "Vælg for hvert punkt, hvilket nummer i rækken det skal have.",
    match: "Vælg for hvert punkt det, der hører til.",
    sort: "Vælg en kategori til hvert punkt.",
    sortFreely: "Vælg en kategori til hvert punkt. Ingen svar er rigtige eller forkerte.",
    fillGap: "Udfyld hullet i teksten.",
    fillGaps: "Udfyld hullerne i teksten.",
    writeNumber: "Skriv tallet i hullet.",
    writeNumbers: "Skriv tallene i hullerne.",
    writeShortly: "Skriv et kort svar.",
    mark: "Markér det i teksten, der er svar på spørgsmålet.",
    assess: "Vælg det, der passer bedst på dig. Ingen svar er rigtige eller forkerte.",
    reflect: "Skriv med dine egne ord. Ingen svar er rigtige eller forkerte.",
    allOrNothing: "Det hele skal være rigtigt, for at svaret giver point.",
    choose: "Vælg …",
    chooseFrom: "Vælg mellem:",
    yourAnswer: "Dit svar",
    gap: InterfaceText.Around(before: "Hul ", after: " af "),
    reflectionNotice: "Skriv ikke om rigtige børn og familier.",
    remarks: "Vis forklaring",
    toBeMarked: "Skal markeres",
    notToBeMarked: "Skal ikke markeres",
    or: "eller")

  /// In English.
  static let english = InterfaceText.Answers(
    chooseOne: "Choose one answer.",
    chooseSeveral: "Choose one or more answers.",
    order: "Choose for each item which number in the order it has.",
    match: "Choose for each item what belongs to it.",
    sort: "Choose a category for each item.",
    sortFreely: "Choose a category for each item. No answer is correct or incorrect.",
    fillGap: "Fill the gap in the text.",
    fillGaps: "Fill the gaps in the text.",
    writeNumber: "Write the number in the gap.",
    writeNumbers: "Write the numbers in the gaps.",
    writeShortly: "Write a short answer.",
    mark: "Mark what answers the question in the text.",
    assess: "Choose what fits you best. No answer is correct or incorrect.",
    reflect: "Write in your own words. No answer is correct or incorrect.",
    allOrNothing: "Everything has to be correct for the answer to earn points.",
    choose: "Choose …",
    chooseFrom: "Choose from:",
    yourAnswer: "Your answer",
    gap: InterfaceText.Around(before: "Gap ", after: " of "),
    reflectionNotice: "Do not write about real children and families.",
    remarks: "Show explanation",
    toBeMarked: "To be marked",
    notToBeMarked: "Not to be marked",
    or: "or")
}
