import HTML

/// Draws charts as SVG: the same drawing on the web and on paper.
///
/// 1. `Chart.read` makes numbers of a table. 2. `ChartScale` finds the axis. 3. `ColumnDrawing`,
/// `BarDrawing` and `LineDrawing` place what is to be seen. 4. `ChartCanvas` writes it.
///
/// Colours are attributes, which the site's style sheet overrides by classes; series are told apart
/// by how they are filled, dashed and marked, and values stand beside bars, so nothing rests on
/// colour. Coordinates are whole numbers in a drawing 400 wide: the same table, the same bytes.
package enum ChartDrawing {
  /// The width of every drawing, in its own units.
  package static let width = 400

  /// The drawing of a chart; `label` says what it shows to those who cannot see it.
  package static func svg(of chart: Chart, label: String) -> [UInt8] {
    var canvas = ChartCanvas()
    switch chart.kind {
    case .shares: BarDrawing(chart).draw(on: &canvas)
    case .lines: LineDrawing(chart).draw(on: &canvas)
    case .columns:
      if let columns = ColumnDrawing(chart) {
        columns.draw(on: &canvas)
      } else {
        BarDrawing(chart).draw(on: &canvas)
      }
    }
    return canvas.svg(label: label)
  }
}

/// What is drawn so far, from top to bottom.
struct ChartCanvas {
  /// How a text stands at its place.
  enum Anchor: String {
    case start, middle, end
  }

  /// The height used so far.
  private(set) var height = 0
  private var shapes: [UInt8] = []

  /// Makes room for `count` more units of height.
  mutating func grow(_ count: Int) { height += count }

  /// Writes a text whose base line is at `y`.
  mutating func text(_ text: String, x: Int, y: Int, _ anchor: Anchor = .start) {
    var html = HTMLWriter(capacity: 128)
    html.markup("<text x=\"")
    html.number(x)
    html.markup("\" y=\"")
    html.number(y)
    html.markup("\" text-anchor=\"")
    html.text(anchor.rawValue)
    html.markup("\" class=\"chart-text\" fill=\"#1a1a1a\">")
    html.text(text)
    html.markup("</text>\n")
    shapes += html.bytes
  }

  /// Writes a line of the ground: an axis when it is strong.
  mutating func rule(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, isStrong: Bool = false) {
    let style =
      isStrong
      ? "class=\"chart-axis\" stroke=\"#595959\"" : "class=\"chart-grid\" stroke=\"#d0d0d0\""
    shapes += "<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\" \(style)/>\n".utf8
  }

  /// Writes a bar of series `number`.
  mutating func bar(_ x: Int, _ y: Int, _ width: Int, _ height: Int, series number: Int) {
    let place = "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" "
    // Through a light bar the lines of the ground would be seen.
    if number > 0 { shapes += (place + "class=\"chart-ground\" fill=\"#ffffff\"/>\n").utf8 }
    shapes += (place + fill(number) + "/>\n").utf8
  }

  /// Writes the outline of a whole that bars are parts of.
  mutating func track(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    shapes +=
      ("<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"none\" "
      + "class=\"chart-axis\" stroke=\"#595959\"/>\n").utf8
  }

  /// Dark, light, white and striped by its outline: apart in grey too.
  private func fill(_ number: Int) -> String {
    let edge = "stroke=\"currentColor\" stroke-width=\"2\""
    return switch number {
    case 0: "fill=\"currentColor\" \(edge)"
    case 1: "fill=\"currentColor\" fill-opacity=\"0.35\" \(edge)"
    case 2: "fill=\"none\" \(edge)"
    default: "fill=\"currentColor\" fill-opacity=\"0.12\" \(edge) stroke-dasharray=\"4 3\""
    }
  }

  /// Writes the line of series `number` through points.
  mutating func curve(_ points: [(x: Int, y: Int)], series number: Int) {
    let path = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    let dashes = ["", "7 5", "2 4", "12 4 2 4"][number % 4]
    let style = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    shapes +=
      ("<polyline points=\"\(path)\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\""
      + "\(style)/>\n").utf8
  }

  /// Writes the mark of series `number` at a point.
  mutating func mark(_ x: Int, _ y: Int, series number: Int) {
    let ground =
      "class=\"chart-ground\" fill=\"#ffffff\" stroke=\"currentColor\" stroke-width=\"2\""
    switch number {
    case 0: shapes += "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"4\" fill=\"currentColor\"/>\n".utf8
    case 1:
      shapes +=
        "<rect x=\"\(x - 4)\" y=\"\(y - 4)\" width=\"8\" height=\"8\" \(ground)/>\n".utf8
    case 2:
      shapes +=
        ("<polygon points=\"\(x),\(y - 5) \(x + 5),\(y + 4) \(x - 5),\(y + 4)\" "
        + "fill=\"currentColor\"/>\n").utf8
    default:
      shapes +=
        "<polygon points=\"\(x),\(y - 6) \(x + 6),\(y) \(x),\(y + 6) \(x - 6),\(y)\" \(ground)/>\n"
        .utf8
    }
  }

  /// Writes what each series is, one a line, when there is more than one.
  mutating func legend(_ chart: Chart) {
    guard chart.series.count > 1 else { return }
    for (number, series) in chart.series.enumerated() {
      let lines = ChartText.wrapped(series.name, room: ChartDrawing.width - 50, mostLines: 2)
      if chart.kind == .lines {
        curve([(4, height + 10), (34, height + 10)], series: number)
        mark(19, height + 10, series: number)
      } else {
        bar(5, height + 4, 26, 12, series: number)
      }
      for (index, line) in lines.enumerated() {
        text(line, x: 44, y: height + 15 + index * ChartText.line)
      }
      grow(max(1, lines.count) * ChartText.line + 4)
    }
    grow(8)
  }

  /// The whole drawing.
  func svg(label: String) -> [UInt8] {
    var html = HTMLWriter(capacity: shapes.count + 512)
    html.markup("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 ")
    html.number(ChartDrawing.width)
    html.markup(" ")
    html.number(height)
    html.markup("\" width=\"")
    html.number(ChartDrawing.width)
    html.markup("\" height=\"")
    html.number(height)
    html.markup("\" role=\"img\" aria-label=\"")
    html.text(label)
    html.markup("\" color=\"#00366b\" font-family=\"Inter, sans-serif\" font-size=\"")
    html.number(ChartText.size)
    html.markup("\">\n")
    html.markup(shapes)
    html.markup("</svg>")
    return html.bytes
  }
}
