package import Diagnostics

/// Every criterion held against what was found. A report is not a statement, and a clean check is not
/// conformance: no row ever says that a criterion is met.
package struct AccessibilityReport: Sendable {
  /// What is said of one criterion.
  package enum Status: String, Sendable, CaseIterable {
    /// A machine found something wrong.
    case fault = "fejl"
    /// A machine found something a person has to look at.
    case look = "se-efter"
    /// A machine looked and found nothing; a person has to go on.
    case clean = "ingen-fund"
    /// No machine can look.
    case person = "menneske"
    /// The site holds nothing it is about.
    case irrelevant = "ikke-relevant"
  }

  /// What one check or tool says of a criterion.
  package struct Evidence: Sendable {
    /// `KursBuild` or the tool's name.
    package let tool: String
    /// What was looked at: a check's subject, or the tool's rules.
    package let subject: Phrase
    package let outcome: Outcome
    /// How many things were looked at, and what they are; nil when that is not known.
    package let examined: Int?
    package let unit: Phrase
    package let found: Int
    package let examples: [String]
  }

  /// One criterion with all that is known.
  package struct Row: Sendable {
    package let criterion: Criterion
    package let status: Status
    /// Why it is of no concern; nil when it is.
    package let reason: Phrase?
    package let evidence: [Evidence]
  }

  /// The site's title.
  package let title: String
  /// The day of the report, as `2026-11-23`.
  package let date: String
  /// The day as it is shown.
  package let shownDate: Phrase
  /// The program's version.
  package let version: String
  /// The address of the owner's accessibility statement; nil when none is set.
  package let statement: String?
  package let facts: SiteFacts
  /// The tools that were run.
  package let runs: [ToolRun]
  package let rows: [Row]

  /// Holds all criteria against a survey and the tools' results.
  package init(
    title: String, date: String, shownDate: Phrase, version: String, statement: String?,
    survey: SiteSurvey,
    runs: [ToolRun]
  ) {
    self.title = title
    self.date = date
    self.shownDate = shownDate
    self.version = version
    self.statement = statement
    self.runs = runs
    facts = survey.facts
    rows = Criterion.Part.allCases.flatMap { Criterion.all(of: $0) }.map { criterion in
      AccessibilityReport.row(criterion, survey, runs)
    }
  }

  /// The rows of a part.
  package func rows(of part: Criterion.Part) -> [Row] { rows.filter { $0.criterion.part == part } }

  /// How many criteria of a part have a status.
  package func count(_ status: Status, in part: Criterion.Part) -> Int {
    rows(of: part).count { $0.status == status }
  }

  /// True when a machine found something wrong anywhere.
  package var hasFaults: Bool { rows.contains { $0.status == .fault } }

  private static func row(
    _ criterion: Criterion, _ survey: SiteSurvey, _ runs: [ToolRun]
  ) -> Row {
    if let reason = criterion.condition.reason(in: survey.facts) {
      return Row(criterion: criterion, status: .irrelevant, reason: reason, evidence: [])
    }
    let evidence = own(criterion, survey) + runs.compactMap { outside(criterion, $0) }
    let status: Status =
      switch evidence.map(\.outcome).max() ?? .nothing {
      case .fault: .fault
      case .look: .look
      case .clean: .clean
      case .nothing: .person
      }
    return Row(criterion: criterion, status: status, reason: nil, evidence: evidence)
  }

  private static func own(_ criterion: Criterion, _ survey: SiteSurvey) -> [Evidence] {
    criterion.checks.map { check in
      let result = survey.result(check)
      return Evidence(
        tool: "KursBuild", subject: check.subject, outcome: result.outcome,
        examined: result.examined, unit: check.unit, found: result.found, examples: result.examples)
    }
  }

  private static func outside(_ criterion: Criterion, _ run: ToolRun) -> Evidence? {
    let isOfPart = (run.tool == .veraPDF) == (criterion.part == .documents)
    guard isOfPart, criterion.part != .authoring, let wcag = criterion.wcag else { return nil }
    let (outcome, findings) = run.result(for: wcag)
    guard outcome != .nothing else { return nil }
    let bad = findings.filter { $0.outcome > .clean }
    let rules = Set((bad.isEmpty ? findings : bad).map(\.rule)).sorted().joined(separator: ", ")
    // What two rules say of one place, or is certain in one look and in doubt in another, is one place.
    let places = bad.reduce(into: Set<String>()) { $0.formUnion($1.places) }
    let uncounted = bad.filter(\.places.isEmpty).reduce(0) { $0 + $1.count }
    return Evidence(
      tool: run.tool.rawValue, subject: Phrase(rules, rules), outcome: outcome,
      examined: run.examined, unit: run.tool.unit, found: places.count + uncounted,
      examples: Array(bad.flatMap(\.examples).prefix(CheckResult.exampleLimit)))
  }
}
