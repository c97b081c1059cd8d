import Diagnostics

/// Front matter or a registry, read the thorough way: one-line values are taken as written, lists
/// and nested values go through the YAML library, and everything keeps its place in the file.
struct DataDocument {
  /// The fields in the order written; empty when the document is no mapping.
  var fields: [DataField] = []
  /// The top-level list, when the document is one.
  var items: [DataValue] = []
  /// What is wrong with the document's form.
  var diagnostics: [Diagnostic] = []

  /// Reads `range` of a file. A registry may be a list at the top, and its top keys may be ids. The
  /// bytes of the range must be valid UTF-8.
  init(_ bytes: [UInt8], _ range: Range<Int>, file: String, isRegistry: Bool = false) {
    if let unwanted = TextCheck.firstUnwanted(in: bytes, range) {
      diagnostics.append(
        .unwantedCharacter(SourceRange(unwanted.lowerBound, unwanted.upperBound), file: file))
      return
    }
    let preparation = YAMLPreparation(bytes, range, file: file, isRegistry: isRegistry)
    diagnostics = preparation.diagnostics
    guard preparation.hasContent else { return }
    switch YAMLComposer(preparation, bytes: bytes, file: file).compose() {
    case .success(.mapping(let fields, _)): self.fields = fields
    case .success(.list(let items, _)): self.items = items
    case .success(.text): break
    case .failure(let failure): diagnostics.append(failure.diagnostic)
    }
  }

  /// Reads front matter: quickly where that is certain to give the same.
  static func frontMatter(
    _ bytes: [UInt8], _ range: Range<Int>, file: String
  ) -> (fields: [DataField], diagnostics: [Diagnostic]) {
    if let fields = FlatScanner.scan(bytes, range) { return (fields, []) }
    let document = DataDocument(bytes, range, file: file)
    return (document.fields, document.diagnostics)
  }
}
