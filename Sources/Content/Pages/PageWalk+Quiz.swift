import CommonMark
import Diagnostics
import Quiz

/// What the quiz parser cannot say, because it sees values and not the file.
extension PageWalk {
  /// Adds to the problems from number `first` on, which are those of `quiz`, where other things stand
  /// and what mends them.
  mutating func complete(_ first: Int, _ quiz: Quiz, _ directive: Directive) {
    guard let sources else { return }
    for index in findings.diagnostics.indices[first...] {
      let problem = findings.diagnostics[index]
      switch problem.id {
      case "dobbelt-id":
        guard let explanation = otherQuestion(problem, of: quiz, sources) else { continue }
        findings.diagnostics[index].explanation = explanation
      case "quiz-feedback-ikke-indrykket":
        findings.diagnostics[index].fixes = UnindentedFeedback(sources, map: map)
          .fixes(at: problem.range, in: directive.blocks)
      default: continue
      }
    }
  }

  /// Where the first question is that has an id which stands twice.
  private func otherQuestion(
    _ problem: Diagnostic, of quiz: Quiz, _ sources: PageSources
  ) -> Phrase? {
    guard let id = sources.text(at: problem.range, map: map),
      let first = quiz.questions.first(where: { $0.id == id })?.range.start
    else { return nil }
    let file = map.stretch(at: first)?.path
    let isSame = file == map.stretch(at: problem.range.start)?.path
    return .otherQuestion(
      id: id, line: sources.line(of: first, map: map), in: isSame ? nil : file ?? path)
  }
}
