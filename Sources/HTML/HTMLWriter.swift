/// Writes HTML as bytes, from the first tag to the last, without a document tree in between.
///
/// What comes out is well-formed XML as well as HTML5: every attribute is quoted, every element is
/// closed, and a character that either of the two forbids becomes U+FFFD. Text must be UTF-8.
///
/// 1. `markup` appends what is HTML already: literals in the source, or bytes written earlier.
/// 2. `text` and the values of attributes are escaped: clean runs are copied whole.
/// 3. `element` writes a pair of tags around a closure, so what is opened is always closed.
///
/// The writer owns its memory instead of growing an array: a page is made of a thousand short
/// pieces, and at each of them an array would first ask whether anybody else holds it.
///
/// This room is `public` where the others are `package`: the compiler inlines only public functions
/// across modules, and without that a page takes four times as long to write.
@safe public struct HTMLWriter: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var written = 0

  /// A writer with room for `capacity` bytes before it has to grow.
  public init(capacity: Int = 256) {
    self.capacity = max(capacity, 64)
    unsafe start = UnsafeMutablePointer.allocate(capacity: self.capacity)
  }

  deinit {
    unsafe start.deallocate()
  }

  /// The number of bytes written so far.
  public var count: Int { written }

  /// A copy of what has been written so far, in UTF-8.
  public var bytes: [UInt8] {
    unsafe [UInt8](UnsafeBufferPointer(start: start, count: written))
  }

  /// What has been written so far with `markup` put in after the first `offset` bytes.
  public func bytes(inserting markup: [UInt8], at offset: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(written + markup.count)
    let offset = min(max(offset, 0), written)
    unsafe result.append(contentsOf: UnsafeBufferPointer(start: start, count: offset))
    result.append(contentsOf: markup)
    unsafe result.append(
      contentsOf: UnsafeBufferPointer(start: start + offset, count: written - offset))
    return result
  }

  /// Appends markup written in the source code, as it is.
  @inlinable @inline(__always)
  public mutating func markup(_ markup: StaticString) {
    unsafe append(markup.utf8Start, markup.utf8CodeUnitCount)
  }

  /// Appends markup that has been written before, as it is.
  public mutating func markup(_ markup: [UInt8]) {
    unsafe markup.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Appends a part of markup that has been written before, as it is.
  public mutating func markup(_ markup: ArraySlice<UInt8>) {
    unsafe markup.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Appends all that another writer holds, as it is.
  public mutating func markup(_ other: borrowing HTMLWriter) {
    unsafe append(other.start, other.written)
  }

  /// Appends text, escaped.
  public mutating func text(_ text: [UInt8]) {
    unsafe text.withUnsafeBufferPointer { unsafe escaped($0) }
  }

  /// Appends text, escaped.
  public mutating func text(_ text: ArraySlice<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe escaped($0) }
  }

  /// Appends text, escaped.
  public mutating func text(_ text: String) {
    let isWritten: Void? = unsafe text.utf8.withContiguousStorageIfAvailable {
      unsafe escaped($0)
    }
    if isWritten == nil { self.text(Array(text.utf8)) }
  }

  /// Appends a whole number in decimal digits.
  public mutating func number(_ number: Int) {
    if number < 0 { append(0x2D) }
    digits(number.magnitude)
  }

  private mutating func digits(_ number: UInt) {
    if number > 9 { digits(number / 10) }
    append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Appends one byte.
  @inlinable @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe start[written] = byte
    written &+= 1
  }

  /// Appends bytes as they are.
  @unsafe mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    unsafe append(first, bytes.count)
  }

  /// Appends `count` bytes from `bytes` on, as they are.
  @unsafe @inlinable @inline(__always)
  mutating func append(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    reserve(count)
    unsafe (start + written).update(from: bytes, count: count)
    written &+= count
  }

  /// Makes room for `count` more bytes.
  @inlinable @inline(__always)
  mutating func reserve(_ count: Int) {
    if capacity &- written < count { grow(by: count) }
  }

  /// Moves to memory at least twice as large.
  @inline(never) @usableFromInline
  mutating func grow(by count: Int) {
    capacity = max(capacity * 2, written + count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.update(from: start, count: written)
    unsafe start.deallocate()
    unsafe start = larger
  }
}
