import Diagnostics

/// Everything that can be wrong with the files of the content tree as files.
extension Diagnostic {
  private static let fileStart = SourceRange(0, 0)

  static func symbolicLink(_ file: String) -> Diagnostic {
    Diagnostic(
      "symbolsk-link", file: file, range: fileStart,
      summary: Phrase(
        "Filen er en genvej (et symbolsk link)", "The file is a symbolic link"),
      explanation: Phrase(
        "Læg den rigtige fil eller mappe her i stedet.", "Put the real file or folder here instead."
      ))
  }

  static func unreadableName(_ file: String) -> Diagnostic {
    Diagnostic(
      "filnavn-ulaeseligt", file: file, range: fileStart,
      summary: Phrase(
        "Filens navn har tegn, der ikke kan læses", "The file's name has signs that cannot be read"),
      explanation: Phrase(
        "Giv filen et nyt navn med bogstaver, tal og bindestreger.",
        "Give the file a new name of letters, digits and hyphens."))
  }

  static func sameName(_ file: String) -> Diagnostic {
    Diagnostic(
      "dobbelt-filnavn", file: file, range: fileStart,
      summary: Phrase(
        "To filer har samme navn, skrevet med forskellige tegn",
        "Two files have the same name, written with different signs"),
      explanation: Phrase(
        "Giv den ene et andet navn. De ser ens ud, fordi et bogstav som å kan gemmes på to måder.",
        "Give one of them another name. They look the same because a letter such as å can be stored "
          + "in two ways."))
  }

  static func duplicateAddress(_ file: String, first: String, address: String) -> Diagnostic {
    Diagnostic(
      "dobbelt-adresse", file: file, range: fileStart,
      summary: Phrase(
        "Siden får samme adresse som \(first)", "The page gets the same address as \(first)"),
      explanation: Phrase(
        "Giv den ene fil et andet navn. Begge ville blive til \(address).",
        "Give one of the files another name. Both would become \(address)."))
  }

  static func emptyAddress(_ file: String) -> Diagnostic {
    Diagnostic(
      "adresse-tom", file: file, range: fileStart,
      summary: Phrase(
        "Navnet har hverken bogstaver eller tal", "The name has neither letters nor digits"),
      explanation: Phrase(
        "Giv filen og dens mappe navne, der kan stå i en adresse.",
        "Give the file and its folder names that can stand in an address."))
  }

