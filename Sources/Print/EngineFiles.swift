import Embedded

/// The files of the print engine, as they were when the program was built.
enum EngineFiles {
  /// The one that is run.
  static let worker = "worker.py"

  private static let others = [
    "answerkey.typ", "answers.typ", "badges.typ", "binding.py", "blocks.typ", "booklet.typ",
    "cards.typ", "case.typ", "certificates.typ", "divide.typ", "grey.py", "guide.typ",
    "handout.typ", "headed.typ", "hyphenation.py", "inlines.typ", "key.typ", "large.typ",
    "nodes.typ", "panels.typ", "poster.typ", "postpass.py", "printlist.typ", "programme.typ",
    "qr.py", "qr.typ", "quiz.typ", "quizsheet.typ", "reading.typ", "room.typ", "scopes.py",
    "separator.typ", "setting.py", "signin.typ", "slideparts.typ", "slides.typ", "tables.typ",
    "tents.typ", "theme.typ", "worksheets.typ",
  ]

  /// The templates, which Typst reads from beside a document's pictures.
  static var templates: [(name: String, bytes: [UInt8])] {
    all.filter { $0.name.hasSuffix(".typ") }
  }

  /// Each file with its name.
  static var all: [(name: String, bytes: [UInt8])] {
    ([worker] + others).map { ($0, EmbeddedFile.bytes("Print/\($0)")) }
  }
}
