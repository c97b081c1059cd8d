import Content
import Diagnostics

/// Reviews the quizzes of a course together: a place or a length that gives the right answers away.
enum CourseReview {
  /// Fewer questions than this show no habit.
  private static let fewestQuestions = 8

  /// What there is to say of the courses of `outline`.
  static func review(_ outline: SiteOutline, _ reviews: [PageReview]) -> [Diagnostic] {
    var ofPage: [Int: PageReview] = [:]
    for review in reviews { ofPage[review.page] = review }
    return outline.courses.flatMap { course in
      let page = outline.pages[course.page]
      let answers = course.modules.flatMap { ofPage[$0]?.rightAnswers ?? [] }
      let place = ofPage[course.page]?.titleLine ?? page.range
      return review(answers, at: place, file: page.path)
        .filter { !page.ignoredWarnings.contains($0.id) }
    }
  }

  private static func review(
    _ answers: [PageReview.RightAnswer], at range: SourceRange, file: String
  ) -> [Diagnostic] {
    guard answers.count >= fewestQuestions else { return [] }
    var diagnostics: [Diagnostic] = []
    let places = Dictionary(grouping: answers, by: \.place).mapValues(\.count)
    if let (place, count) = places.first(where: { $0.value * 2 > answers.count }) {
      diagnostics.append(
        .rightAnswersInOnePlace(
          range, place: place, count: count, of: answers.count, file: file))
    }
    // With four options, chance alone makes the right one the longest in a quarter of the questions.
    let longest = answers.count { $0.isLongest }
    if longest * 10 > answers.count * 3 {
      diagnostics.append(
        .rightAnswersLongest(range, count: longest, of: answers.count, file: file))
    }
    return diagnostics
  }
}
