import CommonMark
package import Diagnostics

/// A page's header with what is wrong with it.
package struct HeaderRecord: Sendable, Equatable {
  /// The header; complete as far as it could be read.
  package var header: PageHeader
  /// What is wrong, but for the warnings the author has asked not to see.
  package var diagnostics: [Diagnostic]
  /// The places of the old addresses in `tidligere`, parallel to `header.formerAddresses`.
  var formerAddressRanges: [SourceRange] = []
  /// The place of `revideres`; nil when there is none.
  var reviewRange: SourceRange?
  /// True when `revideres` is an interval, counted from `kontrolleret`.
  var reviewIsInterval = false
  /// The place of `billede`; nil when there is none.
  var pictureRange: SourceRange?
}

/// Reads the front matter of pages. May be called from several tasks at once.
package struct HeaderReader: Sendable {
  /// How much of a file is read at first: nearly all front matter is shorter.
  private static let firstPart = 2048

  private let reader: ContentReader
  private let registries: Registries
  private let sourceIDs: ByteIndex

  /// A reader that checks ids against `registries`.
  package init(reader: ContentReader, registries: Registries) {
    self.reader = reader
    self.registries = registries
    self.sourceIDs = ByteIndex(registries.sources.map(\.id))
  }

  /// Reads the header of a page.
  package func read(_ page: ContentTree.Page) throws(ContentError) -> HeaderRecord {
    let (start, isWhole) = try reader.readStart(
      of: page.file.path, atMost: HeaderReader.firstPart)
    let block = FrontMatterBlock.find(in: start.bytes)
    // Without a closing line in the first part it may come later; a short file without front
    // matter is complete as it is.
    if isWhole || block?.isClosed == true { return record(of: start, page: page, block: block) }
    let whole = try reader.read(page.file.path)
    return record(of: whole, page: page, block: FrontMatterBlock.find(in: whole.bytes))
  }

  /// Reads the header of a file that is in memory.
  package func read(_ file: SourceFile, as page: ContentTree.Page) -> HeaderRecord {
    record(of: file, page: page, block: FrontMatterBlock.find(in: file.bytes))
  }

  private func record(
    of file: SourceFile, page: ContentTree.Page, block: FrontMatterBlock?
  ) -> HeaderRecord {
    var header = PageHeader(
      path: page.file.path, kind: page.kind, address: page.address,
      title: HeaderReader.baseName(page.file.path))
    guard let block else {
      header.bodyStart = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let problem =
        HeaderReader.mistypedFence(file)
        ?? .missingTitle(
          SourceRange(0, 0), suggestion: HeaderReader.firstHeading(file.bytes), hasHeader: false,
          file: file.path)
      let isTitled = page.kind != .bank && page.kind != .fragment
      return HeaderRecord(header: header, diagnostics: isTitled ? [problem] : [])
    }
    header.bodyStart = block.range.end
    header.range = block.range
    guard block.isClosed else {
      return HeaderRecord(
        header: header, diagnostics: [.unclosedFrontMatter(block.opener, file: file.path)])
    }
    // Bytes that are no text are told about when the whole file is checked.
    guard TextCheck.invalidUTF8(in: Array(file.bytes[block.content])) == nil else {
      return HeaderRecord(header: header, diagnostics: [])
    }
    let (fields, problems) = DataDocument.frontMatter(
      file.bytes, block.content, file: file.path)
    var filling = HeaderFilling(
      header: header, fields: fields, registries: registries, sourceIDs: sourceIDs)
    filling.fill(opener: block.opener, isReadable: problems.isEmpty)
    let ignored = Set(filling.header.ignoredWarnings)
    return HeaderRecord(
      header: filling.header,
      diagnostics: (problems + filling.fields.diagnostics).filter {
        $0.severity == .error || !ignored.contains($0.id)
      },
      formerAddressRanges: filling.formerAddressRanges,
      reviewRange: filling.reviewRange, reviewIsInterval: filling.reviewIsInterval,
      pictureRange: filling.header.picture == nil ? nil : filling.fields.range(of: "billede"))
  }

  /// `hvorfor` of `kurser/a/hvorfor.md`.
  static func baseName(_ path: String) -> String {
    let name = PathText.name(path)
    return name.hasSuffix(".md") ? String(name.utf8.dropLast(3)) ?? name : name
  }

  /// The problem of a file whose first line is dashes as an editor makes them of `---`, or too many or
  /// too few; nil for any other.
  private static func mistypedFence(_ file: SourceFile) -> Diagnostic? {
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = LineCutter.line(file.bytes, from: start, to: file.bytes.count)
    let range = LiteralText.trimmed(file.bytes, start..<line.end)
    let text = String(decoding: file.bytes[range], as: UTF8.self)
    guard text.unicodeScalars.contains(where: { $0 != " " }), text.utf8.count <= 40,
      text.unicodeScalars.allSatisfy({ "-–—―‐‑‒− ".unicodeScalars.contains($0) })
    else { return nil }
    return .mistypedHeaderLine(
      SourceRange(range.lowerBound, range.upperBound), written: text, file: file.path)
  }

  /// The text of a `# ` line at the start of a file: what its author thinks of as the title.
  private static func firstHeading(_ bytes: [UInt8]) -> String? {
    var start = 0
    while start < bytes.count {
      let line = LineCutter.line(bytes, from: start, to: bytes.count)
      let text = LiteralText.trimmed(bytes, start..<line.end)
      if text.count > 2, bytes[text.lowerBound] == 0x23, bytes[text.lowerBound + 1] == 0x20 {
        return String(decoding: bytes[text.lowerBound + 2..<text.upperBound], as: UTF8.self)
      }
      guard text.isEmpty, line.next > start else { return nil }
      start = line.next
    }
    return nil
  }
}
