/// Turning text into what may stand between tags and in quoted attributes.
///
/// `&`, `<`, `>` and `"` become entities. What XML 1.0 or the HTML standard does not allow in a
/// document (control characters other than tab and line end, U+FFFE, U+FFFF) becomes U+FFFD, so that
/// a page is well-formed whatever it is given. Everything else is copied in runs.
extension HTMLWriter {
  /// Appends text in UTF-8, escaped.
  @unsafe mutating func escaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.baseAddress else { return }
    var runStart = 0
    var index = unsafe firstSuspect(in: text, from: 0)
    while index < text.count {
      if let (length, replacement) = unsafe replacement(in: text, at: index) {
        unsafe append(first + runStart, index - runStart)
        markup(replacement)
        index += length
        runStart = index
      } else {
        index += 1
      }
      unsafe index = firstSuspect(in: text, from: index)
    }
    unsafe append(first + runStart, text.count - runStart)
  }
}

/// The offset of the first byte from `start` on that may have to be replaced; the count when there
/// is none. Most text has none: it is looked at in blocks of 16 bytes, then in words of 8.
@unsafe private func firstSuspect(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var index = start
  while index &+ 16 <= text.count, unsafe !blockHasSuspect(text, at: index) { index &+= 16 }
  // The end of a text seldom fills a block: the last block reaches back over bytes seen before.
  let isEnd = index &+ 16 > text.count && text.count >= 16
  if isEnd, unsafe !blockHasSuspect(text, at: text.count &- 16) { return text.count }
  let bytes = UnsafeRawBufferPointer(text)
  while index &+ 8 <= text.count {
    let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let found = suspects(in: UInt64(littleEndian: word))
    if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
    index &+= 8
  }
  guard index < text.count else { return index }
  var word = harmless
  for offset in (index..<text.count).reversed() { word = unsafe word << 8 | UInt64(text[offset]) }
  let found = suspects(in: word)
  return found == 0 ? text.count : index &+ found.trailingZeroBitCount / 8
}

/// True when one of the 16 bytes from `index` on may have to be replaced. Without a branch in the
/// loop the compiler makes a few vector operations of it.
@unsafe @inline(__always)
private func blockHasSuspect(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  var suspects: UInt8 = 0
  for offset in 0..<16 {
    let byte = unsafe text[index &+ offset]
    suspects |= (byte | 0x04 == 0x26 ? 1 : 0) | (byte | 0x02 == 0x3E ? 1 : 0)
    suspects |= (byte < 0x20 ? 1 : 0) | (byte == 0x7F ? 1 : 0)
    suspects |= (byte == 0xC2 ? 1 : 0) | (byte == 0xEF ? 1 : 0)
  }
  return suspects != 0
}

/// Eight letters, to fill a word that the text does not fill.
private let harmless: UInt64 = 0x6161_6161_6161_6161

/// The same for eight bytes in a word, first byte lowest: the lowest bit set stands in the first byte
/// that may have to be replaced; 0 when there is none.
@inline(__always)
private func suspects(in word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  func equal(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    let difference = word ^ (ones &* byte)
    return (difference &- ones) & ~difference
  }
  let controls = (word &- ones &* 0x20) & ~word | equal(word, 0x7F)
  // One comparison finds `"` (22) and `&` (26), one finds `<` (3C) and `>` (3E).
  let markup = equal(word | ones &* 0x04, 0x26) | equal(word | ones &* 0x02, 0x3E)
  let beginsForbidden = equal(word, 0xC2) | equal(word, 0xEF)
  return (controls | markup | beginsForbidden) & (ones &* 0x80)
}

/// What stands instead of the character at `index`, and how many bytes that character has; nil when
/// it may stay.
@unsafe private func replacement(
  in text: UnsafeBufferPointer<UInt8>, at index: Int
) -> (length: Int, text: StaticString)? {
  let next = unsafe index + 1 < text.count ? text[index + 1] : 0
  switch unsafe text[index] {
  case 0x26: return (1, "&amp;")
  case 0x3C: return (1, "&lt;")
  case 0x3E: return (1, "&gt;")
  case 0x22: return (1, "&quot;")
  case 0x09, 0x0A: return nil
  case 0x0D:
    // XML reads a carriage return as a line end; written as one it means the same to HTML.
    return next == 0x0A ? (1, "") : (1, "\n")
  case 0xC2:
    // C2 80 to C2 9F are control characters; from C2 A0 on come letters and signs.
    return (0x80...0x9F).contains(next) ? (2, "\u{FFFD}") : nil
  case 0xEF:
    let third = unsafe index + 2 < text.count ? text[index + 2] : 0
    // U+FFFE and U+FFFF; U+FDD0 to U+FDEF.
    let isForbidden =
      next == 0xBF && third >= 0xBE || next == 0xB7 && (0x90...0xAF).contains(third)
    return isForbidden ? (3, "\u{FFFD}") : nil
  default:
    return (1, "\u{FFFD}")
  }
}
