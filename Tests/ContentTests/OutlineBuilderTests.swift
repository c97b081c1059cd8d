import Diagnostics
import Testing

@testable import Content

@Suite struct OutlineBuilderTests {
  private func paths(_ outline: SiteOutline, _ indexes: [Int]) -> [String] {
    indexes.map { outline.pages[$0].path }
  }

  @Test func modulesStandByOrderAndThenByName() {
    let site = ScratchSite([
      "kurser/a/10-sidst.md": "---\ntitel: 10\n---\n", "kurser/a/2-midt.md": "---\ntitel: 2\n---\n",
      "kurser/a/z.md": "---\ntitel: Z\nrækkefølge: 1\n---\n",
      "kurser/a/w.md": "---\ntitel: W\nrækkefølge: 1,5\n---\n",
    ])
    #expect(site.outlineDiagnostics.ids == ["ukendt-sted"])
    #expect(
      paths(site.outline, site.outline.courses[0].modules) == [
        "kurser/a/z.md", "kurser/a/w.md", "kurser/a/2-midt.md", "kurser/a/10-sidst.md",
        "kurser/a/y.md",
      ])
    #expect(site.outline.courses[0].folder == "a")
    #expect(site.outline.pages[site.outline.courses[0].page].title == "Kursus A")
  }

  @Test func articlesStandInDanishOrderOfTheirTitles() {
    let site = ScratchSite([
      "viden/a.md": "---\ntitel: Århus\n---\n", "viden/b.md": "---\ntitel: Ægget\n---\n",
      "viden/c.md": "---\ntitel: Aabenraa\n---\n", "viden/d.md": "---\ntitel: ørnen\n---\n",
    ])
    #expect(
      site.outline.articles.map { site.outline.pages[$0].title } == [
        "ICS", "Ægget", "ørnen", "Aabenraa", "Århus",
      ])
  }

  @Test func themeDaysStandByDateThenTitleAndKnowTheirSheets() {
    let site = ScratchSite([
      "temadage/c/temadag.md": "---\ntitel: C\ndato: 2026-05-01\n---\n",
      "temadage/b/temadag.md": "---\ntitel: B\ndato: 2026-03-01\n---\n",
      "temadage/b/ark/2.md": "---\ntitel: To\n---\n",
      "temadage/b/ark/10.md": "---\ntitel: Ti\n---\n",
    ])
    #expect(
      paths(site.outline, site.outline.themeDays) == [
        "temadage/b/temadag.md", "temadage/c/temadag.md", "temadage/d/temadag.md",
      ])
    #expect(
      site.outline.worksheets.map { paths(site.outline, $0) } == [
        ["temadage/b/ark/2.md", "temadage/b/ark/10.md"], [], ["temadage/d/ark/1.md"],
      ])
  }

  @Test func newsStandWithTheNewestFirst() {
    let site = ScratchSite([
      "nyheder/a.md": "---\ntitel: A\nudgivet: 2026-01-01\n---\n",
      "nyheder/b.md": "---\ntitel: B\nudgivet: 2026-02-01\n---\n",
      "nyheder/c.md": "---\ntitel: C\n---\n",
    ])
    #expect(
      paths(site.outline, site.outline.news) == ["nyheder/b.md", "nyheder/a.md", "nyheder/c.md"])
  }

  @Test func theFrontPageIsNoPlainPage() {
    let site = ScratchSite(["sider/forside.md": "---\ntitel: F\n---\n"])
    #expect(site.outline.frontPage == site.index("sider/forside.md"))
    #expect(paths(site.outline, site.outline.plainPages) == ["sider/om.md"])
  }

  @Test func pagesOfAFolderStandUnderTheFoldersOwnPage() {
    func page(_ title: String) -> String { "---\ntitel: \(title)\n---\n" }
    let site = ScratchSite([
      "sider/h/index.md": page("Håndbog"), "sider/h/2-b.md": page("B"),
      "sider/h/10-a.md": page("A"), "sider/h/fejl/index.md": page("Fejl"),
      "sider/h/fejl/x.md": page("X"), "sider/uden/y.md": page("Y"),
    ])
    let outline = site.outline
    #expect(paths(outline, outline.plainPages) == ["sider/h/index.md", "sider/om.md"])
    #expect(outline.pageFolders.map(\.path) == ["sider/h", "sider/h/fejl"])
    #expect(outline.pageFolders.map(\.parent) == [nil, 0])
    #expect(paths(outline, outline.pageFolders[0].pages) == ["sider/h/2-b.md", "sider/h/10-a.md"])
    #expect(paths(outline, outline.pageFolders[1].pages) == ["sider/h/fejl/x.md"])
  }

  @Test func draftsAreInNoList() {
    let draft = "---\ntitel: K\nkladde: ja\n---\n"
    let site = ScratchSite([
      "kurser/a/x.md": draft, "viden/k.md": draft, "sider/k.md": draft, "sider/forside.md": draft,
      "nyheder/k.md": draft, "temadage/k/temadag.md": draft,
      "temadage/k/ark/1.md": "---\ntitel: A\n---\n",
      "kurser/k/kursus.md": draft, "kurser/k/m.md": "---\ntitel: M\n---\n",
    ])
    let outline = site.outline
    #expect(paths(outline, outline.courses.map(\.page)) == ["kurser/a/kursus.md"])
    #expect(paths(outline, outline.courses[0].modules) == ["kurser/a/y.md"])
    #expect(paths(outline, outline.articles) == ["viden/ics.md"])
    #expect(paths(outline, outline.plainPages) == ["sider/om.md"])
    #expect(paths(outline, outline.themeDays) == ["temadage/d/temadag.md"])
    #expect(outline.news.isEmpty)
    #expect(outline.frontPage == nil)
    #expect(outline.pages[site.index("kurser/k/m.md")].isDraft)
    #expect(outline.pages[site.index("temadage/k/ark/1.md")].isDraft)
    #expect(!outline.pages[site.index("kurser/a/y.md")].isDraft)
    #expect(!outline.pages[site.index("banker/b.md")].isPublished)
  }

  @Test func aFormerAddressThatIsInUseIsTold() {
    let source = Marked("---\ntitel: X\ntidligere: gammel.html, «kurser/a/y.html»\n---\n")
    let site = ScratchSite(["viden/x.md": source.text])
    let problems = site.outlineDiagnostics.filter { $0.id != "ukendt-sted" }
    #expect(problems.ids == ["dobbelt-adresse"])
    #expect(problems.first?.range == source.range)
    #expect(problems.first?.danish.contains("kurser/a/y.md") == true)
  }

  @Test func aPagesPictureMustBeThereAndBeDescribed() {
    func problems(_ text: String) -> [Diagnostic] {
      ScratchSite(["viden/x.md": text]).outlineDiagnostics.filter { $0.id != "ukendt-sted" }
    }
    #expect(problems("---\ntitel: X\nbillede: ../medier/kaeden.svg\nalt: Kæden\n---\n").ids == [])
    let missing = Marked("---\ntitel: X\nbillede: «../medier/kaden.svg»\nalt: K\n---\n")
    #expect(problems(missing.text).ids == ["billede-mangler"])
    #expect(problems(missing.text).first?.range == missing.range)
    #expect(problems(missing.text).first?.danish.contains("Mente du ../medier/kaeden.svg?") == true)
    let silent = Marked("---\ntitel: X\nbillede: «../medier/kaeden.svg»\n---\n")
    #expect(problems(silent.text).ids == ["billede-uden-alt"])
    #expect(problems(silent.text).first?.range == silent.range)
    let site = ScratchSite(["viden/x.md": silent.text])
    #expect(site.outline.pages[site.index("viden/x.md")].picture == "medier/kaeden.svg")
  }

  @Test func mistakesInDefinitionsAreToldInTheGlossary() throws {
    let source = Marked("sag:\n  definition: Se «[Y](viden/icss.md)».\n")
    let folder = ScratchFolder([
      "kursbuild.yml": "titel: A", "ordbog.yml": source.text,
      "viden/ics.md": "---\ntitel: I\n---\n",
    ])
    let result = try OutlineBuilder.build(reading: ContentReader(root: folder.root))
    #expect(result.diagnostics.ids == ["link-til-manglende-fil"])
    #expect(result.diagnostics.first?.file == "ordbog.yml")
    #expect(result.diagnostics.first?.range == source.range)
    #expect(result.diagnostics.first?.danish.contains("Mente du viden/ics.md?") == true)
  }

  @Test(arguments: [
    ("2-a.md", "10-a.md"), ("a2b.md", "a10b.md"), ("01-x.md", "2-x.md"), ("a.md", "b.md"),
    ("a.md", "aa.md"), ("a/10.md", "b/2.md"),
  ])
  func numbersInFileNamesAreReadAsNumbers(_ first: String, _ second: String) {
    #expect(PageOrdering.precedes(first, second))
    #expect(!PageOrdering.precedes(second, first))
  }
}

