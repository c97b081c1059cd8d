import CommonMark
import Content
import Diagnostics
import Quiz

/// Reviews the questions of a page as somebody who guesses reads them: what gives the answer away, and
/// what is not said to those who chose wrong.
struct QuizReview {
  /// More options than this are told about.
  private static let mostOptions = 6

  private let header: PageHeader
  private let body: PageBody
  private let length: Int
  private let isDanish: Bool
  private let unsure: [SourceRange]
  private var diagnostics: [Diagnostic] = []
  private var rightAnswers: [PageReview.RightAnswer] = []

  /// Reviews the quizzes of `page`, whose own file is `length` bytes long.
  static func review(
    _ page: ParsedPage, header: PageHeader, length: Int, isDanish: Bool,
    into review: inout PageReview
  ) {
    guard !page.body.quizzes.isEmpty else { return }
    var own = QuizReview(page, header: header, length: length, isDanish: isDanish)
    own.walk(page.body.blocks)
    review.diagnostics += own.diagnostics
    review.rightAnswers = own.rightAnswers
  }

  private init(_ page: ParsedPage, header: PageHeader, length: Int, isDanish: Bool) {
    self.header = header
    self.length = length
    self.isDanish = isDanish
    body = page.body
    unsure = page.diagnostics.filter { $0.id == "quiz-sidste-respons" }.map(\.range)
  }

  private mutating func walk(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .quote(let inner): walk(inner)
      case .list(let list): for item in list.items { walk(item.blocks) }
      case .directive(let directive):
        if directive.name == "quiz", let quiz = body.quizzes[directive.ordinal] {
          review(quiz, of: directive)
        } else {
          walk(directive.blocks)
        }
      default: continue
      }
    }
  }

  private mutating func review(_ quiz: Quiz, of directive: Directive) {
    let isShuffled = QuizReview.shuffles(directive.attributes)
    var shuffled: Set<SourceRange> = []
    for block in directive.blocks {
      if case .heading(let heading) = block.kind, QuizReview.shuffles(heading.attributes) {
        shuffled.insert(block.range)
      }
    }
    for question in quiz.questions {
      if !isShuffled, !shuffled.contains(question.range) { tally(question) }
      // What is included from another file is reviewed there.
      if question.range.start < length { review(question) }
    }
  }

  private static func shuffles(_ attributes: Attributes) -> Bool {
    guard let entry = attributes.entry("bland") else { return false }
    return entry.value == nil || entry.value == "ja"
  }

  private mutating func tally(_ question: Question) {
    guard case .singleChoice(let options) = question.answer, options.count > 2,
      let place = options.firstIndex(where: \.isRight)
    else { return }
    let lengths = options.map { OptionLength.of($0) }
    let wrong = lengths.enumerated().filter { $0.offset != place }.map(\.element).max() ?? 0
    rightAnswers.append(
      PageReview.RightAnswer(
        place: place + 1, options: options.count, isLongest: lengths[place] * 10 >= wrong * 11))
  }

  private mutating func review(_ question: Question) {
    // The steps of a scale are no answers somebody guesses at.
    guard question.answer.isScored else { return findDoubleNegations(question, []) }
    let options = question.answer.options
    if options.isEmpty {
      findMissingExplanation(question)
    } else {
      findMissingFeedback(question, options)
    }
    if options.count > QuizReview.mostOptions {
      diagnostics.append(
        .manyOptions(
          options[QuizReview.mostOptions].range, count: options.count, file: header.path))
    }
    findLongest(options)
    for option in options where isDanish && CatchAllOption.matches(option.content.plainText) {
      diagnostics.append(
        .catchAllOption(
          option.range, text: String(decoding: option.content.plainText, as: UTF8.self),
          file: header.path))
    }
    findDoubleNegations(question, options)
  }

  /// A right option may lean on the explanation, and so may a choice between two; somebody who chose
  /// one of several wrong options is owed a word about that one.
  private mutating func findMissingFeedback(_ question: Question, _ options: [Option]) {
    let explains = !question.explanation.isEmpty
    let praises = explains || !question.feedbackWhenRight.isEmpty
    let corrects = explains || !question.feedbackWhenWrong.isEmpty
    let silent = options.filter { option in
      guard option.feedback.isEmpty else { return false }
      return option.isRight ? !praises : !(options.count == 2 && corrects)
    }
    guard let first = silent.first, !isToldOtherwise(question) else { return }
    diagnostics.append(
      .optionWithoutFeedback(
        first.range, text: String(decoding: first.content.plainText, as: UTF8.self),
        missing: silent.count, of: options.count, file: header.path))
  }

  /// Who has ordered, matched or filled in wrong is owed a word on why; where something is said of
  /// each thing that can be wrong, that is enough.
  private mutating func findMissingExplanation(_ question: Question) {
    let items: [AnswerItem] =
      switch question.answer {
      case .ordering(let ordering): ordering.items
      case .sorting(let sorting): sorting.items
      default: []
      }
    let areExplained = !items.isEmpty && items.allSatisfy { !$0.feedback.isEmpty }
    guard question.explanation.isEmpty, question.feedbackWhenWrong.isEmpty, !areExplained else {
      return
    }
    diagnostics.append(.questionWithoutExplanation(question.range, file: header.path))
  }

  /// True when the explanation has been told to look like the last option's feedback.
  private func isToldOtherwise(_ question: Question) -> Bool {
    guard let start = question.explanation.first?.range.start else { return false }
    return unsure.contains { $0.start <= start && start <= $0.end }
  }

  private mutating func findLongest(_ options: [Option]) {
    let right = options.filter(\.isRight)
    guard right.count == 1, let option = right.first, options.count > 2 else { return }
    let wrong = options.filter { !$0.isRight }.map { OptionLength.of($0) }
    let length = OptionLength.of(option)
    let mean = wrong.reduce(0, +) / wrong.count
    guard length * 10 >= mean * 16, length >= mean + 25, length > wrong.max() ?? 0 else { return }
    diagnostics.append(
      .longestOption(option.range, length: length, mean: mean, file: header.path))
  }

  private mutating func findDoubleNegations(_ question: Question, _ options: [Option]) {
    guard isDanish else { return }
    var texts = [(question.heading, question.range)]
    for block in question.stem where block.range.start < length {
      if case .paragraph(let content) = block.kind { texts.append((content, block.range)) }
    }
    texts += options.map { ($0.content, $0.range) }
    for (content, range) in texts {
      guard let words = DoubleNegation.find(in: content.plainText) else { continue }
      diagnostics.append(.doubleNegation(range, words: words, file: header.path))
    }
  }
}

/// How long an option looks.
enum OptionLength {
  /// The number of characters, near enough: code points.
  static func of(_ option: Option) -> Int {
    option.content.plainText.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
