import CommonMark

/// Finds known phrases, of one or more words, in running text: whole words, without regard to case.
struct PhraseFinder: Sendable {
  private struct Phrase: Sendable {
    var words: [[UInt8]]
    var number: Int
  }

  private var byFirstWord: [UInt64: [Phrase]] = [:]

  /// True when there is nothing to find.
  var isEmpty: Bool { byFirstWord.isEmpty }

  /// A finder of no phrase yet.
  init() {}

  /// Adds a phrase, which is found as `number`.
  mutating func add(_ text: String, as number: Int) {
    let bytes = Array(text.utf8)
    let words = WordScanner(bytes).map { Letters.lowered(bytes[$0]) }
    guard let first = words.first else { return }
    byFirstWord[PhraseFinder.hash(first[...]), default: []].append(
      Phrase(words: words, number: number))
  }

  /// The longest phrase that begins with the word at `index`: its number and how many words it has.
  func match(
    _ text: [UInt8], _ words: [Range<Int>], at index: Int
  ) -> (number: Int, count: Int)? {
    guard let candidates = byFirstWord[PhraseFinder.hash(text[words[index]])] else { return nil }
    var best: (number: Int, count: Int)?
    for phrase in candidates where phrase.words.count > best?.count ?? 0 {
      guard index + phrase.words.count <= words.count else { continue }
      let isMatch = phrase.words.indices.allSatisfy {
        PhraseFinder.equals(text[words[index + $0]], phrase.words[$0])
      }
      if isMatch { best = (phrase.number, phrase.words.count) }
    }
    return best
  }

  private static func equals(_ text: ArraySlice<UInt8>, _ lowered: [UInt8]) -> Bool {
    guard text.count == lowered.count else { return false }
    var previous: UInt8 = 0
    for (byte, other) in zip(text, lowered) {
      if Letters.lower(byte, after: previous) != other { return false }
      previous = byte
    }
    return true
  }

  /// FNV-1a over the word in small letters.
  private static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    var previous: UInt8 = 0
    for byte in text {
      hash = (hash ^ UInt64(Letters.lower(byte, after: previous))) &* 1_099_511_628_211
      previous = byte
    }
    return hash
  }
}
