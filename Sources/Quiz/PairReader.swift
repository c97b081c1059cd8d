import CommonMark
import Diagnostics

/// Reads the two-column table of `par`.
struct PairReader {
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []

  /// A reader for the file at `path`.
  init(path: String) {
    self.path = path
  }

  /// Reads the table: each row a pair; without a left cell, a distractor.
  mutating func read(_ table: Table, _ place: SourceRange) -> Answer? {
    guard table.head.count == 2 else {
      diagnostics.append(.pairsNeedTwoColumns(place, count: table.head.count, file: path))
      return nil
    }
    var lefts: [(left: [Inline], right: [UInt8])] = []
    var choices: [[UInt8]: [Inline]] = [:]
    for row in table.rows {
      let (left, right) = (row[0], row[1])
      if left.isBlank, right.isBlank { continue }
      guard !right.plainText.allSatisfy({ $0 == 0x20 }) else {
        let name = String(decoding: left.plainText, as: UTF8.self)
        diagnostics.append(.pairWithoutRight(place, left: name, file: path))
        continue
      }
      choices[right.plainText] = choices[right.plainText] ?? right
      if !left.isBlank { lefts.append((left, right.plainText)) }
    }
    diagnostics += TwinTexts.problems(lefts.map { ($0.left, place) }, path: path)
    guard lefts.count > 1, choices.count > 1 else {
      diagnostics.append(.tooFewItems(place, type: .matching, file: path))
      return nil
    }
    // The keys of a dictionary come in no order of their own: sort them before the alphabet does.
    let texts = choices.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let sorted = DisplayOrder.alphabetical(texts).map { texts[$0] }
    var places: [[UInt8]: Int] = [:]
    for (index, text) in sorted.enumerated() { places[text] = index }
    return .matching(
      Matching(
        heads: table.head,
        rows: lefts.map { Matching.Row(left: $0.left, choice: places[$0.right] ?? 0) },
        choices: sorted.map { choices[$0] ?? [] }))
  }
}
