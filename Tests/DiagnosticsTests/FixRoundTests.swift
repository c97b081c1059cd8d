import Testing

@testable import Diagnostics

@Suite struct FixRoundTests {
  private func problem(_ fixes: (Int, Int, String)..., isCertain: Bool = true) -> Diagnostic {
    Diagnostic(
      "x", file: "a.md", range: SourceRange(0, 1), summary: Phrase("a", "a"),
      fixes: fixes.map {
        Diagnostic.Fix(range: SourceRange($0.0, $0.1), replacement: $0.2, isCertain: isCertain)
      })
  }

  private func mended(_ problems: Diagnostic...) -> (text: String, count: Int) {
    let round = FixRound(problems, in: Array("0123456789".utf8))
    return (String(decoding: round.bytes, as: UTF8.self), round.applied.count)
  }

  @Test func fixesThatDoNotTouchAreDoneTogetherInAnyOrder() {
    #expect(
      mended(problem((5, 6, "x")), problem((1, 2, "")), problem((10, 10, "!"))) == ("0234x6789!", 3)
    )
  }

  @Test func ofFixesThatOverlapOrTouchTheFirstIsDone() {
    #expect(mended(problem((1, 4, "a")), problem((3, 6, "b"))) == ("0a456789", 1))
    #expect(mended(problem((3, 3, "a")), problem((3, 3, "a"))) == ("012a3456789", 1))
    #expect(mended(problem((1, 3, "a")), problem((3, 3, "b"))) == ("0a3456789", 1))
  }

  @Test func aProblemsFixesAreDoneAllOrNone() {
    #expect(mended(problem((0, 1, "a"), (8, 9, "b")), problem((4, 5, "c"))) == ("a1234567b9", 1))
    #expect(mended(problem((0, 3, "a"), (2, 4, "b"))) == ("0123456789", 0))
  }

  @Test func guessesAndFixesOutsideTheFileAreLeftOut() {
    #expect(mended(problem((1, 2, "a"), isCertain: false)) == ("0123456789", 0))
    #expect(mended(problem((9, 11, "a"))) == ("0123456789", 0))
    #expect(mended(problem()) == ("0123456789", 0))
  }
}
