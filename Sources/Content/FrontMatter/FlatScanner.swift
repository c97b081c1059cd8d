import CommonMark
import Diagnostics

/// The quick way through front matter: keys with one-line values and plain lists, no YAML library.
///
/// It answers only where it is certain; everything else (nested values, texts over several lines,
/// quotes in lists, anything wrong) is left to `DataDocument`, and where both answer they agree.
struct FlatScanner {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var fields: [DataField] = []
  private var items: [DataValue] = []
  /// Spaces before the items of the list at hand; nil outside lists.
  private var listIndent: Int?

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.index = range.lowerBound
    self.end = range.upperBound
  }

  /// The fields of `range`, or nil when it holds something this scanner does not know.
  static func scan(_ bytes: [UInt8], _ range: Range<Int>) -> [DataField]? {
    guard TextCheck.firstUnwanted(in: bytes, range) == nil else { return nil }
    var scanner = FlatScanner(bytes, range)
    while scanner.index < scanner.end {
      let line = LineCutter.line(bytes, from: scanner.index, to: scanner.end)
      guard scanner.take(scanner.index..<line.end) else { return nil }
      scanner.index = line.next
    }
    scanner.closeList()
    return scanner.fields
  }

  private mutating func take(_ line: Range<Int>) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == 0x20 { start += 1 }
    guard start < line.upperBound, bytes[start] != 0x23 else { return true }
    if bytes[start] == 0x2D { return takeItem(line, start) }
    guard start == line.lowerBound else { return false }
    closeList()
    return takeKey(line)
  }

  private mutating func takeKey(_ line: Range<Int>) -> Bool {
    var colon = line.lowerBound
    while colon < line.upperBound, bytes[colon] != 0x3A {
      guard FlatScanner.isKeyByte(bytes[colon]) else { return false }
      colon += 1
    }
    guard colon < line.upperBound, colon > line.lowerBound else { return false }
    guard colon + 1 == line.upperBound || bytes[colon + 1] == 0x20 else { return false }
    let key = line.lowerBound..<colon
    guard bytes[colon - 1] != 0x20, !FlatScanner.isDash(bytes[line.lowerBound]) else {
      return false
    }
    let spelling = String(decoding: bytes[key], as: UTF8.self)
    let name = FieldName.name(of: spelling)
    guard !fields.contains(where: { $0.name == name }) else { return false }
    let value = LiteralText.trimmed(bytes, colon + 1..<line.upperBound)
    if let first = value.first, bytes[first] == 0x7C || bytes[first] == 0x3E { return false }
    let text = DataText(
      text: LiteralText.text(bytes[value]), range: SourceRange(value.lowerBound, value.upperBound))
    fields.append(
      DataField(
        name: name, spelling: spelling, keyRange: SourceRange(key.lowerBound, key.upperBound),
        value: .text(text)))
    return true
  }

  private mutating func takeItem(_ line: Range<Int>, _ dash: Int) -> Bool {
    let indent = dash - line.lowerBound
    guard dash + 1 < line.upperBound, bytes[dash + 1] == 0x20, let last = fields.last else {
      return false
    }
    if let listIndent {
      guard indent == listIndent else { return false }
    } else {
      guard case .text(let text) = last.value, text.range.count == 0 else { return false }
      listIndent = indent
    }
    let item = LiteralText.trimmed(bytes, dash + 1..<line.upperBound)
    guard FlatScanner.isPlain(bytes, item) else { return false }
    items.append(
      .text(
        DataText(
          text: String(decoding: bytes[item], as: UTF8.self),
          range: SourceRange(item.lowerBound, item.upperBound))))
    return true
  }

  private mutating func closeList() {
    guard listIndent != nil, let range = items.first?.range else { return }
    fields[fields.count - 1].value = .list(items, range)
    items = []
    listIndent = nil
  }

  private static func isDash(_ byte: UInt8) -> Bool { byte == 0x2D }

  /// Letters, digits, `-`, `_`, a space, and whatever is not ASCII.
  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2D, 0x5F, 0x80...0xFF: true
    default: false
    }
  }

  /// True for text YAML reads as written: it begins with a letter or a digit and holds no colon or
  /// number sign that would end it.
  private static func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    switch bytes[first] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: break
    default: return false
    }
    for index in range {
      let isLast = index + 1 == range.upperBound
      switch bytes[index] {
      case 0x09: return false
      case 0x3A where isLast || bytes[index + 1] == 0x20: return false
      case 0x23 where bytes[index - 1] == 0x20: return false
      default: break
      }
    }
    return true
  }
}

/// Keys as slugs, without making the same slug ten thousand times.
enum FieldName {
  /// The slug of a key. A key of signs alone is kept as it is.
  static func name(of spelling: String) -> String {
    if let known = known[spelling] { return known }
    let slug = Slug.make(spelling)
    return slug.isEmpty ? spelling : slug
  }

  private static let known: [String: String] = {
    var names: [String: String] = [:]
    for key in FieldCatalogue.all { names[key] = Slug.make(key) }
    return names
  }()
}
