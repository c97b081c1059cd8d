package import CommonMark

/// What a table says, ready to be drawn: names down the first column, a series in each other one.
package struct Chart: Sendable, Equatable {
  /// How a table is drawn.
  package enum Kind: String, Sendable, CaseIterable {
    /// `søjle`: columns, or bars where the names are long or many.
    case columns = "soejle"
    /// `kurve`: lines.
    case lines = "kurve"
    /// `andel`: the parts of a whole.
    case shares = "andel"

    /// The most series that can be told apart.
    package var mostSeries: Int { self == .shares ? 1 : 4 }

    /// The most rows that can be read.
    package var mostRows: Int {
      switch self {
      case .columns: 24
      case .lines: 60
      case .shares: 12
      }
    }
  }

  /// A column of numbers.
  package struct Series: Sendable, Equatable {
    /// The column's head.
    package var name: String
    /// One a row; nil where the cell is empty.
    package var values: [Double?]
  }

  /// How it is drawn.
  package var kind: Kind
  /// The first column.
  package var names: [String]
  /// The other columns.
  package var series: [Series]
  /// What stands after every number; empty when nothing does.
  package var unit: String
  /// The digits after the comma of the most exact number.
  package var decimals: Int

  /// The text of a value with its unit.
  func text(_ value: Double) -> String {
    let number = ChartNumber.text(value, decimals: decimals)
    return unit.isEmpty ? number : number + "\u{A0}" + unit
  }
}

/// Why a table cannot be drawn.
package enum ChartFault: Error, Equatable, Sendable {
  /// A cell that is no number; rows count from 0 below the head, columns from 0.
  case notNumber(row: Int, column: Int, text: String)
  /// A number with another unit than the first, or with one where the series' others have none; an
  /// empty unit is none.
  case mixedUnits(row: Int, column: Int, unit: String, expected: String)
  /// A part of a whole that is less than nothing.
  case negativeShare(row: Int, column: Int)
  /// No column of numbers.
  case noSeries
  /// More columns of numbers than the kind can show.
  case tooManySeries(Int)
  /// No row.
  case noRows
  /// More rows than the kind can show.
  case tooManyRows(Int)
  /// Parts that are nothing together.
  case emptyWhole
}

extension Chart {
  /// Reads a table. What is wrong is told for every cell.
  package static func read(
    _ table: Table, as kind: Kind
  ) -> (chart: Chart?, faults: [ChartFault]) {
    var faults: [ChartFault] = []
    let columns = table.head.count - 1
    if columns < 1 { faults.append(.noSeries) }
    if columns > kind.mostSeries { faults.append(.tooManySeries(columns)) }
    if table.rows.isEmpty { faults.append(.noRows) }
    if table.rows.count > kind.mostRows { faults.append(.tooManyRows(table.rows.count)) }
    guard faults.isEmpty else { return (nil, faults) }
    var chart = Chart(
      kind: kind, names: table.rows.map { plain($0[0]) },
      series: table.head.dropFirst().map { Series(name: plain($0), values: []) },
      unit: "", decimals: 0)
    var units = SeriesUnits(columns: columns)
    for (row, cells) in table.rows.enumerated() {
      for column in 1...columns {
        let number = chart.number(plain(cells[column]), row, column, &faults)
        chart.series[column - 1].values.append(number?.value)
        if let number { units.add(number.unit, row: row, column: column) }
      }
    }
    faults += units.faults
    let whole = chart.series[0].values.compactMap(\.self).reduce(0, +)
    if faults.isEmpty, kind == .shares, whole <= 0 { faults.append(.emptyWhole) }
    return (faults.isEmpty ? chart : nil, faults)
  }

  private mutating func number(
    _ text: String, _ row: Int, _ column: Int, _ faults: inout [ChartFault]
  ) -> ChartNumber? {
    if text.isEmpty || text == "–" || text == "-" { return nil }
    guard let number = ChartNumber(text) else {
      faults.append(.notNumber(row: row, column: column, text: text))
      return nil
    }
    if unit.isEmpty { unit = number.unit }
    if !number.unit.isEmpty, number.unit != unit {
      faults.append(.mixedUnits(row: row, column: column, unit: number.unit, expected: unit))
    }
    if kind == .shares, number.value < 0 {
      faults.append(.negativeShare(row: row, column: column))
    }
    decimals = max(decimals, min(number.decimals, 6))
    return number
  }

  private static func plain(_ cell: [Inline]) -> String {
    let text = String(decoding: cell.plainText, as: UTF8.self)
    let blanks: [Character] = [" ", "\t", "\u{A0}"]
    var view = text[...]
    while let last = view.last, blanks.contains(last) { view.removeLast() }
    return String(view.drop { blanks.contains($0) })
  }
}
