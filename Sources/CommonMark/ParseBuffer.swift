import Diagnostics

/// The text libcmark parses, and the way back from it to the source.
struct ParseBuffer {
  /// Texts that were moved to the top, one paragraph each: table cells, directive titles, footnotes.
  var fragments: [UInt8] = []
  /// The number of lines in `fragments`.
  var fragmentLines = 0
  /// The source range of each fragment, by number.
  var fragmentRanges: [SourceRange] = []
  /// The body, line for line but for comments, footnotes and what tokens stand for.
  var body: [UInt8] = []
  /// Where each line of `body` begins in the source.
  var lineStarts: [Int] = []
  /// What was cut out, by number.
  var tokens: [Token] = []
  /// The sign around a token's number.
  let sign: [UInt8]

  /// An empty buffer for a source of about `capacity` bytes.
  init(sign: [UInt8], capacity: Int) {
    self.sign = sign
    body.reserveCapacity(capacity + capacity / 8 + 64)
  }

  /// Fragments and body as one text.
  consuming func joined() -> [UInt8] {
    guard !fragments.isEmpty else { return body }
    var text = fragments
    text.reserveCapacity(text.count + body.count)
    text.append(contentsOf: body)
    return text
  }

  /// Adds a token and returns its number.
  mutating func add(_ kind: Token.Kind, _ range: SourceRange) -> Int {
    tokens.append(Token(kind: kind, range: range))
    return tokens.count - 1
  }

  /// Writes token `number` to `text`.
  func spell(_ number: Int, to text: inout [UInt8]) {
    text.append(contentsOf: sign)
    ParseBuffer.appendDecimal(number, to: &text)
    text.append(contentsOf: sign)
  }

  /// The number of the token that begins at `index` of `text`, and the offset just after it.
  func token(in text: [UInt8], at index: Int) -> (number: Int, end: Int)? {
    guard index + 8 < text.count, isSign(text, index) else { return nil }
    var position = index + 4
    var number = 0
    while position < text.count, (0x30...0x39).contains(text[position]) {
      number = number * 10 + Int(text[position] - 0x30)
      position += 1
      if position > index + 14 { return nil }
    }
    guard position + 3 < text.count, isSign(text, position), number < tokens.count else {
      return nil
    }
    return (number, position + 4)
  }

  private func isSign(_ text: [UInt8], _ index: Int) -> Bool {
    text[index] == sign[0] && text[index + 1] == sign[1] && text[index + 2] == sign[2]
      && text[index + 3] == sign[3]
  }

  private static func appendDecimal(_ number: Int, to text: inout [UInt8]) {
    if number >= 10 { appendDecimal(number / 10, to: &text) }
    text.append(UInt8(0x30 + number % 10))
  }
}

/// Where a link or picture may begin: a bracket pair seen in the source, outside code.
struct LinkSite {
  /// Offset of `[`, `![` or `<`.
  var start: Int
  /// Offset just after the closing bracket.
  var end: Int
  /// Offset of the address after `](`; nil for a reference such as `[text][id]`.
  var destination: Int?
}
