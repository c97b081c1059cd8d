import Glibc

/// The folder a site is published to.
struct SiteTarget: Sendable {
  /// The file that marks a folder as KursBuild's own.
  static let marker = ".kursbuild-site"
  static let markerText =
    "KursBuild skriver denne mappe. Alt her kan blive erstattet ved næste bygning.\n"
  /// The one file of somebody else's that is carried from site to site.
  static let ignoreFile = ".gitignore"

  /// What stands at the target.
  enum Condition: Sendable {
    case missing
    case empty(FolderHandle)
    /// A folder with the marker.
    case own(FolderHandle)
  }

  /// The path as the user wrote it, for messages.
  let shown: String
  let parent: FolderHandle
  let name: String

  /// Finds the target's place and makes the folders above it. Links in the path above the target are
  /// followed: the user named them.
  init(path: String) throws(OutputError) {
    guard let location = SiteTarget.location(of: path) else { throw .invalidPath(path: path) }
    shown = SiteTarget.withoutLastSlashes(path)
    name = location.name
    do {
      try SiteTarget.makeFolders(location.parent)
      parent = try Disk.openFolder(following: location.parent)
    } catch {
      throw OutputError(error, path: location.parent)
    }
  }

  /// Whether a name at the top of the site belongs to the target and not to what was published.
  static func isOwnName(_ name: [CChar]) -> Bool {
    name == Array(marker.utf8CString) || name == Array(ignoreFile.utf8CString)
  }

  private static func withoutLastSlashes(_ path: String) -> String {
    var path = path[...]
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return String(path)
  }

  private static func location(of path: String) -> (parent: String, name: String)? {
    if path.isEmpty || path.utf8.contains(0) { return nil }
    var path = withoutLastSlashes(path)
    if path == "." || path == ".." || path.hasSuffix("/.") || path.hasSuffix("/..") {
      // The name is needed to put something beside it.
      guard let real = unsafe realpath(path, nil) else { return nil }
      path = unsafe String(cString: real)
      unsafe free(real)
    }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let name = String(path[path.utf8.index(after: slash)...])
    let parent = withoutLastSlashes(String(path[...slash]))
    return name.isEmpty ? nil : (parent, name)
  }

  private static func makeFolders(_ path: String) throws(SystemError) {
    if unsafe mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    let parent = withoutLastSlashes(OutputPath.folder(of: path))
    guard errno == ENOENT, !parent.isEmpty, parent != path else { throw .latest }
    try makeFolders(parent)
    if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { throw .latest }
  }

  /// Looks at the target; throws when it is nothing KursBuild may replace.
  func condition() throws(OutputError) -> Condition {
    let folder: FolderHandle
    let names: [[CChar]]
    do throws(SystemError) {
      folder = try Disk.openFolder(name, in: parent)
      if try Disk.status(of: folder).device != Disk.status(of: parent).device {
        throw SystemError(code: EXDEV)
      }
      names = try FolderListing(of: folder).names
    } catch {
      if error.code == ENOENT { return .missing }
      throw error.code == EXDEV
        ? .immovableTarget(path: shown) : OutputError(error, path: shown)
    }
    if names.isEmpty { return .empty(folder) }
    if !hasMarker(folder) { throw .foreignTarget(path: shown) }
    if names.contains(Array(".git".utf8CString)) { throw .repositoryInTarget(path: shown) }
    return .own(folder)
  }

  private func hasMarker(_ folder: FolderHandle) -> Bool {
    let expected = Array(SiteTarget.markerText.utf8)
    return (try? Disk.contents(of: SiteTarget.marker, in: folder)) == expected
  }
}
