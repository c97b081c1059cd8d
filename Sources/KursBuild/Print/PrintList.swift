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
    papers.map { $0.entry.row(file: $0.path, pages: $0.pages) }
  }

  /// The list for a spreadsheet, in the theme day's language.
  var csv: [UInt8] {
    PrintListComposer.csv(rows, sheets: sheets, language: papers.first?.entry)
  }
}
