// The manifest's form on disk: a signature, the parts in order with lengths before them, numbers
// little-endian, and the fingerprint of all that at the end, so that half a file is not taken for a
// whole one.
extension Manifest {
  private static let signature = Array("KursBuild manifest 1\n".utf8)
  private static let digestLength = 16

  /// The manifest as it is stored.
  var encoded: [UInt8] {
    var bytes = Manifest.signature
    bytes.reserveCapacity(128 + note.count + fileCount * 96)
    bytes.append(site)
    bytes.append(stamp)
    bytes.append(UInt64(note.count))
    bytes.append(contentsOf: note)
    bytes.append(UInt64(folders.count))
    for folder in folders {
      bytes.append(folder.path)
      bytes.append(UInt64(folder.files.count))
      for file in folder.files {
        bytes.append(file.name)
        bytes.append(UInt64(bitPattern: file.size))
        bytes.append(UInt64(bitPattern: file.modified))
        bytes.append(file.content)
        bytes.append(file.source)
      }
    }
    bytes.append(Digest128(of: bytes))
    return bytes
  }

  /// Reads a stored manifest; nil when it is damaged, cut off or of another version.
  init?(encoded bytes: [UInt8]) {
    let end = bytes.count - Manifest.digestLength
    guard end >= Manifest.signature.count, bytes.starts(with: Manifest.signature) else {
      return nil
    }
    var ending = ManifestReader(bytes: bytes, offset: end, end: bytes.count)
    var digester = Digester()
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe digester.update(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    }
    guard let checksum = ending.digest(), checksum == digester.finish() else { return nil }
    var reader = ManifestReader(bytes: bytes, offset: Manifest.signature.count, end: end)
    guard let site = reader.number(), let stamp = reader.optionalDigest(), let note = reader.run(),
      let folders = reader.list({ $0.folder() }), reader.offset == end
    else { return nil }
    self.site = site
    self.stamp = stamp.value
    self.note = note
    self.folders = folders
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  fileprivate mutating func append(_ text: String) {
    append(UInt64(text.utf8.count))
    append(contentsOf: text.utf8)
  }

  fileprivate mutating func append(_ digest: Digest128) {
    append(digest.high)
    append(digest.low)
  }

  fileprivate mutating func append(_ digest: Digest128?) {
    append(digest == nil ? 0 : 1 as UInt8)
    if let digest { append(digest) }
  }
}

/// Reads a stored manifest front to back; every answer is nil once the bytes do not suffice.
private struct ManifestReader {
  /// A fingerprint that may be left out, apart from one that cannot be read.
  struct OptionalDigest {
    let value: Digest128?
  }

  let bytes: [UInt8]
  var offset: Int
  let end: Int

  mutating func number() -> UInt64? {
    guard end - offset >= 8 else { return nil }
    var number: UInt64 = 0
    for index in 0..<8 { number |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
    offset += 8
    return number
  }

  /// A number of things that take at least a byte each.
  private mutating func count() -> Int? {
    guard let number = number(), number <= UInt64(end - offset) else { return nil }
    return Int(number)
  }

  mutating func digest() -> Digest128? {
    guard let high = number(), let low = number() else { return nil }
    return Digest128(high: high, low: low)
  }

  mutating func optionalDigest() -> OptionalDigest? {
    guard offset < end else { return nil }
    offset += 1
    if bytes[offset - 1] == 0 { return OptionalDigest(value: nil) }
    guard let digest = digest() else { return nil }
    return OptionalDigest(value: digest)
  }

  mutating func run() -> [UInt8]? {
    guard let count = count() else { return nil }
    offset += count
    return Array(bytes[offset - count..<offset])
  }

  mutating func text() -> String? {
    guard let count = count() else { return nil }
    offset += count
    return String(decoding: bytes[offset - count..<offset], as: UTF8.self)
  }

  mutating func list<Item>(_ item: (inout ManifestReader) -> Item?) -> [Item]? {
    guard let count = count() else { return nil }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count {
      guard let item = item(&self) else { return nil }
      items.append(item)
    }
    return items
  }

  mutating func folder() -> Manifest.Folder? {
    guard let path = text(), let files = list({ $0.file() }) else { return nil }
    return Manifest.Folder(path: path, files: files)
  }

  mutating func file() -> Manifest.File? {
    guard let name = text(), let size = number(), let modified = number(),
      let content = digest(), let source = optionalDigest()
    else { return nil }
    return Manifest.File(
      name: name, size: Int64(bitPattern: size), modified: Int64(bitPattern: modified),
      content: content, source: source.value)
  }
}
