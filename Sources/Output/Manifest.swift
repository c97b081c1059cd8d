/// What the last build published, so that the next one can tell what is still the same.
///
/// It lies beside the target, not in it: it holds times, and the published tree must not differ
/// from one day to another. Losing it makes the next build slower, nothing else.
struct Manifest: Sendable, Hashable {
  struct File: Sendable, Hashable {
    /// The name within the folder.
    var name: String
    /// Length in bytes.
    var size: Int64
    /// When the published file was last changed, in nanoseconds since 1970.
    var modified: Int64
    /// The fingerprint of what the file holds.
    var content: Digest128
    /// The fingerprint of what the file was made from, when its maker gave one.
    var source: Digest128?
  }

  struct Folder: Sendable, Hashable {
    /// The path below the site; empty for the top.
    var path: String
    /// The folder's files in the order of their names' bytes.
    var files: [File]

    init(path: String, files: [File] = []) {
      self.path = path
      self.files = files
    }

    /// The file called `name`.
    func file(named name: String) -> File? {
      var low = 0
      var high = files.count
      while low < high {
        let middle = (low + high) / 2
        let order = files[middle].name.compareBytes(with: name)
        if order == 0 { return files[middle] }
        if order < 0 {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return nil
    }
  }

  /// The inode of the site's top folder: after a crash it tells which site a manifest is of.
  var site: UInt64
  /// What the whole site was made from, when the build gave it.
  var stamp: Digest128?
  /// What the build wants to know again when nothing has changed.
  var note: [UInt8]
  /// Every folder of the site in the order of their paths' bytes, the top first.
  var folders: [Folder]

  /// Puts the folders and their files in order.
  init(site: UInt64, stamp: Digest128?, note: [UInt8], folders: [Folder]) {
    self.site = site
    self.stamp = stamp
    self.note = note
    self.folders = folders.map { folder in
      var folder = folder
      folder.files.sort { $0.name.compareBytes(with: $1.name) < 0 }
      return folder
    }
    self.folders.sort { $0.path.compareBytes(with: $1.path) < 0 }
  }

  /// The number of files in all folders.
  var fileCount: Int {
    folders.reduce(0) { $0 + $1.files.count }
  }
}
