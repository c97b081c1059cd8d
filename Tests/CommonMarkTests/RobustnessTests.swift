import CommonMark
import Diagnostics
import Testing

/// Nothing crashes or hangs the parser, and time grows with the length.
@Suite struct RobustnessTests {
  @Test(arguments: [
    "> ", "- ", "[", "]", "*", "_", "`", "``a", "|", "::: husk\n", ":::\n", "{#a}", "[[", "[@a]",
    "[^a]", "![", "<!--", "-->", "<", "~~", "\\", "&#1;", "1. januar\n", "| a |\n|---|\n", "    ",
    "\t",
    "\r", "\u{0}", "\u{FEFF}", "\u{202E}", "a\u{30A}", "- [ ] a\n", "[a]{.b}", "**a", "\"",
    "- - - ", "`` ` ",
  ])
  func repeatedShapesEndInLinearTime(_ shape: String) {
    let clock = ContinuousClock()
    var times: [Duration] = []
    for count in [2_000, 16_000] {
      let bytes = Array(String(repeating: shape, count: count).utf8)
      let time = clock.measure {
        let document = DocumentParser().parse(SourceFile(path: "side.md", bytes: bytes))
        for problem in document.diagnostics { #expect(problem.range.end <= bytes.count) }
      }
      times.append(time)
    }
    // Eight times the length: quadratic would be sixty-four times. Short times are all noise.
    #expect(times[1] < times[0] * 32 + .milliseconds(400), "\(times)")
  }

  @Test func deepNestingIsTold() {
    let quotes = String(repeating: "> ", count: 5_000) + "tekst"
    let document = DocumentParser().parse(
      SourceFile(path: "side.md", bytes: Array(quotes.utf8)))
    #expect(document.diagnostics.map(\.id) == ["for-dybt"])
  }
}
