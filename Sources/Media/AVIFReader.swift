/// AVIF: a picture as an item of a box file (ISO/IEC 23008-12). What it tells beside the picture is
/// blanked where it lies, since every other place in the file is told by its offset.
enum AVIFReader {
  /// True when one of the brands after `ftyp` is AVIF's.
  static func isAVIF(_ window: inout ByteWindow<some MediaSource>) -> Bool {
    guard let length = try? window.big(0, 4), (16...4096).contains(length) else { return false }
    return stride(from: 8, to: length - 3, by: 4).contains { place in
      place != 12 && (window.has("avif", at: place) || window.has("avis", at: place))
    }
  }

  static func read(_ window: inout ByteWindow<some MediaSource>) throws(PictureFault) -> Picture {
    let top = try MediaBox.boxes(in: 0..<window.count, &window)
    guard let meta = top.first(where: { $0.is("meta") }) else { throw .damaged }
    // `meta` begins with a version and flags.
    let parts = try MediaBox.boxes(in: meta.content.dropFirst(4), &window)
    var picture = Picture(.avif, width: 0, height: 0)
    guard let properties = parts.first(where: { $0.is("iprp") }),
      let container = try MediaBox.boxes(in: properties.content, &window)
        .first(where: { $0.is("ipco") })
    else { throw .damaged }
    var isTurned = false
    for property in try MediaBox.boxes(in: container.content, &window) {
      let start = property.content.lowerBound
      if property.is("ispe") {
        // The largest is the picture; others are its tiles, its mask or a thumbnail.
        let (width, height) = (try window.big(start + 4, 4), try window.big(start + 8, 4))
        guard width < 1 << 31, height < 1 << 31 else { throw .damaged }
        if width * height > (picture.width ?? 0) * (picture.height ?? 0) {
          (picture.width, picture.height) = (width, height)
        }
      } else if property.is("irot") {
        isTurned = try window.u8(start) & 1 == 1
      }
    }
    if isTurned { swap(&picture.width, &picture.height) }
    try readMetadata(parts, &picture, &window)
    return picture
  }

  /// Finds the items that are EXIF or XMP.
  private static func readMetadata(
    _ parts: [MediaBox], _ picture: inout Picture, _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) {
    guard let items = parts.first(where: { $0.is("iinf") }),
      let places = parts.first(where: { $0.is("iloc") })
    else { return }
    let version = try window.u8(items.content.lowerBound)
    var metadata: [Int: Bool] = [:]
    for item in try MediaBox.boxes(in: items.content.dropFirst(version == 0 ? 6 : 8), &window)
    where item.is("infe") {
      let start = item.content.lowerBound
      let width = try window.u8(start) >= 3 ? 4 : 2
      let type = start + 4 + width + 2
      if window.has("Exif", at: type) { metadata[try window.big(start + 4, width)] = true }
      if window.has("mime", at: type) { metadata[try window.big(start + 4, width)] = false }
    }
    guard !metadata.isEmpty else { return }
    for (item, range) in try locations(places, &window) {
      guard let isExif = metadata[item], !range.isEmpty else { continue }
      let data = try window.bytes(range.prefix(1 << 20))
      if isExif {
        picture.hasPosition =
          picture.hasPosition || ExifSummary(Array(data.dropFirst(4))).hasPosition
      } else {
        picture.hasPosition = picture.hasPosition || PositionSigns.areIn(data)
      }
      picture.edits.append(MediaEdit(range, blank(range.count, isExif: isExif)))
    }
  }

  /// Where the items lie (`iloc`); those in other files or built of others are left out.
  private static func locations(
    _ box: MediaBox, _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) -> [(item: Int, range: Range<Int>)] {
    var place = box.content.lowerBound
    let version = try window.u8(place)
    let sizes = try window.big(place + 4, 2)
    let (offsetSize, lengthSize, baseSize) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15)
    let indexSize = version > 0 ? sizes & 15 : 0
    guard version < 3, [offsetSize, lengthSize, baseSize, indexSize].allSatisfy({ $0 <= 7 }) else {
      return []
    }
    let countSize = version == 2 ? 4 : 2
    let count = try window.big(place + 6, countSize)
    place += 6 + countSize
    var found: [(item: Int, range: Range<Int>)] = []
    for _ in 0..<count {
      let item = try window.big(place, countSize)
      place += countSize
      var method = 0
      if version > 0 {
        method = try window.big(place, 2) & 15
        place += 2
      }
      let base = try window.big(place + 2, baseSize)
      let extents = try window.big(place + 2 + baseSize, 2)
      place += 4 + baseSize
      for _ in 0..<extents {
        let offset = base + (try window.big(place + indexSize, offsetSize))
        let length = try window.big(place + indexSize + offsetSize, lengthSize)
        place += indexSize + offsetSize + lengthSize
        guard method == 0 else { continue }
        guard offset + length <= window.count else { throw .truncated }
        found.append((item, offset..<offset + length))
      }
    }
    return found
  }

  /// As many bytes that say nothing: EXIF without an entry, or blanks.
  private static func blank(_ count: Int, isExif: Bool) -> [UInt8] {
    let empty: [UInt8] = [0, 0, 0, 0, 0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]
    guard isExif, count >= empty.count else {
      return [UInt8](repeating: isExif ? 0 : 0x20, count: count)
    }
    return empty + [UInt8](repeating: 0, count: count - empty.count)
  }
}
