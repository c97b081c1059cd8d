import Diagnostics

/// Reads `{#id .klasse nøgle=værdi nøgle="to ord" flag}`.
struct AttributeParser {
  private let source: [UInt8]
  private var index: Int
  private let end: Int

  private init(_ source: [UInt8], _ start: Int, _ end: Int) {
    self.source = source
    self.index = start
    self.end = end
  }

  /// The attributes that begin with `{` at `start` and end before `end`; nil when what stands there
  /// is not attributes.
  static func parse(_ source: [UInt8], at start: Int, before end: Int) -> Attributes? {
    guard start < end, source[start] == UInt8(ascii: "{") else { return nil }
    var parser = AttributeParser(source, start + 1, end)
    guard var attributes = parser.items() else { return nil }
    attributes.range = SourceRange(start, parser.index)
    return attributes
  }

  /// The braces at `start`, to their end or the line's, when they begin as attributes do; nil for
  /// braces of another kind.
  static func attempt(_ source: [UInt8], at start: Int, before end: Int) -> SourceRange? {
    var parser = AttributeParser(source, start + 1, end)
    parser.skipBlanks()
    guard parser.index < end else { return nil }
    if source[parser.index] != UInt8(ascii: "#"), source[parser.index] != UInt8(ascii: ".") {
      guard parser.word() != nil else { return nil }
      parser.skipBlanks()
      guard parser.index < end, source[parser.index] == UInt8(ascii: "=") else { return nil }
    }
    let close = ByteSearch.first(0x7D, in: source, from: start, to: end)
    return SourceRange(start, close.map { $0 + 1 } ?? end)
  }

  private mutating func skipBlanks() {
    while index < end, source[index] == 0x20 || source[index] == 0x09 { index += 1 }
  }

  private mutating func items() -> Attributes? {
    var attributes = Attributes()
    while true {
      skipBlanks()
      guard index < end else { return nil }
      switch source[index] {
      case UInt8(ascii: "}"):
        index += 1
        return attributes.isEmpty ? nil : attributes
      case UInt8(ascii: "#"):
        index += 1
        guard attributes.id == nil, let (name, range) = word() else { return nil }
        attributes.id = name
        attributes.idRange = range
      case UInt8(ascii: "."):
        index += 1
        guard let (name, _) = word() else { return nil }
        attributes.classes.append(name)
      default:
        guard let entry = entry() else { return nil }
        attributes.entries.append(entry)
      }
    }
  }

  private mutating func entry() -> Attributes.Entry? {
    guard let (name, range) = word() else { return nil }
    let nameEnd = index
    skipBlanks()
    guard index < end, source[index] == UInt8(ascii: "=") else {
      index = nameEnd
      return Attributes.Entry(spelling: name, value: nil, range: range)
    }
    index += 1
    skipBlanks()
    guard let value = value() else { return nil }
    return Attributes.Entry(
      spelling: name, value: value, range: SourceRange(range.start, index))
  }

  /// A name: anything but white space, braces, `=` and quotes.
  private mutating func word() -> (String, SourceRange)? {
    let start = index
    while index < end {
      switch source[index] {
      case 0x00...0x20, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "="),
        UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "\\"),
        UInt8(ascii: "`"):
        if index == start { return nil }
        return (text(start, index), SourceRange(start, index))
      default: index += 1
      }
    }
    return nil
  }

  /// A value: in straight or curly quotes, or up to the next white space or brace.
  private mutating func value() -> String? {
    guard index < end else { return nil }
    if source[index] == UInt8(ascii: "\"") { return quoted(from: index + 1, isCurly: false) }
    if curlyQuote(at: index) { return quoted(from: index + 3, isCurly: true) }
    let start = index
    while index < end, source[index] > 0x20, source[index] != UInt8(ascii: "}"),
      source[index] != UInt8(ascii: "{")
    {
      index += 1
    }
    return index < end ? text(start, index) : nil
  }

  /// Text up to the closing quote.
  private mutating func quoted(from start: Int, isCurly: Bool) -> String? {
    index = start
    while index < end {
      if isCurly ? curlyQuote(at: index) : source[index] == UInt8(ascii: "\"") {
        let value = text(start, index)
        index += isCurly ? 3 : 1
        return value
      }
      index += 1
    }
    return nil
  }

  /// True at one of “ ” „ (E2 80 9C…9E).
  private func curlyQuote(at position: Int) -> Bool {
    position + 2 < end && source[position] == 0xE2 && source[position + 1] == 0x80
      && (0x9C...0x9E).contains(source[position + 2])
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: source[start..<end], as: UTF8.self)
  }
}
