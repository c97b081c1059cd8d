import Glibc
import Output
import Print

/// What `print` has written into a theme day's folder, so that it can take away what is no longer made and
/// nothing else. It lies in the folder as a file of one line a paper: group, mark, path.
struct PackRecord {
  /// The record's file.
  static let name = ".kursbuild-print"
  /// The largest record that is read, in bytes.
  private static let largest = 1 << 20

  /// A file that was written.
  struct File: Equatable {
    /// What `--only` calls its paper.
    var group: String
    /// Where it lies, from the folder.
    var path: String
    /// Tells whether it is still as it was written; nil for what names people, which tells it by itself.
    var mark: String?
  }

  private let folder: String
  private var files: [File]

  /// The record of `folder`; an empty one where there is none.
  init(folder: String) {
    self.folder = folder
    let text = PackRecord.text(of: "\(folder)/\(PackRecord.name)")
    files = text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, PackRecord.isInside(parts[2]) else { return nil }
      return File(group: parts[0], path: parts[2], mark: parts[1] == "-" ? nil : parts[1])
    }
  }

  /// Tells whether bytes are those that were written.
  static func mark(of bytes: [UInt8]) -> String { Digest128(of: bytes).description }

  /// The record as it is written.
  var bytes: [UInt8] {
    Array(files.map { "\($0.group)\t\($0.mark ?? "-")\t\($0.path)\n" }.joined().utf8)
  }

  /// Takes away what an earlier run wrote and this one, asked for the groups `only` or for all, no longer
  /// makes. What somebody else has written since stays. Gives the paths of what is gone.
  mutating func replace(_ made: [File], only: [String]) -> [String] {
    let paths = Set(made.map(\.path))
    let others = files.filter { !paths.contains($0.path) }
    let stale = others.filter { only.isEmpty || only.contains($0.group) }
    let gone = stale.filter(remove)
    files = others.filter { !stale.contains($0) } + made
    return gone.map(\.path)
  }

  /// True when the file is there no more because it was taken away.
  private func remove(_ file: File) -> Bool {
    let path = "\(folder)/\(file.path)"
    guard PackRecord.kind(of: path) == S_IFREG, !leadsElsewhere(file.path) else { return false }
    if let mark = file.mark {
      guard let bytes = PackRecord.bytes(of: path, atMost: 1 << 28),
        PackRecord.mark(of: bytes) == mark
      else { return false }
    } else if !KeptPaper(path).isAsWritten {
      return false
    }
    guard unsafe unlink(path) == 0 else { return false }
    var folders = file.path.split(separator: "/").dropLast()
    while !folders.isEmpty {
      // It stays as long as there is anything in it.
      guard unsafe rmdir("\(folder)/\(folders.joined(separator: "/"))") == 0 else { break }
      folders = folders.dropLast()
    }
    return true
  }

  private func leadsElsewhere(_ path: String) -> Bool {
    var below = folder
    return path.split(separator: "/").dropLast().contains { part in
      below += "/" + part
      return PackRecord.kind(of: below) != S_IFDIR
    }
  }

  /// True for a path that `print` may have written: in one of its folders, and no way out of it.
  private static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ !["", ".", ".."].contains($0) }) else {
      return false
    }
    return PackPaper.Audience(rawValue: String(parts[0])) != nil
  }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  private static func text(of path: String) -> String {
    String(decoding: bytes(of: path, atMost: largest) ?? [], as: UTF8.self)
  }

  private static func bytes(of path: String, atMost limit: Int) -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { Glibc.close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe Glibc.read(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += chunk.prefix(count)
    }
    return nil
  }
}
