import CommonMark
import HTML
import Quiz

/// Quizzes: a form of native controls with the key folded below each question, whole without script.
extension BodyRenderer {
  /// Writes a quiz whose title is a heading of `level`.
  mutating func write(_ quiz: Quiz, level: Int) {
    let titleID = "\(quiz.id)-titel"
    html.open(
      .form, .class("quiz"), .dataQuiz(quiz.id), .id(text: quiz.id), .method("dialog"),
      .autocomplete("off"), quiz.passMark.map { .dataPass($0) }, .labelledBy(text: titleID),
      .novalidate)
    html.markup("\n")
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
    html.open(
      .fieldset, .dataQuestion(question.id), .dataType(question.answer.typeName),
      .dataPoints(question.points), .dataFingerprint(question.fingerprint),
      .id(text: "\(quiz.id)-\(question.id)"),
      .describedBy(text: "\(quiz.id)-\(question.id)-instruktion"))
    html.markup("\n<legend><span class=\"question-number\">")
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
    html.markup("<p class=\"instruction\" id=\"")
    html.text(quiz.id)
    html.markup("-")
    html.text(question.id)
    html.markup("-instruktion\">")
    options(question)
    hint(question)
    key(question)
    html.markup("</fieldset>\n")
  }

  private mutating func options(_ question: Question) {
    var allowsSeveral = false
    if case .multipleChoice = question.answer { allowsSeveral = true }
    html.markup(allowsSeveral ? text.chooseSeveral : text.chooseOne)
    html.markup("</p>\n<ul class=\"options\">\n")
    for (index, option) in question.answer.options.enumerated() {
      html.markup("<li class=\"option\" data-value=\"")
      html.number(index + 1)
      html.markup("\"><label><input type=\"")
      html.markup(allowsSeveral ? "checkbox" : "radio")
      html.markup("\" name=\"")
      html.text(question.id)
      html.markup("\" value=\"")
      html.number(index + 1)
      html.markup("\"/> <span class=\"option-text\">")
      write(option.content)
      html.markup("</span></label></li>\n")
    }
    html.markup("</ul>\n")
  }

  private mutating func hint(_ question: Question) {
    guard !question.hint.isEmpty else { return }
    html.markup("<details class=\"question-hint\"><summary>")
    html.markup(text.hint)
    html.markup("</summary>")
    write(question.hint)
    html.markup("</details>\n")
  }

  private mutating func key(_ question: Question) {
    html.markup("<details class=\"key\"><summary>")
    html.markup(text.key)
    html.markup("</summary>\n<ul class=\"key-options\">\n")
    for (index, option) in question.answer.options.enumerated() {
      html.markup("<li data-value=\"")
      html.number(index + 1)
      html.markup(option.isRight ? "\" data-correct=\"yes\">" : "\" data-correct=\"no\">")
      html.markup("<p class=\"key-option\">")
      verdict(option.isRight)
      write(option.content)
      html.markup("</p>")
      if !option.feedback.isEmpty {
        html.markup("<div class=\"feedback\">")
        write(option.feedback)
        html.markup("</div>")
      }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
    outcome(question.feedbackWhenRight, isRight: true)
    outcome(question.feedbackWhenWrong, isRight: false)
    explanation(question)
    html.markup("</details>\n")
  }

  private mutating func verdict(_ isRight: Bool) {
    html.markup("<strong class=\"verdict\">")
    html.markup(isRight ? text.right : text.wrong)
    html.markup(":</strong> ")
  }

  /// Writes what is said to everybody who answered right, or to everybody who did not.
  private mutating func outcome(_ blocks: [Block], isRight: Bool) {
    guard !blocks.isEmpty else { return }
    html.markup("<div class=\"answer-feedback\" data-for=\"")
    html.markup(isRight ? "right\"><p>" : "wrong\"><p>")
    verdict(isRight)
    html.markup("</p>")
    write(blocks)
    html.markup("</div>\n")
  }

  /// Writes why the right answer is right, and the provision and the source that say so.
  private mutating func explanation(_ question: Question) {
    let law = question.law.flatMap { plan.provision($0) }
    let source = question.source.flatMap { numberSource($0) }
    guard !question.explanation.isEmpty || law != nil || source != nil else { return }
    html.markup("<div class=\"explanation\">")
    write(question.explanation)
    if let law { provision(law.provision, of: law.act) }
    if let source {
      html.markup("<p class=\"question-source\">")
      html.markup(text.source)
      html.markup(": ")
      cite(number: source, locator: "")
      html.markup("</p>")
    }
    html.markup("</div>\n")
  }
}

extension Attribute {
  fileprivate static func dataQuiz(_ id: String) -> Attribute {
    Attribute(opening: " data-quiz=\"", string: id)
  }

  fileprivate static func dataPass(_ perCent: Int) -> Attribute {
    Attribute(opening: " data-pass=\"", number: perCent)
  }

  fileprivate static func dataQuestion(_ id: String) -> Attribute {
    Attribute(opening: " data-question=\"", string: id)
  }

  fileprivate static func dataType(_ name: String) -> Attribute {
    Attribute(opening: " data-type=\"", string: name)
  }

  /// Points as a decimal number, without decimals where there are none.
  fileprivate static func dataPoints(_ points: Double) -> Attribute {
    if let whole = Int(exactly: points) {
      return Attribute(opening: " data-points=\"", number: whole)
    }
    return Attribute(opening: " data-points=\"", string: "\(points)")
  }

  /// Eight hexadecimal digits.
  fileprivate static func dataFingerprint(_ fingerprint: UInt32) -> Attribute {
    let digits = String(fingerprint, radix: 16)
    let zeros = String(repeating: "0", count: 8 - digits.utf8.count)
    return Attribute(opening: " data-fingerprint=\"", string: zeros + digits)
  }

  fileprivate static func describedBy(text id: String) -> Attribute {
    Attribute(opening: " aria-describedby=\"", string: id)
  }

  fileprivate static func method(_ name: StaticString) -> Attribute {
    Attribute(opening: " method=\"", literal: name)
  }

  fileprivate static func autocomplete(_ value: StaticString) -> Attribute {
    Attribute(opening: " autocomplete=\"", literal: value)
  }

  fileprivate static var novalidate: Attribute {
    Attribute(opening: " novalidate=\"", literal: "novalidate")
  }
}
