import Foundation
import Quiz
import Testing

/// What must hold of any answer to any key. The answers are others in each run; `KURSBUILD_SEED` gives
/// those of a run that failed. They are left with their grades in a file, and `Tests/Browser` has the
/// script grade the same ones.
@Suite struct GradingPropertyTests {
  private static let answers = 8000
  private static let verdicts = 2000

  /// Random answers, and the seed that gives them.
  private struct Sample {
    let seed: UInt64
    let answers: [RandomAnswer]
    var chance: SeededChance

    init() {
      let asked = ProcessInfo.processInfo.environment["KURSBUILD_SEED"].flatMap { UInt64($0) }
      seed = asked ?? UInt64.random(in: 0...999_999_999)
      var chance = SeededChance(seed: seed)
      answers = (0..<GradingPropertyTests.answers).map { _ in RandomAnswer(using: &chance) }
      self.chance = chance
    }
  }

  private static let sample = Sample()

  private var seed: String { "KURSBUILD_SEED=\(GradingPropertyTests.sample.seed)" }

  @Test func everyShareIsBetweenNothingAndFull() {
    for answer in GradingPropertyTests.sample.answers {
      let grade = Grade(answer.key.gradingKey, answer.response)
      #expect((0...1).contains(grade.share), "\(seed) \(answer)")
      let isUngraded = answer.key.gradingKey.solution == .none
      #expect((grade.result == .none) == isUngraded, "\(seed) \(answer)")
      #expect(!isUngraded || grade.share == 0, "\(seed) \(answer)")
    }
  }

  @Test func theWholeRightAnswerEarnsJustEverything() {
    for answer in GradingPropertyTests.sample.answers {
      let grade = Grade(answer.key.gradingKey, answer.fullAnswer)
      guard grade.result != .none else { continue }
      #expect(grade.share == 1 && grade.result == .right, "\(seed) \(answer)")
    }
  }

  @Test func oneMoreRightNeverLowersAndOneMoreWrongNeverRaises() {
    for answer in GradingPropertyTests.sample.answers {
      let key = answer.key.gradingKey
      let share = Grade(key, answer.response).share
      for (response, isBetter) in steps(from: answer, key) {
        let other = Grade(key, response).share
        #expect(
          isBetter ? other >= share : other <= share,
          "\(seed) \(answer): \(share) becomes \(other) with \(response)")
      }
    }
  }

  /// Answers that are one step better (true) or worse (false) than the one given.
  private func steps(from answer: RandomAnswer, _ key: GradingKey) -> [([String], Bool)] {
    let given = answer.response
    switch key.solution {
    case .one(let right, let options):
      let wrong = RandomAnswer.values(upTo: options).filter { $0 != right && !given.contains($0) }
      return wrong.map { (given + [$0], false) }
    case .several(let right, let options):
      return RandomAnswer.values(upTo: options).filter { !given.contains($0) }
        .map { (given + [$0], right.contains($0)) }
    case .order(let right):
      // Whatever is put last can only add a neighbour, and does so where it follows in the key.
      return right.filter { !given.contains($0) }.map { (given + [$0], true) }
    case .rows, .blanks:
      return answer.fullAnswer.indices.flatMap { place -> [([String], Bool)] in
        var (better, worse) = (given, given)
        while better.count <= place { better.append("") }
        better[place] = answer.fullAnswer[place]
        guard place < worse.count else { return [(better, true)] }
        worse[place] = ""
        return [(better, true), (worse, false)]
      }
    case .none: return []
    }
  }

  @Test func choosingEverythingEarnsNothingWhereSomethingIsWrong() {
    var count = 0
    for answer in GradingPropertyTests.sample.answers {
      let key = answer.key.gradingKey
      switch key.solution {
      case .one(_, let options) where options > 1: break
      case .several(let right, let options) where options > right.count: break
      default: continue
      }
      count += 1
      let everything = RandomAnswer.values(upTo: answer.key.options ?? 0)
      #expect(Grade(key, everything).share == 0, "\(seed) \(answer)")
      #expect(Grade(key, answer.response + everything).share == 0, "\(seed) \(answer)")
    }
    #expect(count > 500)
  }

  /// An answer as the script keeps it.
  private struct Kept: Codable {
    var v = 2
    var f = "0badcafe"
    var a: [String]
    var n = 1
  }

  @Test func anAnswerThatWasKeptIsGradedTheSame() throws {
    for answer in GradingPropertyTests.sample.answers {
      let entry = try JSONEncoder().encode(Kept(a: answer.response))
      let kept = try JSONDecoder().decode(Kept.self, from: entry)
      let key = answer.key.gradingKey
      #expect(Grade(key, kept.a) == Grade(key, answer.response), "\(seed) \(answer)")
    }
  }

  @Test func answersOfAllKindsAreAmongThem() {
    let answers = GradingPropertyTests.sample.answers
    for result in [Grade.Result.right, .partly, .wrong] {
      let types = Set(
        answers.filter { Grade($0.key.gradingKey, $0.response).result == result }.map(\.key.type))
      let never: Set<String> =
        result == .partly
        ? ["skala", "refleksion", "enkeltvalg", "sandt-falsk", "kort-svar"]
        : ["skala", "refleksion"]
      #expect(types == Set(answers.map(\.key.type)).subtracting(never), "\(seed) \(result)")
    }
  }
}

