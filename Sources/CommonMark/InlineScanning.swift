import Diagnostics

/// What the scan of running text remembers from line to line of one paragraph.
struct InlineState {
  /// A bracket that is open.
  struct Bracket {
    /// Offset of `[` in the source.
    var start: Int
    /// Offset of `[` in the text that is written.
    var output: Int
    var isImage: Bool
  }

  /// The brackets that are open, outermost first.
  var brackets: [Bracket] = []
  /// Up to this offset of the source everything is code.
  var codeEnd = 0
  /// Lengths of backtick runs that no later run of the paragraph matches.
  var unmatchedRuns: Set<Int> = []
  /// Where the paragraph ends, when that has been looked up.
  var paragraphEnd: Int?
  /// Where the running text of the line begins.
  var textStart = 0
  /// From this offset of the line on no gap is closed.
  var noGapFrom = Int.max
  /// The last mark like `->` of the line that ends at an offset.
  var commentCloser: (end: Int, range: SourceRange?)?
  /// What kind of moved text is scanned; nil in the body.
  var fragment: ParseBuffer.Fragment.Kind?

  /// Forgets everything: what follows is another paragraph of the body.
  mutating func endParagraph() {
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    if !unmatchedRuns.isEmpty { unmatchedRuns.removeAll(keepingCapacity: true) }
    codeEnd = 0
    paragraphEnd = nil
    fragment = nil
  }

  mutating func beginFragment(_ kind: ParseBuffer.Fragment.Kind) {
    endParagraph()
    fragment = kind
  }
}

