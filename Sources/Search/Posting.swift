/// One document a word stands in: its number, the word's weight in it, and in which of its parts.
struct Posting {
  /// The document's number.
  var document: Int
  /// The word's weight, see `quantised`.
  var weight: UInt8
  /// Bit 0: the title; bit 1: before the first heading; bit 2 + n: the section of heading n, the last
  /// bit for all further ones.
  var mask: UInt16

  static let title: UInt16 = 1
  static let lead: UInt16 = 2

  /// The bit of a section by its place among the document's.
  static func section(_ index: Int) -> UInt16 { 1 << UInt16(min(index + 1, 15)) }

  /// How long a document is that is neither favoured nor held back, in words.
  private static let usualLength: Float = 400
  /// How much the length matters, BM25's b.
  private static let lengthMatters: Float = 0.4

  /// The weight of a word as BM25F counts it before it saturates, in eighths of a power of two, 0–63:
  /// value q stands for (2^(q >> 3)) · (1 + (q & 7) / 8) - 1 fifths of a word in a text of usual length.
  /// What a name says does not count for less because much text follows.
  static func quantised(_ quarters: Int32, length: Int, names: Int32 = 0) -> UInt8 {
    let norm = 1 - lengthMatters + lengthMatters * Float(length) / usualLength
    let value = 1 + 5 * (Float(names) + Float(quarters) / norm) / 4
    // A float's exponent and the first three bits of its fraction are that logarithm.
    let steps = Int(value.bitPattern >> 20) - (127 << 3)
    return UInt8(max(0, min(steps, 63)))
  }

  /// Appends a posting in a part's form.
  static func append(distance: Int, weight: UInt8, mask: UInt16, to bytes: inout [UInt8]) {
    var rest = distance
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
    bytes.append(weight)
    bytes.append(UInt8(truncatingIfNeeded: mask))
    bytes.append(UInt8(mask >> 8))
  }

  /// Reads the postings of a word in a part, one after another.
  static func read(
    _ bytes: [UInt8], _ range: Range<Int>, first: Int, each: (Posting) -> Void
  ) {
    let bytes = bytes.span
    var place = range.lowerBound
    var document = first
    while place < range.upperBound {
      var shift = 0
      while bytes[place] >= 0x80 {
        document += Int(bytes[place] & 0x7F) << shift
        shift += 7
        place += 1
      }
      document += Int(bytes[place]) << shift
      let mask = UInt16(bytes[place + 2]) | UInt16(bytes[place + 3]) << 8
      each(Posting(document: document, weight: bytes[place + 1], mask: mask))
      place += 4
    }
  }
}

/// Numbers as the browser reads them: five bits a character, the lowest first, 32 added where more
/// follow; characters of the URL-safe Base64 alphabet beginning with its digits.
enum Digits {
  /// The character of a digit, 0–63: `0`–`9`, `A`–`Z`, `a`–`z`, `-`, `_`. Reckoned, as a table that lies
  /// somewhere costs more.
  @inline(__always)
  static func character(_ digit: Int) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: digit & 63)
    if value < 10 { return UInt8(ascii: "0") &+ value }
    if value < 36 { return UInt8(ascii: "A") &+ value &- 10 }
    if value < 62 { return UInt8(ascii: "a") &+ value &- 36 }
    return value == 62 ? UInt8(ascii: "-") : UInt8(ascii: "_")
  }

  @inline(__always)
  static func append(_ number: Int, to text: inout [UInt8]) {
    var rest = number
    while rest >= 32 {
      text.append(character(rest & 31 | 32))
      rest >>= 5
    }
    text.append(character(rest))
  }
}