  static func unknownPlace(_ file: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      "ukendt-sted", .warning, file: file, range: fileStart,
      summary: Phrase(
        "Filen ligger et sted, hvor den ikke bliver brugt", "The file lies where it is not used"),
      explanation: nearest.map {
        Phrase("Mente du \($0)?", "Did you mean \($0)?")
      }
        ?? Phrase(
          "Sider ligger i kurser/<kursus>/, viden/, nyheder/, sider/ eller temadage/<dag>/, spørgsmål "
            + "til quizzer i banker/, tekst til flere sider i fælles/ og billeder i medier/.",
          "Pages lie in kurser/<course>/, viden/, nyheder/, sider/ or temadage/<day>/, questions for "
            + "quizzes in banker/, text for several pages in fælles/ and pictures in medier/."))
  }

  static func unknownMediaType(_ file: String) -> Diagnostic {
    Diagnostic(
      "ukendt-filtype", .warning, file: file, range: fileStart,
      summary: Phrase(
        "Filer af den slags kan ikke lægges på sitet",
        "Files of this kind cannot be put on the site"),
      explanation: Phrase(
        "Brug svg, png, jpg eller webp til billeder, mp4 til film og pdf til dokumenter.",
        "Use svg, png, jpg or webp for pictures, mp4 for films and pdf for documents."))
  }

  static func participantsList(_ file: String) -> Diagnostic {
    Diagnostic(
      "deltagerliste-i-indhold", file: file, range: fileStart,
      summary: Phrase(
        "En deltagerliste må ikke ligge i indholdet", "A list of participants must not lie here"),
      explanation: Phrase(
        "Flyt filen ud af mappen, og giv den med --deltagere, når programmet skal udskrives.",
        "Move the file out of the folder and give it with --deltagere when the programme is to be "
          + "printed."))
  }

  static func missingCoursePage(_ file: String, folder: String) -> Diagnostic {
    Diagnostic(
      "mangler-kursus", file: file, range: fileStart,
      summary: Phrase(
        "Mappen kurser/\(folder) har ingen kursus.md",
        "The folder kurser/\(folder) has no kursus.md"),
      explanation: Phrase(
        "Læg en fil kursus.md i mappen. Den skal begynde med tre linjer: --- og titel: Kursets "
          + "titel og ---",
        "Put a file kursus.md in the folder. It is to begin with three lines: --- and titel: Kursets "
          + "titel and ---"))
  }

  static func missingThemeDayPage(_ file: String, folder: String) -> Diagnostic {
    Diagnostic(
      "mangler-temadag", file: file, range: fileStart,
      summary: Phrase(
        "Mappen temadage/\(folder) har ingen temadag.md",
        "The folder temadage/\(folder) has no temadag.md"),
      explanation: Phrase(
        "Læg en fil temadag.md i mappen. Den skal begynde med tre linjer: --- og titel: Dagens "
          + "titel og ---",
        "Put a file temadag.md in the folder. It is to begin with three lines: --- and titel: Dagens "
          + "titel and ---"))
  }

  static func missingConfiguration() -> Diagnostic {
    Diagnostic(
      "mangler-kursbuild", .warning, file: "kursbuild.yml", range: fileStart,
      summary: Phrase("Filen kursbuild.yml mangler", "The file kursbuild.yml is missing"),
      explanation: Phrase(
        "Læg en fil kursbuild.yml i mappen med indholdet. Den skal mindst have linjen titel: "
          + "Sitets navn",
        "Put a file kursbuild.yml in the content folder. It must at least have the line titel: "
          + "Sitets navn"))
  }

  static func twoGlossaries(_ file: String) -> Diagnostic {
    Diagnostic(
      "to-ordboeger", .hint, file: file, range: fileStart,
      summary: Phrase(
        "Ordbogen står både i ordbog.yml og i mappen ordbog/",
        "The glossary is both in ordbog.yml and in the folder ordbog/"),
      explanation: Phrase(
        "Begge bliver brugt. Saml dem ét sted, så de er lette at finde.",
        "Both are used. Gather them in one place so that they are easy to find."))
  }

  /// The problem of a file that is not UTF-8; nil when it is.
  static func invalidUTF8(in file: SourceFile) -> Diagnostic? {
    guard let place = TextCheck.invalidUTF8(in: file.bytes) else { return nil }
    return invalidUTF8(
      SourceRange(place.lowerBound, place.upperBound), byte: file.bytes[place.lowerBound],
      file: file.path)
  }

  private static func invalidUTF8(
    _ range: SourceRange, byte: UInt8, file: String
  ) -> Diagnostic {
    let letters: [UInt8: String] = [
      0xE6: "æ", 0xF8: "ø", 0xE5: "å", 0xC6: "Æ", 0xD8: "Ø", 0xC5: "Å", 0xE9: "é",
    ]
    let guess = letters[byte].map { " (sandsynligvis et \($0))" } ?? ""
    let englishGuess = letters[byte].map { " (probably \($0))" } ?? ""
    return Diagnostic(
      "ugyldig-utf8", file: file, range: range,
      summary: Phrase(
        "Et tegn kan ikke læses\(guess), fordi filen ikke er gemt som UTF-8",
        "A character cannot be read\(englishGuess) because the file is not saved as UTF-8"),
      explanation: Phrase(
        "Gem filen igen med tegnsættet UTF-8. I Notesblok: Gem som, og vælg UTF-8 under Kodning.",
        "Save the file again as UTF-8. In Notepad: Save as, and choose UTF-8 under Encoding."))
  }
}
