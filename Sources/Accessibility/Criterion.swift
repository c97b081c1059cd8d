package import Diagnostics

/// One requirement of EN 301 549 V3.2.1 (2021-03), or a criterion that WCAG 2.2 adds.
package struct Criterion: Sendable {
  /// The part of the report a criterion stands in.
  package enum Part: String, Sendable, CaseIterable {
    /// Chapter 9: the pages.
    case web = "9"
    /// Chapter 10: the PDFs.
    case documents = "10"
    /// Clause 11.8: KursBuild as a tool that people make pages with.
    case authoring = "11.8"
    /// What WCAG 2.2 adds on A and AA; no requirement of EN 301 549 V3.2.1.
    case later = "WCAG 2.2"
  }

  /// The conformance level in WCAG.
  package enum Level: String, Sendable {
    case a = "A"
    case aa = "AA"
  }

  /// The clause, such as `9.1.4.3`; for WCAG 2.2 the criterion's own number.
  package let number: String
  /// The part it stands in.
  package let part: Part
  /// The success criterion of WCAG, such as `1.4.3`; nil for requirements of EN 301 549 alone.
  package let wcag: String?
  /// Its level; nil for requirements of EN 301 549 alone.
  package let level: Level?
  /// Its name in Danish and in English.
  package let title: Phrase
  /// True when the Danish name could be looked up in Digitaliseringsstyrelsen's own lists or with
  /// the translators; else it is KursBuild's wording, and the English name counts.
  package let hasOfficialTitle: Bool
  /// When it is of no concern.
  let condition: Condition
  /// What KursBuild itself looks at.
  let checks: [MachineCheck]
  /// The manual scripts to follow.
  package let scripts: [ManualScript.Name]
  /// What only a person can decide.
  package let question: Phrase
  /// What the program does about it by itself, where that is worth telling; no result of a check.
  package let means: Phrase?
  /// What is known to be lacking.
  package let lacks: [Phrase]

  /// A row of the tables in `Criteria`.
  init(
    _ number: String, _ level: Level?, _ danish: String, _ english: String,
    official: Bool = false, part: Part = .web, when condition: Condition = .always,
    checks: [MachineCheck] = [], scripts: [ManualScript.Name],
    asks danishQuestion: String, _ englishQuestion: String, means: Phrase? = nil,
    lacks: [Phrase] = []
  ) {
    let isWCAG = level != nil
    wcag = isWCAG ? number : nil
    switch part {
    case .web: self.number = "9." + number
    case .documents: self.number = isWCAG ? "10." + number : number
    case .authoring, .later: self.number = number
    }
    self.part = part
    self.level = level
    title = Phrase(danish, english)
    hasOfficialTitle = official
    self.condition = condition
    self.checks = checks
    self.scripts = scripts
    question = Phrase(danishQuestion, englishQuestion)
    self.means = means
    self.lacks = lacks
  }

  /// The criteria of a part, in the standard's order.
  package static func all(of part: Part) -> [Criterion] {
    switch part {
    case .web:
      Criteria.perceivable + Criteria.operable + Criteria.understandable + Criteria.robust
    case .documents: Criteria.documents
    case .authoring: Criteria.authoring
    case .later: Criteria.later
    }
  }
}

/// The tables of criteria, one extension a file.
enum Criteria {}
