import CommonMark
import Diagnostics

/// Reads `kursbuild.yml`, `kilder.yml`, `love.yml` and the glossary.
package struct RegistryReader: Sendable {
  private let reader: ContentReader

  /// A reader of the registries in `reader`'s folder.
  package init(reader: ContentReader) {
    self.reader = reader
  }

  /// Reads all registries of the tree.
  package func read(_ tree: ContentTree) throws(ContentError) -> Registries {
    var registries = Registries(configuration: SiteConfiguration(title: ""))
    if let file = tree.configuration {
      RegistryReader.readConfiguration(try reader.read(file.path), into: &registries)
    }
    if let file = tree.sources {
      RegistryReader.readSources(try reader.read(file.path), into: &registries)
    }
    if let file = tree.acts {
      RegistryReader.readActs(try reader.read(file.path), into: &registries)
    }
    var glossary = GlossaryReader(
      sources: registries.sources, knowsSources: registries.knowsSources)
    if let file = tree.glossary { glossary.readRegistry(try reader.read(file.path)) }
    for file in tree.glossaryFiles { glossary.readTerm(try reader.read(file.path)) }
    registries.glossary = DanishCollation.sorted(glossary.terms) { $0.term }
    registries.knowsGlossary = glossary.isComplete
    registries.diagnostics += glossary.diagnostics
    return registries
  }

  /// Reads `kursbuild.yml`.
  static func readConfiguration(_ file: SourceFile, into registries: inout Registries) {
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let problem = Diagnostic.invalidUTF8(in: file) {
      registries.diagnostics.append(problem)
      return
    }
    let document = DataDocument(file.bytes, start..<file.bytes.count, file: file.path)
    var fields = FieldReader(document.fields, catalogue: .configuration, file: file.path)
    var configuration = SiteConfiguration(title: fields.text("titel") ?? "")
    configuration.subtitle = fields.text("undertitel")
    configuration.summary = fields.text("resume")
    configuration.publisher = fields.text("udgiver")
    configuration.contact = fields.text("kontakt")
    configuration.footer = fields.text("bundtekst")
    if let address = fields.url("adresse") {
      configuration.baseAddress = address.hasSuffix("/") ? address : address + "/"
    }
    if let language = fields.placedText("sprog") {
      if HeaderFilling.isLanguageTag(language.text) {
        configuration.language = language.text
      } else {
        fields.diagnostics.append(
          .invalidLanguage(language.range, written: language.text, file: file.path))
      }
    }
    if configuration.title.isEmpty, document.diagnostics.isEmpty {
      fields.diagnostics.append(.missingSiteTitle(file: file.path))
    } else if !configuration.title.isEmpty, configuration.siteID.isEmpty,
      let range = fields.range(of: "titel")
    {
      fields.diagnostics.append(.titleWithoutLetters(range, file: file.path))
    }
    var nested = ConfigurationReader(fields)
    registries.defaults = nested.fill(&configuration)
    registries.configuration = configuration
    registries.diagnostics += document.diagnostics + nested.fields.diagnostics
  }

  /// Reads `kilder.yml`.
  static func readSources(_ file: SourceFile, into registries: inout Registries) {
    let entries = RegistryEntries(file)
    registries.knowsSources = entries.isComplete
    registries.diagnostics += entries.diagnostics
    for entry in entries.entries {
      var fields = FieldReader(entry.fields, catalogue: .source, file: file.path)
      var source = Source(id: entry.id, title: fields.text("titel") ?? "", range: entry.range)
      source.publisher = fields.text("udgiver")
      source.date = readableDate(fields.text("dato"))
      source.url = fields.url("url")
      source.kind = fields.text("art")
      source.read = fields.date("laest")
      source.readAt = fields.text("laest-hos")
      source.checked = fields.date("kontrolleret")
      source.note = fields.text("note")
      if source.title.isEmpty, entries.isComplete {
        fields.diagnostics.append(
          .missingField(
            entry.range, key: "titel", entry: "Kilden \(entry.id)", example: "Kildens titel",
            file: file.path))
      }
      if !isUsableID(entry.id) {
        fields.diagnostics.append(.unusableID(entry.range, id: entry.id, file: file.path))
      }
      registries.diagnostics += fields.diagnostics
      registries.sources.append(source)
    }
  }

  /// Reads `love.yml`.
  static func readActs(_ file: SourceFile, into registries: inout Registries) {
    let entries = RegistryEntries(file)
    registries.knowsActs = entries.isComplete
    registries.diagnostics += entries.diagnostics
    for entry in entries.entries {
      var fields = FieldReader(entry.fields, catalogue: .act, file: file.path)
      var act = Act(id: entry.id, name: fields.text("navn") ?? "", range: entry.range)
      act.consolidation = fields.text("bekendtgoerelse")
      act.date = readableDate(fields.text("dato"))
      act.url = fields.url("url")
      act.checked = fields.date("kontrolleret")
      act.note = fields.text("note")
      if act.name.isEmpty, entries.isComplete {
        fields.diagnostics.append(
          .missingField(
            entry.range, key: "navn", entry: "Loven \(entry.id)", example: "Lovens navn",
            file: file.path))
      }
      if !isUsableID(entry.id) {
        fields.diagnostics.append(.unusableID(entry.range, id: entry.id, file: file.path))
      }
      registries.diagnostics += fields.diagnostics
      registries.acts.append(act)
    }
  }

  /// A date written for machines becomes one for readers; any other text stays as the author wants
  /// it read.
  private static func readableDate(_ text: String?) -> String? {
    guard let text, text.utf8.contains(0x2D), case .date(let date) = FieldValue.date(text) else {
      return text
    }
    return date.danish
  }

  /// True when an id can be an anchor, and be written in `[@…]` and `lov:…`.
  private static func isUsableID(_ id: String) -> Bool {
    Slug.make(id) == id
  }
}
