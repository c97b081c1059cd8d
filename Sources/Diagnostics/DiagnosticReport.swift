/// Shows diagnostics to people and machines. Files are read again for their lines, each once.
package struct DiagnosticReport {
  /// A diagnostic with its place in lines and columns, counted from 1; the end is exclusive.
  struct Located {
    var diagnostic: Diagnostic
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
    var fixes: [(start: (line: Int, column: Int), end: (line: Int, column: Int), text: String)]
    var excerpt: ArraySlice<UInt8>
  }

  private let language: ReportLanguage
  private let located: [Located]

  /// A report of `diagnostics` (in the order given) in `language`. `read` gives the bytes of a file by
  /// its path relative to the content folder; nil when it is no longer there.
  package init(
    _ diagnostics: [Diagnostic], language: ReportLanguage, read: (String) -> [UInt8]?
  ) {
    self.language = language
    var located: [Located] = []
    var current: (path: String, table: LineTable)?
    for diagnostic in diagnostics {
      if current?.path != diagnostic.file {
        current = (diagnostic.file, LineTable(read(diagnostic.file) ?? []))
      }
      guard let table = current?.table else { continue }
      located.append(DiagnosticReport.locate(diagnostic, table))
    }
    self.located = located
  }

  private static func locate(_ diagnostic: Diagnostic, _ table: LineTable) -> Located {
    let start = table.position(of: diagnostic.range.start)
    let end = table.position(of: diagnostic.range.end)
    let fixes = diagnostic.fixes.map {
      (table.position(of: $0.range.start), table.position(of: $0.range.end), $0.replacement)
    }
    return Located(
      diagnostic: diagnostic, line: start.line, column: start.column, endLine: end.line,
      endColumn: end.column, fixes: fixes, excerpt: table.line(start.line))
  }

  // MARK: - Text

  /// The report for people: for each problem one line any editor understands, the source line with a
  /// caret, and what to do. With `isColoured`, seriousness is told by colour as well.
  package func text(isColoured: Bool = false) -> String {
    var output = ""
    for problem in located {
      append(problem, isColoured: isColoured, to: &output)
    }
    return output
  }

  private func append(_ problem: Located, isColoured: Bool, to output: inout String) {
    let diagnostic = problem.diagnostic
    let label = diagnostic.severity.label.text(in: language)
    let marked = isColoured ? "\(colour(diagnostic.severity))\(label)\u{1B}[0m" : label
    output += "\(visible(diagnostic.file)):\(problem.line):\(problem.column): \(marked)"
    output += "[\(diagnostic.id)]: \(visible(diagnostic.summary.text(in: language)))\n"
    appendExcerpt(problem, to: &output)
    if let explanation = diagnostic.explanation {
      output += "   \(visible(explanation.text(in: language)))\n"
    }
    let more = Phrase("Mere", "More").text(in: language)
    output += "   \(more): \(DiagnosticCatalogue.page(of: diagnostic.id))\n"
  }

  /// The longest stretch of a source line that is shown, in characters.
  private static let excerptLength = 100

  private func appendExcerpt(_ problem: Located, to output: inout String) {
    let scalars = Array(String(decoding: problem.excerpt, as: UTF8.self).unicodeScalars)
    guard !scalars.isEmpty else { return }
    let column = min(problem.column - 1, scalars.count)
    let last = problem.endLine == problem.line ? problem.endColumn - 1 : scalars.count
    let first = max(0, min(column - 30, scalars.count - DiagnosticReport.excerptLength))
    let end = min(scalars.count, first + DiagnosticReport.excerptLength)
    var line = String(String.UnicodeScalarView(scalars[first..<end].map(shown)))
    var indent = column - first
    if first > 0 {
      line = "…" + line
      indent += 1
    }
    if end < scalars.count { line += "…" }
    let carets = max(1, min(last, end) - column)
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
    String(String.UnicodeScalarView(text.unicodeScalars.map(shown)))
  }

  private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "·"
    default: scalar
    }
  }

  // MARK: - JSON

  /// The diagnostics as a JSON array; lines and columns count from 1 in Unicode scalars.
  package func json() -> String {
    "[" + located.map(json).joined(separator: ",\n ") + "]"
  }

  private func json(_ problem: Located) -> String {
    let diagnostic = problem.diagnostic
    var fields = [
      "\"id\":\(JSONText.quoted(diagnostic.id))",
      "\"severity\":\(JSONText.quoted(diagnostic.severity.rawValue))",
      "\"file\":\(JSONText.quoted(diagnostic.file))",
      "\"line\":\(problem.line)", "\"column\":\(problem.column)",
      "\"endLine\":\(problem.endLine)", "\"endColumn\":\(problem.endColumn)",
      "\"summary\":\(JSONText.quoted(diagnostic.summary.text(in: language)))",
    ]
    let explanation = diagnostic.explanation.map { JSONText.quoted($0.text(in: language)) }
    fields.append("\"explanation\":\(explanation ?? "null")")
    fields.append("\"page\":\(JSONText.quoted(DiagnosticCatalogue.page(of: diagnostic.id)))")
    let certainty = diagnostic.fixes.map(\.isCertain)
    let fixes = zip(problem.fixes, certainty).map { fix, isCertain in
      "{\"line\":\(fix.start.line),\"column\":\(fix.start.column),\"endLine\":\(fix.end.line),"
        + "\"endColumn\":\(fix.end.column),\"replacement\":\(JSONText.quoted(fix.text)),"
        + "\"certain\":\(isCertain)}"
    }
    fields.append("\"fixes\":[\(fixes.joined(separator: ","))]")
    return "{" + fields.joined(separator: ",") + "}"
  }
}

/// Text in JSON (RFC 8259).
package enum JSONText {
  /// The text in quotes, with quotes, backslashes and control characters escaped.
  package static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let hex = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
