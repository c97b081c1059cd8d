/// Follows quotation marks through a passage from its beginning, for who asks in order.
struct QuoteTracker {
  private var index = 0
  private var isOpen = false

  /// True between ”…” (or “…”). Offsets must be asked for in order.
  mutating func isOpen(_ text: [UInt8], at offset: Int) -> Bool {
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
