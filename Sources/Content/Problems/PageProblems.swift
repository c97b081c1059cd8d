import CommonMark
import Diagnostics

/// Everything that can be wrong with headings, ids and directives of a page.
extension Diagnostic {
  static func emptyHeading(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "overskrift-tom", file: file, range: range,
      summary: Phrase("Overskriften har ingen tekst", "The heading has no text"),
      explanation: Phrase(
        "Skriv overskriften, eller slet linjen.", "Write the heading, or delete the line."))
  }

  static func topHeading(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "overskrift-niveau", .warning, file: file, range: range,
      summary: Phrase(
        "Overskriften har ét #, men det har kun sidens titel",
        "The heading has one #, but only the page's title has that"),
      explanation: Phrase(
        "Titlen står i sidehovedet (titel: …). Begynd overskrifter i teksten med ##",
        "The title stands in the front matter (titel: …). Begin headings in the text with ##"))
  }

  static func skippedLevel(
    _ range: SourceRange, level: Int, allowed: Int, file: String
  ) -> Diagnostic {
    let written = String(repeating: "#", count: level)
    let instead = String(repeating: "#", count: allowed)
    return Diagnostic(
      "overskrift-niveau", .warning, file: file, range: range,
      summary: Phrase(
        "Overskriften springer et niveau over: \(written)", "The heading skips a level: \(written)"),
      explanation: Phrase("Skriv \(instead) foran den.", "Write \(instead) before it."))
  }

  static func duplicateID(
    _ range: SourceRange, id: String, first: Int, file: String
  ) -> Diagnostic {
    Diagnostic(
      "dobbelt-id", file: file, range: range,
      summary: Phrase("Id’et \(id) står to gange på siden", "The id \(id) is on the page twice"),
      explanation: Phrase(
        "Det første står i linje \(first). Giv det her et andet navn: {#\(id)-2}",
        "The first is in line \(first). Give this one another name: {#\(id)-2}"))
  }

  static func reservedID(_ range: SourceRange, id: String, file: String) -> Diagnostic {
    Diagnostic(
      "reserveret-id", file: file, range: range,
      summary: Phrase(
        "Siden bruger selv id’et \(id)", "The page uses the id \(id) itself"),
      explanation: Phrase(
        "Vælg et andet navn, for eksempel {#om-\(id)}",
        "Choose another name, for example {#om-\(id)}"))
  }

  static func idNotSlug(
    _ range: SourceRange, id: String, slug: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ugyldigt-id", file: file, range: range,
      summary: Phrase("”\(id)” kan ikke være et id her", "”\(id)” cannot be an id here"),
      explanation: slug.isEmpty
        ? Phrase(
          "Brug små bogstaver, tal og bindestreger.", "Use small letters, digits and hyphens.")
        : Phrase("Skriv {#\(slug)}", "Write {#\(slug)}"),
      fixes: slug.isEmpty ? [] : [Fix(range: range, replacement: slug)])
  }

  /// What people write where a directive is to end.
  private static let closingWords = ["slut", "slutter", "end", "stop", "luk", "ende"]

  /// An attribute that stands in a directive's title, for want of braces.
  static func attributeInTitle(
    _ directive: Directive, written: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "attribut-uden-plads", .warning, file: file, range: directive.nameRange,
      summary: Phrase(
        "\(written) står uden krøllede parenteser og bliver en del af titlen",
        "\(written) stands without braces and becomes part of the title"),
      explanation: Phrase(
        "Skriv ::: \(directive.spelling) {\(written)}",
        "Write ::: \(directive.spelling) {\(written)}"))
  }

  static func invalidLanguageAttribute(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    Diagnostic(
      "ukendt-vaerdi", file: file, range: entry.range,
      summary: Phrase(
        "”\(entry.value ?? "")” er ikke en sprogkode",
        "”\(entry.value ?? "")” is not a language code"),
      explanation: Phrase(
        "Skriv sproget med to bogstaver, for eksempel lang=en eller lang=sv",
        "Write the language in two letters, for example lang=en or lang=sv"))
  }

  static func unknownDirective(_ directive: Directive, file: String) -> Diagnostic {
    let nearest = NearestName.find(directive.spelling, among: DirectiveCatalogue.spellings)
    return Diagnostic(
      "ukendt-direktiv", file: file, range: directive.nameRange,
      summary: Phrase(
        "Direktivet \(directive.spelling) findes ikke",
        "There is no directive \(directive.spelling)"),
      explanation: closingWords.contains(directive.name)
        ? Phrase(
          "Skal et direktiv slutte her, så skriv ::: alene på linjen.",
          "To close a directive here, write ::: alone on the line.")
        : nearest.map {
          Phrase("Mente du ::: \($0)?", "Did you mean ::: \($0)?")
        }
          ?? Phrase(
            "Skriv for eksempel ::: husk, ::: eksempel eller ::: fold",
            "Write for example ::: husk, ::: eksempel or ::: fold"),
      fixes: nearest.map {
        [Fix(range: directive.nameRange, replacement: $0, isCertain: false)]
      } ?? [])
  }

  static func misplacedDirective(
    _ directive: Directive, inside outer: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "direktiv-forkert-sted", file: file, range: directive.nameRange,
      summary: Phrase(
        "\(directive.spelling) kan ikke stå inde i \(outer)",
        "\(directive.spelling) cannot stand inside \(outer)"),
      explanation: Phrase(
        "Flyt det ud, så det står før eller efter. Måske mangler der et ::: til at slutte \(outer).",
        "Move it out, before or after. Perhaps a ::: that ends \(outer) is missing."))
  }

  static func unknownBox(_ range: SourceRange, written: String?, file: String) -> Diagnostic {
    let all = DirectiveCatalogue.callouts.joined(separator: ", ")
    let nearest = written.flatMap { NearestName.find($0, among: DirectiveCatalogue.callouts) }
    return Diagnostic(
      "ukendt-vaerdi", file: file, range: range,
      summary: Phrase(
        written.map { "Der findes ingen boks af typen ”\($0)”" } ?? "Boksen har ingen type",
        written.map { "There is no box of the type ”\($0)”" } ?? "The box has no type"),
      explanation: Phrase(
        (nearest.map { "Mente du type=\($0)? " } ?? "") + "Skriv type= og en af disse: \(all)",
        (nearest.map { "Did you mean type=\($0)? " } ?? "") + "Write type= and one of these: \(all)"
      ))
  }

  static func unknownAudience(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "ukendt-vaerdi", file: file, range: range,
      summary: Phrase(
        "Det fremgår ikke, hvem teksten er for", "It is not clear whom the text is for"),
      explanation: Phrase(
        "Skriv {for=underviser}, {for=deltager}, {for=web} eller {for=print}",
        "Write {for=underviser}, {for=deltager}, {for=web} or {for=print}"))
  }

  static func invalidLineCount(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    Diagnostic(
      "ugyldigt-tal", file: file, range: entry.range,
      summary: Phrase(
        "linjer skal være et helt tal fra 1 til 60", "linjer must be a whole number from 1 to 60"),
      explanation: Phrase("Skriv for eksempel linjer=6", "Write for example linjer=6"))
  }

  static func unknownAttribute(
    _ entry: Attributes.Entry, among names: [String], directive: Directive? = nil,
    after id: String? = nil, file: String
  ) -> Diagnostic {
    let nearest = NearestName.findDanish(entry.spelling, among: names)
    let instead: Phrase? =
      switch (entry.name, entry.value) {
      case ("id", let id?): Phrase("Skriv {#\(id)}", "Write {#\(id)}")
      case ("titel", let title?):
        directive.map {
          Phrase(
            "Skriv titlen efter navnet: ::: \($0.spelling) \(title)",
            "Write the title after the name: ::: \($0.spelling) \(title)")
        }
      default: nil
      }
    return Diagnostic(
      "ukendt-egenskab", .warning, file: file, range: entry.range,
      summary: Phrase(
        "Egenskaben \(entry.spelling) kendes ikke her",
        "The attribute \(entry.spelling) is not known here"),
      explanation: instead
        ?? id.map { Slug.make("\($0) \(entry.spelling)") }.map {
          Phrase("Et id er ét ord: {#\($0)}", "An id is one word: {#\($0)}")
        } ?? nearest.map { Phrase("Mente du \($0)?", "Did you mean \($0)?") }
        ?? Phrase("Slet den, eller ret stavemåden.", "Delete it or mend the spelling."))
  }

  static func objectiveWithoutID(
    _ item: List.Item, suggestion: String?, file: String
  ) -> Diagnostic {
    // Attributes stand at the end of the item's text: on its only line, or nowhere certain.
    let isOnOneLine = item.blocks.first.map(\.isOneLine) ?? false
    return Diagnostic(
      "maal-uden-id", .warning, file: file, range: item.range,
      summary: Phrase(
        "Målet har intet id, så spørgsmål kan ikke henvise til det",
        "The objective has no id, so questions cannot refer to it"),
      explanation: Phrase(
        "Skriv et kort navn sidst på linjen: {#\(suggestion ?? "afgraense")}",
        "Write a short name at the end of the line: {#\(suggestion ?? "afgraense")}"),
      fixes: suggestion.map { id in
        isOnOneLine || item.attributes.range != nil
          ? [item.attributes.adding(id: id, atEndOf: item.range)] : []
      } ?? [])
  }

  static func objectivesWithoutList(_ directive: Directive, file: String) -> Diagnostic {
    Diagnostic(
      "maal-uden-liste", file: file, range: directive.nameRange,
      summary: Phrase("Målene er ikke skrevet som en liste", "The objectives are not a list"),
      explanation: Phrase(
        "Skriv ét mål på hver linje: - forklare, hvorfor … {#forklare}",
        "Write one objective a line: - forklare, hvorfor … {#forklare}"))
  }

  static func unknownObjective(
    _ range: SourceRange, id: String, nearest: String?, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ukendt-maal", file: file, range: range,
      summary: Phrase(
        "Målet \(id) findes ikke på siden", "The objective \(id) is not on the page"),
      explanation: nearest.map {
        Phrase("Mente du mål=\($0)?", "Did you mean mål=\($0)?")
      }
        ?? Phrase(
          "Giv et af målene i ::: mål id’et {#\(id)}, eller skriv id’et på et mål, der står der.",
          "Give one of the objectives in ::: mål the id {#\(id)}, or write the id of one that is "
            + "there."))
  }
}

extension Block {
  /// True for a paragraph on one line of the source.
  fileprivate var isOneLine: Bool {
    guard case .paragraph(let content) = kind else { return false }
    return content.isOneLine
  }
}

extension Array where Element == Inline {
  /// True when no line ends inside the text.
  fileprivate var isOneLine: Bool {
    allSatisfy { inline in
      switch inline {
      case .softBreak, .lineBreak: false
      case .emphasis(let content), .strong(let content), .deleted(let content): content.isOneLine
      case .link(let link): link.content.isOneLine
      case .span(let span): span.content.isOneLine
      default: true
      }
    }
  }
}

extension Phrase {
  /// Where the first question with an id stands, in line `line` of this file or of `file`.
  static func otherQuestion(id: String, line: Int, in file: String?) -> Phrase {
    Phrase(
      "Det første står i " + (file.map { "\($0), " } ?? "") + "linje \(line). Giv det her et andet "
        + "navn: {#\(id)-2}",
      "The first is in " + (file.map { "\($0), " } ?? "") + "line \(line). Give this one another "
        + "name: {#\(id)-2}")
  }
}
