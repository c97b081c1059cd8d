import CommonMark
import HTML

/// Tables.
extension BodyRenderer {
  /// Writes a table in a region of its own, which scrolls sideways where the screen is narrow.
  mutating func write(_ table: Table) {
    lastID += 1
    let number = lastID
    let captionID = table.attributes.id ?? "tabel_\(number)"
    html.markup("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
    if table.caption.isEmpty {
      html.markup(" aria-label=\"")
      html.markup(text.table)
      html.markup(" ")
      html.number(number)
      html.markup("\"><table")
      if let id = table.attributes.id { html.attribute(.id(text: id)) }
      html.markup(">")
    } else {
      html.attribute(.labelledBy(text: captionID))
      html.markup("><table>")
      element(.caption, .id(text: captionID)) { $0.write(table.caption) }
    }
    // A table without heads of columns still has to say what its rows are about.
    let isHeadless = table.head.allSatisfy(\.isEmpty)
    if !isHeadless { head(table) }
    html.markup("<tbody>\n")
    let labels = labelsCells ? table.head.map(\.plainText) : []
    for row in table.rows { self.row(row, of: table, isHeadless, labels: labels) }
    let blank = [[Inline]](repeating: [], count: table.head.count)
    for _ in 0..<emptyRows { row(blank, of: table, isHeadless, labels: labels) }
    emptyRows = 0
    html.markup("</tbody></table></div>\n")
  }

  private mutating func head(_ table: Table) {
    html.markup("\n<thead><tr>")
    for (column, cell) in table.head.enumerated() {
      // An empty head names nothing, so it is no head.
      let tag = cell.isEmpty ? Tag.td : Tag.th
      html.open(tag, cell.isEmpty ? nil : .scope("col"), alignment(table, column))
      write(cell)
      html.close(tag)
    }
    html.markup("</tr></thead>\n")
  }

  private mutating func row(
    _ cells: [[Inline]], of table: Table, _ isHeadless: Bool, labels: [[UInt8]]
  ) {
    html.markup("<tr>")
    for (column, cell) in cells.enumerated() {
      let isHead = column == 0 && (isHeadless || table.hasRowHeads && !cell.isEmpty)
      let tag = isHead ? Tag.th : Tag.td
      let label = labels.indices.contains(column) ? Attribute.dataLabel(labels[column]) : nil
      html.open(tag, isHead ? .scope("row") : nil, alignment(table, column), label)
      write(cell)
      html.close(tag)
    }
    html.markup("</tr>\n")
  }

  private func alignment(_ table: Table, _ column: Int) -> Attribute? {
    guard column < table.alignments.count else { return nil }
    return switch table.alignments[column] {
    case .right: .class("num")
    case .center: .class("center")
    case .none, .left: nil
    }
  }
}

extension Attribute {
  /// `scope`: what a table head is the head of.
  fileprivate static func scope(_ value: StaticString) -> Attribute {
    Attribute(opening: " scope=\"", literal: value)
  }

  /// `data-label`: the column's name, for tables that become cards on a narrow screen.
  fileprivate static func dataLabel(_ name: [UInt8]) -> Attribute {
    Attribute(opening: " data-label=\"", bytes: name)
  }
}
