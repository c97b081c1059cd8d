import Diagnostics

/// Finds where the links, pictures and tags of one text stand: by their address or their bytes, each
/// further on than the one before.
struct PlaceFinder {
  /// A few dozen sites further on nothing can belong to the same text any more.
  private static let reach = 48

  /// Where the text begins.
  let start: Int
  private var nextLink: Int?
  private var nextTag: Int?

  /// A finder for the text that begins at `start`.
  init(from start: Int) {
    self.start = start
  }

  /// The place of the next link or picture with this address; nil when it is not found.
  mutating func link(to destination: [UInt8], in scan: ScannedSource) -> SourceRange? {
    let links = scan.sites.links
    let first = nextLink ?? PlaceFinder.lowerBound(links.count) { links[$0].range.end > start }
    nextLink = first
    for index in first..<max(first, min(first + PlaceFinder.reach, links.count)) {
      let site = links[index]
      guard let address = site.destination ?? scan.definition(of: site.label) else { continue }
      if PlaceFinder.matches(scan.source, destination, at: address) {
        nextLink = index + 1
        return site.range
      }
    }
    return nil
  }

  /// The place of the next tag with these bytes; nil when it is not found. A tag over several lines
  /// ends, here, with its first.
  mutating func tag(_ html: [UInt8], in scan: ScannedSource) -> SourceRange? {
    let tags = scan.sites.tags
    let first = nextTag ?? PlaceFinder.lowerBound(tags.count) { tags[$0] >= start }
    nextTag = first
    let line = html.prefix { $0 != 0x0A }
    for index in first..<max(first, min(first + PlaceFinder.reach, tags.count))
    where scan.source[tags[index]...].starts(with: line) {
      nextTag = index + 1
      return SourceRange(tags[index], tags[index] + line.count)
    }
    return nil
  }

  /// The first of `count` indexes that `isReached` holds for, if it holds for all after it too.
  private static func lowerBound(_ count: Int, _ isReached: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isReached(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// True when the address written at `start` is `destination`, which libcmark has freed of
  /// backslashes and entities.
  private static func matches(_ source: [UInt8], _ destination: [UInt8], at start: Int) -> Bool {
    var index = start
    if index < source.count, source[index] == UInt8(ascii: "<") { index += 1 }
    var rest = destination[...]
    let mail = "mailto:".utf8
    if rest.starts(with: mail), !source[index...].starts(with: mail) {
      rest = rest.dropFirst(mail.count)
    }
    for byte in rest {
      guard index < source.count else { return false }
      if source[index] == UInt8(ascii: "\\"), byte != UInt8(ascii: "\\") { index += 1 }
      if index < source.count, source[index] == UInt8(ascii: "&"), isEntity(source, index) {
        return true  // near enough: what follows an entity is not compared
      }
      guard index < source.count, source[index] == byte else { return false }
      index += 1
    }
    guard index < source.count else { return true }
    return source[index] <= 0x20 || source[index] == UInt8(ascii: ")")
      || source[index] == UInt8(ascii: ">")
  }

  private static func isEntity(_ source: [UInt8], _ index: Int) -> Bool {
    for byte in source[(index + 1)...].prefix(12) {
      if byte == UInt8(ascii: ";") { return true }
      let isPart =
        byte == UInt8(ascii: "#") || (0x30...0x39).contains(byte)
        || (0x61...0x7A).contains(byte | 0x20)
      guard isPart else { return false }
    }
    return false
  }
}
