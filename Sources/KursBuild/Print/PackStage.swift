import Diagnostics
import Output
import Pipeline
import Print

/// Sets the papers of a theme day, the longest first. What has been set before from the same is taken from
/// the cache; what names people never goes there, and is taken from where it was put the last time.
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
  /// The folder that the papers are put in.
  let folder: String

  /// What is done: a paper is set, or the list of them is made, which needs their pages.
  private enum Step: Sendable {
    case paper(PrintJob, kept: KeptPaper?)
    case list
  }

  /// What came of a step; no bytes where there is no paper.
  fileprivate struct Made: Sendable {
    var result = CachedPress.Result()
    /// How it stands in the pack, where that was not known before.
    var entry: PackEntry?
  }

  /// Sets every paper of the pack, and what is only asked for as part of the one that holds them all.
  func set(_ pack: ThemeDayPack, _ progress: inout Progress) async throws -> Result {
    let everything = pack.everything()
    let listed = pack.entries()
    let kept = listed + (everything.map { [$0.whole] } ?? [])
    var jobs = kept.map(\.job)
    let paths = Set(jobs.map(\.path))
    jobs += (everything?.parts ?? []).map(\.job).filter { !paths.contains($0.path) }
    let steps: [Step] =
      jobs.indices.map { number in
        guard jobs[number].isPersonal else { return .paper(jobs[number], kept: nil) }
        let file = "\(folder)/\(SetPaper.path(of: kept[number]))"
        return .paper(jobs[number], kept: KeptPaper(file))
      } + [.list]
    let press = press
    var shown = progress
    let made = try await concurrentPlan(
      PackStage.plan(jobs, listed: listed.count), width: min(settings.jobs, PackStage.width)
    ) { (number, inputs: [Made]) -> Made in
      switch steps[number] {
      case .paper(let job, let kept):
        // What it is made of may have errors, which are told of that.
        let inputs = inputs.map(\.result.bytes)
        if inputs.count < job.inputs.count || inputs.contains(where: \.isEmpty) { return Made() }
        return try Made(result: press.set(job, inputs: inputs, kept: kept))
      case .list:
        return try PackStage.list(
          of: zip(listed, inputs).compactMap { SetPaper($0, $1) }, pack, press)
      }
    } finished: { count in
      shown.advance(count, of: steps.count)
    }
    progress = shown
    var papers = kept.indices.compactMap { number in
      made[number].flatMap { SetPaper(kept[number], $0) }
    }
    if let list = made[jobs.count], let entry = list.entry, let paper = SetPaper(entry, list) {
      papers.append(paper)
    }
    return Result(
      papers: papers,
      diagnostics: Diagnostic.unique(steps.indices.flatMap { made[$0]?.result.diagnostics ?? [] }))
  }

  /// A step for each job, and one for the list of the first `listed`.
  private static func plan(_ jobs: [PrintJob], listed: Int) -> [PlannedStep] {
    let places = Dictionary(
      jobs.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    return jobs.map { job in
      let needs = job.inputs.compactMap { places[$0] }
      // Measured: putting papers together takes a sixth of what setting them took.
      let weight = needs.isEmpty ? job.weight : needs.reduce(0) { $0 + jobs[$1].weight } / 6
      return PlannedStep(needs: needs, weight: weight)
    } + [PlannedStep(needs: Array(0..<listed), weight: 0)]
  }

  /// The list of what is printed, when it is wanted.
  private static func list(
    of papers: [SetPaper], _ pack: ThemeDayPack, _ press: CachedPress
  ) throws -> Made {
    let list = PrintList(papers)
    guard !list.rows.isEmpty, let entry = pack.printList(list.rows, sheets: list.sheets) else {
      return Made()
    }
    return try Made(result: press.set(entry.job), entry: entry)
  }
}

/// A paper that has been set.
struct SetPaper: Sendable {
  let entry: PackEntry
  let bytes: [UInt8]
  /// How many pages it has.
  let pages: Int

  /// The paper that came of it; nil when none did.
  fileprivate init?(_ entry: PackEntry, _ made: PackStage.Made) {
    if made.result.bytes.isEmpty { return nil }
    self.entry = entry
    bytes = made.result.bytes
    pages = made.result.pages
  }

  /// The file of an entry, from the theme day's folder.
  static func path(of entry: PackEntry) -> String {
    "\(entry.audience.rawValue)/\(entry.job.path)"
  }

  /// The file, from the theme day's folder.
  var path: String { SetPaper.path(of: entry) }
  /// Sheets of paper for all copies; nil when nobody knows how many copies.
  var sheets: Int? { entry.copies.map { $0 * entry.sheets(pages: pages) } }
}
