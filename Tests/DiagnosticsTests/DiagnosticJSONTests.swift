import Foundation
import Testing

@testable import Diagnostics

@Suite struct DiagnosticJSONTests {
  private struct Problem: Decodable, Equatable {
    struct Fix: Decodable, Equatable {
      var line: Int
      var column: Int
      var endLine: Int
      var endColumn: Int
      var replacement: String
      var certain: Bool
    }
    var id: String
    var severity: String
    var file: String
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
    var summary: String
    var explanation: String?
    var page: String
    var fixes: [Fix]
  }

  private func pieces(_ diagnostics: [Diagnostic], _ text: String) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    DiagnosticReport(diagnostics, language: .danish) { _ in Array(text.utf8) }
      .writeJSON { pieces.append($0) }
    return pieces
  }

  private func problems(_ pieces: [[UInt8]]) throws -> [Problem] {
    try JSONDecoder().decode([Problem].self, from: Data(pieces.joined()))
  }

  @Test func noProblemsAreAnEmptyArray() throws {
    #expect(try problems(pieces([], "")) == [])
  }

  @Test func everyFieldIsToldWithItsPlace() throws {
    var diagnostic = Diagnostic(
      "ukendt-ord", .hint, file: "a\"b.md", range: SourceRange(3, 6),
      summary: Phrase("Ordet \"x\"", "The word"), explanation: Phrase("Ret\ndet", "Mend it"))
    diagnostic.fixes = [
      Diagnostic.Fix(range: SourceRange(3, 6), replacement: "\\", isCertain: true),
      Diagnostic.Fix(range: SourceRange(0, 0), replacement: "", isCertain: false),
    ]
    let found = try problems(pieces([diagnostic], "å\næbc\n"))
    #expect(
      found == [
        Problem(
          id: "ukendt-ord", severity: "hint", file: "a\"b.md", line: 2, column: 1, endLine: 2,
          endColumn: 3, summary: "Ordet \"x\"", explanation: "Ret\ndet",
          page: DiagnosticCatalogue.page(of: "ukendt-ord"),
          fixes: [
            Problem.Fix(
              line: 2, column: 1, endLine: 2, endColumn: 3, replacement: "\\", certain: true),
            Problem.Fix(
              line: 1, column: 1, endLine: 1, endColumn: 1, replacement: "", certain: false),
          ])
      ])
  }

  @Test func manyProblemsAreHandedOnInPieces() throws {
    let many = (0..<2000).map { number in
      Diagnostic(
        "ukendt-ord", .hint, file: "a.md", range: SourceRange(number, number + 1),
        summary: Phrase("Nummer \(number)", "Number"))
    }
    let pieces = pieces(many, String(repeating: "a", count: 2001))
    #expect(pieces.count > 3)
    #expect(pieces.allSatisfy { $0.count < 70_000 })
    let found = try problems(pieces)
    #expect(found.map(\.column) == Array(1...2000))
    #expect(found.map(\.explanation) == Array(repeating: nil, count: 2000))
  }
}
