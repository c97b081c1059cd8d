/// JSON (RFC 8259) as UTF-8 bytes, put together by hand: what is written raw is JSON already, text is
/// escaped. Lone surrogates cannot occur: a `String` holds none, and bytes have to be UTF-8.
package struct JSONText: Sendable {
  /// What is done with what may not stand in a string as it is.
  package enum Form: Sendable {
    /// It is escaped, so that every text comes back as it was. DEL is as well: terminals do not show it.
    case data
    /// The text is also a JavaScript expression, for scripts that are their own files: U+2028 and U+2029,
    /// which end a line in a string before ES2019, become blanks, and so do control characters.
    case script
  }

  /// What has been written so far.
  package private(set) var bytes: [UInt8] = []
  private let form: Form

  /// A text that begins with `start`, with room for `capacity` bytes before it has to grow.
  package init(_ start: StaticString = "", form: Form = .data, capacity: Int = 0) {
    self.form = form
    bytes.reserveCapacity(capacity)
    raw(start)
  }

  /// The text in quotes, escaped as data.
  package static func quoted(_ text: String) -> String {
    var json = JSONText()
    json.quote(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Appends punctuation and keys as they are.
  package mutating func raw(_ json: StaticString) {
    json.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends what is JSON already.
  package static func += (json: inout JSONText, text: some Sequence<UInt8>) {
    json.bytes.append(contentsOf: text)
  }

  /// Appends a text in quotes.
  package mutating func quote(_ text: String) {
    bytes.append(0x22)
    self.text(text)
    bytes.append(0x22)
  }

  /// Appends text inside a string, escaped.
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { unsafe escape($0) }
  }

  /// Appends text inside a string, escaped.
  package mutating func text(_ text: [UInt8]) {
    unsafe text.withUnsafeBufferPointer { unsafe escape($0) }
  }

  /// Lets go of what has been written, once it has been handed on; the room for it stays.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  @unsafe private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var index = unsafe firstSuspect(in: text, from: 0)
    while index < text.count {
      let length = unsafe lengthToReplace(in: text, at: index)
      if length > 0 {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
        unsafe replace(text[index])
        runStart = index &+ length
      }
      unsafe index = firstSuspect(in: text, from: index &+ max(1, length))
    }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
  }

  /// How many bytes the character at `index` has, if something else is to stand for it; else 0.
  @unsafe private func lengthToReplace(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch unsafe text[index] {
    case 0x00..<0x20, 0x22, 0x5C: return 1
    case 0x7F: return form == .data ? 1 : 0
    case 0xE2 where form == .script && index + 2 < text.count:
      return unsafe text[index + 1] == 0x80 && text[index + 2] | 1 == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  /// Appends what stands for a character that begins with `byte`.
  private mutating func replace(_ byte: UInt8) {
    switch (byte, form) {
    case (0x22, _), (0x5C, _): bytes += [0x5C, byte]
    case (_, .script): bytes.append(0x20)
    case (0x0A, .data): raw("\\n")
    case (0x0D, .data): raw("\\r")
    case (0x09, .data): raw("\\t")
    case (_, .data):
      raw("\\u00")
      bytes += [JSONText.digit(byte >> 4), JSONText.digit(byte & 0xF)]
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x61 + value - 10
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
    suspects |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x7F ? 1 : 0)
    suspects |= (byte == 0x5C ? 1 : 0) | (byte == 0xE2 ? 1 : 0)
  }
  return suspects != 0
}

@inline(__always)
private func isSuspect(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
}
