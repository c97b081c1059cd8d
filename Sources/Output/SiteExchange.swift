import Glibc

/// Puts the staged site in the target's place.
struct SiteExchange {
  let disk: Disk
  let target: SiteTarget

  /// Where the old site is after the exchange.
  enum OldSite {
    /// There was none.
    case none
    case inStaging
    case setAside
  }

  /// Exchanges in one step where the file system can, otherwise with two renames that the next start
  /// can recover from.
  func run(from condition: SiteTarget.Condition, in state: borrowing StateFolder)
    throws(OutputError) -> OldSite
  {
    switch condition {
    case .missing, .empty:
      try moveIn(from: state)
      return .none
    case .own(let folder):
      try checkIdentity(of: folder)
      do {
        try disk.exchange(
          StateFolder.staging, in: state.handle, with: target.name, in: target.parent)
        return .inStaging
      } catch {
        switch error.code {
        case EINVAL, ENOSYS, ENOTSUP:
          try renameTwice(in: state)
          return .setAside
        case EXDEV:
          try replaceBareTarget(folder, from: state)
          return .none
        default: throw failure(error)
        }
      }
    }
  }

  /// Moves staging to a target that is missing or empty; the system refuses any other.
  private func moveIn(from state: borrowing StateFolder) throws(OutputError) {
    do {
      try disk.rename(StateFolder.staging, in: state.handle, to: target.name, in: target.parent)
    } catch {
      throw failure(error)
    }
  }

  private func renameTwice(in state: borrowing StateFolder) throws(OutputError) {
    do {
      try disk.rename(target.name, in: target.parent, to: StateFolder.old, in: state.handle)
    } catch {
      throw failure(error)
    }
    do {
      try moveIn(from: state)
    } catch {
      // When this fails too, the next start puts the old site back.
      try? disk.rename(StateFolder.old, in: state.handle, to: target.name, in: target.parent)
      throw error
    }
  }

  /// An overlay file system does not move a folder of a lower layer, as in a container image made
  /// with a fresh clone. When the target holds nothing but the marker there is no site to lose.
  private func replaceBareTarget(_ folder: FolderHandle, from state: borrowing StateFolder)
    throws(OutputError)
  {
    do throws(SystemError) {
      let names = try FolderListing(of: folder).names
      guard names.allSatisfy(SiteTarget.isOwnName) else { throw SystemError(code: EXDEV) }
      // The marker last: what is left is at every moment ours to replace.
      for name in [SiteTarget.ignoreFile, SiteTarget.marker].map({ Array($0.utf8CString) })
      where names.contains(name) {
        try disk.removeFile(name, in: folder)
      }
      try disk.removeFolder(Array(target.name.utf8CString), in: target.parent)
    } catch {
      throw failure(error)
    }
    try moveIn(from: state)
  }

  private func checkIdentity(of folder: FolderHandle) throws(OutputError) {
    do {
      let now = try Disk.status(of: target.name, in: target.parent)
      if try now.isSame(as: Disk.status(of: folder)) { return }
    } catch {
      throw OutputError(error, path: target.shown)
    }
    throw .targetReplaced(path: target.shown)
  }

  private func failure(_ error: SystemError) -> OutputError {
    switch error.code {
    case EXDEV, EBUSY: .immovableTarget(path: target.shown)
    case ENOTEMPTY, EEXIST, ENOTDIR: .targetReplaced(path: target.shown)
    default: OutputError(error, path: target.shown)
    }
  }
}
