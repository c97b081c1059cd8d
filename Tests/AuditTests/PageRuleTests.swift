import Audit
import Testing

/// One rule with a body that keeps it and a body that breaks it on its first line.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: AuditRule
  let kept: String
  let broken: String
  let found: String
  var line = 5

  init(_ rule: AuditRule, kept: String, broken: String, found: String = "", line: Int = 5) {
    self.rule = rule
    self.kept = kept
    self.broken = broken
    self.found = found
    self.line = line
  }

  var testDescription: String { "\(rule.rawValue): \(broken)" }
}

@Suite struct PageRuleTests {
  static let structure: [RuleCase] = [
    RuleCase(
      .notWellFormed, kept: "<p>a</p>", broken: "<p>a",
      found: "Opening and ending tag mismatch: p line 5 and main (6:8)", line: 6),
    RuleCase(.emptyTag, kept: "<br/><p></p>", broken: "<div/>", found: "div"),
    RuleCase(.emptyTag, kept: "<hr/>", broken: "<br></br>", found: "br"),
    RuleCase(.xmlOnlySyntax, kept: "&lt;x", broken: "<![CDATA[x]]>", found: "<![CDATA["),
    RuleCase(.xmlOnlySyntax, kept: "<!-- x -->", broken: "<?php x?>", found: "<?php"),
    RuleCase(
      .oneMain, kept: "<section></section>", broken: "<main></main>", found: "2", line: 1),
    RuleCase(
      .oneMainHeading, kept: "<h2>a</h2>", broken: "<h1>a</h1>", found: "2", line: 1),
    RuleCase(
      .headingOrder, kept: "<h2>a</h2><h3>a</h3><h4>a</h4><h2>a</h2>", broken: "<h3>a</h3>",
      found: "h3"),
    RuleCase(
      .headingOrder, kept: "<h2>a</h2>", broken: "<h2>a</h2><h4>a</h4>", found: "h4"),
    RuleCase(
      .headingText, kept: "<h2><img src=\"#x\" id=\"x\" alt=\"a\"/></h2>",
      broken: "<h2> <b></b></h2>", found: "h2"),
    RuleCase(.nestedForm, kept: "<form></form><form></form>", broken: "<form><form></form></form>"),
  ]

  static let references: [RuleCase] = [
    RuleCase(
      .duplicateID, kept: "<p id=\"a\"/>".closed + "<p id=\"b\"></p>",
      broken: "<p id=\"a\"></p><p id=\"a\"></p>", found: "a"),
    RuleCase(.malformedID, kept: "<p id=\"æ-1\"></p>", broken: "<p id=\"a b\"></p>", found: "a b"),
    RuleCase(.malformedID, kept: "<p></p>", broken: "<p id=\"\"></p>"),
    RuleCase(
      .missingID, kept: "<p aria-labelledby=\"a b\"></p><p id=\"a\"></p><p id=\"b\"></p>",
      broken: "<p aria-labelledby=\"a b\"></p><p id=\"a\"></p>", found: "b"),
    RuleCase(
      .missingID, kept: "<p aria-describedby=\"a\" id=\"a\"></p>",
      broken: "<p aria-describedby=\"a\"></p>", found: "a"),
    RuleCase(
      .missingID, kept: "<label for=\"a\">A</label><input id=\"a\"/>",
      broken: "<label for=\"a\">A</label>", found: "a"),
    RuleCase(
      .missingID, kept: "<table><tr><th id=\"a\">A</th><td headers=\"a\">1</td></tr></table>",
      broken: "<table><tr><th>A</th><td headers=\"a\">1</td></tr></table>", found: "a"),
    RuleCase(
      .duplicateAccessKey, kept: "<p accesskey=\"a\"></p><p accesskey=\"b\"></p>",
      broken: "<p accesskey=\"a\"></p><p accesskey=\"a\"></p>", found: "a"),
    RuleCase(
      .missingFragment, kept: "<a href=\"#a\">A</a><p id=\"a\"></p>",
      broken: "<a href=\"#a\">A</a>", found: "#a"),
    RuleCase(
      .missingFragment, kept: "<a href=\"#b%C3%A6\">A</a><p id=\"bæ\"></p>",
      broken: "<a href=\"#b%C3%A5\">A</a><p id=\"bæ\"></p>", found: "#b%C3%A5"),
  ]

