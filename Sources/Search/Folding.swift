/// How characters outside ASCII are folded. The browser does the same (`search-words.js`): by the
/// first byte of their UTF-8, so that neither side needs tables of Unicode.
enum Folding {
  /// The one or two letters for U+00C0–U+00FF, by the second byte of their UTF-8, 0x80–0xBF: `æ` is
  /// `ae`, `é` is `e`; blanks where there are none.
  private static let latin: [UInt8] = Array(
    """
    a a a a aeaaaec e e e e i i i i d n o o o o oe  oeu u u y y thss\
    a a a a aeaaaec e e e e i i i i d n o o o o oe  oeu u u y y thy\u{20}
    """.utf8)

  /// Appends the letters for U+00C0–U+00FF; false when it is × or ÷.
  static func append(latin second: UInt8, to word: inout [UInt8]) -> Bool {
    let place = Int(second & 0x3F) * 2
    guard latin[place] != 0x20 else { return false }
    word.append(latin[place])
    if latin[place + 1] != 0x20 { word.append(latin[place + 1]) }
    return true
  }

  /// True for a letter that stays as it is, told by the first byte of its UTF-8: U+0100–U+02FF,
  /// U+0380–U+1FFF, and all from U+3000 on that UTF-16 has one unit for. U+0080–U+00BF, accents of
  /// their own, punctuation, signs and emoji stand between words.
  static func isLetter(_ first: UInt8) -> Bool {
    switch first {
    case 0xC4...0xCB, 0xCE...0xE1, 0xE3...0xEF: true
    default: false
    }
  }

  /// The number of bytes of the character that begins with `first`.
  static func length(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}
