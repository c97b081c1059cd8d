import Glibc

/// Removes a folder and everything in it. A symbolic link is removed as a link; what it points to
/// is never touched.
struct TreeRemover {
  let disk: Disk

  /// Removes `name` from `folder`, whatever it is; nothing happens when it is not there. `shown` is
  /// its path in messages.
  func remove(_ name: String, from folder: FolderHandle, shown: String) throws(OutputError) {
    let name = Array(name.utf8CString)
    let kind: FileStatus.Kind
    do {
      kind = try Disk.status(of: name, in: folder).kind
    } catch {
      if error.code == ENOENT { return }
      throw OutputError(error, path: shown)
    }
    do {
      if kind == .folder {
        try removeFolder(name, from: folder)
      } else {
        try disk.removeFile(name, in: folder)
      }
    } catch {
      throw OutputError(error, path: shown)
    }
  }

  private func removeFolder(_ name: [CChar], from parent: FolderHandle) throws(SystemError) {
    let folder = try Disk.openFolder(name, in: parent)
    for entry in try FolderListing(of: folder).entries {
      if entry.isFolder {
        try removeFolder(entry.name, from: folder)
      } else {
        try disk.removeFile(entry.name, in: folder)
      }
    }
    try disk.removeFolder(name, in: parent)
  }
}
