/// Words numbered in the order they are met: bytes in one pool, found through a table of hashes. A
/// dictionary of arrays would allocate for every word of every page.
struct WordTable: Sendable {
  private var pool: [UInt8] = []
  private var ends: [Int32] = [0]
  private var hashes: [UInt32] = []
  /// Number + 1, or 0; a power of two of them.
  private var slots: [Int32]

  /// A table with room for about `capacity` words before it grows.
  init(capacity: Int = 1024) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// How many words there are.
  var count: Int { ends.count - 1 }

  /// The bytes of a word.
  subscript(number: Int) -> ArraySlice<UInt8> {
    pool[Int(ends[number])..<Int(ends[number + 1])]
  }

  /// The number of a word, which is new when it equals the count before.
  mutating func number(of word: Span<UInt8>) -> Int {
    let hash = WordTable.hash(word)
    let place = place(of: word, hash)
    if slots[place] != 0 { return Int(slots[place]) - 1 }
    let number = hashes.count
    for index in word.indices { pool.append(word[index]) }
    ends.append(Int32(pool.count))
    hashes.append(hash)
    slots[place] = Int32(number + 1)
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  /// Lets go of what it takes to find a word. Afterwards words can only be read by their numbers.
  mutating func close() {
    (slots, hashes) = ([], [])
  }

  /// The number of a word; nil when it is not there.
  func find(_ word: Span<UInt8>) -> Int? {
    let slot = slots[place(of: word, WordTable.hash(word))]
    return slot == 0 ? nil : Int(slot) - 1
  }

  private func place(of word: Span<UInt8>, _ hash: UInt32) -> Int {
    let mask = slots.count &- 1
    var place = Int(hash) & mask
    while slots[place] != 0 {
      let number = Int(slots[place]) &- 1
      if hashes[number] == hash, isWord(number, word) { return place }
      place = (place &+ 1) & mask
    }
    return place
  }

  private func isWord(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let start = Int(ends[number])
    guard Int(ends[number &+ 1]) &- start == word.count else { return false }
    let pool = pool.span
    for index in word.indices where pool[start &+ index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count &- 1
    for number in hashes.indices {
      var place = Int(hashes[number]) & mask
      while slots[place] != 0 { place = (place &+ 1) & mask }
      slots[place] = Int32(number + 1)
    }
  }

  /// FNV-1a with a last stir, as the table takes the low bits.
  private static func hash(_ word: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in word.indices { hash = (hash ^ UInt32(word[index])) &* 16_777_619 }
    hash ^= hash >> 15
    hash = hash &* 0x2C1B_3C6D
    return hash ^ (hash >> 12)
  }
}
