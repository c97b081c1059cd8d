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
  /// True while a moved text is scanned.
  var isFragment = false

  /// Forgets everything: what follows is another paragraph.
  mutating func endParagraph() {
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    if !unmatchedRuns.isEmpty { unmatchedRuns.removeAll(keepingCapacity: true) }
    codeEnd = 0
    paragraphEnd = nil
  }

  mutating func beginFragment() {
    endParagraph()
    isFragment = true
  }

  mutating func endFragment() {
    endParagraph()
    isFragment = false
  }
}

extension SourceScanner {
  /// Bytes at which running text may hold a notation; all others are copied in runs.
  private static let special: [Bool] = (0..<256).map { byte in
    byte < 0x20 && byte != 0x09 || [0x5C, 0x60, 0x5B, 0x5D, 0x7B, 0x3C].contains(byte)
  }

  /// Copies running text from `start` to `end` (a line, or a piece of one) to the buffer, with the
  /// house's notations cut out of everything that is not code.
  mutating func scanInline(_ start: Int, _ end: Int, isFragment: Bool) {
    let special = SourceScanner.special
    var run = start
    var index = max(start, min(inline.codeEnd, end))
    while index < end {
      if !special[Int(source[index])] {
        index += 1
        continue
      }
      let next: Int
      switch source[index] {
      case 0x5C: next = index + 2
      case 0x60: next = codeEnd(at: index, end, isFragment: isFragment)
      case 0x3C: next = autolink(at: index, end) ?? index + 1
      case 0x5B: next = openBracket(at: index, end, &run, isFragment)
      case 0x5D: next = closeBracket(at: index, end, &run, isFragment)
      case 0x7B: next = openBrace(at: index, end, &run, isFragment)
      default:
        flush(&run, index, isFragment)
        replaceControl(at: index, isFragment: isFragment)
        next = index + 1
        run = next
      }
      index = next
    }
    flush(&run, end, isFragment)
  }

  // MARK: - Brackets

  private mutating func openBracket(
    at index: Int, _ end: Int, _ run: inout Int, _ isFragment: Bool
  ) -> Int {
    if index + 1 < end {
      switch source[index + 1] {
      case UInt8(ascii: "@"):
        if let (citation, next) = citation(at: index, end) {
          cut(.citation(citation), index, next, &run, isFragment)
          return next
        }
      case UInt8(ascii: "^"):
        if let (reference, next) = footnoteReference(at: index, end) {
          cut(.footnoteReference(reference), index, next, &run, isFragment)
          return next
        }
      case UInt8(ascii: "[") where gapsHaveMeaning:
        if let (gap, next) = gap(at: index, end) {
          cut(.gap(gap), index, next, &run, isFragment)
          return next
        }
      default: break
      }
    }
    let isImage = index > 0 && source[index - 1] == UInt8(ascii: "!")
    let written = isFragment ? buffer.fragments.count : buffer.body.count
    inline.brackets.append(
      InlineState.Bracket(start: index, output: written + index - run, isImage: isImage))
    return index + 1
  }

  private mutating func closeBracket(
    at index: Int, _ end: Int, _ run: inout Int, _ isFragment: Bool
  ) -> Int {
    guard let opener = inline.brackets.popLast() else { return index + 1 }
    let follower = index + 1 < end ? source[index + 1] : 0
    let isLabel = opener.start > 0 && source[opener.start - 1] == UInt8(ascii: "]")
    if follower == UInt8(ascii: "{"), !opener.isImage, !isLabel,
      let attributes = AttributeParser.parse(source, at: index + 1, before: end),
      let next = attributes.range?.end
    {
      cutSpan(opener, index, next, attributes, &run, isFragment)
      return next
    }
    linkSites.append(
      LinkSite(
        start: opener.isImage ? opener.start - 1 : opener.start, end: index + 1,
        destination: follower == UInt8(ascii: "(") ? index + 2 : nil))
    return index + 1
  }

  /// Writes tokens for the `[` and the `]{…}` of a bracketed phrase.
  private mutating func cutSpan(
    _ opener: InlineState.Bracket, _ index: Int, _ next: Int, _ attributes: Attributes,
    _ run: inout Int, _ isFragment: Bool
  ) {
    flush(&run, index, isFragment)
    let start = buffer.add(.spanStart, SourceRange(opener.start, opener.start + 1))
    var spelled: [UInt8] = []
    buffer.spell(start, to: &spelled)
    let replaced = opener.output..<(opener.output + 1)
    if isFragment {
      buffer.fragments.replaceSubrange(replaced, with: spelled)
    } else {
      buffer.body.replaceSubrange(replaced, with: spelled)
    }
    cut(.spanEnd(attributes), index, next, &run, isFragment)
  }

  private mutating func openBrace(
    at index: Int, _ end: Int, _ run: inout Int, _ isFragment: Bool
  ) -> Int {
    let before = index > 0 ? source[index - 1] : 0x20
    guard before <= 0x20 || before == 0x29 || before == 0x5D || before == 0x3E,
      let attributes = AttributeParser.parse(source, at: index, before: end),
      let next = attributes.range?.end
    else { return index + 1 }
    cut(.attributes(attributes), index, next, &run, isFragment)
    return next
  }

  // MARK: - Notations

