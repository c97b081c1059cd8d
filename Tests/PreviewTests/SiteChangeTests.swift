import Content
import Diagnostics
import Pipeline
import Testing

@testable import Preview

@Suite struct SiteChangeTests {
  private func ids(_ site: PreviewSite) -> [String] { site.problems.sorted.map(\.id) }

  @Test func nothingWrittenIsNoNewVersion() async throws {
    let scratch = try Scratch()
    let site = try await scratch.site()
    #expect(ids(site) == [])
    #expect(try await scratch.next(after: site) == nil)
  }

  @Test func aBodyAloneKeepsTheOutline() async throws {
    let scratch = try Scratch()
    let old = try await scratch.site()
    try scratch.write(
      "kurser/a/et.md", "---\ntitel: Et\n---\n\n## Kæden\n\nNyt. [@s1]\n\n## Mere\n")
    let new = try #require(try await scratch.next(after: old))
    #expect(new.generation == old.generation)
    #expect(new.unparsed.isEmpty)
    let page = try #require(new.pageOfPath["kurser/a/et.md"])
    #expect(new.pages[page].facts?.anchors == ["kaeden", "mere"])
  }

  @Test func pagesThatLinkToAWrittenPageAreCheckedAgain() async throws {
    let scratch = try Scratch()
    let old = try await scratch.site()
    try scratch.write("kurser/a/et.md", "---\ntitel: Et\n---\n\n## Noget andet\n\nTekst. [@s1]\n")
    let broken = try #require(try await scratch.next(after: old))
    #expect(broken.problems.sorted.map(\.file) == ["kurser/a/to.md"])
    #expect(ids(broken) == ["link-til-manglende-anker"])
    try scratch.write("kurser/a/et.md", "---\ntitel: Et\n---\n\n## Kæden\n\nTekst. [@s1] \n")
    let mended = try #require(try await scratch.next(after: broken))
    #expect(ids(mended) == [])
  }

