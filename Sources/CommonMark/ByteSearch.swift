import Glibc

/// Finding bytes at the C library's speed.
enum ByteSearch {
  /// Offset of the first `byte` of `source` from `start` on and before `end`, or nil.
  static func first(
    _ byte: UInt8, in source: [UInt8], from start: Int, to end: Int
  ) -> Int? {
    guard start >= 0, start < end, end <= source.count else { return nil }
    return unsafe source.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Offset of the line end at or after `start`: of LF or CR, or the end of the source.
  static func lineEnd(_ source: [UInt8], from start: Int) -> Int {
    let feed = first(0x0A, in: source, from: start, to: source.count) ?? source.count
    return first(0x0D, in: source, from: start, to: feed) ?? feed
  }

  /// Offset of the line after the one that ends at `end`.
  static func nextLine(_ source: [UInt8], after end: Int) -> Int {
    guard end < source.count else { return end }
    let isPair = source[end] == 0x0D && end + 1 < source.count && source[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  /// Offset of the first line that begins after a line end between `start` and `end`, or nil.
  static func nextLine(_ source: [UInt8], from start: Int, to end: Int) -> Int? {
    let feed = first(0x0A, in: source, from: start, to: end)
    let lineEnd = first(0x0D, in: source, from: start, to: feed ?? end) ?? feed
    return lineEnd.map { nextLine(source, after: $0) }
  }

  // MARK: - Eight bytes at a time

  /// Offset of the first byte of `source` from `start` on that is a member, or `end`. `mayHold` looks
  /// at eight bytes at once and gives 0 only if none of them is a member.
  @inline(__always)
  static func first(
    in source: [UInt8], from start: Int, to end: Int, mayHold: (UInt64) -> UInt64,
    isMember: (UInt8) -> Bool
  ) -> Int {
    guard start >= 0, start < end, end <= source.count else { return end }
    return unsafe source.withUnsafeBytes { buffer in
      var index = start
      while index + 8 <= end {
        let word = unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if mayHold(word) != 0 {
          for offset in 0..<8 where unsafe isMember(buffer[index + offset]) {
            return index + offset
          }
        }
        index += 8
      }
      while index < end, unsafe !isMember(buffer[index]) { index += 1 }
      return index
    }
  }

  /// `byte` eight times.
  @inline(__always)
  static func eight(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Not 0 when `byte` is among the eight of `word`; at times also when it is not.
  @inline(__always)
  static func holds(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ eight(byte)
    return (difference &- eight(0x01)) & ~difference & eight(0x80)
  }

  /// Not 0 when one of the eight bytes of `word` is in ASCII and `byte` or more.
  @inline(__always)
  static func holdsASCII(_ word: UInt64, from byte: UInt8) -> UInt64 {
    ((word & eight(0x7F)) &+ eight(0x80 - byte)) & ~word & eight(0x80)
  }

  // MARK: - Copying

  /// Appends the bytes of `source` from `start` to `end` to `output`, without counting references.
  static func append(
    _ source: [UInt8], _ start: Int, _ end: Int, to output: inout [UInt8]
  ) {
    guard start >= 0, start < end, end <= source.count else { return }
    unsafe source.withUnsafeBytes { buffer in
      unsafe output.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
    }
  }
}
