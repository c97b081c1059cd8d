/// Options that stand for other options: ”Alle ovenstående”.
enum CatchAllOption {
  private static let whole: Set<String> = [
    "alle", "alle svar", "alle svarene", "alle svar er rigtige", "alle svarene er rigtige",
    "alle er rigtige", "ingen af svarene", "ingen af svarene er rigtige", "ingen er rigtige",
  ]
  private static let pointers: Set<String> = [
    "ovenstående", "ovennævnte", "førnævnte", "foregående", "nævnte",
  ]
  private static let quantities: Set<String> = [
    "alle", "alt", "ingen", "intet", "begge", "hverken", "flere",
  ]

  /// True for an option that cannot be understood without the others.
  static func matches(_ text: [UInt8]) -> Bool {
    let words = QuizWords.words(text)
    guard let first = words.first, words.count <= 8 else { return false }
    if whole.contains(words.joined(separator: " ")) { return true }
    // ”Alle de nævnte”, but not ”Alle nævnte familier”: the pointer comes last or is followed by ”svar”.
    if quantities.contains(first), let place = words.firstIndex(where: pointers.contains) {
      let rest = words[(place + 1)...]
      return rest.first.map { ["svar", "er", "dele", "muligheder"].contains($0) } ?? true
    }
    var letters = words[...]
    while let word = letters.first, ["både", "svar", "mulighed"].contains(word) {
      letters.removeFirst()
    }
    return letters.count == 3 && letters.dropFirst().first == "og"
      && [letters.first, letters.last].allSatisfy { isLabel($0 ?? "") }
  }

  private static func isLabel(_ word: String) -> Bool {
    ["a", "b", "c", "d", "e", "f", "1", "2", "3", "4", "5", "6"].contains(word)
  }
}

/// Sentences that say no to a no: ”Hvad må du ikke gøre uden samtykke?”.
enum DoubleNegation {
  private static let negations: Set<String> = [
    "ikke", "aldrig", "ingen", "intet", "uden", "hverken", "næppe",
  ]
  /// After these, `ikke` denies nothing: ”ikke kun rådgivere”.
  private static let limits: Set<String> = ["kun", "bare", "blot", "alene", "mindst", "mere"]
  /// After these, `uden` denies nothing: ”uden for”, ”uden om”.
  private static let places: Set<String> = ["for", "om", "på", "tvivl"]
  /// Words that are a no in themselves, where `ikke` stands right before them.
  private static let negative: Set<String> = [
    "umulig", "umuligt", "umulige", "ulovlig", "ulovligt", "ulovlige", "unødvendig",
    "unødvendigt", "unødvendige", "ualmindelig", "ualmindeligt", "ualmindelige", "usandsynlig",
    "usandsynligt", "usandsynlige", "urimelig", "urimeligt", "urimelige", "uvæsentlig",
    "uvæsentligt", "uvæsentlige", "usædvanlig", "usædvanligt", "usædvanlige",
  ]
  /// A new clause begins here: a no in each is two statements.
  private static let joints: Set<String> = [
    "og", "men", "eller", "at", "som", "der", "når", "hvis", "fordi", "så", "end",
  ]

  /// The two words that deny each other in one clause of `text`; nil when there are none.
  static func find(in text: [UInt8]) -> (first: String, second: String)? {
    var earlier: String?
    var end = 0
    let ranges = Array(WordScanner(text))
    let words = QuizWords.words(text)
    for (index, range) in ranges.enumerated() {
      if text[end..<range.lowerBound].contains(where: { isBreak($0) })
        || joints.contains(words[index])
      {
        earlier = nil
      }
      end = range.upperBound
      let next = index + 1 < words.count ? words[index + 1] : ""
      if let first = earlier, first == "ikke", index > 0, words[index - 1] == "ikke",
        negative.contains(words[index])
      {
        return (first, words[index])
      }
      guard isNegation(words[index], before: next) else { continue }
      if let first = earlier, first != words[index] || first == "ikke" {
        return (first, words[index])
      }
      earlier = words[index]
    }
    return nil
  }

  private static func isNegation(_ word: String, before next: String) -> Bool {
    guard negations.contains(word) else { return false }
    if word == "ikke" { return !limits.contains(next) }
    if word == "uden" { return !places.contains(next) }
    return true
  }

  /// Signs that end a clause; those of three bytes are quotation marks and dashes.
  private static func isBreak(_ byte: UInt8) -> Bool {
    ",;:.?!()\"/".utf8.contains(byte) || byte == 0xE2 || byte == 0xC2
  }
}

/// Words of a text for the lists above.
enum QuizWords {
  /// The words in small letters.
  static func words(_ text: [UInt8]) -> [String] {
    let lowered = Letters.lowered(text)
    return WordScanner(lowered).map { String(decoding: lowered[$0], as: UTF8.self) }
  }
}
