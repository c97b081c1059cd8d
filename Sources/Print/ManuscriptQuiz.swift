import CommonMark
import Diagnostics
import Quiz

// Quizzes: the questions as they are asked on paper, with what the key needs.
extension ManuscriptWriter {
  /// Writes a quiz. Right below a heading of the author's it needs none of its own.
  mutating func write(_ quiz: Quiz) {
    let hasHeading = !(followsHeading && quiz.title.isEmpty)
    if hasHeading { headingLevel = 1 }
    node("quiz", at: quiz.range) { writer in
      if hasHeading {
        writer.json.member("level", 1)
        if !quiz.id.isEmpty { writer.json.member("id", quiz.id) }
        if quiz.title.isEmpty {
          writer.inlines("heading", text: PrintWords.quiz)
        } else {
          writer.inlines("heading", quiz.title, notes: false)
        }
      }
      writer.json.member(
        "intro", PrintWords.quizIntroduction(questions: quiz.questions.count))
      writer.blocks("c", quiz.introduction)
      writer.array("questions") { writer in
        for (index, question) in quiz.questions.enumerated() {
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
      writer.json.member("instruction", ManuscriptWriter.instruction(question.answer))
      if !question.hint.isEmpty {
        writer.json.member("hintLabel", PrintWords.hint)
        writer.blocks("hint", question.hint)
      }
      writer.array("options") { writer in
        for option in question.answer.options { writer.write(option) }
      }
      let remarks = [
        ("explanation", question.explanation), ("whenRight", question.feedbackWhenRight),
        ("whenWrong", question.feedbackWhenWrong),
      ]
      for (name, blocks) in remarks where !blocks.isEmpty { writer.blocks(name, blocks) }
    }
  }

  private mutating func write(_ option: Option) {
    node(nil, at: option.range) { writer in
      writer.json.key("right")
      writer.json.boolean(option.isRight)
      writer.array("c") { writer in
        writer.object { writer in
          writer.json.member("k", "p")
          writer.inlines("c", option.content)
        }
      }
      writer.blocks("feedback", option.feedback)
    }
  }

  private static func instruction(_ answer: Answer) -> String {
    switch answer {
    case .singleChoice, .trueFalse: PrintWords.chooseOne
    case .multipleChoice: PrintWords.chooseSeveral
    default: ""
    }
  }
}
