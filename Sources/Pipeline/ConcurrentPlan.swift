/// Work that waits for other work.
package struct PlannedStep: Sendable {
  /// The numbers of the steps whose results it needs.
  package var needs: [Int]
  /// How much work it is: of those that may begin, the heaviest does.
  package var weight: Int

  /// A step from its parts.
  package init(needs: [Int] = [], weight: Int) {
    self.needs = needs
    self.weight = weight
  }
}

/// `concurrentMap` for steps that need the results of others: applies `transform` to the number of each
/// step and the results it needs, in the order it names them, at most `width` at a time, and gives the
/// results by the numbers of the steps. `finished` is told how many are done.
///
/// The first error stops the rest and is thrown. A step that waits for itself is never taken, nor is what
/// waits for it: they have no results.
package func concurrentPlan<Result: Sendable>(
  _ steps: [PlannedStep], width: Int,
  transform: @escaping @Sendable (Int, [Result]) throws -> Result,
  finished: (Int) -> Void = { _ in }
) async throws -> [Int: Result] {
  var results: [Int: Result] = [:]
  var waiting = Set(steps.indices)
  func next() -> Int? {
    let ready = waiting.filter { step in steps[step].needs.allSatisfy { results[$0] != nil } }
    return ready.min { (-steps[$0].weight, $0) < (-steps[$1].weight, $1) }
  }
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var running = 0
    while true {
      while running < max(1, width), let step = next() {
        waiting.remove(step)
        running += 1
        let needed = steps[step].needs.compactMap { results[$0] }
        group.addTask { (step, try transform(step, needed)) }
      }
      guard running > 0, let (step, result) = try await group.next() else { break }
      running -= 1
      results[step] = result
      finished(results.count)
    }
  }
  return results
}