/// What is left for the script to grade as well.
extension GradingPropertyTests {
  private struct SampleFile: Encodable {
    struct Vector: Encodable {
      var key: GradingFile.Key
      var response: [String]
      var result: String
      var share: Double
    }

    struct Part: Encodable {
      var share: Double
      var points: Double
    }

    struct Outcome: Encodable {
      var grades: [Part]
      var pass: Int?
      var score: Double
      var max: Double
      var percent: Int
      var passed: Bool
    }

    var seed: String
    var vectors: [Vector]
    var verdicts: [Outcome]
  }

  @Test func theAnswersAreLeftForTheScriptToGrade() throws {
    let sample = GradingPropertyTests.sample
    let vectors = sample.answers.map { answer in
      let grade = Grade(answer.key.gradingKey, answer.response)
      return SampleFile.Vector(
        key: answer.key, response: answer.response, result: grade.result.rawValue,
        share: grade.share)
    }
    var chance = sample.chance
    let shares = vectors.filter { $0.result != "none" }.map(\.share)
    let verdicts = (0..<GradingPropertyTests.verdicts).map { _ in verdict(shares, &chance) }
    let file = SampleFile(seed: "\(sample.seed)", vectors: vectors, verdicts: verdicts)
    print("random answers: \(seed)")
    try JSONEncoder().encode(file).write(to: place())
  }

  private func verdict(_ shares: [Double], _ chance: inout SeededChance) -> SampleFile.Outcome {
    let points = [1, 1, 1, 2, 0.5, 0.1, 3, 7.25, 1000]
    let parts = (0..<Int.random(in: 0...20, using: &chance)).map { _ in
      SampleFile.Part(share: chance.one(of: shares), points: chance.one(of: points))
    }
    let pass = chance.happens(1, in: 5) ? nil : Int.random(in: 1...100, using: &chance)
    let found = Verdict(parts.map { (Grade(share: $0.share), $0.points) }, passMark: pass)
    #expect((0...100).contains(found.percent), "\(seed)")
    // Nobody is shown the pass mark and has not passed, nor the other way round.
    #expect(found.isPassed == (found.percent >= pass ?? 0), "\(seed) \(parts)")
    return SampleFile.Outcome(
      grades: parts, pass: pass, score: found.score, max: found.most, percent: found.percent,
      passed: found.isPassed)
  }

  private func place() throws -> URL {
    if let asked = ProcessInfo.processInfo.environment["KURSBUILD_GRADING_SAMPLE"] {
      return URL(fileURLWithPath: asked)
    }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent(".build")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appendingPathComponent("grading-sample.json")
  }
}
