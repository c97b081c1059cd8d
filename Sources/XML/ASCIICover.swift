/// A copy of a document in which each byte of a letter beyond ASCII is covered by U+007F.
///
/// libxml2 reads ASCII far faster than other text (a fifth of the time of a Danish page goes there),
/// and to the grammar one letter in a text or value is as good as another. A cover is made only when
/// that holds: valid UTF-8 without characters XML forbids, no U+007F of its own, no declaration that
/// names an encoding. In a name U+007F is an error, so such a document is read again uncovered.
struct ASCIICover {
  /// The covering byte: allowed in texts and values, never in names.
  static let byte: UInt8 = 0x7F

  /// The covered document after `cover` returned true.
  private(set) var bytes: [UInt8] = []
  /// Whether anything was covered.
  private(set) var isCovering = false

  /// Covers `document`; false when it must be read as it is.
  mutating func cover(_ document: [UInt8]) -> Bool {
    guard document.count > 5, document[0] == 0x3C, document[1] != 0x3F else { return false }
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: document)
    var copy = bytes.mutableSpan
    guard let count = ASCIICover.cover(document.span, on: &copy) else { return false }
    isCovering = count > 0
    return true
  }

  /// Covers letters on a copy and counts them; nil when there is one that must be seen.
  private static func cover(_ document: Span<UInt8>, on copy: inout MutableSpan<UInt8>) -> Int? {
    var count = 0
    var index = endOfRun(in: document, from: 0)
    while index < document.count {
      let length = length(of: document, at: index)
      if length == 0 { return nil }
      for covered in index..<index + length { copy[covered] = byte }
      count += 1
      index = endOfRun(in: document, from: index + length)
    }
    return count
  }

  /// The first place from `start` on that holds U+007F or a byte of a letter beyond ASCII.
  private static func endOfRun(in document: Span<UInt8>, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while index + 8 <= document.count {
      let word = unsafe document.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt64.self
      ).littleEndian
      // Adding one lifts U+007F into the bit that marks other letters. A carry out of a byte 0xFF
      // comes after a marked byte, so the first mark is always true.
      let marks = (word | (word &+ ones)) & (ones << 7)
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < document.count, document[index] < ASCIICover.byte { index += 1 }
    return index
  }

  /// The length of the character at `index`, 0 when it is no UTF-8 or no XML character.
  /// (The Unicode Standard, table 3-7; XML 1.0, production 2.)
  private static func length(of bytes: Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let rest = bytes.count - index - 1
    // Missing bytes count as zero, which continues nothing.
    let first = rest > 0 ? bytes[index + 1] : 0
    let second = rest > 1 ? bytes[index + 2] : 0
    let third = rest > 2 ? bytes[index + 3] : 0
    switch lead {
    case 0xC2...0xDF:
      return isContinuation(first) ? 2 : 0
    case 0xE0...0xEF:
      guard isContinuation(first), isContinuation(second) else { return 0 }
      let scalar =
        UInt32(lead & 0x0F) << 12 | UInt32(first & 0x3F) << 6 | UInt32(second & 0x3F)
      let isCharacter =
        scalar >= 0x800 && !(0xD800...0xDFFF ~= scalar) && scalar != 0xFFFE && scalar != 0xFFFF
      return isCharacter ? 3 : 0
    case 0xF0...0xF4:
      guard isContinuation(first), isContinuation(second), isContinuation(third) else { return 0 }
      if lead == 0xF0, first < 0x90 { return 0 }
      if lead == 0xF4, first > 0x8F { return 0 }
      return 4
    default:
      return 0
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
