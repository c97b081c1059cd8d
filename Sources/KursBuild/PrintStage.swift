import Audit
import Content
import Diagnostics
import Output
import Pipeline
import Print
import Site

/// The PDFs of a build: books, hand-outs and what theme days give to everybody, two at a time, and only
/// those whose inputs changed.
struct PrintStage {
  /// What came of it.
  struct Result {
    var count = 0
    var diagnostics: [Diagnostic] = []
    /// The papers of theme days and worksheets, by their pages, in the order of their use.
    var papers: [Int: [PaperLink]] = [:]
  }

  /// A document to be made.
  private enum Work {
    /// The hand-out of a page.
    case handout(Int)
    /// A paper of the theme day whose page is given, and where the site has it.
    case paper(PackEntry, day: Int, path: OutputPath)
    /// A course or the knowledge base as a whole.
    case book(SiteBook)
  }

  /// What one document came to.
  private struct Made: Sendable {
    var path: String?
    /// Counted of papers alone.
    var pages = 0
    var diagnostics: [Diagnostic] = []
  }

  private let settings: BuildSettings
  private let reader: ContentReader

  init(settings: BuildSettings, reader: ContentReader) {
    self.settings = settings
    self.reader = reader
  }

  /// Makes every document of the site. It throws a `PrintError` when the engine is not there.
  func run(
    _ model: SiteModel, _ site: SiteStage, _ harvest: inout PageHarvest,
    _ progress: inout Progress
  ) async throws -> Result {
    progress.begin(Phrase("Sætter PDF'er", "Setting PDFs"))
    let press = SitePress(model, settings, reader: reader, writer: site.writer)
    let work = try work(model.outline, press)
    var result = Result()
    var papers: [(day: Int, entry: PackEntry, link: PaperLink)] = []
    var shown = progress
    let width = min(settings.jobs, PackStage.width)
    try await concurrentMap(count: work.count, width: width) { index in
      switch work[index] {
      case .handout(let page): try press.handout(page)
      case .paper(let entry, _, let path): try press.keep(entry.job, at: path)
      case .book(let book): try press.keep(try press.books.job(for: book), at: book.path)
      }
    } consume: { index, document in
      result.diagnostics.append(contentsOf: document.diagnostics)
      if let path = document.path {
        result.count += 1
        harvest.audit.register(file: path)
        if case .paper(let entry, let day, _) = work[index] {
          let link = PaperLink(title: entry.title, address: path, pages: document.pages)
          papers.append((day, entry, link))
        }
      }
      shown.advance(index + 1, of: work.count)
    }
    progress = shown
    for paper in papers {
      result.papers[paper.day, default: []].append(paper.link)
      if let sheet = paper.entry.page { result.papers[sheet, default: []].append(paper.link) }
    }
    result.diagnostics = Diagnostic.unique(result.diagnostics)
    return result
  }

  /// Everything there is to make: the long ones first, so that no core waits for them at the end.
  private func work(_ outline: SiteOutline, _ press: SitePress) throws -> [Work] {
    var work = SiteBook.all(in: outline).map { Work.book($0) }
    for (number, page) in outline.themeDays.enumerated() where outline.pages[page].isPublished {
      var pack = try ThemeDayPack(
        number, outline: outline, links: press.links, parser: press.parser,
        options: PackOptions())
      try pack.markEdition(reading: reader)
      work += pack.siteEntries().compactMap { entry in
        pack.sitePath(of: entry).map { Work.paper(entry, day: page, path: $0) }
      }
    }
    return work
      + outline.pages.indices.filter {
        outline.pages[$0].isPublished && press.composer.path(for: $0) != nil
      }.map { Work.handout($0) }
  }

  /// What the tasks share.
  private struct SitePress: Sendable {
    let composer: PrintComposer
    let books: BookComposer
    let parser: PageParser
    let links: LinkResolver
    let press: PrintPress
    let cached: CachedPress
    let reader: ContentReader
    let writer: SiteWriter

    init(
      _ model: SiteModel, _ settings: BuildSettings, reader: ContentReader, writer: SiteWriter
    ) {
      links = model.links
      composer = PrintComposer(outline: model.outline, links: links)
      parser = PageParser(outline: model.outline, links: links, reader: reader)
      books = BookComposer(
        outline: model.outline, links: links, parser: parser, reader: reader)
      press = PrintPress(settings: PrintSettings.found(), reader: reader)
      cached = CachedPress(settings, press, reader: reader)
      self.reader = reader
      self.writer = writer
    }

    /// Makes the hand-out of a page, unless the old site's is made of the same.
    func handout(_ page: Int) throws -> Made {
      let body = try parser.parse(page, for: .handout).body
      guard let job = composer.job(for: body) else { return Made() }
      let inputs = try job.inputs(reading: reader, engine: press.edition)
      if try writer.keep(job.path, source: inputs) { return Made(path: job.path.text) }
      let document = try press.set(job)
      guard let file = document.file else { return Made(diagnostics: document.diagnostics) }
      try writer.stage(file.path, file.bytes, source: inputs)
      return Made(path: file.path.text, diagnostics: document.diagnostics)
    }

    /// Makes what `kursbuild print` makes too: one cache serves both.
    func keep(_ job: PrintJob, at path: OutputPath) throws -> Made {
      let document = try cached.set(job)
      guard !document.bytes.isEmpty else { return Made(diagnostics: document.diagnostics) }
      try writer.stage(path, document.bytes)
      return Made(path: path.text, pages: document.pages, diagnostics: document.diagnostics)
    }
  }
}
