package import CommonMark
package import Diagnostics

/// Reads the quizzes of a document: `::: quiz` directives into `Quiz` values.
/// 1. attributes of the quiz; 2. blocks are dealt out to questions at each heading;
/// 3. `QuestionParser` reads each question.
package struct QuizParser: Sendable {
  private let path: String

  /// Attributes of `::: quiz` that are understood.
  private static let known: Set<String> = ["bestaaet"]
  /// Attributes of the language that no renderer obeys yet.
  private static let waiting: Set<String> = ["forsoeg", "bland", "traek", "bank", "vis-facit"]

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
    quiz.passMark = passMark(directive.attributes, &diagnostics)
    checkAttributes(
      directive.attributes, known: QuizParser.known, waiting: QuizParser.waiting, &diagnostics)
    for (heading, range, blocks) in dealOut(directive.blocks, introduction: &quiz.introduction) {
      let taken = Set(quiz.questions.map(\.id))
      var parser = QuestionParser(path: path, taken: taken)
      if let question = parser.parse(heading, range, blocks) { quiz.questions.append(question) }
      diagnostics.append(contentsOf: parser.diagnostics)
    }
    if quiz.questions.isEmpty, !directive.blocks.contains(where: \.isHeading) {
      diagnostics.append(.quizWithoutQuestions(directive.nameRange, file: path))
    }
    return quiz
  }

  private func passMark(_ attributes: Attributes, _ diagnostics: inout [Diagnostic]) -> Int? {
    guard let entry = attributes.entry("bestaaet") else { return nil }
    var digits = entry.value ?? ""
    if digits.hasSuffix("%") { digits.removeLast() }
    guard let mark = Int(digits.trimmingBlanks), (1...100).contains(mark) else {
      diagnostics.append(.impossiblePassMark(entry, file: path))
      return nil
    }
    return mark
  }

  private func checkAttributes(
    _ attributes: Attributes, known: Set<String>, waiting: Set<String>,
    _ diagnostics: inout [Diagnostic]
  ) {
    for entry in attributes.entries where !known.contains(entry.name) {
      diagnostics.append(
        waiting.contains(entry.name)
          ? .attributeNotReady(entry, file: path)
          : .unknownQuizAttribute(entry, among: known.union(waiting).sorted(), file: path))
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
