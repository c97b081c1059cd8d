/// The files of words with their postings. A file is one text of entries between `;`, in the order of
/// their stems:
///
///     oplysning,:…,en:…,er:…+…=…
///
/// The stem; each of its forms, as what follows the stem, with its postings; `+` the postings of all
/// compounds it is a part of; `=` its own parts, with blanks between. A posting is the document's
/// number less that of the one before, the weight as one digit, and the mask; see `Digits`.
struct WordFiles {
  /// A file is full when it has this many bytes: some 10 KB when compressed.
  private static let size = 24_000

  private(set) var files: [IndexFile] = []
  /// What each file's first stem begins with, as far as it differs from the stem before.
  private(set) var starts: [[UInt8]] = []
  private var text: [UInt8] = []
  private var start: [UInt8] = []
  private var last: [UInt8] = []

  /// Takes in the entry of a stem.
  mutating func append(_ entry: [UInt8], stem: ArraySlice<UInt8>) {
    if !text.isEmpty, text.count + entry.count > WordFiles.size { close() }
    if text.isEmpty {
      start = WordFiles.shortest(stem, after: last)
      text = [UInt8(ascii: "\"")]
    } else {
      text.append(UInt8(ascii: ";"))
    }
    text += entry
    last = Array(stem)
  }

  /// Closes the file begun last.
  mutating func close() {
    guard !text.isEmpty else { return }
    text.append(UInt8(ascii: "\""))
    files.append(IndexFile("o", files.count, text))
    starts.append(start)
    text = []
  }

  /// The shortest beginning of `word` that stands after `other` in the alphabet.
  static func shortest(_ word: ArraySlice<UInt8>, after other: [UInt8]) -> [UInt8] {
    var length = 0
    for (one, two) in zip(word, other) {
      guard one == two else { break }
      length += 1
    }
    var end = min(word.count, length + 1)
    // Never within a letter of several bytes.
    let bytes = Array(word)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Array(bytes[..<end])
  }
}

/// The files of stems alone, with blanks between, each as: how many letters it shares with the one
/// before (a digit of `Digits`), the other letters, and in how many documents it stands, as the number
/// of binary digits of that (0–9).
enum StemFiles {
  private static let size = 20_000
  /// Shorter ones are not guessed at.
  private static let shortest = 3

  static func files(
    _ kind: String, _ stems: [(word: [UInt8], count: Int32)]
  ) -> (files: [IndexFile], starts: [[UInt8]]) {
    var files: [IndexFile] = []
    var starts: [[UInt8]] = []
    var text: [UInt8] = []
    var last: [UInt8] = []
    func close() {
      guard !text.isEmpty else { return }
      files.append(IndexFile(kind, files.count, text + [UInt8(ascii: "\"")]))
      text = []
    }
    for (word, count) in stems where isGuessable(word) {
      if text.count > size { close() }
      var shared = 0
      if text.isEmpty {
        starts.append(WordFiles.shortest(word[...], after: last))
        text = [UInt8(ascii: "\"")]
      } else {
        text.append(0x20)
        while shared < min(word.count, last.count, 63), word[shared] == last[shared] {
          shared += 1
        }
      }
      text.append(Digits.character(shared))
      text += word[shared...]
      text.append(UInt8(ascii: "0") + UInt8(min(9, 32 - count.leadingZeroBitCount)))
      last = word
    }
    close()
    return (files, starts)
  }

  private static func isGuessable(_ word: [UInt8]) -> Bool {
    word.count >= shortest && word.count <= 40
      && word.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
  }
}

/// The postings of several words as those of one.
struct Gathering {
  /// Of each document mask and weight: the mask in the upper three bytes, the weight in the lowest.
  private var tallies: [UInt32] = []
  /// The documents that have a tally.
  private var documents: [Int] = []

  mutating func add(_ posting: Posting) {
    let document = posting.document
    if document >= tallies.count {
      tallies += repeatElement(0, count: document + 1 - tallies.count)
    }
    let tally = tallies[document]
    if tally == 0 { documents.append(document) }
    let weight = max(UInt8(truncatingIfNeeded: tally), posting.weight)
    tallies[document] = (tally >> 8 | UInt32(posting.mask)) << 8 | UInt32(weight)
  }

  /// Writes what has gathered, and forgets it.
  mutating func write(to text: inout [UInt8]) {
    documents.sort()
    var last = 0
    for document in documents {
      let tally = tallies[document]
      Posting(
        document: document, weight: UInt8(truncatingIfNeeded: tally),
        mask: UInt16(truncatingIfNeeded: tally >> 8)
      ).write(after: last, to: &text)
      last = document
      tallies[document] = 0
    }
    documents.removeAll(keepingCapacity: true)
  }
}

extension Posting {
  /// Appends the posting as the browser reads it, after one of document `last`.
  func write(after last: Int, to text: inout [UInt8]) {
    Digits.append(document - last, to: &text)
    text.append(Digits.character(Int(weight)))
    Digits.append(Int(mask), to: &text)
  }
}
