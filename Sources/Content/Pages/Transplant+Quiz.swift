import CommonMark
import Quiz

/// What a page holds beside its blocks.
extension Transplant {
  /// A quiz in its new place.
  func move(_ quiz: Quiz) -> Quiz {
    var moved = quiz
    moved.id = ids + quiz.id
    moved.title = move(quiz.title)
    moved.introduction = move(quiz.introduction)
    moved.questions = quiz.questions.map(move)
    moved.range = move(quiz.range)
    return moved
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
    case .singleChoice(let options): return .singleChoice(options.map(move))
    case .multipleChoice(let options): return .multipleChoice(options.map(move))
    case .trueFalse(let options): return .trueFalse(options.map(move))
    case .scale(let options): return .scale(options.map(move))
    case .ordering(var ordering):
      ordering.items = ordering.items.map(move)
      return .ordering(ordering)
    case .matching(var matching):
      matching.heads = matching.heads.map { move($0) }
      matching.rows = matching.rows.map {
        Matching.Row(left: move($0.left), choice: $0.choice)
      }
      matching.choices = matching.choices.map { move($0) }
      return .matching(matching)
    case .sorting(var sorting):
      sorting.categories = sorting.categories.map { move($0) }
      sorting.items = sorting.items.map(move)
      return .sorting(sorting)
    case .gapText(var text):
      text.blocks = move(text.blocks)
      text.blanks = text.blanks.map { Blank($0.kind, range: move($0.range)) }
      return .gapText(text)
    case .marking(var text):
      text.blocks = move(text.blocks)
      text.marks = text.marks.map {
        MarkingText.Mark(text: $0.text, isRight: $0.isRight, range: move($0.range))
      }
      return .marking(text)
    case .reflection(var reflection):
      reflection.example = move(reflection.example)
      return .reflection(reflection)
    }
  }

  private func move(_ item: AnswerItem) -> AnswerItem {
    AnswerItem(
      content: move(item.content), feedback: move(item.feedback), range: move(item.range))
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
