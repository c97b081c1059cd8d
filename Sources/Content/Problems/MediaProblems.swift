import Diagnostics
import Media
import XML

/// Everything that can be wrong with the files under `medier/`, but for captions.
extension Diagnostic {
  private static let fileStart = SourceRange(0, 0)

  static func mislabelledPicture(
    _ file: String, is found: PictureKind, promised: PictureKind
  ) -> Diagnostic {
    let ending = found.endings[0]
    return Diagnostic(
      "billede-forkert-type", file: file, range: fileStart,
      summary: Phrase(
        "Filen er et \(found.name)-billede, men navnet siger \(promised.name)",
        "The file is a \(found.name) picture, but its name says \(promised.name)"),
      explanation: Phrase(
        "Giv filen endelsen .\(ending), og ret stien, hvor billedet bruges.",
        "Give the file the ending .\(ending), and mend the path where the picture is used."))
  }

  static func brokenPicture(
    _ file: String, _ fault: PictureFault, promised: PictureKind, bytes: [UInt8]
  ) -> Diagnostic {
    switch fault {
    case .drawing(let error) where error.reason == .declaration:
      return Diagnostic(
        "svg-egne-entiteter", file: file, range: line(error.line, bytes),
        summary: Phrase(
          "Tegningen bruger forkortelser, den selv har defineret (<!ENTITY …>)",
          "The drawing uses entities of its own (<!ENTITY …>)"),
        explanation: Phrase(
          "Gem den igen som ”Almindelig SVG” i tegneprogrammet, uden redigeringsdata.",
          "Save it again as “Plain SVG” in the drawing program, without editing data."))
    case .drawing(let error) where error.reason == .limit:
      return Diagnostic(
        "svg-fejl", file: file, range: line(error.line, bytes),
        summary: Phrase(
          "Tegningen er for stor eller har for mange grupper inde i hinanden",
          "The drawing is too large or has too many groups inside each other"),
        explanation: Phrase(
          "Gør den enklere, eller gem den som PNG.", "Make it simpler, or save it as PNG."))
    case .drawing(let error):
      return Diagnostic(
        "svg-fejl", file: file, range: line(error.line, bytes),
        summary: Phrase(
          "Tegningen kan ikke læses: Den er ikke gyldig XML her",
          "The drawing cannot be read: it is not valid XML here"),
        explanation: Phrase(
          "Gem den igen som SVG i tegneprogrammet. Retter du den i hånden, er det ofte et sluttag "
            + "som </g>, der mangler, eller et &, der skal skrives &amp;",
          "Save it again as SVG in the drawing program, or mend the line (\(error.message))."))
    case .noDrawing:
      return Diagnostic(
        "svg-fejl", file: file, range: fileStart,
        summary: Phrase(
          "Filen er XML, men ikke en SVG-tegning", "The file is XML but no SVG drawing"),
        explanation: Phrase(
          "Det yderste skal være <svg xmlns=\"http://www.w3.org/2000/svg\">. Gem tegningen igen som "
            + "SVG.",
          "The outermost must be <svg xmlns=\"http://www.w3.org/2000/svg\">. Save the drawing again "
            + "as SVG."))
    case .truncated, .damaged, .unknown:
      return Diagnostic(
        "billede-oedelagt", file: file, range: fileStart,
        summary: fault == .truncated
          ? Phrase(
            "Billedet er ufuldstændigt: Filen slutter for tidligt",
            "The picture is incomplete: the file ends too early")
          : fault == .unknown
            ? Phrase(
              "Filen er ikke et billede, selv om navnet siger \(promised.name)",
              "The file is no picture, though its name says \(promised.name)")
            : Phrase("Billedet er ødelagt", "The picture is damaged"),
        explanation: Phrase(
          "Gem det igen fra det program, det er lavet i, eller hent det på ny.",
          "Save it again from the program it was made in, or fetch it anew."))
    }
  }

  static func heavyPicture(_ file: String, bytes: Int) -> Diagnostic {
    let size = megabytes(bytes)
    return Diagnostic(
      "billede-for-stort", .warning, file: file, range: fileStart,
      summary: Phrase("Billedet fylder \(size.danish)", "The picture takes \(size.english)"),
      explanation: Phrase(
        "Gem det smallere (1600 pixel er nok) eller som JPEG eller WebP, så siden kommer hurtigt frem.",
        "Save it narrower (1600 pixels will do) or as JPEG or WebP, so that the page loads quickly."
      ))
  }

  static func manyPixels(_ file: String, width: Int, height: Int) -> Diagnostic {
    Diagnostic(
      "billede-mange-pixels", .hint, file: file, range: fileStart,
      summary: Phrase(
        "Billedet er \(width) × \(height) pixel, mere end nogen skærm viser",
        "The picture is \(width) × \(height) pixels, more than any screen shows"),
      explanation: Phrase(
        "Gem det 1600 pixel bredt. Det ser ens ud og kommer hurtigere frem.",
        "Save it 1600 pixels wide. It looks the same and loads faster."))
  }

  static func drawingWithoutSize(_ file: String) -> Diagnostic {
    Diagnostic(
      "billede-uden-maal", .hint, file: file, range: fileStart,
      summary: Phrase(
        "Tegningen siger ikke, hvor stor den er", "The drawing does not say its size"),
      explanation: Phrase(
        "Skriv bredde og højde på <svg>, for eksempel width=\"480\" height=\"320\" viewBox=\"0 0 480 "
          + "320\".",
        "Write width and height on <svg>, such as width=\"480\" height=\"320\" viewBox=\"0 0 480 "
          + "320\"."))
  }

