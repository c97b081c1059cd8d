/// What bytes must be before they are read as text.
enum TextCheck {
  /// The place of the first bytes that are not UTF-8; nil when all are.
  static func invalidUTF8(in bytes: [UInt8]) -> Range<Int>? {
    let span = bytes.span
    var index = 0
    while index < span.count {
      // Danish text is ASCII but for one letter in thirty: eight bytes at a time get past it.
      while index + 8 <= span.count,
        unsafe span.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
          & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      while index < span.count, span[index] < 0x80 { index += 1 }
      guard index < span.count else { return nil }
      let length = sequenceLength(span, index)
      if length == 0 { return index..<index + 1 }
      index += length
    }
    return nil
  }

  /// The length of the well-formed sequence of two to four bytes at `index` (Unicode, table 3-7); 0
  /// when there is none.
  private static func sequenceLength(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    func isTail(_ offset: Int) -> Bool {
      index + offset < bytes.count && bytes[index + offset] & 0xC0 == 0x80
    }
    guard isTail(1) else { return 0 }
    let second = bytes[index + 1]
    switch bytes[index] {
    case 0xC2...0xDF: return 2
    case 0xE0: return second >= 0xA0 && isTail(2) ? 3 : 0
    case 0xED: return second < 0xA0 && isTail(2) ? 3 : 0
    case 0xE1...0xEF: return isTail(2) ? 3 : 0
    case 0xF0: return second >= 0x90 && isTail(2) && isTail(3) ? 4 : 0
    case 0xF1...0xF3: return isTail(2) && isTail(3) ? 4 : 0
    case 0xF4: return second < 0x90 && isTail(2) && isTail(3) ? 4 : 0
    default: return 0
    }
  }

  /// True when a file name holds a character nobody can see.
  static func hasControl(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 < 0x20 || $0 == 0x7F }
  }

  /// The range of the first character in `range` that YAML or XML cannot hold or that breaks lines
  /// unseen: a control character, a line or paragraph separator, a byte order mark, and U+E000,
  /// which `YAMLPreparation` keeps for itself.
  static func firstUnwanted(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F {
        if byte != 0x09, byte != 0x0A, byte != 0x0D { return index..<index + 1 }
        index += 1
      } else if byte < 0xC2 || (byte > 0xC2 && byte < 0xE2) {
        index += 1
      } else {
        let length = unwantedLength(bytes, index, range.upperBound)
        if length > 0 { return index..<index + length }
        index += 1
      }
    }
    return nil
  }

  /// The length of the unwanted character that begins at `index`; 0 when there is none.
  private static func unwantedLength(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    guard index + 1 < end else { return 0 }
    let second = bytes[index + 1]
    if bytes[index] == 0xC2 { return (0x80...0x9F).contains(second) ? 2 : 0 }
    guard index + 2 < end else { return 0 }
    switch (bytes[index], second, bytes[index + 2]) {
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xEF, 0xBB, 0xBF): return 3
    case (0xEF, 0xBF, 0xBE), (0xEF, 0xBF, 0xBF), (0xEE, 0x80, 0x80): return 3
    default: return 0
    }
  }
}
