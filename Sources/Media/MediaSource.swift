/// A file whose bytes are read where they are needed, so that a picture of many megabytes is known
/// by its first few kilobytes.
package protocol MediaSource {
  /// The file's length in bytes.
  var count: Int { get }
  /// The bytes of a range within the file; fewer when the file has become shorter.
  func bytes(_ range: Range<Int>) -> [UInt8]
}

/// A file that is in memory.
package struct WholeBytes: MediaSource {
  private let all: [UInt8]

  /// A source of `bytes`.
  package init(_ bytes: [UInt8]) {
    all = bytes
  }

  package var count: Int { all.count }

  package func bytes(_ range: Range<Int>) -> [UInt8] { Array(all[range.clamped(to: all.indices)]) }
}

/// A look at a source through a small buffer. Whatever lies outside the file is `truncated`, so no
/// length written in a file can lead a reader astray.
struct ByteWindow<Source: MediaSource> {
  /// Enough for the headers of nearly all pictures.
  private static var size: Int { 16 << 10 }

  let count: Int
  private let source: Source
  private var start = 0
  private var buffer: [UInt8] = []

  init(_ source: Source) {
    self.source = source
    count = source.count
  }

  /// The byte at `offset`.
  mutating func u8(_ offset: Int) throws(PictureFault) -> Int {
    if offset >= start, offset - start < buffer.count { return Int(buffer[offset - start]) }
    guard offset >= 0, offset < count else { throw .truncated }
    start = offset
    buffer = source.bytes(offset..<min(count, offset + ByteWindow.size))
    guard let byte = buffer.first else { throw .truncated }
    return Int(byte)
  }

  /// The number in `length` bytes at `offset`, the largest place first.
  mutating func big(_ offset: Int, _ length: Int) throws(PictureFault) -> Int {
    var number = 0
    for place in 0..<length { number = number << 8 | (try u8(offset + place)) }
    return number
  }

  /// The number in `length` bytes at `offset`, the smallest place first.
  mutating func little(_ offset: Int, _ length: Int) throws(PictureFault) -> Int {
    var number = 0
    for place in 0..<length { number |= (try u8(offset + place)) << (8 * place) }
    return number
  }

  /// True when these letters stand at `offset`.
  mutating func has(_ letters: StaticString, at offset: Int) -> Bool {
    for place in 0..<letters.utf8CodeUnitCount {
      let letter = unsafe letters.utf8Start[place]
      guard let byte = try? u8(offset + place), byte == Int(letter) else { return false }
    }
    return true
  }

  /// A copy of a range of the file.
  func bytes(_ range: Range<Int>) throws(PictureFault) -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= count else { throw .truncated }
    let bytes = source.bytes(range)
    guard bytes.count == range.count else { throw .truncated }
    return bytes
  }
}

/// A change to a file on its way to the reader: what stands in `range` gives way to `replacement`.
package struct MediaEdit: Sendable, Equatable {
  /// What gives way.
  package var range: Range<Int>
  /// What takes its place; nothing cuts the range out.
  package var replacement: [UInt8]

  /// Writes `replacement` in place of `range`.
  package init(_ range: Range<Int>, _ replacement: [UInt8] = []) {
    self.range = range
    self.replacement = replacement
  }

  /// `bytes` with `edits`, which stand in order and do not overlap.
  package static func apply(_ edits: [MediaEdit], to bytes: [UInt8]) -> [UInt8] {
    var edited: [UInt8] = []
    edited.reserveCapacity(bytes.count)
    var place = 0
    for edit in edits where edit.range.lowerBound >= place && edit.range.upperBound <= bytes.count {
      edited.append(contentsOf: bytes[place..<edit.range.lowerBound])
      edited.append(contentsOf: edit.replacement)
      place = edit.range.upperBound
    }
    edited.append(contentsOf: bytes[place...])
    return edited
  }
}
