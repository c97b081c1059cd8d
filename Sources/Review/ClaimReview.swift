import Content
import Diagnostics

/// Finds sections that state what a reader may want to look up – a number, a year, a provision, an
/// act or a body by name – and name no source. Exercises, invented cases, advice and what stands
/// between quotation marks state nothing.
struct ClaimReview {
  /// The first claim of a section, and how many there are.
  private struct Claims {
    var passage: Passage
    var words: ClosedRange<Int>
    var count: Int
  }

  private let names: KnownNames
  private var bySection: [Int: Claims] = [:]

  /// Begins to look for claims; `names` are the bodies and acts to know.
  init(names: KnownNames) {
    self.names = names
  }

  /// Looks at a passage, which has been divided into `words`.
  mutating func add(_ passage: Passage, _ words: [Range<Int>]) {
    guard [.paragraph, .item, .cell].contains(passage.role), !passage.isOwn, !passage.isQuote else {
      return
    }
    var quotes = QuoteTracker()
    var index = 0
    while index < words.count {
      guard let count = claim(in: passage.text, words, at: index),
        !quotes.isOpen(passage.text, at: words[index].lowerBound)
      else {
        index += 1
        continue
      }
      bySection[
        passage.section,
        default: Claims(passage: passage, words: index...(index + count - 1), count: 0)
      ].count += 1
      index += count
    }
  }

  /// How many words the claim that begins at `index` has; nil when none does.
  private func claim(in text: [UInt8], _ words: [Range<Int>], at index: Int) -> Int? {
    if let first = text[words[index]].first, Letters.isDigit(first) {
      let count = NumberWords.count(text, words, from: index)
      return NumberWords.isClaim(text, words, index..<index + count) ? count : nil
    }
    if let count = names.match(text, words, at: index) { return count }
    return BodyNames.contains(text, words[index]) ? 1 : nil
  }

  /// What there is to say, given which sections name a source. `place` finds words in the source.
  func diagnostics(
    sections: [Section], file: String,
    place: (Passage, ClosedRange<Int>) -> SourceRange
  ) -> [Diagnostic] {
    bySection.sorted { $0.key < $1.key }.compactMap { number, claims in
      guard !sections[number].hasSource else { return nil }
      let range = place(claims.passage, claims.words)
      let scan = Array(WordScanner(claims.passage.text))
      let words =
        scan[claims.words.lowerBound].lowerBound..<scan[claims.words.upperBound].upperBound
      return .claimWithoutSource(
        range, written: String(decoding: claims.passage.text[words], as: UTF8.self),
        title: String(decoding: sections[number].title, as: UTF8.self), others: claims.count - 1,
        file: file)
    }
  }
}

extension ClaimReview {
  /// True for pages whose sections are to name their sources: those that teach and inform, and any
  /// other page that cites something, on a site that has sources.
  static func concerns(_ header: PageHeader, _ sections: [Section], _ outline: SiteOutline) -> Bool
  {
    guard !outline.sources.isEmpty else { return false }
    switch header.kind {
    case .module, .article, .news, .course: return true
    case .bank, .fragment: return false
    case .page, .frontPage, .themeDay, .worksheet: return sections.contains { $0.hasSource }
    }
  }
}

/// The names that are known: of the bodies that publish the sources, but for the site's own, and of
/// the acts.
struct KnownNames: Sendable {
  private var finder = PhraseFinder()
  /// The first word of a body's name, which counts only as it is written (`KL` is not `kl`); nil for
  /// an act.
  private var firstWords: [[UInt8]?] = []

  /// The names that `outline` knows.
  init(_ outline: SiteOutline) {
    var known: Set<String> = [outline.configuration.publisher ?? ""]
    let publishers = outline.sources.compactMap(\.publisher)
      .flatMap { $0.split(separator: ", ").map(String.init) }
    for name in publishers where known.insert(name).inserted { add(name, isBody: true) }
    for act in outline.acts where known.insert(act.name).inserted { add(act.name, isBody: false) }
  }

  private mutating func add(_ name: String, isBody: Bool) {
    for form in [name, name + "s"] {
      finder.add(form, as: firstWords.count)
      let bytes = Array(form.utf8)
      let first = WordScanner(bytes).first { _ in true }
      firstWords.append(isBody ? first.map { Array(bytes[$0]) } : nil)
    }
  }

