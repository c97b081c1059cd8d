/// The attributes of a question's heading, which may also stand in files that are put into quizzes.
enum QuestionAttributes {
  /// The folded names.
  static let names = [
    "type", "point", "bland", "delvis", "maal", "lov", "kilde", "uden-point", "stavefejl", "linjer",
  ]
}
