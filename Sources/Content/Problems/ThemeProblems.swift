import Diagnostics

extension Diagnostic {
  static func invalidColour(
    _ range: SourceRange, written: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ugyldig-farve", file: file, range: range,
      summary: Phrase("”\(written)” er ikke en farve", "”\(written)” is not a colour"),
      explanation: Phrase(
        "Skriv farven som # og seks cifre eller bogstaver fra a til f: \"#004d99\"",
        "Write the colour as # and six digits or letters from a to f: \"#004d99\""))
  }

  /// A colour that cannot be read on what it stands on. `instead` is the nearest one that can.
  static func lowContrast(
    _ range: SourceRange, _ pair: SiteTheme.Pair, tenths: Int, key: String, instead: Colour?,
    file: String
  ) -> Diagnostic {
    let (colour, ground) = (ThemeWords.colour(pair.colour), ThemeWords.ground(pair.ground))
    func number(_ tenths: Int, _ comma: String) -> String {
      tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(comma)\(tenths % 10)"
    }
    return Diagnostic(
      "farve-kontrast", file: file, range: range,
      summary: Phrase(
        "\(colour.danish) ses ikke tydeligt nok på \(ground.danish): Kontrasten er "
          + "\(tenths / 10),\(tenths % 10), og den skal være mindst \(number(pair.least, ","))",
        "\(colour.english) cannot be seen well enough on \(ground.english): the contrast is "
          + "\(tenths / 10).\(tenths % 10), and it must be \(number(pair.least, ".")) or more"),
      explanation: instead.map {
        Phrase(
          "Skriv for eksempel den nærmeste farve, der er tydelig nok: \(key): \"\($0.text)\"",
          "Write for instance the nearest colour that is clear enough: \(key): \"\($0.text)\"")
      }
        ?? Phrase(
          "Ingen lysere eller mørkere udgave er tydelig nok. Vælg en helt anden farve.",
          "No lighter or darker version is clear enough. Choose another colour altogether."))
  }

  static func invalidFont(_ range: SourceRange, written: String, file: String) -> Diagnostic {
    Diagnostic(
      "ugyldig-skrift", file: file, range: range,
      summary: Phrase("”\(written)” er ikke navnet på en skrift", "”\(written)” is no font's name"),
      explanation: Phrase(
        "Skriv navne på skrifter, som læserne har på deres maskine, med komma imellem: "
          + "skrift: Calibri, Arial",
        "Write the names of fonts that readers have on their machines, with commas between them: "
          + "skrift: Calibri, Arial"))
  }

  static func logoWithoutText(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "billede-uden-alt", file: file, range: range,
      summary: Phrase(
        "Logoet har ingen beskrivelse til dem, der ikke kan se det",
        "The logo has no description for those who cannot see it"),
      explanation: Phrase(
        "Skriv en linje mere under logo: alt: Kommunens navn",
        "Write one more line below logo: alt: The municipality's name"))
  }

  static func missingLogo(
    _ range: SourceRange, written: String, nearest: String?, file: String
  ) -> Diagnostic {
    Diagnostic(
      "billede-mangler", file: file, range: range,
      summary: Phrase("Logoet \(written) findes ikke", "There is no logo \(written)"),
      explanation: nearest.map { Phrase("Mente du \($0)?", "Did you mean \($0)?") }
        ?? Phrase(
          "Læg billedet i medier/, og skriv stien derfra: fil: medier/logo.svg",
          "Put the picture in medier/ and write the path from there: fil: medier/logo.svg"))
  }

  static func missingFooterPage(
    _ range: SourceRange, key: String, written: String, nearest: String?, file: String
  ) -> Diagnostic {
    Diagnostic(
      "link-til-manglende-fil", file: file, range: range,
      summary: Phrase(
        "\(key) fører til \(written), som ikke findes",
        "\(key) leads to \(written), which does not exist"),
      explanation: nearest.map { Phrase("Mente du \($0)?", "Did you mean \($0)?") }
        ?? Phrase(
          "Skriv en webadresse med https:// eller stien til en side, for eksempel sider/om.md",
          "Write a web address with https:// or the path of a page, such as sider/om.md"))
  }
}

/// What tokens are called when they cannot be read.
private enum ThemeWords {
  static func colour(_ token: ThemeToken) -> Phrase {
    switch token {
    case .ink: Phrase("Teksten", "Text")
    case .quiet: Phrase("Den grå tekst", "Grey text")
    case .link: Phrase("Links", "Links")
    case .visited: Phrase("Besøgte links", "Visited links")
    case .onAccent: Phrase("Teksten", "Text")
    case .accent: Phrase("Knapper og markeringer", "Buttons and marks")
    case .edge: Phrase("Felternes kant", "The edge of fields")
    case .focus: Phrase("Rammen om det valgte felt", "The focus outline")
    default: Phrase("Overskrifter og tegn i bokse", "Titles and signs of boxes")
    }
  }

  static func ground(_ token: ThemeToken) -> Phrase {
    switch token {
    case .paper: Phrase("baggrunden", "the background")
    case .tint: Phrase("de grå bokse", "grey boxes")
    case .blueTint: Phrase("de blå bokse", "blue boxes")
    case .greenTint: Phrase("de grønne bokse", "green boxes")
    case .amberTint: Phrase("de gule bokse", "yellow boxes")
    case .redTint: Phrase("de røde bokse", "red boxes")
    case .violetTint: Phrase("de lilla bokse", "violet boxes")
    default: Phrase("knapperne", "buttons")
    }
  }
}
