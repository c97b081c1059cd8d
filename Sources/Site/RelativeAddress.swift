/// Addresses of the site, seen from one of its pages: the site works in any folder of any host and
/// straight from a disk.
enum RelativeAddress {
  /// `target` seen from the page at `page`, percent-encoded. Both are counted from the top of the
  /// site; an empty `page` stands for any page on top.
  static func make(_ target: [UInt8], from page: [UInt8]) -> [UInt8] {
    var shared = 0
    var index = 0
    while index < target.count, index < page.count, target[index] == page[index] {
      index += 1
      if target[index - 1] == slash { shared = index }
    }
    var result: [UInt8] = []
    result.reserveCapacity(target.count + 24)
    for byte in page[shared...] where byte == slash {
      result.append(dot)
      result.append(dot)
      result.append(slash)
    }
    PercentEncoding.encode(target[shared...], into: &result)
    return result
  }

  private static let slash: UInt8 = 0x2F
  private static let dot: UInt8 = 0x2E
}
