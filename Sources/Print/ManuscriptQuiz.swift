import CommonMark
import Diagnostics
import JSON
import Quiz

// Quizzes: the questions as they are asked on paper, with what the key needs. How each type is
// answered stands in `ManuscriptAnswers.swift`.
extension ManuscriptWriter {
  /// Writes a quiz. Right below a heading of the author's it needs none of its own.
  mutating func write(_ quiz: Quiz) {
    let hasHeading = !(followsHeading && quiz.title.isEmpty)
    if hasHeading { headingLevel = leastHeadingLevel }
    let questions = PaperDraw.questions(of: quiz)
    node("quiz", at: quiz.range) { writer in
      if hasHeading {
        writer.json.member("level", writer.leastHeadingLevel)
        if !quiz.id.isEmpty { writer.json.member("id", quiz.id) }
        if quiz.title.isEmpty {
          writer.inlines("heading", text: writer.words.quiz)
        } else {
          writer.inlines("heading", quiz.title, notes: false)
        }
      }
      writer.json.member(
        "intro",
        writer.words.quizIntroduction(
          questions, of: quiz.questions.count, hasKey: writer.hasKey))
      writer.blocks("c", quiz.introduction)
      writer.array("questions") { writer in
        for (index, question) in questions.enumerated() {
          writer.write(question, number: index + 1)
        }
      }
    }
  }

  private mutating func write(_ question: Question, number: Int) {
    node(nil, at: question.range) { writer in
      writer.json.member("n", number)
      writer.inlines("title", question.heading)
      writer.blocks("stem", question.stem)
      writer.json.member("instruction", writer.words.instruction(question.answer))
      if !question.hint.isEmpty {
        writer.json.member("hintLabel", writer.words.hint)
        writer.blocks("hint", question.hint)
      }
      writer.json.key("key")
      writer.json.boolean(question.hasKey)
      writer.write(question.answer, toleratesTypos: question.toleratesTypos)
      let remarks = [
        ("explanation", question.explanation), ("whenRight", question.feedbackWhenRight),
        ("whenWrong", question.feedbackWhenWrong),
      ]
      for (name, blocks) in remarks where !blocks.isEmpty { writer.blocks(name, blocks) }
    }
  }
}

extension Question {
  /// True when there is something to say of it in the key.
  var hasKey: Bool {
    let remarks = [explanation, feedbackWhenRight, feedbackWhenWrong]
    return answer.isScored || answer.hasRemarks || remarks.contains { !$0.isEmpty }
  }
}

extension Answer {
  /// True when the author says something to what was answered, or gives an example.
  fileprivate var hasRemarks: Bool {
    switch self {
    case .sorting(let sorting): sorting.items.contains { !$0.feedback.isEmpty }
    case .reflection(let reflection): !reflection.example.isEmpty
    default: options.contains { !$0.feedback.isEmpty }
    }
  }
}
