package import Diagnostics
import Glibc

/// Reads the content folder: first the names of everything in it, then single files.
///
/// How content becomes one validated value (each step names the type that does it):
/// 1. `ContentReader` lists the folder and reads files; nothing else touches the disk.
/// 2. `ContentTree` sorts the files by the folder they lie in: pages, registries, media, the rest.
/// 3. `RegistryReader` reads `kursbuild.yml`, `kilder.yml`, `love.yml` and the glossary.
/// 4. `HeaderReader` reads each page's front matter.
/// 5. `OutlineBuilder` puts them together into a `SiteOutline`, held for the whole build.
/// 6. `PageParser` reads a page's body and checks it against the outline, a chunk at a time.
/// 7. `LinkChecker` checks anchors when all pages have been read.
package struct ContentReader: Sendable {
  /// The largest file that is read as text, in bytes.
  package static let largestFile = 64 << 20

  /// The content folder as the user gave it.
  package let root: String

  /// A reader of the content folder at `root`.
  package init(root: String) {
    self.root = root
  }

  /// Lists every file, in bytewise path order. Hidden files and folders are passed over; symbolic
  /// links are refused with a diagnostic.
  package func list() throws(ContentError) -> ContentListing {
    var listing = ContentListing(files: [])
    let folder: FolderStream
    do {
      folder = try FolderStream(Array(root.utf8), in: nil)
    } catch {
      let isMissing = error.code == ENOENT || error.code == ENOTDIR
      throw ContentError(
        isMissing ? .noContentFolder : .unreadableFolder, path: root, code: error.code)
    }
    try ContentReader.list(folder, prefix: [], into: &listing)
    return listing
  }

  /// Reads a whole file. `path` is the path in the listing.
  package func read(_ path: String) throws(ContentError) -> SourceFile {
    let file = try OpenFile(path, reader: self)
    return SourceFile(path: path, bytes: try file.read(atMost: file.size))
  }

  /// Reads the first bytes of a file: at most `count`, fewer when the file is shorter. `isWhole`
  /// tells whether that was all of it.
  package func readStart(
    of path: String, atMost count: Int
  ) throws(ContentError) -> (file: SourceFile, isWhole: Bool) {
    let file = try OpenFile(path, reader: self)
    let bytes = try file.read(atMost: min(count, file.size))
    return (SourceFile(path: path, bytes: bytes), bytes.count >= file.size)
  }

  private static func list(
    _ folder: borrowing FolderStream, prefix: [UInt8], into listing: inout ContentListing
  ) throws(ContentError) {
    for entry in try sortedEntries(folder, prefix: prefix, into: &listing) {
      let name = prefix + entry.sortName
      switch entry.entry.kind {
      case .folder:
        let inner: FolderStream
        do {
          inner = try FolderStream(entry.entry.name, in: folder.descriptor)
        } catch {
          let shown = String(decoding: name.dropLast(), as: UTF8.self)
          throw ContentError(.unreadableFolder, path: shown, code: error.code)
        }
        try list(inner, prefix: name, into: &listing)
      case .file:
        listing.files.append(
          ContentFile(
            path: String(decoding: name, as: UTF8.self), size: entry.entry.size,
            modified: entry.entry.modified, inode: entry.entry.inode))
      case .link:
        listing.diagnostics.append(.symbolicLink(String(decoding: name, as: UTF8.self)))
      case .other: continue
      }
    }
  }

  /// Files that Word, Windows and editors leave behind; nobody wrote them.
  private static func isLeftBehind(_ name: [UInt8]) -> Bool {
    name.starts(with: "~$".utf8) || name.last == UInt8(ascii: "~")
      || name.elementsEqual("Thumbs.db".utf8) || name.elementsEqual("desktop.ini".utf8)
  }

  /// A folder's entries in the order their full paths have, which is why a folder's name is compared
  /// with the slash that follows it.
  private static func sortedEntries(
    _ folder: borrowing FolderStream, prefix: [UInt8], into listing: inout ContentListing
  ) throws(ContentError) -> [(sortName: [UInt8], entry: FolderStream.Entry)] {
    let entries: [FolderStream.Entry]
    do {
      entries = try folder.entries()
    } catch {
      let path = String(decoding: prefix.dropLast(), as: UTF8.self)
      throw ContentError(.unreadableFolder, path: path, code: error.code)
    }
    var sorted: [(sortName: [UInt8], entry: FolderStream.Entry)] = []
    sorted.reserveCapacity(entries.count)
    for entry in entries where !isLeftBehind(entry.name) {
      let shown = String(decoding: prefix + entry.name, as: UTF8.self)
      guard TextCheck.invalidUTF8(in: entry.name) == nil, !TextCheck.hasControl(entry.name) else {
        listing.diagnostics.append(.unreadableName(shown))
        continue
      }
      let slash: [UInt8] = entry.kind == .folder ? [UInt8(ascii: "/")] : []
      sorted.append((ComposedName.compose(entry.name) + slash, entry))
    }
    sorted.sort { left, right in
      left.sortName == right.sortName
        ? left.entry.name.lexicographicallyPrecedes(right.entry.name)
        : left.sortName.lexicographicallyPrecedes(right.sortName)
    }
    var unique: [(sortName: [UInt8], entry: FolderStream.Entry)] = []
    unique.reserveCapacity(sorted.count)
    for entry in sorted {
      if unique.last?.sortName == entry.sortName {
        listing.diagnostics.append(
          .sameName(String(decoding: prefix + entry.sortName, as: UTF8.self)))
      } else {
        unique.append(entry)
      }
    }
    return unique
  }
}
