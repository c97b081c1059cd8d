package import Diagnostics
import JSON

/// The report as JSON; `docs/accessibility-report.md` describes it.
package struct ReportJSON {
  private let report: AccessibilityReport
  private let language: ReportLanguage

  /// JSON with its texts in `language`.
  package init(_ report: AccessibilityReport, language: ReportLanguage) {
    self.report = report
    self.language = language
  }

  /// The whole report: one object, and a line break.
  package var text: String {
    let words = ReportWords.text
    let head = [
      ("schema", quoted("kursbuild-accessibility-report-1")),
      ("language", quoted(language.rawValue)),
      ("title", quoted(report.title)), ("date", quoted(report.date)),
      ("version", quoted(report.version)), ("standard", quoted("EN 301 549 V3.2.1 (2021-03)")),
      ("notice", quoted(words.notConformance)), ("statement", quoted(report.statement)),
      ("facts", facts), ("tools", array(ToolRun.Tool.allCases.map(tool))),
      ("criteria", array(report.rows.map(row))), ("scripts", array(ManualScript.all.map(script))),
    ]
    return object(head, separator: ",\n") + "\n"
  }

  private var facts: String {
    let facts = report.facts
    return object([
      ("pages", number(facts.pages)), ("redirects", number(facts.redirects)),
      ("films", number(facts.films)), ("recordings", number(facts.recordings)),
      ("pictures", number(facts.pictures)), ("decorations", number(facts.decorations)),
      ("fields", number(facts.fields)), ("tables", number(facts.tables)),
      ("headings", number(facts.headings)), ("links", number(facts.links)),
      ("documents", number(facts.documents)),
      ("foreignDocuments", number(facts.foreignDocuments)),
    ])
  }

  private func tool(_ tool: ToolRun.Tool) -> String {
    guard let run = report.runs.first(where: { $0.tool == tool }) else {
      return object([("name", quoted(tool.rawValue)), ("run", "false")])
    }
    return object([
      ("name", quoted(tool.rawValue)), ("run", "true"), ("version", quoted(run.version)),
      ("date", quoted(run.date)), ("examined", number(run.examined)),
      ("settings", array(run.settings.map { quoted($0) })), ("faults", number(run.count(.fault))),
      ("looks", number(run.count(.look))),
    ])
  }

  private func row(_ row: AccessibilityReport.Row) -> String {
    let criterion = row.criterion
    return object([
      ("number", quoted(criterion.number)), ("part", quoted(criterion.part.rawValue)),
      ("wcag", quoted(criterion.wcag)), ("level", quoted(criterion.level?.rawValue)),
      ("title", quoted(criterion.title)), ("titleEnglish", quoted(criterion.title.english)),
      ("titleIsOfficial", criterion.hasOfficialTitle ? "true" : "false"),
      ("status", quoted(row.status.rawValue)), ("reason", quoted(row.reason)),
      ("machine", array(row.evidence.map(evidence))),
      ("question", quoted(row.reason == nil ? criterion.question : nil)),
      ("scripts", array(row.reason == nil ? criterion.scripts.map { quoted($0.rawValue) } : [])),
      ("means", quoted(criterion.means)), ("lacks", array(criterion.lacks.map { quoted($0) })),
    ])
  }

  private func evidence(_ evidence: AccessibilityReport.Evidence) -> String {
    object([
      ("tool", quoted(evidence.tool)), ("subject", quoted(evidence.subject)),
      ("outcome", quoted(evidence.outcome.rawValue)), ("examined", number(evidence.examined)),
      ("found", number(evidence.found)), ("examples", array(evidence.examples.map { quoted($0) })),
    ])
  }

  private func script(_ script: ManualScript) -> String {
    object([
      ("name", quoted(script.name.rawValue)), ("title", quoted(script.title)),
      ("needs", quoted(script.needs)), ("steps", array(script.steps.map { quoted($0) })),
    ])
  }

  private func object(_ members: [(String, String)], separator: String = ",") -> String {
    "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: separator) + "}"
  }

  private func array(_ elements: [String]) -> String {
    elements.count > 3
      ? "[\n" + elements.joined(separator: ",\n") + "]"
      : "[" + elements.joined(separator: ",") + "]"
  }

  private func quoted(_ text: String?) -> String { text.map(JSONText.quoted) ?? "null" }
  private func quoted(_ text: String) -> String { JSONText.quoted(text) }
  private func quoted(_ phrase: Phrase?) -> String { quoted(phrase?.text(in: language)) }
  private func number(_ number: Int?) -> String { number.map { String($0) } ?? "null" }
}
