import Content
import Media
import Output

/// What becomes of a medium on its way into the site: pictures and films tell nothing but themselves,
/// drawings neither run nor fetch anything.
struct MediaCopy {
  /// The rules below. Another number makes every copy anew.
  static let rules: UInt64 = 1

  private let reader: ContentReader

  /// For the media in `reader`'s folder.
  init(reader: ContentReader) {
    self.reader = reader
  }

  /// True for media that are looked through before they are published.
  static func isExamined(_ path: String) -> Bool {
    let ending = ending(of: path)
    return PictureKind(ending: ending) != nil || FilmKind(ending: ending) == .mp4
  }

  /// The form in which the medium at `path` is published.
  func form(of path: String) throws -> CopyForm {
    let source = try MediaFile(path, reader: reader)
    do throws(PictureFault) {
      let edits: [MediaEdit]
      if let kind = PictureKind(ending: MediaCopy.ending(of: path)) {
        let picture = try PictureReader.read(source, as: kind, whole: true)
        if let drawing = picture.cleanDrawing { return .bytes(drawing) }
        edits = picture.edits
      } else {
        edits = try FilmReader.read(source)?.edits ?? []
      }
      if edits.isEmpty { return .same }
      return .edited(edits.map { FileEdit($0.range, $0.replacement) })
    } catch {
      // It was in order when the outline was made.
      throw source.failure ?? ContentError(.vanished, path: path)
    }
  }

  private static func ending(of path: String) -> String {
    path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }
}
