import CommonMark
import Diagnostics

/// Finds which blocks of a question are its answer: what the type says, or else the last block before
/// the closing quotes, tried as task list, gaps, numbered list and two-column table.
struct AnswerPlace {
  /// In which form the answer is written.
  enum Form {
    case options(List, SourceRange)
    case steps(List, SourceRange)
    case categories(List, SourceRange)
    case scale(List, SourceRange)
    case pairs(Table, SourceRange)
    case gaps([Block])
    /// Free text: all that stands there is the question.
    case text
  }

  /// The answer, and what stands before it.
  struct Found {
    var stem: [Block]
    var form: Form
  }

  private let settings: QuestionSettings
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []

  /// A finder for a question with `settings` in the file at `path`.
  init(settings: QuestionSettings, path: String) {
    self.settings = settings
    self.path = path
  }

  /// Finds the answer in the blocks between the heading and the closing quotes.
  mutating func find(in body: [Block], question: SourceRange) -> Found? {
    if settings.hasUnknownType { return nil }
    switch settings.type {
    case nil: return guess(body, question)
    case .singleChoice?, .multipleChoice?, .trueFalse?: return options(body, question)
    case .ordering?:
      return block(body, question, other: .ordering) { block in
        if case .list(let list) = block.kind { .steps(list, block.range) } else { nil }
      }
    case .sorting?:
      return block(body, question, other: .sorting) { block in
        if case .list(let list) = block.kind { .categories(list, block.range) } else { nil }
      }
    case .scale?:
      return block(body, question, other: .scale) { block in
        if case .list(let list) = block.kind { .scale(list, block.range) } else { nil }
      }
    case .matching?:
      return block(body, question, other: .matching) { block in
        if case .table(let table) = block.kind { .pairs(table, block.range) } else { nil }
      }
    case .gapText?, .number?, .shortAnswer?, .marking?: return gaps(body, question)
    case .reflection?:
      if let other = body.first(where: { $0.isTaskList || !GapFinder.gaps(in: $0).isEmpty }) {
        diagnostics.append(.answerInReflection(other.range, file: path))
      }
      return Found(stem: body, form: .text)
    }
  }

  // MARK: - Without a type

  private mutating func guess(_ body: [Block], _ question: SourceRange) -> Found? {
    if body.contains(where: \.isTaskList) { return options(body, question) }
    let hasGaps = body.contains { !GapFinder.gaps(in: $0).isEmpty }
    guard let last = body.last else { return missing(question) }
    switch last.kind {
    case .list(let list) where list.start != nil && GapFinder.gaps(in: last).isEmpty:
      if hasGaps {
        reportGaps(beside: last, in: body)
      } else {
        diagnostics.append(.guessedType(last.range, .ordering, file: path))
      }
      return Found(stem: Array(body.dropLast()), form: .steps(list, last.range))
    case .table(let table) where table.head.count == 2 && GapFinder.gaps(in: last).isEmpty:
      if hasGaps {
        reportGaps(beside: last, in: body)
      } else {
        diagnostics.append(.guessedType(last.range, .matching, file: path))
      }
      return Found(stem: Array(body.dropLast()), form: .pairs(table, last.range))
    default:
      return hasGaps
        ? gaps(body, question) : missing(body.last { $0.isPlainList }?.range ?? question)
    }
  }

  private mutating func missing(_ range: SourceRange) -> Found? {
    diagnostics.append(.questionWithoutAnswer(range, type: settings.type, file: path))
    return nil
  }

  // MARK: - A list with boxes

