import Dispatch
import Glibc
import Synchronization

/// Tells when something in the content folder has changed and come to rest.
///
/// A save is many notices: an editor writes a new file and renames it, a checkout of another branch
/// replaces a thousand. They are gathered until nothing has happened for some milliseconds. Where the
/// system has no watches left, or the folder is not there, it is looked at again and again instead.
package final class ContentWatcher: Sendable {
  /// What the one who starts the watcher may want to tell.
  package enum Remark: Sendable {
    /// The system has no watches left.
    case looksInstead
  }

  /// Milliseconds without a notice after which a change is over, and the longest it may take.
  private static let quiet: (few: Int32, many: Int32) = (4, 25)
  private static let longest: (few: Int64, many: Int64) = (30, 500)
  /// From so many notices on, it is not one file being saved.
  private static let many = 16
  /// Milliseconds between looks where there are no notices.
  private static let pause: Int32 = 250
  /// Milliseconds between looks whether the folder is still the same one.
  private static let patience: Int32 = 1000

  private let root: String
  private let mostFolders: Int
  private let isStopped = Atomic(false)

  /// A watcher of the folder `root`, of at most `mostFolders` folders.
  package init(root: String, mostFolders: Int = .max) {
    self.root = root
    self.mostFolders = mostFolders
  }

  /// One element for every change that has come to rest, several in a row told once. The first one
  /// tells that watching has begun: what is listed before it may already be old.
  package func changes(
    _ remark: @escaping @Sendable (Remark) -> Void = { _ in }
  ) -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    DispatchQueue(label: "kursbuild.watch").async { [self] in
      watch(continuation, remark)
      continuation.finish()
    }
    return stream
  }

  /// Ends the watching within a second.
  package func stop() {
    isStopped.store(true, ordering: .relaxed)
  }

  private var isOver: Bool { isStopped.load(ordering: .relaxed) }

  private func watch(
    _ changes: AsyncStream<Void>.Continuation, _ remark: @Sendable (Remark) -> Void
  ) {
    var hasRemarked = false
    while !isOver {
      do throws(FolderWatch.Failure) {
        var folders = try FolderWatch(root, mostFolders: mostFolders)
        try follow(&folders, changes)
      } catch {
        if error == .tooMany, !hasRemarked {
          hasRemarked = true
          remark(.looksInstead)
        }
      }
      changes.yield()
      _ = poll(nil, 0, ContentWatcher.pause)
    }
  }

  /// Tells of changes until the folder on top is gone.
  private func follow(
    _ folders: inout FolderWatch, _ changes: AsyncStream<Void>.Continuation
  ) throws(FolderWatch.Failure) {
    let identity = ContentWatcher.identity(of: root)
    changes.yield()
    while !isOver {
      guard wait(folders.descriptor, ContentWatcher.patience) else {
        // The folder above may have been moved, of which nothing tells.
        if ContentWatcher.identity(of: root) != identity { return }
        continue
      }
      let notices = gather(folders)
      if notices.isRootGone || ContentWatcher.identity(of: root) != identity { return }
      if notices.isTreeChanged { try folders.watchAll() }
      changes.yield()
    }
  }

  /// Reads notices until none comes any more.
  private func gather(_ folders: borrowing FolderWatch) -> FolderWatch.Notices {
    let start = ContentWatcher.milliseconds
    var gathered = folders.read()
    while true {
      let isMany = gathered.count > ContentWatcher.many
      let quiet = isMany ? ContentWatcher.quiet.many : ContentWatcher.quiet.few
      let longest = isMany ? ContentWatcher.longest.many : ContentWatcher.longest.few
      guard ContentWatcher.milliseconds - start < longest, wait(folders.descriptor, quiet) else {
        return gathered
      }
      let more = folders.read()
      gathered.count += more.count
      gathered.isTreeChanged = gathered.isTreeChanged || more.isTreeChanged
      gathered.isRootGone = gathered.isRootGone || more.isRootGone
    }
  }

  /// Waits for a notice; false when none came in time.
  private func wait(_ descriptor: Int32, _ milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&waiting, 1, milliseconds) > 0
  }

  private static func identity(of path: String) -> UInt64 {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return 0 }
    return UInt64(status.st_ino) &* 31 &+ UInt64(status.st_dev)
  }

  private static var milliseconds: Int64 {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}
