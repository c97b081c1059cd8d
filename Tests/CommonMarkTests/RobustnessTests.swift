import CommonMark
import Diagnostics
import Foundation
import Testing

/// What a hostile or damaged file may hold, many times over.
@Suite(.serialized)
struct RobustnessTests {
  private static let units = [
    "[", "![", "]", "[]", "![[]()", "*", "*a ", "**a ", "_a *", "|", "`", "` a`` ", "> ", ">", "- ",
    "1. ", "> - ", "::: husk\n", ":::\n", "::: /x\n", "- ::: husk\n  ", "{", "{#a ", "{a=\"",
    "]{.a}",
    "[[", "[[a]]", "[a]{.x}", "[@", "[@a]", "[^", "[^1]", "[^1]: a\n", "<!--", "<!-- a -->", "<",
    "<a:", "~~", "~~a", "a\n", "| a |\n", "a | b\n---|---\n", "Tabel: a\n", "Tabel: a\n\n",
    "a\n: b\n",
    "[a]: /u\n", "[a](", "[a](b \"", "\\", "&", "&#1;", "\u{1}", "\t", "\u{10100}", "- [ ] a\n",
    "– [ ] ", "1. januar ", "# a {#b}\n", "\"", " - ", "1-2 ", "§ 20-", "å", "```\n", "    a\n",
    "a  \n",
  ]

  @Test(arguments: units)
  func repetitionTakesLinearTime(_ unit: String) {
    let little = seconds(unit, count: 300)
    let much = seconds(unit, count: 1_200)
    #expect(much < 8 * max(little, 0.03), "\(little) s, \(much) s")
  }

  @Test(arguments: [
    "> ", "- ", "1. ", "> - ", "[", "*a ", "**a ", "*a **b ", "::: husk\n", "[a ", "~~a *b ",
    "- ::: husk\n  ", "![", "[[",
  ])
  func depthDoesNotFillTheStack(_ unit: String) {
    let opening = String(repeating: unit, count: 20_000)
    let text = opening + "x" + String(repeating: "]{.x}", count: 2_000)
    onSmallStack { _ = Parsed(text).document.blocks.count }
  }

  @Test func longLineIsParsed() {
    let text = String(repeating: "ord [@s2] \"citat\" 10-12 `kode` ", count: 10_000)
    #expect(Parsed(text).document.blocks.count == 1)
  }

  private func seconds(_ unit: String, count: Int) -> Double {
    let text = String(repeating: unit, count: count)
    let clock = ContinuousClock()
    let times = (0..<3).map { _ in
      clock.measure { _ = Parsed("::: quiz\n\n" + text).document.blocks.count }
    }
    let least = times.min() ?? .zero
    return Double(least.components.seconds) + Double(least.components.attoseconds) / 1e18
  }

  /// Runs `work` on a thread with the stack of a secondary thread on some systems, 512 KiB.
  private func onSmallStack(_ work: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      work()
      done.signal()
    }
    thread.stackSize = 512 * 1024
    thread.start()
    done.wait()
  }
}
