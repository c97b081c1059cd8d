import Content
import Testing

@testable import Output
@testable import Site

@Suite struct OfflineTests {
  private let site = SiteFixture()

  private func staged(_ names: [String], content: UInt8 = 0) throws -> [StagedFile] {
    try names.map {
      let path = try #require(OutputPath($0))
      return StagedFile(path: path, size: 10, content: Digest128(of: [content] + Array($0.utf8)))
    }
  }

  private func list(_ files: [StagedFile], media: [Int: [String]] = [:]) throws -> String {
    let made = OfflineLists(outline: site.outline, staged: files).files(media: media)
    let list = try #require(made.first { $0.path.text.hasPrefix("assets/offline/") })
    return String(decoding: list.bytes, as: UTF8.self)
  }

  @Test func aCourseIsItsPagesWhatTheyShowAndTheWaysAround() throws {
    let course = site.outline.courses[0]
    let pages = ([course.page] + course.modules).map { site.outline.pages[$0].address }
    let names =
      pages + ["medier/a b.svg", "medier/andet.svg", "index.html", "viden.html", "assets/site.css"]
    let text = try list(staged(names), media: [0: ["medier/a b.svg", "medier/findes-ikke.svg"]])
    for name in pages + ["medier/a%20b.svg", "index.html", "assets/site.css"] {
      #expect(text.contains("\"\(name)\""), "\(name)")
    }
    for name in ["andet.svg", "viden.html", "findes-ikke"] { #expect(!text.contains(name)) }
  }

  @Test func theEditionFollowsWhatTheFilesHold() throws {
    let names = ["index.html", "assets/site.css"]
    let first = try list(staged(names))
    #expect(try list(staged(names)) == first)
    #expect(try list(staged(names, content: 1)).prefix(44) != first.prefix(44))
    let others = try staged(names) + staged(["viden.html"], content: 7)
    #expect(try list(others) == first)
  }

  @Test func aSearchIndexIsKeptUnlessItIsLarge() throws {
    var files = try staged(["index.html", "assets/soeg/a.js"])
    #expect(try list(files).contains("assets/soeg/a.js"))
    let path = try #require(OutputPath("assets/soeg/b.js"))
    files.append(StagedFile(path: path, size: 3_000_000, content: Digest128(of: [])))
    #expect(try !list(files).contains("assets/soeg/"))
  }

  @Test func aSiteWithoutCoursesHasNoWorker() {
    #expect(OfflineLists(outline: SiteFixture.empty.outline, staged: []).files(media: [:]).isEmpty)
  }

  @Test(arguments: [
    ("<img src=\"../../medier/a.svg\" alt=\"b\"/>", ["medier/a.svg"]),
    (
      "<video poster=\"../p.jpg\"><source src=\"film.mp4\"/></video>",
      ["kurser/p.jpg", "kurser/a/film.mp4"]
    ),
    ("<img src=\"../../medier/a%20b.svg\"/>", ["medier/a b.svg"]),
    ("<a href=\"../x.html\">src=\"ja\"</a>", []),
    ("<img src=\"../../../ude.svg\"/>", []),
    ("<img src=\"", []),
  ])
  func whatAPageShowsIsReadFromItsBytes(_ page: String, _ paths: [String]) {
    #expect(ShownFiles.paths(in: Array(page.utf8), at: "kurser/a/m.html") == paths)
  }

  @Test func theScriptsHoldTheirWordsAndNoOthers() {
    for (language, own) in [("da", "Gem kurset på enheden"), ("en", "Keep the course")] {
      let script = String(
        decoding: SiteScript.offline(in: InterfaceText.forLanguage(language)), as: UTF8.self)
      #expect(script.contains(own))
      #expect(script.hasSuffix("}));"))
    }
  }

  @Test func thePageToBeginAtWorksWithoutItsFolder() {
    let start = StartPage(outline: site.outline)
    let page = String(decoding: start.page, as: UTF8.self)
    #expect(start.name == "START-HER.html")
    #expect(page.contains("href=\"kursus/index.html\""))
    #expect(page.contains("src=\"kursus/assets/start.js\""))
    #expect(!page.contains("http-equiv=\"refresh\""))
  }
}
