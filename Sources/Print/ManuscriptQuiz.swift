import CommonMark
import Content
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
          questions, of: quiz.questions.count, key: writer.key))
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
        ("explanation", question.explanation + writer.backing(of: question)),
        ("whenRight", question.feedbackWhenRight),
        ("whenWrong", question.feedbackWhenWrong),
      ]
      for (name, blocks) in remarks where !blocks.isEmpty { writer.blocks(name, blocks) }
    }
  }

  /// The provision and the source that a question rests on. No note tells of the act: it would stand with
  /// the key, and be missed where the act is mentioned again in the text.
  private func backing(of question: Question) -> [Block] {
    var content: [Inline] = []
    let target = question.law.map { links.target(of: Array("lov:\($0)".utf8), from: nil) }
    if case .act(let act, let provision)? = target {
      let number = provision.replacing("-", with: " ")
      let name = outline.acts[act].name + (number.isEmpty ? "" : " §\u{A0}\(number)")
      content.append(.text(Array("\(words.law): \(name). ".utf8)))
    }
    if let source = question.source {
      content.append(.text(Array("\(words.source): ".utf8)))
      content.append(.citation(Citation(key: source, locator: "", range: question.range)))
    }
    return content.isEmpty ? [] : [Block(.paragraph(content), range: question.range)]
  }
}

extension Question {
  /// True when there is something to say of it in the key.
  var hasKey: Bool {
    let remarks = [explanation, feedbackWhenRight, feedbackWhenWrong]
    return law != nil || source != nil || answer.isScored || answer.hasRemarks
      || remarks.contains { !$0.isEmpty }
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
