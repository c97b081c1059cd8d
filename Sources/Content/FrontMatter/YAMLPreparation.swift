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

  private struct Scope {
    var column: Int
    var keys: [(name: String, range: SourceRange)] = []
  }

  private let bytes: [UInt8]
  private let file: String
  /// In a registry the top is a list of entries, or their ids with what belongs to them.
  private let isRegistry: Bool
  private let text: DataLines
  private var scopes: [Scope] = []
  /// Lines further in than this belong to a text over several lines and are left alone.
  private var verbatimIndent: Int?
  /// Lines further in than this belong to something that was refused or put aside and are left out.
  private var refusedIndent: Int?
  /// Where the item of a list on the line above begins, when it is a plain text.
  private var itemIndent: Int?

  /// Prepares `range` of a file.
  init(_ bytes: [UInt8], _ range: Range<Int>, file: String, isRegistry: Bool) {
    self.bytes = bytes
    self.file = file
    self.isRegistry = isRegistry
    self.text = DataLines(bytes, range)
    for (number, line) in text.lines.enumerated() {
      lineStarts.append(line.start)
      prepare(line, number)
      output.append(0x0A)
    }
  }

  private mutating func prepare(_ line: DataLines.Line, _ number: Int) {
    if let indent = verbatimIndent {
      if line.isBlank || line.indent > indent { return keep(line.start..<line.end) }
      verbatimIndent = nil
    }
    if let indent = refusedIndent {
      if line.isBlank || line.indent > indent { return }
      refusedIndent = nil
    }
    guard !line.isBlank, bytes[line.text] != 0x23 else { return }
    if let tab = (line.start..<line.text).first(where: { bytes[$0] == 0x09 }) {
      return refuse(.tabInIndentation(SourceRange(tab, tab + 1), file: file), line.indent)
    }
    if line.indent == 0, isDocumentMark(line) { return }
    let above = itemIndent
    itemIndent = nil
    if let above, bytes[line.text] == 0x2D, line.indent >= above,
      line.indent > above || !text.isDash(line.text, in: line)
    {
      return refuse(shiftedItem(line, above), above)
    }
    hasContent = true
    let start = afterDashes(line)
    if line.indent == 0, scopes.isEmpty, start > line.text, !isRegistry {
      return refuse(.lineWithoutKey(text.range(line.text, of: line), file: file), line.indent)
    }
    guard start < line.end else { return keep(line.start..<line.end) }
    if let key = text.key(at: start, in: line) {
      prepareKey(key, line: line, number: number)
    } else {
      prepareText(start, line: line, number: number)
    }
  }

  /// Passes over `- ` marks and returns where the item's own text begins.
  private mutating func afterDashes(_ line: DataLines.Line) -> Int {
    var start = line.text
    while start < line.end, text.isDash(start, in: line) {
      let column = start - line.start
      scopes.removeAll { $0.column > column }
      start += 1
      while start < line.end, bytes[start] == 0x20 { start += 1 }
    }
    return start
  }

  /// A line without a key: an item of a list, or text that goes on from the key above.
  private mutating func prepareText(_ start: Int, line: DataLines.Line, number: Int) {
    let range = text.range(start, of: line)
    let isListItem = start > line.text
    if line.indent == 0, !isListItem {
      return refuse(withoutKey(line, range), line.indent)
    }
    let owner = isListItem ? start - line.start - 1 : line.indent
    let column = scopes.last { $0.column < owner }?.column ?? 0
    if let problem = forbidden(range) { return refuse(problem, column) }
    if !isListItem, let key = scopes.last(where: { $0.column <= line.indent }),
      key.column == line.indent, let above = key.keys.last
    {
      return refuse(
        .unindentedText(
          range, key: LiteralText.text(bytes[above.range.start..<above.range.end]),
          line: LineTable(bytes).position(of: above.range.start).line,
          at: line.start, file: file), line.indent)
    }
    if DataLines.opensLongValue(bytes[start]) {
      if let sign = text.signInBrackets(from: number, column: line.indent) {
        return refuse(.anchor(sign, file: file), column)
      }
      verbatimIndent = isListItem ? line.indent : column
    } else if isListItem, bytes[line.text + 1..<start].allSatisfy({ $0 == 0x20 }) {
      itemIndent = line.indent
    }
    keep(line.start..<line.end)
  }

  /// An item further in than the one above would be read as more of its text, and one without a blank
  /// after its dash not at all.
  private func shiftedItem(_ line: DataLines.Line, _ above: Int) -> Diagnostic {
    let item = LiteralText.trimmed(bytes, line.text + 1..<line.end)
    return .shiftedItem(
      text.range(line.text, of: line), isFurtherIn: line.indent > above,
      before: SourceRange(line.start, item.lowerBound),
      instead: String(repeating: " ", count: above) + "- ",
      item: String(decoding: bytes[item], as: UTF8.self), file: file)
  }

  private func withoutKey(_ line: DataLines.Line, _ range: SourceRange) -> Diagnostic {
    guard let colon = text.colonWithoutBlank(in: line) else {
      return .lineWithoutKey(range, file: file)
    }
    let key = String(decoding: bytes[line.text..<colon], as: UTF8.self)
    return .noBlankAfterColon(range, colon: colon, key: key, file: file)
  }

  private mutating func prepareKey(_ key: Range<Int>, line: DataLines.Line, number: Int) {
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
    guard text.continues(after: number, column: column, isEmpty: value.isEmpty) else {
      return putAside(value, keep: line.start..<colon + 1)
    }
    if value.isEmpty { return keep(line.start..<line.end) }
    prepareLongValue(value, line: line, column: column, number: number)
  }

  /// A value that goes on below its key's line: a block (`|`, `>`), a quoted text, a list in
  /// brackets, or plain text.
  private mutating func prepareLongValue(
    _ value: Range<Int>, line: DataLines.Line, column: Int, number: Int
  ) {
    let range = SourceRange(value.lowerBound, value.upperBound)
    if let problem = forbidden(range) { return refuse(problem, column) }
    let first = bytes[value.lowerBound]
    if !DataLines.opensLongValue(first) {
      if let inner = text.nestedLine(after: number, column: column) {
        return refuse(.indentedBelowValue(inner, file: file), column)
      }
      // As with one line, what is written is what is meant, whatever signs it holds.
      refusedIndent = column
      keep(line.start..<value.lowerBound)
      return putAside(text.plainText(from: value, after: number, column: column))
    }
    if first == 0x5B || first == 0x7B,
      let sign = text.signInBrackets(from: number, column: column)
    {
      return refuse(.anchor(sign, file: file), column)
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
    putAside(
      DataText(
        text: LiteralText.text(bytes[value]),
        range: SourceRange(value.lowerBound, value.upperBound)))
  }

  private mutating func putAside(_ value: DataText) {
    output.append(0x20)
    output.append(contentsOf: String(YAMLPreparation.tokenMark).utf8)
    output.append(contentsOf: String(literals.count).utf8)
    literals.append(value)
  }

  private mutating func refuse(_ problem: Diagnostic, _ indent: Int) {
    // One wrong line is often followed by more of the same: the first is enough to mend.
    if problem.id != "yaml-fejl" || !diagnostics.contains(where: { $0.summary == problem.summary })
    {
      diagnostics.append(problem)
    }
    refusedIndent = indent
  }

  // MARK: What is refused

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

  private mutating func isDocumentMark(_ line: DataLines.Line) -> Bool {
    let mark = LiteralText.trimmed(bytes, line.text..<line.end)
    let word = bytes[mark]
    guard word.elementsEqual("---".utf8) || word.elementsEqual("...".utf8) else { return false }
    if hasContent {
      let range = SourceRange(mark.lowerBound, mark.upperBound)
      diagnostics.append(.severalDocuments(range, file: file))
    }
    return true
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
}
