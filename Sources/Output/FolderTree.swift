import Glibc
import Synchronization

/// Opens the folders below a folder part by part, so that no symbolic link leads out of it, and
/// keeps those opened last for the next file.
///
/// Any number of tasks may use it at once.
final class FolderTree: Sendable {
  /// Far below the number of files a process may hold open.
  private static let mostKept = 64

  let root: FolderHandle
  private let kept = Mutex<[String: FolderHandle]>([:])

  init(root: FolderHandle) { self.root = root }

  /// The folder at `path`, which is empty for the root; `ELOOP` when a part is a symbolic link.
  func folder(_ path: String) throws(SystemError) -> FolderHandle {
    if path.isEmpty { return root }
    return try kept.withLock { (kept) throws(SystemError) in
      try FolderTree.open(path, below: root, kept: &kept)
    }
  }

  private static func open(
    _ path: String, below root: FolderHandle, kept: inout [String: FolderHandle]
  ) throws(SystemError) -> FolderHandle {
    if let folder = kept[path] { return folder }
    let folder: FolderHandle
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      let parent = try open(String(path[..<slash]), below: root, kept: &kept)
      folder = try Disk.openFolder(String(path[path.utf8.index(after: slash)...]), in: parent)
    } else {
      folder = try Disk.openFolder(path, in: root)
    }
    // Folders come in runs, so starting over costs less than keeping count of their use.
    if kept.count >= mostKept { kept.removeAll(keepingCapacity: true) }
    kept[path] = folder
    return folder
  }
}