  static func positionRemoved(_ file: String, isFilm: Bool) -> Diagnostic {
    Diagnostic(
      "sted-i-fil", .hint, file: file, range: fileStart,
      summary: isFilm
        ? Phrase(
          "Filmen fortæller, hvor den er optaget", "The film tells where it was recorded")
        : Phrase("Billedet fortæller, hvor det er taget", "The picture tells where it was taken"),
      explanation: Phrase(
        "Stedet er fjernet i den kopi, der udgives. Filen i medier/ er ikke ændret.",
        "The place is removed from the copy that is published. The file in medier/ is not changed.")
    )
  }

  static func positionStays(_ file: String) -> Diagnostic {
    Diagnostic(
      "sted-bliver", .warning, file: file, range: fileStart,
      summary: Phrase(
        "Filmen har et spor med steder, som ikke kan fjernes her",
        "The film has a track of places that cannot be removed here"),
      explanation: Phrase(
        "Gem filmen igen i et redigeringsprogram med kun billede og lyd.",
        "Save the film again in an editing program, with picture and sound only."))
  }

  static func mislabelledFilm(
    _ file: String, is found: FilmKind, promised: FilmKind
  ) -> Diagnostic {
    Diagnostic(
      "film-forkert-type", file: file, range: fileStart,
      summary: Phrase(
        "Filen er \(found.name), men navnet siger \(promised.name)",
        "The file is \(found.name), but its name says \(promised.name)"),
      explanation: Phrase(
        "Giv filen den rigtige endelse, eller gem den igen som \(promised.name).",
        "Give the file the right ending, or save it again as \(promised.name)."))
  }

  static func brokenFilm(_ file: String, promised: FilmKind, isCut: Bool) -> Diagnostic {
    Diagnostic(
      "film-oedelagt", file: file, range: fileStart,
      summary: isCut
        ? Phrase(
          "Filen er ufuldstændig: Den slutter for tidligt",
          "The file is incomplete: it ends too early")
        : Phrase(
          "Filen er ikke \(promised.name), selv om navnet siger det",
          "The file is not \(promised.name), though its name says so"),
      explanation: Phrase(
        "Gem den igen som MP4 (film) eller MP3 (lyd), eller hent den på ny.",
        "Save it again as MP4 (film) or MP3 (sound), or fetch it anew."))
  }

  static func heavyFilm(_ file: String, bytes: Int) -> Diagnostic {
    let size = megabytes(bytes)
    return Diagnostic(
      "film-for-stor", .hint, file: file, range: fileStart,
      summary: Phrase("Filen fylder \(size.danish)", "The file takes \(size.english)"),
      explanation: Phrase(
        "Gem den i 720p. Mange webservere tager ikke imod så store filer.",
        "Save it as 720p. Many web hosts do not take files this large."))
  }

  // MARK: Drawings

  /// One warning for each thing that is left out of a drawing's copy, at its line.
  static func removals(
    _ removals: [DrawingRemoval], bytes: [UInt8], file: String
  ) -> [Diagnostic] {
    guard !removals.isEmpty else { return [] }
    let table = LineTable(bytes)
    return removals.prefix(20).map { removal in
      Diagnostic(
        "svg-renset", .warning, file: file, range: line(removal.line, table),
        summary: removal.what.summary,
        explanation: Phrase(
          "Det er taget ud af den kopi, der udgives. Se efter, om tegningen stadig er rigtig, og gem "
            + "den uden.",
          "It is left out of the copy that is published. See whether the drawing is still right, and "
            + "save it without."))
    }
  }

  private static func line(_ number: Int, _ bytes: [UInt8]) -> SourceRange {
    line(number, LineTable(bytes))
  }

  /// A line without the blanks before it.
  private static func line(_ number: Int, _ table: LineTable) -> SourceRange {
    let line = table.line(number)
    let start = line.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.startIndex
    return line.isEmpty
      ? SourceRange(table.start(ofLine: number), table.start(ofLine: number))
      : SourceRange(start, line.endIndex)
  }

  private static func megabytes(_ bytes: Int) -> Phrase {
    let tenths = (bytes + 50_000) / 100_000
    return Phrase("\(tenths / 10),\(tenths % 10) MB", "\(tenths / 10).\(tenths % 10) MB")
  }
}

extension DrawingRemoval.What {
  fileprivate var summary: Phrase {
    switch self {
    case .element(let name):
      Phrase(
        "Tegningen har <\(name)>, som ikke udgives",
        "The drawing has <\(name)>, which is not published")
    case .handler(let name):
      Phrase(
        "Tegningen har et script i \(name)=\"…\"", "The drawing has a script in \(name)=\"…\"")
    case .reference(let name, let value):
      Phrase(
        "Tegningen henviser ud af filen: \(name)=\"\(value.prefix(60))\"",
        "The drawing refers to something outside the file: \(name)=\"\(value.prefix(60))\"")
    case .style(let found):
      Phrase(
        "Tegningens stilark henter noget udefra: \(found)",
        "The drawing's style fetches something from outside: \(found)")
    case .instruction(let name):
      Phrase(
        "Tegningen henter et stilark: <?\(name) …?>",
        "The drawing fetches a style sheet: <?\(name) …?>")
    }
  }
}
