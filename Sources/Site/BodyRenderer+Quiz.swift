import CommonMark
import HTML
import Quiz

/// Quizzes: a form of native controls with the key folded below each question, whole without script.
///
/// This file writes the form and what all questions have; `+QuizAnswers` and `+QuizGaps` write what
/// there is to answer with, `+QuizKeys` what is right. Values count from 1 in the order shown, so
/// that none of them tells which answer it is.
extension BodyRenderer {
  /// Writes a quiz whose title is a heading of `level`.
  mutating func write(_ quiz: Quiz, level: Int) {
    let titleID = "\(quiz.id)-titel"
    html.markup("<form class=\"quiz\"")
    html.attributes(of: quiz)
    html.attribute(.labelledBy(text: titleID))
    html.markup(" novalidate=\"novalidate\">\n")
    levels.enter(part: level)
    if level == 2 { sections.append(Section(id: titleID, title: title(of: quiz))) }
    element(.heading(level), .id(text: titleID)) { renderer in
      if quiz.title.isEmpty {
        renderer.html.markup(renderer.text.quiz)
      } else {
        renderer.write(quiz.title)
      }
    }
    introduction(quiz)
    isInQuiz = true
    for index in quiz.questions.indices {
      question(
        quiz.questions[index], number: index + 1, of: quiz, heading: .heading(level + 1))
    }
    isInQuiz = false
    levels.leave(part: level)
    html.markup("</form>\n")
  }

  private func title(of quiz: Quiz) -> [UInt8] {
    quiz.title.isEmpty ? text.quiz.bytes : quiz.title.plainText
  }

  private mutating func introduction(_ quiz: Quiz) {
    html.markup("\n<p class=\"quiz-intro\">")
    html.counted(quiz.questions.count, text.questions)
    html.markup(".")
    if let pass = quiz.passMark {
      html.markup(" ")
      html.markup(text.passMark.before)
      html.number(pass)
      html.markup(text.passMark.after)
    }
    html.markup("</p>\n")
    write(quiz.introduction)
  }

  private mutating func question(
    _ question: Question, number: Int, of quiz: Quiz, heading: Tag
  ) {
    let id = "\(quiz.id)-\(question.id)"
    html.markup("<fieldset")
    html.attributes(of: question)
    html.attribute(.id(text: id))
    html.attribute(.describedBy(text: "\(id)-instruktion"))
    html.markup(">\n<legend><span class=\"question-number\">")
    html.markup(text.questionNumber.before)
    html.number(number)
    html.markup(text.questionNumber.after)
    html.number(quiz.questions.count)
    html.markup("</span> ")
    element(heading) { $0.write(question.heading) }
    html.markup("</legend>\n")
    if !question.stem.isEmpty {
      element(.div, .class("stem")) { $0.write(question.stem) }
      html.markup("\n")
    }
    element(.p, .class("instruction"), .id(text: "\(id)-instruktion")) { renderer in
      renderer.instruction(question)
    }
    html.markup("\n")
    answer(question)
    hint(question)
    key(question)
    html.markup("</fieldset>\n")
  }

  /// Writes how the question is answered, and that it takes everything where it does.
  private mutating func instruction(_ question: Question) {
    html.markup(text.answers.instruction(question.answer))
    guard !question.givesPartialCredit, question.answer.hasParts else { return }
    html.markup(" ")
    html.markup(text.answers.allOrNothing)
  }

  private mutating func hint(_ question: Question) {
    guard !question.hint.isEmpty else { return }
    html.markup("<details class=\"question-hint\"><summary>")
    html.markup(text.hint)
    html.markup("</summary>")
    write(question.hint)
    html.markup("</details>\n")
  }
}
