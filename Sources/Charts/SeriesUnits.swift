/// The cells of each series with a unit and those without one. Both in one series are two scales, or a
/// sign forgotten.
struct SeriesUnits {
  private var plain: [[Int]]
  private var marked: [[(row: Int, unit: String)]]

  /// No cells yet in `columns` series.
  init(columns: Int) {
    plain = Array(repeating: [], count: columns)
    marked = Array(repeating: [], count: columns)
  }

  /// Adds the unit of the number in a cell; columns count from 1.
  mutating func add(_ unit: String, row: Int, column: Int) {
    if unit.isEmpty {
      plain[column - 1].append(row)
    } else {
      marked[column - 1].append((row, unit))
    }
  }

  /// The cells that are unlike most of their series.
  var faults: [ChartFault] {
    var faults: [ChartFault] = []
    for column in plain.indices {
      let (bare, units) = (plain[column], marked[column])
      guard !bare.isEmpty, let first = units.first else { continue }
      if bare.count > units.count {
        faults += units.filter { $0.unit == first.unit }.map {
          .mixedUnits(row: $0.row, column: column + 1, unit: $0.unit, expected: "")
        }
      } else {
        faults += bare.map {
          .mixedUnits(row: $0, column: column + 1, unit: "", expected: first.unit)
        }
      }
    }
    return faults
  }
}
