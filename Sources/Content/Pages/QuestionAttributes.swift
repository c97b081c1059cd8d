/// The attributes of the headings of questions and scenes, which may also stand in files that are put
/// into quizzes and cases.
enum QuestionAttributes {
  /// The folded names.
  static let names = [
    "type", "point", "bland", "delvis", "maal", "lov", "kilde", "uden-point", "stavefejl", "linjer",
    "slut",
  ]
}
