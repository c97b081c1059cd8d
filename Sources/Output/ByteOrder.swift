import Glibc

extension String {
  /// How the bytes of two texts compare: negative when this one's come first, 0 when they are the
  /// same.
  ///
  /// `String`'s own operators go by Unicode's rules, which is not how a file system names files.
  func compareBytes(with other: String) -> Int {
    let order = unsafe utf8.withContiguousStorageIfAvailable { left in
      unsafe other.utf8.withContiguousStorageIfAvailable { right in
        unsafe String.compare(left, right)
      }
    }
    if let order = order ?? nil { return order }
    if utf8.elementsEqual(other.utf8) { return 0 }
    return utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
  }

  private static func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let start = left.baseAddress, let otherStart = right.baseAddress else {
      return left.count - right.count
    }
    let order = unsafe memcmp(start, otherStart, Swift.min(left.count, right.count))
    return order == 0 ? left.count - right.count : Int(order)
  }
}
