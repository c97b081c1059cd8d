import Audit
import Content
import Diagnostics
import Output
import Pipeline
import Print
import Site

/// The way from a content folder to a site:
///
///     read → parse → model → validate → render → audit → write
///
/// 1. `read` lists the files; a stamp of them tells whether there is anything to do.
/// 2. `model` reads every page's front matter into the `SiteOutline`, which is held from then on.
/// 3. `pages` streams the bodies, a chunk at a time: parse, validate, render, audit, write.
/// 4. `validate` checks what only all pages together can tell.
/// 5. `documents` makes the PDFs, `waiting` finishes the pages that tell of others or of PDFs, `lists` makes the pages that list others, `files` copies the rest.
/// 6. `audit` settles every link of the whole site; then it is published in one step, or not at all.
struct BuildPipeline {
  let settings: BuildSettings
  let reader: ContentReader

  init(_ settings: BuildSettings) {
    self.settings = settings
    self.reader = ContentReader(root: settings.content)
  }

  /// Runs the pipeline as far as the settings ask and the content allows.
  func run(_ progress: inout Progress) async throws -> BuildOutcome {
    settings.publishes ? try await build(&progress) : try await check(&progress)
  }

  /// Everything up to `validate`; nothing is rendered. With `--ret`, what can be mended is mended, and
  /// the content read again.
  private func check(_ progress: inout Progress) async throws -> BuildOutcome {
    let listing = try read(&progress)
    let tree = ContentTree(listing)
    let only = try settings.onlyFiles.map { try listedPath($0, in: listing) }
    let model = try await model(listing)
    var outcome = try await check(only, tree, model, &progress)
    guard settings.mending != nil else { return outcome }
    let check = try FileCheck(tree: tree, outline: model.outline, reader: reader)
    let mending = try MendStage(settings: settings, reader: reader, check: check)
      .run(outcome.diagnostics)
    if mending.hasWritten {
      outcome = try await self.check(only, tree, try await self.model(listing), &progress)
    }
    outcome.mending = mending
    return outcome
  }

  private func check(
    _ only: [String], _ tree: ContentTree, _ model: SiteModel, _ progress: inout Progress
  ) async throws -> BuildOutcome {
    let stage = CheckStage(settings: settings, reader: reader, model: model, tree: tree)
    var harvest = try await stage.harvest(stage.pages(for: only), &progress)
    harvest.diagnostics += try await stage.spelling(harvest, &progress)
    var outcome = validate(model, harvest)
    if !only.isEmpty { outcome.diagnostics.removeAll { !only.contains($0.file) } }
    outcome.apply(settings.filter)
    outcome.listing = settings.listing.map {
      ReviewListing(
        $0, harvest.reviews, outline: model.outline, reader: reader, language: settings.language)
    }
    return outcome
  }

  private func build(_ progress: inout Progress) async throws -> BuildOutcome {
    var publication = try SitePublication(target: settings.output)
    let listing = try read(&progress)
    let press = settings.makesPrint ? PrintStage(settings: settings, reader: reader) : nil
    let stamp = InputStamp.make(listing, settings)
    if publication.isUpToDate(stamp: stamp) {
      var outcome = upToDate(publication.note)
      if settings.makesOfflineCopy { try copy(try await model(listing), &outcome, &progress) }
      return outcome
    }

    let model = try await model(listing)
    let writer = try publication.beginStaging()
    let site = try SiteStage(
      model, writer, hasPrint: press != nil, date: settings.date, audits: settings.audits)
    let stream = PageStream(
      settings: settings, reader: reader, model: model,
      site: model.hasErrors ? nil : site)
    var harvest = try await stream.run(&progress)
    var outcome = validate(model, harvest)
    if outcome.errorCount > 0 { return outcome }

    var papers: [Int: [PaperLink]] = [:]
    if let press {
      let made = try await press.run(model, site, &harvest, &progress)
      outcome.diagnostics = Diagnostic.unique(
        (outcome.diagnostics + made.diagnostics).sorted(by: Diagnostic.sourceOrder))
      outcome.counts.documents = made.count
      if outcome.errorCount > 0 { return outcome }
      papers = made.papers
    }
    try await site.writeWaiting(jobs: settings.jobs, papers: papers, &harvest)
    try site.writeLists(&harvest)
    try await site.copyFiles(from: reader, jobs: settings.jobs, &harvest)
    try site.writeOfflineLists(&harvest)
    progress.begin(Phrase("Udgiver sitet", "Publishing the site"))
    outcome.findings = harvest.audit.finish()
    if !outcome.findings.isEmpty { return outcome }
    if settings.compresses {
      try await CompressionStage(writer: writer, jobs: settings.jobs).run()
    }
    outcome.counts.pages = harvest.pageCount
    outcome.counts.warnings = outcome.count(.warning)
    let published = try publication.commit(stamp: stamp, note: outcome.counts.note)
    outcome.publication = published.change == .unchanged ? .unchanged : .published
    if settings.makesOfflineCopy { try copy(model, &outcome, &progress) }
    return outcome
  }

