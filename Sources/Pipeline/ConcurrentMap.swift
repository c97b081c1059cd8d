/// The one place where work is spread over cores: applies `transform` to 0..<`count`, at most
/// `width` at a time, and gives each result to `consume` in the order of the numbers. Results wait
/// for their turn, but no more than `width` of them are ever ahead, so memory stays flat.
///
/// The first error stops the rest and is thrown.
package func concurrentMap<Result: Sendable>(
  count: Int, width: Int,
  transform: @escaping @Sendable (Int) throws -> Result,
  consume: (Int, Result) throws -> Void
) async throws {
  guard width > 1, count > 1 else {
    for number in 0..<count {
      try consume(number, transform(number))
      // On one core, whoever else has something to do gets a turn.
      await Task.yield()
    }
    return
  }
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var started = 0
    var turn = 0
    var waiting: [Int: Result] = [:]
    func startNext() {
      guard started < count, started < turn + 2 * width else { return }
      let number = started
      started += 1
      group.addTask { (number, try transform(number)) }
    }
    for _ in 0..<width { startNext() }
    var running = started
    while running > 0, let (number, result) = try await group.next() {
      running -= 1
      waiting[number] = result
      while let next = waiting.removeValue(forKey: turn) {
        try consume(turn, next)
        turn += 1
      }
      while running < width, started < count, started < turn + 2 * width {
        startNext()
        running += 1
      }
    }
  }
}
