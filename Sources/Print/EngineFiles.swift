/// The files of the print engine, as they were when the program was built.
enum EngineFiles {
  /// The one that is run.
  static let worker = "worker.py"

  /// Each file with its name.
  static var all: [(name: String, bytes: [UInt8])] {
    [
      (worker, PackageResources.worker_py),
      ("postpass.py", PackageResources.postpass_py),
      ("hyphenation.py", PackageResources.hyphenation_py),
      ("handout.typ", PackageResources.handout_typ),
      ("programme.typ", PackageResources.programme_typ),
      ("theme.typ", PackageResources.theme_typ),
      ("nodes.typ", PackageResources.nodes_typ),
      ("inlines.typ", PackageResources.inlines_typ),
      ("blocks.typ", PackageResources.blocks_typ),
      ("panels.typ", PackageResources.panels_typ),
      ("tables.typ", PackageResources.tables_typ),
      ("quiz.typ", PackageResources.quiz_typ),
      ("answers.typ", PackageResources.answers_typ),
      ("key.typ", PackageResources.key_typ),
      ("case.typ", PackageResources.case_typ),
    ]
  }
}
