/// Addresses as HTML and XML want them: what may not stand in one is written as `%20`.
enum PercentEncoding {
  /// `address` with blanks, quotes and the like encoded; encodings that are there are kept.
  static func encode(_ address: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(address.count)
    encode(address, into: &result)
    return result
  }

  /// Appends `address` to `result`, encoded.
  static func encode(_ address: ArraySlice<UInt8>, into result: inout [UInt8]) {
    var isAllPlain = true
    for byte in address where !isPlain(byte) {
      isAllPlain = false
      break
    }
    if isAllPlain {
      result.append(contentsOf: address)
      return
    }
    for index in address.indices {
      let byte = address[index]
      let isEncoding = byte == percent && isEncoded(address, at: index)
      if isPlain(byte) || isEncoding {
        result.append(byte)
      } else {
        result.append(contentsOf: [percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
  }

  /// `address` with `%20` and its like turned into the bytes they stand for.
  static func decode(_ address: ArraySlice<UInt8>) -> [UInt8] {
    guard address.contains(percent) else { return Array(address) }
    var result: [UInt8] = []
    var index = address.startIndex
    while index < address.endIndex {
      if address[index] == percent, isEncoded(address, at: index),
        let high = value(address[index + 1]), let low = value(address[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(address[index])
        index += 1
      }
    }
    return result
  }

  private static let percent: UInt8 = 0x25
  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isEncoded(_ address: ArraySlice<UInt8>, at index: Int) -> Bool {
    index + 2 < address.endIndex && value(address[index + 1]) != nil
      && value(address[index + 2]) != nil
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }

  /// True for what RFC 3986 lets stand in a path, query or fragment.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    // One bit a character: `!#$&'()*+,-./0–9:;=?` in the first word, `@A–Z_a–z~` in the second.
    let bits: UInt64 = byte < 0x40 ? 0xAFFF_FFDA_0000_0000 : 0x47FF_FFFE_87FF_FFFF
    return byte < 0x80 && bits >> UInt64(byte & 0x3F) & 1 == 1
  }
}
