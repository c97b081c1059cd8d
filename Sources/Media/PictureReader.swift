/// Reads pictures: what they are, how large, whether they tell a place, and what to leave out of a
/// copy.
///
/// 1. `kind(of:)` looks at the first bytes.
/// 2. One reader a format walks its parts through a `ByteWindow`, which nothing in the file can lead
///    outside it. Without `whole` only the parts before the pixels are read.
/// 3. `DrawingReader` reads SVG with libxml2.
///
/// Everything here may be called from several tasks at once.
package enum PictureReader {
  /// The largest drawing that is read, in bytes.
  package static let largestDrawing = 10_000_000

  /// What the first bytes say a picture is; nil when they are of no kind known here.
  package static func kind(of source: some MediaSource) -> PictureKind? {
    var window = ByteWindow(source)
    if (try? window.big(0, 4)) == 0x8950_4E47 { return .png }
    if (try? window.big(0, 3)) == 0xFFD8FF { return .jpeg }
    if window.has("GIF87a", at: 0) || window.has("GIF89a", at: 0) { return .gif }
    if window.has("RIFF", at: 0), window.has("WEBP", at: 8) { return .webp }
    if window.has("ftyp", at: 4), AVIFReader.isAVIF(&window) { return .avif }
    return isDrawing(source) ? .svg : nil
  }

  /// Reads a picture of a kind. `whole` finds everything that a copy is to be without; otherwise the
  /// edits are of no use.
  package static func read(
    _ source: some MediaSource, as kind: PictureKind, whole: Bool = false
  ) throws(PictureFault) -> Picture {
    var window = ByteWindow(source)
    var picture =
      switch kind {
      case .png: try PNGReader.read(&window)
      case .jpeg: try JPEGReader.read(&window, whole: whole)
      case .gif: try GIFReader.read(&window)
      case .webp: try WebPReader.read(&window)
      case .avif: try AVIFReader.read(&window)
      case .svg: try DrawingReader.read(source.bytes(0..<min(source.count, largestDrawing + 1)))
      }
    guard picture.width != 0, picture.height != 0 else { throw .damaged }
    picture.edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    return picture
  }

  /// The copy of a picture that may be published; nil when that is the picture as it is.
  package static func cleaned(_ bytes: [UInt8], as kind: PictureKind) -> [UInt8]? {
    guard let picture = try? read(WholeBytes(bytes), as: kind, whole: true) else { return nil }
    if let drawing = picture.cleanDrawing { return drawing }
    return picture.edits.isEmpty ? nil : MediaEdit.apply(picture.edits, to: bytes)
  }

  /// True for text whose first element is `svg`, with or without a prefix.
  private static func isDrawing(_ source: some MediaSource) -> Bool {
    let start = source.bytes(0..<min(source.count, 4096))
    // UTF-16 holds a zero beside every letter.
    let text = String(decoding: start.filter { $0 != 0 }, as: UTF8.self)
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return false }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("?") || rest.hasPrefix("!") {
        continue
      } else {
        let name = rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        return name == "svg" || name.hasSuffix(":svg")
      }
    }
    return false
  }
}
