import Print

/// What is printed the evening before, and how: one row a file, in the order of use.
struct PrintList {
  private let papers: [SetPaper]

  /// The list of these papers.
  init(_ papers: [SetPaper]) {
    self.papers = papers.filter { $0.entry.isPrinted && $0.entry.paper != .printList }
  }

  /// Sheets of paper in all; nil when nobody knows how many people come.
  var sheets: Int? {
    papers.reduce(0 as Int?) { sum, paper in sum.flatMap { sum in paper.sheets.map { sum + $0 } } }
  }

  /// The rows, as texts.
  var rows: [PrintListComposer.Row] {
    papers.map { paper in
      let entry = paper.entry
      return PrintListComposer.Row(
        file: paper.path, title: entry.title, copies: entry.copies.map { "\($0)" } ?? "",
        pages: "\(paper.pages)", sheets: paper.sheets.map { "\($0)" } ?? "",
        paper: entry.isLarge ? "A3" : "A4",
        duplex: entry.isTwoSided ? "tosidet" : "enkeltsidet", finishing: entry.finishing,
        isPersonal: entry.job.isPersonal)
    }
  }

  /// The list as Danish spreadsheets read it: UTF-8 with a mark, semicolons, CRLF.
  var csv: [UInt8] {
    var rows = [
      [
        "Nr.", "Fil", "Titel", "Sider", "Eksemplarer", "Ark papir", "Papir", "Sider pr. ark",
        "Efter",
      ]
    ]
    for (index, row) in self.rows.enumerated() {
      rows.append([
        "\(index + 1)", row.file, row.title, row.pages, row.copies, row.sheets, row.paper,
        row.duplex, row.finishing,
      ])
    }
    rows.append(["", "", "I alt", "", "", sheets.map { "\($0)" } ?? "", "", "", ""])
    let text = rows.map { $0.map(PrintList.cell).joined(separator: ";") + "\r\n" }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  private static func cell(_ text: String) -> String {
    // A spreadsheet takes what begins with one of these for a formula.
    let safe = "=+-@".contains(text.first ?? " ") ? "'" + text : text
    guard safe.contains(where: { ";\"\r\n".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
