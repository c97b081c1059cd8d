import Foundation
import Testing

@testable import Diagnostics

/// The catalogue against the sources: every id that is given to a `Diagnostic` is in it, with the
/// most serious of its seriousnesses, and nothing else is.
@Suite struct DiagnosticCatalogueTests {
  @Test func theCatalogueHoldsExactlyTheProblemsOfTheSources() throws {
    let found = try DiagnosticCatalogueTests.idsInSources()
    #expect(found.count > 100)
    #expect(Set(found.keys).symmetricDifference(DiagnosticCatalogue.ids) == [])
    for (id, severity) in found {
      #expect(DiagnosticCatalogue.severity(of: id) == severity, "\(id)")
    }
  }

  @Test func everyIdIsKebabCaseInASCII() {
    for id in DiagnosticCatalogue.ids {
      #expect(id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id)")
    }
  }

  private static func idsInSources() throws -> [String: Severity] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    let order: [Severity] = [.error, .warning, .hint]
    var found: [String: Severity] = [:]
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let pattern =
        /\bDiagnostic\(\s*"(?<id>[^"]+)"\s*(?:,\s*\.(?<severity>error|warning|hint))?/
      for match in text.matches(of: pattern) {
        let severity = Severity(rawValue: String(match.severity ?? "error")) ?? .error
        let old = found[String(match.id)] ?? .hint
        found[String(match.id)] = order.first { $0 == severity || $0 == old }
      }
      // An id that stands on a line of its own among the problems: one of several a function chooses from.
      guard file.lastPathComponent.contains("Problem") else { continue }
      for match in text.matches(of: /(?m)^ *"(?<id>[a-z0-9]+(-[a-z0-9]+)+)",$/)
      where found[String(match.id)] == nil { found[String(match.id)] = .error }
    }
    return found
  }
}
