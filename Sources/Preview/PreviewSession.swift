package import Content
package import Diagnostics
import Glibc
import Pipeline
import Synchronization

/// The preview while it runs:
///
/// 1. `start` reads the outline, so that there is something to show.
/// 2. `run` follows the changes of the folder; `SiteChange` makes the next version, which is served at
///    once, and the open pages are told.
/// 3. What a new outline leaves to be parsed follows in the background; a newer version ends it.
package final class PreviewSession: Sendable {
  /// What there is to show just now.
  struct Current: Sendable {
    /// The newest version.
    var site: PreviewSite
    /// Why there is no newer one.
    var trouble: Phrase?
    /// True once all bodies have been read.
    var hasBeenWhole = false
  }

  /// What a rebuild came to, for the terminal.
  package struct Rebuild: Sendable {
    /// The files written to, added or removed; empty when all bodies have been read.
    package var files: [String] = []
    /// How long it took.
    package var duration: Duration
    /// The problems known.
    package var problems = ProblemCount()
    /// The number of pages.
    package var pageCount = 0
    /// Why the content cannot be read.
    package var trouble: Phrase?
  }

  /// How often a file that vanished while it was read is looked for again, and after how long.
  private static let (tries, pause) = (10, Duration.milliseconds(20))
  /// How long the background waits for the browsers to fetch what they show.
  private static let head = Duration.milliseconds(250)

  let reader: ContentReader
  let language: ReportLanguage
  let events = EventHub()
  let lastGood = LastGoodPages()
  private let jobs: Int
  private let date: CalendarDate
  private let state: Mutex<Current>
  private let report: @Sendable (Rebuild) -> Void

  /// Reads the outline of the content folder. `report` is called after each rebuild.
  package init(
    reading reader: ContentReader, jobs: Int, date: CalendarDate, language: ReportLanguage,
    report: @escaping @Sendable (Rebuild) -> Void
  ) async throws {
    self.reader = reader
    self.jobs = jobs
    self.date = date
    self.language = language
    self.report = report
    let time = PreviewSession.now
    let listing = try reader.list()
    let model = try await ModelStage(reader: reader, jobs: jobs, date: date).model(listing)
    let site = PreviewSite(
      model, listing, at: time, generation: 0, date: date, reader: reader, earlier: nil)
    state = Mutex(Current(site: site))
  }

  /// The newest version.
  var current: Current { state.withLock { $0 } }

  /// Follows the changes till there are no more.
  package func run(_ changes: AsyncStream<Void>) async {
    var background: Task<Void, Never>?
    for await _ in changes {
      let isNew = await refresh()
      // What is being parsed for this very version goes on.
      guard isNew || background == nil else { continue }
      background?.cancel()
      let site = current.site
      // That everything has been read is told once, also when the changes were all there was to read.
      guard !site.unparsed.isEmpty || !site.isSettled || !current.hasBeenWhole else { continue }
      background = Task.detached(priority: .utility) {
        // The page that is being looked at is fetched first.
        if site.generation > 0 { try? await Task.sleep(for: PreviewSession.head) }
        await self.parseRest(of: site)
      }
    }
    background?.cancel()
  }

  // MARK: - Versions

  /// Makes the next version, if there is one; tells whether there was.
  private func refresh() async -> Bool {
    let start = ContinuousClock.now
    for attempt in 1...PreviewSession.tries {
      do {
        let old = current
        let time = PreviewSession.now
        let listing = try reader.list()
        let change = ListingChange(from: old.site.listing, at: old.site.listedAt, to: listing)
        let next = try await SiteChange(reader: reader, jobs: jobs, date: date)
          .next(after: old.site, change, listing, at: time)
        if next == nil, old.trouble == nil { return false }
        publish(next, files: change.files, since: start)
        return true
      } catch let error as ContentError {
        // Something is being moved about: what it comes to is told when it has come to rest.
        if error.reason == .vanished, attempt < PreviewSession.tries {
          try? await Task.sleep(for: PreviewSession.pause)
          continue
        }
        fail(error.message, since: start)
        return false
      } catch {
        return false
      }
    }
    return false
  }

  private func publish(
    _ next: PreviewSite?, files: [String], since start: ContinuousClock.Instant
  ) {
    state.withLock { current in
      if var next {
        // What was parsed in the background meanwhile is as good as ever.
        next.takeOver(current.site)
        current.site = next
      }
      current.trouble = nil
    }
    events.announce()
    if !files.isEmpty { tell(files, since: start) }
  }

  private func fail(_ trouble: Phrase, since start: ContinuousClock.Instant) {
    let isNew = state.withLock { current in
      defer { current.trouble = trouble }
      return current.trouble != trouble
    }
    guard isNew else { return }
    events.announce()
    var rebuild = Rebuild(duration: start.duration(to: .now))
    rebuild.trouble = trouble
    report(rebuild)
  }

  private func tell(_ files: [String], since start: ContinuousClock.Instant) {
    let site = current.site
    var rebuild = Rebuild(duration: start.duration(to: .now))
    rebuild.files = files
    rebuild.problems = site.problems.count
    rebuild.pageCount = site.pages.count
    report(rebuild)
  }

  // MARK: - Bodies

  /// Parses the pages that nobody has looked at since the outline changed.
  private func parseRest(of site: PreviewSite) async {
    let start = ContinuousClock.now
    let pages = site.unparsed
    let chunks = Chunks(count: pages.count, size: 64)
    let before = site.problems.count
    do {
      // One core is left for those who ask for pages, but for the first time, when nobody does yet.
      let width = site.generation == 0 ? jobs : max(1, jobs - 1)
      try await concurrentMap(count: chunks.count, width: width) { chunk in
        try Task.checkCancellation()
        return try chunks[chunk].map { try site.parser.parse(pages[$0]).withoutBody }
      } consume: { _, parsed in
        state.withLock { $0.site.takeInBackground(parsed, for: site) }
      }
    } catch let error as ContentError {
      if error.reason != .vanished { fail(error.message, since: start) }
      return
    } catch {
      return
    }
    // A folder that was written to just before has a second version before the first is read.
    let isFirst: Bool? = state.withLock { current in
      guard !Task.isCancelled, current.site.generation == site.generation,
        current.site.unparsed.isEmpty
      else { return nil }
      current.site.settle(Set(current.site.pages.indices))
      defer { current.hasBeenWhole = true }
      return !current.hasBeenWhole
    }
    guard let isFirst else { return }
    events.announce()
    if isFirst || current.site.problems.count != before { tell([], since: start) }
  }

  private static var now: Int64 {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
  }
}