  static let names: [RuleCase] = [
    RuleCase(
      .controlLabel, kept: "<label>A <input/></label>", broken: "<input/>", found: "input"),
    RuleCase(
      .controlLabel, kept: "<input type=\"hidden\"/>", broken: "<input type=\"radio\" id=\"a\"/>",
      found: "input"),
    RuleCase(
      .controlLabel, kept: "<select id=\"a\"><option>1</option></select><label for=\"a\">A</label>",
      broken: "<select><option>1</option></select>", found: "select"),
    RuleCase(
      .controlLabel, kept: "<textarea aria-label=\"A\"></textarea>",
      broken: "<textarea aria-label=\" \"></textarea>", found: "textarea"),
    RuleCase(
      .controlLabel, kept: "<p id=\"a\">A</p><input aria-labelledby=\"a\"/>",
      broken: "<p id=\"a\">A</p><input aria-describedby=\"a\"/>", found: "input"),
    RuleCase(
      .labelText, kept: "<label><b>A</b> <input/></label>", broken: "<label> <input/></label>"),
    RuleCase(
      .labelText, kept: "<label>A <select><option>1</option></select></label>",
      broken: "<label><select><option>1</option></select></label>"),
    RuleCase(
      .buttonName, kept: "<button>Tjek</button>",
      broken: "<button><span aria-hidden=\"true\">x</span></button>", found: "button"),
    RuleCase(
      .buttonName, kept: "<input type=\"submit\" value=\"Send\"/>",
      broken: "<input type=\"submit\"/>", found: "input"),
    RuleCase(
      .buttonName, kept: "<details><summary>Mere</summary></details>",
      broken: "<details><summary></summary></details>", found: "summary"),
    RuleCase(
      .linkName, kept: "<a href=\"https://a.dk\">A</a><a></a>",
      broken: "<a href=\"https://a.dk\"><span></span></a>", found: "https://a.dk"),
    RuleCase(
      .linkName,
      kept: "<a href=\"https://a.dk\"><svg role=\"img\" aria-label=\"A\"></svg></a>",
      broken: "<a href=\"https://a.dk\"><svg aria-hidden=\"true\"><text>A</text></svg></a>",
      found: "https://a.dk"),
    RuleCase(
      .imageText, kept: "<img src=\"data:image/png;x\" alt=\"\"/>",
      broken: "<img src=\"data:image/png;x\"/>", found: "data:image/png;x"),
    RuleCase(
      .drawingName, kept: "<svg role=\"img\"><title>A</title><svg></svg><g/></svg>",
      broken: "<svg role=\"img\"><g><title>A</title></g></svg>"),
    RuleCase(
      .drawingName, kept: "<svg role=\"img\" aria-label=\"A\"></svg>",
      broken: "<svg aria-label=\"A\"></svg>"),
    RuleCase(
      .drawingName, kept: "<p aria-hidden=\"true\"><svg></svg></p>", broken: "<p><svg></svg></p>"),
    RuleCase(
      .fieldsetLegend, kept: "<fieldset>\n <legend>A</legend><p></p></fieldset>",
      broken: "<fieldset><p></p><legend>A</legend></fieldset>"),
    RuleCase(
      .fieldsetLegend, kept: "<fieldset><legend>A</legend></fieldset>",
      broken: "<fieldset></fieldset>"),
    RuleCase(
      .fieldsetLegend, kept: "<fieldset><legend><h2>A</h2></legend></fieldset>",
      broken: "<fieldset><legend> </legend></fieldset>"),
    RuleCase(
      .tableHeader, kept: "<table><tr><th>A</th></tr></table>",
      broken: "<table><tr><td><table><tr><th>A</th></tr></table></td></tr></table>"),
    RuleCase(
      .tableHeader, kept: "<table role=\"presentation\"><tr><td>A</td></tr></table>",
      broken: "<table><tr><td>A</td></tr></table>"),
  ]

