import CommonMark
import Diagnostics

/// How the site looks and who it says it is: `farver`, `logo`, `skrift`, and what stands at the head and
/// the foot of every page.
extension ConfigurationReader {
  /// Reads them into `configuration`.
  mutating func theme(_ configuration: inout SiteConfiguration) {
    configuration.header = fields.text("hoved")
    configuration.responsible = fields.text("ansvarlig")
    if let address = fields.url("was"), let range = fields.range(of: "was") {
      configuration.statement = FooterLink(target: address, range: range)
    }
    if let text = fields.placedText("privatliv") {
      configuration.privacy = FooterLink(target: text.text, range: text.range)
    }
    configuration.logo = logo()
    configuration.fonts = fonts()
    configuration.colours = colours()
  }

  // MARK: - logo

  private mutating func logo() -> SiteLogo? {
    guard var reader = nested("logo", .logo, example: "fil: medier/logo.svg") else { return nil }
    defer { fields.diagnostics += reader.diagnostics }
    guard let file = reader.placedText("fil") else {
      if let range = fields.range(of: "logo") {
        reader.diagnostics.append(
          .missingField(
            range, key: "fil", entry: "logo", example: "medier/logo.svg", file: self.file))
      }
      return nil
    }
    guard let alternative = reader.text("alt") else {
      reader.diagnostics.append(.logoWithoutText(file.range, file: self.file))
      return nil
    }
    return SiteLogo(path: file.text, alternative: alternative, range: file.range)
  }

  // MARK: - skrift

  private mutating func fonts() -> [String] {
    var names: [String] = []
    for name in fields.list("skrift") {
      let isName =
        name.text.utf8.count <= 60
        && name.text.unicodeScalars.allSatisfy { scalar in
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar == " " || scalar == "-"
        }
      if isName {
        names.append(name.text)
      } else {
        fields.diagnostics.append(.invalidFont(name.range, written: name.text, file: file))
      }
    }
    return names
  }

  // MARK: - farver

  private mutating func colours() -> SiteColours {
    var colours = SiteColours()
    let example = "fremhævning: \"#004d99\""
    guard var reader = nested("farver", .colours, example: example) else { return colours }
    colours.light = palette(&reader)
    var dark: FieldReader?
    switch reader.value(of: "moerk") {
    case .mapping(let parts, _)?:
      var below = FieldReader(parts, catalogue: .darkColours, file: file)
      colours.dark = palette(&below)
      dark = below
    case .text(let text)? where text.text.isEmpty: break
    case let value?:
      reader.diagnostics.append(
        .expectedParts(value.range, key: "mørk", example: example, file: file))
    case nil: break
    }
    hold(.light(colours), &reader)
    if var below = dark {
      hold(.dark(colours), &below)
      reader.diagnostics += below.diagnostics
    }
    fields.diagnostics += reader.diagnostics
    return colours
  }

  private func palette(_ reader: inout FieldReader) -> SiteColours.Palette {
    var palette = SiteColours.Palette()
    palette.accent = colour(.accent, &reader)
    palette.link = colour(.link, &reader)
    palette.text = colour(.text, &reader)
    palette.background = colour(.background, &reader)
    return palette
  }

  private func colour(_ key: SiteTheme.Key, _ reader: inout FieldReader) -> Colour? {
    guard let text = reader.placedText(Slug.make(key.rawValue)) else { return nil }
    if let colour = Colour(text.text) { return colour }
    reader.diagnostics.append(.invalidColour(text.range, written: text.text, file: file))
    return nil
  }

  /// Tells of each colour that cannot be read where it is used: one problem a key, the worst.
  private func hold(_ theme: SiteTheme, _ reader: inout FieldReader) {
    for key in SiteTheme.Key.allCases {
      guard let range = reader.range(of: Slug.make(key.rawValue)),
        let (pair, tenths) = theme.worst(key)
      else { continue }
      reader.diagnostics.append(
        .lowContrast(
          range, pair, tenths: tenths, key: key.rawValue, instead: theme.mended(key), file: file))
    }
  }
}
