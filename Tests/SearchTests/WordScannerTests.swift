import Foundation
import Testing

@testable import Search

@Suite("Words of a text")
struct WordScannerTests {
  private func words(_ text: String) -> [String] {
    WordScanner.words(of: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("Sagsoplysning!", ["sagsoplysning"]),
    ("BØRN og Ældre på ål", ["boern", "og", "aeldre", "paa", "aal"]),
    ("café Müller naïve", ["cafe", "myller", "naive"]),
    ("2 × 3 ÷ 4", ["2", "3", "4"]),
    ("ikke-eksisterende", ["ikke", "eksisterende", "ikkeeksisterende"]),
    ("2017–2025, 33,9", ["2017", "2025", "33", "9"]),
    ("ud\u{AD}redning", ["udredning"]),
    ("Привет мир", ["Привет", "мир"]),
    ("👩‍👧 barn", ["barn"]),
    ("", []),
  ])
  func areFoldedAndInOrder(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("§ 20", ["$20"]), ("§20", ["$20"]), ("§\u{A0}20, stk. 2", ["$20"]),
    ("§§ 20-22", ["$20", "$21", "$22"]), ("§§ 20–22 og 25", ["$20", "$21", "$22", "$25"]),
    ("§ 20 i barnets lov", ["$20"]), ("§ 11 a", ["$11", "$11a"]), ("§ 52a.", ["$52", "$52a"]),
    ("paragraf 20", ["$20"]), ("Paragrafferne 20 og 21", ["$20", "$21"]),
    ("§ 50-undersøgelse", ["$50"]), ("§ 9 eller 10", ["$9", "$10"]), ("§ 1-9000", ["$1", "$9000"]),
    ("§", []),
  ])
  func paragraphsAreWordsOfTheirOwn(text: String, expected: [String]) {
    #expect(words(text).filter { $0.hasPrefix("$") } == expected)
  }

  /// `Tests/Fixtures/words.json`, which the browser's script is held against too.
  @Test func areThoseOfTheFixture() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: tests.appending(path: "Fixtures/words.json"))
    let texts = try JSONDecoder().decode([String: [String]].self, from: data)
    #expect(texts.count > 10)
    for (text, expected) in texts { #expect(words(text) == expected, "\(text.debugDescription)") }
  }

  @Test func aTextWithoutBlanksIsNoWord() {
    #expect(words(String(repeating: "a", count: 61) + " b") == ["b"])
  }

  @Test(arguments: [
    ("boernene", "boern"), ("sagsoplysningens", "sagsoplysning"), ("oplyse", "oplys"),
    ("haandbog", "haandbog"), ("ikke", "ikk"), ("bestemme", "bestem"),
    ("$20", "$20"), ("2025", "2025"),
  ])
  func danishWordsHaveSnowballsStem(word: String, stem: String) {
    let stemmer = Stemmer(.danish)
    let bytes = Array(word.utf8)
    let length = stemmer.stemLength(of: bytes)
    #expect(String(decoding: bytes[..<length], as: UTF8.self) == stem)
  }

  /// `Tests/Fixtures/stems.json`, which the browser's script is held against too.
  @Test func stemsAreThoseOfTheFixture() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: tests.appending(path: "Fixtures/stems.json"))
    let stems = try JSONDecoder().decode([String: String].self, from: data)
    let stemmer = Stemmer(.danish)
    for (word, stem) in stems {
      let length = stemmer.stemLength(of: Array(word.utf8))
      #expect(String(word.prefix(length)) == stem, "\(word)")
    }
  }

  @Test(arguments: [("plans", 4), ("class", 5), ("plan", 4), ("bus", 3)])
  func wordsOfOtherLanguagesLoseTheirPlural(word: String, length: Int) {
    let stemmer = Stemmer(SearchLanguage("en-GB"))
    #expect(stemmer.stemLength(of: Array(word.utf8)) == length)
  }
}