  static let policy: [RuleCase] = [
    RuleCase(
      .inlineScript, kept: "<script src=\"a.js\"></script>", broken: "<script>a()</script>"),
    RuleCase(
      .inlineScript, kept: "<script src=\"a.js\"> </script>",
      broken: "<script src=\"a.js\">a()</script>"),
    RuleCase(
      .inlineStyle, kept: "<p class=\"a\"></p>", broken: "<p style=\"x\"></p>", found: "style"),
    RuleCase(
      .inlineStyle, kept: "<p></p>",
      broken: "<svg aria-hidden=\"true\"><style>a{}</style></svg>", found: "<style>"),
    RuleCase(
      .eventHandler, kept: "<p data-on=\"x\"></p>", broken: "<p onclick=\"x()\"></p>",
      found: "onclick"),
    RuleCase(
      .foreignResource, kept: "<a href=\"https://a.dk/\">A</a>",
      broken: "<img src=\"https://a.dk/x.png\" alt=\"\"/>", found: "https://a.dk/x.png"),
    RuleCase(
      .foreignResource, kept: "<img srcset=\"a.png 1x, b.png 2x\" alt=\"\"/>",
      broken: "<img srcset=\"a.png 1x, //a.dk/b.png 2x\" alt=\"\"/>", found: "//a.dk/b.png"),
    RuleCase(
      .foreignResource, kept: "<form action=\"svar.html\"></form>",
      broken: "<form action=\"https://a.dk/\"></form>", found: "https://a.dk/"),
    RuleCase(
      .foreignResource, kept: "<video poster=\"a.png\" src=\"a.mp4\"></video>",
      broken: "<video poster=\"http://a.dk/a.png\"></video>", found: "http://a.dk/a.png"),
    RuleCase(
      .foreignResource, kept: "<link rel=\"canonical\" href=\"https://a.dk/\"/>",
      broken: "<link rel=\"stylesheet\" href=\"https://a.dk/\"/>", found: "https://a.dk/"),
    RuleCase(
      .foreignResource, kept: "<svg aria-hidden=\"true\"><use href=\"a.svg#b\"/></svg>",
      broken: "<svg aria-hidden=\"true\"><use href=\"https://a.dk/a.svg#b\"/></svg>",
      found: "https://a.dk/a.svg#b"),
    RuleCase(
      .foreignResource, kept: "<iframe src=\"a.html\"></iframe>",
      broken: "<iframe src=\"//a.dk/\"></iframe>", found: "//a.dk/"),
    RuleCase(
      .foreignResource, kept: "<object data=\"a.pdf\"></object>",
      broken: "<object data=\"data:text/html,x\"></object>", found: "data:text/html,x"),
    RuleCase(
      .foreignResource, kept: "<video><source src=\"a.mp4\"/></video>",
      broken: "<video><source src=\"https://a.dk/a.mp4\"/></video>", found: "https://a.dk/a.mp4"),
    RuleCase(
      .foreignResource, kept: "<button formaction=\"a.html\">A</button>",
      broken: "<button formaction=\"https://a.dk/\">A</button>", found: "https://a.dk/"),
  ]

  static let links: [RuleCase] = [
    RuleCase(
      .linkScheme, kept: "<a href=\"mailto:a@b.dk\">A</a>",
      broken: "<a href=\"JavaScript:x\">A</a>",
      found: "JavaScript:x"),
    RuleCase(
      .linkScheme, kept: "<a href=\"tel:+4512345678\">A</a>", broken: "<a href=\"file:///x\">A</a>",
      found: "file:///x"),
    RuleCase(
      .malformedLink, kept: "<a href=\"a%20b.html\">A</a>", broken: "<a href=\"a b.html\">A</a>",
      found: "a b.html"),
    RuleCase(
      .malformedLink, kept: "<a href=\"a.html\">A</a>", broken: "<a href=\" javascript:x\">A</a>",
      found: " javascript:x"),
    RuleCase(.malformedLink, kept: "<a>A</a>", broken: "<a href=\"\">A</a>"),
    RuleCase(
      .malformedLink, kept: "<a href=\"#a\" id=\"a\">A</a>", broken: "<a href=\"#\">A</a>",
      found: "#"),
    RuleCase(
      .malformedLink, kept: "<a href=\"a.html\">A</a>", broken: "<a href=\"a%2.html\">A</a>",
      found: "a%2.html"),
    RuleCase(
      .malformedLink, kept: "<a href=\"b/a.html\">A</a>", broken: "<a href=\"b//a.html\">A</a>",
      found: "b//a.html"),
    RuleCase(
      .rootedLink, kept: "<a href=\"../a.html\">A</a>", broken: "<a href=\"/a.html\">A</a>",
      found: "/a.html"),
    RuleCase(
      .rootedLink, kept: "<a href=\"https://a.dk\">A</a>", broken: "<a href=\"//a.dk\">A</a>",
      found: "//a.dk"),
    RuleCase(
      .linkOutsideSite, kept: "<a href=\"../../a.html\">A</a>",
      broken: "<a href=\"../../../a.html\">A</a>", found: "../../../a.html"),
    RuleCase(
      .directoryLink, kept: "<a href=\"../b/index.html\">A</a>",
      broken: "<a href=\"../b/\">A</a>", found: "../b/"),
    RuleCase(
      .directoryLink, kept: "<a href=\"./index.html\">A</a>", broken: "<a href=\"..\">A</a>",
      found: ".."),
    RuleCase(
      .directoryLink, kept: "<a href=\"index.html#a\">A</a>", broken: "<a href=\"./#a\">A</a>",
      found: "./#a"),
  ]

