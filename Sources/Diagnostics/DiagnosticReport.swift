/// Shows diagnostics to people and machines. Files are read again for their lines, each once; places
/// are found as the report is written, so that a report of very many problems is not held as well.
package struct DiagnosticReport {
  /// A diagnostic with its place in lines and columns, counted from 1; the end is exclusive.
  struct Located {
    var diagnostic: Diagnostic
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
    var fixes: [(start: (line: Int, column: Int), end: (line: Int, column: Int), text: String)]
  }

  /// The stretch of a source line around a problem.
  struct Excerpt {
    /// The stretch itself.
    var text: ArraySlice<UInt8>
    /// Scalars of it that stand before the problem.
    var before = 0
    /// True when the line begins before it.
    var isCutBefore = false
    /// True when the line goes on after it.
    var isCutAfter = false
  }

  /// How far a file has been counted through.
  private struct Progress {
    var path: String
    var table: LineTable
    var start = LineTable.Place()
    var fix = LineTable.Place()
  }

  let language: ReportLanguage
  private let diagnostics: [Diagnostic]
  private let read: (String) -> [UInt8]?

  /// A report of `diagnostics` (in the order given) in `language`. `read` gives the bytes of a file by
  /// its path relative to the content folder; nil when it is no longer there.
  package init(
    _ diagnostics: [Diagnostic], language: ReportLanguage, read: @escaping (String) -> [UInt8]?
  ) {
    self.language = language
    self.diagnostics = diagnostics
    self.read = read
  }

  /// Shows each diagnostic with its place, and the file it is in.
  func forEach(_ show: (Located, LineTable) -> Void) {
    var current = Progress(path: "", table: LineTable([]))
    for diagnostic in diagnostics {
      if current.path != diagnostic.file {
        current = Progress(
          path: diagnostic.file, table: LineTable(read(diagnostic.file) ?? []))
      }
      show(DiagnosticReport.locate(diagnostic, &current), current.table)
    }
  }

  private static func locate(_ diagnostic: Diagnostic, _ progress: inout Progress) -> Located {
    let table = progress.table
    let start = table.position(of: diagnostic.range.start, after: &progress.start)
    var place = progress.start
    let end = table.position(of: diagnostic.range.end, after: &place)
    let fixes = diagnostic.fixes.map {
      (
        table.position(of: $0.range.start, after: &progress.fix),
        table.position(of: $0.range.end, after: &progress.fix), $0.replacement
      )
    }
    return Located(
      diagnostic: diagnostic, line: start.line, column: start.column, endLine: end.line,
      endColumn: end.column, fixes: fixes)
  }

  /// What is shown of a line: all of it, or so much around byte `offset` as fits. Only that much is
  /// looked at, since a line may be as long as a file.
  private static func excerpt(_ line: ArraySlice<UInt8>, at offset: Int) -> Excerpt {
    func isInside(_ index: Int) -> Bool { line[index] & 0xC0 == 0x80 }
    let offset = min(max(offset, line.startIndex), line.endIndex)
    var end = offset
    var after = 0
    while end < line.endIndex, after < excerptLength {
      end += 1
      while end < line.endIndex, isInside(end) { end += 1 }
      after += 1
    }
    let wanted = max(30, excerptLength - after)
    var start = offset
    var before = 0
    while start > line.startIndex, before < wanted {
      start -= 1
      while start > line.startIndex, isInside(start) { start -= 1 }
      before += 1
    }
    if start > line.startIndex || before + after > excerptLength {
      while before + after > excerptLength, end > offset {
        end -= 1
        while end > offset, isInside(end) { end -= 1 }
        after -= 1
      }
    }
    return Excerpt(
      text: line[start..<end], before: before, isCutBefore: start > line.startIndex,
      isCutAfter: end < line.endIndex)
  }

  // MARK: - Text

  /// The report for people: for each problem one line any editor understands, the source line with a
  /// caret, and what to do. With `isColoured`, seriousness is told by colour as well.
  package func text(isColoured: Bool = false) -> String {
    var output = ""
    forEach { problem, table in
      append(problem, table, isColoured: isColoured, to: &output)
    }
    return output
  }

  private func append(
    _ problem: Located, _ table: LineTable, isColoured: Bool, to output: inout String
  ) {
    let diagnostic = problem.diagnostic
    let label = diagnostic.severity.label.text(in: language)
    let marked = isColoured ? "\(colour(diagnostic.severity))\(label)\u{1B}[0m" : label
    output += "\(visible(diagnostic.file)):\(problem.line):\(problem.column): \(marked)"
    output += "[\(diagnostic.id)]: \(visible(diagnostic.summary.text(in: language)))\n"
    appendExcerpt(problem, table, to: &output)
    if let explanation = diagnostic.explanation {
      output += "   \(visible(explanation.text(in: language)))\n"
    }
    let more = Phrase("Mere", "More").text(in: language)
    output += "   \(more): kursbuild hjælp \(diagnostic.id)\n"
  }

  /// The longest stretch of a source line that is shown, in characters.
  private static let excerptLength = 100

  private func appendExcerpt(
    _ problem: Located, _ table: LineTable, to output: inout String
  ) {
    let excerpt = DiagnosticReport.excerpt(
      table.line(problem.line), at: problem.diagnostic.range.start)
    let scalars = String(decoding: excerpt.text, as: UTF8.self).unicodeScalars
    guard !scalars.isEmpty else { return }
    let before = min(excerpt.before, scalars.count)
    let marked =
      problem.endLine == problem.line ? problem.endColumn - problem.column : scalars.count
    var line = String(String.UnicodeScalarView(scalars.map(shown)))
    var indent = before
    if excerpt.isCutBefore {
      line = "…" + line
      indent += 1
    }
    if excerpt.isCutAfter { line += "…" }
    let carets = max(1, min(marked, scalars.count - before))
    let number = String(problem.line)
    let gutter = String(repeating: " ", count: number.count)
    output += "   \(number) | \(line)\n"
    output += "   \(gutter) | \(String(repeating: " ", count: indent))"
    output += "\(String(repeating: "^", count: carets))\n"
  }

  private func colour(_ severity: Severity) -> String {
    switch severity {
    case .error: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .hint: "\u{1B}[1;36m"
    }
  }

  /// A text that cannot do anything to a terminal.
  private func visible(_ text: String) -> String {
    // As nearly all text is.
    if text.unicodeScalars.allSatisfy({ shown($0) == $0 }) { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map(shown)))
  }

  private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "·"
    default: scalar
    }
  }
}
