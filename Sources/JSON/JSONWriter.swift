/// Writes JSON value by value. Commas come by themselves; that every bracket that is opened is closed is
/// the caller's business, and calls that take a closure see to it.
package struct JSONWriter: Sendable {
  private var text = JSONText()
  private var needsComma = false

  /// Nothing written yet.
  package init() {}

  /// What has been written so far, in UTF-8.
  package var bytes: [UInt8] { text.bytes }

  /// Opens an object or an array.
  package mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    text += CollectionOfOne(UInt8(ascii: bracket))
  }

  /// Closes an object or an array.
  package mutating func close(_ bracket: Unicode.Scalar) {
    text += CollectionOfOne(UInt8(ascii: bracket))
    needsComma = true
  }

  /// Writes an object whose members `content` writes.
  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    open("{")
    content(&self)
    close("}")
  }

  /// Writes an array whose elements `content` writes.
  package mutating func array(_ content: (inout JSONWriter) -> Void) {
    open("[")
    content(&self)
    close("]")
  }

  /// Writes the name of an object's member; its value comes next.
  package mutating func key(_ name: String) {
    string(name)
    text.raw(":")
    needsComma = false
  }

  /// Writes a text.
  package mutating func string(_ string: String) {
    separate()
    text.quote(string)
    needsComma = true
  }

  /// Writes a text that is UTF-8 already.
  package mutating func string(_ string: [UInt8]) {
    separate()
    text.raw("\"")
    text.text(string)
    text.raw("\"")
    needsComma = true
  }

  /// Writes a whole number.
  package mutating func integer(_ number: Int) {
    separate()
    text += String(number).utf8
    needsComma = true
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ flag: Bool) {
    separate()
    text.raw(flag ? "true" : "false")
    needsComma = true
  }

  /// Writes a value that is JSON already.
  package mutating func raw(_ json: [UInt8]) {
    separate()
    text += json
    needsComma = true
  }

  /// Writes a member with a text.
  package mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// Writes a member with a whole number.
  package mutating func member(_ name: String, _ number: Int) {
    key(name)
    integer(number)
  }

  private mutating func separate() {
    if needsComma { text.raw(",") }
    needsComma = false
  }
}
