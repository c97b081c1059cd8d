import Content
import Diagnostics
import Foundation
import Site
import Testing

/// One folder of `Tests/Fixtures` a behaviour: `content/` is built, and the `<main>` of each page must
/// be what stands in `expected/`. `UPDATE_SNAPSHOTS=1 swift test --filter Golden` writes it anew: read
/// the difference before you commit it.
@Suite struct GoldenTests {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  static var behaviours: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: fixtures.path())
    // A behaviour is a folder: the vectors of grading lie beside them.
    return (names ?? []).filter { !$0.contains(".") }.sorted()
  }

  @Test func fixturesAreThere() {
    #expect(GoldenTests.behaviours.count >= 4)
  }

  @Test(arguments: behaviours)
  func pagesAreAsTheyWere(_ behaviour: String) throws {
    let folder = GoldenTests.fixtures.appending(path: behaviour)
    let reader = ContentReader(root: folder.appending(path: "content").path())
    let result = try OutlineBuilder.build(reading: reader)
    #expect(result.diagnostics.map(\.id) == [])
    let parser = PageParser(outline: result.outline, reader: reader)
    let renderer = PageRenderer(outline: result.outline, options: RenderOptions(hasPrint: false))
    for (index, page) in result.outline.pages.enumerated() where page.isPublished {
      let parsed = try parser.parse(index)
      #expect(parsed.diagnostics.map(\.id) == [], "\(page.path)")
      let main = main(of: String(decoding: renderer.render(parsed.body), as: UTF8.self))
      let file = folder.appending(path: "expected/\(page.address)")
      if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try main.write(to: file, atomically: true, encoding: .utf8)
      }
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(main == expected, "\(page.address)")
    }
  }

  private func main(of page: String) -> String {
    guard let start = page.range(of: "<main"), let end = page.range(of: "</main>") else {
      return ""
    }
    return String(page[start.lowerBound..<end.upperBound]) + "\n"
  }
}
