import Pipeline
import Synchronization
import Testing

@Suite("Work that waits for other work")
struct ConcurrentPlanTests {
  /// The order in which steps began.
  private final class Log: Sendable {
    let began = Mutex<[Int]>([])
  }

  @Test("a step gets what it needs in the order it names it", arguments: [1, 2, 5])
  func results(width: Int) async throws {
    let steps = [
      PlannedStep(needs: [2, 1], weight: 9), PlannedStep(needs: [3], weight: 1),
      PlannedStep(weight: 1), PlannedStep(weight: 1), PlannedStep(needs: [0, 3, 0], weight: 0),
    ]
    var done: [Int] = []
    let results = try await concurrentPlan(steps, width: width) { step, needed in
      "\(step)(\(needed.joined(separator: ",")))"
    } finished: {
      done.append($0)
    }
    #expect(results[0] == "0(2(),1(3()))")
    #expect(results[4] == "4(0(2(),1(3())),3(),0(2(),1(3())))")
    #expect(done == [1, 2, 3, 4, 5])
  }

  @Test("of those that may begin, the one that most work hangs on does")
  func order() async throws {
    let log = Log()
    let steps =
      [3, 9, 5, 9, 1].map { PlannedStep(weight: $0) } + [PlannedStep(needs: [4], weight: 99)]
    _ = try await concurrentPlan(steps, width: 1) { (step, _: [Int]) in
      log.began.withLock { $0.append(step) }
      return step
    }
    #expect(log.began.withLock(\.self) == [4, 5, 1, 3, 2, 0])
  }

  @Test("steps in a circle are left out, and an error ends it")
  func ends() async throws {
    let circle = [
      PlannedStep(needs: [1], weight: 0), PlannedStep(needs: [0], weight: 0),
      PlannedStep(needs: [1], weight: 0), PlannedStep(weight: 0),
    ]
    let results = try await concurrentPlan(circle, width: 2) { (step, _: [Int]) in step }
    #expect(results == [3: 3])

    struct Refusal: Error {}
    let log = Log()
    await #expect(throws: Refusal.self) {
      let chain = (0..<9).map { PlannedStep(needs: $0 == 0 ? [] : [$0 - 1], weight: 0) }
      _ = try await concurrentPlan(chain, width: 2) { (step, _: [Int]) in
        log.began.withLock { $0.append(step) }
        if step == 3 { throw Refusal() }
        return step
      }
    }
    #expect(log.began.withLock(\.self) == [0, 1, 2, 3])
  }
}
