/// Work that waits for other work.
package struct PlannedStep: Sendable {
  /// The numbers of the steps whose results it needs.
  package var needs: [Int]
  /// How much work it is: of those that may begin, the one that most work hangs on does.
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
  let remaining = remainingWork(steps)
  func next() -> Int? {
    let ready = waiting.filter { step in steps[step].needs.allSatisfy { results[$0] != nil } }
    return ready.min { (-remaining[$0], $0) < (-remaining[$1], $1) }
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

/// How much work there is from the beginning of each step to the end of all that waits for it, one after
/// another: the longest such way cannot be shortened, so it must not wait.
private func remainingWork(_ steps: [PlannedStep]) -> [Int] {
  var remaining = steps.map(\.weight)
  var open = steps.map { Set($0.needs).count }
  var dependents: [[Int]] = steps.map { _ in [] }
  for (step, planned) in steps.enumerated() {
    for need in Set(planned.needs) where steps.indices.contains(need) {
      dependents[need].append(step)
    }
  }
  // From the beginnings to the ends; what waits for itself is never reached.
  var order = steps.indices.filter { open[$0] == 0 }
  var place = 0
  while place < order.count {
    for dependent in dependents[order[place]] {
      open[dependent] -= 1
      if open[dependent] == 0 { order.append(dependent) }
    }
    place += 1
  }
  for step in order.reversed() {
    remaining[step] += dependents[step].map { remaining[$0] }.max() ?? 0
  }
  return remaining
}
