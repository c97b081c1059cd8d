import Diagnostics
import JSON
import Testing

@testable import Accessibility

@Suite struct ReportTests {
  private static let site = SampleSite(body: "<img src=\"a.png\"/>")

  @Test(arguments: ReportLanguage.allCases)
  func thePageHoldsTheRulesOfThePagesItJudges(_ language: ReportLanguage) {
    PageSurveyor.prepare()
    var surveyor = PageSurveyor()
    let bytes = ReportPage(ReportTests.site.report, language: language).bytes()
    let survey = surveyor.survey(path: "tilgaengelighedsrapport.html", bytes: bytes)
    // It stands alone, without a menu to skip.
    let found = survey.results.filter { $0.key != .landmarks && $0.value.outcome == .fault }
    #expect(found.isEmpty, "\(found)")
    #expect(survey.title.contains("Prøve <site>"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func everyCriterionStandsInThePageAndInTheJSON(_ language: ReportLanguage) throws {
    let report = ReportTests.site.report
    let page = String(decoding: ReportPage(report, language: language).bytes(), as: UTF8.self)
    let json = try #require(
      JSONReader.value(of: Array(ReportJSON(report, language: language).text.utf8)))
    let criteria = try #require(json["criteria"]?.elements)
    #expect(criteria.count == 110)
    for criterion in criteria {
      let number = try #require(criterion["number"]?.text)
      let title = try #require(criterion["title"]?.text)
      #expect(page.contains(">\(number) \(title)"), "\(number)")
    }
    #expect(json["notice"]?.text?.isEmpty == false)
    #expect(page.contains(ReportWords.text.notConformance.text(in: language)))
    #expect(json["tools"]?.elements.allSatisfy { $0["run"] == .boolean(false) } == true)
  }

  @Test func theSameSiteGivesTheSameBytes() {
    #expect(
      ReportPage(ReportTests.site.report, language: .danish).bytes()
        == ReportPage(ReportTests.site.report, language: .danish).bytes())
    #expect(
      ReportJSON(ReportTests.site.report, language: .english).text
        == ReportJSON(ReportTests.site.report, language: .english).text)
  }

  @Test func aStatementIsLinkedWhereThereIsOne() {
    let report = AccessibilityReport(
      title: "a", date: "2026-11-23", shownDate: Phrase("a", "a"), version: "1",
      statement: "https://www.was.digst.dk/eksempel-dk", survey: ReportTests.site.survey, runs: [])
    let page = String(decoding: ReportPage(report, language: .danish).bytes(), as: UTF8.self)
    #expect(page.contains("href=\"https://www.was.digst.dk/eksempel-dk\""))
    #expect(!page.contains("was:"))
    let json = ReportJSON(report, language: .danish).text
    #expect(
      JSONReader.value(of: Array(json.utf8))?["statement"]?.text
        == "https://www.was.digst.dk/eksempel-dk")
  }

  @Test(arguments: ReportLanguage.allCases)
  func withoutAStatementItIsSaidWhereToWriteOne(_ language: ReportLanguage) {
    let report = ReportTests.site.report
    let page = String(decoding: ReportPage(report, language: language).bytes(), as: UTF8.self)
    #expect(page.contains("was: ") && page.contains("kursbuild.yml"))
    #expect(ReportJSON(report, language: language).text.contains("\"statement\":null"))
  }

  @Test func whatWasFoundStandsFirstWithHowManyPlaces() {
    var site = SampleSite(body: "<img src=\"a.png\"/><img src=\"b.png\"/>")
    site.style += "@media (orientation:portrait){a{color:red}}"
    let page = String(decoding: ReportPage(site.report, language: .danish).bytes(), as: UTF8.self)
    let fault = "<a href=\"#k9-1-1-1\">9.1.1.1 Ikke-tekstbaseret indhold</a>: 2 steder</li>"
    let look = "<a href=\"#k9-1-3-4\">9.1.3.4 Retning</a>: 1 sted</li>"
    let parts = ["id=\"overblik\"", fault, "id=\"se-efter\"", look, "id=\"kapitel-9\""]
    let places = parts.map { page.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil), "\(places)")
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func everyResultIsExplained() {
    let page = String(
      decoding: ReportPage(ReportTests.site.report, language: .english).bytes(), as: UTF8.self)
    for status in AccessibilityReport.Status.allCases {
      #expect(page.contains("<dd>\(ReportWords.text.meaning(of: status).english)</dd>"))
    }
  }

  @Test func numbersAreWrittenAsDanesDo() {
    #expect(
      [0, 999, 1000, 22649, 1_000_007].map(ReportWords.danish)
        == ["0", "999", "1.000", "22.649", "1.000.007"])
  }
}
