/// Makes a `Digest128` of bytes that come piece by piece; where the pieces are cut makes no
/// difference.
///
/// Every eight bytes go through two lanes that share nothing, one for each half of the fingerprint.
/// Four lanes a half run side by side so that the processor does not wait for a multiplication.
package struct Digester: Sendable {
  private static let blockSize = 32

  private var lanes = Lanes()
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  /// A fingerprint of nothing yet.
  package init() {
    rest.reserveCapacity(Digester.blockSize)
  }

  /// Adds `bytes`.
  package mutating func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe update($0) }
  }

  /// Adds a number as eight bytes.
  package mutating func update(_ number: UInt64) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe update($0) }
  }

  /// Adds a text and its length, so that `ab`, `c` and `a`, `bc` differ.
  package mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      update(UInt64(bytes.count))
      unsafe update(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Adds a fingerprint that was made of something else.
  package mutating func update(_ digest: Digest128) {
    update(digest.high)
    update(digest.low)
  }

  /// The fingerprint of everything that was added.
  package func finish() -> Digest128 {
    var lanes = lanes
    if !rest.isEmpty {
      let padded = rest + [UInt8](repeating: 0, count: Digester.blockSize - rest.count)
      unsafe padded.withUnsafeBytes { unsafe lanes.absorb($0) }
    }
    return lanes.digest(length: length)
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    let count = bytes.count
    length &+= UInt64(count)
    var start = 0
    if !rest.isEmpty {
      start = min(Digester.blockSize - rest.count, count)
      unsafe rest.append(contentsOf: bytes[..<start])
      guard rest.count == Digester.blockSize else { return }
      unsafe rest.withUnsafeBytes { unsafe lanes.absorb($0) }
      rest.removeAll(keepingCapacity: true)
    }
    let end = start + (count - start) / Digester.blockSize * Digester.blockSize
    unsafe lanes.absorb(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    if end < count { unsafe rest.append(contentsOf: bytes[end...]) }
  }
}

/// The state of a fingerprint in the making.
private struct Lanes {
  private static let oddA: UInt64 = 0xD6E8_FEB8_6659_FD93
  private static let oddB: UInt64 = 0xA5B8_5C5E_198E_D849

  private var a0: UInt64 = 0x243F_6A88_85A3_08D3
  private var a1: UInt64 = 0x1319_8A2E_0370_7344
  private var a2: UInt64 = 0xA409_3822_299F_31D0
  private var a3: UInt64 = 0x082E_FA98_EC4E_6C89
  private var b0: UInt64 = 0x4528_21E6_38D0_1377
  private var b1: UInt64 = 0xBE54_66CF_34E9_0C6C
  private var b2: UInt64 = 0xC0AC_29B7_C97C_50DD
  private var b3: UInt64 = 0x3F84_D5B5_B547_0917

  @inline(__always)
  private static func stirA(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = lane ^ word
    return (mixed << 29 | mixed >> 35) &* oddA
  }

  @inline(__always)
  private static func stirB(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = lane &+ word
    return (mixed << 37 | mixed >> 27) &* oddB
  }

  /// The state after whole blocks of 32 bytes. A value in and a value out: written back to memory
  /// after every block, the state would cost twice the time.
  func absorbing(_ start: UnsafeRawPointer, blocks: Int) -> Lanes {
    var state = self
    var position = unsafe start
    for _ in 0..<blocks {
      let w0 = unsafe UInt64(littleEndian: position.loadUnaligned(as: UInt64.self))
      let w1 = unsafe UInt64(
        littleEndian: position.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      let w2 = unsafe UInt64(
        littleEndian: position.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
      let w3 = unsafe UInt64(
        littleEndian: position.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
      state.a0 = Lanes.stirA(state.a0, w0)
      state.b0 = Lanes.stirB(state.b0, w0)
      state.a1 = Lanes.stirA(state.a1, w1)
      state.b1 = Lanes.stirB(state.b1, w1)
      state.a2 = Lanes.stirA(state.a2, w2)
      state.b2 = Lanes.stirB(state.b2, w2)
      state.a3 = Lanes.stirA(state.a3, w3)
      state.b3 = Lanes.stirB(state.b3, w3)
      unsafe position += 32
    }
    return state
  }

  /// Takes in whole blocks of 32 bytes.
  mutating func absorb(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, unsafe !bytes.isEmpty else { return }
    self = unsafe absorbing(start, blocks: bytes.count / 32)
  }

  func digest(length: UInt64) -> Digest128 {
    Digest128(
      high: Lanes.fold(a0, a1, a2, a3, length),
      low: Lanes.fold(b0, b1, b2, b3, ~length))
  }

  private static func fold(
    _ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64, _ length: UInt64
  ) -> UInt64 {
    var value = length &* oddB
    for lane in [first, second, third, fourth] {
      value = (value ^ lane) &* oddA
      value ^= value >> 32
    }
    value = value &* oddB
    return value ^ value >> 29
  }
}
