import Diagnostics

/// The text libcmark parses, and the way back from it to the source.
struct ParseBuffer {
  /// Text that grows from left to right, but for brackets that turn out to be a phrase's.
  struct Text {
    /// The text so far.
    var bytes: [UInt8] = []
    /// Brackets in `bytes` that a token takes the place of when all is written.
    var lateTokens: [(offset: Int, token: Int)] = []
  }

  /// A text that was moved to the top.
  struct Fragment {
    /// What it is.
    enum Kind {
      case cell, title, footnote
    }

    /// What it is.
    var kind: Kind
    /// Where it stands in the source.
    var range: SourceRange
  }

  /// Texts that were moved to the top, one paragraph each: table cells, directive titles, footnotes.
  var fragmentText = Text()
  /// The number of lines in `fragmentText`.
  var fragmentLines = 0
  /// Each moved text, by number.
  var fragments: [Fragment] = []
  /// The body, line for line but for comments, footnotes and what tokens stand for.
  var body = Text()
  /// Where each line of `body` begins in the source.
  var lineStarts: [Int] = []
  /// What was cut out, by number.
  var tokens: [Token] = []
  /// The sign around a token's number.
  let sign: TokenSign

  /// An empty buffer for a source of about `capacity` bytes.
  init(sign: TokenSign, capacity: Int) {
    self.sign = sign
    body.bytes.reserveCapacity(capacity + capacity / 8 + 64)
    lineStarts.reserveCapacity(capacity / 48)
    tokens.reserveCapacity(capacity / 128)
  }

  /// The text with its late tokens written.
  func written(_ text: Text) -> [UInt8] {
    guard !text.lateTokens.isEmpty else { return text.bytes }
    var output: [UInt8] = []
    output.reserveCapacity(text.bytes.count + 16 * text.lateTokens.count)
    var run = 0
    for late in text.lateTokens.sorted(by: { $0.offset < $1.offset }) {
      output.append(contentsOf: text.bytes[run..<late.offset])
      sign.spell(late.token, to: &output)
      run = late.offset + 1
    }
    output.append(contentsOf: text.bytes[run...])
    return output
  }

  // MARK: - Tokens

  /// Adds a token and returns its number.
  mutating func add(_ kind: Token.Kind, _ range: SourceRange) -> Int {
    tokens.append(Token(kind: kind, range: range))
    return tokens.count - 1
  }

  /// Adds a token and writes it to the body, or to the texts that were moved to the top.
  mutating func write(_ kind: Token.Kind, _ range: SourceRange, isFragment: Bool = false) {
    let number = add(kind, range)
    if isFragment {
      sign.spell(number, to: &fragmentText.bytes)
    } else {
      sign.spell(number, to: &body.bytes)
    }
  }

  /// The number of the token that begins at `index` of `text`, and the offset just after it.
  func token(in text: [UInt8], at index: Int) -> (number: Int, end: Int)? {
    guard let (number, end) = sign.number(in: text, at: index), number < tokens.count else {
      return nil
    }
    return (number, end)
  }
}
