import CommonMark
import Diagnostics

/// Everything that can be wrong with a single value.
extension Diagnostic {
  /// Values of keys that are no running text.
  private static let shortValues = [
    "kladde": "ja", "ordbog": "nej", "varighed": "20", "raekkefoelge": "2", "papir": "A4",
    "udgivet": "2025-11-03", "kontrolleret": "2025-11-03", "revideres": "3 år",
    "dato": "2025-11-03", "laest": "2025-11-03", "start": "9.00", "slut": "15.00",
  ]

  static func expectedText(_ range: SourceRange, key: String, file: String) -> Diagnostic {
    let folded = FoldedName.fold(key)
    if let value = shortValues[folded] {
      return Diagnostic(
        "forkert-slags", file: file, range: range,
        summary: Phrase("\(key) skal være én værdi", "\(key) must be one value"),
        explanation: Phrase(
          "Skriv den på samme linje: \(key): \(value)",
          "Write it on the same line: \(key): \(value)"))
    }
    let example = folded == "titel" ? "titel: Søvn og hverdag" : "\(key): Skriv her"
    return Diagnostic(
      "forkert-slags", file: file, range: range,
      summary: Phrase("\(key) skal være én tekst", "\(key) must be one text"),
      explanation: Phrase(
        "Skriv teksten på samme linje, for eksempel \(example). Er der et kolon i en lang tekst, så "
          + "sæt citationstegn om den.",
        "Write the text on the same line, for example \(example). If a long text holds a colon, put "
          + "quotes around it."))
  }

  static func expectedList(_ range: SourceRange, key: String, file: String) -> Diagnostic {
    Diagnostic(
      "forkert-slags", file: file, range: range,
      summary: Phrase("\(key) skal være en liste", "\(key) must be a list"),
      explanation: Phrase(
        "Skriv ét punkt på hver linje med - foran, eller \(key): a, b, c",
        "Write one item a line with - before it, or \(key): a, b, c"))
  }

  static func nestedInList(_ range: SourceRange, key: String, file: String) -> Diagnostic {
    Diagnostic(
      "forkert-slags", file: file, range: range,
      summary: Phrase(
        "Et punkt under \(key) er ikke en enkelt tekst", "An item of \(key) is not a single text"),
      explanation: Phrase(
        "Er der et kolon i teksten, så sæt citationstegn om: - \"Emne: underemne\"",
        "If the text holds a colon, put quotes around it: - \"Emne: underemne\""))
  }

