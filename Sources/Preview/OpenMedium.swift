import Glibc

/// A file of the content folder that is open to be sent, whole or in part: the one owner of its
/// descriptor. No symbolic link below the content folder is followed.
final class OpenMedium: Sendable {
  /// Size in bytes when it was opened.
  let size: Int
  private let descriptor: Int32

  /// Opens the file at `path` below the folder `root`; nil when there is no ordinary file.
  init?(_ path: String, below root: String) {
    var folder = unsafe Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for part in parts.dropLast() where folder >= 0 {
      let inner = unsafe openat(
        folder, String(part), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      close(folder)
      folder = inner
    }
    guard folder >= 0, let name = parts.last else { return nil }
    let file = unsafe openat(
      folder, String(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    close(folder)
    guard file >= 0 else { return nil }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      return nil
    }
    descriptor = file
    size = Int(status.st_size)
  }

  deinit {
    close(descriptor)
  }

  /// At most `count` bytes from `offset`; fewer at the end; nil when they cannot be read.
  func read(at offset: Int, atMost count: Int) -> [UInt8]? {
    var got = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      got = unsafe pread(descriptor, buffer.baseAddress, count, off_t(offset))
      filled = max(0, got)
    }
    return got < 0 ? nil : bytes
  }
}

/// The part of a file a browser asks for (RFC 9110, 14.1.2): one stretch of bytes, as players do.
enum ByteRange: Equatable {
  /// All of it: nothing else was asked for, or something nobody needs to understand.
  case whole
  /// A stretch.
  case part(Range<Int>)
  /// A stretch that is not there.
  case unsatisfiable

  /// Reads the header `Range` for something of `size` bytes.
  init(_ header: String?, size: Int) {
    self = .whole
    guard let header, header.hasPrefix("bytes=") else { return }
    let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.allSatisfy { "0"..."9" ~= $0 } }) else { return }
    switch (Int(ends[0]), Int(ends[1])) {
    case (nil, nil): return
    case (nil, .some(let count)):
      guard ends[0].isEmpty else { return }
      self = count == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - count)..<size)
    case (.some(let first), let last):
      guard last != nil || ends[1].isEmpty else { return }
      if let last, last < first { return }
      if first >= size {
        self = .unsatisfiable
      } else {
        let end = last.map { min($0, size - 1) } ?? size - 1
        self = .part(first..<end + 1)
      }
    }
  }
}
