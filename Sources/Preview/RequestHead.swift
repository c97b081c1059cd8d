/// The head of an HTTP request (RFC 9112): its first line, and the few headers that matter here.
struct RequestHead: Equatable {
  /// Longer heads are no browser's.
  static let longest = 32 * 1024

  /// The method, as written.
  let method: String
  /// The path as it came over the wire, without the query.
  let target: String
  /// Whether the connection is to be kept for another request.
  private(set) var keepsAlive: Bool
  /// Whether more follows than the head: this server reads no bodies.
  private(set) var hasBody = false
  /// `Host`; nil when there is none, or more than one.
  private(set) var host: String?
  /// `Range`.
  private(set) var range: String?

  /// Reads a head, the empty line left out; nil when it is none.
  init?(_ bytes: some Collection<UInt8>) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }[...]
    guard let first = lines.popFirst() else { return nil }
    let parts = first.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty,
      parts[2].elementsEqual("HTTP/1.1".utf8) || parts[2].elementsEqual("HTTP/1.0".utf8)
    else { return nil }
    method = String(Substring(parts[0]))
    target = String(Substring(parts[1].prefix { $0 != UInt8(ascii: "?") }))
    keepsAlive = parts[2].last == UInt8(ascii: "1")
    var hostCount = 0
    for line in lines {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
        return nil
      }
      let name = String(Substring(line[..<colon])).lowercased()
      // A blank before the colon, or a line that goes on with the one above, is how heads are forged.
      if name.contains(where: { $0 == " " || $0 == "\t" }) { return nil }
      let value = RequestHead.trimmed(line[line.index(after: colon)...])
      switch name {
      case "host":
        hostCount += 1
        host = hostCount == 1 ? value : nil
      case "range": range = value
      case "connection":
        if value.lowercased().contains("close") { keepsAlive = false }
      case "content-length": hasBody = hasBody || value != "0"
      case "transfer-encoding": hasBody = true
      default: continue
      }
    }
  }

  private static func trimmed(_ value: Substring.UTF8View) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == 0x09 }
    var value = value.drop(while: isBlank)
    while let last = value.last, isBlank(last) { value = value.dropLast() }
    return String(Substring(value))
  }
}
