import CommonMark
import HTML
import Quiz

/// The key of a question: what is right, and what is said to whom, folded away below the answer.
extension BodyRenderer {
  /// Writes the key; a question where nothing is right or wrong has one only when there is something
  /// to say.
  mutating func key(_ question: Question) {
    guard question.answer.isScored || hasRemarks(question) else { return }
    html.markup("<details class=\"key\"><summary>")
    html.markup(keyTitle(question))
    html.markup("</summary>\n")
    solution(question.answer)
    if question.answer.isScored {
      outcome(question.feedbackWhenRight, isRight: true)
      outcome(question.feedbackWhenWrong, isRight: false)
    }
    explanation(question)
    html.markup("</details>\n")
  }

  private func hasRemarks(_ question: Question) -> Bool {
    !question.answer.example.isEmpty || !question.explanation.isEmpty || question.law != nil
      || question.source != nil || question.answer.remarks.contains { !$0.feedback.isEmpty }
  }

  private func keyTitle(_ question: Question) -> StaticString {
    if question.answer.isScored { return text.key }
    return question.answer.example.isEmpty ? text.answers.remarks : text.exampleAnswer
  }

  private mutating func solution(_ answer: Answer) {
    switch answer {
    case .singleChoice(let options), .multipleChoice(let options), .trueFalse(let options):
      key(options)
    case .marking(let text): key(text)
    case .ordering(let ordering): key(ordering)
    case .matching(let matching): key(matching)
    case .sorting(let sorting) where sorting.isScored: key(sorting)
    case .sorting, .scale: key(remarks: answer.remarks)
    case .gapText(let text): key(text)
    case .reflection(let reflection):
      guard !reflection.example.isEmpty else { return }
      html.markup("<div class=\"answer-example\">")
      write(reflection.example)
      html.markup("</div>\n")
    }
  }

  // MARK: - Choices and marks

