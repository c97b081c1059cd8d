import Diagnostics

/// A source after the scan: what was cut out of it and where things stand. Read by all that turn
/// libcmark's tree into values.
struct ScannedSource {
  let path: String
  /// The source as the author wrote it.
  let source: [UInt8]
  /// Tokens and the way back from the parsed text's lines to the source.
  let buffer: ParseBuffer
  /// Bracket pairs by where they begin.
  let linkSites: [LinkSite]
  /// False for plain CommonMark.
  let isExtended: Bool

  /// The bytes a token stands for, as the author wrote them.
  func source(of token: Int) -> ArraySlice<UInt8> {
    let range = buffer.tokens[token].range
    return source[range.start..<range.end]
  }

  /// `text` with every token put back as the author wrote it: for code, addresses and raw HTML.
  func restored(_ text: [UInt8]) -> [UInt8] {
    guard isExtended, text.contains(0xF0) else { return text }
    var output: [UInt8] = []
    var index = 0
    var run = 0
    while index < text.count {
      guard text[index] == 0xF0, let (number, end) = buffer.token(in: text, at: index) else {
        index += 1
        continue
      }
      var start = index
      var next = end
      if case .directive = buffer.tokens[number].kind, start - run >= 2 {
        start -= 2  // the `<?` and `?>` around a directive's token are ours too
        next += 2
      }
      output.append(contentsOf: text[run..<start])
      output.append(contentsOf: source(of: number))
      index = next
      run = min(next, text.count)
    }
    output.append(contentsOf: text[run...])
    return output
  }

  /// The range of the first line of the block that libcmark places at `line` and `column`.
  func range(line: Int, column: Int) -> SourceRange {
    let index = line - 1 - buffer.fragmentLines
    guard index >= 0, index < buffer.lineStarts.count else { return SourceRange(0, 0) }
    let start = min(buffer.lineStarts[index] + max(column - 1, 0), source.count)
    var end = start
    while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
    return SourceRange(start, end)
  }

  /// The bracket pair at or after `from` that holds a link to `destination`.
  func site(of destination: [UInt8], from: Int) -> LinkSite? {
    var low = 0
    var high = linkSites.count
    while low < high {
      let middle = (low + high) / 2
      if linkSites[middle].start < from { low = middle + 1 } else { high = middle }
    }
    var reference: LinkSite?
    // An address written with escapes is found as a reference would be: by order. A few dozen pairs
    // further on nothing can belong to this link any more.
    for site in linkSites[low..<min(low + 48, linkSites.count)] {
      guard let start = site.destination else {
        reference = reference ?? site
        continue
      }
      if matches(destination, at: start) { return site }
    }
    return reference ?? linkSites[low...].first
  }

  /// The end of a link: after the address's bracket when it has one.
  func siteEnd(_ site: LinkSite) -> Int {
    guard site.destination != nil, site.end < source.count, source[site.end] == 0x28 else {
      return site.end
    }
    var index = site.end
    while index < source.count, source[index] != 0x29, source[index] != 0x0A { index += 1 }
    return index < source.count && source[index] == 0x29 ? index + 1 : site.end
  }

  /// Where `bytes` stand at or shortly after the beginning of `range`; `range` when they do not.
  func place(of bytes: [UInt8], in range: SourceRange) -> SourceRange {
    guard let first = bytes.first else { return range }
    var index = range.start
    let limit = min(range.start + 4096, source.count - bytes.count)
    while index <= limit {
      if source[index] == first, matches(bytes, at: index) {
        return SourceRange(index, index + bytes.count)
      }
      index += 1
    }
    return range
  }

  private func matches(_ bytes: [UInt8], at start: Int) -> Bool {
    var start = start
    if start < source.count, source[start] == 0x3C, bytes.first != 0x3C { start += 1 }
    guard start + bytes.count <= source.count else { return false }
    for offset in bytes.indices where source[start + offset] != bytes[offset] { return false }
    return true
  }
}

/// `~~…~~` in a run of inlines.
enum Strikethrough {
  /// Turns what stands between pairs of `~~` into `.deleted`; a single one stays as it is.
  static func pair(_ content: [Inline]) -> [Inline] {
    var output: [Inline] = []
    var openedAt: Int?
    for inline in content {
      guard case .text(let bytes) = inline else {
        output.append(inline)
        continue
      }
      var run = 0
      var index = 0
      while index + 1 < bytes.count {
        guard bytes[index] == 0x7E, bytes[index + 1] == 0x7E else {
          index += 1
          continue
        }
        if run < index { output.append(.text(Array(bytes[run..<index]))) }
        index += 2
        run = index
        if let start = openedAt, start < output.count {
          let deleted = Array(output[start...])
          output.removeSubrange(start...)
          output.append(.deleted(deleted))
          openedAt = nil
        } else {
          openedAt = output.count
        }
      }
      if run < bytes.count { output.append(.text(Array(bytes[run...]))) }
    }
    if let start = openedAt { output.insert(.text([0x7E, 0x7E]), at: min(start, output.count)) }
    return output
  }
}
