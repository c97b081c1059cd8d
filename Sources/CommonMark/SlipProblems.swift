import Diagnostics

/// What is shown as ordinary text though its author hardly meant it so.
extension Diagnostic {
  static func mistypedComment(_ slip: CommentSlip, file: String) -> Diagnostic {
    Diagnostic(
      "kommentar-forkert", file: file, range: slip.opener,
      summary: Phrase(
        "Kommentaren er skrevet forkert og vil blive vist på siden",
        "The comment is mistyped and would be shown on the page"),
      explanation: Phrase(
        "En kommentar begynder med <!-- og slutter med -->, med almindelige bindestreger: "
          + "<!-- tekst -->. Skal tegnene vises, så skriv \\<",
        "A comment begins with <!-- and ends with -->, with plain hyphens: <!-- text -->. To show "
          + "the signs, write \\<"),
      fixes: slip.fixes)
  }

  static func mistypedCommentEnd(
    _ range: SourceRange, source: [UInt8], file: String
  ) -> Diagnostic {
    let written = String(decoding: source[range.start..<range.end], as: UTF8.self)
    return Diagnostic(
      "kommentar-uden-slut", file: file, range: range,
      summary: Phrase(
        "Kommentaren slutter ikke her, for \(written) er skrevet forkert",
        "The comment does not end here, because \(written) is mistyped"),
      explanation: Phrase(
        "Skriv to almindelige bindestreger og >: --> Nu er teksten efter den også skjult.",
        "Write two plain hyphens and >: --> As it is, the text after it is hidden too."),
      fixes: [Fix(range: range, replacement: "-->")])
  }

  static func headingWithoutBlank(
    _ marks: SourceRange, source: [UInt8], file: String
  ) -> Diagnostic {
    let written = String(decoding: source[marks.start..<marks.end], as: UTF8.self)
    return Diagnostic(
      "overskrift-uden-mellemrum", .warning, file: file, range: marks,
      summary: Phrase(
        "Linjen bliver ikke en overskrift, for der mangler et mellemrum efter \(written)",
        "The line is no heading, because a space is missing after \(written)"),
      explanation: Phrase(
        "Skriv et mellemrum: \(written) Overskrift", "Write a space: \(written) Heading"),
      fixes: [Fix(range: SourceRange(marks.end, marks.end), replacement: " ")])
  }

  static func lonelyNumberSign(
    _ range: SourceRange, marks: SourceRange, file: String
  ) -> Diagnostic {
    Diagnostic(
      "overskrift-uden-mellemrum", .hint, file: file, range: range,
      summary: Phrase(
        "Linjen begynder med # uden mellemrum og bliver vist, som den står",
        "The line begins with # without a space and is shown as it stands"),
      explanation: Phrase(
        "Er det en overskrift, så skriv to # og et mellemrum: ## Overskrift",
        "If it is a heading, write two # and a space: ## Heading"),
      fixes: [Fix(range: marks, replacement: "## ", isCertain: false)])
  }

  static func unfinishedColons(
    _ range: SourceRange, colons: SourceRange, source: [UInt8], file: String
  ) -> Diagnostic {
    let rest = String(decoding: source[colons.end..<range.end], as: UTF8.self)
    return Diagnostic(
      "direktiv-kolon", file: file, range: range,
      summary: Phrase(
        "Et direktiv skrives med tre koloner lige efter hinanden",
        "A directive is written with three colons in a row"),
      explanation: Phrase("Skriv :::\(rest)", "Write :::\(rest)"),
      fixes: [Fix(range: colons, replacement: ":::")])
  }

  static func tableWithoutRule(
    _ range: SourceRange, columns: Int, indent: Int, at second: Int, file: String
  ) -> Diagnostic {
    let rule = "|" + String(repeating: "---|", count: columns)
    return Diagnostic(
      "tabel-uden-streger", .warning, file: file, range: range,
      summary: Phrase(
        "Linjerne bliver ikke en tabel, for der mangler en linje med bindestreger under den første",
        "The lines are no table, because a line of dashes is missing below the first"),
      explanation: Phrase(
        "Skriv \(rule) på linjen under tabellens hoved.",
        "Write \(rule) on the line below the table's head."),
      fixes: [
        Fix(
          range: SourceRange(second, second),
          replacement: String(repeating: " ", count: indent) + rule + "\n", isCertain: false)
      ])
  }

