import Synchronization
import Testing

@testable import Preview

@Suite(.serialized) struct ContentWatcherTests {
  /// Whether the watcher tells of a change within `patience` of `action`. It is long where there is
  /// one to tell of, since the machine may be busy.
  private func hears(
    _ scratch: Scratch, folders: Int = .max, patience: Duration = .seconds(20),
    _ action: @escaping @Sendable () throws -> Void
  ) async throws -> Bool {
    let watcher = ContentWatcher(root: scratch.root, mostFolders: folders)
    defer { watcher.stop() }
    var changes = watcher.changes().makeAsyncIterator()
    // The first one tells that watching has begun.
    _ = await changes.next()
    let started = ContinuousClock.now
    try action()
    let heard = Task { [changes] in
      var changes = changes
      return await changes.next() != nil
    }
    let clock = Task {
      try await Task.sleep(for: patience)
      heard.cancel()
    }
    let isHeard = await heard.value
    clock.cancel()
    return isHeard && started.duration(to: .now) < patience
  }

  @Test func aWrittenFileIsHeardOf() async throws {
    let scratch = try Scratch()
    #expect(try await hears(scratch) { try scratch.write("kurser/a/et.md", "x") })
  }

  @Test func aRenamedFileIsHeardOf() async throws {
    let scratch = try Scratch()
    #expect(try await hears(scratch) { try scratch.move("kilder.yml", to: "love.yml") })
  }

  @Test func aRemovedFileIsHeardOf() async throws {
    let scratch = try Scratch()
    #expect(try await hears(scratch) { try scratch.delete("kurser/a/et.md") })
  }

  @Test func nothingIsHeardOfWhenNothingHappens() async throws {
    let scratch = try Scratch()
    #expect(try await !hears(scratch, patience: .seconds(2)) {})
  }

  @Test func aFileInANewFolderIsHeardOf() async throws {
    let scratch = try Scratch()
    let watcher = ContentWatcher(root: scratch.root)
    defer { watcher.stop() }
    var changes = watcher.changes().makeAsyncIterator()
    _ = await changes.next()
    try scratch.write("viden/dyb/mappe/fil.md", "x")
    _ = await changes.next()
    try await Task.sleep(for: .milliseconds(100))
    #expect(try await hears(scratch) { try scratch.write("viden/dyb/mappe/fil.md", "y") })
  }

  @Test func whereTheSystemHasNoWatchesLeftTheFolderIsLookedAt() async throws {
    let scratch = try Scratch()
    let remarks = Mutex(0)
    let watcher = ContentWatcher(root: scratch.root, mostFolders: 1)
    defer { watcher.stop() }
    var changes = watcher.changes { _ in remarks.withLock { $0 += 1 } }.makeAsyncIterator()
    for _ in 0..<3 { _ = await changes.next() }
    #expect(remarks.withLock { $0 } == 1)
  }

  @Test func aFolderThatIsGoneIsWaitedFor() async throws {
    let scratch = try Scratch()
    let watcher = ContentWatcher(root: scratch.root + "/kurser")
    defer { watcher.stop() }
    var changes = watcher.changes().makeAsyncIterator()
    _ = await changes.next()
    try scratch.move("kurser", to: "gemt")
    _ = await changes.next()
    try scratch.move("gemt", to: "kurser")
    _ = await changes.next()
    #expect(try await hears(scratch) { try scratch.write("kurser/a/et.md", "x") })
  }
}
