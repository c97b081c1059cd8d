import Glibc

/// Brings a file of the old site into the new one without changing its time.
struct FileKeeper: Sendable {
  let disk: Disk

  /// Hard-links the file, or where that cannot be done copies it. `path` is where it goes, below
  /// `staging`; `status` is the file's. Answers false when the file is gone.
  func keep(
    _ name: String, of folder: FolderHandle, status: FileStatus,
    as path: String, in staging: FolderHandle
  ) throws(SystemError) -> Bool {
    do {
      try disk.link(name, in: folder, as: path, in: staging)
      return true
    } catch {
      switch error.code {
      case ENOENT: return false
      case EXDEV, EPERM, EACCES, EMLINK, ENOSYS, ENOTSUP: break
      default: throw error
      }
    }
    return try copy(name, of: folder, status: status, as: path, in: staging)
  }

  private func copy(
    _ name: String, of folder: FolderHandle, status: FileStatus,
    as path: String, in staging: FolderHandle
  ) throws(SystemError) -> Bool {
    let source = try Disk.openFile(name, in: folder)
    guard try Disk.status(of: source).isSame(as: status) else { return false }
    let file = try disk.createFile(path, in: staging)
    var chunks = FileChunks()
    while let chunk = try chunks.next(of: source) {
      try disk.write(chunk, to: file, named: path)
    }
    try disk.setModified(status.modified, of: file, named: path)
    return true
  }
}

/// Reads a file of any size in pieces.
struct FileChunks {
  private static let size = 256 * 1024

  /// How many bytes were read so far.
  private(set) var offset: Int64 = 0

  /// The next piece of `file`; nil at its end.
  mutating func next(of file: borrowing FileHandle) throws(SystemError) -> [UInt8]? {
    var chunk: [UInt8] = []
    try Disk.read(file, at: offset, upTo: FileChunks.size, into: &chunk)
    offset += Int64(chunk.count)
    return chunk.isEmpty ? nil : chunk
  }
}
