import JSON

/// The report for machines.
extension DiagnosticReport {
  /// How many bytes are gathered before they are handed on.
  private static let pieceSize = 64 * 1024

  /// Writes the diagnostics as a JSON array, in pieces; lines and columns count from 1 in Unicode
  /// scalars.
  package func writeJSON(to output: ([UInt8]) -> Void) {
    var json = JSONText("[")
    var isFirst = true
    forEach { problem, _ in
      if !isFirst { json.raw(",\n ") }
      isFirst = false
      append(problem, to: &json)
      guard json.bytes.count >= DiagnosticReport.pieceSize else { return }
      output(json.bytes)
      json.removeAll()
    }
    json.raw("]")
    output(json.bytes)
  }

  private func append(_ problem: Located, to json: inout JSONText) {
    let diagnostic = problem.diagnostic
    json.raw("{\"id\":")
    json.quote(diagnostic.id)
    json.raw(",\"severity\":")
    json.quote(diagnostic.severity.rawValue)
    json.raw(",\"file\":")
    json.quote(diagnostic.file)
    json.append((problem.line, problem.column), (problem.endLine, problem.endColumn))
    json.raw(",\"summary\":")
    json.quote(diagnostic.summary.text(in: language))
    json.raw(",\"explanation\":")
    if let explanation = diagnostic.explanation {
      json.quote(explanation.text(in: language))
    } else {
      json.raw("null")
    }
    json.raw(",\"page\":")
    json.quote(DiagnosticCatalogue.page(of: diagnostic.id))
    json.raw(",\"fixes\":[")
    for (index, fix) in problem.fixes.enumerated() {
      json.raw(index == 0 ? "{" : ",{")
      json.append(fix.start, fix.end)
      json.raw(",\"replacement\":")
      json.quote(fix.text)
      json += ",\"certain\":\(diagnostic.fixes[index].isCertain)}".utf8
    }
    json.raw("]}")
  }
}

extension JSONText {
  /// Writes a stretch's lines and columns; a comma comes before all but an object's first field.
  fileprivate mutating func append(
    _ start: (line: Int, column: Int), _ end: (line: Int, column: Int)
  ) {
    if bytes.last != UInt8(ascii: "{") { raw(",") }
    self += "\"line\":\(start.line),\"column\":\(start.column)".utf8
    self += ",\"endLine\":\(end.line),\"endColumn\":\(end.column)".utf8
  }
}
