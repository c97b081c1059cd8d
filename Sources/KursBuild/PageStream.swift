import Audit
import Content
import Diagnostics
import Output
import Pipeline
import Review
import Search
import Site

/// Streams the pages' bodies: parse → validate → render → audit → write, a chunk at a time. When a
/// chunk is done its bodies are gone; what is left of them is the harvest.
struct PageStream {
  /// Pages a chunk: enough to keep a core busy for some milliseconds, few enough to be small.
  private static let chunkSize = 64

  let settings: BuildSettings
  let reader: ContentReader
  let model: SiteModel
  /// Where rendered pages go; nil only checks.
  let site: SiteStage?
  /// The pages to read, in order; nil is all.
  var pages: [Int]?
  /// Reviews the pages' text as well; nil does not.
  var reviewer: PageReviewer?

  /// Runs all chunks and gathers the harvest in page order.
  func run(_ progress: inout Progress) async throws -> PageHarvest {
    progress.begin(
      site == nil
        ? Phrase("Læser siderne", "Reading the pages")
        : Phrase("Bygger siderne", "Building the pages"))
    let parser = PageParser(outline: model.outline, links: model.links, reader: reader)
    let pages = pages ?? Array(model.outline.pages.indices)
    let chunks = Chunks(count: pages.count, size: PageStream.chunkSize)
    let (site, reviewer, reader) = (site, reviewer, reader)
    var harvest = PageHarvest()
    var done = 0
    var shown = progress
    try await concurrentMap(count: chunks.count, width: settings.jobs) { chunk in
      let numbers = pages[chunks[chunk]]
      guard let reviewer else {
        return try PageStream.chunk(numbers, parser, site)
      }
      return try PageStream.reviewedChunk(numbers, parser, reader, reviewer)
    } consume: { chunk, result in
      harvest.add(result)
      done += chunks[chunk].count
      shown.advance(done, of: chunks.total)
    }
    progress = shown
    return harvest
  }

  private static func chunk(
    _ pages: ArraySlice<Int>, _ parser: PageParser, _ site: SiteStage?
  ) throws -> ChunkResult {
    var result = ChunkResult()
    let rendering = site?.beginChunk(firstPage: pages.first ?? 0)
    for page in pages {
      let parsed = try parser.parse(page)
      result.diagnostics.append(contentsOf: parsed.diagnostics)
      result.facts.append(parsed.facts)
      try rendering?.add(parsed, &result)
    }
    try rendering?.finish(&result)
    return result
  }

  private static func reviewedChunk(
    _ pages: ArraySlice<Int>, _ parser: PageParser, _ reader: ContentReader,
    _ reviewer: PageReviewer
  ) throws -> ChunkResult {
    var result = ChunkResult()
    for page in pages {
      let file = try reader.read(reviewer.path(of: page))
      let parsed = parser.parse(file, page: page)
      result.diagnostics.append(contentsOf: parsed.diagnostics)
      result.facts.append(parsed.facts)
      var review = reviewer.review(parsed, of: file)
      if !parsed.isSameForAll {
        let trainers = parser.parse(file, page: page, for: .trainer)
        review.addText(of: reviewer.review(trainers, of: file))
      }
      result.reviews.append(review)
    }
    return result
  }
}

/// What one chunk leaves behind.
struct ChunkResult: Sendable {
  var diagnostics: [Diagnostic] = []
  var facts: [PageFacts] = []
  var reviews: [PageReview] = []
  var records: [PageRecord] = []
  var files: [String] = []
  /// Its part of the search index.
  var search: SearchChunk?
  var pageCount = 0
  /// What the pages of each course show, by the course's number.
  var media: [Int: [String]] = [:]
  /// Pages that wait for the last of the others.
  var waiting: [WaitingPage] = []
}

/// A page in the spool that is to be finished when all pages are known.
struct WaitingPage: Sendable {
  /// Index into the outline's pages.
  var page: Int
  /// Its bytes in the spool.
  var range: Range<Int>
  /// Where what is still to be told goes.
  var place: Int
}

/// What all pages leave behind.
struct PageHarvest {
  /// Problems of single pages.
  var diagnostics: [Diagnostic] = []
  /// One a page, in the outline's order.
  var facts: [PageFacts] = []
  /// Pages read for the sake of links to them alone.
  var linkTargets: [PageFacts] = []
  /// One a page, when pages are reviewed.
  var reviews: [PageReview] = []
  /// The links of all rendered pages, and what is wrong with the pages.
  var audit = SiteAudit()
  /// Rendered pages.
  var pageCount = 0
  /// The parts of the search index, one a chunk.
  var searchParts: [IndexPart] = []
  /// The place of each file of searched texts.
  var textPlaces: [TextFiles.Place] = []
  /// What the pages of each course show, by the course's number.
  var media: [Int: [String]] = [:]
  /// Pages that wait for the last of the others, in the outline's order.
  var waiting: [WaitingPage] = []

  /// Takes in a chunk.
  mutating func add(_ result: ChunkResult) {
    diagnostics.append(contentsOf: result.diagnostics)
    facts.append(contentsOf: result.facts)
    reviews.append(contentsOf: result.reviews)
    for record in result.records { audit.collect(record) }
    if let search = result.search {
      searchParts.append(search.part)
      textPlaces += search.texts.places
    }
    for file in result.files { audit.register(file: file) }
    pageCount += result.pageCount
    media.merge(result.media) { $0 + $1 }
    waiting.append(contentsOf: result.waiting)
  }
}
