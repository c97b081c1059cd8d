import CommonMark
import Diagnostics

/// Reads the lists that are answers without boxes: `rækkefølge`, `kategori`, `skala`.
struct ListAnswerReader {
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []

  /// A reader for the file at `path`.
  init(path: String) {
    self.path = path
  }

  /// Reads steps in their right order.
  mutating func ordering(_ list: List, _ place: SourceRange) -> Answer? {
    if list.start == nil {
      diagnostics.append(.orderWithoutNumbers(place, file: path))
      return nil
    }
    let items = list.items.map { item($0) }
    guard items.count > 1 else {
      diagnostics.append(.tooFewItems(place, type: .ordering, file: path))
      return nil
    }
    diagnostics += TwinTexts.problems(items.map { ($0.content, $0.range) }, path: path)
    let texts = items.map(\.content.plainText)
    return .ordering(Ordering(items: items, display: DisplayOrder.of(texts)))
  }

  /// Reads categories with their items below them.
  mutating func sorting(_ list: List, _ place: SourceRange, isScored: Bool) -> Answer? {
    var categories: [[Inline]] = []
    var items: [AnswerItem] = []
    var places: [Int] = []
    for entry in list.items {
      let (name, inner) = category(entry)
      for item in inner {
        items.append(item)
        places.append(categories.count)
      }
      categories.append(name)
    }
    let names = zip(categories, list.items).map { ($0, $1.range) }
    diagnostics += TwinTexts.problems(names, path: path)
    guard categories.count > 1, !items.isEmpty else {
      diagnostics.append(.tooFewItems(place, type: .sorting, file: path))
      return nil
    }
    diagnostics += TwinTexts.problems(items.map { ($0.content, $0.range) }, path: path)
    let display = DisplayOrder.of(items.map(\.content.plainText))
    return .sorting(
      Sorting(
        categories: categories, items: items, places: places, display: display,
        isScored: isScored))
  }

  private mutating func category(_ entry: List.Item) -> ([Inline], [AnswerItem]) {
    var name: [Inline] = []
    var items: [AnswerItem] = []
    if entry.isTicked == true { diagnostics.append(.rightWhereNoneIs(entry.range, file: path)) }
    for (index, block) in entry.blocks.enumerated() {
      switch block.kind {
      case .paragraph(let content) where index == 0: name = content
      case .list(let list): items += list.items.map { item($0) }
      default: diagnostics.append(.tooMuchInOption(block.range, file: path))
      }
    }
    if name.isBlank { diagnostics.append(.emptyOption(entry.range, file: path)) }
    return (name, items)
  }

  /// Reads the steps of a self-assessment. Boxes are let pass when none is ticked.
  mutating func scale(_ list: List, _ place: SourceRange) -> Answer? {
    let options = list.items.map { entry in
      let item = item(entry)
      return Option(
        content: item.content, feedback: item.feedback, isRight: false, range: item.range)
    }
    guard options.count > 1 else {
      diagnostics.append(.tooFewItems(place, type: .scale, file: path))
      return nil
    }
    return .scale(options)
  }

  private mutating func item(_ entry: List.Item) -> AnswerItem {
    if entry.isTicked == true {
      diagnostics.append(.rightWhereNoneIs(entry.boxRange ?? entry.range, file: path))
    }
    let read = ItemReader.read(entry, path: path)
    diagnostics += read.diagnostics
    return read.item
  }
}
