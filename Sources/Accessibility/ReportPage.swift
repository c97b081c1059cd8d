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
    writeFound(&html)
    writeRead(&html)
    writeTools(&html)
    for part in Criterion.Part.allCases { writePart(part, &html) }
    writeScripts(&html)
    writeOthers(&html)
    html.markup("</main></body></html>\n")
    return html.bytes
  }

  func word(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// A number as the page's language writes it.
  func number(_ count: Int) -> String { word(Phrase(ReportWords.danish(count), String(count))) }

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
        item("fejl", words.faults)
        item("se-efter", words.looks)
        item("set", words.read)
        item("vaerktoejer", words.tools)
        for part in Criterion.Part.allCases { item(id(of: part), words.name(of: part)) }
        item("gennemgang", words.scripts)
        item("andre-kapitler", words.others)
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
