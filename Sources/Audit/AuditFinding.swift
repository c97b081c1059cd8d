package import Diagnostics

/// One breach of a rule on one page: a fault of KursBuild's own (exit status 70).
package struct AuditFinding: Sendable, Hashable {
  /// The page's path in the site, such as `kurser/a/hvorfor.html`.
  package let page: String
  /// The line of the page, counted from 1.
  package let line: Int
  /// The rule that is broken.
  package let rule: AuditRule
  /// What was found there, as it stands on the page: an id, a link, an element's name.
  package let found: String

  /// A breach of `rule` at a line, counted from 1.
  package init(page: String, line: Int, rule: AuditRule, found: String) {
    self.page = page
    self.line = line
    self.rule = rule
    self.found = found
  }

  /// What is wrong, in one sentence without a full stop.
  package var sentence: Phrase { rule.sentence(found: found) }

  /// The order findings are reported in: by page, line, rule and what was found.
  package static func reportOrder(_ left: AuditFinding, _ right: AuditFinding) -> Bool {
    if left.page != right.page { return left.page.utf8.lexicographicallyPrecedes(right.page.utf8) }
    if left.line != right.line { return left.line < right.line }
    if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
    return left.found.utf8.lexicographicallyPrecedes(right.found.utf8)
  }
}
