/// The site that stands at the target, as the last build left it in the manifest's words.
///
/// Any number of tasks may ask it at once.
final class PreviousSite: Sendable {
  let manifest: Manifest
  /// The target's folders.
  let tree: FolderTree
  private let numbers: [String: Int]

  init(manifest: Manifest, root: FolderHandle) {
    self.manifest = manifest
    tree = FolderTree(root: root)
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(manifest.folders.count)
    for (number, folder) in manifest.folders.enumerated() { numbers[folder.path] = number }
    self.numbers = numbers
  }

  /// What was published as `name` in `folder`; it need not be there any more.
  func file(named name: String, in folder: String) -> Manifest.File? {
    guard let number = numbers[folder] else { return nil }
    return manifest.folders[number].files.isEmpty
      ? nil : manifest.folders[number].file(named: name)
  }

  /// Whether a file on disk is still the one that was published.
  static func isUntouched(_ file: Manifest.File, _ status: FileStatus) -> Bool {
    status.kind == .file && status.size == file.size && status.modified == file.modified
  }

  /// Whether the target holds exactly what was published: no file missing, edited or added.
  func isIntact() -> Bool {
    var subfolders: [String: Int] = [:]
    for folder in manifest.folders where !folder.path.isEmpty {
      subfolders[OutputPath.folder(of: folder.path), default: 0] += 1
    }
    return manifest.folders.allSatisfy { folder in
      (try? isIntact(folder, subfolders: subfolders[folder.path] ?? 0)) ?? false
    }
  }

  private func isIntact(_ folder: Manifest.Folder, subfolders: Int) throws(SystemError) -> Bool {
    let handle = try tree.folder(folder.path)
    var entries = try FolderListing(of: handle).entries
    if folder.path.isEmpty { entries.removeAll { SiteTarget.isOwnName($0.name) } }
    guard entries.count == folder.files.count + subfolders else { return false }
    for file in folder.files {
      let status = try Disk.status(of: file.name, in: handle)
      if !PreviousSite.isUntouched(file, status) { return false }
    }
    return true
  }
}
