import CommonMark
package import Diagnostics

/// Checks the links between pages when all pages have been read: whether the anchors are there.
package struct LinkChecker {
  private let outline: SiteOutline

  /// A checker for the pages of `outline`.
  package init(outline: SiteOutline) {
    self.outline = outline
  }

  /// What is wrong with the links of all pages. `facts` holds one entry a page, in any order.
  package func check(_ facts: [PageFacts]) -> [Diagnostic] {
    var anchorsOfPage: [Int: [String]] = [:]
    for page in facts { anchorsOfPage[page.page] = page.anchors }
    return check(facts) { anchorsOfPage[$0] }
  }

  /// What is wrong with the links of some pages, given the anchors of any page they lead to; a page
  /// without anchors to be had could not be read, which has been told about.
  package func check(
    _ facts: some Sequence<PageFacts>, anchorsOf: (Int) -> [String]?
  ) -> [Diagnostic] {
    var sets: [Int: Set<String>] = [:]
    var problems: [Diagnostic] = []
    for page in facts {
      for link in page.links where !link.anchor.isEmpty {
        guard let anchors = anchorsOf(link.target) else { continue }
        if sets[link.target] == nil { sets[link.target] = Set(anchors) }
        guard sets[link.target]?.contains(link.anchor) == false else { continue }
        problems.append(problem(link, on: page.page, anchors: anchors))
      }
    }
    return problems
  }

  private func problem(_ link: PageLink, on page: Int, anchors: [String]) -> Diagnostic {
    let origin = outline.pages[link.origin ?? page].path
    let target = outline.pages[link.target].path
    return .missingAnchor(
      link.range, anchor: link.anchor, target: link.target == page ? nil : target,
      nearest: nearest(to: link.anchor, among: anchors), file: origin)
  }

  /// The anchor that lies nearest, or else one that holds the other's words.
  private func nearest(to anchor: String, among anchors: [String]) -> String? {
    if let near = NearestName.find(anchor, among: anchors) { return near }
    return anchors.first { $0.hasPrefix(anchor) || anchor.hasPrefix($0) }
  }
}
