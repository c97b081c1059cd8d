import Foundation
import Testing

@testable import Diagnostics

/// The author's handbook against the program: a page for each kind of problem, with a wrong and a right
/// example. That the examples compile, and that the wrong ones are answered with the page's own
/// problem, is checked by KursBuild itself whenever the handbook is built.
@Suite struct HandbookTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "content/sider/haandbog/fejl")

  @Test func everyProblemHasAPageAndEveryPageAProblem() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: HandbookTests.folder.path())
    let pages = Set(names.filter { $0.hasSuffix(".md") && $0 != "index.md" }.map { $0.dropLast(3) })
    #expect(pages.symmetricDifference(DiagnosticCatalogue.ids.map { $0[...] }) == [])
  }

  @Test(arguments: DiagnosticCatalogue.ids)
  func thePageShowsWhatIsWrongAndWhatIsRight(_ id: String) throws {
    let file = HandbookTests.folder.appending(path: "\(id).md")
    let text = try String(contentsOf: file, encoding: .utf8)
    for heading in ["\n## Forkert", "\n## Rigtigt", "\n## Sådan retter du det"] {
      #expect(text.contains(heading), "\(heading)")
    }
    #expect(text.contains("`\(id)`"))
  }
}
