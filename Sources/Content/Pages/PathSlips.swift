import CommonMark
import Diagnostics

/// Paths with backslashes between the folders, as Windows writes them. In Markdown a backslash makes
/// the next sign plain text, so what a link then leads to is not even what the author wrote.
struct PathSlips {
  private let sources: PageSources
  private let map: SourceMap

  /// For a page whose files are `sources`.
  init(_ sources: PageSources, map: SourceMap) {
    self.sources = sources
    self.map = map
  }

  /// The problem itself, or the backslashes that are behind it.
  func named(_ problem: Diagnostic) -> Diagnostic {
    guard problem.severity == .error, PathSlips.ids.contains(problem.id),
      let text = sources.text(at: problem.range, map: map), text.utf8.contains(0x5C),
      let path = PathSlips.path(in: Array(text.utf8))
    else { return problem }
    let start = problem.range.start
    return .backslashes(
      problem, written: String(decoding: Array(text.utf8)[path], as: UTF8.self),
      path: SourceRange(start + path.lowerBound, start + path.upperBound))
  }

  private static let ids: Set<String> = [
    "ark-mangler", "billede-mangler", "indsaet-fil-mangler", "indsaet-ikke-tilladt", "link-absolut",
    "link-til-manglende-fil", "link-til-uudgivet", "link-ud-af-indhold", "udskrift-mangler",
    "ugyldig-adresse", "undertekster-mangler", "video-mangler",
  ]

  /// The path with backslashes in a link, a picture or an attribute; nil for one that begins at the
  /// top or with a drive's letter, which no other slash would mend.
  private static func path(in text: [UInt8]) -> Range<Int>? {
    var start = 0
    if let open = text.indices.first(where: {
      text[$0] == UInt8(ascii: "(") && $0 > 0 && text[$0 - 1] == UInt8(ascii: "]")
    }) {
      start = open + 1
    } else if let sign = text.firstIndex(of: UInt8(ascii: "=")) {
      start = sign + 1
    }
    while start < text.count, [0x20, 0x22, 0x27, 0x3C].contains(text[start]) { start += 1 }
    var end = start
    while end < text.count, ![0x20, 0x22, 0x27, 0x29, 0x3E].contains(text[end]) { end += 1 }
    let path = text[start..<end]
    guard path.contains(0x5C), path.first != 0x5C, !path.contains(UInt8(ascii: ":")) else {
      return nil
    }
    return start..<end
  }
}
