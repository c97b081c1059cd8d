import Diagnostics
import Glibc

/// The folder a report is put in; made when it is not there. A file is written under another name and
/// then takes the old one's place, so that nobody ever sees half of it.
struct ReportFolder {
  private let path: String

  /// The folder at `path`; the one it lies in must be there. One that `isPrivate` only its owner may open.
  init(_ path: String, isPrivate: Bool = false) throws {
    guard unsafe mkdir(path, isPrivate ? 0o700 : 0o777) == 0 || errno == EEXIST else {
      throw ReportFolder.failure(path)
    }
    self.path = path
    if isPrivate { try close(path) }
  }

  /// Shuts everybody else out of a folder that was there before; one of somebody else's is refused.
  private func close(_ path: String) throws {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { throw ReportFolder.failure(path) }
    defer { Glibc.close(folder) }
    guard fchmod(folder, 0o700) == 0 else { throw ReportFolder.failure(path) }
  }

  /// A file that is written and has still to take its place.
  struct Draft {
    fileprivate let draft: String
    fileprivate let target: String

    /// Puts the file in its place.
    func put() throws {
      guard unsafe rename(draft, target) == 0 else {
        let failure = ReportFolder.failure(target)
        drop()
        throw failure
      }
    }

    /// Takes it away again.
    func drop() { unsafe unlink(draft) }
  }

  /// Writes a file; gives its path from where the program was started. One that `isPrivate` only its
  /// owner may read, from the first byte on.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String, isPrivate: Bool = false) throws -> String {
    let draft = try draft(bytes, of: name, isPrivate: isPrivate)
    try draft.put()
    return draft.target
  }

  /// Writes a file beside the one whose place it is to take.
  func draft(_ bytes: [UInt8], of name: String, isPrivate: Bool = false) throws -> Draft {
    let target = "\(path)/\(name)"
    let draft = target + ".ny"
    // One that a run before this left behind may be open to others.
    if isPrivate { unsafe unlink(draft) }
    let flags =
      O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC | (isPrivate ? O_EXCL : 0)
    let file = unsafe open(draft, flags, isPrivate ? 0o600 : 0o666)
    guard file >= 0 else { throw ReportFolder.failure(target) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        let failure = ReportFolder.failure(target)
        Glibc.close(file)
        unsafe unlink(draft)
        throw failure
      }
      rest = rest.dropFirst(count)
    }
    Glibc.close(file)
    return Draft(draft: draft, target: target)
  }

  /// The system's last error about `path`, as the user is told it.
  fileprivate static func failure(_ path: String) -> WrongUse {
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
