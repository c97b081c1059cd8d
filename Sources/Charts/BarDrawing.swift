/// Lying bars, each below its name with its value at the end: for names of any length, and for the
/// parts of a whole.
struct BarDrawing {
  private static let thickness = 18
  private let chart: Chart
  private let scale: ChartScale
  private let whole: Double

  /// A drawing of `chart`.
  init(_ chart: Chart) {
    self.chart = chart
    let values = chart.series.flatMap { $0.values.compactMap(\.self) }
    whole = chart.kind == .shares ? values.reduce(0, +) : 0
    scale = ChartScale(values + (whole > 0 ? [whole] : []), marks: 5)
  }

  /// Draws name by name.
  func draw(on canvas: inout ChartCanvas) {
    canvas.legend(chart)
    let texts = chart.series.flatMap { $0.values.map { $0.map(text) ?? "–" } }
    let textRoom = texts.map(ChartText.width).max() ?? 0
    let length = max(60, ChartDrawing.width - textRoom - 14)
    let top = whole > 0 ? whole : scale.high
    func place(_ value: Double) -> Int {
      Int(((value - scale.low) / (top - scale.low) * Double(length - 4)).rounded()) + 2
    }
    for (row, name) in chart.names.enumerated() {
      for line in ChartText.wrapped(name, room: ChartDrawing.width - 4, mostLines: 3) {
        canvas.text(line, x: 2, y: canvas.height + ChartText.size)
        canvas.grow(ChartText.line)
      }
      canvas.grow(4)
      let first = canvas.height
      for (number, series) in chart.series.enumerated() {
        let y = canvas.height
        if whole > 0 { canvas.track(2, y, length - 4, BarDrawing.thickness) }
        let zero = place(0)
        let base = y + ChartText.size - 1
        if let value = series.values[row] {
          let end = place(value)
          canvas.bar(
            min(zero, end), y, abs(end - zero), BarDrawing.thickness, series: number)
          canvas.text(text(value), x: max(zero, whole > 0 ? length - 2 : end) + 8, y: base)
        } else {
          canvas.text("–", x: zero + 8, y: base)
        }
        canvas.grow(BarDrawing.thickness + 4)
      }
      if scale.low < 0 {
        canvas.rule(place(0), first - 2, place(0), canvas.height - 2, isStrong: true)
      }
      canvas.grow(8)
    }
  }

  /// The value; for a part of a whole also its share, unless it is given in per cent.
  private func text(_ value: Double) -> String {
    guard whole > 0, chart.unit != "%" else { return chart.text(value) }
    let share = ChartNumber.text(value / whole * 100, decimals: 0)
    return "\(chart.text(value)) (\(share)\u{A0}%)"
  }
}
