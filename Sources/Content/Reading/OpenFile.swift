import Glibc

/// A file that is open for reading: the one owner of its descriptor.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  /// Size in bytes when it was opened.
  let size: Int

  /// Opens the file at `path` of the content folder; links are not followed. One that is larger than
  /// `largest` bytes is refused.
  init(
    _ path: String, reader: ContentReader, largest: Int = ContentReader.largestFile
  ) throws(ContentError) {
    var descriptor = OpenFile.open(reader.root + "/" + path)
    if descriptor < 0, errno == ENOENT, !path.utf8.allSatisfy({ $0 < 0x80 }),
      let disk = OpenFile.diskPath(of: path, in: reader.root)
    {
      descriptor = OpenFile.open(reader.root + "/" + disk)
    }
    guard descriptor >= 0 else {
      throw ContentError(OpenFile.reason(errno), path: path, code: errno)
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw ContentError(.notAFile, path: path)
    }
    guard status.st_size <= largest else {
      close(descriptor)
      throw ContentError(.tooLarge, path: path)
    }
    self.descriptor = descriptor
    self.path = path
    self.size = Int(status.st_size)
  }

  deinit {
    close(descriptor)
  }

  /// The first `count` bytes; fewer when the file has become shorter.
  borrowing func read(atMost count: Int) throws(ContentError) -> [UInt8] {
    var code: Int32 = 0
    let descriptor = descriptor
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = unsafe Glibc.read(descriptor, base + filled, count - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        guard got > 0 else { return }
        filled += got
      }
    }
    guard code == 0 else { throw ContentError(.unreadableFile, path: path, code: code) }
    return bytes
  }

  /// The bytes of a range; fewer when the file has become shorter.
  borrowing func read(_ range: Range<Int>) throws(ContentError) -> [UInt8] {
    guard lseek(descriptor, off_t(range.lowerBound), SEEK_SET) >= 0 else {
      throw ContentError(.unreadableFile, path: path, code: errno)
    }
    return try read(atMost: range.count)
  }

  private static func open(_ path: String) -> Int32 {
    // Without O_NONBLOCK a named pipe that took the file's place would hang the build.
    unsafe Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0)
  }

  private static func reason(_ code: Int32) -> ContentError.Reason {
    switch code {
    case ENOENT, ENOTDIR: .vanished
    case ELOOP: .notAFile
    default: .unreadableFile
    }
  }

  /// The names along `path` as the disk has them.
  static func names(of path: String, in root: String) -> [String] {
    let disk = path.utf8.allSatisfy { $0 < 0x80 } ? path : diskPath(of: path, in: root) ?? path
    return disk.split(separator: "/").map(String.init)
  }

  /// The path as the disk has it when its names are not in NFC.
  private static func diskPath(of path: String, in root: String) -> String? {
    var disk = ""
    for part in path.split(separator: "/") {
      let folderPath = disk.isEmpty ? root : root + "/" + disk
      guard let folder = try? FolderStream(Array(folderPath.utf8), in: nil),
        let entries = try? folder.entries(),
        let match = entries.first(where: { ComposedName.compose($0.name).elementsEqual(part.utf8) })
      else { return nil }
      disk += (disk.isEmpty ? "" : "/") + String(decoding: match.name, as: UTF8.self)
    }
    return disk
  }
}
