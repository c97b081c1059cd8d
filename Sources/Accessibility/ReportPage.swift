package import Diagnostics
internal import Embedded
internal import HTML

/// The report as a page that stands alone: it loads nothing but the style sheet beside it, needs no
/// script, and prints well.
package struct ReportPage {
  /// The names of the files a report is made of.
  package static let fileName = "tilgaengelighedsrapport"

  let report: AccessibilityReport
  let language: ReportLanguage
  let words = ReportWords.text

  /// A page with its texts in `language`.
  package init(_ report: AccessibilityReport, language: ReportLanguage) {
    self.report = report
    self.language = language
  }

  /// The style sheet beside the page.
  package static var style: [UInt8] { EmbeddedFile.bytes("Accessibility/report.css") }

  /// The page as bytes.
  package func bytes() -> [UInt8] {
    var html = HTMLWriter(capacity: 1 << 17)
    writeHead(&html)
    html.element(.header, .class("head")) { html in
      html.element(.h1, text: word(words.title))
      html.element(
        .p, text: "\(report.title) · \(word(report.shownDate)) · KursBuild \(report.version)")
    }
    html.markup("\n")
    writeNotice(&html)
    writeContents(&html)
    writeSummary(&html)
    writeRead(&html)
    writeTools(&html)
    writeFaults(&html)
    for part in Criterion.Part.allCases { writePart(part, &html) }
    writeScripts(&html)
    writeOthers(&html)
    html.markup("</main></body></html>\n")
    return html.bytes
  }

  func word(_ phrase: Phrase) -> String { phrase.text(in: language) }

  private func writeHead(_ html: inout HTMLWriter) {
    html.markup("<!DOCTYPE html>\n<html lang=\"")
    html.text(language.rawValue)
    html.markup(
      """
      ">
      <head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'"/>\
      <meta name="viewport" content="width=device-width, initial-scale=1"/>\
      <meta name="robots" content="noindex"/>
      """)
    html.element(.title, text: "\(word(words.title)) – \(report.title)")
    html.markup("<link rel=\"stylesheet\" href=\"tilgaengelighedsrapport.css\"/></head>\n")
    html.markup("<body><main>")
  }

  private func writeNotice(_ html: inout HTMLWriter) {
    html.element(.div, .class("notice")) { html in
      html.element(.p) { html in
        html.element(.strong, text: word(words.notConformance))
      }
      html.element(.p) { html in
        html.text(word(words.statement) + " ")
        html.element(.a, .href(text: Self.guideAddress), text: word(words.guide))
        html.markup(".")
      }
      html.element(.p) { html in
        if let statement = report.statement {
          html.text(word(words.ownStatement) + ": ")
          html.element(.a, .href(text: statement), text: statement)
        } else {
          html.text(word(words.noStatement))
        }
      }
    }
    html.markup("\n")
  }

  private func writeContents(_ html: inout HTMLWriter) {
    html.element(.nav, .label(text: word(words.contents))) { html in
      html.element(.ul) { html in
        func item(_ id: String, _ title: Phrase) {
          html.element(.li) { $0.element(.a, .href(text: "#" + id), text: word(title)) }
        }
        item("overblik", words.summary)
        item("set", words.read)
        item("vaerktoejer", words.tools)
        item("fejl", words.faults)
        for part in Criterion.Part.allCases { item(id(of: part), words.name(of: part)) }
        item("gennemgang", words.scripts)
        item("andre-kapitler", words.others)
      }
    }
    html.markup("\n")
  }

  private func writeSummary(_ html: inout HTMLWriter) {
    let parts = Criterion.Part.allCases
    html.element(.h2, .id("overblik"), text: word(words.summary))
    table(&html, heads: [words.result] + parts.map(shortName), caption: words.counted) { html in
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
  }

  private func shortName(_ part: Criterion.Part) -> Phrase { Phrase(part.rawValue, part.rawValue) }

  private func writeRead(_ html: inout HTMLWriter) {
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
          Phrase("Billeder og tegninger med tekst", "Pictures and drawings with a text"),
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
          html.element(.dd, text: word(Phrase(ReportWords.danish(count), String(count))))
        }
      }
    }
    html.markup("\n")
  }

  private func writeTools(_ html: inout HTMLWriter) {
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
              "Hver side, typografien, scriptet og PDF-filernes mærker",
              "Every page, the style sheet, the script and the PDFs' marks")))
        html.element(.td, text: word(report.shownDate))
      }
      for tool in ToolRun.Tool.allCases {
        html.element(.tr) { html in
          let run = report.runs.first { $0.tool == tool }
          html.element(.th, .rowHead, text: tool.rawValue)
          html.element(.td, text: word(tool.subject))
          html.element(.td, text: run.map(sentence) ?? notRun(tool))
        }
      }
    }
  }

  private func notRun(_ tool: ToolRun.Tool) -> String {
    "\(word(words.notRun)). \(word(words.howToRun(tool)))"
  }

  private func sentence(_ run: ToolRun) -> String {
    let things = run.tool == .veraPDF ? Phrase("PDF-filer", "PDFs") : Phrase("sider", "pages")
    let parts: [String?] = [
      run.version ?? word(words.noVersion), run.date,
      run.examined.map { "\($0) \(word(things))" },
      run.settings.isEmpty ? nil : run.settings.joined(separator: "; "),
      word(Phrase("fejl: \(run.count(.fault))", "faults: \(run.count(.fault))")),
      word(Phrase("se efter: \(run.count(.look))", "take a look: \(run.count(.look))")),
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private func writeFaults(_ html: inout HTMLWriter) {
    html.element(.h2, .id("fejl"), text: word(words.faults))
    let faults = report.rows.filter { $0.status == .fault }
    if faults.isEmpty {
      html.element(.p, text: word(words.noFaults))
    } else {
      html.element(.ul) { html in
        for row in faults {
          html.element(.li) { html in
            html.element(.a, .href(text: "#" + id(of: row.criterion)), text: name(row.criterion))
          }
        }
      }
    }
    html.markup("\n")
  }

  /// The guide to the tool in which the statement is written. Read in a stored copy.
  private static let guideAddress = """
    https://digst.dk/digital-inklusion/webtilgaengelighed/vejledning/\
    udfyldelse-af-tilgaengelighedserklaering/
    """
}

extension Attribute {
  /// `scope="row"`.
  static var rowHead: Attribute { Attribute(opening: " scope=\"", literal: "row") }
  /// `scope="col"`.
  static var columnHead: Attribute { Attribute(opening: " scope=\"", literal: "col") }
}
