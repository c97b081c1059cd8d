/// What the callbacks of one parse write to: no pointer, so nothing outlives libxml2's buffers.
struct Recording {
  private(set) var tape = XMLTape()
  private(set) var error: XMLError?
  private var names = NameTable()
  private var isCovered = false
  private var cannotUncover = false

  /// Whether the tape is true to the document.
  var isSound: Bool { error == nil && !cannotUncover }

  /// Begins a new document.
  mutating func restart(with document: [UInt8], isCovered: Bool) {
    tape.restart(with: document)
    error = nil
    self.isCovered = isCovered
    cannotUncover = false
  }

  /// Keeps the first objection.
  mutating func object(_ error: XMLError) {
    if self.error == nil { self.error = error }
  }

  /// The index of a name by the addresses of its parts; nil when it has to be learnt.
  func knownName(local: UInt, namespace: UInt) -> UInt32? {
    names.index(local: local, namespace: namespace)
  }

  /// Learns a name.
  mutating func learn(_ name: XMLName, local: UInt, namespace: UInt) -> UInt32 {
    let index = UInt32(truncatingIfNeeded: tape.names.count)
    tape.names.append(name)
    names.insert(local: local, namespace: namespace, index: index)
    return index
  }

  /// Number of attributes so far: where the next tag's begin.
  var attributeCount: UInt32 { UInt32(truncatingIfNeeded: tape.attributes.count) }

  /// Adds an attribute of the tag that comes next.
  mutating func attribute(name: UInt32, start: UInt32, count: UInt32) {
    tape.attributes.append(XMLTape.Attribute(name: name, start: start, count: count))
  }

  /// Opens an element whose attributes, from `firstAttribute` on, have just been added.
  mutating func start(name: UInt32, isEmptyTag: Bool, line: UInt32, firstAttribute: UInt32) {
    tape.events.append(
      XMLTape.Event(
        kind: .start, isEmptyTag: isEmptyTag, name: name, line: line, start: firstAttribute,
        count: attributeCount - firstAttribute))
  }

  /// Closes the element opened last.
  mutating func end(line: UInt32) {
    tape.events.append(
      XMLTape.Event(kind: .end, isEmptyTag: false, name: 0, line: line, start: 0, count: 0))
  }

  /// Adds characters that lie in the document.
  mutating func text(_ kind: XMLTape.Event.Kind, line: UInt32, start: UInt32, count: UInt32) {
    tape.appendText(kind: kind, line: line, start: start, count: count)
  }

  /// Adds an instruction whose data lies in `bytes`.
  mutating func instruction(name: UInt32, line: UInt32, start: UInt32, count: UInt32) {
    tape.events.append(
      XMLTape.Event(
        kind: .instruction, isEmptyTag: false, name: name, line: line, start: start, count: count))
  }

  /// Keeps a copy of characters that libxml2 had to decode, and returns where.
  mutating func keep(_ copy: Span<UInt8>) -> UInt32 {
    let start = UInt32(truncatingIfNeeded: tape.bytes.count)
    for index in copy.indices { tape.bytes.append(copy[index]) }
    return start
  }

  /// Puts the letters of a tag back into those of its values that libxml2 had to decode.
  ///
  /// Names hold no covered letter and values come in the order they are written, so each letter has
  /// one place. Where the counts differ (a namespace with such a letter, a U+007F by reference)
  /// the document is read again uncovered.
  mutating func uncover(attributesFrom first: UInt32, tagEnd: Int, documentCount: Int) {
    guard isCovered else { return }
    var cursor = min(tagEnd, documentCount)
    while cursor > 0, tape.bytes[cursor - 1] != 0x3C { cursor -= 1 }
    var left = Recording.count(of: tape.bytes[cursor..<tagEnd]) { $0 > ASCIICover.byte }
    for attribute in tape.attributes[Int(first)...] {
      guard Int(attribute.start) >= documentCount else {
        left -= Recording.count(of: tape.bytes[attribute.range]) { $0 > ASCIICover.byte }
        cursor = attribute.range.upperBound
        continue
      }
      for place in attribute.range where tape.bytes[place] == ASCIICover.byte {
        while cursor < tagEnd, tape.bytes[cursor] <= ASCIICover.byte { cursor += 1 }
        guard cursor < tagEnd else { return cannotUncover = true }
        tape.bytes[place] = tape.bytes[cursor]
        cursor += 1
        left -= 1
      }
    }
    if left != 0 { cannotUncover = true }
  }

  /// Notes that decoded text outside a tag may hold covered letters.
  mutating func doubt(text range: Range<Int>) {
    if isCovered, tape.bytes[range].contains(ASCIICover.byte) { cannotUncover = true }
  }

  private static func count(
    of bytes: ArraySlice<UInt8>, where isCounted: (UInt8) -> Bool
  ) -> Int {
    var count = 0
    for byte in bytes where isCounted(byte) { count += 1 }
    return count
  }
}
