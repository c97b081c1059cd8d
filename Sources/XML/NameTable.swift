/// Finds a name's index by the addresses libxml2 has interned its parts at.
///
/// libxml2 keeps one copy of each name for as long as its dictionary lives, so two addresses tell a
/// name without a byte being read. Addresses are kept as numbers and never followed.
struct NameTable {
  private struct Slot {
    var local: UInt
    var namespace: UInt
    var index: UInt32
  }

  private var slots = [Slot](
    repeating: Slot(local: 0, namespace: 0, index: 0), count: 256)
  private var used = 0

  /// The index kept for a name; nil when it has not been seen.
  @inline(__always)
  func index(local: UInt, namespace: UInt) -> UInt32? {
    let slot = slots[place(local, namespace)]
    return slot.local == 0 ? nil : slot.index
  }

  /// Keeps the index of a name that has none yet.
  mutating func insert(local: UInt, namespace: UInt, index: UInt32) {
    if used * 2 >= slots.count { grow() }
    slots[place(local, namespace)] = Slot(local: local, namespace: namespace, index: index)
    used += 1
  }

  /// The slot of a name, or the free one it would take.
  @inline(__always)
  private func place(_ local: UInt, _ namespace: UInt) -> Int {
    let last = slots.count - 1
    let product = (local ^ namespace &* 31) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: product >> 32) & last
    while slots[place].local != 0,
      slots[place].local != local || slots[place].namespace != namespace
    {
      place = (place + 1) & last
    }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](
      repeating: Slot(local: 0, namespace: 0, index: 0), count: old.count * 2)
    for slot in old where slot.local != 0 { slots[place(slot.local, slot.namespace)] = slot }
  }
}
