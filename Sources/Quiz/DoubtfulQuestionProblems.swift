import CommonMark
import Diagnostics

/// What can be read, but was perhaps meant in another way.
extension Diagnostic {
  static func lastFeedbackNotIndented(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "quiz-sidste-respons", .warning, file: file, range: range,
      summary: Phrase(
        "Citatet bliver forklaring til hele spørgsmålet, og det sidste svar har ingen feedback",
        "The quote becomes the explanation of the whole question, and the last option has no "
          + "feedback"),
      explanation: Phrase(
        "Er det feedback på det sidste svar? Sæt to mellemrum foran >, og slet en tom linje over. "
          + "Ellers skriv > **Forklaring:** foran teksten.",
        "Is it feedback on the last option? Put two spaces before > and delete an empty line above. "
          + "Otherwise write > **Forklaring:** before the text."))
  }

  static func nearlyTrueFalse(_ range: SourceRange, fixes: [Fix], file: String) -> Diagnostic {
    Diagnostic(
      "svar-sand-falsk", .hint, file: file, range: range,
      summary: Phrase(
        "Svarene ligner et sandt-falsk-spørgsmål", "The options look like a true-false question"),
      explanation: Phrase(
        "Skriv Sandt og Falsk, så bliver spørgsmålet et sandt-falsk-spørgsmål.",
        "Write Sandt and Falsk, and it becomes a true-false question."),
      fixes: fixes)
  }
}
