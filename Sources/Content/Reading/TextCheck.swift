/// What bytes must be before they are read as text.
enum TextCheck {
  /// The place of the first bytes that are not UTF-8, as an offset and a length; nil when all are.
  static func invalidUTF8(in bytes: [UInt8]) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets
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
