/// WebP (RFC 9649): a RIFF file with one picture, or with a table of what it has (`VP8X`).
enum WebPReader {
  static func read(_ window: inout ByteWindow<some MediaSource>) throws(PictureFault) -> Picture {
    guard window.has("RIFF", at: 0), window.has("WEBP", at: 8) else { throw .damaged }
    let end = try window.little(4, 4) + 8
    guard end <= window.count else { throw .truncated }
    var picture = Picture(.webp, width: 0, height: 0)
    var orientation = 1
    var hasPixels = false
    var flagsPlace: Int?
    var place = 12
    while place < end {
      let length = try window.little(place + 4, 4)
      // Chunks of an odd length have a byte more.
      let next = place + 8 + length + length & 1
      guard next <= end || next == end + 1 else { throw .truncated }
      let type = String(decoding: try window.bytes(place..<place + 4), as: UTF8.self)
      switch type {
      case "VP8X":
        flagsPlace = place + 8
        picture.width = try window.little(place + 12, 3) + 1
        picture.height = try window.little(place + 15, 3) + 1
      case "VP8 ":
        hasPixels = true
        if picture.width == 0 { try readLossy(&picture, at: place + 8, &window) }
      case "VP8L":
        hasPixels = true
        if picture.width == 0 { try readLossless(&picture, at: place + 8, &window) }
      case "ANMF": hasPixels = true
      case "ICCP", "ANIM", "ALPH": break
      default:
        let data = try window.bytes(place + 8..<place + 8 + min(length, 1 << 20))
        var replacement: [UInt8] = []
        if type == "EXIF" {
          let exif = ExifSummary(data)
          picture.hasPosition = picture.hasPosition || exif.hasPosition
          if orientation == 1 { orientation = exif.orientation }
          replacement = chunk("EXIF", exif.minimal)
        } else {
          picture.hasPosition = picture.hasPosition || PositionSigns.areIn(data)
        }
        picture.edits.append(MediaEdit(place..<min(next, end), replacement))
      }
      place = next
    }
    guard hasPixels else { throw .damaged }
    try settle(&picture, flagsPlace: flagsPlace, end: end, orientation: orientation, &window)
    // Browsers show a WebP picture as its pixels lie, whatever its EXIF says.
    return picture
  }

  /// The file's length and the table of what it has must be true after the edits.
  private static func settle(
    _ picture: inout Picture, flagsPlace: Int?, end: Int, orientation: Int,
    _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) {
    let hasMetadata = !picture.edits.isEmpty
    let shorter = picture.edits.reduce(0) { $0 + $1.range.count - $1.replacement.count }
    if end < window.count { picture.edits.append(MediaEdit(end..<window.count)) }
    guard hasMetadata else { return }
    picture.edits.append(MediaEdit(4..<8, little(end - 8 - shorter)))
    guard let flagsPlace else { return }
    // Bit 3 is EXIF, bit 2 XMP.
    let flags = try window.u8(flagsPlace) & ~0x0C | (orientation == 1 ? 0 : 0x08)
    picture.edits.append(MediaEdit(flagsPlace..<flagsPlace + 1, [UInt8(flags)]))
  }

  private static func readLossy(
    _ picture: inout Picture, at place: Int, _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) {
    guard try window.big(place + 3, 3) == 0x9D012A else { throw .damaged }
    picture.width = try window.little(place + 6, 2) & 0x3FFF
    picture.height = try window.little(place + 8, 2) & 0x3FFF
  }

  private static func readLossless(
    _ picture: inout Picture, at place: Int, _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) {
    guard try window.u8(place) == 0x2F else { throw .damaged }
    let sizes = try window.little(place + 1, 4)
    picture.width = sizes & 0x3FFF + 1
    picture.height = sizes >> 14 & 0x3FFF + 1
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    guard !data.isEmpty else { return [] }
    let padding: [UInt8] = data.count & 1 == 0 ? [] : [0]
    return Array(type.utf8) + little(data.count) + data + padding
  }

  private static func little(_ number: Int) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
