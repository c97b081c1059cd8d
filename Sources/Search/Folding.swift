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
  /// their own, punctuation, signs and emoji stand between words. What is silent is asked first.
  static func isLetter(_ first: UInt8) -> Bool {
    switch first {
    case 0xC4...0xCB, 0xCE...0xE1, 0xE3...0xEF: true
    default: false
    }
  }

  /// True for what stands within words and is not written: accents that follow their letter
  /// (U+0300–U+036F) and the choice between a sign and its picture (U+FE00–U+FE0F).
  static func isSilent(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch first {
    case 0xCC: true
    case 0xCD: second < 0xB0
    case 0xEF: second == 0xB8 && third < 0x90
    default: false
    }
  }

  /// Folds an accent that follows its letter as the two are folded in one: a ring or two dots make
  /// another letter of an *a*, an *o* or a *u*; other accents say nothing.
  static func append(mark second: UInt8, ofFirst first: UInt8, to word: inout [UInt8]) {
    guard first == 0xCC, let last = word.last else { return }
    switch (second, last) {
    case (0x8A, UInt8(ascii: "a")): word.append(last)
    case (0x88, UInt8(ascii: "a")), (0x88, UInt8(ascii: "o")): word.append(UInt8(ascii: "e"))
    case (0x88, UInt8(ascii: "u")): word[word.count - 1] = UInt8(ascii: "y")
    default: break
    }
  }

  /// The number of bytes of the character that begins with `first`.
  static func length(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}
