/// Where a passage quotes somebody.
enum QuotedWords {
  /// True between ”…” (or “…”), as far as the passage goes.
  static func isQuoted(_ text: [UInt8], _ offset: Int) -> Bool {
    var isOpen = false
    // Nobody quotes further back than this, but a passage may be as long as a file.
    var index = max(0, offset - 4000)
    while index + 2 < offset {
      if text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] | 1 == 0x9D {
        isOpen.toggle()
        index += 3
      } else {
        index += 1
      }
    }
    return isOpen
  }
}
