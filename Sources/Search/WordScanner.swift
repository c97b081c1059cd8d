/// Divides text into the words an index knows: lower case, folded to ASCII, in the order of the text.
///
/// - `Sagsoplysning` is `sagsoplysning`, `børn` is `boern`.
/// - `§ 20`, `§§ 20-22 og 25`, `paragraf 20 a` give `$20`, `$21`, … beside the plain numbers.
/// - `e-læring` gives `e`, `laering` and `elaering`.
struct WordScanner {
  /// What a § reference begins with in an index.
  static let paragraphMark = UInt8(ascii: "$")
  /// Words with more bytes than this are no words.
  static let longest = 60
  /// A range of §§ is taken for one if it has no more of them.
  private static let widestRange = 80

  private let text: [UInt8]
  private var index = 0
  private var joined: [UInt8] = []
  private var extra: [[UInt8]] = []
  /// The word found last, folded, unless it is `plain`.
  private(set) var word: [UInt8] = []
  /// Where the word found last stands in the text as it is, as most do; nil when it is `word`.
  private(set) var plain: Range<Int>?

  /// A scanner of UTF-8 text.
  init(_ text: [UInt8]) {
    self.text = text
    word.reserveCapacity(64)
  }

  /// All words of a text.
  static func words(of text: [UInt8]) -> [[UInt8]] {
    var scanner = WordScanner(text)
    var words: [[UInt8]] = []
    while scanner.next() { words.append(scanner.plain.map { Array(text[$0]) } ?? scanner.word) }
    return words
  }

  /// Goes on to the next word; false when there is none.
  mutating func next() -> Bool {
    plain = nil
    if !extra.isEmpty {
      word = extra.removeLast()
      return true
    }
    if joined.isEmpty {
      let (start, end) = WordScanner.plainWord(in: text.span, from: index)
      index = start
      if end > start {
        plain = start..<end
        index = end &+ 1
        return true
      }
    }
    word.removeAll(keepingCapacity: true)
    let count = text.count
    while index < count {
      let byte = text[index]
      if byte < 0x80 {
        index &+= 1
        let letter = WordScanner.ascii(byte)
        if letter != 0 {
          word.append(letter)
        } else if !word.isEmpty {
          if endWord(before: byte) { return true }
        }
      } else if !takeWide(byte), !word.isEmpty {
        if endWord(before: byte) { return true }
      }
    }
    return !word.isEmpty && endWord(before: 0)
  }

  /// Where the next word begins, and where it ends if it is of small ASCII letters and digits alone,
  /// with a sign of ASCII behind it that only ends it; else the end is the beginning.
  @inline(__always)
  private static func plainWord(
    in text: Span<UInt8>, from index: Int
  ) -> (start: Int, end: Int) {
    var start = index
    while start < text.count, text[start] < 0x80, ascii(text[start]) == 0 { start &+= 1 }
    var end = start
    while end < text.count, isSmall(text[end]) { end &+= 1 }
    guard end < text.count, end > start, end &- start <= longest, text[end] < 0x80,
      text[end] != UInt8(ascii: "-"), ascii(text[end]) == 0,
      // It may be ”paragraf”, which reads on.
      text[start] != UInt8(ascii: "p")
    else { return (start, start) }
    return (start, end)
  }

