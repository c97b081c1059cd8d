import Audit
import Content
import Diagnostics
import Output
import Pipeline
import Search
import Site

/// Render → audit → write: what a build does with a page once it is understood. Shared by all tasks.
struct SiteStage: Sendable {
  let writer: SiteWriter
  let renderer: PageRenderer
  let outline: SiteOutline
  let links: LinkResolver
  let audits: Bool
  /// The number of the course that a page belongs to, by the page.
  let courses: [Int: Int]
  /// Where pages wait that tell of others.
  let spool: Spool

  init(
    _ model: SiteModel, _ writer: SiteWriter, hasPrint: Bool, date: CalendarDate, audits: Bool
  ) throws(OutputError) {
    self.writer = writer
    spool = try writer.makeSpool()
    self.outline = model.outline
    links = model.links
    self.audits = audits
    var courses: [Int: Int] = [:]
    for (number, course) in model.outline.courses.enumerated() {
      for page in [course.page] + course.modules { courses[page] = number }
    }
    self.courses = courses
    renderer = PageRenderer(
      outline: model.outline, links: model.links,
      options: RenderOptions(hasPrint: hasPrint, date: date))
  }

  /// Begins to render one chunk of pages, on one task.
  func beginChunk(firstPage: Int) -> ChunkRendering { ChunkRendering(self, firstPage: firstPage) }

  /// The pages that tell who refers to them and what else is about the same, now that all are known, and
  /// those that have papers, now that these are made.
  func writeWaiting(
    jobs: Int, papers: [Int: [PaperLink]], _ harvest: inout PageHarvest
  ) async throws {
    let waiting = harvest.waiting
    let related = RelatedPages(renderer, facts: harvest.facts)
    let chunks = Chunks(count: waiting.count, size: 64)
    try await concurrentMap(count: chunks.count, width: jobs) { chunk in
      var result = ChunkResult()
      let rendering = ChunkRendering(self, firstPage: nil)
      var finisher = PageFinisher(renderer, related: related, papers: papers)
      for page in waiting[chunks[chunk]] { try rendering.finish(page, &finisher, &result) }
      return result
    } consume: { _, result in
      harvest.add(result)
    }
  }

  /// The pages that list others, and the site's own files.
  func writeLists(_ harvest: inout PageHarvest) throws {
    let rendering = ChunkRendering(self, firstPage: nil)
    var result = ChunkResult()
    let lists = IndexRenderer(renderer, facts: harvest.facts)
    for file in lists.files() { try rendering.write(file, &result) }
    for file in SiteAssets.files(for: outline) {
      try rendering.write(file, &result)
    }
    let index = SearchFiles.last(
      outline, links: links, facts: harvest.facts, parts: harvest.searchParts,
      texts: harvest.textPlaces)
    for file in index.compactMap(SearchFiles.output) { try rendering.write(file, &result) }
    harvest.searchParts = []
    harvest.add(result)
  }

  /// The page that a host shows wherever one is missing: where it is known where the site will be, its
  /// links begin at the top. The audit has read it with those that lead from page to page.
  func rooted(_ file: OutputFile) -> OutputFile {
    guard let base = outline.configuration.baseAddress else { return file }
    let top = RootedPage.path(ofBase: base)
    return OutputFile(path: file.path, bytes: RootedPage.make(file.bytes, top: top))
  }

  /// What a service worker needs on a web host; last, since it lists all other files.
  func writeOfflineLists(_ harvest: inout PageHarvest) throws {
    let lists = OfflineLists(outline: outline, staged: writer.stagedFiles)
    for file in lists.files(media: harvest.media) {
      try writer.stage(file)
      harvest.audit.register(file: file.path.text)
    }
  }

  /// Pictures and other media, copied as they are or without what is not to be published.
  func copyFiles(
    from reader: ContentReader, jobs: Int, _ harvest: inout PageHarvest
  ) async throws {
    guard !outline.media.isEmpty else { return }
    let folder = try SourceFolder(reader.root)
    let (media, writer) = (outline.media, writer)
    let chunks = Chunks(count: media.count, size: 16)
    try await concurrentMap(count: chunks.count, width: jobs) { chunk in
      let copy = MediaCopy(reader: reader)
      for file in media[chunks[chunk]] {
        guard let path = OutputPath(file) else { continue }
        if MediaCopy.isExamined(file) {
          try writer.copy(path, from: folder, to: path, method: MediaCopy.rules) {
            try copy.form(of: file)
          }
        } else {
          try writer.copy(path, from: folder, to: path)
        }
      }
    } consume: { chunk, _ in
      for file in media[chunks[chunk]] { harvest.audit.register(file: file) }
    }
  }
}

/// One chunk of pages on its way to the site. Belongs to one task.
final class ChunkRendering {
  private let stage: SiteStage
  private var audit = PageAudit()
  private var search: SearchChunk?
  private var hasErrors = false

  /// Begins a chunk of pages from `firstPage` on; nil for pages that are not searched.
  init(_ stage: SiteStage, firstPage: Int?) {
    self.stage = stage
    search = firstPage.map { SearchChunk(first: $0) }
  }

  /// Renders, audits and writes one page, unless something is already known to be wrong.
  func add(_ page: ParsedPage, _ result: inout ChunkResult) throws {
    hasErrors = hasErrors || page.diagnostics.contains { $0.severity == .error }
    let header = stage.outline.pages[page.body.page]
    guard !hasErrors, header.isPublished else { return }
    search?.append(header, page.body)
    guard let path = OutputPath(header.address) else { return }
    let open = stage.renderer.renderOpen(page.body)
    if let course = stage.courses[page.body.page] {
      result.media[course, default: []] += ShownFiles.paths(in: open.bytes, at: header.address)
    }
    guard let place = open.place else {
      return try write(OutputFile(path: path, bytes: open.bytes), &result)
    }
    let range = try stage.spool.append(open.bytes)
    result.waiting.append(WaitingPage(page: page.body.page, range: range, place: place))
  }

  /// Finishes, audits and writes a page that has waited.
  func finish(
    _ waiting: WaitingPage, _ finisher: inout PageFinisher, _ result: inout ChunkResult
  ) throws {
    guard let path = OutputPath(stage.outline.pages[waiting.page].address) else { return }
    let open = OpenPage(bytes: try stage.spool.read(waiting.range), place: waiting.place)
    try write(OutputFile(path: path, bytes: finisher.finish(open, of: waiting.page)), &result)
  }

  /// Writes what has gathered over the chunk.
  func finish(_ result: inout ChunkResult) throws {
    guard !hasErrors, var search else { return }
    search.finish()
    for file in search.takeTexts().compactMap(SearchFiles.output) { try write(file, &result) }
    result.search = search
  }

  /// Audits a file, if it is a page, and writes it.
  func write(_ file: OutputFile, _ result: inout ChunkResult) throws {
    let path = file.path.text
    if !path.hasSuffix(".html") {
      result.files.append(path)
    } else {
      result.pageCount += 1
      if stage.audits { result.records.append(audit.examine(path: path, bytes: file.bytes)) }
    }
    try stage.writer.stage(path == "404.html" ? stage.rooted(file) : file)
  }
}
