import Charts
import CommonMark
import Content
import HTML

/// Charts: the drawing, and folded below it the table it is drawn from.
extension BodyRenderer {
  /// Writes a chart. The drawing has the table's words only in its name: the table itself is there
  /// for those who cannot see it.
  mutating func chart(_ directive: Directive) {
    guard let kind = Chart.Kind(directive),
      let index = directive.blocks.firstIndex(where: { $0.table != nil }),
      let table = directive.blocks[index].table,
      let chart = Chart.read(table, as: kind).chart
    else { return }
    let title = directive.title.isEmpty ? table.caption : directive.title
    html.open(.figure, .class("graf"), directive.attributes.id.map { .id(text: $0) })
    element(.figcaption) { $0.write(title) }
    html.markup("\n")
    let name = text.chartName(kind) + ": " + String(decoding: title.plainText, as: UTF8.self)
    html.markup(ChartDrawing.svg(of: chart, label: name))
    html.markup("\n<details class=\"fold\"><summary>")
    html.markup(text.chartNumbers)
    html.markup("</summary><div class=\"fold-body\">\n")
    write([directive.blocks[index]])
    html.markup("</div></details>\n")
    write(directive.blocks.indices.filter { $0 != index }.map { directive.blocks[$0] })
    html.markup("</figure>\n")
  }
}

extension InterfaceText {
  /// What a chart of this kind is called.
  fileprivate func chartName(_ kind: Chart.Kind) -> String {
    let name =
      switch kind {
      case .columns: chartColumns
      case .lines: chartLines
      case .shares: chartShares
      }
    return String(decoding: name.bytes, as: UTF8.self)
  }
}

extension Block {
  /// The table that the block is.
  fileprivate var table: Table? {
    if case .table(let table) = kind { table } else { nil }
  }
}
