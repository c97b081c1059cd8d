/// Writes JSON (RFC 8259) as UTF-8 bytes. Commas come by themselves; that every bracket that is
/// opened is closed is the caller's business, and calls that take a closure see to it.
struct JSONWriter {
  /// What has been written so far.
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Opens an object or an array.
  mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  /// Closes an object or an array.
  mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  /// Writes an object whose members `content` writes.
  mutating func object(_ content: (inout JSONWriter) -> Void) {
    open("{")
    content(&self)
    close("}")
  }

  /// Writes an array whose elements `content` writes.
  mutating func array(_ content: (inout JSONWriter) -> Void) {
    open("[")
    content(&self)
    close("]")
  }

  /// Writes the name of an object's member; its value comes next.
  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a text.
  mutating func string(_ text: String) {
    string(Array(text.utf8))
  }

  /// Writes a text that is UTF-8 already.
  mutating func string(_ text: [UInt8]) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30])
        bytes.append(JSONWriter.hexadecimal(byte >> 4))
        bytes.append(JSONWriter.hexadecimal(byte & 0xF))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a whole number.
  mutating func integer(_ number: Int) {
    raw(Array(String(number).utf8))
  }

  /// Writes `true` or `false`.
  mutating func boolean(_ flag: Bool) {
    raw(Array((flag ? "true" : "false").utf8))
  }

  /// Writes a value that is JSON already.
  mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Writes a member with a text.
  mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// Writes a member with a whole number.
  mutating func member(_ name: String, _ number: Int) {
    key(name)
    integer(number)
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
