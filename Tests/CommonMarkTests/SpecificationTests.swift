import CommonMark
import Diagnostics
import Foundation
import Testing

/// One example of the CommonMark specification.
struct SpecificationExample: Decodable, Sendable, CustomTestStringConvertible {
  let example: Int
  let section: String
  let markdown: String
  let html: String

  var testDescription: String { "\(example) (\(section))" }

  /// The folder with the specification's data, where there is one.
  static var folder: URL {
    let environment = ProcessInfo.processInfo.environment["KURSBUILD_SHARED"]
    let project = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return environment.map { URL(filePath: $0, relativeTo: project) }
      ?? project.appending(path: "../shared")
  }

  /// All 652 examples; none where the data is missing.
  static let all: [SpecificationExample] = {
    let file = folder.appending(path: "spec/commonmark-0.30.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([SpecificationExample].self, from: data)) ?? []
  }()
}

@Suite(
  .enabled(
    if: !SpecificationExample.all.isEmpty,
    "the CommonMark examples are missing: set KURSBUILD_SHARED to the folder that holds spec/"))
struct SpecificationTests {
  @Test func allExamplesAreThere() {
    #expect(SpecificationExample.all.count == 652)
  }

  @Test(arguments: SpecificationExample.all)
  func exampleIsRenderedExactly(_ example: SpecificationExample) {
    var options = DocumentParser.Options()
    options.extensions = false
    let file = SourceFile(path: "eksempel.md", bytes: Array(example.markdown.utf8))
    let document = DocumentParser(options: options).parse(file)
    #expect(SpecificationRenderer.html(of: document) == example.html)
    #expect(document.diagnostics.isEmpty)
  }

  @Test(arguments: SpecificationExample.all)
  func exampleSurvivesTheHouseLanguage(_ example: SpecificationExample) {
    let file = SourceFile(path: "eksempel.md", bytes: Array(example.markdown.utf8))
    let document = DocumentParser().parse(file)
    for diagnostic in document.diagnostics {
      #expect(diagnostic.range.end <= file.bytes.count)
    }
  }
}
