import CommonMark
import Diagnostics

/// Feedback that stands between a question's options instead of under them, and so splits their list:
/// what puts all of it in its place, where there is only one way to do that.
struct UnindentedFeedback {
  private let sources: PageSources
  private let map: SourceMap

  /// For a page whose files are `sources`.
  init(_ sources: PageSources, map: SourceMap) {
    self.sources = sources
    self.map = map
  }

  /// The fixes for the question of a quiz's `blocks` in which the quote at `place` stands; none where
  /// it is not certain what belongs to which option.
  func fixes(at place: SourceRange, in blocks: [Block]) -> [Diagnostic.Fix] {
    guard let index = blocks.firstIndex(where: { $0.range == place }) else { return [] }
    let start = blocks[..<index].lastIndex { $0.isHeading } ?? blocks.startIndex
    let end = blocks[index...].firstIndex { $0.isHeading } ?? blocks.endIndex
    let question = blocks[start..<end]
    guard let first = question.firstIndex(where: \.isOptionList),
      let last = question.lastIndex(where: \.isOptionList),
      let quotes = quotes(among: question, first, last)
    else { return [] }
    var fixes: [Diagnostic.Fix] = []
    for quote in quotes {
      guard let lines = indented(quote) else { return [] }
      fixes += lines
    }
    return fixes
  }

  /// The quotes that each follow a list of options: all between the first list and the last, and the
  /// one below the last when it is written as they are. Nil when something else stands among them.
  private func quotes(among blocks: ArraySlice<Block>, _ first: Int, _ last: Int) -> [SourceRange]?
  {
    var quotes: [SourceRange] = []
    for index in (first + 1)..<last where !blocks[index].isOptionList {
      let block = blocks[index]
      guard block.isBlockQuote, blocks[index - 1].isOptionList, !isLabelled(block) else {
        return nil
      }
      quotes.append(block.range)
    }
    guard last + 1 < blocks.endIndex, case let closing = blocks[last + 1], closing.isBlockQuote,
      !isLabelled(closing)
    else { return quotes }
    // With a blank line above, it may as well be the explanation; then the others decide.
    let isClose = isRightBelow(closing.range)
    if !isClose, !quotes.allSatisfy(isRightBelow) { return nil }
    return isClose ? quotes + [closing.range] : quotes
  }

  /// Two blanks before each line of the quote that begins at `quote` (a block's range is its first
  /// line); nil when it does not begin with its sign. A line without one goes on with the paragraph
  /// wherever that stands.
  private func indented(_ quote: SourceRange) -> [Diagnostic.Fix]? {
    let (bytes, start) = sources.file(at: quote.start, map: map)
    guard quote.start >= start, quote.start - start < bytes.count else { return nil }
    let lines = LineTable(bytes)
    let first = lines.lineNumber(of: quote.start - start)
    let column = quote.start - start - lines.start(ofLine: first)
    let prefix = lines.line(first).prefix(column)
    guard prefix.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: ">") }) else { return nil }
    var fixes: [Diagnostic.Fix] = []
    for number in first...lines.lineCount {
      let line = lines.line(number)
      guard line.starts(with: prefix), line.dropFirst(column).first == UInt8(ascii: ">") else {
        break
      }
      // An explanation in the same quote belongs to the question.
      guard !line.dropFirst(column + 1).drop(while: { $0 == 0x20 }).starts(with: "**".utf8) else {
        return nil
      }
      let mark = lines.start(ofLine: number) + column + start
      fixes.append(Diagnostic.Fix(range: SourceRange(mark, mark), replacement: "  "))
    }
    return fixes.isEmpty ? nil : fixes
  }

  /// True when no blank line stands between a quote and the option above it.
  private func isRightBelow(_ quote: SourceRange) -> Bool {
    let (bytes, start) = sources.file(at: quote.start, map: map)
    let lines = LineTable(bytes)
    let number = lines.lineNumber(of: quote.start - start)
    guard number > 1 else { return false }
    return lines.line(number - 1).contains { $0 > 0x20 && $0 != UInt8(ascii: ">") }
  }

  /// True for `> **Forklaring:** …` and the like, which belong to the question.
  private func isLabelled(_ block: Block) -> Bool {
    let text = sources.text(at: block.range, map: map) ?? ""
    return text.drop { $0 == ">" || $0 == " " }.hasPrefix("**")
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }

  fileprivate var isOptionList: Bool {
    if case .list(let list) = kind { list.isTaskList } else { false }
  }

  fileprivate var isBlockQuote: Bool {
    if case .quote = kind { true } else { false }
  }
}
