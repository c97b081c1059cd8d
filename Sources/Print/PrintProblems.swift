import Diagnostics

// What the print room tells authors. Every text stands here and nowhere else.
extension Diagnostic {
  /// Characters of one place that none of the fonts has; at least one.
  static func missingCharacters(
    _ characters: [String], file: String, range: SourceRange
  ) -> Diagnostic {
    let danish = characters.map { "”\($0)”" }.joined(separator: ", ")
    let english = characters.map { "“\($0)”" }.joined(separator: ", ")
    let summary =
      characters.count == 1
      ? Phrase(
        "Tegnet \(danish) kan ikke trykkes: det findes ikke i skrifttyperne",
        "The character \(english) cannot be printed: the fonts do not have it")
      : Phrase(
        "Tegnene \(danish) kan ikke trykkes: de findes ikke i skrifttyperne",
        "The characters \(english) cannot be printed: the fonts do not have them")
    return Diagnostic(
      "pdf-tegn", file: file, range: range, summary: summary,
      explanation: Phrase(
        "Skriv det med ord, eller brug et almindeligt tegn, for eksempel → ✓ ✗ •.",
        "Say it in words, or use an ordinary character, such as → ✓ ✗ •."))
  }

  /// A picture the engine cannot read.
  static func unreadablePicture(_ path: String?, file: String, range: SourceRange) -> Diagnostic {
    let name = path.map { " ”\($0)”" } ?? ""
    let englishName = path.map { " “\($0)”" } ?? ""
    let isAVIF = path?.lowercased().hasSuffix(".avif") ?? false
    return Diagnostic(
      "pdf-billede", file: file, range: range,
      summary: Phrase(
        "Billedet\(name) kan ikke sættes ind i PDF'en" + (isAVIF ? ": AVIF kan ikke trykkes" : ""),
        "The picture\(englishName) cannot be set in the PDF"
          + (isAVIF ? ": AVIF cannot be printed" : "")),
      explanation: Phrase(
        "Gem det igen som SVG, PNG eller JPEG. En SVG-fil må ikke hente noget andre steder fra.",
        "Save it again as SVG, PNG or JPEG. An SVG file may not fetch anything from elsewhere."))
  }

  /// Lists, quotes or boxes inside each other beyond what the engine can set.
  static func tooDeep(file: String, range: SourceRange) -> Diagnostic {
    Diagnostic(
      "pdf-for-dybt", file: file, range: range,
      summary: Phrase(
        "Lister, citater eller bokse ligger for dybt inden i hinanden til at kunne trykkes",
        "Lists, quotes or boxes lie too deep inside each other to be printed"),
      explanation: Phrase(
        "Brug højst ti niveauer.", "Use ten levels at most."))
  }

  /// Something KursBuild should have caught or should be able to set.
  static func unprintable(_ message: String, file: String, range: SourceRange) -> Diagnostic {
    Diagnostic(
      "pdf-kan-ikke-saettes", file: file, range: range,
      summary: Phrase(
        "Dette sted kan ikke sættes som PDF (\(message))",
        "This cannot be set as a PDF (\(message))"),
      explanation: Phrase(
        "Skriv det på en anden måde. Sitet kan bygges uden PDF'er: kursbuild build --no-print",
        "Write it in another way. The site can be built without PDFs: kursbuild build --no-print"))
  }

  /// An address that no QR code holds.
  static func longCodeAddress(_ address: String, file: String, range: SourceRange) -> Diagnostic {
    let shown = address.count > 60 ? address.prefix(60) + "…" : address[...]
    return Diagnostic(
      "pdf-kan-ikke-saettes", file: file, range: range,
      summary: Phrase(
        "Adressen er for lang til en QR-kode: \(shown)",
        "The address is too long for a QR code: \(shown)"),
      explanation: Phrase(
        "Brug en kortere adresse. En QR-kode, der kan læses fra papir, har plads til nogle hundrede tegn.",
        "Use a shorter address. A QR code that can be read from paper holds a few hundred characters."
      ))
  }

  /// A programme that runs on to a second page.
  static func longProgramme(pages: Int, file: String, range: SourceRange) -> Diagnostic {
    Diagnostic(
      "pdf-program-for-langt", .warning, file: file, range: range,
      summary: Phrase(
        "Programmet fylder \(pages) sider som PDF, og det er beregnet til én",
        "The programme takes \(pages) pages as a PDF and is meant for one"),
      explanation: Phrase(
        "Saml flere korte punkter i ét, eller gør titler og materialer kortere.",
        "Put short sessions together, or make titles and materials shorter."))
  }
}
