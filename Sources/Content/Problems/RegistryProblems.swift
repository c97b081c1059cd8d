import Diagnostics

/// Everything that can be wrong with registries and with references to them.
extension Diagnostic {
  static func duplicateEntry(
    _ range: SourceRange, id: String, first: Int, file: String
  ) -> Diagnostic {
    Diagnostic(
      "dobbelt-id", file: file, range: range,
      summary: Phrase("\(id) står to gange", "\(id) is written twice"),
      explanation: Phrase(
        "Den står første gang i linje \(first). Giv den ene et andet id, eller slet den.",
        "It stands in line \(first) first. Give one of them another id, or delete it."))
  }

  static func duplicateTerm(
    _ range: SourceRange, term: String, first: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "dobbelt-id", file: file, range: range,
      summary: Phrase(
        "Ordet \(term) står to gange i ordbogen", "The term \(term) is in the glossary twice"),
      explanation: Phrase(
        "Det står også i \(first). Behold den ene forklaring.",
        "It is also in \(first). Keep one of the definitions."))
  }

  static func twoIDs(
    _ range: SourceRange, first: String, second: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "to-id", file: file, range: range,
      summary: Phrase(
        "Punktet har to id’er: \(first) og \(second)",
        "The entry has two ids: \(first) and \(second)"),
      explanation: Phrase("Slet linjen med id.", "Delete the line with id."))
  }

  static func expectedEntry(_ range: SourceRange, key: String, file: String) -> Diagnostic {
    Diagnostic(
      "forkert-slags", file: file, range: range,
      summary: Phrase(
        "\(key) har ingen nøgler under sig", "\(key) has no keys below it"),
      explanation: Phrase(
        "Skriv id’et og kolon på én linje, for eksempel s1:, og nøglerne under det, rykket to "
          + "mellemrum ind.",
        "Write the id and a colon on one line, for example s1:, and the keys below it, indented by "
          + "two spaces."))
  }

  static func unusableID(_ range: SourceRange, id: String, file: String) -> Diagnostic {
    Diagnostic(
      "ugyldigt-id", file: file, range: range,
      summary: Phrase("”\(id)” kan ikke være et id", "”\(id)” cannot be an id"),
      explanation: Phrase(
        "Brug små bogstaver uden æ, ø og å, tal og bindestreger, for eksempel barnets-lov",
        "Use small letters without æ, ø and å, digits and hyphens, for example barnets-lov"))
  }

  static func longDefinition(_ range: SourceRange, term: String, file: String) -> Diagnostic {
    Diagnostic(
      "definition-for-lang", file: file, range: range,
      summary: Phrase(
        "Forklaringen på \(term) er mere end ét afsnit",
        "The definition of \(term) is more than one paragraph"),
      explanation: Phrase(
        "Skriv forklaringen som ét afsnit. Læg resten i en artikel i viden/.",
        "Write the definition as one paragraph. Put the rest in an article in viden/."))
  }

  static func missingSiteTitle(file: String) -> Diagnostic {
    Diagnostic(
      "mangler-titel", file: file, range: SourceRange(0, 0),
      summary: Phrase("Sitet har intet navn", "The site has no name"),
      explanation: Phrase("Skriv titel: Sitets navn", "Write titel: the site's name"))
  }

  static func titleWithoutLetters(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "mangler-titel", file: file, range: range,
      summary: Phrase(
        "Sitets navn har hverken bogstaver eller tal",
        "The site's name has neither letters nor digits"),
      explanation: Phrase("Skriv titel: Sitets navn", "Write titel: the site's name"))
  }

  static func unknownSource(
    _ range: SourceRange, key: String, nearest: String?, form: (String) -> String, file: String
  ) -> Diagnostic {
    let explanation =
      nearest.map {
        Phrase(
          "Mente du \($0)? Skriv \(form($0)).", "Did you mean \($0)? Write \(form($0)).")
      }
      ?? Phrase(
        "Tilføj kilden i kilder.yml, eller brug id’et på en kilde, der står der.",
        "Add the source to kilder.yml, or use the id of a source that is there.")
    return Diagnostic(
      "ukendt-kilde", file: file, range: range,
      summary: Phrase(
        "Kilden \(key) findes ikke i kilder.yml", "The source \(key) is not in kilder.yml"),
      explanation: explanation)
  }

  /// A citation such as `[@s2 s. 4]`, whose comma is missing.
  static func citationWithoutComma(
    _ range: SourceRange, key: String, instead: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ukendt-kilde", file: file, range: range,
      summary: Phrase(
        "Der mangler et komma efter kilden \(key)", "A comma is missing after the source \(key)"),
      explanation: Phrase("Skriv \(instead)", "Write \(instead)"),
      fixes: [Fix(range: range, replacement: instead)])
  }

  static func unknownAct(
    _ range: SourceRange, key: String, nearest: String?, form: (String) -> String, file: String
  ) -> Diagnostic {
    let explanation =
      nearest.map {
        Phrase(
          "Mente du \($0)? Skriv \(form($0)).", "Did you mean \($0)? Write \(form($0)).")
      }
      ?? Phrase(
        "Tilføj loven i love.yml, eller brug id’et på en lov, der står der, fulgt af paragraffen: "
          + "barnets-lov-22",
        "Add the act to love.yml, or use the id of an act that is there, followed by the section: "
          + "barnets-lov-22")
    return Diagnostic(
      "ukendt-lov", file: file, range: range,
      summary: Phrase("Loven \(key) findes ikke i love.yml", "The act \(key) is not in love.yml"),
      explanation: explanation)
  }

  static func unknownTerm(
    _ range: SourceRange, key: String, nearest: String?, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ukendt-ordbogsord", file: file, range: range,
      summary: Phrase(
        "Ordet \(key) findes ikke i ordbogen", "The term \(key) is not in the glossary"),
      explanation: nearest.map {
        Phrase(
          "Mente du \($0)? Skriv ordbog:\($0)", "Did you mean \($0)? Write ordbog:\($0)")
      }
        ?? Phrase(
          "Tilføj ordet i ordbogen, eller fjern linket.",
          "Add the term to the glossary, or remove the link."))
  }

  static func invalidFormerAddress(
    _ range: SourceRange, written: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ugyldig-adresse", file: file, range: range,
      summary: Phrase(
        "”\(written)” er ikke en adresse på sitet", "”\(written)” is not an address of the site"),
      explanation: Phrase(
        "Skriv den gamle adresse uden domæne, for eksempel kurser/a/gammelt-navn.html",
        "Write the old address without the domain, for example kurser/a/gammelt-navn.html"))
  }

  static func formerAddressTaken(
    _ range: SourceRange, address: String, by page: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "dobbelt-adresse", file: file, range: range,
      summary: Phrase(
        "Den gamle adresse \(address) er i brug", "The former address \(address) is in use"),
      explanation: Phrase(
        "Den hører til \(page). Slet den her, eller giv den anden side et nyt navn.",
        "It belongs to \(page). Delete it here, or give the other page a new name."))
  }

  static func endBeforeStart(
    _ range: SourceRange, start: ClockTime, end: ClockTime, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ugyldigt-klokkeslaet", file: file, range: range,
      summary: Phrase(
        "Dagen slutter kl. \(end.danish), før den begynder kl. \(start.danish)",
        "The day ends at \(end.danish), before it begins at \(start.danish)"),
      explanation: Phrase("Ret start eller slut.", "Mend start or slut."))
  }

  /// `slutdato` before `dato`, or without one.
  static func lastDayBeforeFirst(
    _ range: SourceRange, first: CalendarDate?, last: CalendarDate, file: String
  ) -> Diagnostic {
    guard let first else {
      return Diagnostic(
        "ugyldig-dato", file: file, range: range,
        summary: Phrase("slutdato står uden dato", "slutdato stands without dato"),
        explanation: Phrase(
          "Skriv den første dag som dato og den sidste som slutdato.",
          "Write the first day as dato and the last one as slutdato."))
    }
    return Diagnostic(
      "ugyldig-dato", file: file, range: range,
      summary: Phrase(
        "Den sidste dag, \(last.danish), er før den første, \(first.danish)",
        "The last day, \(last.iso), is before the first, \(first.iso)"),
      explanation: Phrase("Ret dato eller slutdato.", "Mend dato or slutdato."))
  }
}
