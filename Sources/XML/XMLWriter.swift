/// Writes an XML document as bytes, well-formed by construction.
///
/// Elements nest as closures do, names are literals checked where they are made, texts and values
/// are escaped. For manifests, feeds and site maps, whose elements hold either elements or text:
///
///     let bytes = XMLWriter.document("urlset", ["xmlns": "http://…"]) { urls in
///       urls.element("url") { $0.element("loc", text: address) }
///     }
package struct XMLWriter {
  /// The name of an element or attribute, with its prefix; only literals make one.
  package struct Name: ExpressibleByStringLiteral, Sendable, Hashable {
    fileprivate let text: String

    /// A name of ASCII letters, digits, `-`, `.`, `_` and one `:` between its two parts.
    package init(stringLiteral: StaticString) {
      let text = stringLiteral.description
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      precondition(
        parts.count <= 2 && parts.allSatisfy(Name.isPart), "not the name of an element: \(text)")
      self.text = text
    }

    private static func isPart(_ part: Substring) -> Bool {
      guard let first = part.utf8.first, isLetter(first) else { return false }
      return part.utf8.allSatisfy {
        isLetter($0) || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2E
      }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
      0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == 0x5F
    }
  }

  private var bytes: [UInt8] = []
  private var depth = 0

  private init() {}

  /// A whole UTF-8 document: the declaration, and a root element that holds what `content` writes.
  package static func document(
    _ root: Name, _ attributes: KeyValuePairs<Name, String> = [:],
    content: (inout XMLWriter) -> Void
  ) -> [UInt8] {
    var writer = XMLWriter()
    writer.bytes.append(contentsOf: #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
    writer.bytes.append(0x0A)
    writer.element(root, attributes, content: content)
    return writer.bytes
  }

  /// An element that holds the elements `content` writes, each on a line of its own.
  package mutating func element(
    _ name: Name, _ attributes: KeyValuePairs<Name, String> = [:],
    content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes, end: ">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    close(name)
  }

  /// An element that holds text.
  package mutating func element(
    _ name: Name, _ attributes: KeyValuePairs<Name, String> = [:], text: String
  ) {
    open(name, attributes, end: ">")
    escape(text, isValue: false)
    close(name)
  }

  /// An element that holds nothing.
  package mutating func element(_ name: Name, _ attributes: KeyValuePairs<Name, String> = [:]) {
    open(name, attributes, end: "/>\n")
  }

  private mutating func open(
    _ name: Name, _ attributes: KeyValuePairs<Name, String>, end: StaticString
  ) {
    indent()
    bytes.append(0x3C)
    bytes.append(contentsOf: name.text.utf8)
    for (index, attribute) in attributes.enumerated() {
      precondition(
        !attributes.prefix(index).contains { $0.key == attribute.key },
        "attribute written twice: \(attribute.key.text)")
      bytes.append(0x20)
      bytes.append(contentsOf: attribute.key.text.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      escape(attribute.value, isValue: true)
      bytes.append(0x22)
    }
    bytes.append(contentsOf: end.description.utf8)
  }

  private mutating func close(_ name: Name) {
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.text.utf8)
    bytes.append(contentsOf: ">\n".utf8)
  }

  private mutating func indent() {
    for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
  }

  /// Writes characters; those XML cannot carry (production 2) become U+FFFD.
  private mutating func escape(_ text: String, isValue: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"" where isValue: bytes.append(contentsOf: "&quot;".utf8)
      // Readers turn these into other white space unless they are written as references.
      case "\r": bytes.append(contentsOf: "&#13;".utf8)
      case "\n" where isValue: bytes.append(contentsOf: "&#10;".utf8)
      case "\t" where isValue: bytes.append(contentsOf: "&#9;".utf8)
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