  /// How many words the name that begins with the word at `index` has; nil when none does.
  func match(_ text: [UInt8], _ words: [Range<Int>], at index: Int) -> Int? {
    guard let found = finder.match(text, words, at: index) else { return nil }
    if let first = firstWords[found.number], !text[words[index]].elementsEqual(first) { return nil }
    return found.count
  }
}

/// Which numbers state something.
enum NumberWords {
  /// What comes before a number that is only a name: `modul 2`, `kl. 9`.
  private static let named: Set<String> = [
    "modul", "modulet", "moduler", "ark", "øvelse", "spor", "trin", "side", "sider", "s", "afsnit",
    "figur", "tabel", "kapitel", "punkt", "opgave", "runde", "gruppe", "bord", "møde", "sag", "kl",
    "udkast", "kort", "nummer", "spørgsmål", "slide", "del",
  ]
  /// What goes between two such numbers: `modul 2 og 3`.
  private static let between: Set<String> = ["og", "eller", "til"]
  /// So many words back a name such as `modul` still counts: `modul 2, 3 og 4`.
  private static let longestSeries = 12
  /// What comes after a number that is only the time something takes the reader.
  private static let minutes: Set<String> = ["minut", "minutter", "min", "minutters"]

  /// How many words the number that begins at `index` has: `0–17` has two.
  static func count(_ text: [UInt8], _ words: [Range<Int>], from index: Int) -> Int {
    guard index + 1 < words.count, Letters.isDigit(text[words[index + 1].lowerBound]) else {
      return 1
    }
    let gap = text[words[index].upperBound..<words[index + 1].lowerBound]
    return gap.elementsEqual([0xE2, 0x80, 0x93]) ? 2 : 1
  }

  /// False for a number that names a place in the material or a time of day, or tells the minutes
  /// something takes; `number` are its words.
  static func isClaim(_ text: [UInt8], _ words: [Range<Int>], _ number: Range<Int>) -> Bool {
    func word(_ number: Int) -> String? {
      words.indices.contains(number)
        ? String(decoding: Letters.lowered(text[words[number]]), as: UTF8.self) : nil
    }
    let next = word(number.upperBound)
    if let next, minutes.contains(next) { return false }
    // ”5 til 10 minutter”: the first of the two.
    if let next, between.contains(next), let unit = word(number.upperBound + 2),
      minutes.contains(unit)
    {
      return false
    }
    var before = number.lowerBound - 1
    // A series of places is short, and a text of nothing but numbers must not be walked each time.
    while number.lowerBound - before <= longestSeries, let previous = word(before) {
      if named.contains(previous) { return false }
      let isNumber = previous.utf8.first.map(Letters.isDigit) ?? false
      guard between.contains(previous) || isNumber else { return true }
      before -= 1
    }
    return true
  }
}

/// Names of bodies that are known by how they end: `Sundhedsstyrelsen`.
enum BodyNames {
  private static let endings: [[UInt8]] = [
    "styrelsen", "styrelse", "ministeriet", "ministerium", "direktoratet", "ombudsmand",
    "ombudsmanden", "universitet", "universitetshospital", "professionshøjskole",
  ].map { Array($0.utf8) }
  /// Words with such an ending that are no names.
  private static let ordinary: Set<String> = ["bestyrelse", "bestyrelsen"]

  /// True for a word with a capital letter and the ending of a body's name, also in the genitive.
  static func contains(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    guard word.count > 10, Letters.isCapital(text, word.lowerBound) else { return false }
    var lowered = Letters.lowered(text[word])
    if lowered.last == 0x73 { lowered.removeLast() }
    return endings.contains {
      lowered.count > $0.count && lowered.suffix($0.count).elementsEqual($0)
    }
      && !ordinary.contains(String(decoding: lowered, as: UTF8.self))
  }
}

/// Titles that say of what stands below them that it is invented or the author's own.
enum Invention {
  private static let words = ["opdigte", "fiktiv", "eksempel", "eksempler", "forslag"]

  /// True for a title such as ”Før og efter. Opdigtet eksempel”.
  static func isTold(by title: [UInt8]) -> Bool {
    guard !title.isEmpty else { return false }
    let lowered = String(decoding: Letters.lowered(title[...]), as: UTF8.self)
    return words.contains { lowered.contains($0) }
  }
}
