import Diagnostics

@testable import Accessibility

/// A small site that machines find nothing wrong with, with parts that a test can put in.
struct SampleSite {
  var language = "da"
  var head = ""
  var title = "Hvorfor udrede?"
  var menu = "<a href=\"index.html\">Kurser</a>"
  var skip = "<a href=\"#indhold\">Gå til indholdet</a>"
  var body = "<p>Tekst.</p>"
  /// More pages, as they stand.
  var others: [(path: String, text: String)] = []
  var style = SampleSite.theme
  var script = "addEventListener('click', x);"
  var documents: [(path: String, text: String)] = []
  var runs: [ToolRun] = []

  static let theme = """
    :root{--paper:#fff;--ink:#1a1a1a;--edge:#707070}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#15181b;--ink:#ededed}}
    a:focus-visible{outline:3px solid}
    """
  static let soundDocument =
    "<dc:title>A</dc:title><dc:language>da</dc:language><pdfuaid:part>1</pdfuaid:part>"

  /// The page as it would lie at `kurser/a/hvorfor.html`.
  var page: String {
    """
    <!DOCTYPE html>
    <html lang="\(language)"><head><meta charset="utf-8"/>\
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'"/>\
    <meta name="viewport" content="width=device-width, initial-scale=1"/>\(head)\
    <title>\(title)</title></head>
    <body>\(skip)<header><nav>\(menu)</nav></header>
    <main id="indhold"><h1>Hvorfor udrede?</h1>
    \(body)
    </main><footer><p>Kontakt</p></footer></body></html>

    """
  }

  var survey: SiteSurvey {
    PageSurveyor.prepare()
    var surveyor = PageSurveyor()
    var survey = SiteSurvey()
    var search = self
    (search.title, search.body) = ("Søg", "<p>Søg.</p>")
    if others.isEmpty {
      survey.add(surveyor.survey(path: "kurser.html", bytes: Array(search.page.utf8)))
    }
    survey.add(surveyor.survey(path: "kurser/a/hvorfor.html", bytes: Array(page.utf8)))
    for page in others {
      survey.add(surveyor.survey(path: page.path, bytes: Array(page.text.utf8)))
    }
    survey.add(StyleSurvey(style: Array(style.utf8), path: "assets/site.css"))
    survey.add(StyleSurvey(script: Array(script.utf8), path: "assets/site.js"))
    for document in documents {
      survey.add(DocumentSurvey(path: document.path, bytes: Array(document.text.utf8)))
    }
    survey.finish()
    return survey
  }

  var report: AccessibilityReport {
    AccessibilityReport(
      title: "Prøve <site>", date: "2026-11-23",
      shownDate: Phrase("23. november 2026", "2026-11-23"), version: "0.1.0", statement: nil,
      survey: survey, runs: runs)
  }

  /// What the report says of a criterion.
  func row(_ number: String) -> AccessibilityReport.Row? {
    report.rows.first { $0.criterion.number == number }
  }

  func status(_ number: String) -> AccessibilityReport.Status? { row(number)?.status }
}
