import Testing

@testable import Accessibility

@Suite struct CriteriaTests {
  @Test func everyNumberIsThereOnce() {
    let numbers = Criterion.Part.allCases.flatMap { Criterion.all(of: $0) }.map(\.number)
    #expect(Set(numbers).count == numbers.count)
  }
}
