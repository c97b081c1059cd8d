import Diagnostics
import Output
import Pipeline
import Print

/// Sets the papers of a theme day: those made of text first, then those made of other PDFs. What has been
/// set before from the same is taken from the cache; what names people never goes there.
struct PackStage {
  /// What came of it.
  struct Result {
    var papers: [SetPaper] = []
    var diagnostics: [Diagnostic] = []
  }

  /// Typst takes up to 400 MB for a long document: more at a time would not be kind to the machine.
  static let width = 2

  let settings: BuildSettings
  let press: CachedPress

  /// Sets every paper of the pack, and what is only asked for as part of the one that holds them all.
  func set(_ pack: ThemeDayPack, _ progress: inout Progress) async throws -> Result {
    let entries = pack.entries()
    let everything = pack.everything()
    var jobs = entries.map(\.job)
    let paths = Set(jobs.map(\.path))
    jobs += (everything?.parts ?? []).map(\.job).filter { !paths.contains($0.path) }
    // A booklet of pages that were not asked for themselves still needs them.
    var made: [OutputPath: CachedPress.Result] = [:]
    var diagnostics: [Diagnostic] = []
    if let whole = everything?.whole { jobs.append(whole.job) }
    var waiting = jobs
    while !waiting.isEmpty {
      let ready = waiting.filter { job in job.inputs.allSatisfy { made[$0] != nil } }
      if ready.isEmpty { break }
      let results = try await set(ready, made, &progress)
      for (job, result) in zip(ready, results) {
        made[job.path] = result
        diagnostics += result.diagnostics
      }
      if diagnostics.contains(where: { $0.severity == .error }) { break }
      let paths = Set(ready.map(\.path))
      waiting.removeAll { paths.contains($0.path) }
    }
    let kept = entries + (everything.map { [$0.whole] } ?? [])
    let papers = kept.compactMap { entry in
      made[entry.job.path].flatMap { result in
        result.bytes.isEmpty
          ? nil : SetPaper(entry: entry, bytes: result.bytes, pages: result.pages)
      }
    }
    return try await Result(
      papers: papers + list(of: papers, pack, &progress),
      diagnostics: Diagnostic.unique(diagnostics))
  }

  /// The list of what is printed, when it is wanted.
  private func list(
    of papers: [SetPaper], _ pack: ThemeDayPack, _ progress: inout Progress
  ) async throws -> [SetPaper] {
    let list = PrintList(papers)
    guard !list.rows.isEmpty, let entry = pack.printList(list.rows, sheets: list.sheets),
      let made = try await set([entry.job], [:], &progress).first, !made.bytes.isEmpty
    else { return [] }
    return [SetPaper(entry: entry, bytes: made.bytes, pages: made.pages)]
  }

  private func set(
    _ jobs: [PrintJob], _ made: [OutputPath: CachedPress.Result], _ progress: inout Progress
  ) async throws -> [CachedPress.Result] {
    var results: [CachedPress.Result] = []
    let press = press
    var shown = progress
    try await concurrentMap(count: jobs.count, width: min(settings.jobs, PackStage.width)) {
      index in
      let inputs = jobs[index].inputs.map { made[$0]?.bytes ?? [] }
      return try press.set(jobs[index], inputs: inputs)
    } consume: { index, result in
      results.append(result)
      shown.advance(index + 1, of: jobs.count)
    }
    progress = shown
    return results
  }
}

/// A paper that has been set.
struct SetPaper: Sendable {
  let entry: PackEntry
  let bytes: [UInt8]
  /// How many pages it has.
  let pages: Int

  /// The file, from the theme day's folder.
  var path: String { "\(entry.audience.rawValue)/\(entry.job.path)" }
  /// Sheets of paper for all copies; nil when nobody knows how many copies.
  var sheets: Int? { entry.copies.map { $0 * entry.sheets(pages: pages) } }
}
