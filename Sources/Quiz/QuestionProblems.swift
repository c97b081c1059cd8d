import CommonMark
import Diagnostics

/// What can be wrong with a question as a whole: its attributes, and where its answer is.
extension Diagnostic {
  static func unknownType(
    _ entry: Attributes.Entry, among names: [String], file: String
  ) -> Diagnostic {
    let written = entry.value ?? ""
    let near = NearestName.findDanish(written, among: names)
    let list = names.joined(separator: ", ")
    return Diagnostic(
      "quiz-ukendt-type", file: file, range: entry.range,
      summary: Phrase(
        "Spørgsmålstypen \(written) findes ikke", "There is no question type \(written)"),
      explanation: near.map { Phrase("Mente du type=\($0)?", "Did you mean type=\($0)?") }
        ?? Phrase("Typerne er \(list).", "The types are \(list)."))
  }

  static func neitherYesNorNo(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-egenskab-vaerdi", file: file, range: entry.range,
      summary: Phrase(
        "\(entry.spelling) skal være ja eller nej", "\(entry.spelling) must be ja or nej"),
      explanation: Phrase(
        "Skriv \(entry.spelling)=ja eller \(entry.spelling)=nej.",
        "Write \(entry.spelling)=ja or \(entry.spelling)=nej."))
  }

  static func impossibleCount(
    _ entry: Attributes.Entry, _ bounds: ClosedRange<Int>, example: Int, file: String
  ) -> Diagnostic {
    Diagnostic(
      "quiz-egenskab-vaerdi", file: file, range: entry.range,
      summary: Phrase(
        "\(entry.spelling) skal være et helt tal fra \(bounds.lowerBound) til \(bounds.upperBound)",
        "\(entry.spelling) must be a whole number from \(bounds.lowerBound) to "
          + "\(bounds.upperBound)"),
      explanation: Phrase(
        "Skriv for eksempel \(entry.spelling)=\(example).",
        "Write for example \(entry.spelling)=\(example)."))
  }

  static func unknownFeedbackTime(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-egenskab-vaerdi", file: file, range: entry.range,
      summary: Phrase(
        "vis-facit skal være ja eller efter", "vis-facit must be ja or efter"),
      explanation: Phrase(
        "Skriv vis-facit=ja for feedback ved hvert spørgsmål, eller vis-facit=efter for feedback, "
          + "når hele quizzen er besvaret.",
        "Write vis-facit=ja for feedback at each question, or vis-facit=efter for feedback when the "
          + "whole quiz has been answered."))
  }

  static func onlyForSorting(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-egenskab-sted", .warning, file: file, range: entry.range,
      summary: Phrase(
        "uden-point virker kun på spørgsmål af typen kategori",
        "uden-point works on questions of the type kategori only"),
      explanation: Phrase(
        "Slet uden-point. Spørgsmål, der aldrig giver point, har typen skala eller refleksion.",
        "Delete uden-point. Questions that never give points are of the type skala or refleksion."))
  }

  static func onlyForReflection(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-egenskab-sted", .warning, file: file, range: entry.range,
      summary: Phrase(
        "linjer virker kun på spørgsmål af typen refleksion",
        "linjer works on questions of the type refleksion only"),
      explanation: Phrase(
        "Slet linjer, eller skriv type=refleksion.", "Delete linjer, or write type=refleksion."))
  }

  static func questionWithoutAnswer(
    _ range: SourceRange, type: QuestionType?, file: String
  ) -> Diagnostic {
    Diagnostic(
      "quiz-uden-svar", file: file, range: range,
      summary: Phrase("Spørgsmålet har intet svar", "The question has no answer"),
      explanation: type?.howToWrite
        ?? Phrase(
          "Skriv svarene som en liste med firkanter, og sæt x ved det rigtige: - [ ] Svar, - [x] Svar",
          "Write the options as a list with boxes and an x at the right one: - [ ] Option, "
            + "- [x] Option"))
  }

  static func twoAnswers(
    _ range: SourceRange,
    first: Phrase = Phrase("en liste med firkanter", "a list of options"), other: Phrase,
    file: String
  ) -> Diagnostic {
    Diagnostic(
      "quiz-to-svar", file: file, range: range,
      summary: Phrase(
        "Spørgsmålet har to svar: \(first.danish) og \(other.danish)",
        "The question has two answers: \(first.english) and \(other.english)"),
      explanation: Phrase(
        "Behold det ene, eller del det i to spørgsmål med hver sin overskrift.",
        "Keep one of them, or make it two questions with a heading each."))
  }

  static func guessedType(_ range: SourceRange, _ type: QuestionType, file: String) -> Diagnostic {
    let form = type == .ordering ? "Den nummererede liste" : "Tabellen med to kolonner"
    let english = type == .ordering ? "The numbered list" : "The table of two columns"
    return Diagnostic(
      "quiz-type-gaettet", .hint, file: file, range: range,
      summary: Phrase(
        "\(form) bliver brugt som svaret på spørgsmålet",
        "\(english) is taken as the answer of the question"),
      explanation: Phrase(
        "Skriv {type=\(type.danish)} sidst i overskriften, så er det sikkert, at det er meningen.",
        "Write {type=\(type.danish)} at the end of the heading to make sure that it is meant."))
  }

  static func answerInReflection(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-refleksion-svar", file: file, range: range,
      summary: Phrase(
        "En refleksion har intet rigtigt svar at vælge eller udfylde",
        "A reflection has no right answer to choose or fill in"),
      explanation: Phrase(
        "Slet svaret, eller vælg en anden type. Et eksempel skrives som > **Eksempelsvar:** …",
        "Delete the answer, or choose another type. An example is written as "
          + "> **Eksempelsvar:** …"))
  }

  static func attributesWithoutBraces(
    _ range: SourceRange, _ words: [String], in line: String, file: String
  ) -> Diagnostic {
    let written = words.joined(separator: " ")
    return Diagnostic(
      "egenskab-uden-parentes", file: file, range: range,
      summary: Phrase(
        "\(written) står uden krøllede parenteser og bliver en del af teksten",
        "\(written) stands without braces and becomes part of the text"),
      explanation: Phrase(
        "Skriv det i krøllede parenteser sidst på linjen: \(line) {\(written)}. Har linjen dem "
          + "allerede, så skriv det i dem.",
        "Write it in braces last on the line: \(line) {\(written)}. If the line has braces already, "
          + "write it in them."))
  }

  static func labelNotBold(_ range: SourceRange, word: String, file: String) -> Diagnostic {
    let label = Remarks.label(meant: word)
    return Diagnostic(
      "quiz-maerkat", .warning, file: file, range: range,
      summary: Phrase(
        "\(word): bliver læst som en del af forklaringen",
        "\(word): is read as part of the explanation"),
      explanation: Phrase(
        "Begynd citatet sådan: > **\(label):** …", "Begin the quote like this: > **\(label):** …"))
  }

  static func gapOutOfPlace(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-hul-sted", file: file, range: range,
      summary: Phrase(
        "Hullet står, hvor der ikke kan svares", "The gap stands where nothing can be answered"),
      explanation: Phrase(
        "Skriv sætningen med hullet som et afsnit under overskriften.",
        "Write the sentence with the gap as a paragraph below the heading."))
  }
}

