import Content
import Embedded

/// The style sheet of every page, joined from its parts.
///
/// One file, because a page with half its style is worse than a page with none; without comments
/// and indentation, because readers fetch it with the first page and authors of the style read the
/// parts. Sizes are rem and breakpoints em, so the reader's own text size decides the layout.
enum SiteStyle {
  /// Later parts give way to none but `modes`: forced colours, reduced motion and paper.
  private static let parts = [
    "tokens", "ground", "frame", "reader", "text", "lists", "knowledge", "news", "quiz", "learning",
    "case", "course", "search", "modes",
  ]

  /// The style sheet as it is published, with the colours and fonts of `configuration`.
  static func joined(_ configuration: SiteConfiguration) -> [UInt8] {
    var style: [UInt8] = []
    for part in parts { append(EmbeddedFile.bytes("Site/\(part).css"), to: &style) }
    let colours = configuration.colours
    var light = declarations(.light(colours))
    if !configuration.fonts.isEmpty {
      light += "--font: \(fonts(configuration.fonts)), var(--system-font);\n"
    }
    return themed(style, light: light, dark: declarations(.dark(colours)))
  }

  /// The dark colours hold where the reader has chosen them, and where the system has and the reader
  /// has not chosen others; on paper never. They are written once, and joined twice. The site's own
  /// colours follow the style sheet's.
  private static func themed(_ style: [UInt8], light: String, dark: String) -> [UInt8] {
    let chosen = Array(":root[data-theme=\"dark\"] {\n".utf8)
    guard let start = style.indices.first(where: { style[$0...].starts(with: chosen) }),
      let close = style[start...].firstIndex(of: UInt8(ascii: "}"))
    else { return style }
    let colours = style[(start + chosen.count)..<close] + dark.utf8
    var themed = Array(style[..<start])
    if !light.isEmpty { themed += ":root {\n\(light)}\n".utf8 }
    themed += "@media screen {\n".utf8 + chosen + colours + "}\n}\n".utf8
    themed += "@media screen and (prefers-color-scheme: dark) {\n".utf8
    themed += ":root:not([data-theme]) {\n".utf8 + colours + "}\n}\n".utf8
    return themed + style[(close + 2)...]
  }

  private static func declarations(_ theme: SiteTheme) -> String {
    theme.changed.map { "--\($0.rawValue): \(theme.tokens[$0].text);\n" }.joined()
  }

  /// Names between quotes, but for those that stand for a kind of font.
  private static func fonts(_ names: [String]) -> String {
    let kinds = ["serif", "sans-serif", "monospace", "system-ui"]
    return names.map { kinds.contains($0.lowercased()) ? $0.lowercased() : "\"\($0)\"" }
      .joined(separator: ", ")
  }

  /// Appends a part without its comments, indentation and empty lines. A part has no text over
  /// several lines.
  static func append(_ part: [UInt8], to style: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let (newline, space) = (UInt8(ascii: "\n"), UInt8(ascii: " "))
    var isComment = false
    for line in part.split(separator: newline) {
      var isText = false
      var kept: [UInt8] = []
      var index = line.startIndex
      while index < line.endIndex {
        let pair = line[index...].prefix(2)
        if isComment {
          isComment = !pair.elementsEqual("*/".utf8)
          index += isComment ? 1 : 2
        } else if !isText, pair.elementsEqual("/*".utf8) {
          isComment = true
          index += 2
        } else {
          if line[index] == quote { isText.toggle() }
          if line[index] != space || !kept.isEmpty { kept.append(line[index]) }
          index += 1
        }
      }
      while kept.last == space { kept.removeLast() }
      guard !kept.isEmpty else { continue }
      style += kept
      style.append(newline)
    }
  }
}
