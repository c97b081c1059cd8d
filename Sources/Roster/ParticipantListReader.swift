import Diagnostics

/// Reads the list of people that a theme day's papers are printed from.
///
/// 1. `RosterFile` opens the file the user named, wherever it lies but in the content folder.
/// 2. `DecodedText` makes UTF-8 of its bytes; a guess is told.
/// 3. `ListOpening` finds the separator and the row of titles, `ColumnPlan` what each column holds.
/// 4. `CellScanner` divides the text into rows and cells, `CellText` makes plain text of a cell.
/// 5. `RowReader` makes people of the rows and tells what is wrong with them.
///
/// What is wrong is told by line, and never with anything that stands in the row: messages end up in
/// logs. For the same reason a report shows the file's lines from `ParticipantListReading.shown`.
package struct ParticipantListReader: Sendable {
  /// The most people a list may have.
  package static let mostPeople = 5_000

  private let content: String?

  /// A reader that refuses lists inside the folder `content`; nil when there is none to keep out of.
  package init(content: String?) {
    self.content = content
  }

  /// Reads the list at `path`; throws when there is no file that can be read.
  package func read(_ path: String) throws(RosterError) -> ParticipantListReading {
    let file = try RosterFile(path: path, content: content)
    if file.isInContent {
      return ParticipantListReader.nothing(of: path, .listInContent(path))
    }
    if file.bytes.count > RosterFile.largest {
      return ParticipantListReader.nothing(of: path, .largeFile(path))
    }
    let reading = ParticipantListReader.reading(file.bytes, path: path)
    guard file.isOpenToOthers else { return reading }
    return ParticipantListReading(
      list: reading.list, diagnostics: [.readableByOthers(path)] + reading.diagnostics,
      shown: reading.shown)
  }

  /// Reads a list of these bytes; `path` is what messages call it.
  static func reading(_ file: [UInt8], path: String) -> ParticipantListReading {
    if let kind = ForeignFile(file) { return nothing(of: path, .foreignFile(kind, path)) }
    let text = DecodedText(file)
    if let fault = text.fault {
      return nothing(of: path, .undecodable(at: fault, path), shown: text.bytes)
    }
    if text.encoding == .utf8, text.bytes.contains(0) {
      return nothing(of: path, .foreignFile(.binary, path))
    }
    let opening = ListOpening(text.bytes)
    guard let plan = opening.plan else { return nothing(of: path, .emptyList(path)) }
    // A title nobody knows may be somebody's name.
    let showsTitles = plan.hasNames && plan.unused.isEmpty
    let shown = ShownText.hiding(
      text.bytes, from: showsTitles ? opening.bodyStart : 0, separator: opening.separator)
    var reader = RowReader(plan: plan, text: text.bytes, path: path)
    if text.encoding.isGuess { reader.diagnostics.append(.guessedEncoding(text.encoding, path)) }
    guard plan.hasNames else {
      reader.diagnostics.append(
        .missingNames(plan, titlesBelow: opening.laterTitles.map(reader.line), path))
      return result(reader, text.encoding, shown)
    }
    reader.tellUnusedColumns()
    let scan = CellScanner(text.bytes, from: opening.bodyStart, separator: opening.separator)
    if let quote = scan.openQuote {
      reader.diagnostics.append(.openQuote(quote, line: reader.line(of: quote), path))
    } else {
      reader.read(scan.rows)
    }
    return result(reader, text.encoding, shown)
  }

  private static func result(
    _ reader: RowReader, _ encoding: TextEncoding, _ shown: [UInt8]
  ) -> ParticipantListReading {
    ParticipantListReading(
      list: ParticipantList(path: reader.path, people: reader.people, encoding: encoding),
      diagnostics: reader.diagnostics.sorted(by: Diagnostic.sourceOrder), shown: shown)
  }

  /// A reading that found nobody, and why. What came before the fault shows where it is.
  private static func nothing(
    of path: String, _ diagnostic: Diagnostic, shown: [UInt8] = []
  ) -> ParticipantListReading {
    ParticipantListReading(
      list: ParticipantList(path: path, people: []), diagnostics: [diagnostic],
      shown: ShownText.hiding(shown, from: 0, separator: 0x3B))
  }
}

/// A file that is no text at all, by its first bytes.
enum ForeignFile {
  /// A workbook of Excel 2007 and later, or of LibreOffice: a zip archive.
  case workbook
  /// A workbook of Excel 97 to 2003.
  case oldWorkbook
  case pdf
  /// A page of the web, which some systems call a workbook.
  case page
  /// Anything else that is not text.
  case binary

  /// What the file is; nil when it may be text.
  init?(_ file: [UInt8]) {
    let start = file.prefix(64).drop { [0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF].contains($0) }
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .workbook
    } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldWorkbook
    } else if start.starts(with: "%PDF".utf8) {
      self = .pdf
    } else if start.starts(with: "<!".utf8) || start.starts(with: "<h".utf8)
      || start.starts(with: "<?xml".utf8) || start.starts(with: "<H".utf8)
    {
      self = .page
    } else {
      return nil
    }
  }
}
