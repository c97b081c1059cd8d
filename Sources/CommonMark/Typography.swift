/// House typography of running text: ”…”, en dashes and no-break spaces, as Danish readers expect.
/// It sees plain text only, never code, addresses, attributes or gaps.
enum Typography {
  /// Bytes at which something may have to change.
  private static let special: [Bool] = (0..<256).map { byte in
    byte < 0x20 || [0x22, 0x2D, 0x25, 0x2E, 0xC2, 0xCC].contains(byte)
  }

  private static let clock = Array("kl".utf8)
  private static let magnitudes = [Array("mio".utf8), Array("mia".utf8)]
  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]
  private static let enDash: [UInt8] = [0xE2, 0x80, 0x93]

  /// The text as it is set. `control` is the first control character found (an XML document cannot
  /// hold it; it is replaced by U+FFFD).
  static func set(_ text: [UInt8], control: inout UInt8?) -> [UInt8] {
    let special = special
    var index = 0
    while index < text.count, !special[Int(text[index])] { index += 1 }
    if index == text.count { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.count + 16)
    var run = 0
    while index < text.count {
      if !special[Int(text[index])] {
        index += 1
        continue
      }
      index = change(text, index, &run, &output, &control)
    }
    output.append(contentsOf: text[run...])
    return output
  }

  /// Handles the special byte at `index` and returns where to go on.
  private static func change(
    _ text: [UInt8], _ index: Int, _ run: inout Int, _ output: inout [UInt8],
    _ control: inout UInt8?
  ) -> Int {
    switch text[index] {
    case 0x22:
      replace(text, index, 1, [0xE2, 0x80, 0x9D], &run, &output)
    case 0x2D:
      if isRange(text, index) || isPause(text, index) {
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
        return index + 3
      }
      return index + 2
    case 0xCC:
      composeRing(text, index, &run, &output)
      return index + 2
    case 0x09, 0x0A, 0x0D: break
    default:
      control = control ?? text[index]
      replace(text, index, 1, [0xEF, 0xBF, 0xBD], &run, &output)
    }
    return index + 1
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
  private static func isPause(_ text: [UInt8], _ index: Int) -> Bool {
    guard index > 0, index + 1 < text.count, text[index - 1] == 0x20, text[index + 1] == 0x20 else {
      return false
    }
    let before = index > 1 ? text[index - 2] : 0x20
    let after = index + 2 < text.count ? text[index + 2] : 0x20
    return !(isDigit(before) && isDigit(after))
  }

  /// `10-11.30` and `2019-2021` are ranges; ISO dates, telephone numbers and law references are not.
  private static func isRange(_ text: [UInt8], _ index: Int) -> Bool {
    guard index > 0, index + 1 < text.count, isDigit(text[index - 1]), isDigit(text[index + 1])
    else { return false }
    var start = index - 1
    while start > 0, isNumeral(text[start - 1]) { start -= 1 }
    if start > 0, !isOpen(text[start - 1]) { return false }
    var end = index + 2
    while end < text.count, isNumeral(text[end]) { end += 1 }
    if end < text.count, text[end] == 0x2D || text[end] == 0x2F || isWord(text[end]) { return false }
    return !followsParagraphSign(text, start)
  }

  /// True when `§` stands before the number that begins at `start`.
  private static func followsParagraphSign(_ text: [UInt8], _ start: Int) -> Bool {
    var index = start
    while index > 0, text[index - 1] == 0x20 || text[index - 1] == 0xA0 || text[index - 1] == 0xC2 {
      index -= 1
    }
    return index > 1 && text[index - 1] == 0xA7 && text[index - 2] == 0xC2
      || index > 0 && index < text.count && text[index] == 0xC2 && text[index - 1] == 0xA7
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
    output.append(contentsOf: text[run..<start])
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

  /// What may stand before a range: white space, an opening bracket, a no-break space's last byte.
  private static func isOpen(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x28 || byte == 0xA0 || byte == 0x0A
  }
}
