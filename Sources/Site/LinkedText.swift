import HTML

/// Plain text from front matter, in which an address is something to click on.
extension HTMLWriter {
  /// Writes `text`; words that begin with `http://` or `https://`, and e-mail addresses, become
  /// links.
  mutating func linkedText(_ text: String) {
    var isFirst = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !isFirst { markup(" ") }
      isFirst = false
      let end = word.lastIndex { !".,;:)".contains($0) }.map { word.index(after: $0) }
      let (core, rest) = (String(word[..<(end ?? word.endIndex)]), word[(end ?? word.endIndex)...])
      if core.hasPrefix("https://") || core.hasPrefix("http://") {
        link(core, shown: core)
      } else if core.isMailAddress {
        link("mailto:" + core, shown: core)
      } else {
        self.text(core)
      }
      self.text(String(rest))
    }
  }

  private mutating func link(_ address: String, shown: String) {
    let encoded = PercentEncoding.encode(Array(address.utf8)[...])
    element(.a, .href(encoded), .rel("noopener")) { $0.text(shown) }
  }
}

extension String {
  /// True for what looks like `navn@kommune.dk`.
  fileprivate var isMailAddress: Bool {
    let parts = utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().contains(0x2E)
  }
}
