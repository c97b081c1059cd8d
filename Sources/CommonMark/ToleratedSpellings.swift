import Diagnostics

/// Hints on what is understood but better written in another way.
extension Diagnostic {
  static func unusualBox(_ range: SourceRange, instead: String, file: String) -> Diagnostic {
    tolerated(
      range,
      Phrase(
        "Svarfeltet er skrevet på en usædvanlig måde", "The box is written in an unusual way"),
      instead: instead, file: file)
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

  static func decomposedLetter(
    _ range: SourceRange, letter: String, file: String
  ) -> Diagnostic {
    tolerated(
      range,
      Phrase(
        "Bogstavet \(letter) er sat sammen af to tegn",
        "The letter \(letter) is made of two characters"),
      instead: letter, file: file)
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

  static func carriageReturn(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "skrivemaade", .hint, file: file, range: range,
      summary: Phrase(
        "Filens linjer slutter, som Windows skriver dem (CRLF)",
        "The file's lines end the way Windows writes them (CRLF)"),
      explanation: Phrase(
        "Gem hellere filen med linjeskift som LF.", "Better save the file with LF line ends."))
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
