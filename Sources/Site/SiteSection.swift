/// The parts of the site that the main menu leads to.
enum SiteSection: Int, Sendable, CaseIterable {
  case courses
  case knowledge
  case themeDays
  case news
  case glossary
  case sources

  /// The address of the section's own page, from the top of the site.
  var address: StaticString {
    switch self {
    case .courses: "kurser.html"
    case .knowledge: "viden.html"
    case .themeDays: "temadage.html"
    case .news: "nyheder.html"
    case .glossary: "ordbog.html"
    case .sources: "kilder.html"
    }
  }

  /// What the section is called.
  func title(_ text: InterfaceText) -> StaticString {
    switch self {
    case .courses: text.courses
    case .knowledge: text.knowledge
    case .themeDays: text.themeDays
    case .news: text.news
    case .glossary: text.glossary
    case .sources: text.sources
    }
  }
}
