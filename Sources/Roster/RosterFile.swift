import Glibc

/// The file of a list, opened for the content it has now.
struct RosterFile {
  /// The largest file that is read, in bytes: 5,000 people take a tenth of it.
  static let largest = 8 << 20

  /// The first `largest + 1` bytes.
  let bytes: [UInt8]
  /// True when everybody who has an account on the machine may read it.
  let isOpenToOthers: Bool
  /// True when the file, or the link that was named, lies in the folder of the content.
  let isInContent: Bool

  /// Reads the file at `path`; links are followed, as the user chose the path. `content` is the content
  /// folder, nil when there is none to compare with.
  init(path: String, content: String?) throws(RosterError) {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      throw code == ENOENT || code == ENOTDIR
        ? .notFound(path: path) : .system(path: path, code: code)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .system(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notFile(path: path) }
    isOpenToOthers = status.st_mode & S_IROTH != 0
    isInContent = RosterFile.lies(path, in: content)
    guard let bytes = RosterFile.read(descriptor) else { throw .system(path: path, code: errno) }
    self.bytes = bytes
  }

  /// The beginning of a file; nil when the system refuses.
  private static func read(_ descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= largest {
      let count = unsafe Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { break }
      if count > 0 {
        bytes += piece[..<count]
      } else if errno != EINTR {
        return nil
      }
    }
    return bytes
  }

  /// True when the file itself, or the name it was given by, is below `content`.
  private static func lies(_ path: String, in content: String?) -> Bool {
    guard let content, let root = settled(content) else { return false }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    let above = (path.hasPrefix("/") ? "/" : "./") + parts.dropLast().joined(separator: "/")
    return [settled(path), settled(above).map { $0 + "/" }].compactMap(\.self).contains {
      $0.utf8.starts(with: (root == "/" ? root : root + "/").utf8)
    }
  }

  /// The path without links and dots; nil when there is nothing there.
  private static func settled(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}
