import Foundation
import Testing

@testable import Site

/// The script of every page.
@Suite("The site's script")
struct SiteScriptTests {
  private let lines = String(decoding: SiteScript.joined(in: .danish), as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false)

  @Test("is published without comments, indentation and needless blanks")
  func withoutComments() {
    let odd = lines.filter { line in
      [" ", "//", "/*", "*"].contains { line.hasPrefix($0) }
    }
    #expect(odd.isEmpty)
  }

  @Test(
    "is tightened where blanks mean nothing",
    arguments: [
      (
        "const a = b ? 'c = d' : `e ( ${f} )`;\nreturn [a];\n",
        "const a=b?'c = d':`e ( ${f} )`;return[a];"
      ),
      ("if (a) {\n  b();\n}\nc = /x = y/.test(d);\n", "if(a){b()}c = /x = y/.test(d);"),
      ("const a = x + +y;\n", "const a=x + +y;"),
      ("// no\n/* no\n no */\na = 'it\\'s = so';\n", "a='it\\'s = so';"),
    ])
  func tightened(_ part: String, _ published: String) {
    var script: [UInt8] = []
    SiteScript.append(Array(part.utf8), to: &script)
    #expect(String(decoding: script, as: UTF8.self) == published)
  }

  @Test("makes its namespace first and starts the page last")
  func order() throws {
    let script = lines.joined(separator: "\n")
    let namespace = try #require(script.range(of: "window.KursBuild={}"))
    let first = try #require(script.range(of: "}(window.KursBuild))"))
    let start = try #require(script.range(of: "each('form.quiz'"))
    let all = try #require(script.range(of: "KursBuild.startQuiz=", options: .backwards))
    #expect(namespace.lowerBound < first.lowerBound)
    #expect(all.lowerBound < start.lowerBound)
  }

  @Test("keeps addresses and texts that hold what begins a comment")
  func wholeLines() {
    let script = lines.joined(separator: "\n")
    #expect(script.contains("check:'Tjek svar',"))
    #expect(script.utf8.count > 60_000)
  }
}
