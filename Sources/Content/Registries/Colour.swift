/// A colour of the screen (sRGB, eight bits a channel).
package struct Colour: Sendable, Equatable {
  /// Red, 0 to 255.
  package var red: Int
  /// Green, 0 to 255.
  package var green: Int
  /// Blue, 0 to 255.
  package var blue: Int

  /// `#004d99` or `#04d`; nil for anything else.
  package init?(_ text: String) {
    var digits = text.utf8.dropFirst(text.utf8.first == 0x23 ? 1 : 0).compactMap { byte -> Int? in
      switch byte {
      case 0x30...0x39: Int(byte) - 0x30
      case 0x41...0x46, 0x61...0x66: Int(byte | 0x20) - 0x61 + 10
      default: nil
      }
    }
    guard text.utf8.first == 0x23, digits.count == text.utf8.count - 1 else { return nil }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6 else { return nil }
    red = digits[0] * 16 + digits[1]
    green = digits[2] * 16 + digits[3]
    blue = digits[4] * 16 + digits[5]
  }

  /// A colour of three channels, 0 to 255.
  package init(red: Int, green: Int, blue: Int) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// The colour of a number such as 0x004D99.
  init(_ number: Int) {
    self.init(red: number >> 16 & 255, green: number >> 8 & 255, blue: number & 255)
  }

  /// `#004d99`.
  package var text: String {
    let digits = Array("0123456789abcdef")
    return [red, green, blue].reduce(into: "#") { text, channel in
      text.append(digits[channel >> 4 & 15])
      text.append(digits[channel & 15])
    }
  }

  /// So many per cent of the way to another colour.
  func mixed(with other: Colour, percent: Int) -> Colour {
    func mix(_ from: Int, _ to: Int) -> Int {
      (from * (100 - percent) + to * percent + 50) / 100
    }
    return Colour(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// Black on white has 21, the same on the same 1: ten times the contrast ratio of WCAG 2.2, rounded
  /// down.
  package func contrastTenths(with other: Colour) -> Int {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return Int((light + 0.05) / (dark + 0.05) * 10)
  }

  /// Relative luminance, 0 to 1.
  private var luminance: Double {
    func linear(_ channel: Int) -> Double {
      let value = Double(channel) / 255
      if value <= 0.04045 { return value / 12.92 }
      return power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// `base` to the power of 2.4 for 0 < `base` ≤ 1: the square times the fifth root of the square,
  /// which Newton's method finds.
  private func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }
}
