import Glibc

// The system calls that change nothing.
extension Disk {
  /// Opens a folder; a symbolic link as the last part of `name` is refused with `ELOOP`.
  static func openFolder(_ name: String, in folder: FolderHandle) throws(SystemError)
    -> FolderHandle
  {
    try openFolder(Array(name.utf8CString), in: folder)
  }

  /// Opens a folder whose `name` ends in a NUL and need not be UTF-8.
  static func openFolder(_ name: [CChar], in folder: FolderHandle) throws(SystemError)
    -> FolderHandle
  {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let raw = unsafe openat(folder.raw, name, flags, 0)
    if raw >= 0 { return FolderHandle(raw: raw) }
    let error = SystemError.latest
    // Linux answers `ENOTDIR` for a link to a folder, too.
    if error.code == ENOTDIR, (try? status(of: name, in: folder))?.kind == .symbolicLink {
      throw SystemError(code: ELOOP)
    }
    throw error
  }

  /// Opens a folder wherever the links in `path` lead: for what the user named on the command line.
  static func openFolder(following path: String) throws(SystemError) -> FolderHandle {
    let raw = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if raw < 0 { throw .latest }
    return FolderHandle(raw: raw)
  }

  /// Opens a file to read; never a symbolic link, and never waiting for a pipe's other end.
  static func openFile(_ name: String, in folder: FolderHandle) throws(SystemError) -> FileHandle {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let raw = unsafe openat(folder.raw, name, flags, 0)
    if raw < 0 { throw .latest }
    return FileHandle(raw: raw)
  }

  /// The status of a name in a folder; a symbolic link's own.
  static func status(of name: String, in folder: FolderHandle) throws(SystemError) -> FileStatus {
    var status = stat()
    let answer = unsafe fstatat(folder.raw, name, &status, AT_SYMLINK_NOFOLLOW)
    if answer != 0 { throw .latest }
    return FileStatus(status)
  }

  /// The status of a name that ends in a NUL and need not be UTF-8.
  static func status(of name: [CChar], in folder: FolderHandle) throws(SystemError) -> FileStatus {
    var status = stat()
    let answer = unsafe fstatat(folder.raw, name, &status, AT_SYMLINK_NOFOLLOW)
    if answer != 0 { throw .latest }
    return FileStatus(status)
  }

  static func status(of file: borrowing FileHandle) throws(SystemError) -> FileStatus {
    try status(ofRaw: file.raw)
  }

  static func status(of folder: FolderHandle) throws(SystemError) -> FileStatus {
    try status(ofRaw: folder.raw)
  }

  private static func status(ofRaw raw: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    if unsafe fstat(raw, &status) != 0 { throw .latest }
    return FileStatus(status)
  }

  /// Fills `buffer` from `offset` of the file; the answer is shorter than `capacity` only at the
  /// end of the file.
  static func read(
    _ file: borrowing FileHandle, at offset: Int64, upTo capacity: Int, into buffer: inout [UInt8]
  ) throws(SystemError) {
    let raw = file.raw
    var code: Int32 = 0
    buffer = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { bytes, count in
      count = 0
      while count < capacity {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: bytes[count..<capacity])
        let answer = unsafe pread(raw, rest.baseAddress, rest.count, off_t(offset) + off_t(count))
        if answer > 0 {
          count += answer
        } else if answer == 0 {
          return
        } else if errno != EINTR {
          code = errno
          return
        }
      }
    }
    if code != 0 { throw SystemError(code: code) }
  }

  /// The whole content of a small file.
  static func contents(of name: String, in folder: FolderHandle) throws(SystemError) -> [UInt8] {
    let file = try openFile(name, in: folder)
    let status = try status(of: file)
    guard status.kind == .file else { throw SystemError(code: ELOOP) }
    var bytes: [UInt8] = []
    try read(file, at: 0, upTo: Int(status.size), into: &bytes)
    return bytes
  }
}
