internal import Diagnostics
internal import HTML

extension ReportPage {
  /// Writes how many requirements came out how, and what each result asks of the owner.
  func writeSummary(_ html: inout HTMLWriter) {
    let parts = Criterion.Part.allCases
    html.element(.h2, .id("overblik"), text: word(words.summary))
    table(
      &html, heads: [words.result] + parts.map(words.shortName(of:)), caption: words.counted
    ) { html in
      for status in AccessibilityReport.Status.allCases {
        html.element(.tr) { html in
          html.element(.th, .rowHead) { html in
            badge(status, &html)
          }
          for part in parts {
            html.element(.td, .class("number"), text: String(report.count(status, in: part)))
          }
        }
      }
    }
    html.element(.dl, .class("legend")) { html in
      for status in AccessibilityReport.Status.allCases {
        html.element(.div) { html in
          html.element(.dt) { badge(status, &$0) }
          html.element(.dd, text: word(words.meaning(of: status)))
        }
      }
    }
    html.markup("\n")
  }

  /// Writes which requirements machines found faults with, and where a person has to look.
  func writeFound(_ html: inout HTMLWriter) {
    for (id, title, status, none) in [
      ("fejl", words.faults, AccessibilityReport.Status.fault, words.noFaults),
      ("se-efter", words.looks, .look, words.noLooks),
    ] {
      html.element(.h2, .id(text: id), text: word(title))
      let rows = report.rows.filter { $0.status == status }
      if rows.isEmpty {
        html.element(.p, text: word(none))
      } else {
        html.element(.ul) { html in
          for row in rows {
            html.element(.li) { html in
              let address = "#" + self.id(of: row.criterion)
              html.element(.a, .href(text: address), text: name(row.criterion))
              let places = row.evidence.filter { $0.outcome >= .look }.reduce(0) { $0 + $1.found }
              html.text(": \(number(places)) \(word(words.places(places)))")
            }
          }
        }
      }
      html.markup("\n")
    }
  }

  /// Writes what the site holds.
  func writeRead(_ html: inout HTMLWriter) {
    let facts = report.facts
    html.element(.h2, .id("set"), text: word(words.read))
    html.element(.dl, .class("facts")) { html in
      for (name, count) in [
        (Phrase("Sider", "Pages"), facts.pages),
        (Phrase("Sider, der kun fører videre", "Pages that only lead on"), facts.redirects),
        (Phrase("Overskrifter", "Headings"), facts.headings),
        (Phrase("Links", "Links"), facts.links),
        (Phrase("Felter", "Fields"), facts.fields),
        (
          Phrase("Beskrevne billeder og tegninger", "Described pictures and drawings"),
          facts.pictures
        ),
        (Phrase("Billeder mærket som pynt", "Pictures marked as decoration"), facts.decorations),
        (Phrase("Tabeller", "Tables"), facts.tables), (Phrase("Film", "Films"), facts.films),
        (Phrase("Lydoptagelser", "Recordings"), facts.recordings),
        (Phrase("PDF-filer", "PDFs"), facts.documents),
        (
          Phrase("PDF-filer, KursBuild ikke har lavet", "PDFs KursBuild did not make"),
          facts.foreignDocuments
        ),
      ] {
        html.element(.div) { html in
          html.element(.dt, text: word(name))
          html.element(.dd, text: number(count))
        }
      }
    }
    html.markup("\n")
  }

  /// Writes what each tool came to, or how to run it.
  func writeTools(_ html: inout HTMLWriter) {
    html.element(.h2, .id("vaerktoejer"), text: word(words.tools))
    table(
      &html, heads: [words.tool, words.subject, words.result], caption: words.toolResults
    ) { html in
      html.element(.tr) { html in
        html.element(.th, .rowHead, text: "KursBuild \(report.version)")
        html.element(
          .td,
          text: word(
            Phrase(
              "Hver side, stilarket, scriptet og PDF-filernes mærker",
              "Every page, the style sheet, the script and the PDFs' marks")))
        html.element(.td, text: ownSentence)
      }
      for tool in ToolRun.Tool.allCases {
        html.element(.tr) { html in
          let run = report.runs.first { $0.tool == tool }
          html.element(.th, .rowHead, text: tool.rawValue)
          html.element(.td, text: word(tool.subject))
          html.element(.td) { html in
            if let run { html.text(sentence(run)) } else { writeHowToRun(tool, &html) }
          }
        }
      }
    }
  }

  private func writeHowToRun(_ tool: ToolRun.Tool, _ html: inout HTMLWriter) {
    html.text(word(words.notRun) + ". ")
    html.text(word(words.howToRun) + " ")
    html.element(.code, text: "make tilgaengelighed")
    html.text(word(words.orGiveResult) + " ")
    html.element(.code, .class("option"), text: tool.option)
    html.markup(".")
  }

  private var ownSentence: String {
    [
      report.date, "\(number(report.facts.pages)) \(word(ToolRun.Tool.axe.unit))",
      "\(number(report.facts.documents)) \(word(ToolRun.Tool.veraPDF.unit))",
    ].joined(separator: " · ")
  }

  private func sentence(_ run: ToolRun) -> String {
    let parts: [String?] = [
      run.version ?? word(words.noVersion), run.date,
      run.examined.map { "\(number($0)) \(word(run.tool.unit))" },
      run.settings.isEmpty ? nil : run.settings.joined(separator: "; "),
      word(Phrase("fejl: \(run.count(.fault))", "faults: \(run.count(.fault))")),
      word(Phrase("se efter: \(run.count(.look))", "take a look: \(run.count(.look))")),
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }
}
