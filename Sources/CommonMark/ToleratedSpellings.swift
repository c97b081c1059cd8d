import Diagnostics

/// Hints on what is understood but better written in another way.
extension Diagnostic {
  static func unusualBox(
    _ box: TaskBox, marker: SourceRange?, file: String
  ) -> Diagnostic {
    var instead = box.isTicked ? "[x]" : "[ ]"
    if marker != nil { instead = "- " + instead }
    if box.slip == .glued { instead += " " }
    var hint = tolerated(
      SourceRange(marker?.start ?? box.range.start, box.range.end),
      Phrase(
        "Firkanten er skrevet på en usædvanlig måde", "The box is written in an unusual way"),
      instead: instead, file: file)
    switch box.slip {
    case .blanks:
      hint.explanation = Phrase(
        "Slet mellemrummene i firkanten: \(instead)", "Delete the spaces in the box: \(instead)")
    case .empty:
      hint.explanation = Phrase(
        "Skriv et mellemrum i firkanten: \(instead)", "Write a space in the box: \(instead)")
    case .glued:
      hint.explanation = Phrase(
        "Skriv et mellemrum efter ]: \(instead)…", "Write a space after ]: \(instead)…")
    case .capital, nil: break
    }
    return hint
  }

  static func noBreakSpaceInHeading(
    _ range: SourceRange, marks: String, file: String
  ) -> Diagnostic {
    tolerated(
      range,
      Phrase(
        "Efter \(marks) står et hårdt mellemrum", "A no-break space follows \(marks)"),
      instead: marks + " ", file: file)
  }

  static func decomposedLetter(letter: String, fixes: [Fix], file: String) -> Diagnostic {
    var hint = tolerated(
      fixes.first?.range ?? SourceRange(0, 0),
      Phrase(
        "Bogstavet \(letter) er sat sammen af to tegn",
        "The letter \(letter) is made of two characters"),
      instead: letter, file: file)
    hint.fixes = fixes
    return hint
  }

  static func crowdedDirective(
    _ range: SourceRange, fixes: [Fix], file: String
  ) -> Diagnostic {
    let count = fixes.count
    return Diagnostic(
      "tom-linje-mangler", .hint, file: file, range: range,
      summary: Phrase(
        count == 1
          ? "Der mangler en tom linje mellem ::: og teksten"
          : "Der mangler en tom linje mellem ::: og teksten, her og \(count - 1) "
            + (count == 2 ? "sted til" : "steder til"),
        count == 1
          ? "A blank line is missing between ::: and the text"
          : "A blank line is missing between ::: and the text, here and in \(count - 1) "
            + (count == 2 ? "place more" : "places more")),
      explanation: Phrase(
        "Det virker, men andre programmer viser det som én linje. kursbuild check --ret sætter de "
          + "tomme linjer ind.",
        "It works, but other programs show it as one line. kursbuild check --ret adds the blank "
          + "lines."),
      fixes: fixes)
  }

  static func tab(_ range: SourceRange, fixes: [Fix], file: String) -> Diagnostic {
    Diagnostic(
      "skrivemaade", .hint, file: file, range: range,
      summary: Phrase(
        "Linjen er rykket ind med tabulator", "The line is indented with a tab"),
      explanation: Phrase(
        "Skriv hellere mellemrum: En tabulator er ikke lige bred i alle programmer. "
          + "kursbuild check --ret sætter mellemrum ind.",
        "Better use spaces: a tab is not equally wide in all programs. kursbuild check --ret "
          + "puts spaces in."),
      fixes: fixes)
  }

  static func byteOrderMark(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "skrivemaade", .hint, file: file, range: range,
      summary: Phrase(
        "Filen begynder med et usynligt tegn (BOM)",
        "The file begins with an invisible character (BOM)"),
      explanation: Phrase(
        "Gem hellere filen som UTF-8 uden BOM.", "Better save the file as UTF-8 without BOM."),
      fixes: [Diagnostic.Fix(range: range, replacement: "")])
  }

  static func carriageReturn(_ range: SourceRange, fixes: [Fix], file: String) -> Diagnostic {
    Diagnostic(
      "skrivemaade", .hint, file: file, range: range,
      summary: Phrase(
        "Filens linjer slutter, som Windows skriver dem (CRLF)",
        "The file's lines end the way Windows writes them (CRLF)"),
      explanation: Phrase(
        "Gem hellere filen med linjeskift som LF.", "Better save the file with LF line ends."),
      fixes: fixes)
  }

  private static func tolerated(
    _ range: SourceRange, _ written: Phrase, instead: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "skrivemaade", .hint, file: file, range: range, summary: written,
      explanation: Phrase("Skriv hellere: \(instead)", "Better: \(instead)"),
      fixes: [Diagnostic.Fix(range: range, replacement: instead)])
  }
}
