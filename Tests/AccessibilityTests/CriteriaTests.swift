import Diagnostics
import Testing

@testable import Accessibility

// How many requirements there are, counted in EN 301 549 V3.2.1 (2021-03) itself: chapter 9 has the 50
// criteria of WCAG 2.1 on A and AA and 9.6; chapter 10 leaves out 2.4.1, 2.4.5, 3.2.3 and 3.2.4 ("void")
// and has 10.5 and 10.6 of its own; 11.8 has five clauses. WCAG 2.2 adds six on A and AA.
@Suite struct CriteriaTests {
  private static let all = Criterion.Part.allCases.flatMap { Criterion.all(of: $0) }

  @Test(arguments: [(Criterion.Part.web, 51), (.documents, 48), (.authoring, 5), (.later, 6)])
  func everyRequirementOfAPartIsThere(_ part: Criterion.Part, _ count: Int) {
    #expect(Criterion.all(of: part).count == count)
  }

  @Test func everyNumberIsThereOnceAndInOrder() {
    for part in Criterion.Part.allCases {
      let numbers = Criterion.all(of: part).map { criterion in
        criterion.number.split(separator: ".").compactMap { Int($0) }
      }
      #expect(Set(numbers).count == numbers.count)
      for (one, next) in zip(numbers, numbers.dropFirst()) {
        #expect(one.lexicographicallyPrecedes(next), "\(one) \(next)")
      }
    }
  }

  @Test func theFiftyOfWCAGAreThoseOfLevelsAAndAA() {
    let wcag = Criterion.all(of: .web).compactMap(\.wcag)
    #expect(wcag.count == 50)
    let guidelines: [(String, [Int])] = [
      ("1.1", [1]), ("1.2", [1, 2, 3, 4, 5]), ("1.3", [1, 2, 3, 4, 5]),
      ("1.4", [1, 2, 3, 4, 5, 10, 11, 12, 13]), ("2.1", [1, 2, 4]), ("2.2", [1, 2]), ("2.3", [1]),
      ("2.4", [1, 2, 3, 4, 5, 6, 7]), ("2.5", [1, 2, 3, 4]), ("3.1", [1, 2]),
      ("3.2", [1, 2, 3, 4]), ("3.3", [1, 2, 3, 4]), ("4.1", [1, 2, 3]),
    ]
    #expect(wcag == guidelines.flatMap { group in group.1.map { "\(group.0).\($0)" } })
    #expect(Criterion.all(of: .web).count { $0.level == .a } == 30)
  }

  @Test func chapterTenLeavesOutWhatConcernsSetsOfPages() {
    let numbers = Criterion.all(of: .documents).map(\.number)
    for void in ["10.2.4.1", "10.2.4.5", "10.3.2.3", "10.3.2.4"] {
      #expect(!numbers.contains(void))
    }
    #expect(numbers.suffix(3) == ["10.4.1.3", "10.5", "10.6"])
  }

  @Test func whatAMachineCannotLookAtAPersonDoes() {
    for criterion in CriteriaTests.all {
      if case .never = criterion.condition { continue }
      #expect(!criterion.question.danish.isEmpty && !criterion.question.english.isEmpty)
      #expect(!criterion.scripts.isEmpty || !criterion.checks.isEmpty, "\(criterion.number)")
    }
  }

  @Test func everyScriptIsThereOnceIsFollowedAndHasSteps() {
    #expect(Set(ManualScript.all.map(\.name)) == Set(ManualScript.Name.allCases))
    #expect(ManualScript.all.count == ManualScript.Name.allCases.count)
    let followed = Set(CriteriaTests.all.flatMap(\.scripts))
    for script in ManualScript.all {
      #expect(followed.contains(script.name), "\(script.name)")
      #expect(script.steps.count > 1)
      for step in script.steps {
        #expect(step.danish.hasSuffix(".") && step.english.hasSuffix("."))
      }
    }
  }

  @Test func everyCheckServesACriterion() {
    let used = Set(CriteriaTests.all.flatMap(\.checks))
    for check in MachineCheck.allCases { #expect(used.contains(check), "\(check)") }
  }
}
