import Audit
import Diagnostics
import Testing

@Suite struct SiteAuditTests {
  static let target = (path: "viden/x.html", body: "<p id=\"afsnit\">A</p>")

  static func link(_ address: String) -> (path: String, body: String) {
    (path: "kurser/a/y.html", body: "<a href=\"\(address)\">A</a>")
  }

  struct LinkCase: Sendable, CustomTestStringConvertible {
    let link: String
    let rule: AuditRule?
    let found: String
    var testDescription: String { link }

    init(_ link: String, _ rule: AuditRule? = nil, _ found: String = "") {
      self.link = link
      self.rule = rule
      self.found = found
    }
  }

  @Test(arguments: [
    LinkCase("../../viden/x.html"),
    LinkCase("../../viden/x.html#afsnit"),
    LinkCase("../../viden/./y/../x.html?a=b#afsnit"),
    LinkCase("y.html"),
    LinkCase("../../medier/model%C3%A6.svg"),
    LinkCase("../../print/x.pdf#page=2"),
    LinkCase("../../viden/z.html", .missingTarget, "viden/z.html"),
    LinkCase("../../viden/X.html", .missingTarget, "viden/X.html"),
    LinkCase("../../viden/x.html#andet", .missingFragment, "viden/x.html#andet"),
    LinkCase("y.html#andet", .missingFragment, "kurser/a/y.html#andet"),
    LinkCase("../b", .directoryLink, "kurser/b"),
    LinkCase("../b/index.html"),
  ])
  func resolvesLinksBetweenPages(_ link: LinkCase) {
    let findings = report(
      pages: [
        Self.target, Self.link(link.link), (path: "kurser/b/index.html", body: "<p></p>"),
      ],
      files: ["medier/modelæ.svg", "print/x.pdf"])
    let expected = link.rule.map {
      [AuditFinding(page: "kurser/a/y.html", line: 5, rule: $0, found: link.found)]
    }
    #expect(findings == expected ?? [])
  }

  @Test(arguments: [
    "<img src=\"a.png\" alt=\"\"/>", "<script src=\"a.js\"></script>",
    "<img srcset=\"a.png 1x\" alt=\"\"/>", "<link rel=\"stylesheet\" href=\"a.css\"/>",
    "<meta http-equiv=\"refresh\" content=\"0; url=a.html\"/>",
    "<video poster=\"a.png\"></video>", "<object data=\"a.pdf\"></object>",
    "<input type=\"image\" src=\"a.png\" alt=\"A\"/>",
  ])
  func resolvesWhatAPageLoads(_ body: String) {
    let name = body.contains(".js") ? "a.js" : body.contains(".css") ? "a.css" : nil
    let file =
      name ?? (body.contains(".pdf") ? "a.pdf" : body.contains("refresh") ? "a.html" : "a.png")
    #expect(report(pages: [(path: "b.html", body: body)], files: [file]) == [])
    let expected = AuditFinding(page: "b.html", line: 5, rule: .missingTarget, found: file)
    #expect(report(pages: [(path: "b.html", body: body)]) == [expected])
  }

  @Test func tellsAnAddressOnceAPage() {
    let body = "<a href=\"z.html\">A</a>\n<a href=\"z.html\">B</a>"
    #expect(report(pages: [(path: "a.html", body: body)]).map(\.line) == [5])
  }

  @Test func findsTwoPagesWithOneAddress() {
    let pages = [(path: "a.html", body: "<p></p>"), (path: "a.html", body: "<p id=\"x\"></p>")]
    let expected = AuditFinding(page: "a.html", line: 1, rule: .duplicatePage, found: "a.html")
    #expect(report(pages: pages) == [expected])
    #expect(report(pages: pages.reversed()) == [expected])
  }

  @Test func saysNothingOfPlacesOnAPageThatCannotBeRead() {
    let pages = [
      (path: "a.html", body: "<a href=\"b.html#x\">B</a>"), (path: "b.html", body: "<p>"),
    ]
    #expect(report(pages: pages).map(\.rule) == [.notWellFormed])
  }

