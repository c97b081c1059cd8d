/// What of a word is looked up: the parts between hyphens, but nothing that is no ordinary word.
enum WordParts {
  /// Gives the parts of `word` that are to be looked up.
  static func each(in text: [UInt8], _ word: Range<Int>, _ body: (Range<Int>) -> Void) {
    guard isOrdinary(text, word), !isInAddress(text, word) else { return }
    var start = word.lowerBound
    for index in word.lowerBound...word.upperBound {
      guard index == word.upperBound || text[index] == 0x2D else { continue }
      let part = start..<index
      if part.count > 1, isPlain(text, part) { body(part) }
      start = index + 1
    }
  }

  /// False for numbers, times, addresses and abbreviations.
  private static func isOrdinary(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    if text[word].contains(where: { Letters.isDigit($0) || $0 == 0x2E || $0 == 0x2C }) {
      return false
    }
    guard word.upperBound < text.count, text[word.upperBound] == 0x2E else { return true }
    let lowered = String(decoding: Letters.lowered(text[word]), as: UTF8.self)
    return !SentenceScanner.abbreviations.contains(lowered)
  }

  /// True for a word whose capitals, if any, are its first letter alone: `VUM` and `KursBuilds` are
  /// names.
  private static func isPlain(_ text: [UInt8], _ part: Range<Int>) -> Bool {
    var index = part.lowerBound
    var isFirst = true
    while index < part.upperBound {
      if !isFirst, Letters.isCapital(text, index) { return false }
      index += max(Letters.length(text, index), 1)
      isFirst = false
    }
    return true
  }

  /// True inside something like `navn@eksempel.dk` or `https://…`.
  private static func isInAddress(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    // No address that people write is longer, but a text without blanks may be as long as a file.
    let first = max(0, word.lowerBound - 200)
    let last = min(text.count, word.upperBound + 200)
    var start = word.lowerBound
    while start > first, text[start - 1] > 0x20, text[start - 1] != 0xA0 { start -= 1 }
    var end = word.upperBound
    while end < last, text[end] > 0x20, text[end] != 0xC2 { end += 1 }
    var previous: UInt8 = 0
    for byte in text[start..<end] {
      if byte == 0x40 || byte == 0x5F || (byte == 0x2F && previous == 0x2F) { return true }
      previous = byte
    }
    return false
  }
}
