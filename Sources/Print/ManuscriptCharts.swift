import Charts
import CommonMark
import Content
import Diagnostics
import JSON

// Charts: the same drawing as on the web, with its table below.
extension ManuscriptWriter {
  /// Writes a chart: title, drawing, and the table it is drawn from.
  mutating func chart(_ directive: Directive, at range: SourceRange) {
    for block in directive.blocks {
      guard case .table(var table) = block.kind, let kind = Chart.Kind(directive),
        let chart = Chart.read(table, as: kind).chart
      else {
        write([block])
        continue
      }
      let title = directive.title.isEmpty ? table.caption : directive.title
      let name = words.chart(kind) + ": " + String(decoding: title.plainText, as: UTF8.self)
      node("chart", at: range) { writer in
        writer.json.key("svg")
        writer.json.string(ChartDrawing.svg(of: chart, label: name))
        writer.json.member("alt", name)
        writer.inlines("title", title, notes: false)
      }
      // The title stands above the drawing already.
      if directive.title.isEmpty { table.caption = [] }
      write([Block(.table(table), range: block.range)])
    }
  }
}
