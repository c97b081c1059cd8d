import Glibc

/// A folder that files are copied from, such as `content/`. No symbolic link below it is followed.
///
/// Any number of tasks may use it at once.
package final class SourceFolder: Sendable {
  /// The path as the user wrote it.
  package let path: String
  private let tree: FolderTree

  /// Opens the folder; the links in `path` itself are followed, as the user named them.
  package init(_ path: String) throws(OutputError) {
    self.path = path
    do {
      tree = FolderTree(root: try Disk.openFolder(following: path))
    } catch {
      throw OutputError(error, path: path)
    }
  }

  /// Opens an ordinary file below the folder to read.
  func open(_ file: OutputPath) throws(OutputError) -> SourceFile {
    let shown = path.hasSuffix("/") ? path + file.text : "\(path)/\(file.text)"
    do {
      let handle = try Disk.openFile(file.name, in: tree.folder(file.folder))
      let status = try Disk.status(of: handle)
      if status.kind == .file { return SourceFile(handle, status: status, shown: shown) }
    } catch {
      throw OutputError(error, path: shown)
    }
    throw .notFile(path: shown)
  }
}