  @Test(arguments: [
    ("kurser/a/et.md", "---\ntitel: Et\nkladde: ja\n---\n\n## Kæden\n\nTekst. [@s1]\n"),
    ("kurser/a/tre.md", "---\ntitel: Tre\n---\n\nTekst.\n"),
    ("kilder.yml", "s1:\n  titel: En anden kilde\n"),
    ("ordbog/ord.md", "---\nterm: ord\n---\n\nEt.\n"),
    ("medier/ny.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
  ])
  func whatOthersReadGivesANewOutline(_ path: String, _ text: String) async throws {
    let scratch = try Scratch()
    let old = try await scratch.site()
    try scratch.write(path, text)
    let new = try #require(try await scratch.next(after: old))
    #expect(new.generation == old.generation + 1)
    #expect(new.pages.count == new.model.outline.pages.count)
    if let page = new.pageOfPath[path] { #expect(new.pages[page].facts != nil) }
    #expect(!new.unparsed.isEmpty)
  }

  @Test func aNewTitleIsReadAndTheOtherHeadersAreKept() async throws {
    let scratch = try Scratch()
    let old = try await scratch.site()
    try scratch.write("kurser/a/et.md", "---\ntitel: Nyt navn\n---\n\n## Kæden\n")
    let new = try #require(try await scratch.next(after: old))
    #expect(new.model.outline.pages.map(\.title) == ["Nyt navn", "Kursus", "To"])
  }

  @Test func pagesThatIncludeAWrittenFileAreParsedAgain() async throws {
    let scratch = try Scratch([
      "fælles/boks.md": "## Fælles\n\nTekst.\n",
      "kurser/a/to.md": "---\ntitel: To\n---\n\n::: indsæt {fil=../../fælles/boks.md}\n:::\n",
    ])
    let old = try await scratch.site()
    #expect(ids(old) == [])
    let page = try #require(old.pageOfPath["kurser/a/to.md"])
    #expect(old.pages[page].facts?.anchors == ["faelles"])
    try scratch.write("fælles/boks.md", "## Noget andet\n\nTekst.\n")
    let new = try #require(try await scratch.next(after: old))
    #expect(new.generation == old.generation)
    #expect(new.pages[page].facts?.anchors == ["noget-andet"])
  }

  @Test func problemsOfPagesNotYetParsedAgainStayKnown() async throws {
    let scratch = try Scratch(["kurser/a/to.md": "---\ntitel: To\n---\n\n::: quatsch\n\n:::\n"])
    let old = try await scratch.site()
    #expect(ids(old) == ["ukendt-direktiv"])
    try scratch.write("kurser/a/et.md", "---\ntitel: Nyt navn\n---\n\n## Kæden\n\n[@s1]\n")
    let new = try #require(try await scratch.next(after: old))
    #expect(ids(new) == ["ukendt-direktiv"])
    try scratch.delete("kurser/a/to.md")
    let gone = try #require(try await scratch.next(after: new))
    #expect(ids(gone) == [])
  }

  @Test func aFolderThatIsMovedMovesItsPages() async throws {
    let scratch = try Scratch()
    let old = try await scratch.site()
    try scratch.move("kurser/a", to: "kurser/b")
    let new = try #require(try await scratch.next(after: old))
    #expect(new.pageOfAddress["kurser/a/et.html"] == nil)
    #expect(new.pageOfAddress["kurser/b/et.html"] != nil)
  }

  @Test func ofManyWrittenPagesTheFirstAreParsedAtOnce() async throws {
    let (scratch, files) = try manyModules()
    let old = try await scratch.site()
    for (path, text) in files { try scratch.write(path, (text ?? "") + "B.\n") }
    let new = try #require(try await scratch.next(after: old))
    #expect(new.generation == old.generation)
    #expect(new.unparsed.count == 30 - 8)
  }

  @Test func whatTheBackgroundParsedAgainstAnotherOutlineIsDropped() async throws {
    let scratch = try Scratch()
    let old = try await scratch.site()
    let page = try #require(old.pageOfPath["kurser/a/et.md"])
    let parsed = try old.parser.parse(page)
    try scratch.write("kurser/a/tre.md", "---\ntitel: Tre\n---\n\nTekst.\n")
    var new = try #require(try await scratch.next(after: old))
    new.takeInBackground([parsed], for: old)
    #expect(new.pages[page].facts == nil)
    new.takeInBackground([parsed], for: new)
    #expect(new.pages[page].facts != nil)
  }

  @Test func whatTheBackgroundParsedOfAnEarlierFileIsDropped() async throws {
    let (scratch, files) = try manyModules()
    let old = try await scratch.site()
    let last = try #require(old.pageOfPath["kurser/a/m39.md"])
    let parsed = try old.parser.parse(last)
    for (path, text) in files { try scratch.write(path, (text ?? "") + "## B\n") }
    var new = try #require(try await scratch.next(after: old))
    #expect(new.pages[last].facts == nil)
    // The version that is shown till now knows the page as it was, and so may somebody in the midst
    // of parsing it.
    new.takeOver(old)
    #expect(new.pages[last].facts == nil)
    new.takeInBackground([parsed], for: old)
    #expect(new.pages[last].facts == nil)
    new.takeInBackground([try new.parser.parse(last)], for: new)
    #expect(new.pages[last].facts?.anchors == ["b"])
  }

  @Test func whatHasBeenLearntMeanwhileIsTakenOver() async throws {
    let (scratch, _) = try manyModules()
    var old = try await scratch.site()
    let last = try #require(old.pageOfPath["kurser/a/m39.md"])
    old.pages[last].facts = nil
    try scratch.write("kurser/a/et.md", "---\ntitel: Nyt navn\n---\n\n## Kæden\n\n[@s1]\n")
    var new = try #require(try await scratch.next(after: old))
    #expect(!new.isSettled)
    old.takeInBackground([try old.parser.parse(last)], for: old)
    new.takeOver(old)
    #expect(new.unparsed.isEmpty)
    #expect(!new.isSettled)
    new.settle(Set(new.pages.indices))
    #expect(new.isSettled)
  }

  private func manyModules() throws -> (scratch: Scratch, files: [String: String?]) {
    var files: [String: String?] = [:]
    for number in 10..<40 {
      files["kurser/a/m\(number).md"] = "---\ntitel: M\(number)\n---\n\nA.\n"
    }
    return (try Scratch(files), files)
  }
}
