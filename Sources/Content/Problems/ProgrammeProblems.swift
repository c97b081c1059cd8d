import CommonMark
import Diagnostics

/// Everything that can be wrong with a theme day's programme.
extension Diagnostic {
  static func programmeOutsideThemeDay(_ directive: Directive, file: String) -> Diagnostic {
    Diagnostic(
      "direktiv-forkert-sted", file: file, range: directive.nameRange,
      summary: Phrase(
        "Et program kan kun stå i temadag.md", "A programme can only stand in temadag.md"),
      explanation: Phrase(
        "Flyt det til temadage/<dag>/temadag.md", "Move it to temadage/<day>/temadag.md"))
  }

  static func secondProgramme(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "program-to-gange", file: file, range: range,
      summary: Phrase("Dagen har to programmer", "The day has two programmes"),
      explanation: Phrase(
        "Saml punkterne i ét ::: program. En dag til er en temadag mere, i sin egen mappe.",
        "Gather the sessions in one ::: program. Another day is another theme day, in a folder of "
          + "its own."))
  }

  static func programmeWithoutSessions(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "program-uden-punkter", file: file, range: range,
      summary: Phrase("Programmet har ingen punkter", "The programme has no sessions"),
      explanation: Phrase(
        "Skriv hvert punkt som en overskrift: ## Velkomst {min=20}",
        "Write each session as a heading: ## Velkomst {min=20}"))
  }

  static func textBeforeSessions(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "program-tekst-foer", file: file, range: range,
      summary: Phrase(
        "Teksten står før programmets første punkt",
        "The text stands before the programme's first session"),
      explanation: Phrase(
        "Flyt den op over ::: program, eller ned under en overskrift.",
        "Move it above ::: program, or down below a heading."))
  }

  static func sessionWithoutMinutes(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "program-uden-minutter", file: file, range: range,
      summary: Phrase(
        "Det fremgår ikke, hvor længe punktet varer", "It is not said how long the session lasts"),
      explanation: Phrase(
        "Skriv minutterne efter overskriften: {min=20}",
        "Write the minutes after the heading: {min=20}"))
  }

  static func programmeWithoutStart(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "program-uden-start", .warning, file: file, range: range,
      summary: Phrase(
        "Programmet får ingen klokkeslæt, for dagen har ingen start",
        "The programme gets no clock times, for the day has no start"),
      explanation: Phrase(
        "Skriv start: 9.00 i sidehovedet.", "Write start: 9.00 in the front matter."))
  }

  static func programmeMissesEnd(
    _ range: SourceRange, actual: Int, end: ClockTime, file: String
  ) -> Diagnostic {
    let difference = abs(actual - end.minutes)
    let isLate = actual > end.minutes
    let shown = ClockTime(minutes: actual).map { "kl. \($0.danish)" } ?? "efter midnat"
    let english = ClockTime(minutes: actual)?.danish ?? "after midnight"
    return Diagnostic(
      "program-passer-ikke", file: file, range: range,
      summary: Phrase(
        "Programmet slutter \(shown), \(minutes(difference)) for \(isLate ? "sent" : "tidligt")",
        "The programme ends at \(english), \(difference) "
          + "\(difference == 1 ? "minute" : "minutes") too \(isLate ? "late" : "early")"),
      explanation: Phrase(
        "Dagen slutter kl. \(end.danish) (slut i sidehovedet). Ret min på et eller flere punkter, "
          + "eller ret slut.",
        "The day ends at \(end.danish) (slut in the front matter). Mend min of one or more sessions, "
          + "or mend slut."))
  }

  static func programmePastMidnight(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "program-passer-ikke", file: file, range: range,
      summary: Phrase("Programmet slutter efter midnat", "The programme ends after midnight"),
      explanation: Phrase(
        "Se efter, om et punkt har for mange minutter.",
        "See whether a session has too many minutes."))
  }

  static func missingWorksheet(
    _ range: SourceRange, written: String, nearest: String?, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ark-mangler", file: file, range: range,
      summary: Phrase("Arket \(written) findes ikke", "There is no worksheet \(written)"),
      explanation: nearest.map {
        Phrase("Mente du ark=\($0)?", "Did you mean ark=\($0)?")
      }
        ?? Phrase(
          "Læg arket i temadagens mappe ark/, og skriv for eksempel ark=ark/1-oevelse.md",
          "Put the sheet in the theme day's folder ark/ and write for example ark=ark/1-oevelse.md")
    )
  }

  private static func minutes(_ count: Int) -> String {
    count == 1 ? "1 minut" : "\(count) minutter"
  }
}
