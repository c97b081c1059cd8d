import Quiz

/// Versions of a quiz on paper, so that neighbours do not have the same sheet: A is as the author wrote
/// it, B has questions and options in another order. The same quiz always gives the same versions.
enum QuizVersion: String, CaseIterable {
  case a = "A"
  case b = "B"

  /// The quiz in this version, with only the questions that stand on paper.
  func apply(to quiz: Quiz) -> Quiz {
    var version = quiz
    version.questions = PaperDraw.questions(of: quiz)
    version.draw = nil
    guard self == .b else { return version }
    version.questions = QuizVersion.shuffled(version.questions, seed: quiz.id) { $0.id }
      .map { question in
        var question = question
        if question.shuffles != false { question.answer = QuizVersion.shuffled(question) }
        return question
      }
    return version
  }

  private static func shuffled(_ question: Question) -> Answer {
    func options(_ options: [Option]) -> [Option] {
      let numbered = options.enumerated().map { (name: "\($0.offset)", option: $0.element) }
      return shuffled(numbered, seed: question.id) { $0.name }.map(\.option)
    }
    return switch question.answer {
    case .singleChoice(let all): .singleChoice(options(all))
    case .multipleChoice(let all): .multipleChoice(options(all))
    // True stands before false, a scale goes from low to high, and steps and pairs are drawn already.
    default: question.answer
    }
  }

  /// The elements in the order of lots that depend on `seed` and their names; never in the order given
  /// where there are two or more.
  private static func shuffled<Element>(
    _ elements: [Element], seed: String, name: (Element) -> String
  ) -> [Element] {
    let order = elements.indices.sorted { left, right in
      (PaperDraw.lot(quiz: seed + "/B", question: name(elements[left])), left)
        < (PaperDraw.lot(quiz: seed + "/B", question: name(elements[right])), right)
    }
    let isSame = order == Array(elements.indices)
    return (isSame ? Array(order.dropFirst() + order.prefix(1)) : order).map { elements[$0] }
  }
}
