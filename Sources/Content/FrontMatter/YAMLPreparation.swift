import CommonMark
import Diagnostics

/// Makes a stretch of a file ready for the YAML library, line for line.
///
/// A one-line `nøgle: værdi` is to be taken as written, whatever signs it holds, so its value is put
/// aside and a token stands in its place; YAML sees only keys, lists and texts over several lines.
/// What YAML must not do here (anchors, aliases, tags, several documents, double keys) is refused
/// before the library sees it, so nothing can expand.
struct YAMLPreparation {
  /// The text for the library, every line at its own place.
  private(set) var output: [UInt8] = []
  /// Where each line of the output begins in the file.
  private(set) var lineStarts: [Int] = []
  /// The values that were put aside; a token names one by its number.
  private(set) var literals: [DataText] = []
  /// Where each key stands in the file, by its start.
  private(set) var keyRanges: [Int: SourceRange] = [:]
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []
  /// False when there is nothing but blank lines and comments.
  private(set) var hasContent = false

  /// Begins a token. It is a private-use character, which no text may hold.
  static let tokenMark: Unicode.Scalar = "\u{E000}"

  private struct Line {
    var start: Int
    var end: Int
    /// Blanks before the text.
    var indent: Int
    /// The first byte of the text; equal to `end` in a blank line.
    var text: Int
  }

  private struct Scope {
    var column: Int
    var keys: [(name: String, range: SourceRange)] = []
  }

  private let bytes: [UInt8]
  private let file: String
  /// In a registry the top is a list of entries, or their ids with what belongs to them.
  private let isRegistry: Bool
  private var lines: [Line] = []
  private var scopes: [Scope] = []
  /// Lines further in than this belong to a text over several lines and are left alone.
  private var verbatimIndent: Int?
  /// Lines further in than this belong to something that was refused and are left out.
  private var refusedIndent: Int?

  init(_ bytes: [UInt8], _ range: Range<Int>, file: String, isRegistry: Bool) {
    self.bytes = bytes
    self.file = file
    self.isRegistry = isRegistry
    var start = range.lowerBound
    while start < range.upperBound {
      let cut = LineCutter.line(bytes, from: start, to: range.upperBound)
      let trimmed = LiteralText.trimmed(bytes, start..<cut.end)
      let text = trimmed.isEmpty ? cut.end : trimmed.lowerBound
      lines.append(Line(start: start, end: cut.end, indent: text - start, text: text))
      start = cut.next
    }
  }

  /// Prepares all lines.
  mutating func run() {
    for number in lines.indices {
      lineStarts.append(lines[number].start)
      prepare(number)
      output.append(0x0A)
    }
  }

  private mutating func prepare(_ number: Int) {
    let line = lines[number]
    if let indent = verbatimIndent {
      if line.text == line.end || line.indent > indent { return keep(line.start..<line.end) }
      verbatimIndent = nil
    }
    if let indent = refusedIndent {
      if line.text == line.end || line.indent > indent { return }
      refusedIndent = nil
    }
    guard line.text < line.end, bytes[line.text] != 0x23 else { return }
    if let tab = (line.start..<line.text).first(where: { bytes[$0] == 0x09 }) {
      return refuse(.tabInIndentation(SourceRange(tab, tab + 1), file: file), line.indent)
    }
    if line.indent == 0, isDocumentMark(line, number) { return }
    hasContent = true
    let text = afterDashes(line)
    if line.indent == 0, scopes.isEmpty, text > line.text, !isRegistry {
      return refuse(.lineWithoutKey(trimmedRange(line.text, line), file: file), line.indent)
    }
    guard text < line.end else { return keep(line.start..<line.end) }
    if let key = YAMLPreparation.key(bytes, text..<line.end) {
      prepareKey(key, line: line, number: number)
    } else {
      prepareText(text, line: line, number: number)
    }
  }

  private func trimmedRange(_ start: Int, _ line: Line) -> SourceRange {
    SourceRange(start, LiteralText.trimmed(bytes, start..<line.end).upperBound)
  }

  /// Passes over `- ` marks and returns where the item's own text begins.
  private mutating func afterDashes(_ line: Line) -> Int {
    var text = line.text
    while text < line.end, bytes[text] == 0x2D,
      text + 1 == line.end || bytes[text + 1] == 0x20
    {
      let column = text - line.start
      scopes.removeAll { $0.column > column }
      text += 1
      while text < line.end, bytes[text] == 0x20 { text += 1 }
    }
    return text
  }

