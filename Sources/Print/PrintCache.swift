import Glibc
package import Output

/// PDFs that were made before, by what they were made from, so that the same is not made again.
///
/// A folder of files named by a fingerprint of everything a PDF depends on; each begins with a line that
/// tells its pages and a fingerprint of what follows, so that half a file is never taken for a whole. It
/// may be deleted at any time, and several programs may use it at once: a file takes its place in one
/// step. Whoever uses it sees to it that nothing about people gets in.
package struct PrintCache: Sendable {
  private static let mark = "kursbuild-tryk 1"
  private static let largest = 200 << 20

  private let folder: String

  /// The cache in `folder`, which is made when something is put in.
  package init(folder: String) {
    self.folder = folder
  }

  /// The PDF made from this, and how many pages it has; nil when there is none.
  package func find(_ key: Digest128) -> (bytes: [UInt8], pages: Int)? {
    let file = unsafe open(path(key), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_size <= PrintCache.largest else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    guard unsafe pread(file, &bytes, bytes.count, 0) == bytes.count,
      let end = bytes.firstIndex(of: 0x0A)
    else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    let content = Array(bytes[(end + 1)...])
    guard head.count == 4, head[..<2].joined(separator: " ") == PrintCache.mark,
      let pages = Int(head[2]), head[3] == Digest128(of: content).description
    else { return nil }
    return (content, pages)
  }

  /// Keeps a PDF. A disk that is full, or a folder that may not be written to, costs time only: nobody is
  /// told.
  package func keep(_ key: Digest128, _ bytes: [UInt8], pages: Int) {
    for length in folder.indices where folder[length] == "/" && length > folder.startIndex {
      _ = unsafe mkdir(String(folder[..<length]), 0o777)
    }
    _ = unsafe mkdir(folder, 0o777)
    let draft = "\(folder)/.\(key)-\(getpid())"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe open(draft, flags, 0o666)
    guard file >= 0 else { return }
    let head = "\(PrintCache.mark) \(pages) \(Digest128(of: bytes))\n"
    var rest = (Array(head.utf8) + bytes)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    close(file)
    let isWhole = rest.isEmpty
    let isPlaced = unsafe isWhole && rename(draft, path(key)) == 0
    if !isPlaced { _ = unsafe unlink(draft) }
  }

  private func path(_ key: Digest128) -> String { "\(folder)/\(key).pdf" }
}
