import Media

/// A file under `medier/` that is read piece by piece, however large it is.
package final class MediaFile: MediaSource {
  /// The largest film, in bytes.
  private static let largest = 1 << 40

  /// What kept the file from being read, if anything did.
  package private(set) var failure: ContentError?
  private let file: OpenFile

  /// Opens the file at `path` of the reader's folder.
  package init(_ path: String, reader: ContentReader) throws(ContentError) {
    file = try OpenFile(path, reader: reader, largest: MediaFile.largest)
  }

  package var count: Int { file.size }

  package func bytes(_ range: Range<Int>) -> [UInt8] {
    do {
      return try file.read(range)
    } catch {
      failure = error
      return []
    }
  }
}