  static func splitTable(_ range: SourceRange, gap: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "tabel-delt", .warning, file: file, range: range,
      summary: Phrase(
        "Tabellen er delt af en tom linje, så resten af den bliver vist som tekst",
        "The table is split by a blank line, so the rest of it is shown as text"),
      explanation: Phrase(
        "Slet den tomme linje over rækken. Er det en ny tabel, så skriv en linje med bindestreger "
          + "under dens hoved.",
        "Delete the blank line above the row. If it is another table, write a line of dashes below "
          + "its head."),
      fixes: [Fix(range: gap, replacement: "", isCertain: false)])
  }

  static func captionWithoutTable(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "tabeltekst-uden-tabel", .warning, file: file, range: range,
      summary: Phrase(
        "Der står ingen tabel lige efter linjen med Tabel:",
        "No table stands right after the line with Tabel:"),
      explanation: Phrase(
        "Sæt linjen lige over sin tabel. Er den almindelig tekst, så begynd den med et andet ord.",
        "Put the line right above its table. If it is ordinary text, begin it with another word."))
  }

  static func emptyCaption(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "tabeltekst-tom", .warning, file: file, range: range,
      summary: Phrase(
        "Der står ingen titel efter Tabel:", "No title stands after Tabel:"),
      explanation: Phrase(
        "Skriv tabellens titel efter kolonet: Tabel: Vågne nætter i tre uger. Skal tabellen ikke "
          + "have en titel, så slet linjen.",
        "Write the table's title after the colon: Tabel: Nights awake in three weeks. If the table "
          + "is to have no title, delete the line."))
  }

  static func emptyDefinition(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "definition-tom", .warning, file: file, range: range,
      summary: Phrase(
        "Der står ingen forklaring efter kolonet, så kolonet bliver vist som tekst",
        "No description stands after the colon, so it is shown as text"),
      explanation: Phrase(
        "Skriv forklaringen efter kolonet, på samme linje. Har du ingen endnu, så slet ordet og kolonet.",
        "Write the term's description on the same line: : What the term means. Or delete the line.")
    )
  }

  static func unclosedFence(
    _ fence: UnclosedFence, source: [UInt8], file: String
  ) -> Diagnostic {
    let marks = String(decoding: source[fence.marks.start..<fence.marks.end], as: UTF8.self)
    return Diagnostic(
      "kodeblok-uden-slut", .warning, file: file, range: fence.marks,
      summary: Phrase("Kodeblokken slutter aldrig", "The code block never ends"),
      explanation: fence.endsWithContainer
        ? Phrase(
          "Skriv \(marks) på en linje for sig der, hvor koden slutter, i det samme listepunkt eller "
            + "citat. Nu bliver resten af punktet eller citatet vist som kode.",
          "Write \(marks) on a line of its own where the code ends, in the same list item or quote. "
            + "As it is, the rest of the item or quote is shown as code.")
        : Phrase(
          "Skriv \(marks) på en linje for sig der, hvor koden slutter. Nu bliver alt efter den vist "
            + "som kode.",
          "Write \(marks) on a line of its own where the code ends. As it is, everything after it is "
            + "shown as code."))
  }

  static func blankInAddress(_ slip: LinkSlip, file: String) -> Diagnostic {
    Diagnostic(
      "link-med-mellemrum", file: file, range: slip.range,
      summary: Phrase(
        "Adressen har et mellemrum, så linket bliver vist som tekst",
        "The address holds a space, so the link is shown as text"),
      explanation: Phrase("Skriv (\(slip.instead))", "Write (\(slip.instead))"),
      fixes: [Fix(range: slip.range, replacement: slip.instead)])
  }

  /// The id of `citationAsText`.
  static let citationAsTextID = "kilde-som-tekst"

  static func citationAsText(
    _ range: SourceRange, instead: String, source: [UInt8], file: String
  ) -> Diagnostic {
    let written = String(decoding: source[range.start..<range.end], as: UTF8.self)
    return Diagnostic(
      "kilde-som-tekst", .warning, file: file, range: range,
      summary: Phrase(
        "\(written) ligner en kildehenvisning, men bliver vist som almindelig tekst",
        "\(written) looks like a reference to a source, but is shown as plain text"),
      explanation: Phrase(
        "Mente du kilden? Skriv \(instead)", "Did you mean the source? Write \(instead)"),
      fixes: [Fix(range: range, replacement: instead, isCertain: false)])
  }

  static func pastedList(_ bullets: [Bullet], file: String) -> Diagnostic {
    Diagnostic(
      "punkttegn", .hint, file: file, range: bullets.first?.sign ?? SourceRange(0, 0),
      summary: Phrase(
        "Linjerne ligner en liste, men bliver vist som ét afsnit",
        "The lines look like a list, but are shown as one paragraph"),
      explanation: Phrase(
        "Begynd hvert punkt med en almindelig bindestreg og et mellemrum: - punkt",
        "Begin each item with a plain hyphen and a space: - item"),
      fixes: bullets.map { Fix(range: $0.range, replacement: "- ") })
  }
}
