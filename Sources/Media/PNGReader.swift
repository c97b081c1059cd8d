/// PNG (W3C, third edition): chunks of a length, four letters, data and a check sum.
enum PNGReader {
  /// Chunks beside the picture itself that change how it looks. Anything else is left out.
  private static let kept: Set<String> = [
    "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "hIST", "sPLT", "cICP",
    "mDCV", "cLLI", "acTL", "fcTL", "fdAT",
  ]
  private static let mostMetadata = 1 << 20

  static func read(_ window: inout ByteWindow<some MediaSource>) throws(PictureFault) -> Picture {
    guard try window.big(0, 4) == 0x8950_4E47, try window.big(4, 4) == 0x0D0A_1A0A else {
      throw .damaged
    }
    guard try window.big(8, 4) == 13, window.has("IHDR", at: 12) else { throw .damaged }
    let (width, height) = (try window.big(16, 4), try window.big(20, 4))
    guard width < 1 << 31, height < 1 << 31 else { throw .damaged }
    var picture = Picture(.png, width: width, height: height)
    var orientation = 1
    var place = 8
    var hasPixels = false
    while !window.has("IEND", at: place + 4) {
      let length = try window.big(place, 4)
      let type = String(decoding: try window.bytes(place + 4..<place + 8), as: UTF8.self)
      let end = place + 12 + length
      guard end <= window.count else { throw .truncated }
      hasPixels = hasPixels || type == "IDAT"
      // A small first letter says that a picture can be shown without the chunk.
      let isAncillary = type.utf8.first.map { $0 & 0x20 != 0 } ?? false
      if isAncillary, !kept.contains(type) {
        let data = try window.bytes(place + 8..<place + 8 + min(length, mostMetadata))
        if type == "eXIf" {
          let exif = ExifSummary(data)
          picture.hasPosition = picture.hasPosition || exif.hasPosition
          if orientation == 1 { orientation = exif.orientation }
          picture.edits.append(MediaEdit(place..<end, chunk("eXIf", exif.minimal)))
        } else {
          picture.hasPosition = picture.hasPosition || PositionSigns.areIn(data)
          picture.edits.append(MediaEdit(place..<end))
        }
      }
      place = end
    }
    guard hasPixels else { throw .damaged }
    let end = place + 12
    guard end <= window.count else { throw .truncated }
    if end < window.count { picture.edits.append(MediaEdit(end..<window.count)) }
    if orientation > 4 { swap(&picture.width, &picture.height) }
    return picture
  }

  /// A chunk with its check sum; nothing when there is no data.
  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    guard !data.isEmpty else { return [] }
    let body = Array(type.utf8) + data
    return bytes(UInt32(truncatingIfNeeded: data.count)) + body + bytes(checkSum(body))
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32 as PNG, annex D, has it.
  static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
    }
    return ~sum
  }
}
