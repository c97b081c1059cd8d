import Glibc

/// An open file; closed when the value goes out of scope.
struct FileHandle: ~Copyable {
  let raw: Int32

  deinit { close(raw) }
}

/// An open folder; closed when nobody holds it any more.
final class FolderHandle: Sendable {
  let raw: Int32

  init(raw: Int32) { self.raw = raw }

  deinit { close(raw) }
}

/// What the file system knows about a file without opening it.
struct FileStatus: Sendable {
  enum Kind: Sendable, Hashable {
    case file, folder, symbolicLink, other
  }

  let kind: Kind
  /// Length in bytes.
  let size: Int64
  /// When the content last changed, in nanoseconds since 1970.
  let modified: Int64
  /// When content, name or permissions last changed, in nanoseconds since 1970.
  let changed: Int64
  let device: UInt64
  let inode: UInt64
  /// The permission bits.
  let mode: mode_t
  let group: gid_t

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .symbolicLink
    default: kind = .other
    }
    size = Int64(status.st_size)
    modified = FileStatus.nanoseconds(status.st_mtim)
    changed = FileStatus.nanoseconds(status.st_ctim)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    mode = status.st_mode & 0o7777
    group = status.st_gid
  }

  static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// Whether `other` is the status of the very same file or folder.
  func isSame(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}
