/// 64-bit numbers that stand for ids, links and paths.
///
/// A site of 10,000 pages holds a million of these: as numbers they take 8 MB and no allocation.
/// The same on every machine and in every run.
enum Fingerprint {
  /// The number of a stretch of bytes; never 0.
  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    let bytes = bytes.span
    var state = mix(0x9E37_79B9_7F4A_7C15, UInt64(truncatingIfNeeded: range.count))
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      state = mix(state, word.littleEndian)
      index += 8
    }
    if index < range.upperBound {
      var rest: UInt64 = 0
      if range.count >= 8 {
        // The last eight bytes, some of them for the second time.
        rest = unsafe bytes.bytes.unsafeLoadUnaligned(
          fromByteOffset: range.upperBound - 8, as: UInt64.self
        ).littleEndian
      } else {
        for place in index..<range.upperBound { rest = rest << 8 | UInt64(bytes[place]) }
      }
      state = mix(state, rest)
    }
    return max(1, state)
  }

  /// The number of a path, as the same bytes give it.
  static func of(_ text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    return of(bytes, bytes.indices)
  }

  /// The number of a path together with a place on it.
  static func of(_ path: UInt64, _ place: UInt32) -> UInt64 { max(1, mix(path, UInt64(place))) }

  /// Folds a word into the state by a multiplication that keeps all 128 bits.
  private static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return (product.high ^ product.low) &+ 0x2545_F491_4F6C_DD1D
  }
}

/// A set of fingerprints, each with the index it was added at; emptied and filled again page by page
/// without allocation.
struct FingerprintSet {
  /// The members, in the order they were added.
  private(set) var members: [UInt64] = []
  private var slots = [UInt32](repeating: 0, count: 512)

  /// Adds a fingerprint; false when it was a member.
  mutating func insert(_ fingerprint: UInt64) -> Bool {
    if members.count * 2 >= slots.count { grow() }
    let place = place(of: fingerprint)
    if slots[place] != 0 { return false }
    members.append(fingerprint)
    slots[place] = UInt32(truncatingIfNeeded: members.count)
    return true
  }

  /// Whether a fingerprint is a member.
  func contains(_ fingerprint: UInt64) -> Bool { slots[place(of: fingerprint)] != 0 }

  /// The index in `members` of a fingerprint; nil when it is none of them.
  func index(of fingerprint: UInt64) -> Int? {
    let slot = slots[place(of: fingerprint)]
    return slot == 0 ? nil : Int(slot) - 1
  }

  /// Empties the set and keeps its memory.
  mutating func removeAll() {
    for place in slots.indices { slots[place] = 0 }
    members.removeAll(keepingCapacity: true)
  }

  private func firstSlot(of fingerprint: UInt64) -> Int {
    Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
  }

  /// The slot of a fingerprint, or the free one it would take.
  private func place(of fingerprint: UInt64) -> Int {
    var place = firstSlot(of: fingerprint)
    while slots[place] != 0, members[Int(slots[place]) - 1] != fingerprint {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, member) in members.enumerated() {
      slots[place(of: member)] = UInt32(truncatingIfNeeded: index + 1)
    }
  }
}
