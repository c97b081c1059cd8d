import Audit
import Content
import Diagnostics
import Output
import Pipeline
import Print

/// The PDFs of a build: hand-outs and programmes, two at a time, and only those whose inputs changed.
struct PrintStage {
  /// What came of it.
  struct Result {
    var count = 0
    var diagnostics: [Diagnostic] = []
  }

  /// What one document came to.
  private struct Made: Sendable {
    var path: String?
    var diagnostics: [Diagnostic] = []
  }

  /// Typst takes up to 400 MB for a long document: more at a time would not be kind to the machine.
  private static let width = 2

  private let settings: BuildSettings
  private let reader: ContentReader
  private let press: PrintPress

  init(settings: BuildSettings, reader: ContentReader) {
    self.settings = settings
    self.reader = reader
    press = PrintPress(settings: PrintSettings.found(), reader: reader)
  }

  /// Makes every document of the site. It throws a `PrintError` when the engine is not there.
  func run(
    _ model: SiteModel, _ site: SiteStage, _ harvest: inout PageHarvest,
    _ progress: inout Progress
  ) async throws -> Result {
    progress.begin(Phrase("Sætter PDF'er", "Setting PDFs"))
    let outline = model.outline
    let composer = PrintComposer(outline: outline, links: model.links)
    let parser = PageParser(outline: outline, links: model.links, reader: reader)
    let pages = outline.pages.indices.filter {
      outline.pages[$0].isPublished && composer.path(for: $0) != nil
    }
    let (reader, press, writer) = (reader, press, site.writer)
    var result = Result()
    var made: [String] = []
    var shown = progress
    let width = min(settings.jobs, PrintStage.width)
    try await concurrentMap(count: pages.count, width: width) { index in
      let page = try parser.parse(pages[index], for: .handout)
      return try PrintStage.make(page.body, composer, press, writer, reader)
    } consume: { index, document in
      result.diagnostics.append(contentsOf: document.diagnostics)
      if let path = document.path { made.append(path) }
      shown.advance(index + 1, of: pages.count)
    }
    progress = shown
    for path in made { harvest.audit.register(file: path) }
    result.count = made.count
    return result
  }

  private static func make(
    _ body: PageBody, _ composer: PrintComposer, _ press: PrintPress, _ writer: SiteWriter,
    _ reader: ContentReader
  ) throws -> Made {
    guard let job = composer.job(for: body) else { return Made() }
    let inputs = try job.inputs(reading: reader)
    if try writer.keep(job.path, source: inputs) { return Made(path: job.path.text) }
    let document = try press.set(job)
    guard let file = document.file else { return Made(diagnostics: document.diagnostics) }
    try writer.stage(file.path, file.bytes, source: inputs)
    return Made(path: file.path.text, diagnostics: document.diagnostics)
  }
}
