/// Letters and words of Danish text in UTF-8.
enum Letters {
  /// The length in bytes of the letter or digit at `index`, or 0. Letters are those of ASCII and every
  /// two-byte letter: Latin, Greek, Cyrillic.
  static func length(_ text: [UInt8], _ index: Int) -> Int {
    let byte = text[index]
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return 1
    case 0xC3...0xDF:
      guard index + 1 < text.count else { return 0 }
      let isSign = byte == 0xC3 && (text[index + 1] == 0x97 || text[index + 1] == 0xB7)
      return isSign ? 0 : 2
    default: return 0
    }
  }

  /// True when a letter or digit ends just before `index`.
  static func endsBefore(_ text: [UInt8], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let byte = text[index - 1]
    if byte < 0x80 { return length(text, index - 1) == 1 }
    return index > 1 && byte < 0xC0 && length(text, index - 2) == 2
  }

  /// True for a capital letter at `index`.
  static func isCapital(_ text: [UInt8], _ index: Int) -> Bool {
    let byte = text[index]
    if (0x41...0x5A).contains(byte) { return true }
    guard byte == 0xC3, index + 1 < text.count else { return false }
    return (0x80...0x9E).contains(text[index + 1]) && text[index + 1] != 0x97
  }

  /// True for a digit.
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The text in small letters: ASCII and the letters of Latin-1.
  static func lowered(_ text: some Sequence<UInt8>) -> [UInt8] {
    var lowered: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text {
      lowered.append(lower(byte, after: previous))
      previous = byte
    }
    return lowered
  }

  /// A byte of a text in small letters.
  static func lower(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    if (0x41...0x5A).contains(byte) { return byte | 0x20 }
    if previous == 0xC3, (0x80...0x9E).contains(byte), byte != 0x97 { return byte | 0x20 }
    return byte
  }
}

/// The words of a passage: letters and digits, with `-`, `'`, `’`, `.` and `,` inside them.
struct WordScanner: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private var index = 0

  /// The words of `text`, as ranges of it.
  init(_ text: [UInt8]) {
    self.text = text
  }

  mutating func next() -> Range<Int>? {
    while index < text.count, Letters.length(text, index) == 0 { index += 1 }
    guard index < text.count else { return nil }
    let start = index
    while index < text.count {
      let length = Letters.length(text, index)
      if length > 0 {
        index += length
      } else {
        let joint = jointLength()
        guard joint > 0 else { break }
        index += joint
      }
    }
    return start..<index
  }

  /// The length of a sign that joins two halves of one word at `index`, or 0.
  private func jointLength() -> Int {
    let byte = text[index]
    let length: Int
    switch byte {
    case 0x2D, 0x27, 0x2E: length = 1
    case 0x2C:
      guard Letters.isDigit(text[index - 1]) else { return 0 }
      length = 1
    case 0xE2:
      guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] == 0x99 else {
        return 0
      }
      length = 3
    default: return 0
    }
    guard index + length < text.count, Letters.length(text, index + length) > 0 else { return 0 }
    return length
  }
}
