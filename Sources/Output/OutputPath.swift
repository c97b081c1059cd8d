/// Where a file of the site lies: a relative path below the site's top folder, with `/` between
/// its parts.
///
/// No part is empty, `.` or `..`, or longer than 255 bytes, and none holds a NUL, so a path never
/// leads out of the site. Two paths are the same when their UTF-8 bytes are: unlike `String`, a
/// file system tells a composed `å` from a decomposed one.
package struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The longest part a file system takes, in bytes.
  private static let longestPart = 255

  /// The path as text, such as `kurser/a/index.html`.
  package let text: String

  /// Checks `text`; nil when it is not a path below the site.
  package init?(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    guard OutputPath.isValid(text.utf8) else { return nil }
    self.text = text
  }

  /// A file on top, named as told: what a name cannot hold, such as a slash, becomes `-`.
  package init(fileNamed name: String) {
    var bytes = name.utf8.map { $0 == 0 || $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }
    bytes = Array(bytes.prefix(OutputPath.longestPart))
    let text = String(decoding: bytes, as: UTF8.self)
    self.text = OutputPath.isValid(text.utf8) ? text : "-"
  }

  /// Checks `bytes`; nil when they are not UTF-8 or not a path below the site.
  package init?(utf8 bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.init(text)
  }

  private static func isValid(_ bytes: String.UTF8View) -> Bool {
    var partLength = 0
    var dots = 0
    for byte in bytes {
      if byte == 0 { return false }
      if byte == UInt8(ascii: "/") {
        if !isValidPart(length: partLength, dots: dots) { return false }
        partLength = 0
        dots = 0
      } else {
        partLength += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return isValidPart(length: partLength, dots: dots)
  }

  private static func isValidPart(length: Int, dots: Int) -> Bool {
    length > 0 && length <= longestPart && !(dots == length && dots <= 2)
  }

  /// The path's bytes.
  package var utf8: String.UTF8View { text.utf8 }

  /// The last part: the name of the file.
  package var name: String {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return text }
    return String(text[text.utf8.index(after: slash)...])
  }

  /// The folder the file lies in; nil at the top of the site.
  package var parent: OutputPath? {
    let folder = folder
    return folder.isEmpty ? nil : OutputPath(folder)
  }

  /// The path as text.
  package var description: String { text }

  /// The folder the file lies in as text; empty at the top of the site.
  var folder: String { OutputPath.folder(of: text) }

  /// What stands before the last slash of `path`; empty when there is none.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  /// Whether the bytes are the same.
  package static func == (left: OutputPath, right: OutputPath) -> Bool {
    left.text.compareBytes(with: right.text) == 0
  }

  /// The order of the paths' bytes, the same on every machine.
  package static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.text.compareBytes(with: right.text) < 0
  }

  /// Hashes the bytes.
  package func hash(into hasher: inout Hasher) {
    unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
  }
}
