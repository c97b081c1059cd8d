import Diagnostics
import Media

/// Reads what has to be known of each file under `medier/`: a few kilobytes of a picture or film, the
/// whole of a drawing or a file of captions. May be called from several tasks at once.
package struct MediaReader: Sendable {
  /// A picture of more bytes makes readers wait.
  private static let heavyPicture = 3_000_000
  /// More pixels on a side than any screen shows.
  private static let mostPixels = 4000
  /// A film of more bytes cannot be put on many web hosts.
  private static let heavyFilm = 100_000_000
  private static let largestCaptions = 8 << 20

  private let reader: ContentReader

  /// A reader of the media in `reader`'s folder.
  package init(reader: ContentReader) {
    self.reader = reader
  }

  /// Reads one medium.
  package func read(_ file: ContentFile) throws(ContentError) -> MediaRecord {
    let ending = PathText.suffix(file.path)
    let isFilm = FilmKind(ending: ending) != nil
    guard FileKind.isPicture(file.path) || isFilm || ending == "vtt" else { return MediaRecord() }
    let source = try MediaFile(file.path, reader: reader)
    let record = MediaReader.record(of: source, path: file.path)
    if let failure = source.failure { throw failure }
    return record
  }

  /// What the bytes of a file say, whose name tells what they ought to be.
  static func record(of source: some MediaSource, path: String) -> MediaRecord {
    let ending = PathText.suffix(path)
    if let promised = PictureKind(ending: ending) {
      return picture(source, promised: promised, path: path)
    }
    if let promised = FilmKind(ending: ending) {
      return film(source, promised: promised, path: path)
    }
    return ending == "vtt" ? captions(source, path: path) : MediaRecord()
  }

  // MARK: Pictures

  private static func picture(
    _ source: some MediaSource, promised: PictureKind, path: String
  ) -> MediaRecord {
    var record = MediaRecord()
    let found = PictureReader.kind(of: source)
    if let found, found != promised {
      record.diagnostics.append(.mislabelledPicture(path, is: found, promised: promised))
      return record
    }
    let picture: Picture
    do throws(PictureFault) {
      // A drawing that is no SVG at all has more to say than that its kind is not known.
      if found == nil, promised != .svg { throw source.count == 0 ? .truncated : .unknown }
      picture = try PictureReader.read(source, as: promised)
    } catch {
      let bytes = promised == .svg ? source.bytes(0..<min(source.count, 1 << 20)) : []
      record.diagnostics.append(.brokenPicture(path, error, promised: promised, bytes: bytes))
      return record
    }
    record.facts.picture = promised
    record.facts.width = picture.width
    record.facts.height = picture.height
    if source.count > heavyPicture {
      record.diagnostics.append(.heavyPicture(path, bytes: source.count))
    }
    if promised == .svg {
      let bytes = source.bytes(0..<source.count)
      record.diagnostics += Diagnostic.removals(picture.removals, bytes: bytes, file: path)
      if picture.width == nil { record.diagnostics.append(.drawingWithoutSize(path)) }
    } else if let width = picture.width, let height = picture.height,
      max(width, height) > mostPixels
    {
      record.diagnostics.append(.manyPixels(path, width: width, height: height))
    }
    if picture.hasPosition { record.diagnostics.append(.positionRemoved(path, isFilm: false)) }
    return record
  }

  // MARK: Films and captions

  private static func film(
    _ source: some MediaSource, promised: FilmKind, path: String
  ) -> MediaRecord {
    var record = MediaRecord()
    do throws(PictureFault) {
      guard let film = try FilmReader.read(source) else { throw .unknown }
      guard film.kind == promised else {
        record.diagnostics.append(.mislabelledFilm(path, is: film.kind, promised: promised))
        return record
      }
      record.facts.film = film.kind
      record.facts.width = film.width
      record.facts.height = film.height
      if film.hasPosition { record.diagnostics.append(.positionRemoved(path, isFilm: true)) }
      if film.hasPositionTrack { record.diagnostics.append(.positionStays(path)) }
    } catch {
      record.diagnostics.append(.brokenFilm(path, promised: promised, isCut: error == .truncated))
    }
    if source.count > heavyFilm {
      record.diagnostics.append(.heavyFilm(path, bytes: source.count))
    }
    return record
  }

  private static func captions(_ source: some MediaSource, path: String) -> MediaRecord {
    var record = MediaRecord()
    let bytes = source.bytes(0..<min(source.count, largestCaptions))
    if let problem = Diagnostic.invalidUTF8(in: SourceFile(path: path, bytes: bytes)) {
      record.diagnostics.append(problem)
      return record
    }
    record.diagnostics = CaptionFile(bytes).faults.map { .captionFault($0, file: path) }
    return record
  }
}
