import Diagnostics

/// A line of text that may turn out to be a table's head, and how much was written before it.
struct PreviousLine {
  /// The line's text without container marks.
  var content: SourceRange
  /// Where that text begins in the buffer's body.
  var bodyOffset: Int
  /// The number of late tokens before it.
  var lateTokens: Int
  /// The number of diagnostics before it.
  var diagnostics: Int
  /// The number of sites before it.
  var sites: InlineSites.Counts
}

extension SourceScanner {
  /// Makes the line above the delimiter row the head of a table. Its text was taken for a
  /// paragraph's; that is undone, because the cells are parsed each for itself.
  mutating func startTable(head: PreviousLine, delimiter: SourceRange, _ start: Int) {
    buffer.body.bytes.removeSubrange(head.bodyOffset...)
    buffer.body.lateTokens.removeSubrange(head.lateTokens...)
    diagnostics.removeSubrange(head.diagnostics...)
    sites.remove(from: head.sites)
    endParagraph()
    let number = tables.count
    buffer.write(.tableHead(number), head.content)
    buffer.body.bytes.append(0x0A)
    writeTableLine(delimiter, start)
    var sketch = TableSketch(
      alignments: TableSketch.alignments(source, delimiter), delimiter: delimiter)
    sketch.rows.append(addCells(of: head.content))
    slips.noteTable(
      head: head.content, columns: sketch.alignments.count,
      container: tracker.containers.last?.serial ?? 0)
    tables.append(sketch)
    openTable = number
  }

  /// Adds a row to the table that is open.
  mutating func addRow(to table: Int, _ range: SourceRange, _ start: Int) {
    writeTableLine(range, start)
    let row = addCells(of: range)
    tables[table].rows.append(row)
  }

  private mutating func writeTableLine(_ range: SourceRange, _ start: Int) {
    beginLine(start)
    ByteSearch.append(source, start, range.start, to: &buffer.body.bytes)
    buffer.write(.tableLine, range)
    buffer.body.bytes.append(0x0A)
  }

  private mutating func addCells(of row: SourceRange) -> TableSketch.Row {
    let cells = TableSketch.cells(source, row).map { addFragment(.cell, $0) }
    return TableSketch.Row(cells: cells, range: row)
  }
}
