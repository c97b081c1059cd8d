import Glibc

/// The files of a site that stands, for what is made of the whole of it.
package enum PublishedFiles {
  /// Every file below the folder at `path` but KursBuild's own marker and `.gitignore`, in the order
  /// of their paths' bytes.
  package static func list(below path: String) throws(OutputError) -> [OutputPath] {
    do {
      let top = try Disk.openFolder(following: path)
      var files: [OutputPath] = []
      try collect(top, "", &files)
      return files.sorted()
    } catch {
      throw OutputError(error, path: path)
    }
  }

  /// The length of the file at `path` in bytes; 0 when there is none.
  package static func size(ofFile path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func collect(
    _ folder: FolderHandle, _ prefix: String, _ files: inout [OutputPath]
  ) throws(SystemError) {
    for entry in try FolderListing(of: folder).entries {
      let bytes = entry.name.dropLast().map(UInt8.init(bitPattern:))
      guard let path = OutputPath(utf8: Array(prefix.utf8) + bytes) else { continue }
      if entry.isFolder {
        try collect(Disk.openFolder(entry.name, in: folder), path.text + "/", &files)
      } else if path.text != SiteTarget.marker, path.text != SiteTarget.ignoreFile {
        files.append(path)
      }
    }
  }
}
