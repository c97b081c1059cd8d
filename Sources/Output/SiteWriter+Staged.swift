import Synchronization

/// A file of the new site that has been staged.
package struct StagedFile: Sendable {
  /// Where it lies.
  package let path: OutputPath
  /// Length in bytes.
  package let size: Int64
  /// The fingerprint of what it holds.
  package let content: Digest128
}

/// For what is made of files that are staged already.
extension SiteWriter {
  /// All files staged so far, in the order of their paths' bytes.
  package var stagedFiles: [StagedFile] {
    let folders = staged.withLock { $0.folders }
    return folders.flatMap { folder in
      folder.files.compactMap { file in
        OutputPath(folder.path.isEmpty ? file.name : "\(folder.path)/\(file.name)")
          .map { StagedFile(path: $0, size: file.size, content: file.content) }
      }
    }.sorted { $0.path < $1.path }
  }

  /// What the staged file at `path` holds.
  package func bytes(of path: OutputPath) throws(OutputError) -> [UInt8] {
    do {
      return try Disk.contents(of: path.text, in: staging)
    } catch {
      throw OutputError(error, path: path.text)
    }
  }
}
