/// House typography of running text: ”…”, en dashes and no-break spaces, as Danish readers expect.
/// It sees plain text only, never code, addresses, attributes or gaps.
package enum Typography {
  private static let clock = Array("kl".utf8)
  private static let clause = Array("stk".utf8)
  private static let magnitudes = [Array("mio".utf8), Array("mia".utf8)]
  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]
  private static let enDash: [UInt8] = [0xE2, 0x80, 0x93]

  /// The text as it is set, always in memory of its own. `isLineEnd` is true when a line of the source ends with it. `control` is
  /// the first control character found; it is replaced by U+FFFD.
  static func set(_ text: [UInt8], isLineEnd: Bool, control: inout UInt32?) -> [UInt8] {
    var output: [UInt8] = []
    var index = nextSpecial(text, 0)
    output.reserveCapacity(index == text.count ? index : text.count + 8)
    var run = 0
    while index < text.count {
      index = nextSpecial(text, change(text, index, isLineEnd, &run, &output, &control))
    }
    ByteSearch.append(text, run, text.count, to: &output)
    return output
  }

  /// A title or another plain text outside the running text, as it is set.
  package static func set(_ text: String) -> String {
    var control: UInt32?
    let bytes = Array(text.utf8)
    let result = set(bytes, isLineEnd: false, control: &control)
    return result == bytes ? text : String(decoding: result, as: UTF8.self)
  }

  /// Offset of the next byte at which something may have to change.
  private static func nextSpecial(_ text: [UInt8], _ start: Int) -> Int {
    ByteSearch.first(in: text, from: start, to: text.count) { word in
      let signs =
        ByteSearch.holds(word, 0x22) | ByteSearch.holds(word, 0x25)
        | ByteSearch.holds(word, 0x2D) | ByteSearch.holds(word, 0x2E)
      let letters = ByteSearch.holds(word, 0xC2) | ByteSearch.holds(word, 0xCC)
      return signs | letters | ControlCharacter.mayBegin(in: word)
    } isMember: { byte in
      switch byte {
      case 0x00..<0x20, 0x22, 0x25, 0x2D, 0x2E, 0x7F, 0xC2, 0xCC, 0xEF...0xFF: true
      default: false
      }
    }
  }

  /// Handles the special byte at `index` and returns where to go on.
  private static func change(
    _ text: [UInt8], _ index: Int, _ isLineEnd: Bool, _ run: inout Int, _ output: inout [UInt8],
    _ control: inout UInt32?
  ) -> Int {
    if let (code, length) = ControlCharacter.at(index, of: text) {
      control = control ?? code
      replace(text, index, length, [0xEF, 0xBF, 0xBD], &run, &output)
      return index + length
    }
    switch text[index] {
    case 0x22:
      replace(text, index, 1, [0xE2, 0x80, 0x9D], &run, &output)
    case 0x2D:
      if isRange(text, index) || isPause(text, index, isLineEnd) {
        replace(text, index, 1, enDash, &run, &output)
      }
    case 0x25:
      if index > 1, text[index - 1] == 0x20, isDigit(text[index - 2]), run < index {
        replace(text, index - 1, 1, noBreakSpace, &run, &output)
      }
    case 0x2E:
      afterAbbreviation(text, index, &run, &output)
    case 0xC2:
      if index + 3 < text.count, text[index + 1] == 0xA7, text[index + 2] == 0x20,
        isDigit(text[index + 3])
      {
        replace(text, index + 2, 1, noBreakSpace, &run, &output)
      }
    case 0xCC:
      composeRing(text, index, &run, &output)
    default: break
    }
    return max(index + 1, run)
  }

  /// `kl. 10` and `33,9 mio.` keep together.
  private static func afterAbbreviation(
    _ text: [UInt8], _ dot: Int, _ run: inout Int, _ output: inout [UInt8]
  ) {
    if ends(text, dot, clock), dot + 2 < text.count, text[dot + 1] == 0x20, isDigit(text[dot + 2]) {
      replace(text, dot + 1, 1, noBreakSpace, &run, &output)
      return
    }
    for unit in magnitudes where ends(text, dot, unit) {
      let space = dot - 4
      if space > 0, text[space] == 0x20, isDigit(text[space - 1]), run <= space {
        replace(text, space, 1, noBreakSpace, &run, &output)
      }
    }
  }

  /// True when the word that ends before `end` is `word` (in lower case), in any case.
  private static func ends(_ text: [UInt8], _ end: Int, _ word: [UInt8]) -> Bool {
    let start = end - word.count
    guard start >= 0, start == 0 || !isWord(text[start - 1]) else { return false }
    for offset in word.indices where text[start + offset] | 0x20 != word[offset] { return false }
    return true
  }

  /// ` - ` between words is a pause; between two numbers it is a minus sign.
  private static func isPause(_ text: [UInt8], _ index: Int, _ isLineEnd: Bool) -> Bool {
    guard index > 0, text[index - 1] == 0x20 else { return false }
    if index + 1 == text.count { return isLineEnd }
    guard text[index + 1] == 0x20 else { return false }
    let before = index > 1 ? text[index - 2] : 0x20
    let after = index + 2 < text.count ? text[index + 2] : 0x20
    return !(isDigit(before) && isDigit(after))
  }

  /// `10-11.30` and `2019-2021` are ranges; ISO dates, telephone and CPR numbers, e-mail addresses
  /// and law references are not.
  private static func isRange(_ text: [UInt8], _ index: Int) -> Bool {
    guard index > 0, index + 1 < text.count, isDigit(text[index - 1]), isDigit(text[index + 1])
    else { return false }
    var start = index - 1
    while start > 0, isNumeral(text[start - 1]) { start -= 1 }
    if start > 0, !isOpen(text[start - 1]) { return false }
    var end = index + 2
    while end < text.count, isNumeral(text[end]) { end += 1 }
    if end < text.count, isJoined(text[end]) { return false }
    // A CPR number has six digits before its hyphen, a telephone number six or more after it.
    if isLongNumber(text[start..<index]) || isLongNumber(text[(index + 1)..<end]) { return false }
    return !isLawReference(text, before: start)
  }

  private static func isLongNumber(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count >= 6 && digits.allSatisfy(isDigit)
  }

  /// True when `§` or `stk.` stands before the number that begins at `start`: `§§ 20-22`.
  private static func isLawReference(_ text: [UInt8], before start: Int) -> Bool {
    var end = start
    while end > 0 {
      if text[end - 1] == 0x20 {
        end -= 1
      } else if end > 1, text[end - 1] == 0xA0, text[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    if end > 1, text[end - 1] == 0xA7, text[end - 2] == 0xC2 { return true }
    return end > 0 && text[end - 1] == 0x2E && ends(text, end - 1, clause)
  }

  /// A decomposed å (a, U+030A) is written as one character.
  private static func composeRing(
    _ text: [UInt8], _ index: Int, _ run: inout Int, _ output: inout [UInt8]
  ) {
    guard index > 0, index + 1 < text.count, text[index + 1] == 0x8A, run < index else { return }
    switch text[index - 1] {
    case 0x61: replace(text, index - 1, 3, [0xC3, 0xA5], &run, &output)
    case 0x41: replace(text, index - 1, 3, [0xC3, 0x85], &run, &output)
    default: break
    }
  }

  private static func replace(
    _ text: [UInt8], _ start: Int, _ count: Int, _ replacement: [UInt8], _ run: inout Int,
    _ output: inout [UInt8]
  ) {
    ByteSearch.append(text, run, start, to: &output)
    output.append(contentsOf: replacement)
    run = start + count
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isNumeral(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == 0x2E || byte == 0x2C
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || isDigit(byte) || byte >= 0x80
  }

  /// What makes more than a range of the numbers before it: another hyphen, a slash, a letter.
  private static func isJoined(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x2F || byte == 0x40 || isWord(byte)
  }

  /// What may stand before a range: white space, a bracket, a quote, a no-break space's last byte.
  private static func isOpen(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x22 || byte == 0x28 || byte == 0xA0 || byte == 0x0A
  }
}
