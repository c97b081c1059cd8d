import Content
package import Diagnostics

/// What `kursbuild check` has to say of the text beside what must be right.
extension Diagnostic {
  static func unknownWord(
    _ range: SourceRange, word: String, count: Int, suggestions: [String], file: String
  ) -> Diagnostic {
    let times = count > 1 ? " (\(count) steder på siden)" : ""
    let englishTimes = count > 1 ? " (\(count) places on the page)" : ""
    let list = suggestions.joined(separator: ", ")
    return Diagnostic(
      "ukendt-ord", .hint, file: file, range: range,
      summary: Phrase(
        "Ordet ”\(word)” kendes ikke\(times)", "The word ”\(word)” is not known\(englishTimes)"),
      explanation: suggestions.isEmpty
        ? Phrase(
          "Ret det, eller skriv det på en linje for sig i ordbog.txt, hvis det er rigtigt.",
          "Mend it, or write it on a line of its own in ordbog.txt if it is right.")
        : Phrase(
          "Mente du \(list)? Er ordet rigtigt, så skriv det på en linje for sig i ordbog.txt.",
          "Did you mean \(list)? If the word is right, write it on a line of its own in ordbog.txt."
        ),
      fixes: suggestions.first.map {
        [Fix(range: range, replacement: $0, isCertain: false)]
      } ?? [])
  }

  static func spellingIsOff(missing: Phrase) -> Diagnostic {
    Diagnostic(
      "stavning-slaaet-fra", .hint, file: "kursbuild.yml", range: SourceRange(0, 0),
      summary: Phrase(
        "Stavningen er ikke tjekket: \(missing.danish) er ikke installeret",
        "Spelling was not checked: \(missing.english) is not installed"),
      explanation: Phrase(
        "Installér Debians pakker libhunspell-1.7-0 og hunspell-da, eller skriv stavning: nej "
          + "under tjek: i kursbuild.yml.",
        "Install Debian's packages libhunspell-1.7-0 and hunspell-da, or write stavning: nej "
          + "under tjek: in kursbuild.yml."))
  }

  static func hardToRead(
    _ range: SourceRange, part: Phrase, lix: Int, band: Readability.Band, target: Int,
    file: String
  ) -> Diagnostic {
    let name = band.name
    return Diagnostic(
      "lix-hoej", .hint, file: file, range: range,
      summary: Phrase(
        part.danish + " har lixtal \(lix) (\(name.danish)); målet er højst \(target)",
        part.english + " has LIX \(lix) (\(name.english)); the target is \(target) or less"),
      explanation: Phrase(
        "Del lange sætninger, og brug kortere ord, hvor det er muligt. Lixtal er et fingerpeg, ikke "
          + "en dom.",
        "Divide long sentences, and use shorter words where possible. LIX is a hint, not a verdict."
      ))
  }

  static func claimWithoutSource(
    _ range: SourceRange, written: String, title: String, others: Int, file: String
  ) -> Diagnostic {
    let place = title.isEmpty ? "før den første overskrift" : "under ”\(title)”"
    let englishPlace = title.isEmpty ? "before the first heading" : "under ”\(title)”"
    let more =
      others > 0
      ? Phrase(
        " (og \(others) \(others == 1 ? "sted" : "steder") mere)",
        " (and \(others) more \(others == 1 ? "place" : "places"))")
      : Phrase("", "")
    return Diagnostic(
      "paastand-uden-kilde", .warning, file: file, range: range,
      summary: Phrase(
        "”\(written)” har ingen kilde i teksten \(place)\(more.danish)",
        "”\(written)” has no source in the text \(englishPlace)\(more.english)"),
      explanation: Phrase(
        "Henvis til kilden, for eksempel [@s2], eller til loven. Er det dit eget råd eller "
          + "opdigtet, så skriv det i ::: praksis eller ::: eksempel.",
        "Cite the source, for example [@s2], or link to the law. If it is your own advice or "
          + "invented, write it in ::: praksis or ::: eksempel."))
  }

