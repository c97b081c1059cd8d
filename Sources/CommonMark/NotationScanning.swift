import Diagnostics

/// The house's notations in square brackets.
extension SourceScanner {
  /// `[@key, locator]` at `index`.
  mutating func citation(at index: Int, _ end: Int) -> Citation? {
    var close = index + 2
    while close < end, source[close] != UInt8(ascii: "["), source[close] != UInt8(ascii: "]") {
      close += 1
    }
    guard close < end else {
      diagnostics.append(.unclosedCitation(SourceRange(index, index + 2), file: path))
      return nil
    }
    guard source[close] == UInt8(ascii: "]") else { return nil }
    var comma = index + 2
    while comma < close, source[comma] != UInt8(ascii: ",") { comma += 1 }
    let key = trimmedText(index + 2, comma)
    guard !key.isEmpty else { return nil }
    let locator = comma < close ? trimmedText(comma + 1, close) : ""
    return Citation(key: key, locator: locator, range: SourceRange(index, close + 1))
  }

  /// `[^label]` at `index`.
  func footnoteReference(at index: Int, _ end: Int) -> FootnoteReference? {
    var close = index + 2
    while close < end, source[close] > 0x20, source[close] != UInt8(ascii: "["),
      source[close] != UInt8(ascii: "]")
    {
      close += 1
    }
    guard close > index + 2, close < end, source[close] == UInt8(ascii: "]") else { return nil }
    let label = String(decoding: source[(index + 2)..<close], as: UTF8.self)
    return FootnoteReference(label: label, range: SourceRange(index, close + 1))
  }

  /// `[[…]]` at `index`.
  mutating func gap(at index: Int, _ end: Int) -> Gap? {
    guard index < inline.noGapFrom else { return nil }
    var close = index + 2
    while close + 1 < end,
      source[close] != UInt8(ascii: "]") || source[close + 1] != UInt8(ascii: "]")
    {
      close += 1
    }
    guard close + 1 < end else {
      inline.noGapFrom = index
      diagnostics.append(.unclosedGap(SourceRange(index, index + 2), file: path))
      return nil
    }
    var text = Array(source[(index + 2)..<close])
    if inline.fragment == .cell { text = TableSketch.withoutEscapedBars(text) }
    return Gap(
      source: String(decoding: text, as: UTF8.self), range: SourceRange(index, close + 2))
  }

  private func trimmedText(_ start: Int, _ end: Int) -> String {
    var first = start
    var last = end
    while first < last, source[first] == 0x20 { first += 1 }
    while last > first, source[last - 1] == 0x20 { last -= 1 }
    return String(decoding: source[first..<last], as: UTF8.self)
  }
}

/// Code spans, in which nothing is a notation.
extension SourceScanner {
  /// Where the scan goes on after the backticks at `index`: after the code span they begin, else
  /// after them. A span may end on a later line of the paragraph.
  mutating func codeEnd(at index: Int, _ end: Int) -> Int {
    var open = index
    while open < end, source[open] == 0x60 { open += 1 }
    let length = open - index
    // libcmark, too, looks at no longer runs than 80.
    guard length <= 80, !inline.unmatchedRuns.contains(length) else { return open }
    let limit = inline.fragment == nil ? paragraphEnd(after: end) : end
    var position = open
    while let tick = ByteSearch.first(0x60, in: source, from: position, to: limit) {
      var close = tick
      while close < limit, source[close] == 0x60 { close += 1 }
      if close - tick == length {
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
    if let known = inline.paragraphEnd { return known }
    var ahead = tracker
    var end = lineEnd
    var isHeadPossible = false
    while end < source.count {
      let start = ByteSearch.nextLine(source, after: end)
      let next = ByteSearch.lineEnd(source, from: start)
      let line = ahead.read(source, start, next)
      guard line.kind == .text, line.continuesParagraph, !startsFootnote(line, next) else { break }
      if TableSketch.isDelimiterRow(source, line.content, next) {
        // The line above is a table's head and no part of the paragraph.
        if isHeadPossible { end = previousEnd(end) }
        break
      }
      isHeadPossible = true
      end = next
    }
    inline.paragraphEnd = max(end, lineEnd)
    return max(end, lineEnd)
  }

  /// The end of the line before the one that ends at `end`.
  private func previousEnd(_ end: Int) -> Int {
    var index = end
    while index > 0, source[index - 1] != 0x0A, source[index - 1] != 0x0D { index -= 1 }
    return max(index - 1, 0)
  }
}
