import Diagnostics

/// Everything that can be wrong with the form of front matter and registries.
extension Diagnostic {
  static func unwantedCharacter(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "styretegn", file: file, range: range,
      summary: Phrase("Her står et usynligt tegn", "There is an invisible character here"),
      explanation: Phrase(
        "Slet tegnet. Det følger tit med, når man kopierer fra et andet program.",
        "Delete the character. It often comes along when text is copied from another program."),
      fixes: [Fix(range: range, replacement: "")])
  }

  static func unclosedFrontMatter(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "sidehoved-uden-slut", file: file, range: range,
      summary: Phrase("Sidehovedet slutter aldrig", "The front matter never ends"),
      explanation: Phrase(
        "Skriv --- på en linje for sig efter den sidste nøgle, før sidens tekst.",
        "Write --- on a line of its own after the last key, before the page's text."))
  }

  static func lineWithoutKey(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "yaml-fejl", file: file, range: range,
      summary: Phrase("Linjen har ingen nøgle", "The line has no key"),
      explanation: Phrase(
        "Skriv nøgle: værdi, for eksempel titel: Hvad er en udredning? Hører linjen til teksten "
          + "ovenfor, så ryk den to mellemrum ind.",
        "Write key: value, for example titel: Hvad er en udredning? If the line belongs to the text "
          + "above, indent it by two spaces."))
  }

  static func noBlankAfterColon(
    _ range: SourceRange, colon: Int, key: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "yaml-fejl", file: file, range: range,
      summary: Phrase(
        "Der mangler et mellemrum efter kolonet", "There is no blank after the colon"),
      explanation: Phrase("Skriv \(key): og så værdien.", "Write \(key): and then the value."),
      fixes: [Fix(range: SourceRange(colon + 1, colon + 1), replacement: " ")])
  }

  static func tabInIndentation(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "yaml-fejl", file: file, range: range,
      summary: Phrase(
        "Linjen er rykket ind med tabulator", "The line is indented with a tab"),
      explanation: Phrase(
        "Brug mellemrum i stedet, to for hvert trin.", "Use spaces instead, two a step."),
      fixes: [Fix(range: range, replacement: "  ")])
  }

  static func indentedBelowValue(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "yaml-fejl", file: file, range: range,
      summary: Phrase(
        "Linjen er rykket ind under en nøgle, der allerede har en værdi",
        "The line is indented below a key that has a value already"),
      explanation: Phrase(
        "Er den en nøgle for sig, så ryk den ud, så den begynder lige under den anden. Hører den til "
          + "nøglen ovenfor, så lad nøglens egen linje slutte efter kolonet.",
        "If it is a key of its own, move it out so that it begins right below the other one. If it "
          + "belongs to the key above, let the key's own line end after the colon."))
  }

  /// A line of text right below a key, where only another key can stand.
  static func unindentedText(
    _ range: SourceRange, key: String, line: Int, at start: Int, file: String
  ) -> Diagnostic {
    Diagnostic(
      "yaml-fejl", file: file, range: range,
      summary: Phrase("Linjen har ingen nøgle", "The line has no key"),
      explanation: Phrase(
        "Hører den til teksten efter \(key): i linje \(line), så ryk den to mellemrum længere ind, "
          + "eller skriv det hele på én linje. Ellers skriv nøgle: værdi.",
        "If it belongs to the text after \(key): in line \(line), indent it by two spaces more, or "
          + "write it all on one line. Otherwise write key: value."),
      fixes: [Fix(range: SourceRange(start, start), replacement: "  ", isCertain: false)])
  }

  static func shiftedItem(
    _ range: SourceRange, isFurtherIn: Bool, before: SourceRange, instead: String, item: String,
    file: String
  ) -> Diagnostic {
    Diagnostic(
      "yaml-fejl", file: file, range: range,
      summary: isFurtherIn
        ? Phrase(
          "Punktet begynder længere inde end punktet ovenover og ville blive læst som en del af det",
          "The item begins further in than the one above and would be read as part of it")
        : Phrase(
          "Der mangler et mellemrum efter bindestregen", "There is no blank after the hyphen"),
      explanation: Phrase(
        "Skriv - \(item) lige under det, med et mellemrum efter bindestregen.",
        "Write - \(item) right below it, with a space after the hyphen."),
      fixes: [Fix(range: before, replacement: instead)])
  }

  static func severalDocuments(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "yaml-fejl", file: file, range: range,
      summary: Phrase(
        "Filen er delt i to med --- eller ...", "The file is divided in two by --- or ..."),
      explanation: Phrase("Slet linjen.", "Delete the line."),
      fixes: [Fix(range: range, replacement: "", isCertain: false)])
  }

  static func anchor(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "yaml-anker", file: file, range: range,
      summary: Phrase(
        "Ankre og henvisninger (& og *) kan ikke bruges her",
        "Anchors and aliases (& and *) cannot be used here"),
      explanation: Phrase(
        "Skriv værdien ud hvert sted. Er tegnet en del af teksten, så sæt citationstegn om: "
          + "\"*vigtigt*\"",
        "Write the value out in each place. If the sign is part of the text, put quotes around it: "
          + "\"*vigtigt*\""))
  }

  static func yamlTag(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "yaml-fejl", file: file, range: range,
      summary: Phrase(
        "En værdi må ikke begynde med !", "A value must not begin with !"),
      explanation: Phrase(
        "Sæt citationstegn om værdien.", "Put quotes around the value."))
  }

  static func complexKey(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "yaml-fejl", file: file, range: range,
      summary: Phrase("Nøglen er ikke et enkelt ord", "The key is not a single word"),
      explanation: Phrase(
        "Skriv nøglen som et ord med kolon efter: titel: …",
        "Write the key as a word with a colon after it: titel: …"))
  }

  static func reservedSign(_ range: SourceRange, sign: UInt8, file: String) -> Diagnostic {
    let sign = String(decoding: [sign], as: UTF8.self)
    return Diagnostic(
      "yaml-fejl", file: file, range: range,
      summary: Phrase(
        "Et punkt på listen må ikke begynde med \(sign)",
        "An item of a list must not begin with \(sign)"),
      explanation: Phrase(
        "Sæt citationstegn om: \"\(sign)…\"", "Put quotes around it: \"\(sign)…\""))
  }

  static func yaml(_ range: SourceRange, _ problem: YAMLProblem, file: String) -> Diagnostic {
    Diagnostic(
      "yaml-fejl", file: file, range: range, summary: problem.summary,
      explanation: problem.explanation)
  }

  static func duplicateKey(
    _ range: SourceRange, key: String, first: Int, file: String
  ) -> Diagnostic {
    Diagnostic(
      "dobbelt-noegle", file: file, range: range,
      summary: Phrase("Nøglen \(key) står to gange", "The key \(key) is written twice"),
      explanation: Phrase(
        "Den står første gang i linje \(first). Behold den ene.",
        "It stands in line \(first) first. Keep one of them."))
  }

  static func unknownKey(
    _ range: SourceRange, key: String, nearest: String?, file: String
  ) -> Diagnostic {
    let explanation =
      nearest.map {
        Phrase("Mente du \($0)? Skriv \($0): …", "Did you mean \($0)? Write \($0): …")
      }
      ?? Phrase(
        "Slet linjen, eller se i forfatterhåndbogen, hvilke nøgler der findes.",
        "Delete the line, or see in the author's handbook which keys there are.")
    return Diagnostic(
      "ukendt-noegle", .warning, file: file, range: range,
      summary: Phrase(
        "Nøglen \(key) er ukendt og bliver ikke brugt", "The key \(key) is unknown and is not used"),
      explanation: explanation,
      fixes: nearest.map { [Fix(range: range, replacement: $0, isCertain: false)] } ?? [])
  }
}
