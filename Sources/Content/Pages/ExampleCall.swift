import CommonMark
import Diagnostics

/// What stands after the three signs of an example's code block: `kursbuild fejl=dobbelt-id`.
struct ExampleCall {
  /// The id of the problem that is to be shown (`fejl=…`); nil to show the result.
  private(set) var problem: String?
  /// True for `kilde`: just the source is shown.
  private(set) var isSourceOnly = false
  /// Words that mean nothing here.
  private(set) var unknownWords: [String] = []

  /// Reads an info string that begins with `kursbuild`.
  init(_ info: [UInt8]) {
    for word in String(decoding: info, as: UTF8.self).split(separator: " ").dropFirst() {
      if word.hasPrefix("fejl="), word.count > 5 {
        problem = String(word.dropFirst(5))
      } else if word == "kilde" {
        isSourceOnly = true
      } else {
        unknownWords.append(String(word))
      }
    }
  }
}

/// Where the lines of an example stand in the file.
struct ExamplePlaces {
  private let literal: LineTable
  private let lines: LineTable
  private let literalCount: Int
  /// The number of the line in the file that the first line of the example is.
  private let firstLine: Int

  /// The places of `literal`, which begins on line `firstLine` of the file `lines` is of.
  init(_ literal: [UInt8], firstLine: Int, in lines: LineTable) {
    self.literal = LineTable(literal)
    self.lines = lines
    self.firstLine = firstLine
    literalCount = literal.count
  }

  /// A range of the example as a range of the file.
  func place(_ range: SourceRange) -> SourceRange {
    SourceRange(place(range.start), place(range.end))
  }

  /// A problem of the example as a problem of the file.
  func place(_ diagnostic: Diagnostic) -> Diagnostic {
    var placed = diagnostic
    placed.range = place(diagnostic.range)
    placed.fixes = diagnostic.fixes.map {
      Diagnostic.Fix(range: place($0.range), replacement: $0.replacement)
    }
    return placed
  }

  /// Every line of the example is the end of a line of the file: before it stands what makes the
  /// code block part of a list item or a quote.
  private func place(_ offset: Int) -> Int {
    let offset = min(max(offset, 0), literalCount)
    let number = literal.position(of: offset).line
    let start = literal.start(ofLine: number)
    let inside = lines.line(firstLine + number - 1)
    let indent = max(0, inside.count - literal.line(number).count)
    return lines.start(ofLine: firstLine + number - 1) + min(indent + offset - start, inside.count)
  }
}
