/// One file an author wrote: where it lies and what is in it.
package struct SourceFile: Sendable {
  /// Path relative to the content folder, with `/` between parts, as it is shown to the author.
  package let path: String
  /// The file's bytes as they are on disk (not yet known to be UTF-8).
  package let bytes: [UInt8]

  /// A file with `bytes` at `path`, relative to the content folder.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
