import Diagnostics

// What is wrong with single rows. They are named by their line, never by what stands in them.
extension Diagnostic {
  /// A row that does not say who it is.
  static func missingName(_ range: SourceRange, line: Int, _ file: String) -> Diagnostic {
    Diagnostic(
      "deltagerliste-uden-navn", file: file, range: range,
      summary: Phrase("Navnet mangler i linje \(line)", "The name is missing in line \(line)"),
      explanation: Phrase(
        "Skriv navnet, eller slet rækken. Er navnet ikke kendt endnu, så skriv NN.",
        "Write the name, or delete the row. If it is not known yet, write NN."))
  }

  /// A row with the name and organisation of an earlier one.
  static func repeatedRow(
    _ range: SourceRange, line: Int, first: Int, _ file: String
  ) -> Diagnostic {
    Diagnostic(
      "deltagerliste-gentaget", .warning, file: file, range: range,
      summary: Phrase(
        "Linje \(line) har samme navn og organisation som linje \(first)",
        "Line \(line) has the same name and organisation as line \(first)"),
      explanation: Phrase(
        "Begge kommer med. Er det samme person, så slet den ene række.",
        "Both are printed. If they are the same person, delete one of the rows."))
  }

  /// Rows with nothing in them.
  static func emptyRows(_ ranges: [SourceRange], lines: [Int], _ file: String) -> Diagnostic {
    let numbers = lines.prefix(8).map { String($0) }.joined(separator: ", ")
    let more = lines.count > 8 ? " …" : ""
    let isOne = lines.count == 1
    return Diagnostic(
      "deltagerliste-tomme-raekker", .warning, file: file, range: ranges[0],
      summary: Phrase(
        isOne
          ? "Linje \(numbers) er tom" : "\(lines.count) rækker er tomme: linje \(numbers)\(more)",
        isOne
          ? "Line \(numbers) is empty" : "\(lines.count) rows are empty: lines \(numbers)\(more)"),
      explanation: Phrase(
        "De springes over. Se efter, om der mangler nogen, og slet dem i regnearket.",
        "They are left out. See whether somebody is missing, and delete them."))
  }

  /// A row with more cells than there are titles.
  static func surplusCell(
    _ range: SourceRange, line: Int, columns: Int, _ file: String
  ) -> Diagnostic {
    Diagnostic(
      "deltagerliste-for-mange-felter", .warning, file: file, range: range,
      summary: Phrase(
        "Linje \(line) har flere felter end de \(columns) overskrifter",
        "Line \(line) has more cells than the \(columns) titles"),
      explanation: Phrase(
        "Det overskydende bruges ikke. Står der et skilletegn inde i et felt, så sæt feltet i"
          + " citationstegn: \"Børn, Unge og Familie\"",
        "What is left over is not used. If there is a separator inside a cell, put quotation"
          + " marks around it: \"Børn, Unge og Familie\""))
  }

  /// A cell no badge has room for.
  static func longCell(_ range: SourceRange, line: Int, _ file: String) -> Diagnostic {
    Diagnostic(
      "deltagerliste-for-stor", file: file, range: range,
      summary: Phrase(
        "Et felt i linje \(line) har mere end \(RowReader.longest) tegn",
        "A cell in line \(line) has more than \(RowReader.longest) characters"),
      explanation: Phrase(
        "Gør teksten kortere. Et citationstegn for meget kan også have samlet flere rækker i én.",
        "Shorten it. One quotation mark too many can also have made one cell of several rows."))
  }

  /// Characters that steer instead of being read.
  static func controlCharacters(_ range: SourceRange, line: Int, _ file: String) -> Diagnostic {
    Diagnostic(
      "deltagerliste-tegn", .warning, file: file, range: range,
      summary: Phrase(
        "Der er taget styretegn ud af et felt i linje \(line)",
        "Control characters were taken out of a cell in line \(line)"),
      explanation: Phrase(
        "De kan ikke ses eller trykkes. Skriv feltet igen i regnearket.",
        "They can be neither seen nor printed. Write the cell anew in the spreadsheet."))
  }

  /// Letters that were read wrongly before.
  static func damagedLetters(_ range: SourceRange, line: Int, _ file: String) -> Diagnostic {
    Diagnostic(
      "deltagerliste-tegn", .warning, file: file, range: range,
      summary: Phrase(
        "Bogstaver i linje \(line) er gået i stykker, før listen kom hertil",
        "Letters in line \(line) were broken before the list came here"),
      explanation: Phrase(
        "Ret dem i regnearket, og gem igen som ”CSV UTF-8”. Står der Ã¸ for ø, er filen læst forkert"
          + " én gang før.",
        "Mend them in the spreadsheet, and save again as “CSV UTF-8”. Ã¸ for ø says that the file"
          + " has been read wrongly once before."))
  }
}