  @Test(arguments: structure + references + names + policy + links)
  func findsABreachAndNothingElse(_ rule: RuleCase) {
    #expect(SamplePage.findings(body: rule.kept) == [])
    let expected = AuditFinding(
      page: "kurser/a/prøve.html", line: rule.line, rule: rule.rule, found: rule.found)
    #expect(SamplePage.findings(body: rule.broken) == [expected])
  }

  @Test func hasACaseForEveryRule() {
    let cases = Self.structure + Self.references + Self.names + Self.policy + Self.links
    // Those of the head, of the report and of several pages have tests of their own.
    let others: Set<AuditRule> = [
      .doctype, .pageLanguage, .pageTitle, .contentPolicy, .baseElement, .furtherFaults,
      .duplicatePage, .missingTarget,
    ]
    #expect(Set(cases.map(\.rule)).union(others) == Set(AuditRule.allCases))
  }

  @Test func acceptsTheSamplePage() {
    #expect(SamplePage().findings == [])
  }

  @Test func wantsTheDoctype() {
    #expect(SamplePage(start: "<!doctype-->").findings.map(\.rule) == [.notWellFormed])
    #expect(SamplePage(start: "").findings.map(\.rule) == [.doctype])
  }

  @Test func wantsALanguage() {
    let rules: [AuditRule] = [.pageLanguage]
    #expect(SamplePage(language: "").findings.map(\.rule) == rules)
    #expect(SamplePage(language: " lang=\"\"").findings.map(\.rule) == rules)
  }

  @Test func wantsOneTitleWithText() {
    #expect(SamplePage(title: "").findings.map(\.rule) == [.pageTitle])
    #expect(SamplePage(title: "<title> </title>").findings.map(\.rule) == [.pageTitle])
    let two = "<title>A</title><title>B</title>"
    #expect(SamplePage(title: two).findings.map(\.rule) == [.pageTitle])
  }

  @Test func wantsAPolicy() {
    #expect(SamplePage(policy: "").findings.map(\.rule) == [.contentPolicy])
    let empty = "<meta http-equiv=\"Content-Security-Policy\" content=\"\"/>"
    #expect(SamplePage(policy: empty).findings.map(\.rule) == [.contentPolicy])
  }

  @Test func refusesABase() {
    #expect(
      SamplePage(head: "<base href=\"https://a.dk/\"/>").findings.map(\.rule) == [.baseElement])
  }

  @Test func wantsAMainAndAHeading() {
    #expect(SamplePage(heading: "").findings.map(\.rule) == [.oneMainHeading])
    let bare = SamplePage().text
      .split(separator: "<main>").joined().split(separator: "</main>").joined()
    var audit = PageAudit()
    let record = audit.examine(path: "a.html", bytes: Array(bare.utf8))
    #expect(record.findings == [AuditFinding(page: "a.html", line: 1, rule: .oneMain, found: "0")])
  }

  @Test func wantsTheFirstHeadingToBeTheFirstLevel() {
    let page = SamplePage(heading: "<h2>A</h2><h1>B</h1>")
    #expect(page.findings.map(\.rule) == [.headingOrder])
    #expect(page.findings.map(\.line) == [4])
  }

  @Test func givesTheLineOfTheBreach() {
    #expect(SamplePage.findings(body: "\n<p>æ</p>\n<p onload=\"x\"></p>").map(\.line) == [7])
  }

  @Test func countsWhatItDoesNotList() throws {
    let body = String(repeating: "<p style=\"a\"></p>\n", count: 60)
    let findings = SamplePage.findings(body: body)
    #expect(findings.count == 51)
    #expect(findings.last?.rule == .furtherFaults)
    #expect(findings.last?.found == "10")
  }

  @Test func forgetsThePageBefore() {
    var audit = PageAudit()
    let broken = SamplePage(
      body: "<table><tr><td id=\"a\"><form><fieldset><label><svg aria-hidden=\"true\"><g>")
    _ = audit.examine(path: "a.html", bytes: Array(broken.text.utf8))
    let odd = SamplePage(body: "<p id=\"a\" accesskey=\"x\"></p><a href=\"#b\">A</a>")
    #expect(audit.examine(path: "b.html", bytes: Array(odd.text.utf8)).findings.count == 1)
    let sound = SamplePage(body: "<p id=\"a\" accesskey=\"x\">A</p><input aria-label=\"A\"/>")
    #expect(audit.examine(path: "c.html", bytes: Array(sound.text.utf8)).findings == [])
  }
}

extension String {
  /// An empty tag written with an end tag.
  var closed: String {
    let name = dropFirst().prefix { $0 != " " && $0 != "/" }
    return dropLast(2) + "></\(name)>"
  }
}
