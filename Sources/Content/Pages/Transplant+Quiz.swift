import CommonMark
import Quiz

/// What a page holds beside its blocks.
extension Transplant {
  /// A quiz in its new place.
  func move(_ quiz: Quiz) -> Quiz {
    Quiz(
      id: ids + quiz.id, title: move(quiz.title), passMark: quiz.passMark,
      introduction: move(quiz.introduction), questions: quiz.questions.map(move),
      range: move(quiz.range))
  }

  private func move(_ question: Question) -> Question {
    var moved = question
    moved.heading = move(question.heading)
    moved.stem = move(question.stem)
    moved.answer = move(question.answer)
    moved.hint = move(question.hint)
    moved.explanation = move(question.explanation)
    moved.feedbackWhenRight = move(question.feedbackWhenRight)
    moved.feedbackWhenWrong = move(question.feedbackWhenWrong)
    moved.range = move(question.range)
    return moved
  }

  private func move(_ answer: Answer) -> Answer {
    switch answer {
    case .singleChoice(let options): .singleChoice(options.map(move))
    case .multipleChoice(let options): .multipleChoice(options.map(move))
    case .trueFalse(let options): .trueFalse(options.map(move))
    }
  }

  private func move(_ option: Option) -> Option {
    Option(
      content: move(option.content), feedback: move(option.feedback), isRight: option.isRight,
      range: move(option.range))
  }

  /// A programme in its new place.
  func move(_ programme: Programme) -> Programme {
    var moved = programme
    for slot in moved.slots.indices {
      for index in moved.slots[slot].sessions.indices {
        let session = moved.slots[slot].sessions[index]
        moved.slots[slot].sessions[index].title = move(session.title)
        moved.slots[slot].sessions[index].text = move(session.text)
        moved.slots[slot].sessions[index].trainerNotes = move(session.trainerNotes)
        moved.slots[slot].sessions[index].range = move(session.range)
      }
    }
    return moved
  }
}