  @inline(__always)
  private static func isSmall(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// Lower-case letters and digits for themselves, upper-case letters as lower case, else 0.
  @inline(__always)
  private static func ascii(_ byte: UInt8) -> UInt8 {
    if isSmall(byte) { return byte }
    return byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : 0
  }

  /// Takes a character that is not ASCII; false when it ends a word.
  private mutating func takeWide(_ byte: UInt8) -> Bool {
    let second = index + 1 < text.count ? text[index + 1] : 0
    if byte == 0xC2 {
      index += 2
      // Of §§ the last one reads the numbers.
      let isDouble = index + 1 < text.count && text[index] == 0xC2 && text[index + 1] == 0xA7
      if second == 0xA7, !isDouble { readParagraphs(from: index) }
      // A soft hyphen only shows where a word may be divided.
      return second == 0xAD && !word.isEmpty
    }
    let length = min(Folding.length(byte), text.count - index)
    defer { index += length }
    if Folding.isSilent(byte, second, index + 2 < text.count ? text[index + 2] : 0) {
      Folding.append(mark: second, ofFirst: byte, to: &word)
      return !word.isEmpty
    }
    if byte == 0xC3 { return Folding.append(latin: second, to: &word) }
    guard Folding.isLetter(byte) else { return false }
    word.append(contentsOf: text[index..<index + length])
    return true
  }

  /// Ends the word before `byte`; false when it is none after all.
  private mutating func endWord(before byte: UInt8) -> Bool {
    guard word.count <= WordScanner.longest else {
      word.removeAll(keepingCapacity: true)
      joined.removeAll()
      return false
    }
    if word[0] == UInt8(ascii: "p"), WordScanner.paragraphWords.contains(word) {
      readParagraphs(from: index)
    }
    let goesOn =
      byte == UInt8(ascii: "-") && index < text.count
      && isLetter(at: index) && (word.last ?? 0) > UInt8(ascii: "9")
    if goesOn || !joined.isEmpty { joined += word }
    if !goesOn, !joined.isEmpty {
      if joined.count <= WordScanner.longest { extra.append(joined) }
      joined.removeAll()
    }
    return true
  }

  /// Whether a letter stands at `place`, no digit.
  private func isLetter(at place: Int) -> Bool {
    let byte = text[place]
    return byte < 0x80
      ? WordScanner.ascii(byte) > UInt8(ascii: "9") : byte == 0xC3 || Folding.isLetter(byte)
  }

  // MARK: - §

  private static let paragraphWords: Set<[UInt8]> = Set(
    ["paragraf", "paragraffen", "paragraffer", "paragrafferne", "pgf"].map { Array($0.utf8) })

  /// Reads the numbers that follow a § sign, and keeps each as a word that is still to come.
  private mutating func readParagraphs(from start: Int) {
    var place = start
    var found: [[UInt8]] = []
    var last: Int?
    while true {
      skipBlanks(&place)
      guard let number = number(at: &place) else { break }
      if let first = last, number > first, number - first <= WordScanner.widestRange {
        for between in first + 1..<number { found.append(WordScanner.paragraph(between)) }
      }
      last = nil
      found.append(WordScanner.paragraph(number))
      if let letter = letter(at: &place) { found.append(WordScanner.paragraph(number) + [letter]) }
      var next = place
      skipBlanks(&next)
      if skip("-", &next) || skip("\u{2013}", &next) {
        last = number
      } else if !(skip(",", &next) || skip("og ", &next) || skip("eller ", &next)) {
        break
      }
      place = next
    }
    extra += found.reversed()
  }

  private static func paragraph(_ number: Int) -> [UInt8] { [paragraphMark] + String(number).utf8 }

  private func skipBlanks(_ place: inout Int) {
    while place < text.count {
      if text[place] == 0x20 || text[place] == UInt8(ascii: ".") {
        place += 1
      } else if text[place] == 0xC2, place + 1 < text.count, text[place + 1] == 0xA0 {
        place += 2
      } else if text[place] == 0xC2, place + 1 < text.count, text[place + 1] == 0xA7 {
        place += 2
      } else {
        return
      }
    }
  }

  private func skip(_ words: StaticString, _ place: inout Int) -> Bool {
    let count = words.utf8CodeUnitCount
    guard place + count <= text.count, text[place..<place + count].elementsEqual(words.bytes)
    else { return false }
    place += count
    return true
  }

  private func number(at place: inout Int) -> Int? {
    var number: Int?
    while place < text.count, text[place] >= 0x30, text[place] <= 0x39, (number ?? 0) < 10_000 {
      number = (number ?? 0) * 10 + Int(text[place] & 0xF)
      place += 1
    }
    return number
  }

  /// The letter of `§ 11 a` or `§ 52a`; not the *i* of `§ 20 i barnets lov`.
  private func letter(at place: inout Int) -> UInt8? {
    var next = place
    skipBlanks(&next)
    guard next < text.count, text[next] >= UInt8(ascii: "a"), text[next] <= UInt8(ascii: "h"),
      next + 1 == text.count || WordScanner.isEnd(text[next + 1])
    else { return nil }
    place = next + 1
    return text[next]
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte < 0x80 ? ascii(byte) == 0 : byte == 0xC2 || byte == 0xE2
  }
}

extension StaticString {
  /// The UTF-8 of the text.
  var bytes: [UInt8] { withUTF8Buffer { unsafe Array($0) } }
}
