import Diagnostics
import Testing

@testable import Roster

@Suite("How a list is written")
struct EncodingTests {
  private static let text = "navn;organisation\nÆgir Prøve-Åsen;Børn & Unge, Solbæk\n"

  private func read(_ bytes: [UInt8]) -> ParticipantListReading {
    ParticipantListReader.reading(bytes, path: "liste.csv")
  }

  private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    ([0xFEFF] + text.utf16).flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return littleEndian ? [low, high] : [high, low]
    }
  }

  /// The text in an encoding of one byte a letter: æøå ÆØÅ in this order.
  private func old(_ letters: [UInt8], _ text: String = EncodingTests.text) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      let place = Array("æøåÆØÅ".unicodeScalars).firstIndex(of: scalar)
      return place.map { letters[$0] } ?? UInt8(truncatingIfNeeded: scalar.value)
    }
  }

  @Test("UTF-8 with and without a mark, UTF-16 both ways round")
  func unicode() {
    let plain = Array(EncodingTests.text.utf8)
    for (bytes, encoding) in [
      (plain, TextEncoding.utf8), ([0xEF, 0xBB, 0xBF] + plain, .utf8),
      (utf16(EncodingTests.text, littleEndian: true), .utf16LittleEndian),
      (utf16(EncodingTests.text, littleEndian: false), .utf16BigEndian),
    ] {
      let found = read(bytes)
      #expect(found.diagnostics.isEmpty)
      #expect(found.names == ["Ægir Prøve-Åsen"])
      #expect(found.list.encoding == encoding)
    }
    #expect(read(utf16("navn\tbord\r\n🙂 Ida\t2\r\n", littleEndian: true)).names == ["🙂 Ida"])
  }

  @Test(
    "old encodings are known by the letters they give, and told",
    arguments: [
      (TextEncoding.windows1252, [0xE6, 0xF8, 0xE5, 0xC6, 0xD8, 0xC5] as [UInt8]),
      (.dos850, [0x91, 0x9B, 0x86, 0x92, 0x9D, 0x8F]),
      (.macRoman, [0xBE, 0xBF, 0x8C, 0xAE, 0xAF, 0x81]),
    ])
  func guessed(_ encoding: TextEncoding, _ letters: [UInt8]) {
    let found = read(old(letters))
    #expect(found.ids == ["deltagerliste-kodning"])
    #expect(found.names == ["Ægir Prøve-Åsen"])
    #expect(found.list.encoding == encoding)
    for letter in "æøåÆØÅ" {
      #expect(read(old(letters, "navn\nI\(letter)da\n")).names == ["I\(letter)da"])
    }
  }

  @Test("plain ASCII is not a guess")
  func ascii() {
    #expect(read(Array("navn\nIda\n".utf8)).diagnostics.isEmpty)
  }

  @Test("UTF-8 with letters of another encoding in it is refused at the first of them")
  func mixed() {
    let found = read(Array("navn\nSøren Åsen\nB".utf8) + [0xF8] + Array("rge\n".utf8))
    #expect(found.ids == ["deltagerliste-ulaeselig"])
    #expect(found.errors.first?.range.start == 19)
    #expect(!String(decoding: found.shown, as: UTF8.self).contains("ren"))
    #expect(read([0xEF, 0xBB, 0xBF, 0x6E, 0xE6]).ids == ["deltagerliste-ulaeselig"])
    #expect(read([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]).ids == ["deltagerliste-ulaeselig"])
    #expect(read([0xFF, 0xFE, 0x41]).ids == ["deltagerliste-ulaeselig"])
  }

  @Test(
    "files that are no text",
    arguments: [
      [0x50, 0x4B, 0x03, 0x04, 0x14], [0xD0, 0xCF, 0x11, 0xE0, 0xA1], Array("%PDF-1.7".utf8),
      Array("<!DOCTYPE html>".utf8), Array("navn\nIda\u{0}\n".utf8),
    ] as [[UInt8]])
  func foreign(_ bytes: [UInt8]) {
    let found = read(bytes)
    #expect(found.ids == ["deltagerliste-ulaeselig"])
    #expect(found.errors.first?.explanation?.danish.contains("CSV") == true)
  }

  @Test("no bytes stop the reader, and what is shown keeps its length")
  func anyBytes() {
    var state: UInt64 = 42
    let signs = Array("navn;,\t\"\"\n\r|\u{1}=é".utf8) + [0xFF, 0xE6, 0x00, 0xC3]
    for _ in 0..<600 {
      var bytes: [UInt8] = state % 3 == 0 ? Array("navn;organisation;bord\n".utf8) : []
      for _ in 0..<(state >> 33) % 60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(signs[Int(state >> 33) % signs.count])
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let found = read(bytes)
      #expect(found.list.people.allSatisfy { !$0.name.isEmpty })
      #expect(found.diagnostics.allSatisfy { $0.range.end <= max(found.shown.count, 1) })
    }
  }
}
