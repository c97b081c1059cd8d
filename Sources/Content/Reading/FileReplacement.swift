package import Diagnostics
import Glibc

/// Writes a file of the content folder anew, in one step: whoever looks sees the old text or the new.
package struct FileReplacement {
  /// Why a file was left as it was.
  package enum Fault: Error, Sendable, Hashable {
    /// The file, or a folder on the way to it, is a symbolic link or no ordinary file.
    case notAFile
    /// Nobody may write to it.
    case readOnly
    /// Somebody changed it meanwhile.
    case changed
    /// The system refused, with this error number.
    case system(Int32)

    /// What to tell the user.
    package var message: Phrase {
      switch self {
      case .notAFile:
        Phrase(
          "den er et symbolsk link eller ligger bag et", "it is a symbolic link or lies behind one")
      case .readOnly: Phrase("den er skrivebeskyttet", "it is read-only")
      case .changed:
        Phrase("den blev ændret imens; prøv igen", "it was changed meanwhile; try again")
      case .system(let code):
        Phrase(
          "systemet sagde nej (\(ContentError.systemText(code)))",
          "the system refused (\(ContentError.systemText(code)))")
      }
    }
  }

  private let reader: ContentReader

  /// Replaces files in `reader`'s folder.
  package init(reader: ContentReader) {
    self.reader = reader
  }

  /// Replaces `old`, which must be what the file at `path` holds, with `new`. Mode and owner stay.
  package func replace(_ path: String, _ old: [UInt8], with new: [UInt8]) throws(Fault) {
    var parts = OpenFile.names(of: path, in: reader.root)
    guard let name = parts.popLast() else { throw .notAFile }
    let folder = try FileReplacement.openFolder(reader.root, parts)
    defer { close(folder) }
    let status = try FileReplacement.check(name, in: folder, holds: old)
    let temporary = ".kursbuild-\(getpid())-\(name)"
    do throws(Fault) {
      try FileReplacement.write(new, temporary, in: folder, like: status)
      guard unsafe renameat(folder, temporary, folder, name) == 0 else { throw .system(errno) }
    } catch {
      _ = unsafe unlinkat(folder, temporary, 0)
      throw error
    }
    fsync(folder)
  }

  private static func openFolder(_ root: String, _ parts: [String]) throws(Fault) -> Int32 {
    var folder = unsafe open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for part in parts where folder >= 0 {
      let inner = unsafe openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      close(folder)
      folder = inner
    }
    guard folder >= 0 else { throw errno == ELOOP || errno == ENOTDIR ? .notAFile : .system(errno) }
    return folder
  }

  private static func check(
    _ name: String, in folder: Int32, holds old: [UInt8]
  ) throws(Fault) -> stat {
    let file = unsafe openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw errno == ELOOP ? .notAFile : .system(errno) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .system(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    // The owner's own bit: root may write to everything, but was asked not to.
    guard status.st_mode & 0o222 != 0, unsafe faccessat(folder, name, W_OK, 0) == 0 else {
      throw .readOnly
    }
    var found = [UInt8](repeating: 0, count: old.count + 1)
    var count = 0
    while count < found.count {
      let got = unsafe found.withUnsafeMutableBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe read(file, base + count, buffer.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .system(errno) }
      if got == 0 { break }
      count += got
    }
    guard count == old.count, found.prefix(count).elementsEqual(old) else { throw .changed }
    return status
  }

  private static func write(
    _ bytes: [UInt8], _ name: String, in folder: Int32, like status: stat
  ) throws(Fault) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe openat(folder, name, flags, 0o600)
    guard file >= 0 else { throw errno == EACCES || errno == EROFS ? .readOnly : .system(errno) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .system(errno) }
      rest = rest.dropFirst(written)
    }
    _ = fchown(file, status.st_uid, status.st_gid)
    guard fchmod(file, status.st_mode & 0o7777) == 0, fsync(file) == 0 else {
      throw .system(errno)
    }
  }
}