  /// A line without a key: an item of a list, or text that goes on from the key above.
  private mutating func prepareText(_ text: Int, line: Line, number: Int) {
    let range = trimmedRange(text, line)
    let isListItem = text > line.text
    if line.indent == 0, !isListItem {
      return refuse(.lineWithoutKey(range, file: file), line.indent)
    }
    let owner = isListItem ? text - line.start - 1 : line.indent
    let column = scopes.last { $0.column < owner }?.column ?? 0
    if let problem = forbidden(range) { return refuse(problem, column) }
    if YAMLPreparation.longValueSigns.contains(bytes[text]) {
      if let problem = forbiddenInBrackets(after: number, line.indent) {
        return refuse(problem, column)
      }
      verbatimIndent = isListItem ? line.indent : column
    }
    keep(line.start..<line.end)
  }

  private mutating func prepareKey(_ key: Range<Int>, line: Line, number: Int) {
    let column = key.lowerBound - line.start
    let keyRange = SourceRange(key.lowerBound, key.upperBound)
    if let problem = forbidden(keyRange) { return refuse(problem, column) }
    let name = FieldName.name(of: LiteralText.text(bytes[key]))
    if let first = enter(name, keyRange, column) {
      return refuse(duplicate(keyRange, first: first, isEntry: isRegistry && column == 0), column)
    }
    keyRanges[key.lowerBound] = keyRange
    guard let colon = bytes[key.upperBound..<line.end].firstIndex(of: 0x3A) else { return }
    let value = LiteralText.trimmed(bytes, colon + 1..<line.end)
    let hasMore = continues(after: number, column: column, isEmpty: value.isEmpty)
    guard hasMore else { return putAside(value, keep: line.start..<colon + 1) }
    if value.isEmpty { return keep(line.start..<line.end) }
    prepareLongValue(value, line: line, column: column, number: number)
  }

  /// A value that goes on below its key's line: a block (`|`, `>`), a quoted text, a list in
  /// brackets, or plain text.
  private mutating func prepareLongValue(
    _ value: Range<Int>, line: Line, column: Int, number: Int
  ) {
    let range = SourceRange(value.lowerBound, value.upperBound)
    if let problem = forbidden(range) { return refuse(problem, column) }
    let first = bytes[value.lowerBound]
    let isPlain = !YAMLPreparation.longValueSigns.contains(first)
    if isPlain, let inner = nestedLine(after: number, column: column) {
      return refuse(.indentedBelowValue(inner, file: file), column)
    }
    if first == 0x5B || first == 0x7B, let problem = forbiddenInBrackets(after: number, column) {
      return refuse(problem, column)
    }
    keep(line.start..<line.end)
    verbatimIndent = column
  }

  // MARK: Output

  private mutating func keep(_ range: Range<Int>) {
    output.append(contentsOf: bytes[range])
  }

  private mutating func putAside(_ value: Range<Int>, keep range: Range<Int>) {
    keep(range)
    output.append(0x20)
    output.append(contentsOf: String(YAMLPreparation.tokenMark).utf8)
    output.append(contentsOf: String(literals.count).utf8)
    literals.append(
      DataText(
        text: LiteralText.text(bytes[value]),
        range: SourceRange(value.lowerBound, value.upperBound)))
  }

  private mutating func refuse(_ problem: Diagnostic, _ indent: Int) {
    // One wrong line is often followed by more of the same: the first is enough to mend.
    if problem.id != "yaml-fejl" || !diagnostics.contains(where: { $0.summary == problem.summary }) {
      diagnostics.append(problem)
    }
    refusedIndent = indent
  }

  // MARK: Questions

  /// Enters a key in its mapping; returns the first place when it is there already.
  private mutating func enter(_ name: String, _ range: SourceRange, _ column: Int) -> SourceRange? {
    scopes.removeAll { $0.column > column }
    if scopes.last?.column != column { scopes.append(Scope(column: column)) }
    let last = scopes.count - 1
    if let first = scopes[last].keys.first(where: { $0.name == name }) { return first.range }
    scopes[last].keys.append((name, range))
    return nil
  }

  private func duplicate(_ range: SourceRange, first: SourceRange, isEntry: Bool) -> Diagnostic {
    let key = LiteralText.text(bytes[range.start..<range.end])
    let line = LineTable(bytes).position(of: first.start).line
    return isEntry
      ? .duplicateEntry(range, id: key, first: line, file: file)
      : .duplicateKey(range, key: key, first: line, file: file)
  }