  /// The one task list that is the answer, with what stands before it.
  private mutating func options(_ body: [Block], _ question: SourceRange) -> Found? {
    let lists = body.indices.filter { body[$0].isTaskList }
    guard let place = lists.first, case .list(let list) = body[place].kind else {
      return missing(body.last { $0.isPlainList }?.range ?? question)
    }
    if lists.count > 1 {
      reportSeveralLists(lists, body)
      return nil
    }
    if let gap = body.lazy.flatMap({ GapFinder.gaps(in: $0) }).first {
      diagnostics.append(.twoAnswers(gap.range, other: Phrase("et hul", "a gap"), file: path))
      return nil
    }
    reportText(after: place, in: body)
    return Found(stem: Array(body[..<place]), form: .options(list, body[place].range))
  }

  private mutating func reportSeveralLists(_ places: [Int], _ body: [Block]) {
    let second = places[1]
    let between = body[(places[0] + 1)..<second]
    if let quote = between.first(where: \.isQuote) {
      diagnostics.append(.feedbackNotIndented(quote.range, file: path))
    } else {
      diagnostics.append(
        .twoAnswers(
          body[second].range, other: Phrase("endnu en liste med svar", "another list of options"),
          file: path))
    }
  }

  // MARK: - Another block

  /// The last block of the form, with what stands before it; anything else that claims to be the
  /// answer is told.
  private mutating func block(
    _ body: [Block], _ question: SourceRange, other type: QuestionType,
    _ form: (Block) -> Form?
  ) -> Found? {
    guard let place = body.lastIndex(where: { form($0) != nil }), let found = form(body[place])
    else { return missing(question) }
    if let list = body.indices.first(where: { $0 != place && body[$0].isTaskList }) {
      diagnostics.append(
        .twoAnswers(
          body[list].range, first: type.answerName,
          other: Phrase("en liste med firkanter", "a list with boxes"), file: path))
    }
    reportGaps(beside: body[place], in: body, type: type)
    reportText(after: place, in: body)
    return Found(stem: Array(body[..<place]), form: found)
  }

  private mutating func reportGaps(
    beside answer: Block, in body: [Block], type: QuestionType? = nil
  ) {
    guard let gap = body.lazy.flatMap({ GapFinder.gaps(in: $0) }).first else { return }
    let first: Phrase =
      switch answer.kind {
      case .table: QuestionType.matching.answerName
      default: (type ?? .ordering).answerName
      }
    diagnostics.append(
      .twoAnswers(gap.range, first: first, other: Phrase("et hul", "a gap"), file: path))
  }

  private mutating func reportText(after place: Int, in body: [Block]) {
    for block in body[(place + 1)...] where !block.isTaskList {
      diagnostics.append(.textAfterAnswer(block.range, file: path))
    }
  }

  // MARK: - Gaps

  /// A text with gaps: from the first block that has one to the end.
  private mutating func gaps(_ body: [Block], _ question: SourceRange) -> Found? {
    guard let first = body.firstIndex(where: { !GapFinder.gaps(in: $0).isEmpty }) else {
      return missing(question)
    }
    if let list = body.first(where: \.isTaskList) {
      diagnostics.append(
        .twoAnswers(
          list.range, first: Phrase("huller", "gaps"),
          other: Phrase("en liste med firkanter", "a list with boxes"), file: path))
      return nil
    }
    return Found(stem: Array(body[..<first]), form: .gaps(Array(body[first...])))
  }
}

extension QuestionType {
  /// What the answer of the type is written as.
  fileprivate var answerName: Phrase {
    switch self {
    case .ordering: Phrase("en nummereret liste", "a numbered list")
    case .matching: Phrase("en tabel", "a table")
    default: Phrase("en liste", "a list")
    }
  }
}

extension GapFinder {
  /// The gaps in a block, in order.
  static func gaps(in block: Block) -> [Gap] {
    var gaps: [Gap] = []
    find(in: block, &gaps)
    return gaps
  }
}

extension Block {
  var isQuote: Bool {
    if case .quote = kind { true } else { false }
  }

  var isTaskList: Bool {
    if case .list(let list) = kind { list.isTaskList } else { false }
  }

  var isPlainList: Bool {
    if case .list(let list) = kind { !list.isTaskList } else { false }
  }
}
