/// What is asked of EXIF (CIPA DC-008): which way up the picture is, and whether it tells a place.
struct ExifSummary {
  /// 1 is upright; 5 to 8 are turned by a quarter (TIFF 6.0, Orientation).
  private(set) var orientation = 1
  /// Whether there is anything in its table of positions.
  private(set) var hasPosition = false
  private let bytes: [UInt8]
  private var isLittle = false

  /// Reads the bytes after `Exif\0\0`. What cannot be read says nothing, but may still hold
  /// something: a table that leads nowhere counts as a position.
  init(_ data: [UInt8]) {
    bytes = data.starts(with: Array("Exif\0\0".utf8)) ? Array(data[6...]) : data
    guard bytes.count >= 8 else { return }
    isLittle = bytes[0] == 0x49
    guard number(2, 2) == 42, let first = number(4, 4), let count = number(first, 2) else { return }
    // Each entry has twelve bytes: tag, type, count, value.
    for index in 0..<count {
      let entry = first + 2 + index * 12
      guard let tag = number(entry, 2) else { return }
      switch tag {
      case 0x0112:
        if let value = number(entry + 8, 2), (1...8).contains(value) { orientation = value }
      case 0x8825:
        let table = number(entry + 8, 4).flatMap { number($0, 2) }
        hasPosition = table != 0
      default: continue
      }
    }
  }

  /// EXIF with the orientation alone; nothing when the picture is upright anyway.
  var minimal: [UInt8] {
    guard orientation != 1 else { return [] }
    let header: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1]
    return header + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0]
  }

  private func number(_ offset: Int, _ length: Int) -> Int? {
    guard offset >= 0, offset + length <= bytes.count else { return nil }
    let part = bytes[offset..<offset + length]
    var number = 0
    for byte in isLittle ? Array(part.reversed()) : Array(part) { number = number << 8 | Int(byte) }
    return number
  }
}

/// Words by which other metadata tells a place.
enum PositionSigns {
  /// XMP and what programs write as text.
  private static let words: [[UInt8]] = [
    "GPSLatitude", "GPSLongitude", "GPSPosition", "GPSInfo", "LocationCreated", "LocationShown",
    "Iptc4xmpCore:Location", "photoshop:City", "photoshop:State", "photoshop:Country", "geo:lat",
    "location.ISO6709",
  ].map { Array($0.utf8) }

  /// True when one of the words stands in `bytes`.
  static func areIn(_ bytes: [UInt8]) -> Bool {
    words.contains { holds(bytes, $0) }
  }

  /// True when IPTC's record 2 names a place: sublocation, city, province, country.
  static func areInIPTC(_ bytes: [UInt8]) -> Bool {
    [26, 27, 90, 92, 95, 100, 101].contains { holds(bytes, [0x1C, 0x02, $0]) }
  }

  private static func holds(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first, bytes.count >= word.count else { return false }
    for index in 0...(bytes.count - word.count) where bytes[index] == first {
      if bytes[index..<index + word.count].elementsEqual(word) { return true }
    }
    return false
  }
}
