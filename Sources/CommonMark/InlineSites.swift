import Diagnostics

/// Where the links, pictures and HTML tags of running text may stand. libcmark tells which of them
/// there are, but not reliably where.
struct InlineSites {
  /// A bracket pair that may be a link or a picture, or an address in `<…>`.
  struct Link {
    /// From `[`, `![` or `<` to the end of the address or label.
    var range: SourceRange
    /// Offset of the address; nil for a reference such as `[text][label]`.
    var destination: Int?
    /// The label of a reference.
    var label: SourceRange?
  }

  /// How many sites there were at some point.
  struct Counts {
    fileprivate var links: Int
    fileprivate var tags: Int
  }

  /// Bracket pairs in the order they are closed, which is the order libcmark finds links in.
  private(set) var links: [Link] = []
  /// Offsets of `<` that begin no address.
  private(set) var tags: [Int] = []
  /// Where the addresses of link definitions, `[label]: address`, stand, by folded label.
  private(set) var definitions: [String: Int] = [:]

  /// The counts now.
  var counts: Counts { Counts(links: links.count, tags: tags.count) }

  /// Forgets what was added since `counts` were taken.
  mutating func remove(from counts: Counts) {
    links.removeSubrange(counts.links...)
    tags.removeSubrange(counts.tags...)
  }

  /// True when the last bracket pair ends at `offset`: a pair that begins there is its label.
  func endsLink(at offset: Int) -> Bool {
    guard let last = links.last else { return false }
    return last.range.end == offset && last.destination == nil
  }

  /// Adds the pair from `opener` to the `]` at `close`.
  mutating func addLink(
    _ source: [UInt8], from opener: InlineState.Bracket, closedAt close: Int, isLabel: Bool
  ) {
    let inner = SourceRange(opener.start + 1, close)
    if isLabel, let last = links.indices.last {
      links[last].range.end = close + 1
      if inner.count > 0 { links[last].label = inner }
      return
    }
    let start = opener.isImage ? opener.start - 1 : opener.start
    if let tail = LinkTail(source, after: close + 1) {
      let range = SourceRange(start, tail.end)
      links.append(Link(range: range, destination: tail.destination, label: nil))
    } else {
      links.append(Link(range: SourceRange(start, close + 1), destination: nil, label: inner))
    }
  }

  /// Adds the address in angle brackets from `start` to `end`.
  mutating func addAutolink(_ start: Int, _ end: Int) {
    links.append(Link(range: SourceRange(start, end), destination: start + 1, label: nil))
  }

  /// Adds a `<`.
  mutating func addTag(_ index: Int) {
    tags.append(index)
  }

  /// Adds the definition of `label`, which `]:` follows.
  mutating func addDefinition(_ source: [UInt8], _ label: SourceRange) {
    let key = InlineSites.key(source, label)
    if definitions[key] == nil {
      definitions[key] = LinkTail.skipBlanks(source, from: label.end + 2)
    }
  }

  /// A label as labels are compared: without regard to case and white space.
  static func key(_ source: [UInt8], _ label: SourceRange) -> String {
    var key: [UInt8] = []
    for byte in source[label.start..<label.end] {
      if byte > 0x20 {
        key.append(byte)
      } else if let last = key.last, last != 0x20 {
        key.append(0x20)
      }
    }
    if key.last == 0x20 { key.removeLast() }
    return String(decoding: FoldedName.fold(key), as: UTF8.self)
  }
}
