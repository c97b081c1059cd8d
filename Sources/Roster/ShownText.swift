/// The text of a list as a report may show it: separators, quotes and line endings where they are, every
/// letter of a person's row replaced by one of the same length in bytes, so that places stay places.
enum ShownText {
  /// Hides `text` from byte `start` on.
  static func hiding(_ text: [UInt8], from start: Int, separator: UInt8) -> [UInt8] {
    var shown = text
    var index = start
    while index < shown.count {
      let byte = shown[index]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if byte != separator, byte != 0x22, byte != 0x0A, byte != 0x0D, byte != 0x20 {
        for (offset, part) in signs[length - 1].enumerated() where index + offset < shown.count {
          shown[index + offset] = part
        }
      }
      index += length
    }
    return shown
  }

  /// `x`, `×`, `✕` and `𝗑`.
  private static let signs: [[UInt8]] = [
    [0x78], [0xC3, 0x97], [0xE2, 0x9C, 0x95], [0xF0, 0x9D, 0x97, 0x91],
  ]
}
