import Foundation
import Testing

@testable import Embedded

@Suite struct EmbeddedFileTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  @Test(
    arguments: [
      ("Accessibility", "Assets"), ("Site", "Assets"), ("Preview", "Assets"), ("Print", "Engine"),
    ])
  func everyFileOfTheFolderIsPartOfTheProgramAsItIs(_ room: String, _ folder: String) throws {
    let folder = EmbeddedFileTests.sources.appending(path: "\(room)/\(folder)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") && $0.contains(".") }
    #expect(!names.isEmpty)
    for name in names {
      let data = try Data(contentsOf: folder.appending(path: name))
      #expect(EmbeddedFile.bytes("\(room)/\(name)") == Array(data), "\(room)/\(name)")
    }
  }

  @Test func thereIsOneFileOfEachName() {
    let names = EmbeddedFile.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(EmbeddedFile.bytes("Site/ukendt.js").isEmpty)
  }
}