  /// Every page links to the next ones and to some that are not there.
  static let pages: [(path: String, body: String)] = (0..<40).map { index in
    let links = (1...9).map { step in
      "<a href=\"s\((index + step * 5) % 45).html#p\(step)\">\(step)</a>"
    }
    let body = links.joined(separator: "\n") + "<p id=\"p\(index % 7)\"></p><p style=\"\"></p>"
    return (path: "k/s\(index).html", body: body)
  }

  @Test func reportsTheSameForAnyOrderOfPages() {
    let expected = report(pages: Self.pages, files: ["k/s42.html"])
    #expect(expected.contains { $0.rule == .missingTarget })
    #expect(expected.contains { $0.rule == .missingFragment })
    #expect(expected == expected.sorted(by: AuditFinding.reportOrder))
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20 {
      let shuffled = Self.pages.shuffled(using: &generator)
      #expect(report(pages: shuffled, files: ["k/s42.html"]) == expected)
    }
  }

  @Test func reportsTheSameWhenFilesComeLast() {
    var site = SiteAudit()
    for page in Self.pages { site.collect(SamplePage(body: page.body).record(path: page.path)) }
    site.register(file: "k/s42.html")
    #expect(site.finish() == report(pages: Self.pages, files: ["k/s42.html"]))
  }

  @Test func keepsWaitingLinksThroughManyPages() {
    var site = SiteAudit()
    var audit = PageAudit()
    // Links forward, to a page that comes last, and to one that never comes: several sweeps' worth.
    for index in 0..<3000 {
      let body = """
        <a href="p\(index + 1).html#x">1</a><a href="last.html#x">2</a><a href="no.html">3</a>
        <p id="x">A</p>
        """
      site.collect(
        audit.examine(path: "p\(index).html", bytes: Array(SamplePage(body: body).text.utf8)))
    }
    for path in ["p3000.html", "last.html"] {
      site.collect(SamplePage(body: "<p id=\"x\"></p>").record(path: path))
    }
    #expect(site.pageCount == 3002)
    let findings = site.finish()
    #expect(findings.count == 3000)
    #expect(findings.allSatisfy { $0.rule == .missingTarget && $0.found == "no.html" })
  }

  @Test func examinesInSeveralTasks() async {
    let records = await withTaskGroup(of: [PageRecord].self) { group in
      for half in 0..<2 {
        group.addTask {
          var audit = PageAudit()
          return Self.pages.enumerated().filter { $0.offset % 2 == half }.map {
            audit.examine(
              path: $0.element.path, bytes: Array(SamplePage(body: $0.element.body).text.utf8))
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    var site = SiteAudit()
    site.register(file: "k/s42.html")
    for record in records { site.collect(record) }
    #expect(site.finish() == report(pages: Self.pages, files: ["k/s42.html"]))
  }

  @Test func sortsByPageLineRuleAndWhatWasFound() {
    let sorted = [
      AuditFinding(page: "a.html", line: 1, rule: .pageTitle, found: ""),
      AuditFinding(page: "a.html", line: 2, rule: .duplicateID, found: "a"),
      AuditFinding(page: "a.html", line: 2, rule: .duplicateID, found: "b"),
      AuditFinding(page: "a.html", line: 2, rule: .missingID, found: "a"),
      AuditFinding(page: "å.html", line: 1, rule: .pageTitle, found: ""),
    ]
    #expect(sorted.reversed().sorted(by: AuditFinding.reportOrder) == sorted)
  }

  @Test(arguments: AuditRule.allCases)
  func saysEachBreachInBothLanguages(_ rule: AuditRule) {
    let sentence = AuditFinding(page: "a.html", line: 1, rule: rule, found: "x9").sentence
    #expect(sentence.danish != sentence.english)
    #expect(!sentence.danish.isEmpty && !sentence.danish.hasSuffix("."))
    #expect(sentence.danish.contains("x9") == sentence.english.contains("x9"))
  }
}
