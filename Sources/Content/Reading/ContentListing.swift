package import Diagnostics

/// A file of the content tree as the folder listing shows it.
package struct ContentFile: Sendable, Hashable {
  /// Path relative to the content folder, in NFC, with `/` between parts.
  package var path: String
  /// Size in bytes.
  package var size: Int
  /// When it was last changed, in nanoseconds since 1970.
  package var modified: Int64
  /// The file's inode number.
  package var inode: UInt64

  /// A file at `path`.
  package init(path: String, size: Int = 0, modified: Int64 = 0, inode: UInt64 = 0) {
    self.path = path
    self.size = size
    self.modified = modified
    self.inode = inode
  }
}

/// Everything in the content folder, hidden files left out.
package struct ContentListing: Sendable {
  /// The files, ordered bytewise by path.
  package var files: [ContentFile]
  /// What was refused: symbolic links, unreadable names, two names that are the same in NFC.
  package var diagnostics: [Diagnostic]

  /// A listing of `files`, which must be in path order.
  package init(files: [ContentFile], diagnostics: [Diagnostic] = []) {
    self.files = files
    self.diagnostics = diagnostics
  }
}
