import CommonMark
import Diagnostics
import Glibc
import Quiz
import Testing

/// Time must grow with what is written, not with its square.
@Suite(.serialized) struct ManyQuestionsTests {
  @Test(arguments: ["### Hvad nu?", "### Hvad nu? {#samme}"])
  func questionsWithTheSameIdAreReadInLinearTime(_ heading: String) throws {
    let document = DocumentParser().parse(
      SourceFile(
        path: "modul.md",
        bytes: Array("::: quiz {#q}\n\n\(heading)\n\n- [x] Ja\n- [ ] Nej\n\n:::\n".utf8)))
    guard case .directive(let written)? = document.blocks.first?.kind else {
      Issue.record("no quiz")
      return
    }
    func read(_ count: Int) -> Quiz {
      var directive = written
      directive.blocks = Array(repeatElement(written.blocks, count: count).joined())
      var diagnostics: [Diagnostic] = []
      return QuizParser(path: "modul.md").parse(directive, diagnostics: &diagnostics)
    }
    let ids = read(300).questions.map(\.id)
    #expect(Set(ids).count == 300 && ids.last?.hasSuffix("-300") == true)
    try expectLinear { _ = read($0).questions.count }
  }

  @Test func gapsAreFoundInLinearTime() throws {
    func find(_ count: Int) {
      let ranges = (0..<count).map { SourceRange(8 * $0, 8 * $0 + 7) }
      let blanks = ranges.map { Blank(.text(["a"]), range: $0) }
      let marks = ranges.map { MarkingText.Mark(text: "a", isRight: true, range: $0) }
      let text = GapText(form: .words, blocks: [], blanks: blanks)
      let marking = MarkingText(blocks: [], marks: marks)
      for (index, range) in ranges.enumerated() {
        let gap = Gap(source: "a", range: range)
        if text.number(of: gap) != index + 1 || marking.value(of: gap) != index + 1 {
          Issue.record("gap \(index)")
        }
      }
    }
    try expectLinear(find)
  }

  @Test func aGapOutOfOrderIsFoundAndAnothersIsNot() {
    let ranges = [SourceRange(40, 45), SourceRange(0, 5), SourceRange(10, 15)]
    let text = GapText(
      form: .words, blocks: [], blanks: ranges.map { Blank(.text(["a"]), range: $0) })
    #expect(ranges.map { text.number(of: Gap(source: "a", range: $0)) } == [1, 2, 3])
    #expect(text.number(of: Gap(source: "a", range: SourceRange(0, 6))) == nil)
  }

  /// Four times as much takes some four times as long; with a square it would be sixteen.
  private func expectLinear(_ work: (Int) -> Void) throws {
    let little = try #require((0..<3).map { _ in milliseconds { work(5_000) } }.min())
    let much = try #require((0..<2).map { _ in milliseconds { work(20_000) } }.min())
    #expect(much < max(little, 20) * 10, "\(little), \(much)")
  }

  /// The thread's own time, which does not count what else the machine does meanwhile.
  private func milliseconds(_ work: () -> Void) -> Int {
    func now() -> Int {
      var time = timespec()
      _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
    let start = now()
    work()
    return now() - start
  }
}
