internal import Diagnostics
internal import JSON

extension ToolRun {
  /// Reads results of the Nu Html Checker in its own form, `{"messages": […]}`, which may state
  /// `version`, `date` and the number of `pages` besides.
  /// <https://github.com/validator/validator/wiki/Output-»-JSON>
  package static func nu(_ bytes: [UInt8]) throws(Unreadable) -> ToolRun {
    guard let value = JSONReader.value(of: bytes), case .array(let messages)? = value["messages"]
    else {
      throw Unreadable(
        message: Phrase(
          "er ikke et resultat af Nu Html Checker (et objekt med messages)",
          "is no result of the Nu Html Checker (an object with messages)"))
    }
    var run = ToolRun(tool: .nu)
    run.version = value["version"]?.text
    run.date = value["date"]?.text
    run.examined = value["pages"]?.integer
    var finding = Finding(
      criteria: ["4.1.1"], rule: "HTML", outcome: .clean, count: 0, examples: [])
    let faults = messages.filter { message in
      // A document that could not be checked at all is no clean result either.
      ["error", "non-document-error"].contains(message["type"]?.text)
    }
    if !faults.isEmpty {
      finding.outcome = .fault
      finding.count = faults.count
      finding.examples = faults.prefix(CheckResult.exampleLimit).map { message in
        let line = message["lastLine"]?.integer.map { ":\($0)" } ?? ""
        return "\(message["url"]?.text ?? "")\(line): \(message["message"]?.text ?? "")"
      }
    }
    run.findings = [finding]
    return run
  }
}
