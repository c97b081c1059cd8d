/// A 128-bit fingerprint of bytes, to tell whether something is the same as last time.
///
/// It guards against chance, not against malice: whoever wants to can make two contents with the
/// same fingerprint. The value is the same on every machine and in every run.
package struct Digest128: Hashable, Sendable, CustomStringConvertible {
  /// The first 64 bits.
  package let high: UInt64
  /// The last 64 bits.
  package let low: UInt64

  /// A fingerprint that was made earlier.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The fingerprint of `bytes`.
  package init(of bytes: [UInt8]) {
    var digester = Digester()
    digester.update(bytes)
    self = digester.finish()
  }

  /// 32 hexadecimal digits.
  package var description: String {
    Digest128.hexadecimal(high) + Digest128.hexadecimal(low)
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
