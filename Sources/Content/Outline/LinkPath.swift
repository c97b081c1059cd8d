/// Destinations of links as bytes.
enum LinkPath {
  /// The folder of a path, with the slash at its end; empty at the top.
  static func directory(of path: [UInt8]) -> [UInt8] {
    guard let slash = path.lastIndex(of: 0x2F) else { return [] }
    return Array(path[...slash])
  }

  /// The path from `directory` along `relative`; nil when it leaves the content folder.
  static func joined(_ directory: [UInt8], _ relative: [UInt8]) -> [UInt8]? {
    var path = directory
    path.reserveCapacity(directory.count + relative.count)
    var start = 0
    while start <= relative.count {
      let end = relative[start...].firstIndex(of: 0x2F) ?? relative.count
      let part = relative[start..<end]
      if part.elementsEqual("..".utf8) {
        guard !path.isEmpty else { return nil }
        path.removeLast()
        path.removeLast(path.count - (path.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0))
      } else if !part.isEmpty, !part.elementsEqual(".".utf8) {
        path.append(contentsOf: part)
        if end < relative.count { path.append(0x2F) }
      }
      start = end + 1
    }
    return path
  }

  /// The bytes that `%20` and the like stand for.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(0x25) else { return Array(text) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == 0x25, index + 2 < text.endIndex, let high = hexDigit(text[index + 1]),
        let low = hexDigit(text[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// Where a scheme's colon stands: letters, digits, `+`, `-`, `.` before it, the first a letter.
  static func schemeEnd(_ destination: [UInt8]) -> Int? {
    for (index, byte) in destination.enumerated() {
      switch byte {
      case 0x3A: return index > 0 ? index : nil
      case 0x41...0x5A, 0x61...0x7A: continue
      case 0x30...0x39, 0x2B, 0x2D, 0x2E:
        if index == 0 { return nil }
      default: return nil
      }
    }
    return nil
  }
}
