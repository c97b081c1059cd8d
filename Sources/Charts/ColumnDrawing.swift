/// Standing columns over their names, with the value above each where there is room.
struct ColumnDrawing {
  private static let plotHeight = 180
  private let chart: Chart
  private let scale: ChartScale
  private let names: [[String]]
  private let left: Int
  private let slot: Int
  private let columnWidth: Int

  /// A drawing of `chart`; nil when its names or columns have no room side by side.
  init?(_ chart: Chart) {
    self.chart = chart
    let values = chart.series.flatMap { $0.values.compactMap(\.self) }
    let scale = ChartScale(values, marks: 5)
    self.scale = scale
    left = (scale.marks.map { ChartText.width(ColumnDrawing.mark($0, scale)) }.max() ?? 0) + 10
    slot = (ChartDrawing.width - left - 4) / max(1, chart.names.count)
    columnWidth = min(48, (slot - 10) / chart.series.count)
    guard columnWidth >= 12 else { return nil }
    let room = slot - 6
    names = chart.names.map { ChartText.wrapped($0, room: room, mostLines: 2) }
    for (name, lines) in zip(chart.names, names)
    where lines.joined(separator: " ") != name.split(separator: " ").joined(separator: " ") {
      return nil
    }
  }

  private static func mark(_ value: Double, _ scale: ChartScale) -> String {
    ChartNumber.text(value, decimals: scale.decimals)
  }

  /// Draws axis, columns and names.
  func draw(on canvas: inout ChartCanvas) {
    canvas.legend(chart)
    if !chart.unit.isEmpty {
      canvas.text(chart.unit, x: 2, y: canvas.height + ChartText.size)
      canvas.grow(ChartText.line)
    }
    // Room for the value above the tallest column.
    canvas.grow(ChartText.line)
    let top = canvas.height
    let bottom = top + ColumnDrawing.plotHeight
    // A value stands below a column that hangs.
    let below = scale.low < 0 ? ChartText.line : 0
    func y(_ value: Double) -> Int { bottom - scale.place(value, on: ColumnDrawing.plotHeight) }
    for mark in scale.marks {
      canvas.rule(left, y(mark), ChartDrawing.width, y(mark))
      canvas.text(ColumnDrawing.mark(mark, scale), x: left - 6, y: y(mark) + 5, .end)
    }
    for (row, lines) in names.enumerated() {
      let middle = left + slot * row + slot / 2
      let start = middle - columnWidth * chart.series.count / 2
      for (number, series) in chart.series.enumerated() {
        column(
          series.values[row], x: start + number * columnWidth, zero: y(0), y, series: number,
          on: &canvas)
      }
      for (index, line) in lines.enumerated() {
        canvas.text(
          line, x: middle, y: bottom + below + ChartText.line * (index + 1) + 2, .middle)
      }
    }
    canvas.rule(left, y(0), ChartDrawing.width, y(0), isStrong: true)
    let nameHeight = ChartText.line * (names.map(\.count).max() ?? 0)
    canvas.grow(ColumnDrawing.plotHeight + below + nameHeight + 12)
  }

  private func column(
    _ value: Double?, x: Int, zero: Int, _ y: (Double) -> Int, series number: Int,
    on canvas: inout ChartCanvas
  ) {
    guard let value else { return }
    let end = y(value)
    canvas.bar(x + 2, min(zero, end), columnWidth - 4, abs(end - zero), series: number)
    let text = ChartNumber.text(value, decimals: chart.decimals)
    guard ChartText.width(text) <= max(columnWidth, chart.series.count == 1 ? slot - 2 : 0) else {
      return
    }
    let base = value < 0 ? end + ChartText.size + 1 : end - 5
    canvas.text(text, x: x + columnWidth / 2, y: base, .middle)
  }
}
