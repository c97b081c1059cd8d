internal import Diagnostics
internal import HTML

extension ReportPage {
  /// Writes a part: a table of its criteria, then each criterion.
  func writePart(_ part: Criterion.Part, _ html: inout HTMLWriter) {
    let rows = report.rows(of: part)
    html.element(.h2, .id(text: id(of: part)), text: word(words.name(of: part)))
    html.element(.p, text: word(words.introduction(to: part)))
    table(
      &html, heads: [words.requirement, words.level, words.result], caption: words.partResults
    ) { html in
      for row in rows {
        html.element(.tr) { html in
          html.element(.th, .rowHead) { html in
            html.element(.a, .href(text: "#" + id(of: row.criterion)), text: name(row.criterion))
          }
          html.element(.td, text: row.criterion.level?.rawValue ?? "–")
          html.element(.td) { badge(row.status, &$0) }
        }
      }
    }
    for row in rows { write(row, &html) }
  }

  private func write(_ row: AccessibilityReport.Row, _ html: inout HTMLWriter) {
    let criterion = row.criterion
    html.element(.section, .class("criterion")) { html in
      html.element(.h3, .id(text: id(of: criterion)), text: name(criterion))
      html.element(.p) { html in
        badge(row.status, &html)
        if let level = criterion.level { html.text(" \(word(words.level)) \(level.rawValue). ") }
        if language == .danish, criterion.title.danish != criterion.title.english {
          html.element(.span, .class("quiet"), .lang("en"), text: criterion.title.english)
        }
      }
      if let reason = row.reason {
        html.element(.p, text: word(reason))
        return
      }
      html.element(.dl) { html in
        html.element(.dt, text: word(words.machine))
        if row.evidence.isEmpty { html.element(.dd, text: word(words.noMachine)) }
        for evidence in row.evidence { html.element(.dd) { write(evidence, &$0) } }
        if let means = criterion.means {
          html.element(.dt, text: word(words.means))
          html.element(.dd, text: word(means))
        }
        html.element(.dt, text: word(words.person))
        html.element(.dd) { html in
          html.text(word(criterion.question))
          writeScriptLinks(criterion, &html)
        }
        if !criterion.lacks.isEmpty {
          html.element(.dt, text: word(words.lacks))
          for lack in criterion.lacks { html.element(.dd, text: word(lack)) }
        }
      }
    }
    html.markup("\n")
  }

  private func write(_ evidence: AccessibilityReport.Evidence, _ html: inout HTMLWriter) {
    html.element(.strong, text: evidence.tool)
    html.text(": \(word(evidence.subject)) – \(word(words.sentence(evidence)))")
    html.markup(".")
    guard !evidence.examples.isEmpty else { return }
    html.text(" \(word(words.examples)):")
    html.element(.ul, .class("places")) { html in
      for example in evidence.examples {
        html.element(.li) { $0.element(.code, text: example) }
      }
    }
  }

  private func writeScriptLinks(_ criterion: Criterion, _ html: inout HTMLWriter) {
    if criterion.scripts.isEmpty { return }
    html.text(" \(word(words.script)): ")
    for (index, name) in criterion.scripts.enumerated() {
      if index > 0 { html.markup(", ") }
      let title = ManualScript.all.first { $0.name == name }?.title ?? words.scripts
      html.element(.a, .href(text: "#manuskript-" + name.rawValue), text: word(title))
    }
    html.markup(".")
  }

  /// Writes every manual script as numbered steps.
  func writeScripts(_ html: inout HTMLWriter) {
    html.element(.h2, .id("gennemgang"), text: word(words.scripts))
    for script in ManualScript.all {
      html.element(.section, .class("script")) { html in
        html.element(
          .h3, .id(text: "manuskript-" + script.name.rawValue), text: word(script.title))
        html.element(.p) { html in
          html.element(.strong, text: word(words.needs))
          html.text(": " + word(script.needs))
        }
        html.element(.ol) { html in
          for step in script.steps { html.element(.li, text: word(step)) }
        }
      }
      html.markup("\n")
    }
  }

  /// Writes which chapters are left out, and about names.
  func writeOthers(_ html: inout HTMLWriter) {
    html.element(.h2, .id("andre-kapitler"), text: word(words.others))
    html.element(.ul) { html in
      for chapter in words.otherChapters { html.element(.li, text: word(chapter)) }
    }
    html.element(.h2, .id("navne"), text: word(words.names))
    html.element(.p, text: word(words.namesText))
  }

  // MARK: - Small parts

  /// A table with its caption and column heads.
  func table(
    _ html: inout HTMLWriter, heads: [Phrase], caption: Phrase,
    rows: (inout HTMLWriter) -> Void
  ) {
    html.element(.table) { html in
      html.element(.caption, text: word(caption))
      html.element(.thead) { html in
        html.element(.tr) { html in
          for head in heads { html.element(.th, .columnHead, text: word(head)) }
        }
      }
      html.element(.tbody, content: rows)
    }
    html.markup("\n")
  }

  /// A status, told by word and sign and only then by colour.
  func badge(_ status: AccessibilityReport.Status, _ html: inout HTMLWriter) {
    let name: StaticString =
      switch status {
      case .fault: "badge fault"
      case .look: "badge look"
      case .clean: "badge clean"
      case .person: "badge person"
      case .irrelevant: "badge irrelevant"
      }
    html.element(.span, .class(name), text: word(words.name(of: status)))
  }

  /// The number and the name; a Danish name that was not looked up has an asterisk.
  func name(_ criterion: Criterion) -> String {
    let isOwn = language == .danish && !criterion.hasOfficialTitle
    return "\(criterion.number) \(word(criterion.title))\(isOwn ? "*" : "")"
  }

  func id(of criterion: Criterion) -> String {
    (criterion.part == .later ? "w" : "k")
      + criterion.number.split(separator: ".").joined(separator: "-")
  }

  func id(of part: Criterion.Part) -> String {
    switch part {
    case .web: "kapitel-9"
    case .documents: "kapitel-10"
    case .authoring: "kapitel-11-8"
    case .later: "wcag-2-2"
    }
  }
}
