/// What was seen on the whole site.
package struct SiteSurvey: Sendable {
  /// What the site holds.
  package private(set) var facts = SiteFacts()
  /// What each check came to.
  package private(set) var results: [MachineCheck: CheckResult] = [:]

  /// A text that should be the same on all pages of one language, and the first page that has it.
  private struct Shared {
    let language: String
    let text: String
    let page: String
  }

  private var titles: [String: String] = [:]
  private var menus: [Shared] = []
  private var footers: [Shared] = []
  private var files: Set<String> = []

  /// A site without pages.
  package init() {}

  /// What a check came to.
  package func result(_ check: MachineCheck) -> CheckResult { results[check] ?? CheckResult() }

  /// Adds a page; in path order, so that the examples are the same each time.
  package mutating func add(_ page: PageSurvey) {
    files.insert(page.path)
    facts.add(page.facts)
    for check in MachineCheck.allCases {
      if let result = page.results[check] { results[check, default: CheckResult()].add(result) }
    }
    if page.isRedirect { return }
    if !page.title.isEmpty {
      if let first = titles[page.title] {
        find(.titles, "\(page.path) = \(first): \(page.title)")
      } else {
        titles[page.title] = page.path
      }
    }
    if let other = SiteSurvey.compare(page.menu, of: page, with: &menus) {
      find(.navigation, other)
    }
    if let other = SiteSurvey.compare(page.footer, of: page, with: &footers) {
      find(.footer, other)
    }
    results[.navigation, default: CheckResult()].examine(page.menu.isEmpty ? 0 : 1)
    results[.footer, default: CheckResult()].examine(page.footer.isEmpty ? 0 : 1)
  }

  /// Adds a style sheet or a script.
  package mutating func add(_ style: StyleSurvey) {
    facts.add(style.facts)
    for (check, result) in style.results { results[check, default: CheckResult()].add(result) }
  }

  /// Adds a PDF.
  package mutating func add(_ document: DocumentSurvey) {
    facts.documents += 1
    if !document.isOwn { facts.foreignDocuments += 1 }
    results[.documentMarks, default: CheckResult()].examine(1)
    guard !document.lacks.isEmpty else { return }
    let lacks = document.lacks.joined(separator: ", ")
    results[.documentMarks, default: CheckResult()].find(
      "\(document.path): \(lacks)", as: .fault)
  }

  /// Settles what only all pages together show.
  package mutating func finish() {
    let ways = ["soeg.html", "indeks.html", "kurser.html", "viden.html", "sitemap.xml"]
      .filter(files.contains)
    let count = ways.count + (menus.isEmpty ? 0 : 1)
    results[.ways, default: CheckResult()].examine(count)
    if count < 2 { find(.ways, ways.first ?? "–") }
  }

  /// Holds a text against that of the first page in the same language; tells where it differs.
  private static func compare(
    _ text: String, of page: PageSurvey, with known: inout [Shared]
  ) -> String? {
    if text.isEmpty { return nil }
    if let first = known.first(where: { $0.language == page.language }) {
      return first.text == text ? nil : "\(page.path) ≠ \(first.page)"
    }
    known.append(Shared(language: page.language, text: text, page: page.path))
    return nil
  }

  private mutating func find(_ check: MachineCheck, _ place: String) {
    results[check, default: CheckResult()].find(place, as: .look)
  }
}
