/// What a drawing may hold.
enum DrawingRules {
  static let xlink = "http://www.w3.org/1999/xlink"
  static let xml = "http://www.w3.org/XML/1998/namespace"

  /// The elements of SVG that draw, or say something about what is drawn. Scripts, `foreignObject`
  /// and everything that plays or embeds are not among them.
  static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "switch", "title", "desc", "metadata", "style", "a",
    "view",
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image",
    "text", "tspan", "textPath", "tref", "altGlyph", "altGlyphDef", "altGlyphItem", "glyphRef",
    "linearGradient", "radialGradient", "meshgradient", "meshrow", "meshpatch", "stop", "pattern",
    "hatch", "hatchpath", "solidcolor", "clipPath", "mask", "marker", "cursor", "color-profile",
    "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix",
    "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood",
    "feFuncA",
    "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge", "feMergeNode",
    "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile",
    "feTurbulence", "animate", "animateMotion", "animateTransform", "animateColor", "mpath", "set",
    "font", "font-face", "font-face-src", "font-face-name", "font-face-format", "font-face-uri",
    "glyph", "missing-glyph", "hkern", "vkern", "flowRoot", "flowRegion", "flowPara", "flowSpan",
  ]

  /// True for namespaces whose elements a browser acts on inside SVG.
  static func isActive(_ namespace: String) -> Bool {
    [
      "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML",
      "http://www.w3.org/2001/xml-events", "http://www.w3.org/2002/xforms",
    ].contains(namespace)
  }

  /// True for `#id` and, where a picture is shown, for a picture that is written out.
  static func isSafe(address: String, of element: String) -> Bool {
    let plain = String(String.UnicodeScalarView(address.unicodeScalars.filter { $0.value > 0x20 }))
    if plain.isEmpty || plain.hasPrefix("#") { return true }
    return ["image", "feImage"].contains(element) && isPicture(plain.lowercased())
  }

  /// True for an address that is a script.
  static func isScript(_ value: String) -> Bool {
    let plain = value.unicodeScalars.prefix(64).filter { $0.value > 0x20 }
    let text = String(String.UnicodeScalarView(plain)).lowercased()
    return text.hasPrefix("javascript:") || text.hasPrefix("vbscript:")
  }

  /// True for `data:` of a picture made of pixels; the text must be in small letters.
  static func isPicture(_ address: String) -> Bool {
    ["png", "jpeg", "jpg", "gif", "webp", "avif"].contains { kind in
      address.hasPrefix("data:image/\(kind);") || address.hasPrefix("data:image/\(kind),")
    }
  }

  /// True for `data:` of a font; the text must be in small letters.
  static func isFont(_ address: String) -> Bool {
    address.hasPrefix("data:font/") || address.hasPrefix("data:application/font-")
      || address.hasPrefix("data:application/x-font-")
      || address.hasPrefix("data:application/vnd.ms-fontobject")
  }
}

/// A style sheet, or a value written like one, held against what may be published: it fetches nothing
/// from outside the file.
struct StyleSheetCheck {
  /// The first thing that would be fetched; nil when there is nothing.
  private(set) var finding: String?
  /// The text without it.
  private(set) var safe: String

  init(_ text: String) {
    safe = text
    // Nearly no value has any of these signs.
    guard text.utf8.contains(where: { [0x28, 0x40, 0x5C].contains($0) }) else { return }
    let plain = StyleSheetCheck.withoutComments(text)
    let decoded = StyleSheetCheck.decoded(plain)
    if decoded != plain, StyleSheetCheck.words(in: decoded) != StyleSheetCheck.words(in: plain) {
      // Words written with escapes have something to hide.
      finding = String(text.prefix(60))
      safe = ""
      return
    }
    let lower = plain.lowercased()
    if let word = ["image-set(", "cross-fade(", "src(", "expression(", "-moz-binding"]
      .first(where: lower.contains)
    {
      finding = word
      safe = ""
      return
    }
    safe = rewritten(plain)
    if finding == nil { safe = text }
  }

  /// The text with `@import …;` left out and each outside `url(…)` made `none`.
  private mutating func rewritten(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let place = rest.firstIndex(where: { $0 == "@" || $0 == "u" || $0 == "U" }) {
      result += rest[..<place]
      rest = rest[place...]
      if rest.prefix(7).lowercased() == "@import" {
        let end = rest.firstIndex { $0 == ";" || $0 == "}" } ?? rest.endIndex
        note(rest[..<end])
        rest = rest[end...].dropFirst()
      } else if rest.prefix(4).lowercased() == "url(" {
        let end = StyleSheetCheck.end(ofAddress: rest.dropFirst(4))
        let address = rest.dropFirst(4)[..<end].filter { !$0.isWhitespace && !"\"'".contains($0) }
        let lower = address.lowercased()
        let isSafe =
          address.hasPrefix("#") || DrawingRules.isPicture(lower) || DrawingRules.isFont(lower)
        let whole = rest[..<end] + ")"
        if isSafe { result += whole } else { note(whole) }
        if !isSafe { result += "none" }
        rest = rest[end...].dropFirst()
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }

  private mutating func note(_ text: some StringProtocol) {
    if finding == nil { finding = String(text.prefix(60)) }
  }

  /// The place of the `)` after an address, which may stand in quotes.
  private static func end(ofAddress text: Substring) -> Substring.Index {
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    guard start < text.endIndex, "\"'".contains(text[start]) else {
      return text.firstIndex(of: ")") ?? text.endIndex
    }
    let inner = text[text.index(after: start)...]
    let quote = inner.firstIndex(of: text[start]) ?? text.endIndex
    return text[quote...].firstIndex(of: ")") ?? text.endIndex
  }

  private static func withoutComments(_ text: String) -> String {
    guard text.contains("/*") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "/*") {
      result += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstRange(of: "*/") else { return result }
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// The text with escapes such as `\75 ` resolved (CSS Syntax 3, 4.3.7).
  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(0x5C) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      let digits = rest.prefix(6).prefix { $0.properties.isASCIIHexDigit }
      guard let number = UInt32(String(String.UnicodeScalarView(digits)), radix: 16) else {
        continue
      }
      result.append(Unicode.Scalar(number) ?? "\u{FFFD}")
      rest = rest.dropFirst(digits.count)
      if let next = rest.first, next.properties.isWhitespace { rest = rest.dropFirst() }
    }
    return String(result)
  }

  /// How often words stand there that fetch something.
  private static func words(in text: String) -> Int {
    let lower = text.lowercased()
    return ["url(", "@import", "image-set(", "src(", "expression("]
      .reduce(0) { $0 + lower.ranges(of: $1).count }
  }
}
