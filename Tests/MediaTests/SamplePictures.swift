@testable import Media

/// Small pictures made byte by byte.
enum Sample {
  static func big(_ number: Int, _ count: Int = 4) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  static func little(_ number: Int, _ count: Int = 4) -> [UInt8] { big(number, count).reversed() }

  static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// EXIF that is turned and, if wanted, tells a place.
  static func exif(orientation: Int = 6, hasPlace: Bool = true) -> [UInt8] {
    let count = hasPlace ? 2 : 1
    let table = 8 + 2 + count * 12 + 4
    var bytes: [UInt8] = text("II") + little(42, 2) + little(8) + little(count, 2)
    bytes += little(0x0112, 2) + little(3, 2) + little(1) + little(orientation, 2) + [0, 0]
    if hasPlace { bytes += little(0x8825, 2) + little(4, 2) + little(1) + little(table) }
    bytes += little(0)
    guard hasPlace else { return bytes }
    bytes += little(1, 2) + little(1, 2) + little(2, 2) + little(2) + text("N\0\0\0") + little(0)
    return bytes
  }

  // MARK: PNG

  static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = text(type) + data
    return big(data.count) + body + big(Int(PNGReader.checkSum(body)))
  }

  static func png(_ extra: [UInt8] = [], width: Int = 40, height: Int = 20) -> [UInt8] {
    [0x89] + text("PNG\r\n\u{1A}\n")
      + chunk("IHDR", big(width) + big(height) + [8, 2, 0, 0, 0]) + chunk("gAMA", big(45455))
      + extra + chunk("IDAT", [1, 2, 3, 4]) + chunk("IEND", [])
  }

  // MARK: JPEG

  static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(data.count + 2, 2) + data
  }

  static func jpeg(_ extra: [UInt8] = [], tail: [UInt8] = []) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    bytes += segment(0xE0, text("JFIF\0") + [1, 1, 0, 0, 72, 0, 72, 0, 0])
    bytes += segment(0xE2, text("ICC_PROFILE\0") + [1, 1, 9, 9])
    bytes += extra
    bytes += segment(0xC2, [8] + big(20, 2) + big(40, 2) + [1, 1, 0x11, 0])
    bytes += segment(0xDA, [1, 1, 0, 0, 0, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
    bytes += segment(0xC4, [0, 1, 2]) + segment(0xDA, [1, 1, 0, 0, 0, 0]) + [0x78]
    return bytes + [0xFF, 0xD9] + tail
  }

  // MARK: GIF

  static func gif(_ extra: [UInt8] = []) -> [UInt8] {
    text("GIF89a") + little(40, 2) + little(20, 2) + [0x80, 0, 0, 1, 1, 1, 2, 2, 2]
      + [0x21, 0xFF, 11] + text("NETSCAPE2.0") + [3, 1, 0, 0, 0] + extra
      + [0x2C, 0, 0, 0, 0, 40, 0, 20, 0, 0, 2, 2, 7, 7, 0, 0x3B]
  }

  // MARK: WebP

  static func riff(_ type: String, _ data: [UInt8]) -> [UInt8] {
    text(type) + little(data.count) + data + (data.count & 1 == 0 ? [] : [0])
  }

  static func webp(_ chunks: [UInt8]) -> [UInt8] {
    text("RIFF") + little(chunks.count + 4) + text("WEBP") + chunks
  }

  static let lossy =
    riff("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A] + little(40, 2) + little(20, 2) + [5, 5, 5])
  static let lossless = riff("VP8L", [0x2F] + little(39 | 19 << 14) + [5, 5])

  static func extended(flags: UInt8) -> [UInt8] {
    riff("VP8X", [flags, 0, 0, 0] + little(39, 3) + little(19, 3))
  }

  // MARK: Boxes

  static func box(_ type: [UInt8], _ data: [UInt8]) -> [UInt8] { big(data.count + 8) + type + data }
  static func box(_ type: String, _ data: [UInt8]) -> [UInt8] { box(text(type), data) }

  /// A film whose user data tell a place in every way there is.
  static func film(hasPlace: Bool, track: String = "avc1") -> [UInt8] {
    let place: [UInt8] =
      hasPlace
      ? box([0xA9] + text("xyz"), [0, 14, 0x15, 0xC7] + text("+55.6761+012.5683/"))
        + box("loci", [0, 0, 0, 0] + text("Sted")) : []
    let keys = box(
      "keys",
      big(0) + big(2) + box("mdta", text("com.apple.quicktime.make"))
        + box("mdta", text("com.apple.quicktime.location.ISO6709")))
    let values = box(
      "ilst",
      box(big(1), box("data", big(1) + big(0) + text("Kamera")))
        + box(big(2), box("data", big(1) + big(0) + text("+55.6761+012.5683/"))))
    let meta = hasPlace ? box("meta", box("hdlr", big(0)) + keys + values) : []
    let samples = box("stsd", big(0) + big(1) + box(track, big(0)))
    let media = box("mdia", box("minf", box("stbl", samples)))
    return box("ftyp", text("isom") + big(0) + text("mp41"))
      + box("moov", box("mvhd", big(0)) + box("trak", media) + box("udta", place) + meta)
      + box("mdat", [1, 2, 3, 4])
  }

  /// AVIF with its size, turned by a quarter, and EXIF in `mdat`.
  static func avif(hasPlace: Bool = true) -> [UInt8] {
    let payload = big(0) + exif(orientation: 1, hasPlace: hasPlace)
    func meta(_ offset: Int) -> [UInt8] {
      let item = box("infe", [2, 0, 0, 0] + big(7, 2) + big(0, 2) + text("Exif") + [0])
      let places = [0, 0, 0, 0, 0x44, 0x00] + big(1, 2) + big(7, 2) + big(0, 2) + big(1, 2)
      let properties = box(
        "ipco",
        box("ispe", big(0) + big(4) + big(4)) + box("ispe", big(0) + big(20) + big(40))
          + box("irot", [1]))
      return box(
        "meta",
        big(0) + box("hdlr", big(0)) + box("iinf", big(0) + big(1, 2) + item)
          + box("iloc", places + big(offset) + big(payload.count)) + box("iprp", properties))
    }
    let head = box("ftyp", text("avif") + big(0) + text("mif1"))
    let offset = head.count + meta(0).count + 8
    return head + meta(offset) + box("mdat", payload)
  }
}
