import CommonMark
import Diagnostics
import Quiz
import Testing

@Suite struct CaseCardsTests {
  @Test func theBeginningIsCardOneAndEveryNumberIsUsedOnce() throws {
    let story = try #require(CaseReading(scenes: CaseCardsTests.scenes).story)
    let numbers = CaseCards.numbers(of: story)
    #expect(numbers.first == 1)
    #expect(numbers.sorted() == Array(1...6))
    #expect(numbers == CaseCards.numbers(of: story))
  }

  @Test func theNextCardIsNeverWhereAChoiceLeads() throws {
    let story = try #require(CaseReading(scenes: CaseCardsTests.scenes).story)
    let numbers = CaseCards.numbers(of: story)
    for (index, scene) in story.scenes.enumerated() {
      for target in scene.choices.compactMap(\.target) {
        #expect(numbers[target] != numbers[index] + 1)
      }
    }
  }

  @Test func theNumbersDependOnNothingButTheIDs() throws {
    let story = try #require(CaseReading(scenes: CaseCardsTests.scenes).story)
    let changed = CaseCardsTests.scenes.replacing("Tekst.", with: "En helt anden tekst.")
    let other = try #require(CaseReading(scenes: changed).story)
    #expect(CaseCards.numbers(of: story) == CaseCards.numbers(of: other))
  }

  @Test(arguments: [
    "### A {#a slut=god}", "### A {#a}\n\n- [B](#b)\n\n### B {#b slut=god}",
  ])
  func aCaseTooSmallToMixStillHasCards(_ scenes: String) throws {
    let story = try #require(CaseReading(scenes: scenes).story)
    #expect(CaseCards.numbers(of: story) == Array(1...story.scenes.count))
  }

  @Test func aCaseWithoutScenesHasNone() {
    let story = Case(id: "a", title: [], range: SourceRange(0, 0))
    #expect(CaseCards.numbers(of: story) == [])
  }

  private static let scenes = """
    ### A {#a}

    Tekst.

    - [B](#b)
    - [C](#c)

    ### B {#b}

    - [D](#d)
    - [C](#c)

    ### C {#c}

    - [E](#e)
    - [F](#f)

    ### D {#d slut=god}

    ### E {#e slut=blandet}

    ### F {#f slut=dårlig}
    """
}
