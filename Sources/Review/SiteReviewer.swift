import CommonMark
package import Content
package import Diagnostics

/// Reviews what only all pages together can tell: sources nobody cites, terms nobody uses, pages
/// nobody links to, right answers that are known by their place.
package struct SiteReviewer {
  private let outline: SiteOutline

  /// A reviewer of the site of `outline`.
  package init(outline: SiteOutline) {
    self.outline = outline
  }

  /// What there is to say of the site. `facts` and `reviews` hold one entry a page.
  package func review(_ facts: [PageFacts], _ reviews: [PageReview]) -> [Diagnostic] {
    let checks = outline.configuration.checks
    var diagnostics: [Diagnostic] = []
    // What stands after a mistake in a registry is not known, and neither is what it is good for.
    if checks.checks(.sources), outline.knowsSources { diagnostics += uncitedSources(facts) }
    if checks.checks(.glossary), outline.knowsGlossary { diagnostics += unusedTerms(reviews) }
    if checks.checks(.pages) { diagnostics += unlinkedPages(facts) }
    if checks.checks(.quizzes) { diagnostics += CourseReview.review(outline, reviews) }
    return diagnostics
  }

  private func uncitedSources(_ facts: [PageFacts]) -> [Diagnostic] {
    var cited: Set<String> = []
    for page in facts {
      for source in page.citedSources { cited.insert(outline.sources[source].id) }
    }
    for page in outline.pages { cited.formUnion(page.sources) }
    for term in outline.glossary {
      if let source = term.source { cited.insert(source) }
      for inline in term.definition {
        if case .citation(let citation) = inline { cited.insert(citation.key) }
      }
    }
    return outline.sources.filter { !cited.contains($0.id) }.map { .uncitedSource($0) }
  }

  private func unusedTerms(_ reviews: [PageReview]) -> [Diagnostic] {
    var used: Set<Int> = []
    for review in reviews { used.formUnion(review.usedTerms) }
    return outline.glossary.indices.filter {
      !used.contains($0) && !outline.glossary[$0].ignoredWarnings.contains("ord-ubrugt")
    }.map { .unusedTerm(outline.glossary[$0]) }
  }

  /// Articles: other pages are found through their course, their theme day or the menu.
  private func unlinkedPages(_ facts: [PageFacts]) -> [Diagnostic] {
    var linked: Set<Int> = []
    for page in facts {
      for link in page.links where link.target != page.page { linked.insert(link.target) }
    }
    return outline.articles.filter {
      !linked.contains($0) && outline.pages[$0].isPublished
        && !outline.pages[$0].ignoredWarnings.contains("side-uden-link")
    }.map { .unlinkedPage(outline.pages[$0]) }
  }
}
