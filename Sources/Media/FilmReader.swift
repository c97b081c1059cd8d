/// A film or a recording, told by its first bytes.
package enum FilmKind: Sendable, Hashable {
  case mp4, webm, mp3, ogg, wav

  /// How it is called among people.
  package var name: String {
    switch self {
    case .mp4: "MP4"
    case .webm: "WebM"
    case .mp3: "MP3"
    case .ogg: "Ogg"
    case .wav: "WAV"
    }
  }

  /// The kind that files with this ending, in small letters, are to be; nil for other files.
  package init?(ending: String) {
    switch ending {
    case "mp4", "m4a": self = .mp4
    case "webm": self = .webm
    case "mp3": self = .mp3
    case "ogg", "oga": self = .ogg
    case "wav": self = .wav
    default: return nil
    }
  }
}

/// A film or a recording as its boxes tell it.
package struct Film: Sendable, Equatable {
  /// What it is.
  package var kind: FilmKind
  /// The width of its first picture track in pixels, as it is shown; nil when it is not known.
  package var width: Int?
  /// The height of its first picture track in pixels.
  package var height: Int?
  /// True when it tells where it was taken.
  package var hasPosition = false
  /// True when a track of its own tells positions all along; that cannot be cut out here.
  package var hasPositionTrack = false
  /// What to change in a copy. Lengths stay the same, as films are full of offsets.
  package var edits: [MediaEdit] = []
}

/// Reads what films and recordings are, and finds where they tell a place.
package enum FilmReader {
  /// Reads a film; nil when the first bytes are of no kind known here.
  package static func read(_ source: some MediaSource) throws(PictureFault) -> Film? {
    var window = ByteWindow(source)
    guard let kind = kind(&window) else { return nil }
    var film = Film(kind: kind)
    guard kind == .mp4 else { return film }
    for box in try MediaBox.boxes(in: 0..<window.count, &window) {
      if box.is("moov") {
        try readMovie(box, &film, &window)
      } else if box.is("uuid"), box.content.count > 16 {
        try blank(box, ifItTellsAPlace: &film, &window)
      }
    }
    film.edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    return film
  }

  private static func kind(_ window: inout ByteWindow<some MediaSource>) -> FilmKind? {
    if window.has("ftyp", at: 4) { return .mp4 }
    if window.has("OggS", at: 0) { return .ogg }
    if window.has("RIFF", at: 0), window.has("WAVE", at: 8) { return .wav }
    if window.has("ID3", at: 0) { return .mp3 }
    guard let start = try? window.big(0, 4) else { return nil }
    if start == 0x1A45_DFA3 { return .webm }
    return start >> 21 == 0x7FF ? .mp3 : nil
  }

  private static func readMovie(
    _ movie: MediaBox, _ film: inout Film, _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) {
    for box in try MediaBox.boxes(in: movie.content, &window) {
      if box.is("udta") {
        try readUserData(box, &film, &window)
      } else if box.is("meta") {
        try readKeys(box, &film, &window)
      } else if box.is("trak") {
        for part in try MediaBox.boxes(in: box.content, &window) {
          if part.is("tkhd") { try readSize(part, &film, &window) }
          if part.is("udta") { try readUserData(part, &film, &window) }
          if part.is("meta") { try readKeys(part, &film, &window) }
          if part.is("mdia") { try readTrack(part, &film, &window) }
        }
      }
    }
  }

  /// A track's size stands last in its head, after the matrix that may turn it by a quarter.
  private static func readSize(
    _ head: MediaBox, _ film: inout Film, _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) {
    guard film.width == nil, head.content.count >= 48 else { return }
    let end = head.content.upperBound
    let (width, height) = (try window.big(end - 8, 2), try window.big(end - 4, 2))
    guard width > 0, height > 0 else { return }
    let isTurned = try window.big(end - 44, 4) == 0
    (film.width, film.height) = isTurned ? (height, width) : (width, height)
  }

  /// `©xyz` (QuickTime) and `loci` (3GPP TS 26.244) are positions; `XMP_` may hold one.
  private static func readUserData(
    _ data: MediaBox, _ film: inout Film, _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) {
    for box in try MediaBox.boxes(in: data.content, &window) {
      if box.type == [0xA9, 0x78, 0x79, 0x7A] || box.is("loci") {
        film.hasPosition = true
        blank(box, &film)
      } else if box.is("meta") {
        try readKeys(box, &film, &window)
      } else if box.is("XMP_") {
        try blank(box, ifItTellsAPlace: &film, &window)
      }
    }
  }

  /// QuickTime's metadata: a table of names, and values under their numbers.
  private static func readKeys(
    _ meta: MediaBox, _ film: inout Film, _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) {
    // QuickTime's own has no version and flags before its boxes.
    let isPlain = window.has("hdlr", at: meta.content.lowerBound + 4)
    let inner = isPlain ? meta.content : meta.content.dropFirst(4)
    guard let parts = try? MediaBox.boxes(in: inner, &window),
      let keys = parts.first(where: { $0.is("keys") }),
      let values = parts.first(where: { $0.is("ilst") })
    else { return }
    let names = try MediaBox.boxes(in: keys.content.dropFirst(8), &window)
    var places: Set<Int> = []
    for (index, name) in names.enumerated() {
      let text = String(decoding: try window.bytes(name.content.prefix(256)), as: UTF8.self)
      if text.contains("location") || text.contains("GPS") { places.insert(index + 1) }
    }
    for value in try MediaBox.boxes(in: values.content, &window) {
      let number = value.type.reduce(0) { $0 << 8 | Int($1) }
      guard places.contains(number) else { continue }
      for data in try MediaBox.boxes(in: value.content, &window) where data.content.count > 8 {
        film.hasPosition = true
        // Kind and language stand before the value itself.
        let range = data.content.dropFirst(8)
        film.edits.append(MediaEdit(range, [UInt8](repeating: 0, count: range.count)))
      }
    }
  }

  /// Cameras write positions as a track beside picture and sound.
  private static func readTrack(
    _ media: MediaBox, _ film: inout Film, _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) {
    let inner = try MediaBox.boxes(in: media.content, &window)
    guard let information = inner.first(where: { $0.is("minf") }) else { return }
    let parts = try MediaBox.boxes(in: information.content, &window)
    guard let table = parts.first(where: { $0.is("stbl") }),
      let samples = try MediaBox.boxes(in: table.content, &window).first(where: { $0.is("stsd") })
    else { return }
    let format = samples.content.lowerBound + 12
    if ["gpmd", "camm", "mebx"].contains(where: { name in
      (try? window.bytes(format..<format + 4))?.elementsEqual(name.utf8) ?? false
    }) {
      film.hasPositionTrack = true
    }
  }

  private static func blank(
    _ box: MediaBox, ifItTellsAPlace film: inout Film, _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) {
    guard PositionSigns.areIn(try window.bytes(box.content.prefix(1 << 20))) else { return }
    film.hasPosition = true
    blank(box, &film)
  }

  /// Makes free space of a box.
  private static func blank(_ box: MediaBox, _ film: inout Film) {
    let letters = box.range.lowerBound + 4
    film.edits.append(MediaEdit(letters..<letters + 4, Array("free".utf8)))
    film.edits.append(MediaEdit(box.content, [UInt8](repeating: 0, count: box.content.count)))
  }
}
