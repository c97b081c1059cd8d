import Synchronization
import Testing

import Pipeline

@Suite struct ConcurrentMapTests {
  private struct Stop: Error, Equatable {
    let number: Int
  }

  @Test(arguments: [1, 2, 3, 8, 100])
  func resultsComeInOrderOnAnyNumberOfCores(_ width: Int) async throws {
    var seen: [Int] = []
    try await concurrentMap(count: 50, width: width) {
      $0 * $0
    } consume: { number, square in
      #expect(square == number * number)
      seen.append(number)
    }
    #expect(seen == Array(0..<50))
  }

  @Test func noMoreThanTheWidthRunAtATime() async throws {
    let running = Mutex((now: 0, most: 0))
    try await concurrentMap(count: 40, width: 2) { _ in
      running.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      var sum = 0
      for number in 0..<20_000 { sum &+= number }
      running.withLock { $0.now -= 1 }
      return sum
    } consume: { _, _ in
    }
    #expect(running.withLock { $0.most } <= 2)
  }

  @Test(arguments: [1, 4])
  func anErrorStopsTheRest(_ width: Int) async {
    var seen: [Int] = []
    await #expect(throws: Stop(number: 3)) {
      try await concurrentMap(count: 1000, width: width) { number in
        if number == 3 { throw Stop(number: number) }
        return number
      } consume: { number, _ in
        seen.append(number)
      }
    }
    #expect(seen.count <= 3)
  }

  @Test func anErrorOfTheConsumerStopsTheRest() async {
    await #expect(throws: Stop(number: 7)) {
      try await concurrentMap(count: 100, width: 3) {
        $0
      } consume: { number, _ in
        if number == 7 { throw Stop(number: number) }
      }
    }
  }

  @Test func nothingToDoIsDoneAtOnce() async throws {
    try await concurrentMap(count: 0, width: 4) {
      $0
    } consume: { _, _ in
      Issue.record("there was nothing to consume")
    }
  }
}
