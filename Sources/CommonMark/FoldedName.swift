/// Names are compared in ASCII: authors may write `mål` or `maal`, `Rækkefølge` or `raekkefoelge`.
package enum FoldedName {
  /// The name in lower-case ASCII with æ→ae, ø→oe, å→aa (also decomposed å); other bytes are kept.
  package static func fold(_ name: String) -> String {
    var name = name
    return name.withUTF8 { String(decoding: unsafe fold(Array($0)), as: UTF8.self) }
  }

  /// As `fold` for a string, on UTF-8 bytes.
  package static func fold(_ bytes: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count + 4)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch (byte, next) {
      case (0x41...0x5A, 0xCC), (0x61...0x7A, 0xCC):
        let isRing = index + 2 < bytes.count && bytes[index + 2] == 0x8A && byte | 0x20 == 0x61
        folded.append(byte | 0x20)
        if isRing { folded.append(0x61) }
        index += isRing ? 3 : 1
      case (0x41...0x5A, _):
        folded.append(byte | 0x20)
        index += 1
      case (0xC3, 0xA6), (0xC3, 0x86):
        folded.append(contentsOf: [0x61, 0x65])
        index += 2
      case (0xC3, 0xB8), (0xC3, 0x98):
        folded.append(contentsOf: [0x6F, 0x65])
        index += 2
      case (0xC3, 0xA5), (0xC3, 0x85):
        folded.append(contentsOf: [0x61, 0x61])
        index += 2
      default:
        folded.append(byte)
        index += 1
      }
    }
    return folded
  }
}

/// Addresses and anchors: lower-case ASCII, æ→ae, ø→oe, å→aa, everything else a single `-`.
package enum Slug {
  /// The slug of a text in UTF-8; empty when the text has no letter or digit.
  package static func make(_ text: [UInt8]) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    var pendingDash = false
    let folded = FoldedName.fold(text)
    var index = 0
    while index < folded.count {
      let byte = folded[index]
      if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
        if pendingDash, !slug.isEmpty { slug.append(0x2D) }
        pendingDash = false
        slug.append(byte)
        index += 1
      } else if let letter = accentless(folded, index) {
        if pendingDash, !slug.isEmpty { slug.append(0x2D) }
        pendingDash = false
        slug.append(letter)
        index += 2
      } else if byte == 0xCC || byte == 0xCD {
        index += 2  // a combining mark belongs to the letter before it
      } else {
        pendingDash = true
        index += 1
      }
    }
    return slug
  }

  /// The slug of a text.
  package static func make(_ text: String) -> String {
    String(decoding: make(Array(text.utf8)), as: UTF8.self)
  }

  /// The base letter of a Latin-1 letter with an accent (é → e), as one ASCII byte.
  private static func accentless(_ bytes: [UInt8], _ index: Int) -> UInt8? {
    guard bytes[index] == 0xC3, index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] | 0x20 {
    case 0xA0...0xA4: return 0x61
    case 0xA7: return 0x63
    case 0xA8...0xAB: return 0x65
    case 0xAC...0xAF: return 0x69
    case 0xB1: return 0x6E
    case 0xB2...0xB6: return 0x6F
    case 0xB9...0xBC: return 0x75
    case 0xBD, 0xBF: return 0x79
    default: return nil
    }
  }
}
