import Diagnostics

/// Which column of a list holds what.
struct ColumnPlan {
  /// A column nothing is made of.
  struct Unused: Hashable {
    /// Its number, from 1.
    var number: Int
    /// Its title; personal data when the plan is not certain.
    var title: String
    var range: SourceRange
    /// The column its author likely meant, where the list lacks that one.
    var meant: ColumnKind?
  }

  /// The columns by what they hold, counted from 0.
  private(set) var columns: [ColumnKind: Int] = [:]
  /// Columns with a title that nothing is made of.
  private(set) var unused: [Unused] = []
  /// How many columns there are.
  let count: Int
  /// The row of titles.
  let range: SourceRange

  /// Reads a row of titles.
  init(_ row: Row) {
    count = row.cells.count
    range = row.range
    let titles = row.cells.map { CellText($0.text).text }
    let kinds = titles.map { ColumnKind(title: $0) }
    for (index, kind) in kinds.enumerated() {
      guard let kind else { continue }
      // A column called what it is called here goes before one that only means the same.
      let isOwnName = ColumnKind.folded(titles[index]) == kind.title
      if columns[kind] == nil || isOwnName && titles.firstIndex(of: titles[index]) == index {
        columns[kind] = index
      }
    }
    for (index, cell) in row.cells.enumerated() where !titles[index].isEmpty {
      if let kind = kinds[index], columns[kind] == index { continue }
      let near = kinds[index] == nil ? ColumnKind.near(titles[index]) : nil
      unused.append(
        Unused(
          number: index + 1, title: titles[index], range: cell.range,
          meant: near.flatMap { columns[$0] == nil ? $0 : nil }))
    }
  }

  /// True when the row says where people's names stand: then it is a row of titles, and may be shown.
  var hasNames: Bool {
    columns[.name] != nil || columns[.firstName] != nil || columns[.lastName] != nil
  }

  /// What each column is called in a message: those KursBuild knows by their title, others by number.
  var shownTitles: [(danish: String, english: String)] {
    (0..<count).map { index in
      if let kind = columns.first(where: { $0.value == index })?.key {
        return (kind.title, kind.title)
      }
      return ("kolonne \(index + 1)", "column \(index + 1)")
    }
  }
}