@Suite struct LinkCheckerTests {
  private func check(_ body: String) -> (problems: [Diagnostic], offset: Int) {
    let (site, offset) = ScratchSite.page(body)
    let facts = site.outline.pages.indices.map { site.parse(site.outline.pages[$0].path).facts }
    return (LinkChecker(outline: site.outline).check(facts), offset)
  }

  @Test func anchorsThatAreThereHaveNoProblems() {
    #expect(check("[a](y.md#dim) [b](y.md#første-del) [c](#her)\n\n## Her\n").problems.ids == [])
  }

  @Test(
    arguments: [
      Failing(
        "link-til-manglende-anker", "Se «[a](y.md#dimm)».",
        says: "#dimm findes ikke i kurser/a/y.md", "Mente du #dim?"),
      Failing("link-til-manglende-anker", "Se «[a](y.md#dimensioner)».", says: "Mente du #dim?"),
      Failing(
        "link-til-manglende-anker", "Se «[a](#hér)».\n\n## Herfra\n", says: "på siden",
        "Mente du #herfra?"),
      Failing("link-til-manglende-anker", "Se «[a](../../viden/ics.md#xyz)».", says: "{#xyz}"),
    ])
  func anchorsThatAreNotAreTold(_ failing: Failing) {
    let (problems, offset) = check(failing.source.text)
    expectOnly(
      failing,
      problems.map { problem in
        var problem = problem
        problem.range = problem.range.shifted(by: -offset)
        return problem
      })
    #expect(problems.first?.file == ScratchSite.path)
  }

  @Test func aPageThatCouldNotBeReadIsNotBlamedAgain() {
    let (site, _) = ScratchSite.page("[a](y.md#dimm)")
    #expect(LinkChecker(outline: site.outline).check([site.parse().facts]).isEmpty)
  }
}