extension QuestionType {
  /// How the answer of the type is written.
  fileprivate var howToWrite: Phrase? {
    switch self {
    case .singleChoice, .multipleChoice, .trueFalse: nil
    case .ordering:
      Phrase(
        "Skriv trinnene som en nummereret liste i den rigtige rækkefølge: 1. Først, 2. Så",
        "Write the steps as a numbered list in the right order: 1. First, 2. Then")
    case .matching:
      Phrase(
        "Skriv parrene som en tabel med to kolonner: | Begreb | Betydning |",
        "Write the pairs as a table of two columns: | Term | Meaning |")
    case .sorting:
      Phrase(
        "Skriv en liste med kategorierne, og under hver af dem en indrykket liste med det, der hører "
          + "til den.",
        "Write a list of the categories, and below each an indented list of what belongs to it.")
    case .gapText:
      Phrase(
        "Sæt to kantede parenteser om det ord, der skal skrives: Lidelsen er [[varig]].",
        "Put two square brackets round the word to be written: Lidelsen er [[varig]].")
    case .number:
      Phrase(
        "Skriv tallet i to kantede parenteser: [[=12]]",
        "Write the number in two square brackets: [[=12]]")
    case .shortAnswer:
      Phrase(
        "Skriv svaret i to kantede parenteser i et afsnit for sig: [[svar|andet godkendt svar]]",
        "Write the answer in two square brackets in a paragraph of its own: "
          + "[[answer|another accepted answer]]")
    case .marking:
      Phrase(
        "Skriv teksten, og sæt [[+…]] om det, der skal markeres, og [[-…]] om det, der ikke skal.",
        "Write the text with [[+…]] round what is to be marked and [[-…]] round what is not.")
    case .scale:
      Phrase(
        "Skriv trinnene som en liste: - Slet ikke sikker, - Meget sikker",
        "Write the steps as a list: - Not sure at all, - Very sure")
    case .reflection: nil
    }
  }
}
