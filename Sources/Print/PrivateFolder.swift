import Glibc

/// A folder of this process's own for as long as the value lives: nobody else can read it or put
/// anything, such as a symbolic link, into it. It holds files only, no folders.
///
/// A process that is killed leaves its folders. The lock on each tells that it is somebody's: `sweep` takes
/// those away that nobody holds.
struct PrivateFolder: ~Copyable {
  private static let prefix = "kursbuild-pdf-"
  /// Seconds that a folder may be there before it must be locked.
  private static let youngest = 60

  /// The folder's path.
  let path: String
  private let lock: Int32

  /// Makes a new, empty folder where temporary files go (`TMPDIR`, else `/tmp`).
  init() throws(PrintError) {
    let base = PrivateFolder.base
    var template = Array("\(base)/\(PrivateFolder.prefix)XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw PrintError.system(path: base, code: errno) }
    self.path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    lock = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if lock >= 0 { flock(lock, LOCK_EX | LOCK_NB) }
  }

  deinit {
    PrivateFolder.remove(path)
    if lock >= 0 { close(lock) }
  }

  private static var base: String {
    guard let value = unsafe getenv("TMPDIR"), unsafe value.pointee != 0 else { return "/tmp" }
    return unsafe String(cString: value)
  }

  /// Takes away what processes that were killed have left of ours.
  static func sweep() {
    guard let stream = unsafe opendir(base) else { return }
    defer { unsafe closedir(stream) }
    while let record = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &record.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      guard name.hasPrefix(prefix) else { continue }
      let path = "\(base)/\(name)"
      let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard folder >= 0 else { continue }
      defer { close(folder) }
      var status = stat()
      guard unsafe fstat(folder, &status) == 0, status.st_uid == geteuid(),
        time(nil) - status.st_mtim.tv_sec > youngest, flock(folder, LOCK_EX | LOCK_NB) == 0
      else { continue }
      remove(path)
    }
  }

  private static func remove(_ path: String) {
    guard let stream = unsafe opendir(path) else { return }
    let folder = unsafe dirfd(stream)
    while let record = unsafe readdir(stream) {
      unsafe PrivateFolder.remove(record, from: folder)
    }
    unsafe closedir(stream)
    unsafe rmdir(path)
  }

  private static func remove(_ record: UnsafeMutablePointer<dirent>, from folder: Int32) {
    _ = unsafe withUnsafePointer(to: &record.pointee.d_name) { name in
      unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { text in
        unsafe unlinkat(folder, text, 0)
      }
    }
  }

  /// The path of a file in the folder.
  func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes a new file.
  func write(_ bytes: [UInt8], to name: String) throws(PrintError) {
    let path = path(of: name)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw PrintError.system(path: path, code: errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe buffer[written...]
        return unsafe Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw PrintError.system(path: path, code: errno) }
      written += count
    }
  }

  /// The whole of a file, or its first `limit` bytes; nil when there is no such file.
  func read(_ name: String, atMost limit: Int) -> [UInt8]? {
    let descriptor = unsafe open(path(of: name), O_RDONLY | O_NOFOLLOW | O_CLOEXEC, 0)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    let size = min(Int(status.st_size), limit)
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size, let base = buffer.baseAddress {
        let count = unsafe Glibc.read(descriptor, base + filled, size - filled)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        filled += count
      }
    }
  }
}
