import Diagnostics
import Testing

@testable import Accessibility

@Suite struct ToolRunTests {
  private static let axe = """
    [{"url":"a.html","theme":"light","timestamp":"2026-11-23T07:00:00.000Z",
      "testEngine":{"name":"axe-core","version":"4.12.0"},"testEnvironment":{"windowWidth":360},
      "violations":[{"id":"image-alt","tags":["wcag2a","wcag111"],
        "nodes":[{"target":["img"]},{"target":["svg"]}]},
        {"id":"region","tags":["best-practice"],"nodes":[{"target":["p"]}]}],
      "incomplete":[{"id":"color-contrast","tags":["wcag2aa","wcag143"],"nodes":[{"target":["b"]}]}],
      "passes":[{"id":"html-has-lang","tags":["wcag2a","wcag311"],"nodes":[]},
        {"id":"reflow","tags":["wcag21aa","wcag1410"],"nodes":[]}]},
     {"url":"b.html","violations":[],"incomplete":[],"passes":[]}]
    """
  private static let nu = """
    {"version":"26.1","date":"2026-11-23","pages":2,"messages":[
      {"type":"error","url":"a.html","lastLine":7,"message":"Duplicate ID a."},
      {"type":"info","subType":"warning","url":"a.html","message":"x"}]}
    """
  private static let veraPDF = """
    {"report":{"buildInformation":{"releaseDetails":[{"id":"core","version":"1.28.1"}]},"jobs":[
      {"itemDetails":{"name":"print/a.pdf"},"validationResult":[{"profileName":"PDF/UA-1",
        "compliant":true}]},
      {"itemDetails":{"name":"print/b.pdf"},"validationResult":{"profileName":"PDF/UA-1",
        "compliant":false,"details":{"ruleSummaries":[{"clause":"7.18.5","testNumber":1,
        "failedChecks":4}]}}}]},"date":"2026-11-23"}
    """

  @Test func axeSpeaksOfTheCriteriaItsTagsName() throws {
    let run = try ToolRun.axe(Array(Self.axe.utf8))
    #expect(run.version == "4.12.0" && run.date == "2026-11-23" && run.examined == 2)
    #expect(run.settings == ["360 px, light"])
    #expect(run.count(.fault) == 3 && run.count(.look) == 1)
    let site = SampleSite(runs: [run])
    #expect(site.status("9.1.1.1") == .fault)
    #expect(site.status("9.1.4.3") == .look)
    #expect(site.status("9.1.4.10") == .clean)
    let evidence = site.row("9.1.1.1")?.evidence.first { $0.tool == "axe-core" }
    #expect(evidence?.found == 2 && evidence?.examples == ["a.html: img"])
    #expect(evidence?.subject.danish == "image-alt")
  }

  @Test func aPlaceCountsOnceHoweverManyLooksAndRulesFindIt() throws {
    let look = { (outcome: String, theme: String) in
      """
      {"url":"a.html","theme":"\(theme)","passes":[],
       "\(outcome == "violations" ? "incomplete" : "violations")":[],
       "\(outcome)":[{"id":"color-contrast","tags":["wcag143"],
        "nodes":[{"target":["b"]},{"target":["i"]}]}]}
      """
    }
    let json = [
      look("violations", "light"), look("violations", "dark"), look("incomplete", "dark"),
    ]
    let run = try ToolRun.axe(Array("[\(json.joined(separator: ","))]".utf8))
    #expect(run.count(.fault) == 2 && run.count(.look) == 2)
    let evidence = SampleSite(runs: [run]).row("9.1.4.3")?.evidence.first { $0.tool == "axe-core" }
    #expect(evidence?.found == 2)
  }

  @Test func oneResultOfAxeIsAResultToo() throws {
    let run = try ToolRun.axe(Array("{\"url\":\"a\",\"violations\":[]}".utf8))
    #expect(run.examined == 1 && run.version == nil)
  }

  @Test func theNuCheckerSpeaksOfParsing() throws {
    let run = try ToolRun.nu(Array(Self.nu.utf8))
    #expect(run.version == "26.1" && run.count(.fault) == 1)
    #expect(SampleSite(runs: [run]).status("9.4.1.1") == .fault)
    let clean = try ToolRun.nu(Array("{\"messages\":[]}".utf8))
    #expect(SampleSite(runs: [clean]).status("9.4.1.1") == .clean)
    let broken = try ToolRun.nu(
      Array("{\"messages\":[{\"type\":\"non-document-error\",\"message\":\"x\"}]}".utf8))
    #expect(SampleSite(runs: [broken]).status("9.4.1.1") == .fault)
  }

  @Test func veraPDFSpeaksOfDocuments() throws {
    let run = try ToolRun.veraPDF(Array(Self.veraPDF.utf8))
    #expect(run.version == "1.28.1" && run.examined == 2 && run.count(.fault) == 4)
    var site = SampleSite(runs: [run])
    site.documents = [("print/a.pdf", SampleSite.soundDocument)]
    #expect(site.status("10.4.1.2") == .fault)
    #expect(site.status("10.1.1.1") == .clean)
    #expect(site.status("9.4.1.2") != .fault)
  }

  @Test(arguments: ["", "{}", "[]", "[1]", "{\"violations\":[]}", "<html>", "[{\"url\":\"a\"}]"])
  func whatIsNoResultIsRefused(_ text: String) {
    #expect(throws: ToolRun.Unreadable.self) { try ToolRun.axe(Array(text.utf8)) }
    #expect(throws: ToolRun.Unreadable.self) { try ToolRun.nu(Array(text.utf8)) }
    #expect(throws: ToolRun.Unreadable.self) { try ToolRun.veraPDF(Array(text.utf8)) }
  }

  @Test func whatWasNotRunIsSaidNotToBe() {
    let page = String(
      decoding: ReportPage(SampleSite().report, language: .danish).bytes(), as: UTF8.self)
    #expect(page.contains("Ikke kørt"))
    #expect(!page.contains("4.12.0"))
  }
}
