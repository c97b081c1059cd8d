/// Finds terms of the glossary in plain text: whole words, in any of the forms the glossary gives. A
/// form in small letters is also found with a capital first letter; one with capitals only as it is
/// written (`VUM`, `Ankestyrelsen`). The longest form that fits wins.
///
/// Built once, read by every task. Most words are told apart from terms by one look at a bitmap.
struct TermFinder: Sendable {
  /// A term found in a text.
  struct Match: Equatable {
    /// The bytes of the text it takes up.
    var range: Range<Int>
    /// Its place in the glossary.
    var term: Int
  }

  private struct Form {
    var bytes: [UInt8]
    var isExact: Bool
    var term: Int
  }

  private static let bitCount: UInt64 = 1 << 14

  private var bitmap = [UInt64](repeating: 0, count: Int(bitCount / 64))
  /// The forms by the hash of their first word, the longest first.
  private var forms: [UInt64: [Form]] = [:]

  /// True when there is nothing to find.
  var isEmpty: Bool { forms.isEmpty }

  /// A finder of the glossary's terms and forms.
  init(_ glossary: [GlossaryTerm]) {
    for (index, term) in glossary.enumerated() {
      for form in [term.term] + term.forms { add(form, term: index) }
    }
    for key in forms.keys { forms[key]?.sort { $0.bytes.count > $1.bytes.count } }
  }

  private mutating func add(_ form: String, term: Int) {
    let bytes = Array(form.utf8)
    guard let first = TermFinder.nextWord(bytes, from: 0), first.range.lowerBound == 0 else {
      return
    }
    let isExact = form.unicodeScalars.contains { $0.properties.isUppercase }
    // Of two terms with one form the first in the glossary has it.
    if forms[first.hash]?.contains(where: { $0.bytes == bytes }) == true { return }
    forms[first.hash, default: []].append(Form(bytes: bytes, isExact: isExact, term: term))
    let bit = first.hash % TermFinder.bitCount
    bitmap[Int(bit / 64)] |= 1 << (bit % 64)
  }

  /// The first term in `text` from byte `start` on that `isWanted` says yes to.
  func next(in text: [UInt8], from start: Int, where isWanted: (Int) -> Bool) -> Match? {
    var position = start
    while let word = TermFinder.nextWord(text, from: position) {
      let bit = word.hash % TermFinder.bitCount
      if bitmap[Int(bit / 64)] & (1 << (bit % 64)) != 0,
        let found = match(in: text, at: word, where: isWanted)
      {
        return found
      }
      position = word.range.upperBound
    }
    return nil
  }

  private func match(in text: [UInt8], at word: Word, where isWanted: (Int) -> Bool) -> Match? {
    guard let candidates = forms[word.hash] else { return nil }
    let start = word.range.lowerBound
    for form in candidates where TermFinder.stands(form, in: text, at: start) {
      return isWanted(form.term)
        ? Match(range: start..<(start + form.bytes.count), term: form.term) : nil
    }
    return nil
  }

  private static func stands(_ form: Form, in text: [UInt8], at start: Int) -> Bool {
    let end = start + form.bytes.count
    guard end <= text.count else { return false }
    for offset in form.bytes.indices where text[start + offset] != form.bytes[offset] {
      let isFirstLetter = offset == 0 || (offset == 1 && form.bytes[0] == 0xC3)
      guard isFirstLetter, !form.isExact,
        lowered(text[start + offset], after: offset == 0 ? 0 : 0xC3) == form.bytes[offset]
      else { return false }
    }
    return end == text.count || letterLength(text, end) == 0
  }

  // MARK: - Words

  private struct Word {
    var range: Range<Int>
    /// Of the word with a small first letter.
    var hash: UInt64
  }

  /// The next word at or after `start`: letters, digits and hyphens.
  private static func nextWord(_ text: [UInt8], from start: Int) -> Word? {
    var begin = start
    while begin < text.count, letterLength(text, begin) == 0 { begin += skip(text[begin]) }
    guard begin < text.count else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var end = begin
    while end < text.count {
      let length = letterLength(text, end)
      if length == 0 { break }
      for offset in 0..<length {
        let isFirst = end == begin
        let byte =
          isFirst
          ? lowered(text[end + offset], after: offset == 0 ? 0 : text[end]) : text[end + offset]
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
      end += length
    }
    return Word(range: begin..<end, hash: hash ^ (hash >> 29))
  }

  /// The small letter of A–Z, and of the second byte of Æ, Ø, Å and the like after 0xC3.
  private static func lowered(_ byte: UInt8, after lead: UInt8) -> UInt8 {
    if lead == 0 { return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    return lead == 0xC3 && (0x80...0x9E).contains(byte) ? byte + 0x20 : byte
  }

  /// The bytes of the letter, digit or hyphen at `index`; 0 for anything else. Beyond ASCII, what
  /// begins with 0xC2 or 0xE2 (spaces, signs, quotes, dashes) is no letter.
  private static func letterLength(_ text: [UInt8], _ index: Int) -> Int {
    let byte = text[index]
    if byte < 0x80 {
      let isLetter =
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
      return isLetter ? 1 : 0
    }
    if byte == 0xC2 || byte == 0xE2 || byte < 0xC0 { return 0 }
    return min(skip(byte), text.count - index)
  }

  private static func skip(_ byte: UInt8) -> Int {
    switch byte {
    case 0..<0xC0: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }
}