  static func longSentence(
    _ range: SourceRange, words: Int, limit: Int, file: String
  ) -> Diagnostic {
    Diagnostic(
      "lang-saetning", .hint, file: file, range: range,
      summary: Phrase(
        "Sætningen har \(words) ord; målet er højst \(limit)",
        "The sentence has \(words) words; the target is \(limit) or less"),
      explanation: Phrase(
        "Sæt punktum undervejs, eller lav en punktopstilling.",
        "Put in a full stop, or make a list."))
  }

  static func durationDiffers(
    _ range: SourceRange, told: Int, found: Int, file: String
  ) -> Diagnostic {
    Diagnostic(
      "varighed-afviger", .hint, file: file, range: range,
      summary: Phrase(
        "Siden tager omkring \(found) \(found == 1 ? "minut" : "minutter") at læse og besvare, "
          + "men varighed siger \(told)",
        "The page takes about \(found) \(found == 1 ? "minute" : "minutes") to read and answer, "
          + "but varighed says \(told)"),
      explanation: Phrase(
        "Skriv varighed: \(found), eller lad den stå, hvis der er mere at lave end at læse.",
        "Write varighed: \(found), or leave it if there is more to do than to read."))
  }

  static func discouragedWord(
    _ range: SourceRange, written: String, rule: StyleRule, file: String
  ) -> Diagnostic {
    let reason = rule.reason.map { " (\($0))" } ?? ""
    return Diagnostic(
      "stil-ord", .warning, file: file, range: range,
      summary: Phrase(
        "Husets ord er ”\(rule.preferred)”, ikke ”\(written)”\(reason)",
        "The house's word is ”\(rule.preferred)”, not ”\(written)”\(reason)"),
      explanation: Phrase(
        "Brug ”\(rule.preferred)” i den form, der passer her. Listen står under stil: i "
          + "kursbuild.yml.",
        "Use ”\(rule.preferred)” in the form that fits here. The list stands under stil: in "
          + "kursbuild.yml."))
  }

