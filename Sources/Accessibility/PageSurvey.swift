// How a built site is looked at:
// 1. `PageSurvey` reads one page: the audit's findings, and what it counts and sees itself.
// 2. `StyleSurvey` reads the style sheets and scripts, `ThemeContrast` computes the theme's colours,
//    `DocumentSurvey` asks each PDF what it says of itself.
// 3. `SiteSurvey` adds it all up; what only all pages together show is settled in `finish`.
// 4. `AxeResults`, `NuResults` and `VeraPDFResults` read what other tools found, where they were run.
// 5. `AccessibilityReport` holds every `Criterion` against all of it.
// 6. `ReportPage` writes the report as a page, `ReportJSON` as JSON.

internal import Audit
internal import XML

/// Reads pages one by one; use one a task.
package struct PageSurveyor: ~Copyable {
  private var audit = PageAudit()
  private var reader = XMLReader()
  private var names = SurveyNames()

  /// A surveyor with parsers of its own. Call `XMLRuntime.prepare()` before the first task starts.
  package init() {}

  /// Makes the XML library ready; before the first task starts.
  package static func prepare() { XMLRuntime.prepare() }

  /// Looks at the page that lies at `path` in the site.
  package mutating func survey(path: String, bytes: [UInt8]) -> PageSurvey {
    var survey = PageSurvey(path: path)
    for finding in audit.examine(path: path, bytes: bytes).findings {
      guard let check = MachineCheck(finding.rule) else { continue }
      survey.find(check, line: finding.line, finding.found, as: .fault)
    }
    do throws(XMLError) {
      try reader.read(bytes)
    } catch {
      survey.settle(isReadable: false)
      return survey
    }
    names.learn(reader.tape.names)
    PageWalk(reader.tape, names).walk(into: &survey)
    survey.settle(isReadable: true)
    return survey
  }
}

/// What was seen on one page.
package struct PageSurvey: Sendable {
  let path: String
  var facts = SiteFacts()
  var results: [MachineCheck: CheckResult] = [:]
  var title = ""
  var language = ""
  var isRedirect = false
  /// The texts of the header's menu, in order; empty when there is none.
  var menu = ""
  /// The texts of the footer; empty when there is none.
  var footer = ""
  var hasSkipLink = false

  init(path: String) {
    self.path = path
  }

  /// Notes something found at a line of the page.
  mutating func find(_ check: MachineCheck, line: Int, _ found: String, as outcome: Outcome) {
    let shown = found.isEmpty ? "" : ": " + String(found.prefix(80))
    results[check, default: CheckResult()].find("\(path):\(line)\(shown)", as: outcome)
  }

  /// Counts what the page was looked at for.
  mutating func settle(isReadable: Bool) {
    let whole: [MachineCheck] =
      isReadable
      ? [
        .wellFormed, .pageLanguage, .titles, .headings, .landmarks, .names, .links, .labelInName,
        .zoom, .timing, .focusOrder,
      ] : [.wellFormed]
    for check in whole { results[check, default: CheckResult()].examine(1) }
    guard isReadable else { return }
    if isRedirect { facts.redirects = 1 } else { facts.pages = 1 }
    if !isRedirect, !hasSkipLink { find(.landmarks, line: 1, "#", as: .fault) }
    results[.labels, default: CheckResult()].examine(facts.fields)
    results[.pictures, default: CheckResult()].examine(facts.pictures + facts.decorations)
    results[.tables, default: CheckResult()].examine(facts.tables)
    results[.partLanguage, default: CheckResult()].examine(facts.languageMarks)
    results[.captions, default: CheckResult()].examine(facts.films)
    let media = facts.films + facts.recordings
    results[.transcripts, default: CheckResult()].examine(media)
    results[.autoplay, default: CheckResult()].examine(media)
  }
}

/// What the survey knows about names, by their index in the reader: each is looked at once.
struct SurveyNames {
  enum Element: UInt8 {
    case other
    case html, title, meta, heading, anchor, button, summary, image, drawing, video, audio, track
    case input, control, table, header, nav, footer, division, details, blinking
  }

  enum Attribute: UInt8 {
    case other
    case lang, tabIndex, autoplay
  }

  private(set) var elements: [Element] = []
  private(set) var attributes: [Attribute] = []

  private static let elementNames: [String: Element] = [
    "html": .html, "title": .title, "meta": .meta, "h1": .heading, "h2": .heading, "h3": .heading,
    "h4": .heading, "h5": .heading, "h6": .heading, "a": .anchor, "button": .button,
    "summary": .summary, "img": .image, "svg": .drawing, "video": .video, "audio": .audio,
    "track": .track, "input": .input, "select": .control, "textarea": .control, "table": .table,
    "header": .header, "nav": .nav, "footer": .footer, "div": .division, "details": .details,
    "marquee": .blinking, "blink": .blinking,
  ]
  private static let attributeNames: [String: Attribute] = [
    "lang": .lang, "tabindex": .tabIndex, "autoplay": .autoplay,
  ]

  mutating func learn(_ names: [XMLName]) {
    for name in names[elements.count...] {
      elements.append(SurveyNames.elementNames[name.local] ?? .other)
      attributes.append(SurveyNames.attributeNames[name.local] ?? .other)
    }
  }
}
