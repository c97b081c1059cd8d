import Diagnostics
import Testing

@testable import Content

/// The content of this very repository.
@Suite struct ShippedContentTests {
  private static let root: String = {
    var parts = #filePath.split(separator: "/").dropLast(3).map(String.init)
    parts.append("content")
    return "/" + parts.joined(separator: "/")
  }()

  @Test func everyPageParsesWithoutAnyProblem() throws {
    let reader = ContentReader(root: ShippedContentTests.root)
    let result = try OutlineBuilder.build(reading: reader)
    var problems = result.diagnostics
    let parser = PageParser(outline: result.outline, reader: reader)
    var facts: [PageFacts] = []
    for page in result.outline.pages.indices {
      let parsed = try parser.parse(page)
      problems += parsed.diagnostics
      facts.append(parsed.facts)
    }
    problems += LinkChecker(outline: result.outline).check(facts)
    let shown = problems.map {
      "\($0.file):\($0.range.start): \($0.id): \($0.summary.danish) – \($0.explanation?.danish ?? "")"
    }
    #expect(shown == [])
    #expect(result.outline.courses.count >= 1)
    #expect(facts.reduce(0) { $0 + $1.questionCount } > 0)
  }
}
