import Diagnostics

// What is wrong with a list as a whole. No text holds anything that stands in a person's row.
extension Diagnostic {
  private static let start = SourceRange(0, 0)

  /// A list in the folder that becomes a public site.
  static func listInContent(_ file: String) -> Diagnostic {
    Diagnostic(
      "deltagerliste-i-indhold", file: file, range: start,
      summary: Phrase(
        "En deltagerliste må ikke ligge i indholdet", "A list of participants must not lie here"),
      explanation: Phrase(
        "Flyt filen ud af indholdsmappen: det, der ligger der, bliver til et offentligt site.",
        "Move the file out of the content folder: what lies there becomes a public site."))
  }

  /// A file everybody with an account on the machine may read.
  static func readableByOthers(_ file: String) -> Diagnostic {
    Diagnostic(
      "deltagerliste-adgang", .hint, file: file, range: start,
      summary: Phrase(
        "Andre, der bruger maskinen, kan læse deltagerlisten",
        "Others who use the machine can read the list of participants"),
      explanation: Phrase(
        "Navne er personoplysninger. På Linux og Mac lukker du filen med: chmod 600 FIL",
        "Names are personal data. On Linux and Mac you close the file with: chmod 600 FILE"))
  }

  /// A workbook, a PDF or the like.
  static func foreignFile(_ kind: ForeignFile, _ file: String) -> Diagnostic {
    let (danish, english) =
      switch kind {
      case .workbook: ("et regneark (xlsx eller ods)", "a workbook (xlsx or ods)")
      case .oldWorkbook: ("et gammelt regneark (xls)", "an old workbook (xls)")
      case .pdf: ("en PDF", "a PDF")
      case .page: ("en webside", "a web page")
      case .binary: ("en fil med NUL-tegn, som ingen tekst har", "a file with NUL characters")
      }
    return Diagnostic(
      "deltagerliste-ulaeselig", file: file, range: start,
      summary: Phrase(
        "Deltagerlisten er ikke en CSV-fil, men \(danish)",
        "The list of participants is not a CSV file but \(english)"),
      explanation: Phrase(
        "Åbn listen i regnearket, og vælg Gem som: ”CSV UTF-8 (semikolonsepareret)”.",
        "Open the list in the spreadsheet and choose Save as: “CSV UTF-8”."))
  }

  /// Bytes that stand for no letter.
  static func undecodable(at offset: Int, _ file: String) -> Diagnostic {
    Diagnostic(
      "deltagerliste-ulaeselig", file: file, range: SourceRange(offset, offset),
      summary: Phrase(
        "Deltagerlisten kan ikke læses her: to slags tegnkodning er blandet",
        "The list of participants cannot be read here: two encodings are mixed"),
      explanation: Phrase(
        "Ret bogstaverne i regnearket, og gem igen som ”CSV UTF-8 (semikolonsepareret)”.",
        "Mend the letters in the spreadsheet, and save again as “CSV UTF-8”."))
  }

  /// A quote that nothing closes.
  static func openQuote(_ range: SourceRange, line: Int, _ file: String) -> Diagnostic {
    Diagnostic(
      "deltagerliste-ulaeselig", file: file, range: range,
      summary: Phrase(
        "Citationstegnet i linje \(line) bliver aldrig lukket",
        "The quotation mark in line \(line) is never closed"),
      explanation: Phrase(
        "Sæt et \" til sidst i feltet. Skal tegnet stå i teksten, skrives det to gange: \"\"",
        "Put a \" at the end of the cell. To have one in the text, write it twice: \"\""))
  }

  /// The letters are read by the best guess.
  static func guessedEncoding(_ encoding: TextEncoding, _ file: String) -> Diagnostic {
    Diagnostic(
      "deltagerliste-kodning", .hint, file: file, range: start,
      summary: Phrase(
        "Deltagerlisten er ikke UTF-8 og er læst som \(encoding.name.danish)",
        "The list of participants is not UTF-8 and was read as \(encoding.name.english)"),
      explanation: Phrase(
        "Se efter på papiret, om æ, ø og å er rigtige, eller gem listen igen som ”CSV UTF-8”.",
        "See on paper whether æ, ø and å are right, or save the list again as “CSV UTF-8”."))
  }

