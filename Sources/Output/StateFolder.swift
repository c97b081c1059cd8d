import Glibc

/// The folder `.NAME.kursbuild` beside the target `NAME`: KursBuild's own things, none of which are
/// published.
///
/// It holds the lock, the manifest, and while a build runs the staging folder. Deleting it between
/// two builds makes the next one slower, nothing else.
struct StateFolder: ~Copyable {
  static let manifest = "manifest"
  static let nextManifest = "manifest.next"
  static let staging = "staging"
  /// The old site between the two renames on a file system that cannot exchange.
  static let old = "old"
  /// What is being removed.
  static let trash = "trash"
  private static let lockName = "lock"

  let handle: FolderHandle
  /// The path in messages.
  let shown: String
  private let lock: FileHandle

  /// Makes the folder if need be and takes the lock, which the system takes back when the process
  /// ends, however it ends.
  init(beside target: SiteTarget, disk: Disk) throws(OutputError) {
    let name = ".\(target.name).kursbuild"
    let above = OutputPath.folder(of: target.shown)
    let shown = above.isEmpty ? name : "\(above)/\(name)"
    let handle = try StateFolder.openOrMake(name, shown: shown, in: target.parent, disk: disk)
    let lock = try StateFolder.takeLock(of: target, in: handle)
    self.shown = shown
    self.handle = handle
    self.lock = lock
  }

  deinit {
    // Closing is not enough: a child process that is just being started has the file open, too.
    flock(lock.raw, LOCK_UN)
  }

  private static func openOrMake(
    _ name: String, shown: String, in parent: FolderHandle, disk: Disk
  ) throws(OutputError) -> FolderHandle {
    do throws(SystemError) {
      do {
        try disk.makeFolder(name, in: parent)
      } catch {
        if error.code != EEXIST { throw error }
      }
      return try Disk.openFolder(name, in: parent)
    } catch {
      throw OutputError(error, path: shown)
    }
  }

  private static func takeLock(of target: SiteTarget, in folder: FolderHandle)
    throws(OutputError) -> FileHandle
  {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let raw = unsafe openat(folder.raw, lockName, flags, 0o666)
    if raw < 0 { throw OutputError(.latest, path: target.shown) }
    let file = FileHandle(raw: raw)
    if flock(raw, LOCK_EX | LOCK_NB) != 0 {
      let error = SystemError.latest
      if error.code != EWOULDBLOCK { throw OutputError(error, path: target.shown) }
      throw .locked(path: target.shown, process: holder(in: folder))
    }
    // Who holds the lock, for the other build's message. The lock holds without it, so a full disk
    // is no reason to stop here.
    _ = ftruncate(raw, 0)
    let text = Array("\(getpid())\n".utf8)
    _ = unsafe pwrite(raw, text, text.count, 0)
    return file
  }

  private static func holder(in folder: FolderHandle) -> Int? {
    guard let bytes = try? Disk.contents(of: lockName, in: folder) else { return nil }
    return Int(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }

  /// What the last build published; nil when that is not known.
  func readManifest() -> Manifest? { read(StateFolder.manifest) }

  /// The manifest of a site that was being put in the target's place; nil when there is none.
  func readNextManifest() -> Manifest? { read(StateFolder.nextManifest) }

  private func read(_ name: String) -> Manifest? {
    (try? Disk.contents(of: name, in: handle)).flatMap(Manifest.init(encoded:))
  }

  /// Makes the next manifest the manifest.
  func settleManifest(disk: Disk) throws(OutputError) {
    do {
      try disk.rename(StateFolder.nextManifest, in: handle, to: StateFolder.manifest, in: handle)
    } catch {
      throw OutputError(error, path: "\(shown)/\(StateFolder.manifest)")
    }
  }
}
