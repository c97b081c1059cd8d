package import CommonMark
import Diagnostics

/// Finds gaps, `[[…]]`, wherever they stand.
enum GapFinder {
  /// Appends the gaps in running text to `found`.
  static func find(in inlines: [Inline], _ found: inout [Gap]) {
    for inline in inlines {
      switch inline {
      case .gap(let gap): found.append(gap)
      case .emphasis(let content), .strong(let content), .deleted(let content):
        find(in: content, &found)
      case .link(let link): find(in: link.content, &found)
      case .span(let span): find(in: span.content, &found)
      default: break
      }
    }
  }

  /// Appends the gaps in a block to `found`, in order.
  static func find(in block: Block, _ found: inout [Gap]) {
    switch block.kind {
    case .paragraph(let content): find(in: content, &found)
    case .heading(let heading): find(in: heading.content, &found)
    case .quote(let inner): for block in inner { find(in: block, &found) }
    case .list(let list):
      for item in list.items { for block in item.blocks { find(in: block, &found) } }
    case .definitionList(let definitions):
      for definition in definitions {
        find(in: definition.term, &found)
        for description in definition.descriptions { find(in: description, &found) }
      }
    case .table(let table):
      find(in: table.caption, &found)
      for cell in table.head { find(in: cell, &found) }
      for row in table.rows { for cell in row { find(in: cell, &found) } }
    case .directive(let directive):
      find(in: directive.title, &found)
      for block in directive.blocks { find(in: block, &found) }
    default: break
    }
  }
}

extension GapText {
  /// The number, from 1, of the blank that this gap of the text is; nil when it is none.
  package func number(of gap: Gap) -> Int? {
    blanks.place(of: gap.range, \.range).map { $0 + 1 }
  }
}

extension MarkingText {
  /// The value, from 1, of the phrase that this gap of the text is; nil when it is none.
  package func value(of gap: Gap) -> Int? {
    marks.place(of: gap.range, \.range).map { $0 + 1 }
  }
}

extension Array {
  /// The index of what stands at `range`. Gaps stand in the order of the source but for a few, such
  /// as those of a table's title, so the place is first looked for where it ought to be.
  fileprivate func place(of range: SourceRange, _ path: KeyPath<Element, SourceRange>) -> Int? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle][keyPath: path].start < range.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    if low < endIndex, self[low][keyPath: path] == range { return low }
    return firstIndex { $0[keyPath: path] == range }
  }
}
