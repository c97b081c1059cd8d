package import CommonMark
package import Diagnostics

/// Reads the quizzes of a document: `::: quiz` directives into `Quiz` values.
/// 1. attributes of the quiz; 2. blocks are dealt out to questions at each heading;
/// 3. `QuestionParser` reads each question.
package struct QuizParser: Sendable {
  private let path: String

  /// Attributes of `::: quiz`, as they are suggested.
  private static let known = ["bestået", "forsøg", "bland", "træk", "bank", "vis-facit"]

  /// A parser for the file at `path` (relative to the content folder).
  package init(path: String) {
    self.path = path
  }

  /// Reads one `::: quiz`; what is wrong is appended to `diagnostics`. A quiz with errors is returned
  /// as far as it could be read.
  package func parse(_ directive: Directive, diagnostics: inout [Diagnostic]) -> Quiz {
    var quiz = Quiz(
      id: directive.attributes.id ?? "", title: directive.title, passMark: nil,
      introduction: [], questions: [], range: directive.nameRange)
    if quiz.id.isEmpty {
      let slug = Slug.make(String(decoding: directive.title.plainText, as: UTF8.self))
      quiz.id = slug.isEmpty ? "quiz" : slug
    }
    for entry in directive.attributes.entries { read(entry, into: &quiz, &diagnostics) }
    let bare = BareAttribute.words(
      in: directive.title, known: QuizParser.known.map(FoldedName.fold))
    if !bare.isEmpty {
      diagnostics.append(
        .attributesWithoutBraces(directive.nameRange, bare, in: "::: quiz", file: path))
    }
    var ids = GivenIDs()
    for (heading, range, blocks) in dealOut(directive.blocks, introduction: &quiz.introduction) {
      var parser = QuestionParser(path: path)
      if let question = parser.parse(heading, range, blocks, ids: &ids) {
        quiz.questions.append(question)
      }
      diagnostics.append(contentsOf: parser.diagnostics)
    }
    if quiz.questions.isEmpty, !directive.blocks.contains(where: \.isHeading) {
      diagnostics.append(.quizWithoutQuestions(directive.nameRange, file: path))
    }
    checkWhole(quiz, directive.attributes, &diagnostics)
    return quiz
  }

  private func read(
    _ entry: Attributes.Entry, into quiz: inout Quiz, _ diagnostics: inout [Diagnostic]
  ) {
    switch entry.name {
    case "bestaaet": quiz.passMark = passMark(entry, &diagnostics)
    case "forsoeg": quiz.attempts = count(entry, 1...20, example: 2, &diagnostics) ?? 1
    case "traek": quiz.draw = count(entry, 1...1000, example: 5, &diagnostics)
    case "bland": quiz.shuffles = entry.isYes(&diagnostics, file: path) ?? false
    case "vis-facit":
      switch entry.value.map(Slug.make) {
      case "ja": quiz.feedback = .atOnce
      case "efter": quiz.feedback = .atEnd
      default: diagnostics.append(.unknownFeedbackTime(entry, file: path))
      }
    case "bank":
      if entry.value?.isEmpty ?? true { diagnostics.append(.bankWithoutFile(entry, file: path)) }
    default:
      diagnostics.append(.unknownQuizAttribute(entry, among: QuizParser.known, file: path))
    }
  }

  private func passMark(
    _ entry: Attributes.Entry, _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    var digits = entry.value ?? ""
    if digits.hasSuffix("%") { digits.removeLast() }
    guard let mark = Int(digits.trimmingBlanks), (1...100).contains(mark) else {
      diagnostics.append(.impossiblePassMark(entry, file: path))
      return nil
    }
    return mark
  }

  private func count(
    _ entry: Attributes.Entry, _ bounds: ClosedRange<Int>, example: Int,
    _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    guard let count = entry.value.flatMap({ Int($0) }), bounds.contains(count) else {
      diagnostics.append(.impossibleCount(entry, bounds, example: example, file: path))
      return nil
    }
    return count
  }

  /// What only the whole quiz shows: a pass mark nobody can reach, more questions drawn than there are.
  private func checkWhole(
    _ quiz: Quiz, _ attributes: Attributes, _ diagnostics: inout [Diagnostic]
  ) {
    guard !quiz.questions.isEmpty else { return }
    if quiz.passMark != nil, let entry = attributes.entry("bestaaet"),
      quiz.questions.allSatisfy({ !$0.answer.isScored })
    {
      diagnostics.append(.unreachablePassMark(entry, file: path))
    }
    if let draw = quiz.draw, let entry = attributes.entry("traek"), draw > quiz.questions.count {
      diagnostics.append(
        .drawsMoreThanThereAre(entry, questions: quiz.questions.count, file: path))
    }
  }

  /// The blocks of each question, from its heading to the next.
  private func dealOut(
    _ blocks: [Block], introduction: inout [Block]
  ) -> [(Heading, SourceRange, [Block])] {
    var questions: [(Heading, SourceRange, [Block])] = []
    for block in blocks {
      if case .heading(let heading) = block.kind {
        questions.append((heading, block.range, []))
      } else if questions.isEmpty {
        introduction.append(block)
      } else {
        questions[questions.count - 1].2.append(block)
      }
    }
    return questions
  }
}

extension Block {
  var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }
}

extension String {
  /// The string without blanks at both ends.
  var trimmingBlanks: String {
    var view = self[...]
    while view.first == " " { view = view.dropFirst() }
    while view.last == " " { view = view.dropLast() }
    return String(view)
  }
}
