/// JPEG (ITU-T T.81): segments that begin with 0xFF and a marker, and after them the pixels.
enum JPEGReader {
  static func read(
    _ window: inout ByteWindow<some MediaSource>, whole: Bool
  ) throws(PictureFault) -> Picture {
    guard try window.big(0, 2) == 0xFFD8 else { throw .damaged }
    var picture = Picture(.jpeg, width: 0, height: 0)
    var orientation = 1
    var place = 2
    while true {
      // Any number of 0xFF may stand before a marker.
      guard try window.u8(place) == 0xFF else { throw .damaged }
      while try window.u8(place + 1) == 0xFF { place += 1 }
      let marker = try window.u8(place + 1)
      guard marker != 0, marker != 0xD8, marker != 0xD9 else { throw .damaged }
      if (0xD0...0xD7).contains(marker) || marker == 0x01 {
        place += 2
        continue
      }
      let length = try window.big(place + 2, 2)
      let end = place + 2 + length
      guard length >= 2 else { throw .damaged }
      guard end <= window.count else { throw .truncated }
      if isFrame(marker) {
        picture.height = try window.big(place + 5, 2)
        picture.width = try window.big(place + 7, 2)
      } else if try isMetadata(marker, at: place + 4, &window) {
        let data = try window.bytes(place + 4..<end)
        var replacement: [UInt8] = []
        if data.starts(with: exifName) {
          let exif = ExifSummary(Array(data[exifName.count...]))
          picture.hasPosition = picture.hasPosition || exif.hasPosition
          if orientation == 1 { orientation = exif.orientation }
          replacement = segment(exif.minimal)
        } else {
          picture.hasPosition =
            picture.hasPosition || PositionSigns.areIn(data)
            || (marker == 0xED && PositionSigns.areInIPTC(data))
        }
        picture.edits.append(MediaEdit(place..<end, replacement))
      }
      place = end
      if marker == 0xDA { break }
    }
    // Turned by a quarter, it is as wide as its pixels are high.
    if orientation > 4 { swap(&picture.width, &picture.height) }
    let endsAsUsual = try endsInMarker(&window)
    if whole || !endsAsUsual {
      let end = try endOfPixels(from: place, &window)
      if end < window.count { picture.edits.append(MediaEdit(end..<window.count)) }
    }
    return picture
  }

  private static let exifName: [UInt8] = Array("Exif\0\0".utf8)

  /// True for the markers SOF0 to SOF15, which begin a frame.
  private static func isFrame(_ marker: Int) -> Bool {
    (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
  }

  /// True for what says something about the picture but changes nothing in it. The colour profile
  /// (in APP2), the density (APP0) and the colour transform (APP14) do change it.
  private static func isMetadata(
    _ marker: Int, at place: Int, _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) -> Bool {
    switch marker {
    case 0xE0: return !window.has("JFIF\0", at: place)
    case 0xE2: return !window.has("ICC_PROFILE\0", at: place)
    case 0xEE: return !window.has("Adobe", at: place)
    case 0xE1...0xEF, 0xFE: return true
    default: return false
    }
  }

  /// APP1 with nothing but the orientation; nothing when there is none to keep.
  private static func segment(_ exif: [UInt8]) -> [UInt8] {
    guard !exif.isEmpty else { return [] }
    let length = 2 + exifName.count + exif.count
    return [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + exifName + exif
  }

  /// True when the file ends as pictures do, so that it need not be read to its end.
  private static func endsInMarker(
    _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) -> Bool {
    guard window.count >= 4 else { return false }
    return try window.big(window.count - 2, 2) == 0xFFD9
  }

  /// Just after the end of the picture whose first scan begins at `start`. What phones hang on
  /// behind it is no part of the picture.
  private static func endOfPixels(
    from start: Int, _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) -> Int {
    var place = start
    while true {
      guard try window.u8(place) == 0xFF else {
        place += 1
        continue
      }
      let marker = try window.u8(place + 1)
      switch marker {
      case 0xFF: place += 1
      case 0, 0xD0...0xD7: place += 2
      case 0xD9: return place + 2
      default:
        let length = try window.big(place + 2, 2)
        guard length >= 2 else { throw .damaged }
        place += 2 + length
      }
    }
  }
}
