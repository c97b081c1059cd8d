import CommonMark
import Diagnostics

/// Everything that can be wrong with `::: indsæt`.
extension Diagnostic {
  static func includeWithoutFile(_ directive: Directive, file: String) -> Diagnostic {
    let title = String(decoding: directive.title.plainText, as: UTF8.self)
    let example = title.isEmpty || title.contains(" ") ? "../fælles/tekst.md" : title
    return Diagnostic(
      "indsaet-uden-fil", file: file, range: directive.nameRange,
      summary: Phrase(
        "Det fremgår ikke, hvilken fil der skal sættes ind", "It is not clear which file to include"
      ),
      explanation: Phrase(
        "Skriv stien i krøllede parenteser: ::: \(directive.spelling) {fil=\(example)}",
        "Write the path in braces: ::: \(directive.spelling) {fil=\(example)}"))
  }

  static func missingInclude(
    _ entry: Attributes.Entry, nearest: String?, file: String
  ) -> Diagnostic {
    let (name, folder, example) =
      entry.name == "bank"
      ? ("bank", "banker/", "../../banker/navn.md") : ("fil", "fælles/", "../../fælles/navn.md")
    return Diagnostic(
      "indsaet-fil-mangler", file: file, range: entry.range,
      summary: Phrase(
        "Filen \(entry.value ?? "") findes ikke", "There is no file \(entry.value ?? "")"),
      explanation: nearest.map {
        Phrase("Mente du \(name)=\($0)?", "Did you mean \(name)=\($0)?")
      }
        ?? Phrase(
          "Læg filen i \(folder), og skriv stien, som den ses fra denne fil: \(name)=\(example)",
          "Put the file in \(folder) and write the path as seen from this file: \(name)=\(example)"),
      fixes: nearest.map {
        [Fix(range: entry.range, replacement: "\(entry.spelling)=\(quoted($0))")]
      } ?? [])
  }

  /// A value as it is written after `=`.
  private static func quoted(_ value: String) -> String {
    value.contains(" ") ? "\"\(value)\"" : value
  }

  static func includeUnreachable(
    _ entry: Attributes.Entry, isOutside: Bool, file: String
  ) -> Diagnostic {
    Diagnostic(
      "indsaet-ikke-tilladt", file: file, range: entry.range,
      summary: isOutside
        ? Phrase(
          "Filen ligger uden for mappen med indhold", "The file lies outside the content folder")
        : Phrase(
          "”\(entry.value ?? "")” er ikke stien til en fil i indholdet",
          "”\(entry.value ?? "")” is not the path of a file in the content"),
      explanation: Phrase(
        "Læg filen i fælles/, og skriv stien, som den ses fra denne fil: fil=../../fælles/navn.md",
        "Put the file in fælles/ and write the path as seen from this file: "
          + "fil=../../fælles/navn.md"))
  }

  /// A file that is there but cannot be included; `kind` is nil for one that is no Markdown page.
  static func includeNotAllowed(
    _ entry: Attributes.Entry, kind: PageKind?, hasAnchor: Bool = false, file: String
  ) -> Diagnostic {
    let name = entry.value ?? ""
    let (summary, explanation) =
      if hasAnchor {
        (
          Phrase("Kun hele filer kan sættes ind", "Only whole files can be included"),
          Phrase(
            "Slet # og det, der står efter, eller læg delen i sin egen fil i fælles/.",
            "Delete # and what follows, or put that part in a file of its own in fælles/.")
        )
      } else if kind == .bank {
        (
          Phrase(
            "\(name) er en bank med spørgsmål og kan kun sættes ind i en quiz",
            "\(name) is a question bank and can only be included in a quiz"),
          Phrase(
            "Flyt linjen ind mellem ::: quiz og :::", "Move the line in between ::: quiz and :::")
        )
      } else if kind != nil {
        (
          Phrase(
            "\(name) er en side for sig og kan ikke sættes ind",
            "\(name) is a page of its own and cannot be included"),
          Phrase(
            "Link til siden, eller flyt det, der skal stå begge steder, til en fil i fælles/.",
            "Link to the page, or move what is to stand in both to a file in fælles/.")
        )
      } else {
        (
          Phrase("\(name) er ikke en tekst", "\(name) is not a text"),
          Phrase(
            "Sæt en .md-fil fra fælles/ ind. Et billede skrives ![beskrivelse](sti).",
            "Include an .md file from fælles/. A picture is written ![description](path).")
        )
      }
    return Diagnostic(
      "indsaet-ikke-tilladt", file: file, range: entry.range, summary: summary,
      explanation: explanation)
  }

  static func includedDraft(_ range: SourceRange, target: String, file: String) -> Diagnostic {
    Diagnostic(
      "indsaet-kladde", file: file, range: range,
      summary: Phrase(
        "\(target) er en kladde og må ikke udgives", "\(target) is a draft and may not be published"
      ),
      explanation: Phrase(
        "Slet kladde: ja i den anden fil, når den er færdig, eller tag linjen ud.",
        "Delete kladde: ja in the other file when it is done, or take the line out."))
  }

  static func includeRing(_ range: SourceRange, names: [String], file: String) -> Diagnostic {
    let ring = names.joined(separator: " → ")
    return Diagnostic(
      "indsaet-i-ring", file: file, range: range,
      summary: Phrase(
        "Filerne sætter hinanden ind i ring: \(ring)", "The files include each other: \(ring)"),
      explanation: Phrase(
        "Fjern ::: indsæt i en af filerne.", "Remove ::: indsæt from one of the files."))
  }

  static func includeTooDeep(_ range: SourceRange, limit: Int, file: String) -> Diagnostic {
    Diagnostic(
      "indsaet-for-dybt", file: file, range: range,
      summary: Phrase(
        "Filer er sat ind i hinanden mere end \(limit) gange",
        "Files are included in each other more than \(limit) times"),
      explanation: Phrase(
        "Sæt filen ind direkte på siden i stedet.", "Include the file in the page itself instead."))
  }

  static func tooMuchIncluded(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "indsaet-for-dybt", file: file, range: range,
      summary: Phrase(
        "Der bliver sat mere ind på siden, end den kan rumme",
        "More is included in the page than it can hold"),
      explanation: Phrase(
        "Højst 500 filer og 16 MB kan sættes ind på en side. Del siden i flere.",
        "At most 500 files and 16 MB can be included in a page. Split the page."))
  }

  static func includeWithContent(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "indsaet-med-indhold", file: file, range: range,
      summary: Phrase(
        "::: indsæt kan ikke have titel, id eller indhold selv",
        "::: indsæt cannot have a title, an id or content of its own"),
      explanation: Phrase(
        "Skriv det før eller efter, eller i den fil, der sættes ind.",
        "Write it before or after, or in the file that is included."))
  }

  /// An id that stands in two of the files a page is made of.
  static func duplicateIncludedID(
    _ range: SourceRange, id: String, other: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "dobbelt-id", file: file, range: range,
      summary: Phrase(
        "Id’et \(id) kommer to gange på siden, fordi \(other) er sat ind",
        "The id \(id) is on the page twice because \(other) is included"),
      explanation: Phrase(
        "Giv det ene sted et andet navn: {#\(id)-2}. En fil med id’er kan kun sættes ind én gang på "
          + "en side.",
        "Give one of the places another name: {#\(id)-2}. A file with ids can be included only "
          + "once in a page."))
  }
}
