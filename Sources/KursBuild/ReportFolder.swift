import Diagnostics
import Glibc

/// The folder a report is put in; made when it is not there. A file is written under another name and
/// then takes the old one's place, so that nobody ever sees half of it.
struct ReportFolder {
  private let path: String

  /// The folder at `path`; the one it lies in must be there.
  init(_ path: String) throws {
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw ReportFolder.failure(path)
    }
    self.path = path
  }

  /// Writes a file; gives its path from where the program was started.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let target = "\(path)/\(name)"
    let draft = target + ".ny"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe open(draft, flags, 0o666)
    guard file >= 0 else { throw ReportFolder.failure(target) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        let failure = ReportFolder.failure(target)
        close(file)
        unsafe unlink(draft)
        throw failure
      }
      rest = rest.dropFirst(count)
    }
    close(file)
    guard unsafe rename(draft, target) == 0 else { throw ReportFolder.failure(target) }
    return target
  }

  /// The system's last error about `path`, as the user is told it.
  private static func failure(_ path: String) -> WrongUse {
    let code = errno
    let reason =
      switch code {
      case ENOENT: Phrase("Mappen, den skal ligge i, findes ikke", "its folder is not there")
      case EACCES, EPERM, EROFS: Phrase("Du har ikke adgang", "you have no access")
      case ENOSPC, EDQUOT: Phrase("Disken er fuld", "the disk is full")
      case ENOTDIR: Phrase("En fil ligger i vejen", "a file is in the way")
      default: Phrase("Fejl \(code)", "error \(code)")
      }
    return WrongUse(
      message: Phrase(
        "\(path) kan ikke skrives: \(reason.danish)",
        "\(path) cannot be written: \(reason.english)"))
  }
}
