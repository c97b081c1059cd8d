import Glibc

/// What lies in a folder, in no particular order.
struct FolderListing {
  struct Entry {
    /// The name as the file system has it, ending in a NUL: it need not be UTF-8.
    let name: [CChar]
    let isFolder: Bool
  }

  let entries: [Entry]

  /// The entries' names, each ending in a NUL.
  var names: [[CChar]] { entries.map(\.name) }

  init(of folder: FolderHandle) throws(SystemError) {
    // A handle of its own: reading moves the handle's position.
    let raw = unsafe openat(folder.raw, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    if raw < 0 { throw .latest }
    guard let stream = unsafe fdopendir(raw) else {
      let error = SystemError.latest
      close(raw)
      throw error
    }
    defer { unsafe closedir(stream) }
    let dot = CChar(UInt8(ascii: "."))
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
          unsafe [CChar](UnsafeBufferPointer(start: characters, count: strlen(characters) + 1))
        }
      }
      if name == [dot, 0] || name == [dot, dot, 0] { continue }
      let isFolder = try FolderListing.isFolder(unsafe entry.pointee.d_type, name, in: folder)
      entries.append(Entry(name: name, isFolder: isFolder))
    }
    if errno != 0 { throw .latest }
    self.entries = entries
  }

  /// Not every file system says in its listing what an entry is.
  private static func isFolder(_ type: UInt8, _ name: [CChar], in folder: FolderHandle)
    throws(SystemError) -> Bool
  {
    if Int(type) != Int(DT_UNKNOWN) { return Int(type) == Int(DT_DIR) }
    return try Disk.status(of: name, in: folder).kind == .folder
  }
}
