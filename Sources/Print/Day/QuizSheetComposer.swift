import Content
import JSON
import Output
import Quiz

/// Makes the quizzes of a module as a sheet to fill in, and the key to it.
struct QuizSheetComposer {
  /// The module's header.
  let header: PageHeader
  /// The theme day's title.
  let day: String
  /// What all papers of the day have alike.
  let style: PaperStyle

  /// The job of the sheet, or of its key, in `version`; nil when the module has no quiz. `writer` is a
  /// fresh one for the module's page.
  func job(
    path: OutputPath, version: QuizVersion, isKey: Bool, writer: ManuscriptWriter
  ) -> PrintJob? {
    let quizzes = writer.body.quizzes.sorted { $0.key < $1.key }.map(\.value)
    guard !quizzes.isEmpty else { return nil }
    var writer = writer
    let words = writer.words
    writer.key = isKey ? .unsaid : .withTrainer
    writer.object { writer in
      writer.properties(
        of: header, labels: words.reading + words.quizSheet, style: style.printed(.long))
      writer.json.member("kicker", day)
      writer.facts([])
      writer.json.member("version", version.rawValue)
      writer.json.key("name")
      writer.json.boolean(true)
      writer.array("quizzes") { writer in
        for quiz in quizzes { writer.write(version.apply(to: quiz)) }
      }
      writer.sourceList()
    }
    return PrintJob(
      path: path, source: header.path, template: isKey ? .answerkey : .quizsheet,
      document: writer.json.bytes, pictures: writer.pictures, map: writer.body.map,
      timestamp: header.contentDate?.noon ?? 0)
  }
}

extension PrintWords {
  /// The labels of quiz sheets and keys beside those of what is read.
  var quizSheet: [(String, String)] {
    [
      ("version", text("Version {v}", "Version {v}")),
      ("score", text("Rigtige svar", "Correct answers")), ("scoreOf", text("af {n}", "of {n}")),
      ("question", text("Spørgsmål", "Question")), ("answer", text("Svar", "Answer")),
      ("explanations", text("Forklaringer", "Explanations")),
      ("free", text("Frit svar", "Free answer")),
    ]
  }
}
