/// What the headers of some pages have changed about an outline whose files are the same.
package struct OutlineRevision: Sendable {
  /// The pages whose headers are others now.
  package var pages: [Int]
  /// Whether the outline's lists are the same, so that every page stands where it stood.
  package var keepsLists: Bool
}

extension OutlineResult {
  /// Puts other headers in the place of old ones: the outline is then the one that a new build would
  /// give. `old` and `new` hold the headers of all pages, which are the same but for those of `pages`.
  ///
  /// nil when that is not enough, since a page has become a draft or is one no longer: what lies below
  /// it is hidden with it, and pages that link to it are told.
  package mutating func revise(
    _ pages: [Int], from old: [HeaderRecord], to new: [HeaderRecord], date: CalendarDate?
  ) -> OutlineRevision? {
    guard pages.allSatisfy({ old[$0].header.isDraft == new[$0].header.isDraft }) else { return nil }
    var keepsLists = true
    for page in pages {
      var header = new[page].header
      header.isDraft = outline.pages[page].isDraft
      if OutlineLists.differ(for: header, from: outline.pages[page]) { keepsLists = false }
      outline.pages[page] = header
    }
    if !keepsLists { OutlineLists.fill(&outline) }
    problemsOfHeaders = HeaderCheck(links: links, date: date).settle(&outline, new)
    return OutlineRevision(pages: pages, keepsLists: keepsLists)
  }
}
