import CommonMark
import Diagnostics

/// Reads a list with boxes: `enkeltvalg`, `flervalg`, `sandt-falsk`.
struct ChoiceReader {
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []

  /// A reader for the file at `path`.
  init(path: String) {
    self.path = path
  }

  /// Reads the list that stands at `place`; nil when it cannot be answered.
  mutating func read(_ list: List, _ place: SourceRange, type: QuestionType?) -> Answer? {
    reportGaps(list)
    let options = list.items.map { option($0) }
    diagnostics += TwinTexts.problems(options.map { ($0.content, $0.range) }, path: path)
    let right = options.filter(\.isRight)
    guard let first = right.first else {
      diagnostics.append(
        .noRightAnswer(
          list.items.first?.boxRange ?? place,
          option: String(decoding: options.first?.content.plainText ?? [], as: UTF8.self),
          file: path))
      return nil
    }
    if options.count < 2 { diagnostics.append(.onlyOneOption(first.range, file: path)) }
    let isTrueFalse = ChoiceReader.isTrueFalse(options)
    if type == .multipleChoice { return .multipleChoice(options) }
    if type == .trueFalse, !isTrueFalse {
      diagnostics.append(.notTrueFalse(place, file: path))
      return nil
    }
    guard isTrueFalse || type != nil else {
      return right.count > 1 ? .multipleChoice(options) : .singleChoice(options)
    }
    if right.count > 1 {
      let box = list.items.last { $0.isTicked == true }?.boxRange
      diagnostics.append(.severalRightAnswers(box ?? place, file: path))
      return nil
    }
    return isTrueFalse && type != .singleChoice ? .trueFalse(options) : .singleChoice(options)
  }

  private mutating func reportGaps(_ list: List) {
    for item in list.items {
      for block in item.blocks {
        for gap in GapFinder.gaps(in: block) {
          diagnostics.append(.gapOutOfPlace(gap.range, file: path))
        }
      }
    }
  }

  private mutating func option(_ item: List.Item) -> Option {
    if item.isTicked == nil {
      diagnostics.append(
        .optionWithoutBox(item.range, sign: ChoiceReader.strangeBox(of: item), file: path))
    }
    let read = ItemReader.read(item, path: path)
    diagnostics += read.diagnostics
    return Option(
      content: read.item.content, feedback: read.item.feedback, isRight: item.isTicked == true,
      range: item.range)
  }

  /// What an item begins with in place of a box: one sign, or none, in brackets of either kind.
  private static func strangeBox(of item: List.Item) -> String? {
    guard case .paragraph(let content)? = item.blocks.first?.kind else { return nil }
    let text = String(decoding: content.plainText.prefix(12), as: UTF8.self)
    guard let open = text.first, open == "[" || open == "(" else { return nil }
    let close = text.dropFirst().prefix(2).firstIndex(of: open == "[" ? "]" : ")")
    return close.map { String(text[...$0]) }
  }

  private static func isTrueFalse(_ options: [Option]) -> Bool {
    guard options.count == 2 else { return false }
    let words = options.map { Slug.make(String(decoding: $0.content.plainText, as: UTF8.self)) }
    return Set(words) == ["sandt", "falsk"]
  }
}

/// Finds answers that read the same: nobody can tell them apart.
enum TwinTexts {
  /// What there is to say of `texts`, each with its place.
  static func problems(
    _ texts: [(content: [Inline], range: SourceRange)], path: String
  ) -> [Diagnostic] {
    var seen: Set<[UInt8]> = []
    return texts.filter { text in
      !text.content.isBlank && !text.content.hasPicture
        && !seen.insert(text.content.plainText).inserted
    }.map { .twinItems($0.range, file: path) }
  }
}

/// Reads one item of a list: a paragraph, and block quotes that are its feedback.
enum ItemReader {
  /// The item, and what is wrong with it.
  static func read(
    _ item: List.Item, path: String
  ) -> (item: AnswerItem, diagnostics: [Diagnostic]) {
    var read = AnswerItem(content: [], range: item.range)
    var diagnostics: [Diagnostic] = []
    for (index, block) in item.blocks.enumerated() {
      switch block.kind {
      case .paragraph(let content) where index == 0: read.content = content
      case .quote(let blocks): read.feedback.append(contentsOf: blocks)
      default: diagnostics.append(.tooMuchInOption(block.range, file: path))
      }
    }
    if read.content.isBlank { diagnostics.append(.emptyOption(item.range, file: path)) }
    return (read, diagnostics)
  }
}

extension Array where Element == Inline {
  /// True when nobody sees anything. A picture alone can be an option.
  var isBlank: Bool { plainText.allSatisfy { $0 == 0x20 } && !hasPicture }

  /// True when a picture stands in the text.
  var hasPicture: Bool {
    contains { inline in
      if case .image = inline { true } else { false }
    }
  }
}