  /// Makes the zip file of the site that has been published.
  private func copy(
    _ model: SiteModel, _ outcome: inout BuildOutcome, _ progress: inout Progress
  ) throws {
    progress.begin(Phrase("Pakker sitet", "Packing the site"))
    outcome.offlineCopy = try OfflineCopy(settings: settings).write(model.outline)
  }

  // MARK: - Stages

  func read(_ progress: inout Progress) throws -> ContentListing {
    progress.begin(Phrase("Læser indholdet", "Reading the content"))
    return try reader.list()
  }

  func model(_ listing: ContentListing) async throws -> SiteModel {
    try await ModelStage(reader: reader, jobs: settings.jobs, date: settings.date).model(listing)
  }

  /// What is wrong with the content, in source order, and how much of it there is.
  private func validate(_ model: SiteModel, _ harvest: PageHarvest) -> BuildOutcome {
    var outcome = BuildOutcome()
    let links = LinkChecker(outline: model.outline).check(harvest.facts + harvest.linkTargets)
    let all = model.diagnostics + harvest.diagnostics + wanted(links, model.outline)
    outcome.diagnostics = Diagnostic.unique(all.sorted(by: Diagnostic.sourceOrder))
    outcome.counts.pages = harvest.facts.count
    outcome.counts.questions = harvest.facts.reduce(0) { $0 + $1.questionCount }
    outcome.counts.missing = harvest.facts.reduce(0) { $0 + $1.missingCount }
    return outcome
  }

  /// Without the warnings and hints that pages ask not to see (`ignorer`).
  private func wanted(_ diagnostics: [Diagnostic], _ outline: SiteOutline) -> [Diagnostic] {
    var ignored: [String: [String]] = [:]
    for page in outline.pages where !page.ignoredWarnings.isEmpty {
      ignored[page.path] = page.ignoredWarnings
    }
    if ignored.isEmpty { return diagnostics }
    return diagnostics.filter {
      $0.severity == .error || ignored[$0.file]?.contains($0.id) != true
    }
  }

  private func upToDate(_ note: [UInt8]) -> BuildOutcome {
    var outcome = BuildOutcome()
    outcome.publication = .upToDate
    outcome.counts = BuildCounts(note: note) ?? BuildCounts()
    return outcome
  }

  /// The path in the listing of a file as the user wrote it: from the content folder, or from here.
  private func listedPath(_ path: String, in listing: ContentListing) throws -> String {
    let prefix = settings.content.hasSuffix("/") ? settings.content : settings.content + "/"
    let inside = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    guard listing.files.contains(where: { $0.path == inside }) else {
      throw WrongUse(
        message: Phrase(
          "Filen \(path) findes ikke i indholdet (\(settings.content))",
          "There is no file \(path) in the content (\(settings.content))"))
    }
    return inside
  }
}
