import Diagnostics
import Glibc

/// A folder that new files are made in. No symbolic link below it is followed, and no file that
/// exists is opened for writing but by `append`.
struct NewFolder {
  private let root: String

  /// The folder at `path`, which must be there.
  init(existing path: String) throws {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw NewFolder.failure(path)
    }
    root = path
  }

  /// The folder at `path`, made when it is not there.
  init(creating path: String) throws {
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw NewFolder.failure(path) }
    try self.init(existing: path)
  }

  /// True when nothing but hidden files lies in it.
  func isEmpty() throws -> Bool {
    try names("").allSatisfy { $0.hasPrefix(".") }
  }

  /// True when there is something at `path` below the folder.
  func holds(_ path: String) throws -> Bool {
    var status = stat()
    return unsafe lstat(joined(path), &status) == 0
  }

  /// The text of a file.
  func text(of path: String) throws -> String {
    let file = unsafe open(joined(path), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw NewFolder.failure(joined(path)) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe part.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes.append(contentsOf: part[..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Names of the folders in a folder; empty when it is not there.
  func folders(_ path: String) throws -> [String] {
    try names(path).filter { !$0.hasPrefix(".") && isFolder("\(path)/\($0)") }
  }

  /// Names of the Markdown files in a folder; empty when it is not there.
  func markdownFiles(_ path: String) throws -> [String] {
    try names(path).filter { $0.hasSuffix(".md") }
  }

  /// Makes the file at `path` below the folder, with the folders it needs; gives its path from where
  /// the program was started. What exists is in the way.
  func create(_ path: String, _ text: String) throws -> String {
    try makeFolders(above: path)
    let isNew = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe open(joined(path), isNew, 0o666)
    guard file >= 0 else {
      guard errno == EEXIST else { throw NewFolder.failure(joined(path)) }
      throw WrongUse(
        message: Phrase(
          "\(joined(path)) findes allerede og er ikke rørt. Vælg en anden titel",
          "\(joined(path)) exists already and was left alone. Choose another title"))
    }
    defer { close(file) }
    guard NewFolder.write(text, to: file) else {
      let failure = NewFolder.failure(joined(path))
      unsafe unlink(joined(path))
      throw failure
    }
    return joined(path)
  }

  /// Adds `text` to the end of a file that is there.
  func append(_ text: String, to path: String) throws -> String {
    let isClosed = try self.text(of: path).hasSuffix("\n")
    let file = unsafe open(joined(path), O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw NewFolder.failure(joined(path)) }
    defer { close(file) }
    guard NewFolder.write(isClosed ? text : "\n" + text, to: file) else {
      throw NewFolder.failure(joined(path))
    }
    return joined(path)
  }

  // MARK: - Steps

  private func joined(_ path: String) -> String {
    if path.isEmpty { return root }
    if root == "." { return path }
    return root.hasSuffix("/") ? root + path : "\(root)/\(path)"
  }

  private func makeFolders(above path: String) throws {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += folder.isEmpty ? String(part) : "/\(part)"
      if unsafe mkdir(joined(folder), 0o777) == 0 { continue }
      guard errno == EEXIST, isFolder(folder) else { throw NewFolder.failure(joined(folder)) }
    }
  }

  /// True for a real folder, no link to one.
  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(joined(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func names(_ path: String) throws -> [String] {
    guard let folder = unsafe opendir(joined(path)) else {
      if errno == ENOENT { return [] }
      throw NewFolder.failure(joined(path))
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func write(_ text: String, to file: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The system's last error about `path`, as the user is told it.
  private static func failure(_ path: String) -> WrongUse {
    let code = errno
    let reason =
      switch code {
      case ENOENT: Phrase("findes ikke", "is not there")
      case EACCES, EPERM, EROFS:
        Phrase("kan ikke skrives: Du har ikke adgang", "cannot be written: you have no access")
      case ENOSPC, EDQUOT:
        Phrase("kan ikke skrives: Disken er fuld", "cannot be written: the disk is full")
      case ENAMETOOLONG: Phrase("har for langt et navn", "has too long a name")
      case ELOOP: Phrase("er en genvej", "is a symbolic link")
      default: Phrase("kan ikke bruges (fejl \(code))", "cannot be used (error \(code))")
      }
    return WrongUse(
      message: Phrase("\(path) \(reason.danish)", "\(path) \(reason.english)"))
  }
}
