import HTML
import Testing

struct EscapingTests {
  private func escaped(_ bytes: [UInt8]) -> String {
    var html = HTMLWriter()
    html.text(bytes)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""),
    ("Fri tekst: æøå ÆØÅ é ” – § 22 · €", "Fri tekst: æøå ÆØÅ é ” – § 22 · €"),
    ("a & b < c > d \"e\" 'f'", "a &amp; b &lt; c &gt; d &quot;e&quot; 'f'"),
    ("&amp;", "&amp;amp;"),
    ("linje\tet\nto", "linje\tet\nto"),
    ("et\r\nto\rtre", "et\nto\ntre"),
    ("nul\u{0}, et\u{1}, slet\u{7F}", "nul\u{FFFD}, et\u{FFFD}, slet\u{FFFD}"),
    ("C1: \u{80}\u{9F}, ikke \u{A0}§", "C1: \u{FFFD}\u{FFFD}, ikke \u{A0}§"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
    ("\u{FFFD} \u{FEFF} \u{FDCF} \u{FDF0}", "\u{FFFD} \u{FEFF} \u{FDCF} \u{FDF0}"),
  ])
  func textIsEscapedAndForbiddenCharactersAreReplaced(text: String, expected: String) {
    #expect(escaped(Array(text.utf8)) == expected)
  }

  @Test(arguments: [[0xEF, 0xB7, 0x90], [0xEF, 0xB7, 0xAF]] as [[UInt8]])
  func charactersThatWillNeverBeAreReplaced(noncharacter: [UInt8]) {
    #expect(escaped(noncharacter) == "\u{FFFD}")
  }

  @Test(arguments: ["&", "<", "\"", "\u{1}", "\u{7F}", "\u{85}", "\u{FFFF}", "æ", "§", "\u{FB01}"])
  func aCharacterIsTreatedAlikeWhereverItStandsInARun(character: String) {
    let alone = escaped(Array(character.utf8))
    for before in 0...40 {
      for after in [0, 1, 7, 8, 9, 15, 16, 17, 33] {
        let (left, right) = (
          String(repeating: "a", count: before), String(repeating: "b", count: after)
        )
        #expect(escaped(Array((left + character + right).utf8)) == left + alone + right)
      }
    }
  }

  @Test func textOfAllKindsIsEscapedTheSame() {
    let text = "”Sagen” & <svar>"
    var string = HTMLWriter()
    string.text(text)
    var bytes = HTMLWriter()
    bytes.text(Array(text.utf8))
    var slice = HTMLWriter()
    slice.text(Array("x\(text)y".utf8)[1...text.utf8.count])
    #expect(string.bytes == bytes.bytes)
    #expect(slice.bytes == bytes.bytes)
  }

  @Test func anIncompleteCharacterAtTheEndIsNoTrap() {
    #expect(escaped([0x61, 0xC2]).hasPrefix("a"))
    #expect(escaped([0x61, 0xEF]).hasPrefix("a"))
    #expect(escaped([0x61, 0xEF, 0xBF]).hasPrefix("a"))
  }
}
