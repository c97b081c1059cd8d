import Diagnostics

/// What can be wrong with code blocks that show examples of what authors write.
extension Diagnostic {
  static func exampleWithoutProblem(
    _ range: SourceRange, id: String, found: [String], file: String
  ) -> Diagnostic {
    let others = Set(found).sorted().joined(separator: ", ")
    return Diagnostic(
      "eksempel-uden-fejl", file: file, range: range,
      summary: Phrase(
        "Eksemplet giver ikke problemet \(id)", "The example does not give the problem \(id)"),
      explanation: others.isEmpty
        ? Phrase(
          "Der er intet galt med det. Ret eksemplet, eller slet fejl=\(id).",
          "Nothing is wrong with it. Mend the example, or delete fejl=\(id).")
        : Phrase(
          "Det giver: \(others). Ret eksemplet, eller ret fejl=\(id).",
          "It gives: \(others). Mend the example, or mend fejl=\(id)."))
  }

  static func unknownExampleWord(
    _ range: SourceRange, word: String, file: String
  ) -> Diagnostic {
    Diagnostic(
      "eksempel-ukendt-ord", file: file, range: range,
      summary: Phrase(
        "”\(word)” betyder ikke noget efter kursbuild", "”\(word)” means nothing after kursbuild"),
      explanation: Phrase(
        "Skriv kursbuild alene, kursbuild kilde eller kursbuild fejl= og navnet på en fejl.",
        "Write kursbuild alone, kursbuild kilde, or kursbuild fejl= and the name of a problem."))
  }
}
