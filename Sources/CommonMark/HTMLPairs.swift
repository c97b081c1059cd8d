import Diagnostics

/// Tells of a tag and its end as one problem, with a fix for both where there is a notation that does
/// the same.
struct HTMLPairs {
  private let source: [UInt8]
  private let path: String

  /// For the file that was scanned.
  init(_ scan: ScannedSource) {
    source = scan.source
    path = scan.path
  }

  /// The problems, those of an end tag joined with that of its beginning.
  func joined(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let places = diagnostics.indices.filter { diagnostics[$0].id == "raa-html" }
      .sorted { diagnostics[$0].range.start < diagnostics[$1].range.start }
    guard places.count > 1 else { return diagnostics }
    var result = diagnostics
    var open: [(tag: String, place: Int)] = []
    var joined: Set<Int> = []
    for place in places {
      let range = diagnostics[place].range
      let literal = Array(source[range.start..<range.end])
      let tag = HTMLNotation.tagName(literal)
      guard literal.starts(with: "</".utf8) else {
        open.append((tag, place))
        continue
      }
      // Brackets that are never closed cost no more than this.
      guard let index = open.suffix(50).lastIndex(where: { $0.tag == tag }) else { continue }
      let opener = open[index].place
      open.removeSubrange(index...)
      joined.insert(place)
      result[opener] = .rawHTMLPair(
        diagnostics[opener].range, tag: tag,
        fixes: fixes(tag, diagnostics[opener].range, range), file: path)
    }
    return result.indices.filter { !joined.contains($0) }.map { result[$0] }
  }

  private static let marks = [
    "b": "**", "strong": "**", "i": "*", "em": "*", "s": "~~", "del": "~~", "code": "`",
  ]

  private func fixes(
    _ tag: String, _ start: SourceRange, _ end: SourceRange
  ) -> [Diagnostic.Fix] {
    let content = source[start.end..<end.start]
    guard let first = content.first, let last = content.last, first > 0x20, last > 0x20,
      source[start.end - 1] == UInt8(ascii: ">"), source[end.end - 1] == UInt8(ascii: ">"),
      !content.contains(0x0A), !content.contains(0x0D), !content.contains(UInt8(ascii: "<"))
    else { return [] }
    if let mark = HTMLPairs.marks[tag] {
      return [
        Diagnostic.Fix(range: start, replacement: mark),
        Diagnostic.Fix(range: end, replacement: mark),
      ]
    }
    guard tag == "a", let address = address(start) else { return [] }
    return [
      Diagnostic.Fix(range: start, replacement: "["),
      Diagnostic.Fix(range: end, replacement: "](\(address))"),
    ]
  }

  /// The address in `<a href="…">`, when nothing else stands in the tag.
  private func address(_ tag: SourceRange) -> String? {
    let text = String(decoding: source[tag.start..<tag.end], as: UTF8.self)
    for quote in ["\"", "'"] {
      guard text.lowercased().hasPrefix("<a href=\(quote)"), text.hasSuffix(quote + ">") else {
        continue
      }
      let address = text.dropFirst("<a href=".count + 1).dropLast(2)
      return address.contains { " ()<>\"'".contains($0) } ? nil : String(address)
    }
    return nil
  }
}
