/// How one answer is graded. The rules are told, with their reasons, in `docs/grading.md`; the
/// browser's script follows the same, and `Tests/Fixtures/grading.json` holds the two together.
package struct Grade: Sendable, Equatable {
  /// The outcome in words.
  package enum Result: String, Sendable {
    case right, partly, wrong
    /// Nothing was right or wrong.
    case none
  }

  /// How much of the full credit it earns, 0 … 1.
  package var share: Double
  /// The outcome.
  package var result: Result

  /// Grades a response: for choices and marks the chosen values, for `rækkefølge` the values in the
  /// order given, for rows and gaps one text each ("" where nothing was answered).
  ///
  /// What cannot be a value, and what is given twice, is not there; what is missing is wrong.
  package init(_ key: GradingKey, _ response: [String]) {
    guard let parts = Grade.parts(key, response) else {
      self.init(share: 0)
      result = .none
      return
    }
    // One division, so that every grader comes to the very same double.
    let share = max(0, Double(parts.earned) / Double(parts.full))
    self.init(share: key.givesPartialCredit || share == 1 ? share : 0)
  }

  /// The grade of so large a share of the full credit, 0 … 1.
  package init(share: Double) {
    self.share = share
    result = share == 1 ? .right : share == 0 ? .wrong : .partly
  }

  /// What is earned, of how much; nil when nothing is right or wrong.
  private static func parts(
    _ key: GradingKey, _ response: [String]
  ) -> (earned: Int, full: Int)? {
    switch key.solution {
    case .none: return nil
    case .one(let right, let options):
      let chosen = values(response, upTo: options)
      return (chosen == [right] ? 1 : 0, 1)
    case .several(let right, let options):
      return several(right, options, values(response, upTo: options))
    case .order(let right): return order(right, values(response, upTo: right.count))
    case .rows(let rows):
      let hits = zip(rows, response).count { $0.contains($1) }
      return (hits, rows.count)
    case .blanks(let blanks):
      let hits = zip(blanks, response).count {
        $0.accepts($1, toleratesTypos: key.toleratesTypos)
      }
      return (hits, blanks.count)
    }
  }

  /// The share of the right ones chosen less the share of the wrong ones: choosing everything earns
  /// nothing, and no right choice ever takes anything away.
  private static func several(
    _ right: Set<String>, _ options: Int, _ chosen: [String]
  ) -> (earned: Int, full: Int) {
    let wrong = options - right.count
    let hits = chosen.count { right.contains($0) }
    guard wrong > 0 else { return (hits, right.count) }
    return (hits * wrong - (chosen.count - hits) * right.count, right.count * wrong)
  }

  /// How many neighbours stand right after each other: one step moved costs little, wherever it is.
  private static func order(
    _ right: [String], _ given: [String]
  ) -> (earned: Int, full: Int) {
    guard right.count > 1 else { return (1, 1) }
    var next: [String: String] = [:]
    for (value, after) in zip(right, right.dropFirst()) { next[value] = after }
    let hits = zip(given, given.dropFirst()).count { next[$0] == $1 }
    return (hits, right.count - 1)
  }

  /// The values among 1 … `most`, each once, in the order given.
  private static func values(_ response: [String], upTo most: Int) -> [String] {
    var seen: Set<String> = []
    return response.filter { value in
      guard let number = Int(value), (1...max(1, most)).contains(number), "\(number)" == value
      else {
        return false
      }
      return seen.insert(value).inserted
    }
  }
}

/// What the answers of a quiz come to.
package struct Verdict: Sendable, Equatable {
  /// Points earned.
  package var score: Double
  /// Points that could be earned.
  package var most: Double
  /// The share in whole per cent, rounded down: 79.9 is not shown as 80.
  package var percent: Int
  /// True when the pass mark is reached, or there is none.
  package var isPassed: Bool

  /// Thirds that add up to a whole must not miss it by the last bit of a double.
  private static let slack = 1e-9

  /// The verdict on graded questions. `passMark` is in per cent. Questions that are not scored are
  /// not among `grades`.
  package init(_ grades: [(grade: Grade, points: Double)], passMark: Int?) {
    var score = 0.0
    var most = 0.0
    for (grade, points) in grades where grade.result != .none {
      score += grade.share * points
      most += points
    }
    self.score = score
    self.most = most
    let share = most > 0 ? 100 * score / most + Verdict.slack : 100
    percent = Int(share)
    isPassed = passMark.map { share >= Double($0) } ?? true
  }
}
