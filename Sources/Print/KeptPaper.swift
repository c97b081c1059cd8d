import Glibc
package import Output

/// A PDF that names people, where its owner has it. It may be kept nowhere else, so it tells itself what it
/// was made from: its last line, a comment to readers, has a fingerprint of that, one of the file before
/// it, and how many pages there are. Changed by anybody, it is not the PDF that would be made.
package struct KeptPaper: Sendable {
  private static let mark = "%kursbuild"
  private static let largest = 200 << 20
  private static let longestMark = 200

  private let path: String

  /// The PDF at `path`, if there is one.
  package init(_ path: String) {
    self.path = path
  }

  /// The PDF if it was made from this, nobody has changed it since, and nobody else can read it.
  package func find(_ key: Digest128) -> (bytes: [UInt8], pages: Int)? {
    guard let written, written.isPrivate, written.key == key.description else { return nil }
    return (written.bytes, written.pages)
  }

  /// True when the file is a PDF as it was written, whatever it was made from.
  package var isAsWritten: Bool { written != nil }

  /// The file, if nobody has changed it, and whether nobody else can read it.
  private var written: (bytes: [UInt8], key: String, pages: Int, isPrivate: Bool)? {
    let file = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= KeptPaper.largest
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    guard unsafe pread(file, &bytes, bytes.count, 0) == bytes.count, bytes.last == 0x0A else {
      return nil
    }
    let tail = bytes.suffix(KeptPaper.longestMark).dropLast()
    guard let end = tail.lastIndex(of: 0x0A) else { return nil }
    let parts = String(decoding: tail[(end + 1)...], as: UTF8.self).split(separator: " ")
    guard parts.count == 4, let pages = Int(parts[3]), pages > 0,
      Array(bytes[(end + 1)...]) == KeptPaper.line(Array(bytes[...end]), String(parts[1]), pages)
    else { return nil }
    let isPrivate = status.st_mode & 0o077 == 0 && status.st_uid == geteuid()
    return (bytes, String(parts[1]), pages, isPrivate)
  }

  /// The PDF with the line that tells what it was made from; nil where it is to be made again whatever it
  /// was made from.
  package static func marked(_ bytes: [UInt8], _ key: Digest128?, pages: Int) -> [UInt8] {
    let whole = bytes.last == 0x0A ? bytes : bytes + [0x0A]
    return whole + line(whole, key?.description ?? "-", pages)
  }

  private static func line(_ content: [UInt8], _ key: String, _ pages: Int) -> [UInt8] {
    var digester = Digester()
    digester.update(content)
    digester.update(key)
    digester.update(UInt64(pages))
    return Array("\(mark) \(key) \(digester.finish()) \(pages)\n".utf8)
  }
}
