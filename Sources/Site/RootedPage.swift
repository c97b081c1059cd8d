/// A page whose links begin at the top of its host, for a host that shows it at any address:
/// `404.html`. All other pages' links are relative, so that a site works wherever it lies.
package enum RootedPage {
  /// `page`, which lies on top of the site, with its relative links begun by `top`: the path of the
  /// site's top folder on its host, with a slash at both ends.
  package static func make(_ page: [UInt8], top: [UInt8]) -> [UInt8] {
    var rooted: [UInt8] = []
    rooted.reserveCapacity(page.count + 64 * top.count)
    for index in page.indices {
      rooted.append(page[index])
      if page[index] == quote, openings.contains(where: { page[...index].ends(with: $0) }),
        isRelative(page[(index + 1)...])
      {
        rooted += top
      }
    }
    return rooted
  }

  /// The path in an address such as `https://kurser.solbaek.example/a/`: `/a/`.
  package static func path(ofBase address: String) -> [UInt8] {
    let bytes = Array(address.utf8)
    let host = bytes.firstRange(of: Array("://".utf8))?.upperBound ?? 0
    return PercentEncoding.encode(bytes[host...].drop { $0 != slash })
  }

  private static let openings = [Array(" href=\"".utf8), Array(" src=\"".utf8)]
  private static let quote = UInt8(ascii: "\"")
  private static let slash = UInt8(ascii: "/")

  /// Whether an address leads on from where its page lies.
  private static func isRelative(_ address: ArraySlice<UInt8>) -> Bool {
    let stops = Array(":/#?\"".utf8)
    guard let first = address.first, !stops.contains(first) else { return false }
    return address.first { stops.contains($0) } != UInt8(ascii: ":")
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
