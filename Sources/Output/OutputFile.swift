/// A file of the site: where it lies and what it holds.
package struct OutputFile: Hashable, Sendable {
  /// Where the file lies below the site's top folder.
  package var path: OutputPath
  /// The file's content.
  package var bytes: [UInt8]

  /// A file at `path` that holds `bytes`.
  package init(path: OutputPath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
