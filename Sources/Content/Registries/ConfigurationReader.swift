import CommonMark
import Diagnostics

/// Reads the nested parts of `kursbuild.yml`: `tjek`, `stil`, `farver`, `logo`, `synonymer`,
/// `standard`.
struct ConfigurationReader {
  /// The file's own fields, with what is wrong with them.
  var fields: FieldReader
  let file: String

  /// A reader of these parts among `fields`.
  init(_ fields: FieldReader) {
    self.fields = fields
    self.file = fields.file
  }

  /// Fills `configuration` and gives the fields every page has unless it says otherwise.
  mutating func fill(_ configuration: inout SiteConfiguration) -> [DataField] {
    configuration.checks = checks()
    configuration.style = style()
    theme(&configuration)
    configuration.synonyms = synonyms()
    return defaults()
  }

  // MARK: - tjek

  private mutating func checks() -> ReviewSettings {
    var settings = ReviewSettings()
    guard var reader = nested("tjek", .checks, example: "stavning: ja") else { return settings }
    for rule in ReviewSettings.Rule.allCases {
      let name = Slug.make(rule.rawValue)
      guard let text = reader.placedText(name) else { continue }
      if let flag = FieldValue.flag(text.text) {
        if !flag { settings.switchedOff.insert(rule) }
      } else if rule.takesNumber, let count = FieldValue.count(text.text, units: ["ord"]),
        (10...100).contains(count)
      {
        if rule == .readability { settings.readabilityTarget = count }
        if rule == .sentences { settings.longestSentence = count }
      } else {
        reader.diagnostics.append(
          rule.takesNumber
            ? .invalidMeasure(text.range, key: rule.rawValue, written: text.text, file: file)
            : .invalidFlag(text.range, key: rule.rawValue, written: text.text, file: file))
      }
    }
    fields.diagnostics += reader.diagnostics
    return settings
  }

  // MARK: - stil

  private mutating func style() -> [StyleRule] {
    guard let value = fields.value(of: "stil") else { return [] }
    guard case .list(let items, _) = value else {
      fields.diagnostics.append(
        .expectedParts(
          value.range, key: "stil", example: "- brug: rådgiver og under den ikke: sagsbehandler",
          file: file))
      return []
    }
    var rules: [StyleRule] = []
    for item in items {
      guard case .mapping(let parts, let range) = item else {
        fields.diagnostics.append(
          .expectedParts(
            item.range, key: "stil", example: "- brug: rådgiver og under den ikke: sagsbehandler",
            file: file))
        continue
      }
      var reader = FieldReader(parts, catalogue: .style, file: file)
      let preferred = reader.text("brug")
      let discouraged = reader.list("ikke").map(\.text)
      if let preferred, !discouraged.isEmpty {
        rules.append(
          StyleRule(
            preferred: preferred, discouraged: discouraged, reason: reader.text("fordi")))
      } else {
        let key = preferred == nil ? "brug" : "ikke"
        reader.diagnostics.append(
          .missingField(
            range, key: key, entry: "Punktet under stil",
            example: preferred == nil ? "rådgiver" : "sagsbehandler, sagsbehandleren", file: file))
      }
      fields.diagnostics += reader.diagnostics
    }
    return rules
  }

  // MARK: - synonymer

  private mutating func synonyms() -> [[String]] {
    guard let value = fields.value(of: "synonymer") else { return [] }
    let example = "- sagsbehandler, rådgiver"
    guard case .list(let items, _) = value else {
      fields.diagnostics.append(
        .expectedParts(value.range, key: "synonymer", example: example, file: file))
      return []
    }
    var groups: [[String]] = []
    for item in items {
      var words: [String] = []
      switch item {
      case .text(let text): words = ListText.split(text).map(\.text)
      case .list(let parts, _):
        for case .text(let text) in parts { words.append(text.text) }
      case .mapping: break
      }
      if words.count >= 2 {
        groups.append(words)
      } else {
        fields.diagnostics.append(
          .expectedParts(item.range, key: "synonymer", example: example, file: file))
      }
    }
    return groups
  }

  // MARK: - standard

  /// The fields of `standard`, when nothing is wrong with them.
  private mutating func defaults() -> [DataField] {
    guard let value = fields.value(of: "standard") else { return [] }
    guard case .mapping(let parts, _) = value else {
      fields.diagnostics.append(
        .expectedParts(
          value.range, key: "standard", example: "ansvarlig: Familieafdelingen",
          file: file))
      return []
    }
    let header = PageHeader(path: file, kind: .bank, address: "", title: "")
    var filling = HeaderFilling(
      header: header, fields: parts, catalogue: .defaults,
      registries: Registries(configuration: SiteConfiguration(title: "")),
      sourceIDs: ByteIndex([String]()))
    filling.fill(opener: value.range, isReadable: false)
    fields.diagnostics += filling.fields.diagnostics
    return filling.fields.diagnostics.isEmpty ? parts : []
  }

  /// The keys under a key; nil when it is absent or has none.
  mutating func nested(
    _ name: String, _ catalogue: FieldCatalogue, example: String
  ) -> FieldReader? {
    guard let value = fields.value(of: name) else { return nil }
    if case .mapping(let parts, _) = value {
      return FieldReader(parts, catalogue: catalogue, file: file)
    }
    if case .text(let text) = value, text.text.isEmpty { return nil }
    fields.diagnostics.append(
      .expectedParts(value.range, key: name, example: example, file: file))
    return nil
  }
}

extension Diagnostic {
  static func expectedParts(
    _ range: SourceRange, key: String, example: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "forkert-slags", file: file, range: range,
      summary: Phrase(
        "\(key) er ikke skrevet, som det skal", "\(key) is not written as it should be"),
      explanation: Phrase(
        "Skriv \(key): på en linje for sig, og under den, rykket to mellemrum ind, for eksempel "
          + example,
        "Write \(key): on a line of its own, and below it, indented by two spaces, for example "
          + example))
  }

  fileprivate static func invalidMeasure(
    _ range: SourceRange, key: String, written: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "ugyldigt-tal", file: file, range: range,
      summary: Phrase(
        "\(key) kan ikke være ”\(written)”", "\(key) cannot be ”\(written)”"),
      explanation: Phrase(
        "Skriv et helt tal fra 10 til 100, ja eller nej, for eksempel \(key): 45",
        "Write a whole number from 10 to 100, ja or nej, for example \(key): 45"))
  }
}
