import Diagnostics

/// The entries of a registry, which may be written in two ways: `id:` with keys under it, or a list
/// of entries that have a key `id`.
struct RegistryEntries {
  /// One entry.
  struct Entry {
    /// The id as the author wrote it; empty when there is none.
    var id: String
    /// Where the id stands, or the entry's first line.
    var range: SourceRange
    /// Its fields.
    var fields: [DataField]
  }

  /// The entries in the order written.
  private(set) var entries: [Entry] = []
  /// What is wrong with the file's form.
  private(set) var diagnostics: [Diagnostic]
  /// False when the form is so wrong that entries may be missing.
  let isComplete: Bool

  /// Reads the entries of a registry. `idKeys` are the keys (as slugs) that may give an entry of a
  /// list its id, the first that is there.
  init(_ file: SourceFile, idKeys: [String] = ["id"]) {
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let problem = Diagnostic.invalidUTF8(in: file) {
      diagnostics = [problem]
      isComplete = false
      return
    }
    let document = DataDocument(
      file.bytes, start..<file.bytes.count, file: file.path, isRegistry: true)
    diagnostics = document.diagnostics
    isComplete = document.diagnostics.isEmpty
    for field in document.fields { take(field, file: file.path) }
    for item in document.items { take(item, idKeys: idKeys, file: file.path) }
    refuseDoubles(file)
  }

  private mutating func take(_ field: DataField, file: String) {
    if case .mapping(let fields, _) = field.value {
      let id = fields.first { $0.name == "id" }
      if let id, case .text(let text) = id.value, text.text != field.spelling {
        diagnostics.append(
          .twoIDs(id.keyRange, first: field.spelling, second: text.text, file: file))
      }
      entries.append(
        Entry(id: field.spelling, range: field.keyRange, fields: fields.filter { $0.name != "id" }))
    } else {
      diagnostics.append(.expectedEntry(field.keyRange, key: field.spelling, file: file))
    }
  }

  private mutating func take(_ item: DataValue, idKeys: [String], file: String) {
    guard case .mapping(let fields, let range) = item else {
      return diagnostics.append(.expectedEntry(item.range, key: "id", file: file))
    }
    for key in idKeys {
      if let field = fields.first(where: { $0.name == key }), case .text(let text) = field.value,
        !text.text.isEmpty
      {
        let rest = key == "id" ? fields.filter { $0.name != "id" } : fields
        return entries.append(Entry(id: text.text, range: text.range, fields: rest))
      }
    }
    diagnostics.append(
      .missingField(range, key: "id", entry: "Punktet", example: "s1", file: file))
  }

  private mutating func refuseDoubles(_ file: SourceFile) {
    var first: [String: SourceRange] = [:]
    var kept: [Entry] = []
    for entry in entries {
      let name = FieldName.name(of: entry.id)
      if let other = first[name] {
        let line = LineTable(file.bytes).position(of: other.start).line
        diagnostics.append(
          .duplicateEntry(entry.range, id: entry.id, first: line, file: file.path))
      } else {
        first[name] = entry.range
        kept.append(entry)
      }
    }
    entries = kept
  }
}
