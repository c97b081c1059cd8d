import Charts
import CommonMark
import Diagnostics

/// Everything that can be wrong with charts, comparisons, forms and slides.
extension Diagnostic {
  static func withoutTable(_ directive: Directive, file: String) -> Diagnostic {
    Diagnostic(
      "direktiv-uden-tabel", file: file, range: directive.nameRange,
      summary: Phrase(
        "Der er ingen tabel i \(directive.spelling)", "There is no table in \(directive.spelling)"),
      explanation: Phrase(
        "Skriv en tabel mellem ::: \(directive.spelling) og :::, med en tom linje før og efter: "
          + "| Uge | Timer |",
        "Write a table between ::: \(directive.spelling) and :::, with a blank line before and "
          + "after: | Uge | Timer |"))
  }

  static func secondChartTable(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "graf-to-tabeller", file: file, range: range,
      summary: Phrase("Der er to tabeller i grafen", "There are two tables in the chart"),
      explanation: Phrase(
        "Giv hver tabel sin egen ::: graf.", "Give each table a ::: graf of its own."))
  }

  static func chartWithoutTitle(_ directive: Directive, file: String) -> Diagnostic {
    Diagnostic(
      "graf-uden-titel", file: file, range: directive.nameRange,
      summary: Phrase("Grafen har ingen titel", "The chart has no title"),
      explanation: Phrase(
        "Skriv før tabellen, hvad den viser: Tabel: Vågne nætter i tre uger",
        "Write before the table what it shows: Tabel: Vågne nætter i tre uger"))
  }

  static func unknownChartKind(
    _ range: SourceRange, written: String?, file: String
  ) -> Diagnostic {
    let kinds = ["søjle", "kurve", "andel"]
    let nearest = written.flatMap { NearestName.find($0, among: kinds) }
    return Diagnostic(
      "ukendt-vaerdi", file: file, range: range,
      summary: Phrase(
        written.map { "Der findes ingen graf af arten ”\($0)”" } ?? "Grafen har ingen art",
        written.map { "There is no chart of the kind ”\($0)”" } ?? "The chart has no kind"),
      explanation: Phrase(
        (nearest.map { "Mente du art=\($0)? " } ?? "")
          + "Skriv art=søjle, art=kurve eller art=andel",
        (nearest.map { "Did you mean art=\($0)? " } ?? "")
          + "Write art=søjle, art=kurve or art=andel"))
  }

  /// A table that cannot be drawn as a chart of `kind`.
  static func undrawable(
    _ fault: ChartFault, _ kind: Chart.Kind, _ range: SourceRange, file: String
  ) -> Diagnostic {
    let numbers = Phrase(
      "Skriv tallet på dansk, for eksempel 33,9 eller 1.200 eller 35 %, og lad feltet stå tomt, hvis "
        + "tallet mangler.",
      "Write the number the Danish way, such as 33,9 or 1.200 or 35 %, and leave the cell empty if "
        + "there is none.")
    switch fault {
    case .notNumber(_, _, let text):
      return Diagnostic(
        "graf-ikke-tal", file: file, range: range,
        summary: Phrase("”\(text)” er ikke et tal", "”\(text)” is not a number"),
        explanation: numbers)
    case .mixedUnits(_, _, let unit, let expected):
      return Diagnostic(
        "graf-enheder", file: file, range: range,
        summary: Phrase(
          "Tallet \(unit.isEmpty ? "har ingen enhed" : "er i \(unit)"), men de andre "
            + (expected.isEmpty ? "har ingen enhed" : "er i \(expected)"),
          "The number \(unit.isEmpty ? "has no unit" : "is in \(unit)"), but the others "
            + (expected.isEmpty ? "have none" : "are in \(expected)")),
        explanation: Phrase(
          "Brug den samme enhed i hele grafen, eller lav en graf til hver.",
          "Use one unit in the whole chart, or make a chart of each."))
    case .negativeShare:
      return Diagnostic(
        "graf-andel", file: file, range: range,
        summary: Phrase(
          "En andel kan ikke være mindre end nul", "A share cannot be less than zero"),
        explanation: Phrase(
          "Ret tallet, eller skriv art=søjle", "Mend the number, or write art=søjle"))
    case .emptyWhole:
      return Diagnostic(
        "graf-andel", file: file, range: range,
        summary: Phrase("Andelene er nul tilsammen", "The shares are nothing together"),
        explanation: Phrase(
          "Skriv tallene i anden kolonne.", "Write the numbers in the second column."))
    case .noSeries, .noRows:
      return Diagnostic(
        "graf-uden-tal", file: file, range: range,
        summary: Phrase("Tabellen har ingen tal", "The table has no numbers"),
        explanation: Phrase(
          "Skriv navnene i første kolonne og tallene i den næste.",
          "Write the names in the first column and the numbers in the next."))
    case .tooManySeries(let count):
      return Diagnostic(
        "graf-for-meget", file: file, range: range,
        summary: Phrase(
          "Tabellen har \(count) kolonner med tal, og grafen kan vise \(kind.mostSeries)",
          "The table has \(count) columns of numbers, and the chart can show \(kind.mostSeries)"),
        explanation: Phrase("Del den i flere grafer.", "Split it into several charts."))
    case .tooManyRows(let count):
      return Diagnostic(
        "graf-for-meget", file: file, range: range,
        summary: Phrase(
          "Tabellen har \(count) rækker, og grafen kan vise \(kind.mostRows)",
          "The table has \(count) rows, and the chart can show \(kind.mostRows)"),
        explanation: Phrase(
          "Slå rækker sammen, eller nøjes med tabellen.", "Put rows together, or keep to the table."
        ))
    }
  }

  static func notesWithoutSlide(_ directive: Directive, file: String) -> Diagnostic {
    Diagnostic(
      "noter-uden-slide", file: file, range: directive.nameRange,
      summary: Phrase("Noterne står ikke i et lysbillede", "The notes do not stand in a slide"),
      explanation: Phrase(
        "Flyt dem ind i ::: slide, før den slutter, eller skriv ::: underviser",
        "Move them into ::: slide before it ends, or write ::: underviser"))
  }

  static func invalidRowCount(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    Diagnostic(
      "ugyldigt-tal", file: file, range: entry.range,
      summary: Phrase(
        "rækker skal være et helt tal fra 1 til 60", "rækker must be a whole number from 1 to 60"),
      explanation: Phrase("Skriv for eksempel rækker=10", "Write for example rækker=10"))
  }
}
