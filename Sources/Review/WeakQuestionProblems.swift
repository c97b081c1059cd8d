import CommonMark
import Content
import Diagnostics

/// What weakens a question, though nothing in it is wrong.
extension Diagnostic {
  static func untestedObjective(_ range: SourceRange, id: String, file: String) -> Diagnostic {
    Diagnostic(
      "maal-uden-spoergsmaal", .hint, file: file, range: range,
      summary: Phrase(
        "Intet spørgsmål prøver målet \(id)", "No question tests the objective \(id)"),
      explanation: Phrase(
        "Skriv mål=\(id) i overskriften på det spørgsmål, der prøver det: ### Hvad …? {#id mål=\(id)}",
        "Write mål=\(id) in the heading of the question that tests it: ### What …? {#id mål=\(id)}")
    )
  }

  static func optionWithoutFeedback(
    _ range: SourceRange, text: String, missing: Int, of count: Int, file: String
  ) -> Diagnostic {
    let name = ReviewText.shortened(text)
    return Diagnostic(
      "svar-uden-respons", .warning, file: file, range: range,
      summary: missing == 1
        ? Phrase("Svaret ”\(name)” har ingen feedback", "The option ”\(name)” has no feedback")
        : Phrase(
          "\(missing) af \(count) svar har ingen feedback; det første er ”\(name)”",
          "\(missing) of \(count) options have no feedback; the first is ”\(name)”"),
      explanation: Phrase(
        "Skriv under svaret, hvorfor det er rigtigt eller forkert, rykket to mellemrum ind:   > …",
        "Write below the option why it is right or wrong, indented by two spaces:   > …"))
  }

  static func questionWithoutExplanation(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "svar-uden-respons", .warning, file: file, range: range,
      summary: Phrase(
        "Den, der svarer forkert, får ikke at vide hvorfor",
        "Whoever answers wrong is not told why"),
      explanation: Phrase(
        "Skriv en forklaring nederst i spørgsmålet: > **Forklaring:** …",
        "Write an explanation at the end of the question: > **Forklaring:** …"))
  }

  static func longestOption(
    _ range: SourceRange, length: Int, mean: Int, file: String
  ) -> Diagnostic {
    Diagnostic(
      "svar-laengst", .warning, file: file, range: range,
      summary: Phrase(
        "Det rigtige svar er meget længere end de andre: \(length) tegn mod \(mean) i snit",
        "The right option is much longer than the others: \(length) characters to \(mean) on average"
      ),
      explanation: Phrase(
        "Gør svarene omtrent lige lange, og flyt forbehold til feedbacken.",
        "Make the options about equally long, and move reservations to the feedback."))
  }

  static func catchAllOption(_ range: SourceRange, text: String, file: String) -> Diagnostic {
    Diagnostic(
      "svar-alle-ovenstaaende", .warning, file: file, range: range,
      summary: Phrase(
        "Svaret ”\(text)” siger kun noget om de andre svar",
        "The option ”\(text)” says something about the other options only"),
      explanation: Phrase(
        "Sæt kryds ved hvert rigtigt svar, så det bliver et flervalg, eller skriv et svar, der kan "
          + "stå alene.",
        "Tick every right option, which makes it multiple choice, or write an option that can stand "
          + "alone."))
  }

  static func doubleNegation(
    _ range: SourceRange, words: (first: String, second: String), file: String
  ) -> Diagnostic {
    Diagnostic(
      "dobbelt-negation", .warning, file: file, range: range,
      summary: Phrase(
        "Sætningen nægter to gange: ”\(words.first)” og ”\(words.second)”",
        "The sentence denies twice: ”\(words.first)” and ”\(words.second)”"),
      explanation: Phrase(
        "Sig det, der gælder, i stedet for det, der ikke gælder.",
        "Say what holds instead of what does not."))
  }

  static func manyOptions(_ range: SourceRange, count: Int, file: String) -> Diagnostic {
    Diagnostic(
      "mange-svar", .warning, file: file, range: range,
      summary: Phrase(
        "Spørgsmålet har \(count) svar; mere end seks er svære at overskue",
        "The question has \(count) options; more than six are hard to keep in mind"),
      explanation: Phrase(
        "Slet de svar, ingen vil vælge, eller del det i to spørgsmål.",
        "Delete the options nobody would choose, or make it two questions."))
  }

  static func rightAnswersInOnePlace(
    _ range: SourceRange, place: Int, count: Int, of all: Int, file: String
  ) -> Diagnostic {
    Diagnostic(
      "kursus-svar-samme-sted", .warning, file: file, range: range,
      summary: Phrase(
        "I kursets quizzer står \(count) af \(all) rigtige svar som nummer \(place)",
        "In the course's quizzes \(count) of \(all) right answers stand as number \(place)"),
      explanation: Phrase(
        "Flyt nogle af dem op eller ned i listen, så pladsen ikke røber svaret.",
        "Move some of them up or down the list, so that the place does not give the answer away."))
  }

  static func rightAnswersLongest(
    _ range: SourceRange, count: Int, of all: Int, file: String
  ) -> Diagnostic {
    Diagnostic(
      "kursus-svar-laengst", .warning, file: file, range: range,
      summary: Phrase(
        "I kursets quizzer er det rigtige svar det længste i \(count) af \(all) spørgsmål",
        "In the course's quizzes the right answer is the longest in \(count) of \(all) questions"),
      explanation: Phrase(
        "Skriv nogle af de forkerte svar lige så udførlige, eller kort de rigtige ned.",
        "Write some of the wrong answers as fully, or shorten the right ones."))
  }
}
