import CommonMark
package import Content

/// What is near each page: the pages that refer to it, and those that are about the same.
///
/// Made once all pages are known; then any number of tasks may ask. Building is linear in what the
/// facts hold. Asking looks at no more than `mostShared` pages for each thing a page has in common
/// with others: what more pages share says nothing about any two of them.
package struct RelatedPages: Sendable {
  /// A page's neighbours, as indexes into the outline's pages.
  struct Neighbours: Equatable {
    /// The pages that refer to it, in the site's order.
    var referring: [Int] = []
    /// Pages about the same, the nearest first.
    var related: [Int] = []

    /// True when there is nothing to show.
    var isEmpty: Bool { referring.isEmpty && related.isEmpty }
  }

  /// What two pages can have in common. A topic is what an author says a page is about.
  private enum Feature: Hashable {
    case topic(String)
    case term(Int)
    case source(Int)

    /// What it counts when only two pages share it.
    var weight: Int {
      switch self {
      case .topic: 6
      case .term: 2
      case .source: 3
      }
    }
  }

  private static let mostRelated = 5
  private static let mostShared = 24
  /// One or two things in common are chance unless one is a topic.
  private static let fewestShared = 3
  /// A whole number of parts for every count of pages up to `mostShared` or nearly so.
  private static let parts = 5040

  private let plan: SitePlan
  private let groups: PageGroups
  /// For each page the pages that link to it.
  private let referring: [[Int]]
  /// For each page the pages it links to.
  private let linked: [[Int]]
  /// For each page its features, as numbers.
  private let features: [[Int]]
  /// For each feature the pages that have it; empty when they are too many, or only one.
  private let pages: [[Int]]
  private let weights: [Int]

  /// What is near the pages of `renderer`, which `facts` tell of.
  package init(_ renderer: PageRenderer, facts: [PageFacts]) {
    plan = renderer.plan
    groups = PageGroups(plan: renderer.plan)
    let outline = plan.outline
    let plain = Set(outline.plainPages)
    let facts = facts.filter { RelatedPages.counts(outline.pages[$0.page], $0.page, plain) }
    let count = outline.pages.count
    var referring = [[Int]](repeating: [], count: count)
    var linked = [[Int]](repeating: [], count: count)
    for fact in facts {
      for link in fact.links where link.isVisible && link.target != fact.page {
        linked[fact.page].append(link.target)
        if referring[link.target].last != fact.page { referring[link.target].append(fact.page) }
      }
    }
    self.referring = referring
    self.linked = linked
    var numbers: [Feature: Int] = [:]
    var features = [[Int]](repeating: [], count: count)
    var pages: [[Int]] = []
    var weights: [Int] = []
    for fact in facts where RelatedPages.isNeighbour(outline.pages[fact.page].kind) {
      for feature in RelatedPages.features(of: fact, in: outline) {
        let number = numbers[feature] ?? pages.count
        if number == pages.count {
          numbers[feature] = number
          pages.append([])
          weights.append(feature.weight)
        }
        // A term or a source may be told twice of one page.
        guard pages[number].last != fact.page else { continue }
        pages[number].append(fact.page)
        features[fact.page].append(number)
      }
    }
    for number in pages.indices {
      let sharing = pages[number].count
      if sharing < 2 || sharing > RelatedPages.mostShared { pages[number] = [] }
    }
    self.features = features
    self.pages = pages
    self.weights = weights
  }

  /// Whether what stands on a page counts: what is published for readers, not pages for authors in a
  /// folder of their own, nor the front page, which refers to everything.
  private static func counts(_ header: PageHeader, _ page: Int, _ plain: Set<Int>) -> Bool {
    guard header.isPublished else { return false }
    return switch header.kind {
    case .course, .module, .article, .themeDay, .worksheet, .news: true
    case .page: plain.contains(page)
    case .frontPage, .bank, .fragment: false
    }
  }

  /// Whether pages of a kind are told of as being about the same.
  private static func isNeighbour(_ kind: PageKind) -> Bool {
    switch kind {
    case .module, .article, .worksheet: true
    case .course, .themeDay, .news, .page, .frontPage, .bank, .fragment: false
    }
  }

  private static func features(of fact: PageFacts, in outline: SiteOutline) -> [Feature] {
    outline.pages[fact.page].topics.map { .topic(Slug.make($0)) }.filter { $0 != .topic("") }
      + fact.usedTerms.map { .term($0) } + fact.citedSources.map { .source($0) }
  }

  /// The neighbours of a page. `scores` has a 0 for each page of the outline, before and after: so that
  /// asking for many pages allocates it once.
  func neighbours(of page: Int, _ scores: inout [Score]) -> Neighbours {
    var neighbours = Neighbours()
    neighbours.referring = groups.ordered(referring[page].filter { !isCourse($0, of: page) })
    var excluded = Set(neighbours.referring)
    excluded.formUnion(linked[page])
    excluded.insert(page)
    var touched: [Int] = []
    for feature in features[page] where !pages[feature].isEmpty {
      let part = weights[feature] * RelatedPages.parts / pages[feature].count
      let isTopic = weights[feature] == Feature.topic("").weight
      for other in pages[feature] {
        if scores[other].value == 0 { touched.append(other) }
        scores[other].value += part
        scores[other].shared += isTopic ? RelatedPages.fewestShared : 1
      }
    }
    let near = touched.filter { other in
      scores[other].shared >= RelatedPages.fewestShared && !excluded.contains(other)
        && !isSameCourse(other, page)
    }
    neighbours.related = Array(
      near.sorted { left, right in
        scores[left].value == scores[right].value
          ? left < right : scores[left].value > scores[right].value
      }.prefix(RelatedPages.mostRelated))
    for other in touched { scores[other] = Score() }
    return neighbours
  }

  /// How near a page is to the one that is asked for.
  struct Score {
    var value = 0
    var shared = 0
  }

  /// Fresh scores.
  var noScores: [Score] { [Score](repeating: Score(), count: plan.outline.pages.count) }

  /// Whether `other` is the page of the course that `page` is a module of: it lists its modules anyway.
  private func isCourse(_ other: Int, of page: Int) -> Bool {
    isSameCourse(other, page) && plan.outline.pages[other].kind == .course
  }

  /// Whether two pages are of one course: the reader sees its modules beside the text.
  private func isSameCourse(_ one: Int, _ other: Int) -> Bool {
    guard case .course(let left, _) = plan.places[one],
      case .course(let right, _) = plan.places[other]
    else { return false }
    return left == right
  }
}