  private func citation(at index: Int, _ end: Int) -> (Citation, Int)? {
    guard let close = closing(0x5D, from: index + 2, end) else { return nil }
    var comma = index + 2
    while comma < close, source[comma] != UInt8(ascii: ",") { comma += 1 }
    let key = trimmedText(index + 2, comma)
    guard !key.isEmpty, !key.utf8.contains(0x5B) else { return nil }
    let locator = comma < close ? trimmedText(comma + 1, close) : ""
    let range = SourceRange(index, close + 1)
    return (Citation(key: key, locator: locator, range: range), close + 1)
  }

  private func footnoteReference(at index: Int, _ end: Int) -> (FootnoteReference, Int)? {
    guard let close = closing(0x5D, from: index + 2, end), close > index + 2 else { return nil }
    for position in (index + 2)..<close where source[position] <= 0x20 || source[position] == 0x5B {
      return nil
    }
    let label = String(decoding: source[(index + 2)..<close], as: UTF8.self)
    return (FootnoteReference(label: label, range: SourceRange(index, close + 1)), close + 1)
  }

  private mutating func gap(at index: Int, _ end: Int) -> (Gap, Int)? {
    var close = index + 2
    while close + 1 < end, !(source[close] == 0x5D && source[close + 1] == 0x5D) { close += 1 }
    guard close + 1 < end else {
      diagnostics.append(.unclosedGap(SourceRange(index, index + 2), file: path))
      return nil
    }
    var text = Array(source[(index + 2)..<close])
    if isFragmentCell(text) { text = TableSketch.withoutEscapedBars(text) }
    let gap = Gap(
      source: String(decoding: text, as: UTF8.self), range: SourceRange(index, close + 2))
    return (gap, close + 2)
  }

  private func isFragmentCell(_ text: [UInt8]) -> Bool { inline.isFragment && text.contains(0x5C) }

  private func closing(_ byte: UInt8, from start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end {
      if source[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func trimmedText(_ start: Int, _ end: Int) -> String {
    var first = start
    var last = end
    while first < last, source[first] == 0x20 { first += 1 }
    while last > first, source[last - 1] == 0x20 { last -= 1 }
    return String(decoding: source[first..<last], as: UTF8.self)
  }

  // MARK: - Code and addresses

  /// Where the scan goes on after the backticks at `index`: after the code span they begin, else
  /// after them. A span may end on a later line of the paragraph.
  private mutating func codeEnd(at index: Int, _ end: Int, isFragment: Bool) -> Int {
    var open = index
    while open < end, source[open] == 0x60 { open += 1 }
    let length = open - index
    // libcmark, too, looks at no longer runs than 80.
    guard length <= 80, !inline.unmatchedRuns.contains(length) else { return open }
    let limit = isFragment ? end : paragraphEnd(after: end)
    var position = open
    while position < limit {
      guard source[position] == 0x60 else {
        position += 1
        continue
      }
      var close = position
      while close < limit, source[close] == 0x60 { close += 1 }
      if close - position == length {
        inline.codeEnd = close
        return min(close, end)
      }
      position = close
    }
    inline.unmatchedRuns.insert(length)
    return open
  }

  /// The offset at which the paragraph that goes on at `lineEnd` is over.
  private mutating func paragraphEnd(after lineEnd: Int) -> Int {
    if let known = inline.paragraphEnd, known >= lineEnd { return known }
    var end = lineEnd
    while end < source.count {
      var next = end + 1
      if source[end] == 0x0D, next < source.count, source[next] == 0x0A { next += 1 }
      var nextEnd = next
      while nextEnd < source.count, source[nextEnd] != 0x0A, source[nextEnd] != 0x0D {
        nextEnd += 1
      }
      if beginsBlock(next, nextEnd) { break }
      end = nextEnd
    }
    inline.paragraphEnd = end
    return end
  }

  private func beginsBlock(_ start: Int, _ end: Int) -> Bool {
    var prefix = LinePrefix(source, start, end)
    guard prefix.content < end else { return true }
    prefix.findListMarkers(source, end)
    if !prefix.itemColumns.isEmpty { return true }
    let first = source[prefix.content]
    let second = prefix.content + 2 < end ? source[prefix.content + 2] : 0
    return first == 0x23 || (first == second && (first == 0x3A || first == 0x60 || first == 0x7E))
  }

  /// Just after `<https://…>`, in which nothing is a notation; nil when no address begins here.
  private mutating func autolink(at index: Int, _ end: Int) -> Int? {
    var position = index + 1
    var hasColon = false
    while position < end {
      switch source[position] {
      case 0x3E:
        guard hasColon else { return nil }
        linkSites.append(LinkSite(start: index, end: position + 1, destination: index + 1))
        return position + 1
      case 0x00...0x20, 0x3C: return nil
      case 0x3A where position > index + 2: hasColon = true
      default: break
      }
      position += 1
    }
    return nil
  }

  // MARK: - Writing

  private mutating func cut(
    _ kind: Token.Kind, _ start: Int, _ end: Int, _ run: inout Int, _ isFragment: Bool
  ) {
    flush(&run, start, isFragment)
    let token = buffer.add(kind, SourceRange(start, end))
    if isFragment {
      buffer.spell(token, to: &buffer.fragments)
    } else {
      buffer.spell(token, to: &buffer.body)
    }
    run = end
  }

  private mutating func flush(_ run: inout Int, _ end: Int, _ isFragment: Bool) {
    guard run < end else { return }
    if isFragment {
      buffer.fragments.append(contentsOf: source[run..<end])
    } else {
      buffer.body.append(contentsOf: source[run..<end])
    }
    run = end
  }
}