  /// No column says what people are called.
  static func missingNames(
    _ plan: ColumnPlan, titlesBelow line: Int?, _ file: String
  ) -> Diagnostic {
    let titles = plan.shownTitles
    let hasTitles = !plan.columns.isEmpty
    let advice =
      if let line {
        Phrase(
          "Overskrifterne ser ud til at stå i linje \(line). Slet linjerne over dem.",
          "The titles seem to stand in line \(line). Delete the lines above them.")
      } else if let near = plan.unused.first(where: { $0.meant == .name }) {
        Phrase(
          "Mente du navn i kolonne \(near.number)?", "Did you mean navn in column \(near.number)?")
      } else if hasTitles {
        Phrase(
          "Kolonnerne er: \(titles.map(\.danish).joined(separator: ", ")). Skriv navn over den"
            + " kolonne, hvor navnene står.",
          "The columns are: \(titles.map(\.english).joined(separator: ", ")). Write navn above the"
            + " column with the names.")
      } else {
        Phrase(
          "Begynd listen med en række overskrifter: navn;organisation;rolle;bord",
          "Begin the list with a row of titles: navn;organisation;rolle;bord")
      }
    return Diagnostic(
      "deltagerliste-kolonne", file: file, range: plan.range,
      summary: Phrase(
        "Kolonnen navn mangler" + (hasTitles ? "" : ": første række er ikke overskrifter"),
        "The column navn is missing" + (hasTitles ? "" : ": the first row has no titles")),
      explanation: advice)
  }

  /// A title that is nearly one of KursBuild's.
  static func misspeltColumn(_ column: ColumnPlan.Unused, _ file: String) -> Diagnostic {
    let meant = column.meant?.title ?? ""
    return Diagnostic(
      "deltagerliste-ukendt-kolonne", .warning, file: file, range: column.range,
      summary: Phrase(
        "Kolonne \(column.number) kendes ikke og bruges ikke",
        "Column \(column.number) is not known and not used"),
      explanation: Phrase("Mente du \(meant)?", "Did you mean \(meant)?"))
  }

  /// Columns nothing is made of.
  static func unusedColumns(_ columns: [ColumnPlan.Unused], _ file: String) -> Diagnostic {
    // What stands there may be somebody's name, where the row of titles is none.
    let names = columns.prefix(8).map { "\($0.number)" }.joined(separator: ", ")
    let more = columns.count > 8 ? " …" : ""
    return Diagnostic(
      "deltagerliste-ukendt-kolonne", .hint, file: file, range: columns[0].range,
      summary: Phrase(
        columns.count == 1
          ? "Kolonne \(names) bruges ikke" : "Kolonnerne bruges ikke: nr. \(names)\(more)",
        columns.count == 1
          ? "Column \(names) is not used" : "These columns are not used: no. \(names)\(more)"),
      explanation: Phrase(
        "KursBuild bruger navn (eller fornavn og efternavn), organisation, rolle og bord, hver"
          + " én gang. Slet resten: listen skal ikke vide mere om folk, end dagen kræver.",
        "KursBuild uses navn (or fornavn and efternavn), organisation, rolle and bord, each once."
          + " Delete the rest: the list should know no more of people than the day needs."))
  }

  /// A list without people.
  static func emptyList(_ file: String) -> Diagnostic {
    Diagnostic(
      "deltagerliste-tom", file: file, range: start,
      summary: Phrase(
        "Deltagerlisten er tom", "The list of participants is empty"),
      explanation: Phrase(
        "Skriv én række for hver deltager under overskrifterne: navn;organisation;rolle;bord",
        "Write one row for each participant below the titles: navn;organisation;rolle;bord"))
  }

  /// A file far beyond what a list of people is.
  static func largeFile(_ file: String) -> Diagnostic {
    let megabytes = RosterFile.largest >> 20
    return Diagnostic(
      "deltagerliste-for-stor", file: file, range: start,
      summary: Phrase(
        "Deltagerlisten fylder mere end \(megabytes) MB",
        "The list of participants is larger than \(megabytes) MB"),
      explanation: Phrase(
        "Er det den rigtige fil? Slet de tomme rækker under listen, og gem igen.",
        "Is it the right file? Delete the empty rows below the list, and save again."))
  }

  /// More people than any theme day has.
  static func tooManyPeople(_ range: SourceRange, _ file: String) -> Diagnostic {
    let most = ParticipantListReader.mostPeople
    return Diagnostic(
      "deltagerliste-for-stor", file: file, range: range,
      summary: Phrase(
        "Deltagerlisten har flere end \(most) deltagere",
        "The list has more than \(most) participants"),
      explanation: Phrase(
        "Er det den rigtige fil? Del den ellers i flere lister, og udskriv dem hver for sig.",
        "Is it the right file? If so, divide it into several lists and print each."))
  }
}
