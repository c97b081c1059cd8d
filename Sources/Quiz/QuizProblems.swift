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
        "Grænsen for at bestå skal være et helt tal fra 1 til 100 (procent)",
        "The pass mark must be a whole number from 1 to 100 (per cent)"),
      explanation: Phrase("Skriv for eksempel bestået=80", "Write for example bestået=80"))
  }

  static func unreachablePassMark(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-bestaaet-umulig", file: file, range: entry.range,
      summary: Phrase(
        "Ingen kan bestå quizzen: Intet spørgsmål giver point",
        "Nobody can pass the quiz: no question gives points"),
      explanation: Phrase(
        "Slet bestået, eller skriv mindst ét spørgsmål med et rigtigt svar.",
        "Delete bestået, or write at least one question with a right answer."))
  }

  static func bankWithoutFile(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-egenskab-vaerdi", file: file, range: entry.range,
      summary: Phrase("Banken har intet filnavn", "The bank has no file name"),
      explanation: Phrase(
        "Skriv stien fra denne fil, for eksempel bank=../../banker/barnets-lov.md",
        "Write the path from this file, for example bank=../../banker/barnets-lov.md"))
  }

  static func drawsMoreThanThereAre(
    _ entry: Attributes.Entry, questions: Int, file: String
  ) -> Diagnostic {
    Diagnostic(
      "quiz-traek", file: file, range: entry.range,
      summary: Phrase(
        "Quizzen skal trække flere spørgsmål, end der er: \(questions)",
        "The quiz is to draw more questions than there are: \(questions)"),
      explanation: Phrase(
        "Skriv et tal på højst \(questions), eller skriv flere spørgsmål.",
        "Write a number of at most \(questions), or write more questions."))
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
    let near = NearestName.findDanish(entry.spelling, among: names)
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

  static func questionWithoutID(
    _ range: SourceRange, attributes: Attributes, suggestion: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "quiz-uden-id", .warning, file: file, range: range,
      summary: Phrase(
        "Spørgsmålet har intet id, så læsernes svar går tabt, hvis overskriften rettes",
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
        "Teksten efter svarene hører ikke til noget",
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

  /// `sign` is what stands where the box should: `[✓]`, `(x)`.
  static func optionWithoutBox(_ range: SourceRange, sign: String?, file: String) -> Diagnostic {
    let box = ["( )", "()", "[-]"].contains(sign) ? "[ ]" : "[x]"
    return Diagnostic(
      "quiz-svar-uden-felt", file: file, range: range,
      summary: Phrase(
        "Svaret har ingen firkant, men det har andre svar",
        "The option has no box, though others have"),
      explanation: sign.map {
        Phrase("Skriv \(box) i stedet for \($0)", "Write \(box) in place of \($0)")
      } ?? Phrase("Skriv - [ ] foran svaret.", "Write - [ ] before the option."))
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