  static func invalidNumber(
    _ range: SourceRange, key: String, written: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ugyldigt-tal", file: file, range: range,
      summary: Phrase("”\(written)” er ikke et tal", "”\(written)” is not a number"),
      explanation: Phrase(
        "Skriv \(key) med cifre, for eksempel 3 eller 1,5",
        "Write \(key) in digits, for example 3 or 1,5"))
  }

  static func invalidCount(
    _ range: SourceRange, key: String, written: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ugyldigt-tal", file: file, range: range,
      summary: Phrase(
        "”\(written)” er ikke et helt tal over 0", "”\(written)” is not a whole number above 0"),
      explanation: Phrase(
        "Skriv \(key) med cifre, for eksempel 20", "Write \(key) in digits, for example 20"))
  }

  static func invalidFlag(
    _ range: SourceRange, key: String, written: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ugyldigt-ja-nej", file: file, range: range,
      summary: Phrase("”\(written)” er hverken ja eller nej", "”\(written)” is neither yes nor no"),
      explanation: Phrase(
        "Skriv \(key): ja eller \(key): nej", "Write \(key): ja or \(key): nej"))
  }

  static func invalidDate(
    _ range: SourceRange, key: String, written: String, file: String
  ) -> Diagnostic {
    if let full = FieldValue.withFullYear(written) {
      return Diagnostic(
        "ugyldig-dato", file: file, range: range,
        summary: Phrase(
          "Årstallet i ”\(written)” har kun to cifre",
          "The year of ”\(written)” has only two digits"),
        explanation: Phrase(
          "Skriv årstallet med fire cifre: \(full)", "Write the year in four digits: \(full)"),
        fixes: [Fix(range: range, replacement: full, isCertain: false)])
    }
    return Diagnostic(
      "ugyldig-dato", file: file, range: range,
      summary: Phrase("”\(written)” er ikke en dato", "”\(written)” is not a date"),
      explanation: Phrase(
        "Skriv \(key) som 2025-11-03, 3.11.2025 eller 3. november 2025",
        "Write \(key) as 2025-11-03, 3.11.2025 or 3. november 2025"))
  }

  static func noSuchDay(_ range: SourceRange, day: String, file: String) -> Diagnostic {
    Diagnostic(
      "ugyldig-dato", file: file, range: range,
      summary: Phrase("Datoen \(day) findes ikke", "There is no such day as \(day)"),
      explanation: Phrase(
        "Se efter i kalenderen, og ret dagen, måneden eller året.",
        "Look at the calendar and mend the day, the month or the year."))
  }

  static func invalidInterval(
    _ range: SourceRange, key: String, written: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ugyldig-dato", file: file, range: range,
      summary: Phrase(
        "”\(written)” er hverken en dato eller et tidsrum",
        "”\(written)” is neither a date nor an interval"),
      explanation: Phrase(
        "Skriv \(key) som 3 år, 6 måneder eller 2027-11-22",
        "Write \(key) as 3 år, 6 måneder or 2027-11-22"))
  }

  static func reviewWithoutCheck(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "revideres-uden-kontrolleret", .hint, file: file, range: range,
      summary: Phrase(
        "Tidsrummet har ingen dag at regne fra", "The interval has no day to count from"),
      explanation: Phrase(
        "Det regnes fra kontrolleret. Skriv kontrolleret: og den dag, siden sidst blev gennemgået, "
          + "når det er sket.",
        "It is counted from kontrolleret. Write kontrolleret: and the day the page was last "
          + "reviewed, when that has been done."))
  }

  static func reviewOverdue(
    _ range: SourceRange, due: CalendarDate, isInterval: Bool, responsible: String?, file: String
  ) -> Diagnostic {
    Diagnostic(
      "revision-overskredet", .warning, file: file, range: range,
      summary: Phrase(
        "Siden skulle være gennemgået senest den \(due.danish)",
        "The page was to be reviewed by \(due.iso)"),
      explanation: Phrase(
        (responsible.map { "Ansvarlig: \($0). " } ?? "")
          + "Gennemgå siden, og skriv dagen i kontrolleret:"
          + (isInterval ? "" : " og en ny frist i revideres:"),
        (responsible.map { "Responsible: \($0). " } ?? "")
          + "Review the page, and write the day in kontrolleret:"
          + (isInterval ? "" : " and a new date in revideres:")))
  }

  static func invalidTime(
    _ range: SourceRange, key: String, written: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ugyldigt-klokkeslaet", file: file, range: range,
      summary: Phrase("”\(written)” er ikke et klokkeslæt", "”\(written)” is not a time of day"),
      explanation: Phrase(
        "Skriv \(key) som 9.00 eller 15.30", "Write \(key) as 9.00 or 15.30"))
  }

  static func invalidAddress(
    _ range: SourceRange, key: String, written: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ugyldig-adresse", file: file, range: range,
      summary: Phrase("”\(written)” er ikke en webadresse", "”\(written)” is not a web address"),
      explanation: Phrase(
        "Skriv hele adressen, med https:// foran.",
        "Write the whole address, with https:// before it."))
  }

  static func invalidChoice(
    _ range: SourceRange, key: String, written: String, words: [String], file: String
  ) -> Diagnostic {
    let nearest = NearestName.find(written, among: words)
    let all = words.joined(separator: ", ")
    return Diagnostic(
      "ukendt-vaerdi", file: file, range: range,
      summary: Phrase("\(key) kan ikke være ”\(written)”", "\(key) cannot be ”\(written)”"),
      explanation: Phrase(
        (nearest.map { "Mente du \($0)? " } ?? "") + "Skriv en af disse: \(all)",
        (nearest.map { "Did you mean \($0)? " } ?? "") + "Write one of these: \(all)"),
      fixes: nearest.map { [Fix(range: range, replacement: $0, isCertain: false)] } ?? [])
  }

  static func missingTitle(
    _ range: SourceRange, suggestion: String?, hasHeader: Bool, file: String
  ) -> Diagnostic {
    let title = suggestion ?? "Sidens titel"
    return Diagnostic(
      "mangler-titel", file: file, range: range,
      summary: Phrase("Siden har ingen titel", "The page has no title"),
      explanation: hasHeader
        ? Phrase(
          "Skriv titel: \(title) i sidehovedet.", "Write titel: \(title) in the front matter.")
        : Phrase(
          "Begynd filen med tre linjer: --- og titel: \(title) og ---",
          "Begin the file with three lines: --- and titel: \(title) and ---"))
  }

  /// The first line is dashes, but not the three hyphens that front matter begins with.
  static func mistypedHeaderLine(
    _ range: SourceRange, written: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "mangler-titel", file: file, range: range,
      summary: Phrase(
        "Siden har ingen titel, for sidehovedet begynder med \(written)",
        "The page has no title, because the front matter begins with \(written)"),
      explanation: Phrase(
        "Skriv tre almindelige bindestreger: ---", "Write three plain hyphens: ---"),
      fixes: [Fix(range: range, replacement: "---")])
  }

  static func missingField(
    _ range: SourceRange, key: String, entry: String, example: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "mangler-felt", file: file, range: range,
      summary: Phrase("\(entry) mangler \(key)", "\(entry) has no \(key)"),
      explanation: Phrase("Skriv \(key): \(example)", "Write \(key): \(example)"))
  }

  static func unknownIgnored(
    _ range: SourceRange, id: String, nearest: String?, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ignorer-ukendt", .warning, file: file, range: range,
      summary: Phrase(
        "Der er ingen advarsel, der hedder \(id)", "There is no warning called \(id)"),
      explanation: nearest.map {
        Phrase("Mente du ignorer: \($0)?", "Did you mean ignorer: \($0)?")
      }
        ?? Phrase(
          "Skriv navnet, som det står i [ ] i advarslen, for eksempel ignorer: overskrift-niveau",
          "Write the name as it stands in [ ] in the warning, for example "
            + "ignorer: overskrift-niveau"),
      fixes: nearest.map { [Fix(range: range, replacement: $0, isCertain: false)] } ?? [])
  }

  static func ignoredError(_ range: SourceRange, id: String, file: String) -> Diagnostic {
    Diagnostic(
      "ignorer-fejl", .warning, file: file, range: range,
      summary: Phrase(
        "\(id) er en fejl og kan ikke slås fra", "\(id) is an error and cannot be silenced"),
      explanation: Phrase(
        "Slet det her, og ret fejlen. Kun advarsler og tip kan slås fra.",
        "Delete it here and mend the error. Only warnings and hints can be silenced."))
  }

  static func invalidLanguage(
    _ range: SourceRange, written: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ukendt-vaerdi", file: file, range: range,
      summary: Phrase(
        "”\(written)” er ikke en sprogkode", "”\(written)” is not a language code"),
      explanation: Phrase(
        "Skriv for eksempel sprog: da eller sprog: en",
        "Write for example sprog: da or sprog: en"))
  }
}
