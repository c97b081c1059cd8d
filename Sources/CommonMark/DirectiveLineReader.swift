import Diagnostics

/// Takes a line of colons apart: name, attributes and title of an opener, or a closer.
struct DirectiveLineReader {
  private let source: [UInt8]
  private let path: String
  private let start: Int
  private var index: Int
  private let end: Int
  /// Where the title stands; nil when there is none.
  private(set) var title: SourceRange?
  /// What is wrong with the line.
  private(set) var diagnostics: [Diagnostic] = []

  /// A reader for the line whose first colon stands at `start`.
  init(_ source: [UInt8], _ start: Int, _ end: Int, path: String) {
    self.source = source
    self.path = path
    self.start = start
    self.index = start
    var end = end
    while end > start, source[end - 1] == 0x20 || source[end - 1] == 0x09 { end -= 1 }
    self.end = end
  }

  /// Reads the line.
  mutating func read() -> DirectiveLine {
    while index < end, source[index] == 0x3A { index += 1 }
    let colons = SourceRange(start, index)
    skipBlanks()
    if index == end { return closer(name: nil, colons) }
    if source[index] == UInt8(ascii: "/") {
      index += 1
      skipBlanks()
      let name = word()
      skipBlanks()
      if index < end {
        diagnostics.append(.textAfterCloser(SourceRange(index, end), file: path))
      }
      return closer(name: name.isEmpty ? nil : name, colons)
    }
    return opener(colons)
  }

  private func closer(name: String?, _ colons: SourceRange) -> DirectiveLine {
    DirectiveLine(
      role: .closer(name: name), name: "", nameRange: colons, attributes: .none, title: nil,
      range: SourceRange(start, end))
  }

  private mutating func opener(_ colons: SourceRange) -> DirectiveLine {
    let nameStart = index
    let name = word()
    var line = DirectiveLine(
      role: .opener, name: name, nameRange: SourceRange(nameStart, index), attributes: .none,
      title: nil, range: SourceRange(start, end))
    if name.isEmpty {
      line.nameRange = colons
      diagnostics.append(.directiveWithoutName(SourceRange(start, end), file: path))
    }
    skipBlanks()
    var titleStart = index
    var titleEnd = end
    if let attributes = AttributeParser.parse(source, at: index, before: end) {
      line.attributes = attributes
      index = attributes.range?.end ?? index
      skipBlanks()
      titleStart = index
    } else if let (attributes, start) = trailingAttributes() {
      line.attributes = attributes
      titleEnd = start
    }
    while titleEnd > titleStart, source[titleEnd - 1] == 0x20 { titleEnd -= 1 }
    if titleEnd > titleStart { title = SourceRange(titleStart, titleEnd) }
    reportUnreadableAttributes(titleStart, titleEnd)
    return line
  }

  private func trailingAttributes() -> (Attributes, Int)? {
    guard end > index, source[end - 1] == UInt8(ascii: "}") else { return nil }
    var start = index
    var tries = 0
    while tries < 8, let brace = ByteSearch.first(0x7B, in: source, from: start, to: end) {
      if let attributes = AttributeParser.parse(source, at: brace, before: end),
        attributes.range?.end == end
      {
        return (attributes, brace)
      }
      start = brace + 1
      tries += 1
    }
    return nil
  }

  private mutating func reportUnreadableAttributes(_ start: Int, _ end: Int) {
    guard start < end, source[start] == UInt8(ascii: "{") else { return }
    diagnostics.append(.unreadableAttributes(SourceRange(start, end), file: path))
  }

  private mutating func skipBlanks() {
    while index < end, source[index] == 0x20 || source[index] == 0x09 { index += 1 }
  }

  /// A name: up to white space or a brace.
  private mutating func word() -> String {
    let start = index
    while index < end, source[index] > 0x20, source[index] != UInt8(ascii: "{") { index += 1 }
    return String(decoding: source[start..<index], as: UTF8.self)
  }
}
