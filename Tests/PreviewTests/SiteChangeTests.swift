import Content
import Diagnostics
import Pipeline
import Testing

@testable import Preview

@Suite struct SiteChangeTests {
  /// The first version of a folder, with every page parsed.
  private func site(of scratch: Scratch) async throws -> PreviewSite {
    let listing = try scratch.reader.list()
    let model = try await ModelStage(reader: scratch.reader, jobs: 1, date: nil).model(listing)
    var site = PreviewSite(
      model, listing, at: .max, generation: 0, date: nil, reader: scratch.reader, earlier: nil)
    for page in site.pages.indices { site.take(try site.parser.parse(page)) }
    site.settle(Set(site.pages.indices))
    // Long after: no file is as new as the listing.
    site.listedAt = .max
    return site
  }

  private func next(_ scratch: Scratch, after site: PreviewSite) async throws -> PreviewSite? {
    let listing = try scratch.reader.list()
    let change = ListingChange(from: site.listing, at: site.listedAt, to: listing)
    return try await SiteChange(reader: scratch.reader, jobs: 1, date: nil)
      .next(after: site, change, listing, at: .max)
  }

  private func ids(_ site: PreviewSite) -> [String] { site.problems.sorted.map(\.id) }

  @Test func nothingWrittenIsNoNewVersion() async throws {
    let scratch = try Scratch()
    let site = try await site(of: scratch)
    #expect(ids(site) == [])
    #expect(try await next(scratch, after: site) == nil)
  }

  @Test func aBodyAloneKeepsTheOutline() async throws {
    let scratch = try Scratch()
    let old = try await site(of: scratch)
    try scratch.write(
      "kurser/a/et.md", "---\ntitel: Et\n---\n\n## Kæden\n\nNyt. [@s1]\n\n## Mere\n")
    let new = try #require(try await next(scratch, after: old))
    #expect(new.generation == old.generation)
    #expect(new.unparsed.isEmpty)
    let page = try #require(new.pageOfPath["kurser/a/et.md"])
    #expect(new.pages[page].facts?.anchors == ["kaeden", "mere"])
  }

  @Test func pagesThatLinkToAWrittenPageAreCheckedAgain() async throws {
    let scratch = try Scratch()
    let old = try await site(of: scratch)
    try scratch.write("kurser/a/et.md", "---\ntitel: Et\n---\n\n## Noget andet\n\nTekst. [@s1]\n")
    let broken = try #require(try await next(scratch, after: old))
    #expect(broken.problems.sorted.map(\.file) == ["kurser/a/to.md"])
    #expect(ids(broken) == ["link-til-manglende-anker"])
    try scratch.write("kurser/a/et.md", "---\ntitel: Et\n---\n\n## Kæden\n\nTekst. [@s1] \n")
    let mended = try #require(try await next(scratch, after: broken))
    #expect(ids(mended) == [])
  }

  @Test(arguments: [
    ("kurser/a/et.md", "---\ntitel: Nyt navn\n---\n\n## Kæden\n\nTekst. [@s1]\n"),
    ("kurser/a/tre.md", "---\ntitel: Tre\n---\n\nTekst.\n"),
    ("kilder.yml", "s1:\n  titel: En anden kilde\n"),
    ("ordbog/ord.md", "---\nterm: ord\n---\n\nEt.\n"),
    ("medier/ny.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
  ])
  func whatOthersReadGivesANewOutline(_ path: String, _ text: String) async throws {
    let scratch = try Scratch()
    let old = try await site(of: scratch)
    try scratch.write(path, text)
    let new = try #require(try await next(scratch, after: old))
    #expect(new.generation == old.generation + 1)
    #expect(new.pages.count == new.model.outline.pages.count)
    if let page = new.pageOfPath[path] { #expect(new.pages[page].facts != nil) }
    #expect(!new.unparsed.isEmpty)
  }

  @Test func aNewTitleIsReadAndTheOtherHeadersAreKept() async throws {
    let scratch = try Scratch()
    let old = try await site(of: scratch)
    try scratch.write("kurser/a/et.md", "---\ntitel: Nyt navn\n---\n\n## Kæden\n")
    let new = try #require(try await next(scratch, after: old))
    #expect(new.model.outline.pages.map(\.title) == ["Nyt navn", "Kursus", "To"])
  }

  @Test func pagesThatIncludeAWrittenFileAreParsedAgain() async throws {
    let scratch = try Scratch([
      "fælles/boks.md": "## Fælles\n\nTekst.\n",
      "kurser/a/to.md": "---\ntitel: To\n---\n\n::: indsæt {fil=../../fælles/boks.md}\n:::\n",
    ])
    let old = try await site(of: scratch)
    #expect(ids(old) == [])
    let page = try #require(old.pageOfPath["kurser/a/to.md"])
    #expect(old.pages[page].facts?.anchors == ["faelles"])
    try scratch.write("fælles/boks.md", "## Noget andet\n\nTekst.\n")
    let new = try #require(try await next(scratch, after: old))
    #expect(new.generation == old.generation)
    #expect(new.pages[page].facts?.anchors == ["noget-andet"])
  }

  @Test func problemsOfPagesNotYetParsedAgainStayKnown() async throws {
    let scratch = try Scratch(["kurser/a/to.md": "---\ntitel: To\n---\n\n::: quatsch\n\n:::\n"])
    let old = try await site(of: scratch)
    #expect(ids(old) == ["ukendt-direktiv"])
    try scratch.write("kurser/a/et.md", "---\ntitel: Nyt navn\n---\n\n## Kæden\n\n[@s1]\n")
    let new = try #require(try await next(scratch, after: old))
    #expect(ids(new) == ["ukendt-direktiv"])
    try scratch.delete("kurser/a/to.md")
    let gone = try #require(try await next(scratch, after: new))
    #expect(ids(gone) == [])
  }

  @Test func aFolderThatIsMovedMovesItsPages() async throws {
    let scratch = try Scratch()
    let old = try await site(of: scratch)
    try scratch.move("kurser/a", to: "kurser/b")
    let new = try #require(try await next(scratch, after: old))
    #expect(new.pageOfAddress["kurser/a/et.html"] == nil)
    #expect(new.pageOfAddress["kurser/b/et.html"] != nil)
  }

  @Test func ofManyWrittenPagesTheFirstAreParsedAtOnce() async throws {
    var files: [String: String?] = [:]
    for number in 10..<40 {
      files["kurser/a/m\(number).md"] = "---\ntitel: M\(number)\n---\n\nA.\n"
    }
    let scratch = try Scratch(files)
    let old = try await site(of: scratch)
    for (path, text) in files { try scratch.write(path, (text ?? "") + "B.\n") }
    let new = try #require(try await next(scratch, after: old))
    #expect(new.generation == old.generation)
    #expect(new.unparsed.count == 30 - 8)
  }

  @Test func whatTheBackgroundParsedAgainstAnotherOutlineIsDropped() async throws {
    let scratch = try Scratch()
    var site = try await site(of: scratch)
    let page = try #require(site.pageOfPath["kurser/a/et.md"])
    let parsed = try site.parser.parse(page)
    site.pages[page].facts = nil
    site.takeInBackground([parsed], of: site.generation - 1)
    #expect(site.pages[page].facts == nil)
    site.takeInBackground([parsed], of: site.generation)
    #expect(site.pages[page].facts != nil)
  }
}
