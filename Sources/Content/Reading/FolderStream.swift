import Glibc

/// An open folder: the one owner of a C directory stream.
@safe
struct FolderStream: ~Copyable {
  /// What a name in a folder stands for.
  enum Kind {
    case folder, file, link, other
  }

  /// A name with what is known of what it stands for.
  struct Entry {
    /// The name as it is on the disk.
    var name: [UInt8]
    /// What it is.
    var kind: Kind
    /// Size in bytes; files only.
    var size = 0
    /// Nanoseconds since 1970; files only.
    var modified: Int64 = 0
    /// The inode number; files only.
    var inode: UInt64 = 0
  }

  private let stream: OpaquePointer

  /// Opens the folder `name` inside the open folder `parent` (`nil`: relative to the working
  /// directory, links followed). Throws the system's error number.
  init(_ name: [UInt8], in parent: Int32?) throws(SystemFailure) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (parent == nil ? 0 : O_NOFOLLOW)
    let path = String(decoding: name, as: UTF8.self)
    let descriptor = unsafe openat(parent ?? AT_FDCWD, path, flags, 0)
    guard descriptor >= 0 else { throw SystemFailure(code: errno) }
    guard let stream = unsafe fdopendir(descriptor) else {
      let code = errno
      close(descriptor)
      throw SystemFailure(code: code)
    }
    unsafe self.stream = stream
  }

  deinit {
    _ = unsafe closedir(stream)
  }

  /// The folder's descriptor, for opening what lies in it.
  var descriptor: Int32 { unsafe dirfd(stream) }

  /// All names but the hidden ones, in no particular order.
  borrowing func entries() throws(SystemFailure) -> [Entry] {
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let record = unsafe readdir(stream) else {
        guard errno == 0 else { throw SystemFailure(code: errno) }
        return entries
      }
      let name = unsafe FolderStream.name(of: record)
      guard name.first != UInt8(ascii: ".") else { continue }
      entries.append(try entry(name, type: unsafe record.pointee.d_type))
    }
  }

  /// Completes a name with what `fstatat` knows. Folders need no look: their type is enough.
  private borrowing func entry(_ name: [UInt8], type: UInt8) throws(SystemFailure) -> Entry {
    if Int(type) == Int(DT_DIR) { return Entry(name: name, kind: .folder) }
    var status = stat()
    let path = String(decoding: name, as: UTF8.self)
    guard unsafe fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      // A file that vanished between the two calls was on its way out: it is not listed.
      guard errno == ENOENT else { throw SystemFailure(code: errno) }
      return Entry(name: name, kind: .other)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return Entry(name: name, kind: .folder)
    case S_IFLNK: return Entry(name: name, kind: .link)
    case S_IFREG:
      let modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
      return Entry(
        name: name, kind: .file, size: Int(status.st_size), modified: modified,
        inode: UInt64(status.st_ino))
    default: return Entry(name: name, kind: .other)
    }
  }

  private static func name(of record: UnsafeMutablePointer<dirent>) -> [UInt8] {
    unsafe withUnsafeBytes(of: &record.pointee.d_name) { bytes in
      let length = unsafe bytes.firstIndex(of: 0) ?? bytes.count
      return unsafe Array(bytes[..<length])
    }
  }
}

/// The system's error number, on its way to becoming a `ContentError`.
struct SystemFailure: Error {
  /// `errno`.
  var code: Int32
}

extension ContentError {
  /// The system's own words for an error number.
  static func systemText(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "\(code)" }
    return unsafe String(cString: text)
  }
}
