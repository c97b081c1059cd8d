/// A link as it is written, cut into its parts in one pass over its bytes.
struct LinkText {
  /// What kind of address it is.
  enum Kind {
    /// `#afsnit`, `?x`: the page itself.
    case samePage
    /// `../viden/x.html#afsnit`.
    case relative
    /// `/x`, `//vært/x`: does not work from a file.
    case rooted
    /// `https:…`, `mailto:…`.
    case absolute
    /// Nothing, or bytes no address holds.
    case malformed
  }

  /// What kind of address it is.
  let kind: Kind
  /// The scheme without its colon; empty when there is none.
  let scheme: Range<Int>
  /// The path, without query and fragment.
  let path: Range<Int>
  /// The fragment without `#`; nil when there is no `#`.
  let fragment: Range<Int>?
  /// Whether `%` stands in it.
  let isEncoded: Bool

  /// Cuts the link that stands at `range` of `bytes`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var schemeEnd = range.lowerBound
    var pathEnd = range.upperBound
    var fragment: Range<Int>?
    var isEncoded = false
    var isMalformed = range.isEmpty
    var canBeScheme = true
    var isQuery = false
    scan: for index in range {
      let byte = bytes[index]
      // Letters, `-` and `.`, of which most addresses are made.
      if byte > 0x5C && byte != 0x7F || byte == 0x2D || byte == 0x2E { continue }
      switch byte {
      case 0x23:
        fragment = index + 1..<range.upperBound
        if !isQuery { pathEnd = index }
        break scan
      case 0x3F where !isQuery:
        isQuery = true
        canBeScheme = false
        pathEnd = index
      case 0x3A where canBeScheme && schemeEnd == range.lowerBound:
        schemeEnd = index
        canBeScheme = false
      case 0x2F: canBeScheme = false
      case 0x25: isEncoded = true
      case 0...0x20, 0x5C, 0x7F: isMalformed = true
      default: break
      }
    }
    for index in fragment ?? 0..<0 {
      if bytes[index] <= 0x20 { isMalformed = true }
      if bytes[index] == 0x25 { isEncoded = true }
    }
    scheme = range.lowerBound..<schemeEnd
    path = range.lowerBound..<pathEnd
    self.fragment = fragment
    self.isEncoded = isEncoded
    if isMalformed {
      kind = .malformed
    } else if !scheme.isEmpty {
      kind = .absolute
    } else if path.isEmpty {
      kind = .samePage
    } else {
      kind = bytes[path.lowerBound] == 0x2F ? .rooted : .relative
    }
  }
}

/// Where a page lies, for the links on it.
struct PageAddress {
  /// Why a path leads to no file.
  enum Fault: Error {
    /// It climbs above the site's top folder.
    case outsideSite
    /// It names a folder, which only a web server turns into a page.
    case directory
    /// It has an empty part, or an escape that is none.
    case malformed
  }

  /// The page's path in the site, in bytes.
  let path: [UInt8]
  /// Length of the path up to and with its last `/`.
  private let folderEnd: Int

  /// The address of the page at `path`, such as `kurser/a/hvorfor.html`.
  init(_ path: String) {
    self.path = Array(path.utf8)
    folderEnd = (self.path.lastIndex(of: 0x2F) ?? -1) + 1
  }

  /// Writes the site path a relative path on this page leads to into `target`.
  func resolve(
    _ bytes: [UInt8], _ link: LinkText, into target: inout [UInt8]
  ) throws(Fault) {
    let end = link.path.upperBound
    var index = link.path.lowerBound
    var base = folderEnd
    while index + 2 < end, isParent(bytes, index..<index + 2), bytes[index + 2] == 0x2F {
      guard let parent = parentFolder(of: path, base) else { throw .outsideSite }
      base = parent
      index += 3
    }
    target.removeAll(keepingCapacity: true)
    target.append(contentsOf: path[..<base])
    while index < end {
      var partEnd = index
      while partEnd < end, bytes[partEnd] != 0x2F { partEnd += 1 }
      if partEnd == index { throw .malformed }
      if isParent(bytes, index..<partEnd) {
        guard let parent = parentFolder(of: target, target.count) else { throw .outsideSite }
        target.removeLast(target.count - parent)
      } else if partEnd - index != 1 || bytes[index] != 0x2E {
        target.append(contentsOf: bytes[index..<min(partEnd + 1, end)])
      }
      index = partEnd + 1
    }
    // What ends in a folder ends in `/`, or has come back to the top.
    if target.isEmpty || target.last == 0x2F { throw .directory }
    if link.isEncoded, !PercentEscapes.decode(&target) { throw .malformed }
  }

  private func isParent(_ bytes: [UInt8], _ part: Range<Int>) -> Bool {
    part.count == 2 && bytes[part.lowerBound] == 0x2E && bytes[part.lowerBound + 1] == 0x2E
  }

  /// The length of the folder above the one that is the first `count` bytes of a path.
  private func parentFolder(of path: [UInt8], _ count: Int) -> Int? {
    guard count > 0 else { return nil }
    var parent = count - 1
    while parent > 0, path[parent - 1] != 0x2F { parent -= 1 }
    return parent
  }
}

/// Escapes of addresses, `%C3%A6`.
enum PercentEscapes {
  /// Turns escapes into the bytes they stand for; false when one is none.
  static func decode(_ bytes: inout [UInt8]) -> Bool {
    var written = 0
    var read = 0
    while read < bytes.count {
      var byte = bytes[read]
      read += 1
      if byte == 0x25 {
        guard read + 1 < bytes.count, let high = digit(bytes[read]),
          let low = digit(bytes[read + 1])
        else { return false }
        byte = high << 4 | low
        read += 2
      }
      bytes[written] = byte
      written += 1
    }
    bytes.removeLast(bytes.count - written)
    return true
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
