import CommonMark
import Content
import Quiz

/// The key to the quizzes of a page, as it stands at the back of the facilitator's guide: what is right,
/// why in short, and the sources. What is said to each wrong answer stands in the key on its own
/// (`QuizSheetComposer`).
struct GuideKey {
  /// The page the quizzes stand on.
  let body: PageBody
  /// What the guide's sessions refer to it by.
  let id: String
  /// The quizzes, without what only those who answer them need.
  let quizzes: [Quiz]

  /// The keys of `pages`, in their order: one for each page with anything to tell.
  static func all(_ pages: [PageBody]) -> [GuideKey] {
    pages.compactMap { page in
      let quizzes = page.quizzes.sorted { $0.key < $1.key }.map { $0.value.keyInShort }
      let told = quizzes.filter { $0.questions.contains(where: \.hasKey) }
      return told.isEmpty ? nil : (page, told)
    }
    .enumerated().map { index, key in
      GuideKey(body: key.0, id: "facit-\(index + 1)", quizzes: key.1)
    }
  }

  /// True when a session's text, its worksheet or the notes on it lead to the quizzes.
  func isUsed(by session: Programme.Session, of day: Int, links: LinkResolver, path: String) -> Bool
  {
    let blocks = session.text + session.trainerNotes
    if body.page == day { return GuideKey.hasQuiz(blocks) }
    return session.worksheet == path
      || LinkedPages(in: blocks, links: links, from: day).pages.contains(body.page)
  }

  private static func hasQuiz(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      guard case .directive(let directive) = block.kind else { return false }
      return directive.name == "quiz" || hasQuiz(directive.blocks)
    }
  }
}

extension Quiz {
  /// The quiz as version A has it on paper, with nothing but what its key tells in short.
  fileprivate var keyInShort: Quiz {
    var short = QuizVersion.a.apply(to: self)
    // It stands in the guide as a key only: there is no quiz to refer to.
    short.id = ""
    short.introduction = []
    short.questions = short.questions.map(\.keyInShort)
    return short
  }
}

extension Question {
  fileprivate var keyInShort: Question {
    var short = self
    short.stem = []
    short.hint = []
    short.feedbackWhenRight = []
    short.feedbackWhenWrong = []
    if explanation.isEmpty { short.explanation = feedbackWhenRight }
    short.answer = answer.keyInShort(withRemarks: short.explanation.isEmpty)
    return short
  }
}

extension Answer {
  /// The answer without what is said to each choice; `withRemarks` keeps what is said to the right one.
  fileprivate func keyInShort(withRemarks: Bool) -> Answer {
    func options(_ options: [Option]) -> [Option] {
      options.map { option in
        var short = option
        if !withRemarks || !option.isRight { short.feedback = [] }
        return short
      }
    }
    func items(_ items: [AnswerItem]) -> [AnswerItem] {
      items.map { item in
        var short = item
        short.feedback = []
        return short
      }
    }
    switch self {
    case .singleChoice(let all): return .singleChoice(options(all))
    case .multipleChoice(let all): return .multipleChoice(options(all))
    case .trueFalse(let all): return .trueFalse(options(all))
    case .scale(let all): return .scale(options(all))
    case .ordering(var ordering):
      ordering.items = items(ordering.items)
      return .ordering(ordering)
    case .sorting(var sorting):
      sorting.items = items(sorting.items)
      return .sorting(sorting)
    case .matching, .gapText, .marking, .reflection: return self
    }
  }
}
