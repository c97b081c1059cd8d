/// Lines over names that stand in order, such as years.
struct LineDrawing {
  private static let plotHeight = 200
  private let chart: Chart
  private let scale: ChartScale

  /// A drawing of `chart`.
  init(_ chart: Chart) {
    self.chart = chart
    scale = ChartScale(chart.series.flatMap { $0.values.compactMap(\.self) }, marks: 5)
  }

  /// Draws axis, lines and names.
  func draw(on canvas: inout ChartCanvas) {
    canvas.legend(chart)
    if !chart.unit.isEmpty {
      canvas.text(chart.unit, x: 2, y: canvas.height + ChartText.size)
      canvas.grow(ChartText.line)
    }
    canvas.grow(10)
    let bottom = canvas.height + LineDrawing.plotHeight
    let texts = scale.marks.map { ChartNumber.text($0, decimals: scale.decimals) }
    let left = (texts.map(ChartText.width).max() ?? 0) + 18
    let right = ChartDrawing.width - 14
    for (mark, text) in zip(scale.marks, texts) {
      let y = bottom - scale.place(mark, on: LineDrawing.plotHeight)
      canvas.rule(left - 8, y, ChartDrawing.width, y, isStrong: mark == 0)
      canvas.text(text, x: left - 12, y: y + 5, .end)
    }
    let count = chart.names.count
    let xs = (0..<count).map {
      count == 1 ? (left + right) / 2 : left + (right - left) * $0 / (count - 1)
    }
    for number in chart.series.indices { line(number, xs, bottom, on: &canvas) }
    canvas.grow(LineDrawing.plotHeight + names(xs, bottom, on: &canvas))
  }

  /// A line with a gap where a value is missing.
  private func line(_ number: Int, _ xs: [Int], _ bottom: Int, on canvas: inout ChartCanvas) {
    var run: [(x: Int, y: Int)] = []
    var points: [(x: Int, y: Int)] = []
    for (x, value) in zip(xs, chart.series[number].values) {
      if let value {
        let point = (x, bottom - scale.place(value, on: LineDrawing.plotHeight))
        run.append(point)
        points.append(point)
      } else {
        if run.count > 1 { canvas.curve(run, series: number) }
        run = []
      }
    }
    if run.count > 1 { canvas.curve(run, series: number) }
    for point in points { canvas.mark(point.x, point.y, series: number) }
  }

  /// Writes as many names as have room beside each other, the first always; gives their height.
  private func names(_ xs: [Int], _ bottom: Int, on canvas: inout ChartCanvas) -> Int {
    let gap = xs.count > 1 ? xs[1] - xs[0] : ChartDrawing.width
    let widest = chart.names.map { min(ChartText.width($0), 150) }.max() ?? 0
    let every = max(1, (widest + 10 + gap - 1) / max(1, gap))
    var lineCount = 1
    for (index, name) in chart.names.enumerated() where index.isMultiple(of: every) {
      let lines = ChartText.wrapped(name, room: 150, mostLines: 2)
      lineCount = max(lineCount, lines.count)
      for (number, line) in lines.enumerated() {
        let half = ChartText.width(line) / 2
        let x = min(max(xs[index], half + 2), ChartDrawing.width - half - 2)
        canvas.text(line, x: x, y: bottom + ChartText.line * (number + 1) + 4, .middle)
      }
    }
    return lineCount * ChartText.line + 14
  }
}
