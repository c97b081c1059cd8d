/// Finds names by their bytes: built once, read by every task. Keys lie in one buffer, so a look-up
/// neither allocates nor counts references.
struct ByteIndex: Sendable {
  private var keys: [UInt8] = []
  private var entries: [Entry] = []
  /// For each slot the number of an entry plus one; 0 is free. Its length is a power of two.
  private var slots: [Int32]

  private struct Entry {
    var start: Int
    var end: Int
    var value: Int
  }

  /// An index of names with their values. The first of two equal names wins.
  init(_ names: [(name: [UInt8], value: Int)]) {
    var size = 16
    while size < names.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    keys.reserveCapacity(names.reduce(0) { $0 + $1.name.count })
    entries.reserveCapacity(names.count)
    for (name, value) in names { insert(name, value) }
  }

  /// An index of names with their places in the array.
  init(_ names: [String]) {
    self.init(names.enumerated().map { (Array($1.utf8), $0) })
  }

  /// The value of a name; nil when it is not there.
  func value(of name: [UInt8]) -> Int? {
    var slot = slot(of: name)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if matches(entry, name) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The value of a name; nil when it is not there.
  func value(of name: String) -> Int? {
    value(of: Array(name.utf8))
  }

  private mutating func insert(_ name: [UInt8], _ value: Int) {
    var slot = slot(of: name)
    while slots[slot] != 0 {
      if matches(entries[Int(slots[slot]) - 1], name) { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    let start = keys.count
    keys.append(contentsOf: name)
    entries.append(Entry(start: start, end: keys.count, value: value))
    slots[slot] = Int32(entries.count)
  }

  private func matches(_ entry: Entry, _ name: [UInt8]) -> Bool {
    guard entry.end - entry.start == name.count else { return false }
    for offset in 0..<name.count where keys[entry.start + offset] != name[offset] {
      return false
    }
    return true
  }

  /// FNV-1a, folded to the table's size.
  private func slot(of name: [UInt8]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }
}
