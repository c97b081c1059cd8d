import Diagnostics

/// What an author writes instead of HTML.
enum HTMLNotation {
  /// The name of the first tag in `literal`, in lower case; empty when there is none.
  static func tagName(_ literal: [UInt8]) -> String {
    var index = 0
    while index < literal.count, literal[index] != 0x3C { index += 1 }
    index += 1
    if index < literal.count, literal[index] == 0x2F { index += 1 }
    var name: [UInt8] = []
    while index < literal.count, name.count < 20 {
      let byte = literal[index] | 0x20
      let isDigit = (0x30...0x39).contains(literal[index])
      guard (0x61...0x7A).contains(byte) || isDigit else { break }
      name.append(isDigit ? literal[index] : byte)
      index += 1
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// True for `<br>`, `<br/>` and `<br />`.
  static func isLineBreak(_ literal: [UInt8]) -> Bool {
    ["<br>", "<br/>", "<br />"].contains(String(decoding: literal, as: UTF8.self).lowercased())
  }

  /// The notation that does what the tag would have done, or is true for any tag.
  static func instead(of tag: String) -> Phrase {
    if let notation = notations[tag] {
      return Phrase("Skriv i stedet \(notation)", "Write instead: \(notation)")
    }
    return Phrase(
      "Skriv teksten med Markdown. Skal tegnet < vises, så skriv \\<",
      "Write the text in Markdown. To show the character <, write \\<")
  }

  private static let notations: [String: String] = [
    "b": "**tekst**", "strong": "**tekst**", "i": "*tekst*", "em": "*tekst*",
    "s": "~~tekst~~", "del": "~~tekst~~", "a": "[tekst](adresse)",
    "img": "![alternativ tekst](../medier/fil.svg)", "br": "to mellemrum sidst på linjen",
    "table": "en tabel med lodrette streger: | a | b |", "ul": "- punkt", "li": "- punkt",
    "ol": "1. punkt", "hr": "---", "blockquote": "> citat", "code": "`kode`",
    "pre": "``` på linjen før og efter koden", "h1": "titel: i filens hoved",
    "h2": "## Overskrift", "h3": "### Overskrift", "h4": "#### Overskrift",
    "p": "en tom linje mellem afsnit", "div": "::: husk … :::", "details": "::: fold Titel … :::",
    "span": "[tekst]{lang=en}", "sup": "teksten uden <sup>", "sub": "teksten uden <sub>",
    "video": "::: video {fil=… undertekster=… udskrift=…}",
  ]
}
