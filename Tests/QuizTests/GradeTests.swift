import Foundation
import Quiz
import Testing

/// The grader against `Tests/Fixtures/grading.json`, which the browser's script is held against too.
@Suite struct GradeTests {
  @Test func everyVectorIsGradedAsTheTableSays() throws {
    let file = try GradingFile.read()
    #expect(file.vectors.count >= 400)
    for vector in file.vectors {
      let grade = Grade(vector.key.gradingKey, vector.response)
      #expect(
        grade.result.rawValue == vector.result && grade.share == vector.share,
        "\(vector.name): \(vector.response) gives \(grade), \(vector.key)")
    }
  }

  @Test func everyVerdictIsAsTheTableSays() throws {
    for verdict in try GradingFile.read().verdicts {
      let grades = verdict.grades.map { (grade: Grade(share: $0.share), points: $0.points) }
      let found = Verdict(grades, passMark: verdict.pass)
      #expect(found.percent == verdict.percent, "\(verdict.name)")
      #expect(found.isPassed == verdict.passed, "\(verdict.name)")
    }
  }

  @Test func choosingEverythingEarnsNothingWhereSomethingIsWrong() {
    for options in 2...9 {
      for right in 1..<options {
        let values = (1...options).map { "\($0)" }
        let key = GradingKey(.several(Set(values.prefix(right)), options: options))
        #expect(Grade(key, values).share == 0)
      }
    }
  }
}

/// A source of numbers that gives the same ones each time.
struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}

/// `Tests/Fixtures/grading.json`.
struct GradingFile: Decodable {
  struct Vector: Decodable {
    var name: String
    var key: Key
    var response: [String]
    var result: String
    var share: Double
  }

  struct Key: Codable {
    struct BlankEntry: Codable {
      var kind: String
      var accept: [String]?
      var low: String?
      var high: String?
      var unit: String?
    }

    var type: String
    var partial: Bool?
    var typo: Bool?
    var scored: Bool?
    var options: Int?
    var right: [String]?
    var rows: [[String]]?
    var blanks: [BlankEntry]?
  }

  struct VerdictEntry: Decodable {
    struct Part: Decodable {
      var share: Double
      var points: Double
    }

    var name: String
    var grades: [Part]
    var pass: Int?
    var percent: Int
    var passed: Bool
  }

  var vectors: [Vector]
  var verdicts: [VerdictEntry]

  static func read() throws -> GradingFile {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: tests.appendingPathComponent("Fixtures/grading.json"))
    return try JSONDecoder().decode(GradingFile.self, from: data)
  }
}

extension GradingFile.Key {
  /// The key as the grader has it.
  var gradingKey: GradingKey {
    GradingKey(
      solution, givesPartialCredit: partial ?? true, toleratesTypos: typo ?? false)
  }

  private var solution: GradingKey.Solution {
    if scored == false { return .none }
    if let rows { return .rows(rows.map(Set.init)) }
    if let blanks { return .blanks(blanks.map(\.key)) }
    guard let right else { return .none }
    switch type {
    case "raekkefoelge": return .order(right)
    case "flervalg", "marker": return .several(Set(right), options: options ?? 0)
    default: return .one(right.first ?? "", options: options ?? 0)
    }
  }
}

extension GradingFile.Key.BlankEntry {
  var key: GradingKey.BlankKey {
    switch kind {
    case "choice": .choice(Set(accept ?? []))
    case "number": .number(NumberKey(low: low ?? "", high: high ?? "", unit: unit, shown: ""))
    default: .text(accept ?? [])
    }
  }
}