  static func capitals(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "versaler", .hint, file: file, range: range,
      summary: Phrase(
        "Tekst med lutter store bogstaver er svær at læse",
        "Text in capitals only is hard to read"),
      explanation: Phrase(
        "Skriv med små bogstaver, og brug **fed** til det vigtige.",
        "Write it in small letters, and use **bold** for what matters."))
  }

  static func vagueLinkText(_ range: SourceRange, text: String, file: String) -> Diagnostic {
    Diagnostic(
      "linktekst-uklar", .warning, file: file, range: range,
      summary: Phrase(
        "Linkteksten ”\(text)” siger ikke, hvor linket fører hen",
        "The link text ”\(text)” does not say where the link leads"),
      explanation: Phrase(
        "Sæt linket på de ord, der siger det, for eksempel [Læs om ICS](…)",
        "Put the link on the words that do, for example [Læs om ICS](…)"))
  }

  static func addressAsLinkText(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "linktekst-adresse", .warning, file: file, range: range,
      summary: Phrase(
        "En bar webadresse er svær at læse og at høre læst op",
        "A bare web address is hard to read and to listen to"),
      explanation: Phrase(
        "Skriv, hvad linket fører til: [Ankestyrelsens klagevejledning](https://…)",
        "Write what the link leads to: [the guidance on complaints](https://…)"))
  }

  static func unencryptedLink(_ range: SourceRange, address: String, file: String) -> Diagnostic {
    Diagnostic(
      "link-uden-https", .hint, file: file, range: range,
      summary: Phrase(
        "Linket fører til en adresse uden kryptering: \(address)",
        "The link leads to an address without encryption: \(address)"),
      explanation: Phrase(
        "Se efter, om siden også findes med https:// foran.",
        "See whether the page is there with https:// too."))
  }

  static func tableWithoutHead(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "tabel-uden-hoved", .warning, file: file, range: range,
      summary: Phrase(
        "Tabellens kolonner har ingen overskrifter", "The table's columns have no heads"),
      explanation: Phrase(
        "Skriv i tabellens første række, hvad der står i hver kolonne.",
        "Write in the table's first row what stands in each column."))
  }

  static func repeatedHeading(_ range: SourceRange, text: String, file: String) -> Diagnostic {
    Diagnostic(
      "overskrift-gentaget", .warning, file: file, range: range,
      summary: Phrase(
        "Overskriften ”\(text)” står allerede på siden",
        "The heading ”\(text)” is on the page already"),
      explanation: Phrase(
        "Giv afsnittet sit eget navn, så læsere kan kende dem fra hinanden i indholdsfortegnelsen.",
        "Give the section a name of its own, so that readers can tell them apart in the contents."))
  }

  static func missingInformation(_ range: SourceRange, text: String, file: String) -> Diagnostic {
    let shown = text.isEmpty ? "" : ": " + ReviewText.shortened(text)
    return Diagnostic(
      "mangler-oplysning", .hint, file: file, range: range,
      summary: Phrase("Her mangler oplysninger\(shown)", "Information is missing here\(shown)"),
      explanation: Phrase(
        "Skriv oplysningerne, og slet ::: mangler.", "Write it, and delete ::: mangler."))
  }

  static func draft(_ range: SourceRange, title: String, file: String) -> Diagnostic {
    Diagnostic(
      "kladde", .hint, file: file, range: range,
      summary: Phrase(
        "Siden ”\(title)” er en kladde og bliver ikke udgivet",
        "The page ”\(title)” is a draft and is not published"),
      explanation: Phrase(
        "Slet linjen, når siden er klar.", "Delete the line when the page is ready."))
  }

  static func uncitedSource(_ source: Source) -> Diagnostic {
    Diagnostic(
      "kilde-ubrugt", .hint, file: "kilder.yml", range: source.range,
      summary: Phrase(
        "Ingen sider henviser til kilden \(source.id)", "No page cites the source \(source.id)"),
      explanation: Phrase(
        "Henvis til den med [@\(source.id)], eller slet den.",
        "Cite it with [@\(source.id)], or delete it."))
  }

  static func unusedTerm(_ term: GlossaryTerm) -> Diagnostic {
    Diagnostic(
      "ord-ubrugt", .hint, file: term.path, range: term.range,
      summary: Phrase(
        "Ingen sider bruger ordet ”\(term.term)”", "No page uses the word ”\(term.term)”"),
      explanation: Phrase(
        "Skriv de bøjninger, teksten bruger, under former:, eller slet ordet.",
        "Write the forms the text uses under former:, or delete the entry."))
  }

  static func unlinkedPage(_ page: PageHeader) -> Diagnostic {
    Diagnostic(
      "side-uden-link", .hint, file: page.path, range: SourceRange(0, 0),
      summary: Phrase(
        "Ingen tekst linker til siden ”\(page.title)”",
        "No text links to the page ”\(page.title)”"),
      explanation: Phrase(
        "Link til den fra et modul eller en anden side, hvor læsere har brug for den.",
        "Link to it from a module or another page where readers need it."))
  }
}

/// A text that is read in a hurry.
enum ShortText {
  case summary, feedback

  /// What it is called in a message.
  var name: Phrase {
    switch self {
    case .summary: Phrase("Resumeet og Kort fortalt", "The summary")
    case .feedback: Phrase("Feedbacken", "The feedback")
    }
  }
}

extension Phrase {
  /// The part of a page under a heading; the page itself without one.
  static func part(under title: String?) -> Phrase {
    guard let title else { return Phrase("Siden", "The page") }
    return Phrase("Delen under ”\(title)”", "The part under ”\(title)”")
  }
}

extension Readability.Band {
  /// The band's usual name.
  package var name: Phrase {
    switch self {
    case .veryEasy: Phrase("meget let", "very easy")
    case .easy: Phrase("let", "easy")
    case .middling: Phrase("middel", "middling")
    case .hard: Phrase("svær", "hard")
    case .veryHard: Phrase("meget svær", "very hard")
    }
  }
}

/// Texts inside messages.
enum ReviewText {
  /// The text, at most eighty characters of it.
  static func shortened(_ text: String) -> String {
    text.count <= 80 ? text : text.prefix(79) + "…"
  }
}
