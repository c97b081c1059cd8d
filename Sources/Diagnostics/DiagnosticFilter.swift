/// Which problems a person has asked to see.
package struct DiagnosticFilter: Sendable {
  /// Only these ids; empty is all.
  package var only: Set<String>
  /// Warnings and hints with these ids are left out. Errors are always shown.
  package var ignored: Set<String>

  /// A filter that shows everything unless told.
  package init(only: Set<String> = [], ignored: Set<String> = []) {
    self.only = only
    self.ignored = ignored
  }

  /// Whether a problem is shown.
  package func shows(_ diagnostic: Diagnostic) -> Bool {
    if !only.isEmpty { return only.contains(diagnostic.id) }
    return diagnostic.severity == .error || !ignored.contains(diagnostic.id)
  }
}
