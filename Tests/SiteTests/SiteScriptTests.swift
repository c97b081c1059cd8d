import Testing

@testable import Site

/// The script of every page.
@Suite("The site's script")
struct SiteScriptTests {
  private let lines = String(decoding: SiteScript.joined(in: .danish), as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false)

  @Test("is published without comments, indentation and empty lines")
  func withoutComments() {
    let odd = lines.dropLast().filter { line in
      line.isEmpty || [" ", "//", "/*", "*"].contains { line.hasPrefix($0) }
    }
    #expect(odd.isEmpty)
  }

  @Test("makes its namespace first and starts the page last")
  func order() throws {
    let namespace = try #require(lines.firstIndex { $0.contains("window.KursBuild = {}") })
    let first = try #require(lines.firstIndex { $0.contains("}(window.KursBuild));") })
    let start = try #require(lines.lastIndex { $0.contains("each('form.quiz'") })
    let last = try #require(lines.lastIndex { $0.hasPrefix("(function (KursBuild)") })
    #expect(namespace < first)
    #expect(last < start)
  }

  @Test("keeps addresses and texts that hold what begins a comment")
  func wholeLines() {
    #expect(lines.contains { $0.contains("check: 'Tjek svar',") })
    #expect(lines.count > 1000)
  }
}
