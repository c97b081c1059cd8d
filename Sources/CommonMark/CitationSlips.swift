import Diagnostics

/// References to sources that lack their brackets or their `@`, and so are shown as plain text:
/// `[s2]`, `(@s2)`, `@s2`. Told only of sources there are.
extension SourceScanner {
  /// Notes the bracket pair from `start` to the `]` at `close` when a source's id is all it holds,
  /// but for a locator: `[s2, s. 4]`.
  mutating func noteBareCitation(from start: Int, to close: Int) {
    guard !sourceIDs.isEmpty else { return }
    let before = start > 0 ? source[start - 1] : 0x20
    let after = close + 1 < source.count ? source[close + 1] : 0x20
    guard ![UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "\\")].contains(before),
      ![UInt8(ascii: "["), UInt8(ascii: "(")].contains(after)
    else { return }
    let end = idEnd(from: start + 1, to: close)
    guard end == close || source[end] == UInt8(ascii: ","), isSource(start + 1, end) else { return }
    let rest = String(decoding: source[(start + 1)...close], as: UTF8.self)
    diagnostics.append(
      .citationAsText(
        SourceRange(start, close + 1), instead: "[@" + rest, source: source, file: path))
  }

  /// Notes `@id` at `index` where no `[` stands before it. Returns where the scan goes on.
  mutating func bareCitation(at index: Int, _ end: Int) -> Int {
    let before = index > 0 ? source[index - 1] : 0x20
    let isInParenthesis = before == UInt8(ascii: "(")
    guard !sourceIDs.isEmpty, before <= 0x20 || isInParenthesis else { return index + 1 }
    let idEnd = idEnd(from: index + 1, to: end)
    guard isSource(index + 1, idEnd), SourceScanner.endsWord(source, idEnd, end) else {
      return index + 1
    }
    var range = SourceRange(index, idEnd)
    var rest = source[(index + 1)..<idEnd]
    if isInParenthesis, idEnd < end, source[idEnd] == UInt8(ascii: ",") || source[idEnd] == 0x29,
      let close = source[idEnd..<end].firstIndex(of: 0x29),
      !source[idEnd..<close].contains(where: { [0x28, 0x5B, 0x5D, 0x40].contains($0) })
    {
      range = SourceRange(index - 1, close + 1)
      rest = source[(index + 1)..<close]
    }
    diagnostics.append(
      .citationAsText(
        range, instead: "[@\(String(decoding: rest, as: UTF8.self))]", source: source, file: path))
    return range.end
  }

  /// Takes back what was said of brackets that turn out to be links, because `[s2]: address` stands
  /// somewhere in the file.
  mutating func forgetCitationsThatAreLinks() {
    guard !sourceIDs.isEmpty, !sites.definitions.isEmpty else { return }
    diagnostics.removeAll { problem in
      problem.id == Diagnostic.citationAsTextID && source[problem.range.start] == 0x5B
        && sites.definitions[
          InlineSites.key(source, SourceRange(problem.range.start + 1, problem.range.end - 1))]
          != nil
    }
  }

  private func isSource(_ start: Int, _ end: Int) -> Bool {
    end > start && sourceIDs.contains(String(decoding: source[start..<end], as: UTF8.self))
  }

  private func idEnd(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, SourceScanner.isIDByte(source[index]) { index += 1 }
    return index
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// True unless the word goes on at `index`, as it does in `@s2.dk` or `@s2_b`.
  private static func endsWord(_ source: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return true }
    switch source[index] {
    case 0x00...0x20, UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"): return true
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return index + 1 == end || source[index + 1] <= 0x20
    default: return false
    }
  }
}
