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
      if !isFirst { json += ",\n " }
      isFirst = false
      append(problem, to: &json)
      guard json.bytes.count >= DiagnosticReport.pieceSize else { return }
      output(json.bytes)
      json.bytes.removeAll(keepingCapacity: true)
    }
    json += "]"
    output(json.bytes)
  }

  private func append(_ problem: Located, to json: inout JSONText) {
    let diagnostic = problem.diagnostic
    json += "{\"id\":"
    json.quote(diagnostic.id)
    json += ",\"severity\":"
    json.quote(diagnostic.severity.rawValue)
    json += ",\"file\":"
    json.quote(diagnostic.file)
    json.append((problem.line, problem.column), (problem.endLine, problem.endColumn))
    json += ",\"summary\":"
    json.quote(diagnostic.summary.text(in: language))
    json += ",\"explanation\":"
    if let explanation = diagnostic.explanation {
      json.quote(explanation.text(in: language))
    } else {
      json += "null"
    }
    json += ",\"page\":"
    json.quote(DiagnosticCatalogue.page(of: diagnostic.id))
    json += ",\"fixes\":["
    for (index, fix) in problem.fixes.enumerated() {
      json += index == 0 ? "{" : ",{"
      json.append(fix.start, fix.end)
      json += ",\"replacement\":"
      json.quote(fix.text)
      json += ",\"certain\":\(diagnostic.fixes[index].isCertain)}"
    }
    json += "]}"
  }
}

/// JSON (RFC 8259) as it is written.
package struct JSONText {
  /// What has been written, in UTF-8.
  var bytes: [UInt8]

  /// JSON that begins like this.
  init(_ start: String) {
    bytes = Array(start.utf8)
  }

  /// The text in quotes, with quotes, backslashes and control characters escaped.
  package static func quoted(_ text: String) -> String {
    var json = JSONText("")
    json.quote(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  static func += (json: inout JSONText, text: String) {
    json.bytes += text.utf8
  }

  /// Writes a text in quotes.
  mutating func quote(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x09: bytes += [0x5C, 0x74]
      case 0x00..<0x20, 0x7F:
        let hex = String(byte, radix: 16)
        bytes += "\\u\(hex.utf8.count == 1 ? "000" : "00")\(hex)".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  /// Writes a stretch's lines and columns; a comma comes before all but an object's first field.
  fileprivate mutating func append(
    _ start: (line: Int, column: Int), _ end: (line: Int, column: Int)
  ) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    self += "\"line\":\(start.line),\"column\":\(start.column)"
    self += ",\"endLine\":\(end.line),\"endColumn\":\(end.column)"
  }
}
