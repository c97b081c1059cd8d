import Diagnostics
import Testing

@testable import Content

/// The quick way through front matter and the thorough one must never differ where both answer.
@Suite struct FrontMatterAgreementTests {
  /// A small generator, so that a failing case can be made again from its number.
  private struct Source {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func pick(_ texts: [String]) -> String { texts[next(texts.count)] }
  }

  private static let keys = [
    "titel", "resumé", "rækkefølge", "emner", "kladde", "x", "læst-hos", "Lov", "a b", "ÆØÅ", "n0",
  ]
  private static let words = [
    "sag", "æble", "Ø", "10:30", "2024-02-30", "yes", "~", "null", "3,5", "# nej", "a: b", "a:",
    "[a, b]", "{a: b}", "*stjerne*", "&og", "!", "%", "@s2", "`kode`", "\"citat\"", "'enkelt'",
    "\"halv", "”krøllet”", "- streg", "-", "? hvad", "|", ">", "a # b", "  luft  ", "\\n", "100 %",
    "https://x.dk/#a", "", "'", "\"\"", "''", "a'b", "0x1F", "1_000", "«»", "\u{A0}", "é",
  ]
  private static let ends = ["\n", "\r\n", "\n\n", "\n# bemærkning\n", "  \n"]

  private static func frontMatter(_ number: Int) -> String {
    var source = Source(state: UInt64(number) &* 77 &+ 5)
    var text = ""
    for _ in 0..<source.next(7) {
      text += source.pick(keys) + ":"
      switch source.next(4) {
      case 0:
        text += source.pick(["", " "]) + source.pick(ends)
        let indent = String(repeating: " ", count: source.next(4))
        for _ in 0..<source.next(4) {
          text += indent + "- " + source.pick(words) + source.pick(ends)
        }
      case 1: text += source.pick(["", "  "]) + source.pick(ends)
      default:
        text +=
          " " + source.pick(words) + source.pick(["", " " + source.pick(words)]) + source.pick(ends)
      }
    }
    return text
  }

  @Test func agreesWithTheYAMLPathOnGeneratedFrontMatter() {
    var answered = 0
    for number in 0..<3000 {
      let text = FrontMatterAgreementTests.frontMatter(number)
      let bytes = Array(text.utf8)
      guard let quick = FlatScanner.scan(bytes, 0..<bytes.count) else { continue }
      answered += 1
      let thorough = DataDocument(bytes, 0..<bytes.count, file: "x.md")
      #expect(thorough.diagnostics.isEmpty, "case \(number): \(text)")
      #expect(quick == thorough.fields, "case \(number): \(text)")
    }
    // The quick way must answer often enough for the comparison to mean something.
    #expect(answered > 600, "\(answered)")
  }

  @Test func usualFrontMatterTakesTheQuickWay() {
    let text = """
      titel: Hvorfor er udredningen så vigtig?
      resumé: En afgørelse kan kun bygge på det, I ved: følg kæden.
      rækkefølge: 1
      varighed: 20
      emner:
        - sagsoplysning
        - retssikkerhed
      udgivet: 2026-11-22

      """
    let bytes = Array(text.utf8)
    #expect(FlatScanner.scan(bytes, 0..<bytes.count)?.count == 6)
  }
}
