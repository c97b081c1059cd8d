import Testing

@testable import Output

@Suite struct OutputPathTests {
  @Test(arguments: [
    "index.html", "kurser/a/index.html", "medier/små børn.svg", ".skjult", "a/..b", "a/...",
    String(repeating: "x", count: 255),
  ])
  func takesPathsBelowTheSite(_ text: String) throws {
    #expect(try #require(OutputPath(text)).text == text)
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", "..", "../a", "a/..", "a/../b", ".", "./a", "a/.", "a//b", "a/", "a\0b",
    String(repeating: "x", count: 256),
  ])
  func refusesPathsThatLeadElsewhere(_ text: String) {
    #expect(OutputPath(text) == nil)
  }

  @Test func refusesBytesThatAreNotUTF8() {
    #expect(OutputPath(utf8: [0x61, 0xFF]) == nil)
    #expect(OutputPath(utf8: Array("a/å".utf8))?.text == "a/å")
  }

  @Test func knowsItsNameAndParent() throws {
    let module = try path("kurser/a/hvorfor.html")
    #expect(module.name == "hvorfor.html")
    #expect(module.parent == OutputPath("kurser/a"))
    #expect(module.parent?.parent == OutputPath("kurser"))
    #expect(try path("index.html").parent == nil)
  }

  @Test func tellsComposedFromDecomposedLettersLikeAFileSystem() throws {
    let composed = try path("\u{E5}.html")
    let decomposed = try path("a\u{30A}.html")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
  }

  @Test func sortsByBytes() throws {
    let paths = try ["b", "å", "a/b", "a", "a-b", "ab", "Z"].map(path)
    #expect(paths.sorted().map(\.text) == ["Z", "a", "a-b", "a/b", "ab", "b", "å"])
  }
}