  private mutating func key(_ options: [Option]) {
    html.markup("<ul class=\"key-options\">\n")
    for (index, option) in options.enumerated() {
      html.open(.li, .dataValue(index + 1), .dataCorrect(option.isRight))
      html.markup("<p class=\"key-option\">")
      verdict(option.isRight ? text.right : text.wrong)
      writeAgain(option.content)
      html.markup("</p>")
      feedback(option.feedback)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  private mutating func key(_ marking: MarkingText) {
    html.markup("<ul class=\"key-options\">\n")
    for (index, mark) in marking.marks.enumerated() {
      html.open(.li, .dataValue(index + 1), .dataCorrect(mark.isRight))
      html.markup("<p class=\"key-option\">")
      verdict(mark.isRight ? text.answers.toBeMarked : text.answers.notToBeMarked)
      html.text(mark.text)
      html.markup("</p></li>\n")
    }
    html.markup("</ul>\n")
  }

  /// Writes what is said of steps and items that are neither right nor wrong.
  private mutating func key(remarks: [(value: Int, content: [Inline], feedback: [Block])]) {
    guard remarks.contains(where: { !$0.feedback.isEmpty }) else { return }
    html.markup("<ul class=\"key-options\">\n")
    for remark in remarks where !remark.feedback.isEmpty {
      html.open(.li, .dataValue(remark.value))
      html.markup("<p class=\"key-option\">")
      writeAgain(remark.content)
      html.markup("</p>")
      feedback(remark.feedback)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  // MARK: - Order, pairs and categories

  private mutating func key(_ ordering: Ordering) {
    html.markup("<ol class=\"key-order\">\n")
    for (item, value) in zip(ordering.items, ordering.values) {
      html.open(.li, .dataValue(value))
      writeAgain(item.content)
      feedback(item.feedback)
      html.markup("</li>\n")
    }
    html.markup("</ol>\n")
  }

  private mutating func key(_ matching: Matching) {
    html.markup("<ul class=\"key-pairs\">\n")
    for (index, row) in matching.rows.enumerated() {
      html.open(.li, .dataValue(index + 1), .dataAccept(row.choice + 1))
      element(.span, .class("key-left")) { $0.writeAgain(row.left) }
      html.markup(" – ")
      element(.strong, .class("key-right")) { $0.writeAgain(matching.choices[row.choice]) }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  private mutating func key(_ sorting: Sorting) {
    var values = [Int](repeating: 0, count: sorting.items.count)
    for (place, item) in sorting.display.enumerated() { values[item] = place + 1 }
    var members = [[Int]](repeating: [], count: sorting.categories.count)
    for (item, category) in sorting.places.enumerated() { members[category].append(item) }
    html.markup("<ul class=\"key-categories\">\n")
    for (category, name) in sorting.categories.enumerated() {
      html.markup("<li><p class=\"key-category\">")
      writeAgain(name)
      html.markup("</p>")
      if !members[category].isEmpty {
        html.markup("<ul>\n")
        for item in members[category] {
          html.open(.li, .dataValue(values[item]), .dataAccept(category + 1))
          writeAgain(sorting.items[item].content)
          feedback(sorting.items[item].feedback)
          html.markup("</li>\n")
        }
        html.markup("</ul>")
      }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  // MARK: - Gaps

  private mutating func key(_ gapText: GapText) {
    html.markup("<ol class=\"key-gaps\">\n")
    for (index, blank) in gapText.blanks.enumerated() {
      html.markup("<li data-gap=\"")
      html.number(index + 1)
      switch blank.kind {
      case .text(let accepted):
        html.markup("\" data-kind=\"text\">")
        for (index, spelling) in accepted.enumerated() {
          if index > 0 {
            html.markup(" ")
            html.markup(text.answers.or)
            html.markup(" ")
          }
          element(.span, .class("accepted"), text: spelling)
        }
      case .choice(let choices, let right):
        html.markup("\" data-kind=\"choice\"")
        html.attribute(.dataAccept(right + 1))
        html.markup(">")
        html.text(choices[right])
      case .number(let key): number(key)
      }
      html.markup("</li>\n")
    }
    html.markup("</ol>\n")
  }

  private mutating func number(_ key: NumberKey) {
    html.markup("\" data-kind=\"number\"")
    html.attribute(Attribute(opening: " data-low=\"", string: key.low))
    html.attribute(Attribute(opening: " data-high=\"", string: key.high))
    if let unit = key.unit { html.attribute(Attribute(opening: " data-unit=\"", string: unit)) }
    html.markup(">")
    html.text(key.shown)
  }

  // MARK: - What is said

  /// Writes what stands above already: its ids are left to what stands there.
  private mutating func writeAgain(_ content: [Inline]) {
    isRepeat = true
    write(content)
    isRepeat = false
  }

  private mutating func feedback(_ blocks: [Block]) {
    guard !blocks.isEmpty else { return }
    html.markup("<div class=\"feedback\">")
    write(blocks)
    html.markup("</div>")
  }

  private mutating func verdict(_ words: StaticString) {
    html.markup("<strong class=\"verdict\">")
    html.markup(words)
    html.markup(":</strong> ")
  }

  /// Writes what is said to everybody who answered right, or to everybody who did not.
  private mutating func outcome(_ blocks: [Block], isRight: Bool) {
    guard !blocks.isEmpty else { return }
    html.markup("<div class=\"answer-feedback\" data-for=\"")
    html.markup(isRight ? "right\"><p>" : "wrong\"><p>")
    verdict(isRight ? text.right : text.wrong)
    html.markup("</p>")
    write(blocks)
    html.markup("</div>\n")
  }

  /// Writes why the right answer is right, and the provision and the source that say so.
  private mutating func explanation(_ question: Question) {
    let law = question.law.flatMap { links.provision($0) }
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
  /// `data-correct`: whether an option is right.
  fileprivate static func dataCorrect(_ isRight: Bool) -> Attribute {
    Attribute(opening: " data-correct=\"", literal: isRight ? "yes" : "no")
  }

  /// `data-accept`: the value of the choice that is right.
  fileprivate static func dataAccept(_ value: Int) -> Attribute {
    Attribute(opening: " data-accept=\"", number: value)
  }
}

extension Answer {
  /// The example answer of a reflection; empty for all others.
  fileprivate var example: [Block] {
    if case .reflection(let reflection) = self { reflection.example } else { [] }
  }

  /// Of an answer that is not scored, what can be chosen or placed with the value it has, and what is
  /// said of it.
  fileprivate var remarks: [(value: Int, content: [Inline], feedback: [Block])] {
    switch self {
    case .scale(let options):
      options.enumerated().map { ($0.offset + 1, $0.element.content, $0.element.feedback) }
    case .sorting(let sorting) where !sorting.isScored:
      sorting.display.enumerated().map { place, item in
        (place + 1, sorting.items[item].content, sorting.items[item].feedback)
      }
    default: []
    }
  }
}
