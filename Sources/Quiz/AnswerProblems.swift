import CommonMark
import Diagnostics

/// What can be wrong with answers that are lists, tables and texts with gaps.
extension Diagnostic {
  static func noRightAnswer(
    _ range: SourceRange, option: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "quiz-uden-rigtigt-svar", file: file, range: range,
      summary: Phrase("Spørgsmålet har intet rigtigt svar", "The question has no right answer"),
      explanation: Phrase(
        "Sæt et x i firkanten ved det rigtige svar: - [x] \(option)",
        "Put an x in the box of the right answer: - [x] \(option)"))
  }

  static func nothingToMark(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-uden-rigtigt-svar", file: file, range: range,
      summary: Phrase("Spørgsmålet har intet rigtigt svar", "The question has no right answer"),
      explanation: Phrase(
        "Sæt [[+…]] om det, der skal markeres.", "Put [[+…]] round what is to be marked."))
  }

  static func everythingIsToBeMarked(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-marker-alt", .warning, file: file, range: range,
      summary: Phrase(
        "Alt, der kan markeres, skal markeres", "Everything that can be marked is to be marked"),
      explanation: Phrase(
        "Sæt også [[-…]] om noget, der ikke skal markeres.",
        "Put [[-…]] round something that is not to be marked, too."))
  }

  static func markWithoutSign(_ gap: Gap, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-marker-tegn", file: file, range: gap.range,
      summary: Phrase(
        "Det står ikke, om teksten skal markeres",
        "It is not said whether the text is to be marked"),
      explanation: Phrase(
        "Skriv [[+\(gap.source)]], hvis den skal markeres, ellers [[-\(gap.source)]].",
        "Write [[+\(gap.source)]] if it is to be marked, otherwise [[-\(gap.source)]]."))
  }

  static func marksWithoutType(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-marker-uden-type", .warning, file: file, range: range,
      summary: Phrase(
        "Tegnet + bliver en del af det ord, der skal skrives",
        "The sign + becomes part of the word to be written"),
      explanation: Phrase(
        "Skal teksten markeres, så skriv {type=markér} sidst i overskriften.",
        "If the text is to be marked, write {type=markér} at the end of the heading."))
  }

  static func emptyGap(_ gap: Gap, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-tomt-hul", file: file, range: gap.range,
      summary: Phrase("Hullet er tomt", "The gap is empty"),
      explanation: Phrase(
        "Skriv det rigtige svar mellem parenteserne: [[varig]]",
        "Write the right answer between the brackets: [[varig]]"))
  }

  static func emptyVariant(_ gap: Gap, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-tomt-hul", file: file, range: gap.range,
      summary: Phrase(
        "Et af svarene i hullet er tomt", "One of the answers in the gap is empty"),
      explanation: Phrase(
        "Slet den overflødige lodrette streg, eller skriv et svar på hver side af den: "
          + "[[kronisk|varig]]",
        "Delete the bar, or write an answer on each side of it: [[kronisk|varig]]"))
  }

  static func impossibleDropDown(_ gap: Gap, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-hul-valg", file: file, range: gap.range,
      summary: Phrase(
        "Rullelisten skal have mindst to forskellige svar",
        "The drop-down must have at least two different answers"),
      explanation: Phrase(
        "Skriv det rigtige svar først og de forkerte efter: [[?rigtigt|forkert|forkert]]",
        "Write the right answer first and the wrong ones after it: [[?right|wrong|wrong]]"))
  }

  static func unreadableNumber(_ gap: Gap, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-hul-tal", file: file, range: gap.range,
      summary: Phrase(
        "Tallet i hullet kan ikke læses", "The number in the gap cannot be read"),
      explanation: Phrase(
        "Skriv et tal, et tal med en margen eller to grænser: [[=33,9]], [[=12±1]], [[=10..12]]. "
          + "En enhed skrives efter: [[=12 uger]].",
        "Write a number, a number with a margin, or two limits: [[=33,9]], [[=12±1]], [[=10..12]]. "
          + "A unit is written after it: [[=12 uger]]."))
  }

  static func numberWithoutSign(_ gap: Gap, file: String) -> Diagnostic {
    Diagnostic(
      "hul-tal-som-tekst", .warning, file: file, range: gap.range,
      summary: Phrase(
        "Hullet er et tal uden lighedstegn: Kun præcis \(gap.source) er rigtigt",
        "The gap is a number without an equals sign: only exactly \(gap.source) is right"),
      explanation: Phrase("Skriv [[=\(gap.source)]]", "Write [[=\(gap.source)]]"))
  }

  static func markupInGap(_ gap: Gap, file: String) -> Diagnostic {
    Diagnostic(
      "hul-opmaerkning", .warning, file: file, range: gap.range,
      summary: Phrase(
        "Tegn for fed, kursiv, kode, links og kilder virker ikke i et hul",
        "Marks for bold, italics, code, links and sources mean nothing in a gap"),
      explanation: Phrase(
        "Læseren skal så selv skrive tegnene. Skriv kun ordet i hullet, og sæt tegnene uden om: "
          + "**[[ord]]**",
        "Readers would have to type them. Write only the word in the gap, and the marks around it: "
          + "**[[word]]**"))
  }

  static func shortAnswerWithGaps(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-kort-svar-huller", file: file, range: range,
      summary: Phrase(
        "Et kort svar er ét hul, men her er flere", "A short answer is one gap, but here are more"),
      explanation: Phrase(
        "Skriv type=indsæt-ord, eller skriv flere godkendte svar i samme hul: [[varig|kronisk]]",
        "Write type=indsæt-ord, or write several accepted answers in the same gap: "
          + "[[varig|kronisk]]"))
  }

  static func orderWithoutNumbers(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-raekkefoelge-uden-tal", file: file, range: range,
      summary: Phrase(
        "Trinnene i en rækkefølge skal være nummereret",
        "The steps of an order must be numbered"),
      explanation: Phrase(
        "Skriv 1. foran det første trin, 2. foran det næste og så videre, i den rigtige rækkefølge.",
        "Write 1. before the first step, 2. before the next and so on, in the right order."))
  }

  static func tooFewItems(
    _ range: SourceRange, type: QuestionType, file: String
  ) -> Diagnostic {
    let (danish, english): (String, String) =
      switch type {
      case .matching:
        (
          "mindst to par med hver sit svar", "at least two pairs with different right cells"
        )
      case .sorting:
        (
          "mindst to kategorier og noget at sortere",
          "at least two categories and something to sort"
        )
      default: ("mindst to trin", "at least two steps")
      }
    return Diagnostic(
      "quiz-for-faa", file: file, range: range,
      summary: Phrase(
        "Et spørgsmål af typen \(type.danish) skal have \(danish)",
        "A question of the type \(type.danish) needs \(english)"),
      explanation: type == .sorting
        ? Phrase(
          "Skriv tingene som en liste, der er rykket to mellemrum ind under deres kategori.",
          "Write the items as a list indented by two spaces below their category.")
        : Phrase("Tilføj det, der mangler.", "Add what is missing."))
  }

  static func rightWhereNoneIs(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-kryds-uden-mening", file: file, range: range,
      summary: Phrase(
        "Krydset betyder ikke noget i denne type spørgsmål",
        "The tick means nothing in this type of question"),
      explanation: Phrase(
        "Slet firkanten med krydset, eller slet type= for at få et spørgsmål med svarmuligheder.",
        "Delete the ticked box, or delete type= to get a question with options."))
  }

  static func twinItems(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-ens-svar", file: file, range: range,
      summary: Phrase(
        "To af svarene er ens, så ingen kan se forskel på dem",
        "Two of the answers are the same, so nobody can tell them apart"),
      explanation: Phrase("Slet det ene, eller skriv det om.", "Delete one of them, or reword it."))
  }

  static func pairsNeedTwoColumns(_ range: SourceRange, count: Int, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-par-kolonner", file: file, range: range,
      summary: Phrase(
        "Tabellen med par skal have to kolonner, men den har \(count)",
        "The table of pairs must have two columns, but it has \(count)"),
      explanation: Phrase(
        "Skriv i hver række det, der spørges om, og det, der hører til: | Begreb | Betydning |",
        "Write in each row what is asked and what belongs to it: | Term | Meaning |"))
  }

  static func pairWithoutRight(_ range: SourceRange, left: String, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-par-tomt", file: file, range: range,
      summary: Phrase(
        "”\(left)” har ikke noget, det hører sammen med", "”\(left)” has nothing it belongs to"),
      explanation: Phrase(
        "Skriv det i højre kolonne. Et svar, der ikke skal bruges, skrives med en tom venstre celle.",
        "Write it in the right column. An answer that belongs to nothing has an empty left cell."))
  }
}
