import Embedded

/// The files of the print engine, as they were when the program was built.
enum EngineFiles {
  /// The one that is run.
  static let worker = "worker.py"

  private static let others = [
    "postpass.py", "hyphenation.py", "handout.typ", "programme.typ", "theme.typ", "nodes.typ",
    "inlines.typ", "blocks.typ", "panels.typ", "tables.typ", "quiz.typ", "answers.typ", "key.typ",
    "case.typ",
  ]

  /// Each file with its name.
  static var all: [(name: String, bytes: [UInt8])] {
    ([worker] + others).map { ($0, EmbeddedFile.bytes("Print/\($0)")) }
  }
}
