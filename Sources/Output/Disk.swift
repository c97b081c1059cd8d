import CLinux
import Glibc

/// The error number a system call ended with.
struct SystemError: Error, Hashable {
  let code: Int32

  init(code: Int32) { self.code = code }

  /// The error of the system call that was made last.
  static var latest: SystemError { SystemError(code: errno) }
}

/// The system calls that change something, relative to open folders and never through a symbolic
/// link.
///
/// Tests see every one of them before it is made and can let it fail: that is how a full disk, a
/// file system without hard links and a killed process are played through.
struct Disk: Sendable {
  enum Step: String, Sendable {
    case makeFolder, adoptMode, createFile, write, setTimes, link, rename, exchange
    case removeFile, removeFolder
  }

  /// Is told the step and the name it works on; any other answer than 0 is taken as the error
  /// number of a call that is not made.
  typealias Interception = @Sendable (Step, String) -> Int32

  let interception: Interception?

  init(interception: Interception? = nil) { self.interception = interception }

  private func announce(_ step: Step, _ name: String) throws(SystemError) {
    guard let interception else { return }
    let code = interception(step, name)
    if code != 0 { throw SystemError(code: code) }
  }

  private func announce(_ step: Step, _ name: [CChar]) throws(SystemError) {
    if interception == nil { return }
    let bytes = name.dropLast().map(UInt8.init(bitPattern:))
    try announce(step, String(decoding: bytes, as: UTF8.self))
  }

  private func check(_ answer: Int32) throws(SystemError) {
    if answer != 0 { throw .latest }
  }

  func makeFolder(_ name: String, in folder: FolderHandle) throws(SystemError) {
    try announce(.makeFolder, name)
    try check(unsafe mkdirat(folder.raw, name, 0o777))
  }

  /// Gives `folder` the permissions and, where the user may, the group that `status` shows.
  func adopt(_ status: FileStatus, for folder: FolderHandle, named name: String)
    throws(SystemError)
  {
    try announce(.adoptMode, name)
    // A group one is not in cannot be given away; the permissions still hold.
    _ = fchown(folder.raw, uid_t.max, status.group)
    try check(fchmod(folder.raw, status.mode))
  }

  /// Makes a file that must not be there yet.
  func createFile(_ name: String, in folder: FolderHandle) throws(SystemError) -> FileHandle {
    try announce(.createFile, name)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let raw = unsafe openat(folder.raw, name, flags, 0o666)
    if raw < 0 { throw .latest }
    return FileHandle(raw: raw)
  }

  /// Makes a file to write to and read from that has lost its name already: it is gone with its
  /// descriptor, which is the answer.
  func createNameless(_ name: String, in folder: FolderHandle) throws(SystemError) -> Int32 {
    try announce(.createFile, name)
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let raw = unsafe openat(folder.raw, name, flags, 0o600)
    if raw < 0 { throw .latest }
    guard unsafe unlinkat(folder.raw, name, 0) == 0 else {
      let error = SystemError.latest
      close(raw)
      throw error
    }
    return raw
  }

  func write(_ bytes: [UInt8], to file: borrowing FileHandle, named name: String)
    throws(SystemError)
  {
    try announce(.write, name)
    let raw = file.raw
    let code: Int32 = unsafe bytes.withUnsafeBytes { bytes in
      unsafe Disk.writeAll(bytes, to: raw)
    }
    if code != 0 { throw SystemError(code: code) }
  }

  /// Writes everything, however the system portions it; the answer is an error number or 0.
  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to raw: Int32) -> Int32 {
    guard let start = bytes.baseAddress else { return 0 }
    var written = 0
    while written < bytes.count {
      let count = unsafe Glibc.write(raw, start + written, bytes.count - written)
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Sets the time a file was last changed, in nanoseconds since 1970.
  func setModified(_ time: Int64, of file: borrowing FileHandle, named name: String)
    throws(SystemError)
  {
    try announce(.setTimes, name)
    let (seconds, nanoseconds) = time.quotientAndRemainder(dividingBy: 1_000_000_000)
    let both = timespec(tv_sec: Int(seconds), tv_nsec: Int(nanoseconds))
    let times = [both, both]
    try check(unsafe futimens(file.raw, times))
  }

  /// Gives a file a second name; a symbolic link is linked itself, not what it points to.
  func link(
    _ name: String, in folder: FolderHandle, as newName: String, in newFolder: FolderHandle
  ) throws(SystemError) {
    try announce(.link, newName)
    try check(unsafe linkat(folder.raw, name, newFolder.raw, newName, 0))
  }

  func rename(
    _ name: String, in folder: FolderHandle, to newName: String, in newFolder: FolderHandle
  ) throws(SystemError) {
    try announce(.rename, newName)
    try check(unsafe renameat(folder.raw, name, newFolder.raw, newName))
  }

  /// Swaps two folders in one step.
  func exchange(
    _ name: String, in folder: FolderHandle, with otherName: String, in otherFolder: FolderHandle
  ) throws(SystemError) {
    try announce(.exchange, otherName)
    let flags = UInt32(KB_RENAME_EXCHANGE)
    try check(unsafe renameat2(folder.raw, name, otherFolder.raw, otherName, flags))
  }

  /// Removes a file or a symbolic link; `name` ends in a NUL.
  func removeFile(_ name: [CChar], in folder: FolderHandle) throws(SystemError) {
    try announce(.removeFile, name)
    try check(unsafe unlinkat(folder.raw, name, 0))
  }

  /// Removes an empty folder; `name` ends in a NUL.
  func removeFolder(_ name: [CChar], in folder: FolderHandle) throws(SystemError) {
    try announce(.removeFolder, name)
    try check(unsafe unlinkat(folder.raw, name, AT_REMOVEDIR))
  }
}
