import Testing

@testable import Accessibility

/// A criterion with what changes its result.
struct Breach: Sendable, CustomTestStringConvertible {
  let number: String
  let status: AccessibilityReport.Status
  let change: @Sendable (inout SampleSite) -> Void

  init(
    _ number: String, _ status: AccessibilityReport.Status = .fault,
    _ change: @escaping @Sendable (inout SampleSite) -> Void
  ) {
    self.number = number
    self.status = status
    self.change = change
  }

  var testDescription: String { "\(number) \(status.rawValue)" }
}

@Suite struct SurveyTests {
  private static let film = """
    <div class="video"><p id="v">Film</p><video aria-labelledby="v" controls="controls">\
    <source src="f.mp4"/><track kind="captions" src="f.vtt"/></video>
    <details><summary>Udskrift</summary><p>Ord.</p></details></div>
    """

  static let breaches: [Breach] = [
    Breach("9.1.1.1") { $0.body = "<img src=\"a.png\"/>" },
    Breach("9.1.1.1") { $0.body = "<svg><path/></svg>" },
    Breach("9.1.2.2") {
      $0.body = SurveyTests.film.replacing("<track kind=\"captions\" src=\"f.vtt\"/>", with: "")
    },
    Breach("9.1.2.1") { $0.body = "<div class=\"video\"><audio controls=\"c\"></audio></div>" },
    Breach("9.1.2.3") { $0.body = SurveyTests.film.replacing("details>", with: "section>") },
    Breach("9.1.3.1") { $0.body = "<h3>For dybt</h3>" },
    Breach("9.1.3.1") { $0.body = "<table><tr><td>1</td></tr></table>" },
    Breach("9.1.3.4", .look) { $0.style += "@media (orientation: landscape){a{display:none}}" },
    Breach("9.1.3.5") { $0.body = "<label>Mail<input type=\"email\"/></label>" },
    Breach("9.1.4.2") { $0.body = SurveyTests.film.replacing("controls=", with: "autoplay=") },
    Breach("9.1.4.3") { $0.style = SampleSite.theme.replacing("#1a1a1a", with: "#777") },
    Breach("9.1.4.3") { $0.style = SampleSite.theme.replacing("#ededed", with: "#333") },
    Breach("9.1.4.4") { $0.head = "<meta name=\"viewport\" content=\"user-scalable=no\"/>" },
    Breach("9.1.4.10") { $0.head = "<meta name=\"viewport\" content=\"maximum-scale=1\"/>" },
    Breach("9.1.4.11") { $0.style = SampleSite.theme.replacing("#707070", with: "#bbb") },
    Breach("9.2.2.1") { $0.head = "<meta http-equiv=\"refresh\" content=\"30; url=a.html\"/>" },
    Breach("9.2.2.2", .look) { $0.style += "p{animation:x 1s infinite}" },
    Breach("9.2.4.1") { $0.skip = "" },
    Breach("9.2.4.2") { $0.title = " " },
    Breach("9.2.4.2", .look) { $0.title = "Søg" },
    Breach("9.2.4.3") { $0.body = "<p tabindex=\"3\">a</p>" },
    Breach("9.2.4.4") { $0.body = "<a href=\"b.html\"></a>" },
    Breach("9.2.4.6") { $0.body = "<h2> </h2>" },
    Breach("9.2.4.7", .look) { $0.style += "a:focus{outline:none}" },
    Breach("9.2.4.7") { $0.style = ":root{--paper:#fff}" },
    Breach("9.2.5.1", .look) { $0.script = "x.addEventListener('touchmove', y)" },
    Breach("9.2.5.2", .look) { $0.script = "x.addEventListener('pointerdown', y)" },
    Breach("9.2.5.3", .look) { $0.body = "<button aria-label=\"Luk\">Gem svar</button>" },
    Breach("9.2.5.4", .look) { $0.script = "addEventListener('devicemotion', y)" },
    Breach("9.3.1.1") { $0.language = "" },
    Breach("9.3.1.1") { $0.language = "dansk sprog" },
    Breach("9.3.1.2") { $0.body = "<p lang=\"på engelsk\">a</p>" },
    Breach("9.3.2.3", .look) {
      var other = $0
      (other.title, other.menu) = ("En anden", "<a href=\"a.html\">Andet</a>")
      $0.others = [("viden/x.html", other.page)]
    },
    Breach("9.3.3.2") { $0.body = "<input type=\"text\"/>" },
    Breach("9.4.1.1") { $0.body = "<p id=\"a\">a</p><p id=\"a\">b</p>" },
    Breach("9.4.1.1") { $0.body = "<p>a" },
    Breach("9.4.1.2") { $0.body = "<button></button>" },
    Breach("10.1.3.1") { $0.documents = [("print/a.pdf", "%PDF")] },
  ]

