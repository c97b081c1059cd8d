import Glibc

/// The system's notices about folders (inotify): the one owner of the descriptor.
///
/// Only that something happened is used, and whether folders came or went; what happened to which
/// file is found by listing the folder.
@safe
struct FolderWatch: ~Copyable {
  /// Why folders cannot be watched.
  enum Failure: Error {
    /// The system allows no more watches, or no more watchers.
    case tooMany
    /// The folder on top is not there.
    case missing
  }

  /// What one round of notices told.
  struct Notices {
    /// How many files and folders were written to, came or went.
    var count = 0
    /// Folders came or went, or notices were lost: folders must be watched anew.
    var isTreeChanged = false
    /// The folder on top went away.
    var isRootGone = false
  }

  private static let interest = UInt32(
    IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

  /// The descriptor to wait on.
  let descriptor: Int32
  private let root: String
  private let mostFolders: Int
  private var rootWatch: Int32 = -1

  /// Watches `root` and every folder below it, hidden ones left out; `mostFolders` at the most.
  init(_ root: String, mostFolders: Int = .max) throws(Failure) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    self.root = root
    self.mostFolders = mostFolders
    guard descriptor >= 0 else { throw .tooMany }
    // A watch that is half made is no watch; its descriptor is closed by deinit.
    try watchAll()
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Watches every folder there is now. A folder that is watched already stays so.
  mutating func watchAll() throws(Failure) {
    rootWatch = try add(root, isRoot: true)
    var waiting = [root]
    var count = 1
    while let folder = waiting.popLast() {
      for name in FolderWatch.folders(in: folder) {
        count += 1
        if count > mostFolders { throw .tooMany }
        let path = folder + "/" + name
        if try add(path, isRoot: false) >= 0 { waiting.append(path) }
      }
    }
  }

  private func add(_ path: String, isRoot: Bool) throws(Failure) -> Int32 {
    let flags = FolderWatch.interest | (isRoot ? 0 : UInt32(IN_DONT_FOLLOW))
    let watch = unsafe inotify_add_watch(descriptor, path, flags)
    if watch >= 0 { return watch }
    if errno == ENOSPC || errno == ENOMEM { throw .tooMany }
    // A folder that went away meanwhile gives a notice in the one above.
    if isRoot { throw .missing }
    return -1
  }

  /// Reads all notices that wait.
  func read() -> Notices {
    var notices = Notices()
    let capacity = 64 * 1024
    while true {
      var got = 0
      let buffer = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
        got = unsafe Glibc.read(descriptor, buffer.baseAddress, capacity)
        filled = max(0, got)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return notices }
      count(buffer, into: &notices)
    }
  }

  /// Goes through the notices: watch (4 bytes), mask (4), cookie (4), length (4), name (length).
  private func count(_ bytes: [UInt8], into notices: inout Notices) {
    let headSize = 16
    var start = 0
    while start + headSize <= bytes.count {
      let watch = Int32(bitPattern: FolderWatch.number(bytes, at: start))
      let mask = FolderWatch.number(bytes, at: start + 4)
      let length = Int(FolderWatch.number(bytes, at: start + 12))
      start += headSize + length
      if mask & UInt32(IN_MODIFY | IN_ATTRIB) == 0 { notices.count += 1 }
      if mask & UInt32(IN_ISDIR | IN_Q_OVERFLOW) != 0 { notices.isTreeChanged = true }
      if watch == rootWatch,
        mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT) != 0
      {
        notices.isRootGone = true
      }
    }
  }

  private static func number(_ bytes: [UInt8], at index: Int) -> UInt32 {
    var number: UInt32 = 0
    for offset in 0..<4 { number |= UInt32(bytes[index + offset]) << (8 * UInt32(offset)) }
    return number
  }

  /// The folders in a folder, hidden ones and links left out.
  private static func folders(in path: String) -> [String] {
    guard let stream = unsafe opendir(path) else { return [] }
    defer { _ = unsafe closedir(stream) }
    var names: [String] = []
    while let record = unsafe readdir(stream) {
      let type = Int(unsafe record.pointee.d_type)
      guard type == Int(DT_DIR) || type == Int(DT_UNKNOWN) else { continue }
      let name = unsafe withUnsafeBytes(of: &record.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