  /// The next line that is neither blank nor a comment.
  private func nextLine(after number: Int) -> Line? {
    lines[(number + 1)...].first { $0.text < $0.end && bytes[$0.text] != 0x23 }
  }

  /// True when the value goes on in the lines after its key.
  private func continues(after number: Int, column: Int, isEmpty: Bool) -> Bool {
    guard let next = nextLine(after: number) else { return false }
    if next.indent > column { return true }
    return isEmpty && next.indent == column && bytes[next.text] == 0x2D
      && (next.text + 1 == next.end || bytes[next.text + 1] == 0x20)
  }

  /// The text of the next line when it looks like a list item or a key: something the author meant
  /// as nested, though the line above has a value already.
  private func nestedLine(after number: Int, column: Int) -> SourceRange? {
    guard let next = nextLine(after: number), next.indent > column else { return nil }
    let isItem =
      bytes[next.text] == 0x2D && next.text + 1 < next.end && bytes[next.text + 1] == 0x20
    guard isItem || YAMLPreparation.key(bytes, next.text..<next.end) != nil else { return nil }
    return SourceRange(next.text, LiteralText.trimmed(bytes, next.text..<next.end).upperBound)
  }

  private mutating func isDocumentMark(_ line: Line, _ number: Int) -> Bool {
    let text = LiteralText.trimmed(bytes, line.text..<line.end)
    let word = bytes[text]
    guard word.elementsEqual("---".utf8) || word.elementsEqual("...".utf8) else { return false }
    if hasContent {
      let range = SourceRange(text.lowerBound, text.upperBound)
      diagnostics.append(.severalDocuments(range, file: file))
    }
    return true
  }
}

extension YAMLPreparation {
  /// What begins a value that may go over several lines: `|`, `>`, quotes, brackets.
  private static let longValueSigns: [UInt8] = [0x7C, 0x3E, 0x22, 0x27, 0x5B, 0x7B]

  /// The key at the start of `range` when a colon and a blank (or the line's end) follow it.
  static func key(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    let first = bytes[index]
    if first == 0x22 || first == 0x27 {
      guard let close = bytes[index + 1..<range.upperBound].firstIndex(of: first) else { return nil }
      index = close + 1
      let colon = LiteralText.trimmed(bytes, index..<range.upperBound).lowerBound
      guard colon < range.upperBound, bytes[colon] == 0x3A else { return nil }
      guard colon + 1 == range.upperBound || bytes[colon + 1] == 0x20 || bytes[colon + 1] == 0x09
      else { return nil }
      return range.lowerBound..<index
    }
    if [0x5B, 0x7B, 0x7C, 0x3E].contains(first) { return nil }
    while index < range.upperBound {
      let isEnd = index + 1 == range.upperBound
      if bytes[index] == 0x3A, isEnd || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09 {
        let key = LiteralText.trimmed(bytes, range.lowerBound..<index)
        return key.isEmpty ? nil : key
      }
      index += 1
    }
    return nil
  }

  /// What YAML would make of a value that begins with one of its own signs, as a problem.
  private func forbidden(_ range: SourceRange) -> Diagnostic? {
    let isSignAlone = range.count == 1 || bytes[range.start + 1] == 0x20
    switch bytes[range.start] {
    case 0x26, 0x2A: return .anchor(range, file: file)
    case 0x21: return .yamlTag(range, file: file)
    case 0x3F where isSignAlone: return .complexKey(range, file: file)
    case 0x25, 0x40, 0x60: return .reservedSign(range, sign: bytes[range.start], file: file)
    default: return nil
    }
  }

  /// An anchor or alias in a list in brackets that goes over several lines.
  private func forbiddenInBrackets(after number: Int, _ column: Int) -> Diagnostic? {
    var last = number
    while last + 1 < lines.count,
      lines[last + 1].indent > column || lines[last + 1].text == lines[last + 1].end
    {
      last += 1
    }
    var quote: UInt8?
    var mayBegin = false
    for index in lines[number].start..<lines[last].end {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if mayBegin, byte == 0x26 || byte == 0x2A || byte == 0x21 {
        return .anchor(SourceRange(index, index + 1), file: file)
      } else if mayBegin, byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
      mayBegin = [0x5B, 0x7B, 0x2C, 0x3A].contains(byte) || (mayBegin && isBlank)
    }
    return nil
  }
}
