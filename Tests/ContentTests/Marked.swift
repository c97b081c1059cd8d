import Diagnostics
import Testing

/// A source text in which `«` and `»` stand around the place a problem is expected at. Without them
/// the place is the start of the file.
struct Marked: CustomTestStringConvertible {
  /// The text without the marks.
  let text: String
  /// The place between the marks.
  let range: SourceRange

  init(_ marked: String) {
    let parts = marked.split(separator: "«", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      text = marked
      range = SourceRange(0, 0)
      return
    }
    let inner = parts[1].split(separator: "»", omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    text = parts[0] + inner.joined()
    range = SourceRange(start, start + (inner.first?.utf8.count ?? 0))
  }

  var testDescription: String { text }
  var bytes: [UInt8] { Array(text.utf8) }
}

/// A rule's failing case: what is written, and what is said of it.
struct Failing: CustomTestStringConvertible {
  var id: String
  let source: Marked
  /// What the Danish texts must hold.
  let says: [String]

  init(_ id: String, _ marked: String, says: String...) {
    self.id = id
    self.source = Marked(marked)
    self.says = says
  }

  var testDescription: String { "\(id): \(source.text.prefix(60))" }
}

extension Diagnostic {
  /// Both Danish texts.
  var danish: String { summary.danish + "\n" + (explanation?.danish ?? "") }
}

extension [Diagnostic] {
  var ids: [String] { map(\.id) }
}

/// Expects one problem, this one.
func expectOnly(
  _ failing: Failing, _ diagnostics: [Diagnostic], sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(diagnostics.ids == [failing.id], sourceLocation: sourceLocation)
  guard let problem = diagnostics.first else { return }
  #expect(problem.range == failing.source.range, sourceLocation: sourceLocation)
  for text in failing.says {
    #expect(
      problem.danish.contains(text), "\(problem.danish)", sourceLocation: sourceLocation)
  }
  #expect(!problem.summary.english.isEmpty, sourceLocation: sourceLocation)
}
