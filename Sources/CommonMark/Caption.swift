import Diagnostics

/// A line `Tabel: …` at the end of a paragraph: the caption of the table that follows, or else a
/// line like any other.
struct Caption {
  /// The lines of the paragraph above it.
  var before: [Inline]
  /// The line's text, the word `Tabel:` included; more than one line if it is wrapped.
  var content: [Inline]
  /// The attributes at its end, by their token.
  var attributes: Int?
  /// Where its paragraph begins.
  var range: SourceRange

  private static let word = Array("Tabel:".utf8)

  /// The caption at the end of `text`; nil when no line of it begins with `Tabel:`.
  init?(in text: [Inline], attributes: Int?, range: SourceRange) {
    var start = text.count - 1
    while start >= 0, !Caption.begins(text, at: start) { start -= 1 }
    guard start >= 0 else { return nil }
    self.before = Array(text[..<max(start - 1, 0)])
    self.content = Array(text[start...])
    self.attributes = attributes
    self.range = range
  }

  private static func begins(_ text: [Inline], at index: Int) -> Bool {
    guard case .text(let bytes) = text[index], bytes.count >= word.count, bytes[0] == word[0],
      bytes.starts(with: word)
    else { return false }
    if index == 0 { return true }
    if case .softBreak = text[index - 1] { return true }
    return false
  }

  /// The whole paragraph.
  var paragraph: [Inline] { before.isEmpty ? content : before + [.softBreak] + content }

  /// The text without the word `Tabel:`.
  var withoutWord: [Inline] {
    guard case .text(let bytes)? = content.first else { return content }
    let rest = bytes.dropFirst(Caption.word.count).drop { $0 == 0x20 }
    return (rest.isEmpty ? [] : [.text(Array(rest))]) + content.dropFirst()
  }
}

/// What stands among a container's children and is no block yet.
struct ChildMark {
  /// The kinds of mark.
  enum Kind {
    /// A line of colons, by its token.
    case directive(Int)
    /// A line that is a caption when a table follows.
    case caption(Caption)
    /// The child at the position is a definition list, which may go on with the one before.
    case definitions
  }

  /// What it is.
  var kind: Kind
  /// The number of children before it.
  var position: Int
}

extension ScannedSource {
  /// The directive's line that a block of HTML is exactly the marker of, with its token.
  func directive(in html: [UInt8]) -> (token: Int, line: DirectiveLine)? {
    guard isExtended, html.count > 4, html[0] == 0x3C, html[1] == 0x3F,
      let (number, end) = buffer.token(in: html, at: 2),
      case .directive(let line) = buffer.tokens[number].kind, end + 1 < html.count,
      html[end] == 0x3F, html[end + 1] == 0x3E,
      html[(end + 2)...].allSatisfy({ $0 == 0x0A || $0 == 0x20 })
    else { return nil }
    return (number, line)
  }

  /// The box a token stands for.
  func box(_ token: Int) -> (isTicked: Bool, range: SourceRange)? {
    guard case .box(let isTicked) = buffer.tokens[token].kind else { return nil }
    let range = buffer.tokens[token].range
    let close = ByteSearch.first(UInt8(ascii: "]"), in: source, from: range.start, to: range.end)
    return (isTicked, SourceRange(range.start, close.map { $0 + 1 } ?? range.end))
  }

  /// The attributes a token stands for.
  func attributes(_ token: Int?) -> Attributes {
    guard let token, case .attributes(let attributes) = buffer.tokens[token].kind else {
      return .none
    }
    return attributes
  }
}
