import Diagnostics

/// A source after the scan: what was cut out of it and where things stand. Read by all that turn
/// libcmark's tree into values. A class, because it is handed to many and never changes.
final class ScannedSource {
  /// Path of the file relative to the content folder.
  let path: String
  /// The source with blanks for comments and control characters.
  let source: [UInt8]
  /// Tokens and the way back from the parsed text's lines to the source.
  let buffer: ParseBuffer
  /// Where links and tags may stand.
  let sites: InlineSites
  /// The tables, by the number in their head's token.
  let tables: [TableSketch]
  /// False for plain CommonMark.
  let isExtended: Bool

  /// What `scanner` found.
  init(_ scanner: consuming SourceScanner) {
    path = scanner.path
    source = scanner.source
    buffer = scanner.buffer
    sites = scanner.sites
    tables = scanner.tables
    isExtended = true
  }

  /// A file of plain CommonMark, nothing cut out.
  init(plain file: SourceFile) {
    var buffer = ParseBuffer(sign: TokenSign.usual, capacity: 0)
    buffer.body.bytes = file.bytes
    buffer.lineStarts = [0]
    path = file.path
    source = file.bytes
    self.buffer = buffer
    sites = InlineSites()
    tables = []
    isExtended = false
  }

  /// The bytes a token stands for, as the author wrote them.
  func source(of token: Int) -> ArraySlice<UInt8> {
    let range = buffer.tokens[token].range
    return source[range.start..<range.end]
  }

  /// True when nothing but blanks and quote marks stands on the line above the one that holds `offset`.
  func hasBlankLine(before offset: Int) -> Bool {
    var end = min(offset, source.count)
    while end > 0, source[end - 1] != 0x0A { end -= 1 }
    guard end > 0 else { return true }
    var start = end - 1
    while start > 0, source[start - 1] != 0x0A { start -= 1 }
    return source[start..<end].allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
  }

  /// `text` with every token put back as the author wrote it: for code, addresses and raw HTML.
  func restored(_ text: [UInt8]) -> [UInt8] {
    guard isExtended, ByteSearch.first(0xF0, in: text, from: 0, to: text.count) != nil else {
      return text
    }
    var output: [UInt8] = []
    var index = 0
    var run = 0
    while index < text.count {
      guard text[index] == 0xF0, let (number, end) = buffer.token(in: text, at: index) else {
        index += 1
        continue
      }
      var start = index
      var next = end
      if case .directive = buffer.tokens[number].kind, start - run >= 2 {
        start -= 2  // the `<?` and `?>` around a directive's token are ours too
        next = min(next + 2, text.count)
      }
      output.append(contentsOf: text[run..<start])
      output.append(contentsOf: source(of: number))
      index = next
      run = next
    }
    output.append(contentsOf: text[run...])
    return output
  }

  /// The range of the first line of the block that libcmark places at `line` and `column`.
  func range(line: Int, column: Int) -> SourceRange {
    let index = line - 1 - buffer.fragmentLines
    guard index >= 0, index < buffer.lineStarts.count else { return SourceRange(0, 0) }
    let start = min(buffer.lineStarts[index] + max(column - 1, 0), source.count)
    return SourceRange(start, ByteSearch.lineEnd(source, from: start))
  }

  /// Offset of the address that `label` is defined to stand for.
  func definition(of label: SourceRange?) -> Int? {
    guard let label, !sites.definitions.isEmpty else { return nil }
    return sites.definitions[InlineSites.key(source, label)]
  }

  /// The first numeric entity for `code` from `start` on.
  func entity(of code: UInt32, from start: Int) -> SourceRange? {
    var index = start
    while let first = ByteSearch.first(0x26, in: source, from: index, to: source.count) {
      if let (found, end) = TokenSign.entity(source, at: first), found == code {
        return SourceRange(first, end)
      }
      index = first + 1
    }
    return nil
  }
}
