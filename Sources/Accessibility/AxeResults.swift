internal import Diagnostics
internal import JSON

extension ToolRun {
  /// Reads results of axe-core in its own form: one result object, or an array of them, one a page
  /// and look. <https://github.com/dequelabs/axe-core/blob/develop/doc/API.md#results-object>
  package static func axe(_ bytes: [UInt8]) throws(Unreadable) -> ToolRun {
    let value = JSONReader.value(of: bytes)
    let pages = value?["violations"] != nil ? value.map { [$0] } ?? [] : value?.elements ?? []
    guard !pages.isEmpty, pages.allSatisfy({ $0["violations"] != nil && $0["url"] != nil }) else {
      throw Unreadable(
        message: Phrase(
          "er ikke et resultat af axe-core (en liste af sider med url og violations)",
          "is no result of axe-core (a list of pages with url and violations)"))
    }
    var run = ToolRun(tool: .axe)
    run.version = pages[0]["testEngine"]?["version"]?.text
    run.date = pages.compactMap { $0["timestamp"]?.text }.min().map { String($0.prefix(10)) }
    run.examined = Set(pages.compactMap { $0["url"]?.text }).count
    run.settings = Set(pages.compactMap(AxeGathering.look)).sorted()
    var gathering = AxeGathering()
    for page in pages { gathering.add(page) }
    run.findings = gathering.findings
    return run
  }
}

/// The rules of all pages, added up.
private struct AxeGathering {
  private var rules: [String: ToolRun.Finding] = [:]

  /// What was found, in the order of the rules' names.
  var findings: [ToolRun.Finding] {
    rules.keys.sorted().compactMap { rules[$0] }
  }

  mutating func add(_ page: JSONValue) {
    let url = page["url"]?.text ?? ""
    for (key, outcome) in [
      ("passes", Outcome.clean), ("incomplete", .look), ("violations", .fault),
    ] {
      for rule in page[key]?.elements ?? [] { add(rule, outcome, url) }
    }
  }

  private mutating func add(_ rule: JSONValue, _ outcome: Outcome, _ url: String) {
    guard let name = rule["id"]?.text else { return }
    let tags = rule["tags"]?.elements.compactMap(\.text) ?? []
    // One entry a rule and outcome: what passed on one page says nothing of another.
    let key = "\(name) \(outcome.rawValue)"
    var finding =
      rules[key]
      ?? ToolRun.Finding(
        criteria: tags.compactMap(AxeGathering.criterion), rule: name, outcome: outcome, count: 0,
        examples: [])
    let nodes = rule["nodes"]?.elements ?? []
    if outcome != .clean {
      // What is wrong in two looks is wrong in one place.
      let places = nodes.map { "\(url): \(AxeGathering.target($0))" }
      finding.places.formUnion(places.isEmpty ? ["\(url): "] : places)
      finding.count = finding.places.count
      let example = places.first ?? "\(url): "
      if finding.examples.count < CheckResult.exampleLimit, !finding.examples.contains(example) {
        finding.examples.append(example)
      }
    }
    rules[key] = finding
  }

  /// Where a node is: its selector, after those of the frames it lies in.
  private static func target(_ node: JSONValue) -> String {
    node["target"]?.elements.compactMap(\.text).joined(separator: " ") ?? ""
  }

  /// `1.4.10` for `wcag1410`; nil for tags that name no criterion.
  private static func criterion(_ tag: String) -> String? {
    let digits = Array(tag.dropFirst(4))
    guard tag.hasPrefix("wcag"), digits.count >= 3, digits.allSatisfy(\.isASCII),
      digits.allSatisfy(\.isNumber)
    else { return nil }
    return "\(digits[0]).\(digits[1]).\(String(digits[2...]))"
  }

  /// The width and theme a page was looked at in: `1280 px, light`.
  static func look(_ page: JSONValue) -> String? {
    guard let width = page["testEnvironment"]?["windowWidth"]?.integer else { return nil }
    return ["\(width) px", page["theme"]?.text].compactMap(\.self).joined(separator: ", ")
  }
}
