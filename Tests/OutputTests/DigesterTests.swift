import Testing

@testable import Output

@Suite struct DigesterTests {
  private static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) }
  }

  @Test func isTheSameHoweverTheBytesAreCut() {
    let whole = Self.bytes(200)
    let expected = Digest128(of: whole)
    for first in stride(from: 0, through: 200, by: 7) {
      for second in stride(from: first, through: 200, by: 13) {
        var digester = Digester()
        digester.update(Array(whole[..<first]))
        digester.update(Array(whole[first..<second]))
        digester.update(Array(whole[second...]))
        #expect(digester.finish() == expected)
      }
    }
  }

  @Test func changesInBothHalvesWithEveryBit() {
    for count in [1, 7, 31, 32, 33, 64, 100] {
      let original = Self.bytes(count)
      let digest = Digest128(of: original)
      for bit in 0..<count * 8 {
        var changed = original
        changed[bit / 8] ^= 1 << UInt8(bit % 8)
        let other = Digest128(of: changed)
        #expect(other.high != digest.high && other.low != digest.low)
      }
    }
  }

  @Test func tellsLengthsApart() {
    let digests = (0..<300).map { Digest128(of: [UInt8](repeating: 0, count: $0)) }
    #expect(Set(digests).count == 300)
  }

  @Test func doesNotRepeatItself() {
    let high = Set((0..<50_000).map { Digest128(of: Array("modul-\($0).html".utf8)).high })
    let low = Set((0..<50_000).map { Digest128(of: Array("modul-\($0).html".utf8)).low })
    #expect(high.count == 50_000)
    #expect(low.count == 50_000)
  }

  @Test func notesWhereATextEnds() {
    var first = Digester()
    first.update("ab")
    first.update("c")
    var second = Digester()
    second.update("a")
    second.update("bc")
    #expect(first.finish() != second.finish())
  }

  @Test func isWrittenAs32Digits() {
    #expect(Digest128(high: 1, low: 0xFF).description == "000000000000000100000000000000ff")
  }
}
