import CommonMark
import Diagnostics

/// Everything that can be wrong with a quiz, in one place.
extension Diagnostic {
  static func quizWithoutQuestions(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-uden-spoergsmaal", file: file, range: range,
      summary: Phrase("Quizzen har ingen spørgsmål", "The quiz has no questions"),
      explanation: Phrase(
        "Skriv hvert spørgsmål som en overskrift: ### Hvad gør du først? {#id}",
        "Write each question as a heading: ### What do you do first? {#id}"))
  }

  static func impossiblePassMark(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-bestaaet", file: file, range: entry.range,
      summary: Phrase(
        "Bestågrænsen skal være et helt tal fra 1 til 100 (procent)",
        "The pass mark must be a whole number from 1 to 100 (per cent)"),
      explanation: Phrase("Skriv for eksempel bestået=80", "Write for example bestået=80"))
  }

  static func impossiblePoints(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-point", file: file, range: entry.range,
      summary: Phrase(
        "Point skal være et tal over 0", "Points must be a number above 0"),
      explanation: Phrase("Skriv for eksempel point=2", "Write for example point=2"))
  }

  static func unknownQuizAttribute(
    _ entry: Attributes.Entry, among names: [String], file: String
  ) -> Diagnostic {
    let near = NearestName.find(entry.spelling, among: names)
    return Diagnostic(
      "ukendt-egenskab", .warning, file: file, range: entry.range,
      summary: Phrase(
        "Egenskaben \(entry.spelling) kendes ikke her",
        "The attribute \(entry.spelling) is not known here"),
      explanation: entry.name == "id"
        ? Phrase("Skriv {#\(entry.value ?? "id")}", "Write {#\(entry.value ?? "id")}")
        : near.map { Phrase("Mente du \($0)?", "Did you mean \($0)?") }
          ?? Phrase("Slet den, eller ret stavemåden.", "Delete it or mend the spelling."))
  }

  static func attributeNotReady(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    Diagnostic(
      "egenskab-ikke-klar", .warning, file: file, range: entry.range,
      summary: Phrase(
        "Egenskaben \(entry.spelling) virker ikke endnu",
        "The attribute \(entry.spelling) does nothing yet"),
      explanation: Phrase(
        "Quizzen bliver bygget uden den.", "The quiz is built without it."))
  }

  static func unknownType(
    _ entry: Attributes.Entry, among names: [String], file: String
  ) -> Diagnostic {
    let written = entry.value ?? ""
    let near = NearestName.find(written, among: names)
    return Diagnostic(
      "quiz-ukendt-type", file: file, range: entry.range,
      summary: Phrase(
        "Spørgsmålstypen \(written) findes ikke", "There is no question type \(written)"),
      explanation: near.map { Phrase("Mente du type=\($0)?", "Did you mean type=\($0)?") }
        ?? Phrase(
          "Skriv enkeltvalg, flervalg eller sandt-falsk.",
          "Write enkeltvalg, flervalg or sandt-falsk."))
  }

  static func typeNotReady(_ range: SourceRange, type: String, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-type-ikke-klar", file: file, range: range,
      summary: Phrase(
        "Spørgsmål af typen \(type) kan ikke bygges endnu",
        "Questions of the type \(type) cannot be built yet"),
      explanation: Phrase(
        "Brug foreløbig enkeltvalg, flervalg eller sandt-falsk, skrevet som en liste med firkanter: "
          + "- [x] Svar",
        "For now, use enkeltvalg, flervalg or sandt-falsk, written as a list with boxes: "
          + "- [x] Answer"))
  }

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

  static func severalRightAnswers(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-flere-rigtige", file: file, range: range,
      summary: Phrase(
        "Spørgsmålet kan kun have ét rigtigt svar, men flere firkanter er krydset af",
        "The question can have only one right answer, but several boxes are ticked"),
      explanation: Phrase(
        "Fjern de forkerte krydser, eller skriv type=flervalg.",
        "Remove the wrong ticks, or write type=flervalg."))
  }

  static func twoAnswers(
    _ range: SourceRange, other: Phrase, file: String
  ) -> Diagnostic {
    Diagnostic(
      "quiz-to-svar", file: file, range: range,
      summary: Phrase(
        "Spørgsmålet har to svar: en liste med firkanter og \(other.danish)",
        "The question has two answers: a list of options and \(other.english)"),
      explanation: Phrase(
        "Behold det ene, eller del det i to spørgsmål med hver sin overskrift.",
        "Keep one of them, or make it two questions with a heading each."))
  }

  static func feedbackNotIndented(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-feedback-ikke-indrykket", file: file, range: range,
      summary: Phrase(
        "Feedbacken er ikke rykket ind og deler derfor listen med svar",
        "The feedback is not indented and so splits the list of options"),
      explanation: Phrase(
        "Sæt to mellemrum foran >, så feedbacken hører til svaret over den.",
        "Put two spaces before >, so that the feedback belongs to the option above it."))
  }

  static func questionWithoutAnswer(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-uden-svar", file: file, range: range,
      summary: Phrase("Spørgsmålet har intet svar", "The question has no answer"),
      explanation: Phrase(
        "Skriv svarene som en liste med firkanter, og sæt x ved det rigtige: - [ ] Svar, - [x] Svar",
        "Write the options as a list with boxes and an x at the right one: - [ ] Option, "
          + "- [x] Option"))
  }

  static func emptyGap(_ gap: Gap, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-tomt-hul", file: file, range: gap.range,
      summary: Phrase("Hullet er tomt", "The gap is empty"),
      explanation: Phrase(
        "Spørgsmål med huller kan ikke bygges endnu. Skriv svarene som en liste med firkanter: "
          + "- [x] Svar",
        "Questions with gaps cannot be built yet. Write the options as a list with boxes: "
          + "- [x] Answer"))
  }

  static func questionWithoutID(
    _ range: SourceRange, attributes: Attributes, suggestion: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "quiz-uden-id", .warning, file: file, range: range,
      summary: Phrase(
        "Spørgsmålet har intet id, så deltagernes svar går tabt, hvis overskriften rettes",
        "The question has no id, so learners' answers are lost when its heading is changed"),
      explanation: Phrase(
        "Skriv for eksempel {#\(suggestion)} sidst i overskriften.",
        "Write for example {#\(suggestion)} at the end of the heading."),
      fixes: [attributes.adding(id: suggestion, atEndOf: range)])
  }

  static func duplicateQuestionID(
    _ range: SourceRange, id: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "dobbelt-id", file: file, range: range,
      summary: Phrase(
        "To spørgsmål i quizzen hedder \(id)", "Two questions of the quiz are called \(id)"),
      explanation: Phrase("Giv det ene et andet navn.", "Give one of them another name."))
  }

  static func textAfterAnswer(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-tekst-efter-svar", file: file, range: range,
      summary: Phrase(
        "Her står tekst efter svarene, som ikke hører til noget",
        "Text after the options belongs to nothing"),
      explanation: Phrase(
        "Flyt teksten op før svarene, eller skriv den som > **Forklaring:** …",
        "Move the text before the options, or write it as > **Forklaring:** …"))
  }

  static func onlyOneOption(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-et-svar", file: file, range: range,
      summary: Phrase(
        "Spørgsmålet har kun ét svar at vælge", "The question has only one option"),
      explanation: Phrase("Skriv mindst to svar.", "Write at least two options."))
  }

  static func notTrueFalse(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-ikke-sandt-falsk", file: file, range: range,
      summary: Phrase(
        "Et sandt-falsk-spørgsmål har netop svarene Sandt og Falsk",
        "A true-false question has just the options Sandt and Falsk"),
      explanation: Phrase(
        "Skriv - [x] Sandt og - [ ] Falsk, eller slet type=sandt-falsk.",
        "Write - [x] Sandt and - [ ] Falsk, or delete type=sandt-falsk."))
  }

  static func optionWithoutBox(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-svar-uden-felt", file: file, range: range,
      summary: Phrase(
        "Svaret har ingen firkant, selv om de andre har",
        "The option has no box, though others have"),
      explanation: Phrase("Skriv - [ ] foran svaret.", "Write - [ ] before the option."))
  }

  static func emptyOption(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-tomt-svar", file: file, range: range,
      summary: Phrase("Svaret er tomt", "The option is empty"),
      explanation: Phrase(
        "Skriv svaret efter firkanten, eller slet linjen.",
        "Write the option after its box, or delete the line."))
  }

  static func tooMuchInOption(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-svar-for-langt", file: file, range: range,
      summary: Phrase(
        "Et svar er ét afsnit; kun feedback kan stå under det",
        "An option is one paragraph; only feedback can stand below it"),
      explanation: Phrase(
        "Skriv feedback som et citat under svaret:   > Det er rigtigt, fordi …",
        "Write feedback as a quote below the option:   > That is right because …"))
  }

  static func exampleAnswerOutOfPlace(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-eksempelsvar", .warning, file: file, range: range,
      summary: Phrase(
        "Eksempelsvar hører til refleksioner; her bliver det vist som forklaring",
        "An example answer belongs to reflections; here it is shown as the explanation"),
      explanation: Phrase("Skriv > **Forklaring:** …", "Write > **Forklaring:** …"))
  }
}
