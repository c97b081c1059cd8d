package import Diagnostics

/// How many problems there are of each seriousness.
package struct ProblemCount: Equatable, Sendable {
  /// Errors.
  package var errors = 0
  /// Warnings.
  package var warnings = 0
  /// Hints.
  package var hints = 0

  /// Counts nothing yet.
  package init() {}

  /// Counts one more.
  package mutating func add(_ problem: Diagnostic) {
    switch problem.severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .hint: hints += 1
    }
  }

  /// Takes others away.
  mutating func subtract(_ others: ProblemCount) {
    errors -= others.errors
    warnings -= others.warnings
    hints -= others.hints
  }

  /// Whether there is none.
  package var isEmpty: Bool { errors + warnings + hints == 0 }

  /// `2 fejl og 1 advarsel`; nil when there is nothing.
  package func text(in language: ReportLanguage) -> String? {
    var parts: [String] = []
    func add(_ number: Int, _ one: Phrase, _ many: Phrase) {
      guard number > 0 else { return }
      parts.append("\(number) \((number == 1 ? one : many).text(in: language))")
    }
    add(errors, Phrase("fejl", "error"), Phrase("fejl", "errors"))
    add(warnings, Phrase("advarsel", "warning"), Phrase("advarsler", "warnings"))
    add(hints, Phrase("tip", "hint"), Phrase("tip", "hints"))
    guard let last = parts.popLast() else { return nil }
    if parts.isEmpty { return last }
    return parts.joined(separator: ", ") + Phrase(" og ", " and ").text(in: language) + last
  }
}