  @Test(arguments: breaches)
  func aBrokenPageChangesTheResultOfItsCriterion(_ breach: Breach) {
    var site = SampleSite()
    if breach.number.hasPrefix("9.1.2") || breach.number == "9.1.4.2" {
      site.body = SurveyTests.film
    }
    if breach.number.hasPrefix("10") {
      site.documents = [("print/a.pdf", SampleSite.soundDocument)]
    }
    let before = site.status(breach.number)
    #expect(before != breach.status && before != .fault && before != .look)
    breach.change(&site)
    #expect(site.status(breach.number) == breach.status)
    let evidence = site.row(breach.number)?.evidence.first { $0.found > 0 }
    #expect(evidence?.examples.isEmpty == false)
  }

  @Test func aSoundSiteHasNoFaultAndNothingIsCalledMet() {
    var site = SampleSite(body: SurveyTests.film)
    site.documents = [("print/a.pdf", SampleSite.soundDocument)]
    #expect(!site.report.hasFaults)
    #expect(
      site.report.rows.allSatisfy { $0.status != .look },
      "\(site.report.rows.filter { $0.status == .look })")
    #expect(AccessibilityReport.Status.allCases.allSatisfy { !$0.rawValue.contains("opfyldt") })
  }

  @Test func whatTheSiteHasNoneOfIsOfNoConcern() {
    let site = SampleSite()
    for number in ["9.1.2.1", "9.1.2.2", "9.1.4.2", "9.2.3.1", "9.3.3.1", "10.1.1.1"] {
      #expect(site.status(number) == .irrelevant, "\(number)")
      #expect(site.row(number)?.reason != nil)
    }
    let film = SampleSite(body: SurveyTests.film)
    for number in ["9.1.2.1", "9.1.2.2", "9.1.2.5", "9.1.4.2", "9.2.3.1"] {
      #expect(film.status(number) != .irrelevant, "\(number)")
    }
  }

  @Test func documentsOfOthersAreLookedAtByPeople() {
    var site = SampleSite()
    site.documents = [("print/a.pdf", SampleSite.soundDocument)]
    #expect(site.status("10.1.2.2") == .irrelevant)
    site.documents = [("medier/andres.pdf", SampleSite.soundDocument)]
    #expect(site.status("10.1.2.2") == .person)
    #expect(site.report.facts.foreignDocuments == 1)
  }

  @Test func aPageThatOnlyLeadsOnIsNoPageOfItsOwn() {
    var moved = SampleSite()
    moved.head = "<meta http-equiv=\"refresh\" content=\"0; url=ny.html\"/>"
    moved.skip = ""
    var site = SampleSite()
    site.others = [("gammel.html", moved.page)]
    #expect(!site.report.hasFaults)
    #expect(site.report.facts.pages == 1 && site.report.facts.redirects == 1)
    #expect(site.status("9.2.4.2") == .clean)
  }

  @Test(arguments: [("da", true), ("en-GB", true), ("sr-Latn", true), ("d", false), ("", false)])
  func languageTags(_ tag: String, _ isValid: Bool) {
    #expect(LanguageTag.isValid(tag) == isValid)
  }

  @Test func everyThemeIsComputed() {
    let names = ThemeContrast.themes(of: Array(SampleSite.theme.utf8)).map(\.name)
    #expect(names == ["lyst", "mørkt"])
    // 18 : #777 on white has 4.48 (WCAG 2.1, contrast ratio).
    let site = SampleSite(style: SampleSite.theme.replacing("#1a1a1a", with: "#777"))
    #expect(site.survey.result(.textContrast).examples == ["lyst: --ink / --paper = 4.47:1"])
  }
}
