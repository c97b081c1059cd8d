import Diagnostics

/// An address with a blank in it, which makes the whole link plain text.
struct LinkSlip {
  /// The address as it is written.
  let range: SourceRange
  /// What to write in its place.
  let instead: String

  /// The slip in the parentheses that begin at `start`, in a line that ends at `end`; nil where there
  /// is none, or where the parentheses rather hold words.
  init?(_ source: [UInt8], parenthesisAt start: Int, _ end: Int) {
    guard let close = LinkSlip.close(source, start, end) else { return nil }
    var address = source[(start + 1)..<close]
    // A title ends the address.
    if address.last == UInt8(ascii: "\""), let quote = address.firstIndex(of: UInt8(ascii: "\"")) {
      address = address[..<quote]
    }
    while address.last == 0x20 { address.removeLast() }
    while address.first == 0x20 { address.removeFirst() }
    guard address.contains(0x20), !address.contains(UInt8(ascii: "<")) else { return nil }
    let text = String(decoding: address, as: UTF8.self)
    guard let instead = LinkSlip.instead(of: text) else { return nil }
    self.instead = instead
    range = SourceRange(address.startIndex, address.endIndex)
  }

  /// Nobody writes longer addresses, and brackets that are never closed cost no more than this.
  private static let reach = 400

  private static func close(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var depth = 0
    var hasBlank = false
    for index in start..<min(end, start + reach) {
      switch source[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return hasBlank ? index : nil }
      case 0x20: hasBlank = true
      default: break
      }
    }
    return nil
  }

  /// The address without blanks, or in angle brackets; nil for words that are no address.
  private static func instead(of text: String) -> String? {
    let lower = text.lowercased()
    if ["lov:", "ordbog:", "#"].contains(where: lower.hasPrefix) {
      return text.split(separator: " ").joined(separator: "-")
    }
    if ["http://", "https://", "mailto:", "tel:"].contains(where: lower.hasPrefix) {
      return text.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20")
    }
    let path = lower.prefix { $0 != "#" }
    let isPath =
      ["../", "./", "/"].contains(where: lower.hasPrefix)
      || endings.contains {
        path.hasSuffix($0)
      }
    return isPath ? "<\(text)>" : nil
  }

  private static let endings = [
    ".md", ".html", ".pdf", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".mp4", ".webm",
    ".vtt", ".docx", ".pptx", ".xlsx",
  ]
}
