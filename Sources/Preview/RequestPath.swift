/// What a request asks for: a path below the site, decoded and known to be harmless.
///
/// It is only ever looked up among the addresses the site has; no file name is made of it. What looks
/// like an attempt to get out of the site is refused all the same, so that the rule can be tested.
struct RequestPath: Equatable {
  /// The path from the top of the site, without a leading slash (`kurser/a/index.html`).
  let text: String

  /// Reads the path of a request's target as it came over the wire; nil for what no browser sends
  /// for a page of the site.
  init?(target: String) {
    let bytes = Array(target.utf8)
    guard bytes.first == UInt8(ascii: "/"), let decoded = RequestPath.decoded(bytes[1...]),
      let text = String(validating: decoded, as: UTF8.self)
    else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() {
      let isLast = number == parts.count - 1
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return nil }
      if part.isEmpty, !isLast { return nil }
    }
    self.text = text.isEmpty || text.hasSuffix("/") ? text + "index.html" : text
  }

  /// Undoes percent-encoding; nil when a byte is encoded that would change what the path means.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "%") {
        guard index + 1 < bytes.endIndex, let high = nibble(bytes[index]),
          let low = nibble(bytes[index + 1])
        else { return nil }
        byte = high << 4 | low
        index += 2
        if byte == UInt8(ascii: "/") { return nil }
      }
      if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { return nil }
      decoded.append(byte)
    }
    return decoded
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