extension SourceScanner {
  /// Copies running text from `start` to `end` (a line, or a piece of one) to the buffer, with the
  /// house's notations cut out of everything that is not code.
  mutating func scanInline(_ start: Int, _ end: Int) {
    inline.noGapFrom = Int.max
    inline.textStart = start
    var run = start
    var index = max(start, min(inline.codeEnd, end))
    while true {
      index = SourceScanner.nextMark(source, from: index, to: end)
      guard index < end else { break }
      switch source[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): index = codeEnd(at: index, end)
      case UInt8(ascii: "<"): index = angle(at: index, end)
      case UInt8(ascii: "["): index = openBracket(at: index, end, &run)
      case UInt8(ascii: "]"): index = closeBracket(at: index, end, &run)
      case UInt8(ascii: "~"): index = tildes(at: index, end, &run)
      case UInt8(ascii: "@"): index = bareCitation(at: index, end)
      default: index = openBrace(at: index, end, &run)
      }
    }
    flush(&run, end)
  }

  /// Offset of the next byte at which running text may hold a notation.
  private static func nextMark(_ source: [UInt8], from start: Int, to end: Int) -> Int {
    ByteSearch.first(in: source, from: start, to: end) { word in
      // `[ \ ] { ~` are, without the bit that makes capitals small, the last of ASCII; `@` is a
      // backtick's capital.
      ByteSearch.holdsASCII(word | ByteSearch.eight(0x20), from: 0x7B)
        | ByteSearch.holds(word | ByteSearch.eight(0x20), UInt8(ascii: "`"))
        | ByteSearch.holds(word, UInt8(ascii: "<"))
    } isMember: { byte in
      switch byte {
      case 0x5B...0x5D, 0x60, 0x7B, 0x7E, 0x3C, 0x40: true
      default: false
      }
    }
  }

  // MARK: - Brackets and braces

  /// More brackets than anybody leaves open; libcmark takes quadratic time over them.
  private static let bracketLimit = 500

  private mutating func openBracket(at index: Int, _ end: Int, _ run: inout Int) -> Int {
    if let next = notation(at: index, end, &run) { return next }
    guard inline.brackets.count < SourceScanner.bracketLimit else {
      cut(.literal, index, index + 1, &run)
      return index + 1
    }
    let written = inline.fragment == nil ? buffer.body.bytes.count : buffer.fragmentText.bytes.count
    let isImage =
      index > 0 && source[index - 1] == UInt8(ascii: "!")
      && (index < 2 || source[index - 2] != UInt8(ascii: "\\"))
    inline.brackets.append(
      InlineState.Bracket(start: index, output: written + index - run, isImage: isImage))
    return index + 1
  }

  private mutating func notation(at index: Int, _ end: Int, _ run: inout Int) -> Int? {
    guard index + 1 < end else { return nil }
    switch source[index + 1] {
    case UInt8(ascii: "@"):
      guard let citation = citation(at: index, end) else { return nil }
      cut(.citation(citation), citation.range, &run)
      return citation.range.end
    case UInt8(ascii: "^"):
      guard let reference = footnoteReference(at: index, end) else { return nil }
      cut(.footnoteReference(reference), reference.range, &run)
      return reference.range.end
    case UInt8(ascii: "[") where directives.gapsHaveMeaning:
      guard let gap = gap(at: index, end) else { return nil }
      cut(.gap(gap), gap.range, &run)
      return gap.range.end
    default: return nil
    }
  }

  private mutating func closeBracket(at index: Int, _ end: Int, _ run: inout Int) -> Int {
    guard let opener = inline.brackets.popLast() else { return index + 1 }
    let follower = index + 1 < end ? source[index + 1] : 0
    let isLabel = sites.endsLink(at: opener.start)
    if follower == UInt8(ascii: "{"), !opener.isImage, !isLabel {
      if let attributes = AttributeParser.parse(source, at: index + 1, before: end),
        let braces = attributes.range
      {
        cutSpan(opener, index, braces.end, attributes, &run)
        return braces.end
      }
      reportUnreadable(at: index + 1, end)
    }
    if follower == UInt8(ascii: ":"), opener.start == inline.textStart, inline.fragment == nil {
      sites.addDefinition(source, SourceRange(opener.start + 1, index))
      return index + 1
    }
    if follower == UInt8(ascii: "("), let slip = LinkSlip(source, parenthesisAt: index + 1, end),
      LinkTail(source, after: index + 1) == nil
    {
      diagnostics.append(.blankInAddress(slip, file: path))
    }
    if !isLabel, !opener.isImage { noteBareCitation(from: opener.start, to: index) }
    sites.addLink(source, from: opener, closedAt: index, isLabel: isLabel)
    return index + 1
  }

  /// Writes tokens for the `[` and the `]{…}` of a bracketed phrase.
  private mutating func cutSpan(
    _ opener: InlineState.Bracket, _ index: Int, _ next: Int, _ attributes: Attributes,
    _ run: inout Int
  ) {
    let start = buffer.add(.spanStart, SourceRange(opener.start, opener.start + 1))
    if inline.fragment == nil {
      buffer.body.lateTokens.append((opener.output, start))
    } else {
      buffer.fragmentText.lateTokens.append((opener.output, start))
    }
    cut(.spanEnd(attributes), index, next, &run)
  }

  private mutating func openBrace(at index: Int, _ end: Int, _ run: inout Int) -> Int {
    let before = index > 0 ? source[index - 1] : 0x20
    let mayBelong =
      before <= 0x20 || before == UInt8(ascii: ")") || before == UInt8(ascii: "]")
      || before == UInt8(ascii: ">")
    guard mayBelong else {
      if let braces = gluedAttributes(at: index, end) {
        diagnostics.append(.gluedAttributes(braces, file: path))
      }
      return index + 1
    }
    guard let attributes = AttributeParser.parse(source, at: index, before: end),
      let braces = attributes.range
    else {
      reportUnreadable(at: index, end)
      return index + 1
    }
    cut(.attributes(attributes), braces, &run)
    return braces.end
  }

  /// Braces right behind a word that hold an id, a class or a value: text to libcmark and to us, but
  /// hardly to their author.
  private func gluedAttributes(at index: Int, _ end: Int) -> SourceRange? {
    guard let attributes = AttributeParser.parse(source, at: index, before: end) else { return nil }
    let first = source[index + 1]
    let isMeant =
      first == UInt8(ascii: "#") || first == UInt8(ascii: ".")
      || attributes.entries.contains { $0.value != nil }
    return isMeant ? attributes.range : nil
  }

  /// Reports braces that look like attributes but cannot be read.
  private mutating func reportUnreadable(at index: Int, _ end: Int) {
    // `DirectiveLineReader` has seen to a title that is nothing but braces.
    if inline.fragment == .title, index == inline.textStart { return }
    guard let range = AttributeParser.attempt(source, at: index, before: end) else { return }
    diagnostics.append(.unreadableAttributes(range, file: path))
  }

  /// `~~`, not less and not more.
  private mutating func tildes(at index: Int, _ end: Int, _ run: inout Int) -> Int {
    var after = index
    while after < end, source[after] == UInt8(ascii: "~") { after += 1 }
    guard after - index == 2 else { return after }
    let mayOpen = after < end && source[after] > 0x20
    let mayClose = index > 0 && source[index - 1] > 0x20
    if mayOpen || mayClose {
      cut(.strike(mayOpen: mayOpen, mayClose: mayClose), index, after, &run)
    }
    return after
  }

  // MARK: - Writing

  private mutating func cut(_ kind: Token.Kind, _ range: SourceRange, _ run: inout Int) {
    cut(kind, range.start, range.end, &run)
  }

  private mutating func cut(_ kind: Token.Kind, _ start: Int, _ end: Int, _ run: inout Int) {
    flush(&run, start)
    buffer.write(kind, SourceRange(start, end), isFragment: inline.fragment != nil)
    run = end
  }

  private mutating func flush(_ run: inout Int, _ end: Int) {
    guard run < end else { return }
    if inline.fragment == nil {
      ByteSearch.append(source, run, end, to: &buffer.body.bytes)
    } else {
      ByteSearch.append(source, run, end, to: &buffer.fragmentText.bytes)
    }
    run = end
  }
}
