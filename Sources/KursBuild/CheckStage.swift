import Content
import Diagnostics
import Pipeline
import Review

/// What `check` does beyond what a build checks: the pages' text is reviewed, and only as many pages
/// are read as were asked for.
struct CheckStage {
  /// So few words are looked up faster by one task than by several, each with its dictionary.
  private static let fewWords = 4_000

  let settings: BuildSettings
  let reader: ContentReader
  let model: SiteModel
  let tree: ContentTree

  /// The pages to read: nil for all, which is what registries and settings concern.
  func pages(for only: [String]) -> [Int]? {
    guard !only.isEmpty else { return nil }
    let wanted = Set(only)
    let pages = model.outline.pages.indices.filter { wanted.contains(model.outline.pages[$0].path) }
    return pages.count == wanted.count ? pages : nil
  }

  /// Reads the pages, and those that links from them need: nothing is said of these but their anchors.
  func harvest(_ pages: [Int]?, _ progress: inout Progress) async throws -> PageHarvest {
    var stream = PageStream(settings: settings, reader: reader, model: model, site: nil)
    stream.pages = pages
    stream.reviewer = PageReviewer(outline: model.outline)
    var harvest = try await stream.run(&progress)
    for review in harvest.reviews { harvest.diagnostics.append(contentsOf: review.diagnostics) }
    guard let pages else {
      harvest.diagnostics += SiteReviewer(outline: model.outline)
        .review(harvest.facts, harvest.reviews)
      return harvest
    }
    var targets: Set<Int> = []
    for page in harvest.facts {
      for link in page.links where !link.anchor.isEmpty { targets.insert(link.target) }
    }
    stream.pages = targets.subtracting(pages).sorted()
    stream.reviewer = nil
    harvest.linkTargets = try await stream.run(&progress).facts
    return harvest
  }

  /// The words nobody knows.
  func spelling(_ harvest: PageHarvest, _ progress: inout Progress) async throws -> [Diagnostic] {
    let outline = model.outline
    // Names and terms of the registries are words of the house: without them much looks misspelt.
    guard outline.configuration.checks.checks(.spelling), outline.knowsSources, outline.knowsActs,
      outline.knowsGlossary
    else { return [] }
    let list = try tree.wordList.map { try reader.read($0.path) }
    var spelling = Spelling(house: HouseWords(outline: outline, list: list))
    for review in harvest.reviews { spelling.add(review) }
    let words = spelling.parts(1).first?.count ?? 0
    guard words > 0 else { return [] }
    progress.begin(Phrase("Tjekker stavningen", "Checking the spelling"))
    let parts = spelling.parts(words < CheckStage.fewWords ? 1 : settings.jobs)
    var findings: [Spelling.Findings] = []
    try await concurrentMap(count: parts.count, width: settings.jobs) { part in
      Spelling.lookUp(parts[part])
    } consume: { _, found in
      findings.append(found)
    }
    let unknown = Spelling.wordsToMend(findings, settings.jobs)
    try await concurrentMap(count: unknown.count, width: settings.jobs) { part in
      Spelling.suggestions(for: unknown[part])
    } consume: { _, found in
      findings.append(found)
    }
    return spelling.diagnostics(findings, outline: outline)
  }
}
