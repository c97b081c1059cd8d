import Glibc

/// Publishes a site: all of it or nothing.
///
/// 1. `init(target:)` refuses a target that is not KursBuild's own (`SiteTarget`), locks it
///    (`StateFolder`) and puts right what a killed build left behind (`SiteRecovery`).
/// 2. `isUpToDate(stamp:)` compares the inputs with the last build's and looks whether the site
///    still stands as published (`Manifest`, `PreviousSite`): then there is nothing to do.
/// 3. `beginStaging()` makes the staging folder beside the target; the `SiteWriter` it gives fills it
///    from any number of tasks. What has not changed is hard-linked from the old site.
/// 4. `commit(stamp:note:)` puts staging in the target's place (`SiteExchange`) and removes the old
///    site (`TreeRemover`).
///
/// A publication that goes out of scope without `commit`, or whose `commit` throws, leaves the old
/// site as it was. So does a process that is killed: at every moment the target is the old site or
/// the new one, at the latest after the next start's recovery.
package struct SitePublication: ~Copyable {
  private let disk: Disk
  private let target: SiteTarget
  private let state: StateFolder
  private let condition: SiteTarget.Condition
  private let previous: PreviousSite?
  private var writer: SiteWriter?

  /// Takes hold of the folder at `target`, a path as the user wrote it; folders above it are made.
  package init(target path: String) throws(OutputError) {
    try self.init(target: path, disk: Disk())
  }

  init(target path: String, disk: Disk) throws(OutputError) {
    let target = try SiteTarget(path: path)
    // Before anything is made beside a folder that is none of ours.
    _ = try target.condition()
    let state = try StateFolder(beside: target, disk: disk)
    try SiteRecovery(disk: disk, target: target).run(in: state)
    let condition = try target.condition()
    if case .own(let folder) = condition, let manifest = state.readManifest() {
      previous = PreviousSite(manifest: manifest, root: folder)
    } else {
      previous = nil
    }
    self.disk = disk
    self.target = target
    self.condition = condition
    self.state = state
  }

  deinit {
    guard writer != nil else { return }
    // What cannot be removed now, the next start removes.
    try? TreeRemover(disk: disk).remove(StateFolder.staging, from: state.handle, shown: "")
  }

  /// What the last build handed to `commit` for this one; empty when there is none.
  package var note: [UInt8] { previous?.manifest.note ?? [] }

  /// How many files the last build published; 0 when that is not known.
  package var publishedFileCount: Int { previous?.manifest.fileCount ?? 0 }

  /// Whether the last build was given the same stamp and the target still holds exactly what it
  /// published: every file's size and time is looked at, and nothing may have been added.
  package func isUpToDate(stamp: Digest128) -> Bool {
    guard let previous, previous.manifest.stamp == stamp else { return false }
    return previous.isIntact()
  }

  /// Makes the staging folder, once, and gives what fills it.
  package mutating func beginStaging() throws(OutputError) -> SiteWriter {
    if let writer { return writer }
    do {
      try disk.makeFolder(StateFolder.staging, in: state.handle)
      let staging = try Disk.openFolder(StateFolder.staging, in: state.handle)
      let writer = SiteWriter(
        disk: disk, staging: staging, previous: previous, shown: target.shown)
      self.writer = writer
      try adoptMode(for: staging)
      return writer
    } catch {
      throw OutputError(error, path: "\(state.shown)/\(StateFolder.staging)")
    }
  }

  /// The new site is as open to others, such as a web server, as the old one was.
  private func adoptMode(for staging: FolderHandle) throws(SystemError) {
    switch condition {
    case .missing: return
    case .empty(let folder), .own(let folder):
      try disk.adopt(Disk.status(of: folder), for: staging, named: StateFolder.staging)
    }
  }

  /// Publishes what was staged. `stamp` is a fingerprint of everything the site was made from, for
  /// `isUpToDate`; `note` is kept for the next build. All writers must be done.
  package consuming func commit(stamp: Digest128? = nil, note: [UInt8] = [])
    throws(OutputError) -> PublicationOutcome
  {
    let writer = try beginStaging()
    let staged = try writer.close()
    if isUnchanged(staged), case .own(let folder) = condition {
      let manifest = try manifest(of: staged, in: folder, stamp: stamp, note: note)
      return try finishUnchanged(manifest, staged)
    }
    try carryOwnFiles(into: writer.staging)
    try write(manifest(of: staged, in: writer.staging, stamp: stamp, note: note))
    let oldSite = try SiteExchange(disk: disk, target: target).run(from: condition, in: state)
    let leftover = cleanUp(oldSite)
    self.writer = nil
    var change = PublicationOutcome.Change.replaced
    if case .missing = condition { change = .created }
    if case .empty = condition { change = .created }
    return PublicationOutcome(
      change: change, written: staged.written, kept: staged.kept, leftover: leftover)
  }

  /// Whether the staged site is the old one, file for file.
  private func isUnchanged(_ staged: StagedSite) -> Bool {
    guard let previous, staged.written == 0, staged.kept == previous.manifest.fileCount,
      staged.folders.count == previous.manifest.folders.count
    else { return false }
    return previous.isIntact()
  }

  private consuming func finishUnchanged(_ manifest: Manifest, _ staged: StagedSite)
    throws(OutputError) -> PublicationOutcome
  {
    if manifest != previous?.manifest {
      try write(manifest)
      try state.settleManifest(disk: disk)
    }
    return PublicationOutcome(change: .unchanged, written: 0, kept: staged.kept, leftover: nil)
  }

  private func manifest(
    of staged: StagedSite, in site: FolderHandle, stamp: Digest128?, note: [UInt8]
  ) throws(OutputError) -> Manifest {
    do {
      let inode = try Disk.status(of: site).inode
      return Manifest(site: inode, stamp: stamp, note: note, folders: staged.folders)
    } catch {
      throw OutputError(error, path: target.shown)
    }
  }

  /// Carries the marker and `.gitignore` over, with their times.
  private func carryOwnFiles(into staging: FolderHandle) throws(OutputError) {
    for name in [SiteTarget.ignoreFile, SiteTarget.marker] {
      do {
        if case .own(let folder) = condition,
          let status = try? Disk.status(of: name, in: folder), status.kind == .file
        {
          let keeper = FileKeeper(disk: disk)
          if try keeper.keep(name, of: folder, status: status, as: name, in: staging) { continue }
        }
        if name == SiteTarget.marker {
          let file = try disk.createFile(name, in: staging)
          try disk.write(Array(SiteTarget.markerText.utf8), to: file, named: name)
        }
      } catch {
        throw OutputError(error, path: "\(target.shown)/\(name)")
      }
    }
  }

  private func write(_ manifest: Manifest) throws(OutputError) {
    do {
      let file = try disk.createFile(StateFolder.nextManifest, in: state.handle)
      try disk.write(manifest.encoded, to: file, named: StateFolder.nextManifest)
    } catch {
      throw OutputError(error, path: "\(state.shown)/\(StateFolder.nextManifest)")
    }
  }

  /// The new site stands; what goes wrong from here on is told, not thrown.
  private func cleanUp(_ oldSite: SiteExchange.OldSite) -> OutputError? {
    do {
      try state.settleManifest(disk: disk)
      switch oldSite {
      case .none: break
      case .inStaging:
        try TreeRemover(disk: disk).remove(
          StateFolder.staging, from: state.handle, shown: "\(state.shown)/\(StateFolder.staging)")
      case .setAside:
        try SiteRecovery(disk: disk, target: target).discardOldSite(in: state)
      }
      return nil
    } catch {
      return error
    }
  }
}
