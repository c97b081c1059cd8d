/// JSON as bytes, in the form that is also a JavaScript expression.
package struct JSONText: Sendable {
  /// What has been written so far, in UTF-8.
  package private(set) var bytes: [UInt8]

  /// A text that begins with `start`, with room for `capacity` bytes before it has to grow.
  package init(_ start: StaticString, capacity: Int = 0) {
    bytes = start.bytes
    bytes.reserveCapacity(capacity)
  }

  /// Appends punctuation and keys as they are.
  package mutating func raw(_ json: StaticString) {
    json.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends text inside a string, escaped. Control characters become blanks.
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { unsafe escape($0) }
  }

  /// Appends text inside a string, escaped. Control characters become blanks.
  package mutating func text(_ text: [UInt8]) {
    unsafe text.withUnsafeBufferPointer { unsafe escape($0) }
  }

  @unsafe private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var index = unsafe firstSuspect(in: text, from: 0)
    while index < text.count {
      if let (length, replacement) = unsafe replacement(in: text, at: index) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
        raw(replacement)
        index &+= length
        runStart = index
      } else {
        index &+= 1
      }
      unsafe index = firstSuspect(in: text, from: index)
    }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
  }
}

/// The offset of the first byte from `start` on that may have to be replaced; the count when there
/// is none.
@unsafe private func firstSuspect(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var index = start
  while index &+ 16 <= text.count, unsafe !blockHasSuspect(text, at: index) { index &+= 16 }
  while index < text.count, unsafe !isSuspect(text[index]) { index &+= 1 }
  return index
}

/// True when one of the 16 bytes from `index` on may have to be replaced. Without a branch in the
/// loop the compiler makes a few vector operations of it.
@unsafe @inline(__always)
private func blockHasSuspect(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  var suspects: UInt8 = 0
  for offset in 0..<16 {
    let byte = unsafe text[index &+ offset]
    suspects |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0)
    suspects |= (byte == 0x5C ? 1 : 0) | (byte == 0xE2 ? 1 : 0)
  }
  return suspects != 0
}

@inline(__always)
private func isSuspect(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xE2
}

/// What stands instead of the character at `index`, and how many bytes that character has; nil when
/// it may stay.
@unsafe private func replacement(
  in text: UnsafeBufferPointer<UInt8>, at index: Int
) -> (length: Int, text: StaticString)? {
  switch unsafe text[index] {
  case 0x22: return (1, "\\\"")
  case 0x5C: return (1, "\\\\")
  case 0x00...0x1F: return (1, " ")
  case 0xE2 where index + 2 < text.count:
    // U+2028 and U+2029 end a line in a JavaScript string before ES2019.
    guard unsafe text[index + 1] == 0x80 else { return nil }
    return unsafe text[index + 2] | 1 == 0xA9 ? (3, " ") : nil
  default: return nil
  }
}
