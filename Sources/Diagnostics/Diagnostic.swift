/// How serious a problem is. Errors stop publishing; warnings and hints do not.
package enum Severity: String, Sendable, Hashable, CaseIterable {
  case error
  case warning
  case hint

  /// The word shown before the diagnostic's id.
  package var label: Phrase {
    switch self {
    case .error: Phrase("fejl", "error")
    case .warning: Phrase("advarsel", "warning")
    case .hint: Phrase("tip", "hint")
    }
  }
}

/// Something an author can mend, as a value: collected, sorted and shown, never thrown.
package struct Diagnostic: Sendable, Hashable {
  /// A change to the source that would mend the problem.
  package struct Fix: Sendable, Hashable {
    /// What is replaced; an empty range inserts.
    package var range: SourceRange
    /// What is written instead.
    package var replacement: String
    /// False for a guess, such as the nearest known name: shown, but not written by `check --ret`.
    package var isCertain: Bool

    /// Writes `replacement` in place of `range`.
    package init(range: SourceRange, replacement: String, isCertain: Bool = true) {
      self.range = range
      self.replacement = replacement
      self.isCertain = isCertain
    }
  }

  /// Stable kebab-case name of the kind of problem, such as `quiz-uden-rigtigt-svar`.
  package var id: String
  /// How serious it is.
  package var severity: Severity
  /// Path of the file relative to the content folder.
  package var file: String
  /// Where in the file, in bytes.
  package var range: SourceRange
  /// What is wrong, the most specific fact first; one sentence without a full stop.
  package var summary: Phrase
  /// What to write instead.
  package var explanation: Phrase?
  /// Changes that would mend it.
  package var fixes: [Fix]

  /// A problem of kind `id` at `range` of `file`.
  package init(
    _ id: String, _ severity: Severity = .error, file: String, range: SourceRange,
    summary: Phrase, explanation: Phrase? = nil, fixes: [Fix] = []
  ) {
    self.id = id
    self.severity = severity
    self.file = file
    self.range = range
    self.summary = summary
    self.explanation = explanation
    self.fixes = fixes
  }

  /// The order problems are shown in: by file, place, seriousness and name, so that any number of
  /// cores prints the same.
  package static func sourceOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    if left.range.start != right.range.start { return left.range.start < right.range.start }
    if left.range.end != right.range.end { return left.range.end < right.range.end }
    if left.id != right.id { return left.id < right.id }
    return left.summary.danish < right.summary.danish
  }

  /// The problems in `sorted` (by `sourceOrder`) without repeats: what is wrong with a file that many
  /// pages include is told once.
  package static func unique(_ sorted: [Diagnostic]) -> [Diagnostic] {
    var unique: [Diagnostic] = []
    unique.reserveCapacity(sorted.count)
    for diagnostic in sorted {
      if let last = unique.last, last.file == diagnostic.file, last.range == diagnostic.range,
        last.id == diagnostic.id, last.summary == diagnostic.summary
      {
        continue
      }
      unique.append(diagnostic)
    }
    return unique
  }
}
