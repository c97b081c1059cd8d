internal import Diagnostics
internal import JSON

extension ToolRun {
  /// Reads a report of veraPDF in its own form (`verapdf --format json`), which may state a `date`.
  /// <https://docs.verapdf.org/cli/validation/>
  package static func veraPDF(_ bytes: [UInt8]) throws(Unreadable) -> ToolRun {
    guard let value = JSONReader.value(of: bytes), case .array(let jobs)? = value["report"]?["jobs"]
    else {
      throw Unreadable(
        message: Phrase(
          "er ikke en rapport fra veraPDF (et objekt med report og jobs)",
          "is no report of veraPDF (an object with report and jobs)"))
    }
    var run = ToolRun(tool: .veraPDF)
    let parts = value["report"]?["buildInformation"]?["releaseDetails"]?.elements ?? []
    run.version = parts.compactMap { $0["version"]?.text }.first
    run.date = value["date"]?.text
    run.examined = jobs.count
    var gathering = VeraPDFGathering()
    for job in jobs { gathering.add(job) }
    run.settings = gathering.profiles.sorted()
    run.findings = gathering.findings
    return run
  }
}

/// The rules of all documents, added up.
private struct VeraPDFGathering {
  /// The criteria PDF/UA's clauses concern: tags, order, text for pictures, title, language, names.
  /// <https://pdfa.org/resource/the-matterhorn-protocol/>
  private static let clauses: [(prefix: String, criteria: [String])] = [
    ("7.2", ["3.1.1", "3.1.2"]), ("7.3", ["1.1.1"]), ("7.4", ["1.3.1"]), ("7.5", ["1.3.1"]),
    ("7.18", ["2.4.3", "4.1.2"]), ("7.1", ["1.3.1", "1.3.2", "2.4.2"]), ("7.21", ["1.3.1"]),
  ]
  private static let all = ["1.1.1", "1.3.1", "1.3.2", "2.4.2", "3.1.1", "4.1.1", "4.1.2"]

  private(set) var profiles: Set<String> = []
  private var failures: [String: ToolRun.Finding] = [:]
  private var sound = 0

  var findings: [ToolRun.Finding] {
    let clean = ToolRun.Finding(
      criteria: VeraPDFGathering.all, rule: "PDF/UA-1", outcome: .clean, count: 0, examples: [])
    return (sound > 0 ? [clean] : []) + failures.keys.sorted().compactMap { failures[$0] }
  }

  mutating func add(_ job: JSONValue) {
    let name = job["itemDetails"]?["name"]?.text ?? "?"
    let results = job["validationResult"]
    let result = results?.elements.first ?? results
    if let profile = result?["profileName"]?.text { profiles.insert(profile) }
    if result?["compliant"] == .boolean(true) {
      sound += 1
      return
    }
    let rules = result?["details"]?["ruleSummaries"]?.elements ?? []
    if rules.isEmpty { fail("?", nil, 1, name) }
    for rule in rules {
      let clause = rule["clause"]?.text ?? "?"
      let test = rule["testNumber"]?.integer.map { "-\($0)" } ?? ""
      fail(clause + test, clause, rule["failedChecks"]?.integer ?? 1, name)
    }
  }

  private mutating func fail(_ rule: String, _ clause: String?, _ count: Int, _ name: String) {
    let criteria = VeraPDFGathering.clauses.first { clause?.isIn($0.prefix) == true }?.criteria
    var finding =
      failures[rule]
      ?? ToolRun.Finding(
        criteria: criteria ?? ["4.1.1"], rule: rule, outcome: .fault, count: 0, examples: [])
    finding.count += count
    if finding.examples.count < CheckResult.exampleLimit { finding.examples.append(name) }
    failures[rule] = finding
  }
}

extension String {
  /// True for the clause itself and those below it: `7.1` and `7.1.2` are in `7.1`, `7.18` is not.
  fileprivate func isIn(_ clause: String) -> Bool { self == clause || hasPrefix(clause + ".") }
}
