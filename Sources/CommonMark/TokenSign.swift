/// The sign around a token's number: a character that libcmark takes for punctuation, like the
/// brackets it replaces, so that emphasis beside it opens and closes as before.
struct TokenSign {
  /// Rare punctuation beyond the Basic Multilingual Plane. In UTF-8 all begin with F0 90, which no
  /// character of ordinary text does.
  private static let candidates: [UInt32] = [
    0x10100, 0x10101, 0x10102, 0x1039F, 0x103D0, 0x10857, 0x1091F, 0x1093F,
  ]

  /// The sign when no other is needed.
  static let usual = TokenSign(0x10100)

  private let third: UInt8
  private let fourth: UInt8

  /// The sign that is character `code` of the plane from U+10000 to U+10FFF.
  private init(_ code: UInt32) {
    third = UInt8(0x80 | (code >> 6) & 0x3F)
    fourth = UInt8(0x80 | code & 0x3F)
  }

  // MARK: - Choosing one

  /// A sign that does not occur in `source`, as itself or as a numeric entity such as `&#x10100;`;
  /// nil in the case nobody has seen: all occur. `mayOccur` is false when no F0 and no `&` does.
  static func absent(from source: [UInt8], mayOccur: Bool) -> TokenSign? {
    guard mayOccur else { return usual }
    let used = usedSigns(source)
    return candidates.first { !used.contains($0) }.map { TokenSign($0) }
  }

  private static func usedSigns(_ source: [UInt8]) -> Set<UInt32> {
    var used: Set<UInt32> = []
    var index = 0
    while let first = ByteSearch.first(0xF0, in: source, from: index, to: source.count) {
      index = first + 1
      guard first + 3 < source.count, source[first + 1] == 0x90 else { continue }
      let tail = UInt32(source[first + 2] & 0x3F) << 6 | UInt32(source[first + 3] & 0x3F)
      used.insert(0x10000 | tail)
    }
    index = 0
    while let first = ByteSearch.first(0x26, in: source, from: index, to: source.count) {
      index = first + 1
      if let (code, _) = entity(source, at: first) { used.insert(code) }
    }
    return used
  }

  /// The code point of the numeric entity at `index`, such as `&#x10100;`, and the offset just after
  /// it; nil when none stands there.
  static func entity(_ source: [UInt8], at index: Int) -> (code: UInt32, end: Int)? {
    guard index + 3 < source.count, source[index + 1] == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = source[index + 2] | 0x20 == UInt8(ascii: "x")
    let start = index + (isHexadecimal ? 3 : 2)
    // CommonMark (6.2) reads no more than six hexadecimal digits or seven decimal ones.
    let digits = source[start...].prefix(8).prefix { $0 != UInt8(ascii: ";") }
    let code = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    return code.map { ($0, digits.endIndex + 1) }
  }

  // MARK: - Writing and reading tokens

  /// Writes token `number` to `text`.
  func spell(_ number: Int, to text: inout [UInt8]) {
    append(to: &text)
    TokenSign.appendDecimal(number, to: &text)
    append(to: &text)
  }

  /// The number of the token that begins at `index` of `text`, and the offset just after it.
  func number(in text: [UInt8], at index: Int) -> (number: Int, end: Int)? {
    guard stands(in: text, at: index) else { return nil }
    var position = index + 4
    var number = 0
    while position < text.count, (0x30...0x39).contains(text[position]), position < index + 14 {
      number = number * 10 + Int(text[position] - 0x30)
      position += 1
    }
    guard position > index + 4, stands(in: text, at: position) else { return nil }
    return (number, position + 4)
  }

  private func append(to text: inout [UInt8]) {
    text.append(0xF0)
    text.append(0x90)
    text.append(third)
    text.append(fourth)
  }

  private func stands(in text: [UInt8], at index: Int) -> Bool {
    index + 3 < text.count && text[index] == 0xF0 && text[index + 1] == 0x90
      && text[index + 2] == third && text[index + 3] == fourth
  }

  private static func appendDecimal(_ number: Int, to text: inout [UInt8]) {
    if number >= 10 { appendDecimal(number / 10, to: &text) }
    text.append(UInt8(0x30 + number % 10))
  }
}
