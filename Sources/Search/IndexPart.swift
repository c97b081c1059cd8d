/// The index of a few documents: for each word, where it stands and how much weight it has there.
/// Parts are made side by side, one a chunk of pages, and put together by `SearchIndex`.
package struct IndexPart: Sendable {
  /// The words, folded.
  private(set) var words: WordTable
  /// The postings of all words, word by word: of each document its number less that of the posting
  /// before (of the part's first document, for the first), its weight, its mask; see `Posting`.
  private(set) var postings: [UInt8] = []
  /// Where each word's postings end.
  private(set) var ends: [Int32] = []
  /// The number of the first document.
  let first: Int
  /// The kind of each document by its number.
  private(set) var kinds: [(document: Int, kind: SearchKind)] = []

  /// What a word weighs by where it stands, in quarters of a word of running text.
  private enum Weight {
    static let text: Int32 = 4
    static let summary: Int32 = 6
    static let keyword: Int32 = 8
    static let subheading: Int32 = 10
    static let heading: Int32 = 14
    static func title(of count: Int) -> Int32 { 16 + 32 / Int32(max(count, 1)) }
  }

  private struct Entry {
    var word: Int32
    var document: Int32
    var weight: UInt8
    var mask: UInt16
  }

  /// What has been counted of a word in the document being read.
  private struct Tally {
    /// Its weight in text and headings.
    var text: Int32 = 0
    /// Its weight in title, summary and keywords.
    var names: Int32 = 0
    /// Where it stands; 0 as long as it does not.
    var mask: UInt16 = 0
  }

  private var entries: [Entry] = []
  /// A tally a word, and the words that have one in the document being read.
  private var tallies: [Tally] = []
  private var touched: [Int32] = []
  private var length = 0

  /// A part whose first document has the number `first`.
  package init(first: Int) {
    self.first = first
    words = WordTable(capacity: 4096)
  }

  /// Takes in a document; numbers only rise.
  package mutating func append(_ document: SearchDocument, number: Int) {
    kinds.append((number, document.kind))
    length = 0
    take(title: document.title)
    for name in document.otherNames { take(title: name) }
    length = 0
    take(document.summary, Weight.summary, Posting.lead, isName: true)
    take(document.keywords, Weight.keyword, Posting.lead, isName: true)
    for (index, section) in document.sections.enumerated() {
      let mask = Posting.section(index)
      take(section.heading, Weight.heading, mask)
      take(section.subheadings, Weight.subheading, mask)
      take(section.text, Weight.text, mask)
    }
    for word in touched {
      let tally = tallies[Int(word)]
      entries.append(
        Entry(
          word: word, document: Int32(number),
          weight: Posting.quantised(tally.text, length: length, names: tally.names),
          mask: tally.mask))
      tallies[Int(word)] = Tally()
    }
    touched.removeAll(keepingCapacity: true)
  }

  private mutating func take(title: String) {
    let found = WordScanner.words(of: Array(title.utf8))
    let weight = Weight.title(of: found.count)
    for word in found { count(word.span, weight, Posting.title, isName: true) }
  }

  private mutating func take(
    _ text: [UInt8], _ weight: Int32, _ mask: UInt16, isName: Bool = false
  ) {
    guard !text.isEmpty else { return }
    var scanner = WordScanner(text)
    while scanner.next() {
      if let plain = scanner.plain {
        count(text.span.extracting(plain), weight, mask, isName: isName)
      } else {
        count(scanner.word.span, weight, mask, isName: isName)
      }
    }
  }

  private mutating func count(
    _ word: Span<UInt8>, _ weight: Int32, _ mask: UInt16, isName: Bool
  ) {
    let number = words.number(of: word)
    if number == tallies.count { tallies.append(Tally()) }
    var tally = tallies[number]
    if tally.mask == 0 { touched.append(Int32(number)) }
    if isName { tally.names &+= weight } else { tally.text &+= weight }
    tally.mask |= mask
    tallies[number] = tally
    length &+= 1
  }

  /// Sorts the postings by word. Nothing can be added afterwards.
  package mutating func finish() {
    var starts = [Int32](repeating: 0, count: words.count + 1)
    for entry in entries { starts[Int(entry.word) + 1] += 1 }
    for word in 0..<words.count { starts[word + 1] += starts[word] }
    var order = [Int32](repeating: 0, count: entries.count)
    var next = starts
    for (index, entry) in entries.enumerated() {
      order[Int(next[Int(entry.word)])] = Int32(index)
      next[Int(entry.word)] += 1
    }
    postings.reserveCapacity(entries.count * 4)
    ends.reserveCapacity(words.count)
    for word in 0..<words.count {
      var last = Int32(first)
      for place in starts[word]..<starts[word + 1] {
        let entry = entries[Int(order[Int(place)])]
        Posting.append(
          distance: Int(entry.document - last), weight: entry.weight, mask: entry.mask,
          to: &postings)
        last = entry.document
      }
      ends.append(Int32(postings.count))
    }
    (entries, tallies, touched) = ([], [], [])
    words.close()
  }

  /// The postings of a word.
  func postings(of word: Int) -> Range<Int> {
    (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word])
  }
}
