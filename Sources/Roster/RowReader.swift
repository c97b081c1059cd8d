import Diagnostics

/// Makes people of rows.
struct RowReader {
  /// The longest text of a cell, in Unicode scalars.
  static let longest = 200

  let plan: ColumnPlan
  let path: String
  private(set) var people: [Participant] = []
  var diagnostics: [Diagnostic] = []

  private let lines: LineTable
  private var firstLines: [String: Int] = [:]
  private var emptyRows: [SourceRange] = []

  /// A reader for the rows of `text`.
  init(plan: ColumnPlan, text: [UInt8], path: String) {
    self.plan = plan
    self.path = path
    lines = LineTable(text)
  }

  /// The line a stretch begins in, from 1.
  func line(of range: SourceRange) -> Int { lines.lineNumber(of: range.start) }

  /// Says which columns nothing is made of.
  mutating func tellUnusedColumns() {
    let (misspelt, unused) = (
      plan.unused.filter { $0.meant != nil }, plan.unused.filter { $0.meant == nil }
    )
    for column in misspelt { diagnostics.append(.misspeltColumn(column, path)) }
    if !unused.isEmpty { diagnostics.append(.unusedColumns(unused, path)) }
  }

  /// Reads the rows below the titles.
  mutating func read(_ rows: [Row]) {
    // Office programs end a list with rows that have been emptied, or with lines that never had any.
    let last = rows.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    var count = 0
    for (index, row) in rows.enumerated() {
      if row.isEmpty {
        if index < last || row.cells.count > 1 { emptyRows.append(row.range) }
        continue
      }
      count += 1
      if count > ParticipantListReader.mostPeople {
        diagnostics.append(.tooManyPeople(row.range, path))
        break
      }
      read(row)
    }
    if !emptyRows.isEmpty {
      diagnostics.append(.emptyRows(emptyRows, lines: emptyRows.map(line), path))
    }
    if count == 0 { diagnostics.append(.emptyList(path)) }
  }

  private mutating func read(_ row: Row) {
    let line = line(of: row.range)
    let cells = row.cells.map { CellText($0.text) }
    tellCells(cells, of: row, line: line)
    func text(_ kind: ColumnKind) -> String {
      guard let column = plan.columns[kind], column < cells.count else { return "" }
      return cells[column].text
    }
    let parts = [text(.firstName), text(.lastName)].filter { !$0.isEmpty }
    let whole = text(.name)
    let name = whole.isEmpty ? parts.joined(separator: " ") : whole
    guard !name.isEmpty else {
      diagnostics.append(.missingName(row.range, line: line, path))
      return
    }
    let person = Participant(
      name: name, organisation: text(.organisation), role: text(.role),
      table: RowReader.table(text(.table)), line: line, row: row.range)
    // Strings are equal when they are canonically equivalent, so å and a with a ring are one.
    let key = person.name.lowercased() + "\u{0}" + person.organisation.lowercased()
    if let first = firstLines[key] {
      diagnostics.append(.repeatedRow(row.range, line: line, first: first, path))
    } else {
      firstLines[key] = line
    }
    people.append(person)
  }

  private mutating func tellCells(_ cells: [CellText], of row: Row, line: Int) {
    for (index, cell) in cells.enumerated() {
      let range = row.cells[index].range
      if index >= plan.count {
        guard !cell.text.isEmpty else { continue }
        diagnostics.append(.surplusCell(range, line: line, columns: plan.count, path))
        break
      }
      guard plan.columns.values.contains(index) else { continue }
      if cell.text.unicodeScalars.count > RowReader.longest {
        diagnostics.append(.longCell(range, line: line, path))
      }
      if cell.hadControls { diagnostics.append(.controlCharacters(range, line: line, path)) }
      if cell.isDamaged { diagnostics.append(.damagedLetters(range, line: line, path)) }
    }
  }

  /// `3` for `Bord 3`: templates say the word.
  private static func table(_ text: String) -> String {
    for word in ["bord", "table"] where text.lowercased().hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      let bare = rest.drop { $0 == " " || $0 == "." || $0 == ":" }
      guard let first = bare.first, rest.count > bare.count || first.isNumber else { continue }
      return String(bare)
    }
    return text
  }
}
