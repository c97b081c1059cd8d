/// LIX: the average length of sentences plus the percentage of long words (Björnsson's measure with
/// the bands that are usual in Denmark). A hint, not a verdict.
package struct Readability: Sendable, Equatable {
  /// How hard a text is.
  package enum Band: Sendable, CaseIterable {
    /// 24 and below.
    case veryEasy
    /// 25 to 34.
    case easy
    /// 35 to 44.
    case middling
    /// 45 to 54.
    case hard
    /// 55 and above.
    case veryHard
  }

  /// Words: what stands between blanks and has a letter or a digit.
  package var words = 0
  /// Words of seven letters or more.
  package var longWords = 0
  /// Sentences.
  package var sentences = 0

  /// Nothing counted yet.
  package init() {}

  /// The measure, rounded; nil without a sentence.
  package var lix: Int? {
    guard words > 0, sentences > 0 else { return nil }
    // words/sentences + 100·long/words, rounded half up without floating point.
    let numerator = words * words + 100 * longWords * sentences
    let denominator = sentences * words
    return (2 * numerator + denominator) / (2 * denominator)
  }

  /// The band of the measure.
  package var band: Band? {
    lix.map {
      switch $0 {
      case ...24: .veryEasy
      case 25...34: .easy
      case 35...44: .middling
      case 45...54: .hard
      default: .veryHard
      }
    }
  }

  /// Adds another text.
  package static func += (left: inout Readability, right: Readability) {
    left.words += right.words
    left.longWords += right.longWords
    left.sentences += right.sentences
  }
}

/// A sentence of a passage.
struct Sentence {
  /// Its first and last word, as numbers among the passage's words.
  var words: ClosedRange<Int>
  /// The number of its words as LIX counts them.
  var count: Int
}

/// Divides text into sentences and counts its words.
struct SentenceScanner {
  /// Words that end with a full stop without ending a sentence.
  static let abbreviations: Set<String> = [
    "adr", "afd", "afs", "alm", "art", "bl.a", "bilag", "ca", "cirk", "d", "dr", "d.v.s", "dvs",
    "ekskl", "eks", "evt", "ex", "f", "fx", "f.eks", "fhv", "fig", "forf", "fr", "gl", "hhv", "hr",
    "iht",
    "inkl", "jf", "jr", "jvf", "kap", "kgl", "kl", "kr", "lb", "litra", "m.fl", "m.h.p", "m.h.t",
    "m.m", "m.v", "maks", "max", "mfl", "mht", "mia", "mill", "min", "mio", "mv", "nr", "o.l",
    "o.lign", "osv", "pct", "pga", "pkt", "pr", "ref", "resp", "s", "s.k", "skt", "sml", "sr",
    "stk",
    "str", "såk", "tab", "tlf", "vedr", "vejl", "vs",
  ]

  /// What the passage comes to.
  private(set) var readability = Readability()
  /// Its sentences.
  private(set) var sentences: [Sentence] = []
  /// Its words, as ranges of the text.
  let words: [Range<Int>]

  /// Divides `text`.
  init(_ text: [UInt8]) {
    words = Array(WordScanner(text))
    var first = 0
    var count = 0
    for number in words.indices {
      // Halves of what stands between blanks (and/or) are one word.
      let isNew = number == first || SentenceScanner.hasBlank(text, between: words, number)
      if isNew {
        count += 1
        readability.words += 1
        if SentenceScanner.letters(text, from: words[number].lowerBound) >= 7 {
          readability.longWords += 1
        }
      }
      if SentenceScanner.endsSentence(text, words, number) {
        readability.sentences += 1
        sentences.append(Sentence(words: first...number, count: count))
        first = number + 1
        count = 0
      }
    }
  }

  private static func hasBlank(_ text: [UInt8], between words: [Range<Int>], _ number: Int) -> Bool
  {
    let gap = words[number - 1].upperBound..<words[number].lowerBound
    return text[gap].contains { $0 <= 0x20 || $0 == 0xA0 }
  }

  /// The letters up to the next blank.
  private static func letters(_ text: [UInt8], from start: Int) -> Int {
    var count = 0
    var index = start
    while index < text.count, text[index] > 0x20, text[index] != 0xC2 {
      let length = Letters.length(text, index)
      if length > 0, !Letters.isDigit(text[index]) { count += 1 }
      index += max(length, 1)
    }
    return count
  }

  /// True when a sentence ends after this word.
  private static func endsSentence(_ text: [UInt8], _ words: [Range<Int>], _ number: Int) -> Bool {
    guard number + 1 < words.count else { return true }
    let gap = text[words[number].upperBound..<words[number + 1].lowerBound]
    guard let mark = gap.first(where: { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F || $0 == 0x3A })
    else { return false }
    guard gap.contains(where: { $0 == 0x20 || $0 == 0x0A }) else { return false }
    let next = words[number + 1].lowerBound
    let isFreshStart = Letters.isCapital(text, next) || Letters.isDigit(text[next])
    if mark == 0x3A { return Letters.isCapital(text, next) }
    guard isFreshStart else { return false }
    guard mark == 0x2E, gap.first == 0x2E else { return true }
    let word = text[words[number]]
    if word.allSatisfy(Letters.isDigit) { return Letters.isCapital(text, next) }
    let lowered = String(decoding: Letters.lowered(word), as: UTF8.self)
    if !abbreviations.contains(lowered) { return true }
    // `osv.` may end a sentence as well; `nr. 5` and `jf. § 3` never do.
    return ["osv", "m.v", "m.m", "mv", "m.fl", "mfl", "o.l", "o.lign"].contains(lowered)
      && Letters.isCapital(text, next)
  }
}
