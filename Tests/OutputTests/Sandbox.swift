import Glibc

@testable import Output

/// A folder of its own for a test; gone when the test is.
final class Sandbox: Sendable {
  let path: String

  private let place: String

  /// `inMemory`: on a RAM disk, where there is one, for tests that make thousands of sites.
  init(inMemory: Bool = false) throws {
    let hasMemory = unsafe access("/dev/shm", W_OK) == 0
    place = inMemory && hasMemory ? "/dev/shm" : "/tmp"
    var template = Array("\(place)/kursbuild-output-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SystemError.latest }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    guard let parent = try? Disk.openFolder(following: place) else { return }
    let name = String(path.dropFirst(place.count + 1))
    try? TreeRemover(disk: Disk()).remove(name, from: parent, shown: path)
  }

  /// Where the tests publish to.
  var site: String { path + "/site" }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func makeFolder(_ name: String, mode: mode_t = 0o755) throws {
    if unsafe mkdir(self(name), mode) != 0 { throw SystemError.latest }
  }

  func write(_ name: String, _ text: String) throws {
    let raw = unsafe open(self(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if raw < 0 { throw SystemError.latest }
    defer { close(raw) }
    let bytes = Array(text.utf8)
    if unsafe Glibc.write(raw, bytes, bytes.count) != bytes.count { throw SystemError.latest }
  }

  func symlink(_ name: String, to destination: String) throws {
    if unsafe Glibc.symlink(destination, self(name)) != 0 { throw SystemError.latest }
  }

  func remove(_ name: String) throws {
    if unsafe unlink(self(name)) != 0 { throw SystemError.latest }
  }

  func rename(_ name: String, to newName: String) throws {
    if unsafe Glibc.rename(self(name), self(newName)) != 0 { throw SystemError.latest }
  }

  func text(_ name: String) throws -> String {
    let folder = try Disk.openFolder(following: path)
    return String(decoding: try Disk.contents(of: name, in: folder), as: UTF8.self)
  }

  func status(_ name: String) throws -> FileStatus {
    var status = stat()
    if unsafe lstat(self(name), &status) != 0 { throw SystemError.latest }
    return FileStatus(status)
  }

  func exists(_ name: String) -> Bool { (try? status(name)) != nil }

  func setMode(_ name: String, _ mode: mode_t) throws {
    if unsafe chmod(self(name), mode) != 0 { throw SystemError.latest }
  }

  /// Sets a time, in seconds since 1970.
  func setModified(_ name: String, _ seconds: Int) throws {
    let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    if unsafe utimensat(AT_FDCWD, self(name), times, AT_SYMLINK_NOFOLLOW) != 0 {
      throw SystemError.latest
    }
  }

  /// Everything below a folder: files with their text, folders and links with what they are. Empty
  /// when there is no such folder.
  func contents(of name: String = "site") throws -> [String: String] {
    guard exists(name) else { return [:] }
    return try Sandbox.contents(of: Disk.openFolder(following: self(name)), below: "")
  }

  private static func contents(of folder: FolderHandle, below path: String) throws
    -> [String: String]
  {
    var found: [String: String] = [:]
    for entry in try FolderListing(of: folder).entries {
      let bytes = entry.name.dropLast().map(UInt8.init(bitPattern:))
      let name = String(decoding: bytes, as: UTF8.self)
      switch try Disk.status(of: name, in: folder).kind {
      case .file:
        let bytes = try Disk.contents(of: name, in: folder)
        found[path + name] = String(decoding: bytes, as: UTF8.self)
      case .folder:
        found[path + name] = "a folder"
        let below = try contents(of: Disk.openFolder(name, in: folder), below: path + name + "/")
        found.merge(below) { first, _ in first }
      case .symbolicLink: found[path + name] = "a link"
      case .other: found[path + name] = "something else"
      }
    }
    return found
  }
}
