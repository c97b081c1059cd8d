import Glibc

/// The characters that the fonts of paper have, read from the fonts themselves, so that a name can be
/// held against them before the engine refuses it.
///
/// Only a font's table of characters is read (`cmap`, ISO/IEC 14496-22, section 5.2.1; formats 4 and
/// 12, which every font of today has for Unicode).
package struct FontCoverage: Sendable, Equatable {
  /// The families beyond the house's own that names may be set in, in the order they are tried.
  package private(set) var otherFamilies: [String] = []
  /// A bit for each code point of planes 0 and 1.
  private var bits: [UInt64]

  /// No character at all.
  init() {
    bits = [UInt64](repeating: 0, count: 0x20000 / 64)
  }

  /// What the families of paper have together, each in upright and in bold, where they lie in `folders`;
  /// nil when none does.
  package init?(folders: [String]) {
    self.init()
    var isFound = false
    for family in FontCoverage.families {
      let faces = family.faces.compactMap { FontCoverage(face: $0, folders: folders) }
      guard faces.count == family.faces.count else { continue }
      isFound = true
      let common = faces.dropFirst().reduce(faces[0]) { $0.intersection($1) }
      for index in bits.indices { bits[index] |= common.bits[index] }
      if !PrintSettings.families.contains(family.name) { otherFamilies.append(family.name) }
    }
    if !isFound { return nil }
  }

  /// What papers with names can be set in with `settings`.
  package init?(settings: PrintSettings) {
    self.init(folders: settings.fontFolders + settings.nameFontFolders)
  }

  /// What one face has; nil when it lies in none of the folders.
  private init?(face: String, folders: [String]) {
    let places = folders.flatMap { ["\($0)/\(face).otf", "\($0)/\(face).ttf"] }
    guard let table = places.lazy.compactMap({ FontFile.characterTable(of: $0) }).first else {
      return nil
    }
    self.init(table: table)
  }

  /// The families that names are set in, and their faces.
  private static let families: [(name: String, faces: [String])] = [
    ("Inter", ["Inter-Regular", "Inter-Bold"]),
    ("Open Sans", ["OpenSans-Regular", "OpenSans-Bold"]),
    ("DejaVu Sans", ["DejaVuSans", "DejaVuSans-Bold"]),
  ]

  /// True when some font has it.
  func has(_ scalar: Unicode.Scalar) -> Bool {
    let value = Int(scalar.value)
    return value < 0x20000 && bits[value / 64] & (1 << UInt64(value % 64)) != 0
  }

  /// Adds the code points from `first` to `last`.
  mutating func insert(_ first: Int, through last: Int) {
    guard first <= last, first < 0x20000 else { return }
    for value in first...min(last, 0x1FFFF) { bits[value / 64] |= 1 << UInt64(value % 64) }
  }

  private func intersection(_ other: FontCoverage) -> FontCoverage {
    var both = self
    for index in bits.indices { both.bits[index] &= other.bits[index] }
    return both
  }

  // MARK: - The table

  /// Reads a `cmap` table; characters it maps to no glyph are left out.
  init(table: [UInt8]) {
    self.init()
    let reader = BigEndianReader(bytes: table)
    var places: [(format: Int, offset: Int)] = []
    for record in 0..<reader.short(2) {
      let place = 4 + record * 8
      let isUnicode = reader.short(place) == 0 || reader.short(place) == 3
      let offset = reader.long(place + 4)
      if isUnicode { places.append((reader.short(offset), offset)) }
    }
    if let long = places.first(where: { $0.format == 12 }) {
      readGroups(reader, long.offset)
    } else if let short = places.first(where: { $0.format == 4 }) {
      readSegments(reader, short.offset)
    }
  }

  private mutating func readGroups(_ reader: BigEndianReader, _ offset: Int) {
    let count = min(reader.long(offset + 12), reader.bytes.count / 12)
    for group in 0..<count {
      let place = offset + 16 + group * 12
      let first = reader.long(place)
      // A group that begins with glyph 0 maps its first character to "missing".
      insert(reader.long(place + 8) == 0 ? first + 1 : first, through: reader.long(place + 4))
    }
  }

  private mutating func readSegments(_ reader: BigEndianReader, _ offset: Int) {
    let size = reader.short(offset + 6)
    for segment in stride(from: 0, to: size, by: 2) {
      let last = reader.short(offset + 14 + segment)
      let first = reader.short(offset + 16 + size + segment)
      let shift = reader.short(offset + 16 + 2 * size + segment)
      let rangePlace = offset + 16 + 3 * size + segment
      let range = reader.short(rangePlace)
      guard first <= last, first < 0xFFFF else { continue }
      for value in first...last {
        var glyph = value
        if range != 0 { glyph = reader.short(rangePlace + range + 2 * (value - first)) }
        if range != 0, glyph == 0 { continue }
        if (glyph + shift) & 0xFFFF != 0 { insert(value, through: value) }
      }
    }
  }
}

/// Numbers in a font, the high byte first; 0 beyond its end.
private struct BigEndianReader {
  let bytes: [UInt8]

  func short(_ offset: Int) -> Int {
    guard offset >= 0, offset + 1 < bytes.count else { return 0 }
    return Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
  }

  func long(_ offset: Int) -> Int { short(offset) << 16 | short(offset + 2) }
}

/// A font's file.
private enum FontFile {
  /// The largest table of characters that is read.
  private static let largest = 4 << 20

  /// The table `cmap`; nil when there is no such file, or it is no font.
  static func characterTable(of path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let head = read(descriptor, at: 0, count: 12 + 64 * 16)
    let reader = BigEndianReader(bytes: head)
    for table in 0..<min(reader.short(4), 64) {
      let place = 12 + table * 16
      guard reader.long(place) == 0x636D_6170 else { continue }
      let bytes = read(
        descriptor, at: reader.long(place + 8), count: min(reader.long(place + 12), largest))
      return bytes.isEmpty ? nil : bytes
    }
    return nil
  }

  private static func read(_ descriptor: Int32, at offset: Int, count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let found = unsafe pread(descriptor, &bytes, count, off_t(offset))
    return found > 0 ? Array(bytes[..<found]) : []
  }
}
