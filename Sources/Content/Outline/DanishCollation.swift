/// Danish alphabetical order: 29 letters with æ, ø, å last; aa is å; ü is y, ä is æ, ö is ø; other
/// accents count only when all else is equal; å comes before aa and a capital before a small letter.
///
/// Works on bytes with a key of its own, so that the order is the same on every machine whatever
/// its locale.
package enum DanishCollation {
  /// A text prepared for comparison.
  struct Key: Comparable {
    /// The letters' places in the alphabet.
    var letters: [UInt8]
    /// How the letters were written, where the letters are the same.
    var forms: [UInt8]
    /// The text itself, which settles everything else.
    var text: [UInt8]

    static func < (left: Key, right: Key) -> Bool {
      if left.letters != right.letters {
        return left.letters.lexicographicallyPrecedes(right.letters)
      }
      if left.forms != right.forms { return left.forms.lexicographicallyPrecedes(right.forms) }
      return left.text.lexicographicallyPrecedes(right.text)
    }
  }

  /// True when `left` stands before `right` in a Danish list.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    key(left) < key(right)
  }

  /// The elements in Danish alphabetical order of their names; equal names keep their order.
  package static func sorted<Element>(
    _ elements: [Element], by name: (Element) -> String
  ) -> [Element] {
    let keyed = elements.enumerated().map { (key: key(name($1)), place: $0, element: $1) }
    return keyed.sorted { $0.key == $1.key ? $0.place < $1.place : $0.key < $1.key }
      .map(\.element)
  }

  /// Where a text stands in a list that is divided by letters.
  package enum Initial: Sendable, Equatable {
    /// It begins with a digit or a sign: before A.
    case sign
    /// One of the 29 letters, as a capital.
    case letter(String)
    /// It begins with a letter of another alphabet: after Å.
    case foreign

    /// The letters in their order.
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ")

    /// The letter whose place in the alphabet is `weight`.
    init(weight: UInt8?) {
      switch weight {
      case .some(let place) where (0x61...0x7D).contains(place):
        self = .letter(String(Initial.letters[Int(place - 0x61)]))
      case .some(DanishCollation.foreign): self = .foreign
      default: self = .sign
      }
    }
  }

  /// The letter that `text` stands under: Aabenraa and Århus under Å, Élan under E.
  package static func initial(of text: String) -> Initial {
    let bytes = ComposedName.compose(Array(text.utf8))
    var letters: [UInt8] = []
    var index = 0
    while index < bytes.count, letters.isEmpty {
      index += weight(bytes, index, to: &letters).length
    }
    return Initial(weight: letters.first)
  }

  /// The key of a text.
  static func key(_ text: String) -> Key {
    let bytes = ComposedName.compose(Array(text.utf8))
    var key = Key(letters: [], forms: [], text: bytes)
    key.letters.reserveCapacity(bytes.count)
    key.forms.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let (form, length) = weight(bytes, index, to: &key.letters)
      key.forms.append(form)
      index += length
    }
    return key
  }

  // Places in the alphabet: punctuation and digits keep their ASCII codes, a–z follow, æ ø å last.
  private static let ash: UInt8 = 0x7B
  private static let slashedO: UInt8 = 0x7C
  private static let ringedA: UInt8 = 0x7D
  /// Signs beyond ASCII: after those of ASCII, before a.
  private static let signs: UInt8 = 0x60
  /// Everything that is no Latin letter of this table stands after å, in code point order.
  private static let foreign: UInt8 = 0xFF

  /// The letter that begins at `index`: how it is written and its length in bytes. Its place or places
  /// in the alphabet are appended to `letters`.
  private static func weight(
    _ bytes: [UInt8], _ index: Int, to letters: inout [UInt8]
  ) -> (form: UInt8, length: Int) {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch byte {
    case 0x41, 0x61:
      let isRinged = next | 0x20 == 0x61
      letters.append(isRinged ? ringedA : 0x61)
      // Written with two letters it comes after å: 2 more than the same case of å.
      return isRinged ? (caseForm(byte) + 2, 2) : (caseForm(byte), 1)
    case 0x41...0x5A, 0x61...0x7A:
      letters.append(byte | 0x20)
      return (caseForm(byte), 1)
    // Quotation marks do not count; a no-break space is a space.
    case 0x22, 0x27: return (0, 1)
    case 0xC2 where next == 0xAB || next == 0xBB: return (0, 2)
    case 0xE2 where next == 0x80 && index + 2 < bytes.count && isQuote(bytes[index + 2]):
      return (0, 3)
    case 0x00..<0x80:
      letters.append(byte)
      return (0, 1)
    case 0xC2 where next == 0xA0:
      letters.append(0x20)
      return (0, 2)
    case 0xC3:
      let (letter, form) = accented(next)
      letters.append(letter)
      return (form, 2)
    case 0xC5 where next == 0x92 || next == 0x93:
      letters.append(slashedO)
      return (next == 0x92 ? 4 : 5, 2)
    default:
      // Signs such as § and – stand before the letters, what is foreign after them, whole.
      let isSign = byte == 0xC2 || byte == 0xE2
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, bytes.count)
      letters.append(isSign ? signs : foreign)
      letters.append(contentsOf: bytes[(isSign ? index + 1 : index)..<end])
      return (0, end - index)
    }
  }

  /// The letters U+00C0–U+00FF by their second byte.
  private static func accented(_ second: UInt8) -> (letter: UInt8, form: UInt8) {
    let isCapital = second < 0xA0
    let form: UInt8 = isCapital ? 4 : 5
    let plain: UInt8 = isCapital ? 0 : 1
    let letter: UInt8 =
      switch second | 0x20 {
      case 0xA6: ash
      case 0xA4: ash
      case 0xB8: slashedO
      case 0xB6: slashedO
      case 0xA5: ringedA
      case 0xA0...0xA3: 0x61
      case 0xA7: 0x63
      case 0xA8...0xAB: 0x65
      case 0xAC...0xAF: 0x69
      case 0xB0: 0x64
      case 0xB1: 0x6E
      case 0xB2...0xB5: 0x6F
      case 0xB9...0xBB: 0x75
      case 0xBC, 0xBD: 0x79
      default: 0x7A
      }
    let isOwnLetter = letter >= ash && [0xA6, 0xB8, 0xA5].contains(second | 0x20)
    return (letter, isOwnLetter ? plain : form)
  }

  /// The last byte of ‘ ’ ‚ “ ” „.
  private static func isQuote(_ byte: UInt8) -> Bool { (0x98...0x9E).contains(byte) }

  private static func caseForm(_ byte: UInt8) -> UInt8 { byte < 0x61 ? 0 : 1 }
}
