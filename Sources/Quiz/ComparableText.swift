/// Typed text as it is compared: what people write in different ways without meaning anything
/// different is made alike. The steps are those of `docs/grading.md`; the browser's script does the
/// same, code point by code point, so nothing here may depend on a locale or on more of Unicode than
/// single code points.
package struct ComparableText: Sendable, Equatable {
  /// The code points that are compared.
  package private(set) var scalars: [Unicode.Scalar]

  /// `text` made comparable. With `keepsEnd` a closing full stop or the like is kept, and a
  /// paragraph sign as it stands: so a number is read, and fingerprints do not change.
  package init(_ text: String, keepsEnd: Bool = false) {
    scalars = []
    var isAfterBlank = false
    for scalar in text.unicodeScalars where !ComparableText.isInvisible(scalar) {
      if ComparableText.isBlank(scalar) {
        isAfterBlank = true
        continue
      }
      if isAfterBlank, !scalars.isEmpty { scalars.append(" ") }
      isAfterBlank = false
      if let last = scalars.last, let composed = LatinComposition.compose(last, scalar) {
        scalars[scalars.count - 1] = composed
      } else {
        scalars.append(ComparableText.plainMark(scalar))
      }
    }
    scalars = scalars.flatMap { $0.properties.lowercaseMapping.unicodeScalars }
    if !keepsEnd {
      self = withoutClosingMark
      spaceParagraphSigns()
    }
  }

  /// The same without one closing full stop or the like, unless nothing would be left.
  var withoutClosingMark: ComparableText {
    guard scalars.count > 1, let last = scalars.last, ".,;:!?".unicodeScalars.contains(last) else {
      return self
    }
    let rest = scalars[scalars.count - 2] == " " ? scalars.dropLast(2) : scalars.dropLast()
    var shorter = self
    if !rest.isEmpty { shorter.scalars = Array(rest) }
    return shorter
  }

  /// Puts the blank where it is left out: taking it away would make one long word of two, and let
  /// slips pass in it.
  private mutating func spaceParagraphSigns() {
    for place in scalars.indices.dropLast().reversed()
    where scalars[place] == "§" && !["§", " "].contains(scalars[place + 1]) {
      scalars.insert(" ", at: place + 1)
    }
  }

  /// The words between blanks.
  package var words: [ArraySlice<Unicode.Scalar>] { scalars.split(separator: " ") }

  /// True when both are the same, or, with `toleratesTypos`, differ by no more than one letter in
  /// each word of more than six. The first letter must be right: lovlig is not ulovlig.
  package func matches(_ key: ComparableText, toleratesTypos: Bool) -> Bool {
    if self == key { return true }
    guard toleratesTypos else { return false }
    let (mine, wanted) = (words, key.words)
    guard mine.count == wanted.count else { return false }
    return zip(mine, wanted).allSatisfy { word, key in
      word == key
        || key.count > 6 && word.first == key.first && ComparableText.isOneSlip(word, key)
    }
  }

  /// True when the two differ by one letter inserted, left out or changed, or two neighbours swapped.
  private static func isOneSlip(
    _ word: ArraySlice<Unicode.Scalar>, _ key: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard abs(word.count - key.count) <= 1 else { return false }
    var (word, key) = (word, key)
    while let letter = word.first, letter == key.first {
      word.removeFirst()
      key.removeFirst()
    }
    while let letter = word.last, letter == key.last {
      word.removeLast()
      key.removeLast()
    }
    if word.count <= 1, key.count <= 1 { return true }
    return word.count == 2 && key.count == 2 && word.first == key.last && word.last == key.first
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Quotes and dashes of every shape as the ones on a keyboard.
  private static func plainMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2018, 0x2019, 0xB4, 0x60: "'"
    case 0x201C...0x201E, 0xAB, 0xBB: "\""
    case 0x2010...0x2014, 0x2212: "-"
    default: scalar
    }
  }
}

/// Letters that some systems send as a base letter and a mark: those of Latin-1.
enum LatinComposition {
  /// Marks, and for each the base letters it may stand on with the letters that come of them.
  private static let table: [Unicode.Scalar: (bases: [Unicode.Scalar], letters: [Unicode.Scalar])] =
    [
      "\u{300}": (scalars("AEIOUaeiou"), scalars("ÀÈÌÒÙàèìòù")),
      "\u{301}": (scalars("AEIOUYaeiouy"), scalars("ÁÉÍÓÚÝáéíóúý")),
      "\u{302}": (scalars("AEIOUaeiou"), scalars("ÂÊÎÔÛâêîôû")),
      "\u{303}": (scalars("ANOano"), scalars("ÃÑÕãñõ")),
      "\u{308}": (scalars("AEIOUaeiouy"), scalars("ÄËÏÖÜäëïöüÿ")),
      "\u{30A}": (scalars("Aa"), scalars("Åå")),
      "\u{327}": (scalars("Cc"), scalars("Çç")),
    ]

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  /// The letter that `mark` makes of `base`; nil when it makes none of Latin-1.
  static func compose(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard let (bases, letters) = table[mark], let place = bases.firstIndex(of: base) else {
      return nil
    }
    return letters[place]
  }
}
