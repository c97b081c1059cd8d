import Diagnostics

/// Everything the parser can find wrong with a file, in one place.
extension Diagnostic {
  static func unclosedComment(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "kommentar-uden-slut", file: file, range: range,
      summary: Phrase("Kommentaren slutter aldrig", "The comment never ends"),
      explanation: Phrase(
        "Skriv --> der, hvor kommentaren slutter. Nu er resten af filen skjult.",
        "Write --> where the comment ends. As it is, the rest of the file is hidden."))
  }

  static func textAfterComment(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "tekst-efter-kommentar", file: file, range: range,
      summary: Phrase(
        "Der står tekst efter kommentaren på samme linje",
        "There is text after the comment on the same line"),
      explanation: Phrase(
        "Sæt teksten på en linje for sig under kommentaren.",
        "Put the text on a line of its own below the comment."))
  }

  static func abruptComment(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "kommentar-uden-slut", file: file, range: range,
      summary: Phrase(
        "Kommentaren begynder med > og slutter derfor et andet sted, end det ser ud til",
        "The comment begins with > and so ends elsewhere than it seems to"),
      explanation: Phrase(
        "Slet den, eller skriv et mellemrum efter <!--, for eksempel: <!-- tekst -->",
        "Delete it, or put a space after <!--, for example: <!-- text -->"))
  }

  static func nestedComment(
    _ range: SourceRange, linesToInner lines: Int, file: String
  ) -> Diagnostic {
    let (danish, english) =
      switch lines {
      case 0: ("på samme linje", "on the same line")
      case 1: ("på næste linje", "on the next line")
      default: ("\(lines) linjer længere nede", "\(lines) lines further down")
      }
    return Diagnostic(
      "kommentar-i-kommentar", file: file, range: range,
      summary: Phrase(
        "Kommentaren er ikke slut, når den næste begynder \(danish)",
        "The comment has not ended when the next one begins \(english)"),
      explanation: Phrase(
        "Skriv --> der, hvor kommentaren her skal slutte. Nu er alt til det næste --> skjult. En "
          + "kommentar kan ikke stå inde i en anden.",
        "Write --> where the comment here is to end. As it is, everything up to the next --> is "
          + "hidden. A comment cannot stand inside another.")
    )
  }

  static func controlCharacter(_ range: SourceRange, code: UInt32, file: String) -> Diagnostic {
    let digits = String(code, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    return Diagnostic(
      "styretegn", file: file, range: range,
      summary: Phrase(
        "Teksten indeholder et usynligt styretegn (\(name))",
        "The text holds an invisible control character (\(name))"),
      explanation: Phrase(
        "Slet tegnet. Det følger tit med, når man kopierer fra et andet program.",
        "Delete the character. It often comes along when text is copied from another program."))
  }

  static func indentedDirective(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "direktiv-indrykket", file: file, range: range,
      summary: Phrase(
        "Linjen med ::: er rykket fire mellemrum eller mere ind og bliver læst som almindelig tekst",
        "The line with ::: is indented by four spaces or more and is read as ordinary text"),
      explanation: Phrase(
        "Ryk ::: ud, så linjen begynder på højde med teksten omkring den. Skal den vises som kode, "
          + "så sæt ``` på linjen før og efter.",
        "Move ::: out so that the line begins level with the text around it. To show it as code, "
          + "put ``` on the line before and after."))
  }

  static func textAfterCloser(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "tekst-efter-slut", file: file, range: range,
      summary: Phrase(
        "Der står tekst efter det afsluttende :::", "There is text after the closing :::"),
      explanation: Phrase(
        "Sæt teksten på en linje for sig, og lad ::: stå alene.",
        "Put the text on a line of its own and leave ::: alone."))
  }

  static func directiveWithoutName(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "direktiv-uden-navn", file: file, range: range,
      summary: Phrase("Direktivet har intet navn", "The directive has no name"),
      explanation: Phrase(
        "Skriv navnet først, for eksempel: ::: husk {#id} Titel",
        "Write the name first, for example: ::: husk {#id} Title"))
  }

  static func unreadableAttributes(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "attribut-ulaeselig", file: file, range: range,
      summary: Phrase(
        "Det, der står i { }, kan ikke læses", "What stands in { } cannot be read"),
      explanation: Phrase(
        "Skriv for eksempel {#id nøgle=værdi nøgle=\"to ord\"}, med en } til sidst.",
        "Write for example {#id key=value key=\"two words\"}, with a } at the end."))
  }

  static func looseAttributes(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "attribut-uden-plads", .warning, file: file, range: range,
      summary: Phrase(
        "Det, der står i { }, hører ikke til noget her og bliver vist som tekst",
        "What stands in { } belongs to nothing here and is shown as text"),
      explanation: Phrase(
        "Sæt det sidst i en overskrift eller lige efter et link, et billede eller [ord i kantede "
          + "parenteser], uden mellemrum. Skal det vises, så skriv \\{.",
        "Put it at the end of a heading or right after a link, a picture or [words in brackets], "
          + "without a space. To show it, write \\{."))
  }

  static func gluedAttributes(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "attribut-uden-plads", .warning, file: file, range: range,
      summary: Phrase(
        "Det, der står i { }, sidder fast på ordet foran og bliver vist som tekst",
        "What stands in { } clings to the word before it and is shown as text"),
      explanation: Phrase(
        "I en overskrift skal der være et mellemrum foran {. Gælder det nogle ord i teksten, så sæt "
          + "dem i kantede parenteser: [ordene]{lang=en}. Skal det vises, så skriv \\{.",
        "In a heading, put a space before {. If it concerns some words of the text, put them in "
          + "brackets: [words]{lang=en}. To show it, write \\{."))
  }

  static func unclosedDirective(
    _ range: SourceRange, name: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "direktiv-uden-slut", file: file, range: range,
      summary: Phrase("Direktivet \(name) slutter aldrig", "The directive \(name) is never closed"),
      explanation: Phrase(
        "Skriv ::: på en linje for sig der, hvor \(name) slutter. Begyndelse og slutning skal stå "
          + "samme sted: begge i det samme listepunkt eller begge udenfor.",
        "Write ::: on a line of its own where \(name) ends. Both ends must stand in the same place: "
          + "both in the same list item, or both outside."))
  }

  /// A closer that names another directive than those that are open.
  static func closerOfAnother(_ range: SourceRange, open name: String, file: String) -> Diagnostic {
    Diagnostic(
      "slut-uden-direktiv", file: file, range: range,
      summary: Phrase(
        "Her slutter et direktiv, der ikke er begyndt", "A directive ends here that has not begun"),
      explanation: Phrase(
        "Det er \(name), der er åbent her. Skal det slutte, så skriv ::: /\(name) eller bare :::",
        "It is \(name) that is open here. To close it, write ::: /\(name) or just :::"),
      fixes: [Fix(range: range, replacement: "::: /\(name)", isCertain: false)])
  }

  static func closerWithoutOpener(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "slut-uden-direktiv", file: file, range: range,
      summary: Phrase(
        "Her slutter et direktiv, der ikke er begyndt",
        "A directive ends here that has not begun"),
      explanation: Phrase(
        "Slet linjen, eller skriv begyndelsen, for eksempel ::: husk, før den tekst, den hører til.",
        "Delete the line, or write the beginning, such as ::: husk, before the text it belongs to.")
    )
  }

  static func rawHTML(_ range: SourceRange, literal: [UInt8], file: String) -> Diagnostic {
    let tag = HTMLNotation.tagName(literal)
    return Diagnostic(
      "raa-html", file: file, range: range,
      summary: Phrase(
        tag.isEmpty ? "HTML kan ikke bruges i teksten" : "HTML kan ikke bruges i teksten: <\(tag)>",
        tag.isEmpty
          ? "HTML cannot be used in the text" : "HTML cannot be used in the text: <\(tag)>"),
      explanation: HTMLNotation.instead(of: tag))
  }

  /// A tag and its end.
  static func rawHTMLPair(
    _ range: SourceRange, tag: String, fixes: [Fix], file: String
  ) -> Diagnostic {
    Diagnostic(
      "raa-html", file: file, range: range,
      summary: Phrase(
        "HTML kan ikke bruges i teksten: <\(tag)> … </\(tag)>",
        "HTML cannot be used in the text: <\(tag)> … </\(tag)>"),
      explanation: HTMLNotation.instead(of: tag), fixes: fixes)
  }

  static func columnMismatch(
    _ range: SourceRange, found: Int, expected: Int, file: String
  ) -> Diagnostic {
    Diagnostic(
      "tabel-kolonner", file: file, range: range,
      summary: Phrase(
        "Rækken har \(found) \(found == 1 ? "felt" : "felter"), men tabellen har \(expected) "
          + (expected == 1 ? "kolonne" : "kolonner"),
        "The row has \(found) \(found == 1 ? "cell" : "cells"), but the table has \(expected) "
          + (expected == 1 ? "column" : "columns")),
      explanation: Phrase(
        "Ret antallet af lodrette streger. En lodret streg i teksten skrives \\|.",
        "Mend the number of vertical bars. A bar in the text is written \\|."))
  }

  static func dashLineMismatch(
    _ range: SourceRange, found: Int, expected: Int, file: String
  ) -> Diagnostic {
    let line = "|" + String(repeating: "---|", count: expected)
    return Diagnostic(
      "tabel-kolonner", file: file, range: range,
      summary: Phrase(
        "Linjen med streger har \(found) \(found == 1 ? "kolonne" : "kolonner"), men rækkerne har "
          + "\(expected) \(expected == 1 ? "felt" : "felter")",
        "The line of dashes has \(found) \(found == 1 ? "column" : "columns"), but the rows have "
          + "\(expected) \(expected == 1 ? "cell" : "cells")"),
      explanation: Phrase("Skriv \(line)", "Write \(line)"))
  }

  static func unknownFootnote(_ reference: FootnoteReference, file: String) -> Diagnostic {
    Diagnostic(
      "ukendt-fodnote", file: file, range: reference.range,
      summary: Phrase(
        "Fodnoten [^\(reference.label)] findes ikke i filen",
        "The footnote [^\(reference.label)] is not in the file"),
      explanation: Phrase(
        "Skriv fodnotens tekst på en linje for sig: [^\(reference.label)]: Teksten",
        "Write the note's text on a line of its own: [^\(reference.label)]: The text"))
  }

  static func duplicateFootnote(
    _ range: SourceRange, label: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "dobbelt-fodnote", file: file, range: range,
      summary: Phrase(
        "Fodnoten [^\(label)] står to gange", "The footnote [^\(label)] is defined twice"),
      explanation: Phrase(
        "Giv den ene fodnote et andet nummer, også der, hvor der henvises til den.",
        "Give one of them another number, also where it is referred to."))
  }

  static func unusedFootnote(_ range: SourceRange, label: String, file: String) -> Diagnostic {
    Diagnostic(
      "fodnote-ubrugt", .warning, file: file, range: range,
      summary: Phrase(
        "Ingen henviser til fodnoten [^\(label)], så den bliver ikke vist",
        "Nothing refers to the footnote [^\(label)], so it is not shown"),
      explanation: Phrase(
        "Skriv [^\(label)] i teksten, hvor noten hører til, eller slet den.",
        "Write [^\(label)] in the text where the note belongs, or delete it."))
  }

  static func footnoteParagraph(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "fodnote-flere-afsnit", file: file, range: range,
      summary: Phrase(
        "Fodnoten har et afsnit mere, men en fodnote er ét afsnit",
        "The footnote has another paragraph, but a footnote is one paragraph"),
      explanation: Phrase(
        "Slet den tomme linje, hvis teksten hører til noten. Ryk den ud til kanten, hvis den ikke "
          + "gør. Skal den vises som kode, så sæt ``` på linjen før og efter.",
        "Delete the blank line if the text belongs to the note. Move it out to the margin if it "
          + "does not. To show it as code, put ``` on the line before and after."))
  }

  static func splitList(_ range: SourceRange, name: String, width: Int, file: String) -> Diagnostic
  {
    let blanks = String(repeating: " ", count: width)
    return Diagnostic(
      "direktiv-deler-liste", .warning, file: file, range: range,
      summary: Phrase(
        "Direktivet \(name) deler listen i to", "The directive \(name) splits the list in two"),
      explanation: Phrase(
        "Hører det til punktet ovenover, så ryk alle dets linjer \(width) mellemrum ind: "
          + "\(blanks)::: \(name)",
        "If it belongs to the item above, indent all its lines by \(width) spaces: "
          + "\(blanks)::: \(name)"))
  }

  static func unclosedGap(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "hul-uden-slut", file: file, range: range,
      summary: Phrase("Hullet [[ slutter ikke på linjen", "The gap [[ does not end on its line"),
      explanation: Phrase(
        "Skriv ]] efter svaret, på samme linje: [[varig]]",
        "Write ]] after the answer, on the same line: [[answer]]"))
  }

  static func unclosedCitation(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "kilde-uden-slut", file: file, range: range,
      summary: Phrase(
        "Kildehenvisningen [@ slutter ikke på linjen",
        "The reference to a source [@ does not end on its line"),
      explanation: Phrase(
        "Skriv ] efter kilden, på samme linje: [@kilde, s. 4]",
        "Write ] after the source, on the same line: [@source, s. 4]"))
  }

  static func inlineTooDeep(_ range: SourceRange, limit: Int, file: String) -> Diagnostic {
    Diagnostic(
      "for-dybt", file: file, range: range,
      summary: Phrase(
        "Fremhævelser, links og kantede parenteser ligger mere end \(limit) lag inde i hinanden",
        "Emphasis, links and brackets are nested more than \(limit) deep"),
      explanation: Phrase("Skriv dem i færre lag.", "Write them in fewer layers."))
  }

  static func nestedTooDeep(_ range: SourceRange, limit: Int, file: String) -> Diagnostic {
    Diagnostic(
      "for-dybt", file: file, range: range,
      summary: Phrase(
        "Lister, citater og direktiver ligger mere end \(limit) lag inde i hinanden",
        "Lists, quotes and directives are nested more than \(limit) deep"),
      explanation: Phrase("Skriv dem i færre lag.", "Write them in fewer layers."))
  }

  static func outOfMemory(file: String) -> Diagnostic {
    Diagnostic(
      "for-stor-fil", file: file, range: SourceRange(0, 0),
      summary: Phrase(
        "Filen er for stor til at blive læst", "The file is too large to be read"),
      explanation: Phrase("Del den i flere filer.", "Divide it into several files."))
  }

  static func noFreeSign(file: String) -> Diagnostic {
    Diagnostic(
      "for-mange-saertegn", file: file, range: SourceRange(0, 0),
      summary: Phrase(
        "Filen bruger alle de sjældne skrifttegn, KursBuild selv regner med at have for sig",
        "The file uses every one of the rare characters KursBuild keeps for itself"),
      explanation: Phrase(
        "Skriv mindst ét af tegnene U+10100, U+10101 og U+10102 på en anden måde.",
        "Write at least one of the characters U+10100, U+10101 and U+10102 in another way."))
  }
}
