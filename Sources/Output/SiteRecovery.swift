import Glibc

/// Puts right what a killed build left behind, so that the target is wholly the old site or wholly
/// the new one.
///
/// A killed build may have left
/// - a staging folder: half a new site, or after the exchange what is left of the old one: removed;
/// - the old site set aside while the target is missing or empty: the build died between its two
///   renames: put back;
/// - the old site set aside and a site at the target: the build died after its second rename:
///   removed;
/// - a manifest of its own: taken over when the site it tells of is the one at the target.
struct SiteRecovery {
  let disk: Disk
  let target: SiteTarget

  /// Needs the lock of `state` to be held.
  func run(in state: borrowing StateFolder) throws(OutputError) {
    try settleOldSite(in: state)
    if let manifest = state.readNextManifest(), isOf(manifest) {
      try state.settleManifest(disk: disk)
    }
    let remover = TreeRemover(disk: disk)
    for name in [StateFolder.trash, StateFolder.staging, StateFolder.nextManifest] {
      try remover.remove(name, from: state.handle, shown: "\(state.shown)/\(name)")
    }
  }

  private func isOf(_ manifest: Manifest) -> Bool {
    (try? Disk.status(of: target.name, in: target.parent))?.inode == manifest.site
  }

  private func settleOldSite(in state: borrowing StateFolder) throws(OutputError) {
    do {
      // Replaces nothing but an empty folder.
      try disk.rename(StateFolder.old, in: state.handle, to: target.name, in: target.parent)
    } catch {
      switch error.code {
      case ENOENT: return
      case ENOTEMPTY, EEXIST, ENOTDIR: break
      default: throw OutputError(error, path: target.shown)
      }
      guard case .own = try target.condition() else { throw .foreignTarget(path: target.shown) }
      try discardOldSite(in: state)
    }
  }

  /// Removes the old site that was set aside. It is renamed first: under its own name it is always
  /// whole.
  func discardOldSite(in state: borrowing StateFolder) throws(OutputError) {
    let remover = TreeRemover(disk: disk)
    let shown = "\(state.shown)/\(StateFolder.trash)"
    try remover.remove(StateFolder.trash, from: state.handle, shown: shown)
    do {
      try disk.rename(StateFolder.old, in: state.handle, to: StateFolder.trash, in: state.handle)
    } catch {
      throw OutputError(error, path: "\(state.shown)/\(StateFolder.old)")
    }
    try remover.remove(StateFolder.trash, from: state.handle, shown: shown)
  }
}
