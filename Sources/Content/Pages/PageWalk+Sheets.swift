package import Charts
package import CommonMark
import Diagnostics

/// Charts, comparisons, forms and slides.
extension PageWalk {
  /// Checks what a directive that is about a table holds.
  mutating func checkTable(_ directive: Directive) {
    switch directive.name {
    case "sammenlign", "skema":
      guard !directive.blocks.contains(where: \.isTable) else { return }
      findings.diagnostics.append(.withoutTable(directive, file: path))
    case "graf": checkChart(directive)
    default: return
    }
  }

  private mutating func checkChart(_ directive: Directive) {
    let written = directive.attributes.entry("art")
    let kind = Chart.Kind(directive)
    if kind == nil {
      findings.diagnostics.append(
        .unknownChartKind(
          written?.range ?? directive.nameRange, written: written?.value, file: path))
    }
    let tables = directive.blocks.filter(\.isTable)
    guard let block = tables.first, case .table(let table) = block.kind else {
      findings.diagnostics.append(.withoutTable(directive, file: path))
      return
    }
    if tables.count > 1 {
      findings.diagnostics.append(.secondChartTable(tables[1].range, file: path))
    }
    if directive.title.isEmpty, table.caption.isEmpty {
      findings.diagnostics.append(.chartWithoutTitle(directive, file: path))
    }
    guard let kind else { return }
    for fault in Chart.read(table, as: kind).faults {
      var range = block.range
      if let (row, column) = fault.cell {
        range =
          sources?.cell(row: row, column: column, of: block.range, map: map) ?? block.range
      }
      findings.diagnostics.append(.undrawable(fault, kind, range, file: path))
    }
  }

  /// Slides do not stand in each other, and notes stand in slides.
  mutating func walkNotes(_ directive: Directive) {
    if !isInSlide { findings.diagnostics.append(.notesWithoutSlide(directive, file: path)) }
    walk(directive.blocks)
  }
}

extension Chart.Kind {
  /// The kind that `art` of a `::: graf` asks for; nil when there is no such kind.
  package init?(_ directive: Directive) {
    guard let written = directive.attributes.value("art") else { return nil }
    self.init(rawValue: FoldedName.fold(written))
  }
}

extension ChartFault {
  /// The cell it is about.
  fileprivate var cell: (row: Int, column: Int)? {
    switch self {
    case .notNumber(let row, let column, _), .mixedUnits(let row, let column, _, _),
      .negativeShare(let row, let column):
      (row, column)
    default: nil
    }
  }
}

extension Block {
  /// True for a table.
  fileprivate var isTable: Bool {
    if case .table = kind { true } else { false }
  }
}
