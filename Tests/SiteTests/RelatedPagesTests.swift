import Content
import Testing

@testable import Site

/// What is near a page: who refers to it, and what else is about the same.
@Suite struct RelatedPagesTests {
  private func finished(
    _ site: SiteFixture, _ pages: [(String, String)], _ path: String
  ) -> String {
    let renderer = PageRenderer(outline: site.outline, options: RenderOptions(hasPrint: false))
    let parsed = pages.map { site.parse($1, at: $0) }
    let related = RelatedPages(renderer, facts: parsed.map(\.facts).sorted { $0.page < $1.page })
    var finisher = PageFinisher(renderer, related: related)
    let own = parsed.first { $0.facts.page == site.page(path) } ?? parsed[0]
    let bytes = finisher.finish(renderer.renderOpen(own.body), of: own.facts.page)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aPageTellsWhoRefersToIt() {
    let html = finished(
      SiteFixture(),
      [
        ("viden/ics.md", "Tekst."), ("kurser/a/naeste.md", "[ICS](../../viden/ics.md)"),
        ("kurser/b/ene.md", "[ICS](../../viden/ics.md), [igen](../../viden/ics.md)"),
        ("sider/forside.md", "[ICS](../viden/ics.md)"), ("viden/udkast.md", "[ICS](ics.md)"),
        ("kurser/a/sidst.md", "::: underviser\n\n[ICS](../../viden/ics.md)\n\n:::\n"),
      ], "viden/ics.md")
    let expected = """
      <section class="relations" aria-labelledby="henvises_fra">\
      <h2 id="henvises_fra">Sider, der henviser hertil</h2><ul>\
      <li><a href="../kurser/a/naeste.html">Det næste &amp; &lt;sidste&gt;</a> \
      <span class="index-kind">modul</span></li>\
      <li><a href="../kurser/b/ene.html">Ene</a> <span class="index-kind">modul</span></li>\
      </ul></section>
      """
    #expect(html.contains(expected), "\(html)")
    #expect(!html.contains("se_ogsaa"))
  }

  @Test func aPageInTheOtherLanguageTellsItInItsOwn() {
    var site = SiteFixture()
    site.outline.pages[site.page("viden/ics.md")].language = "en"
    let pages = [("viden/ics.md", "Text."), ("kurser/b/ene.md", "[ICS](../../viden/ics.md)")]
    let english = finished(site, pages, "viden/ics.md")
    #expect(english.contains("<h2 id=\"henvises_fra\">Referred to from</h2>"), "\(english)")
    let link = """
      <a href="../kurser/b/ene.html" lang="da">Ene</a> <span class="index-kind">module</span>
      """
    #expect(english.contains(link), "\(english)")
    let other = [("viden/ics.md", "[Ene](../kurser/b/ene.md)"), ("kurser/b/ene.md", "Tekst.")]
    let danish = finished(site, other, "kurser/b/ene.md")
    let marked = "<a href=\"../../viden/ics.html\" lang=\"en\">ICS</a> <span"
    #expect(danish.contains(marked), "\(danish)")
  }

  @Test func aPageNothingIsNearIsAsItWas() {
    let site = SiteFixture()
    let html = finished(site, [("viden/ics.md", "Tekst.")], "viden/ics.md")
    #expect(!html.contains("relations"))
  }

  @Test func aCourseIsNoNewsToItsModules() {
    let html = finished(
      SiteFixture(),
      [("kurser/a/hvorfor.md", "Tekst."), ("kurser/a/kursus.md", "[Hvorfor](hvorfor.md)")],
      "kurser/a/hvorfor.md")
    #expect(!html.contains("relations"))
  }

  /// Articles, of which all have one topic and each pair of neighbours another.
  private func articles(_ count: Int) -> SiteFixture {
    var site = SiteFixture()
    site.outline.articles = []
    for number in 0..<count {
      var page = PageHeader(
        path: "viden/a\(number).md", kind: .article, address: "viden/a\(number).html",
        title: "Artikel \(number)")
      page.topics = ["fælles", "par \(number / 2)"]
      site.outline.articles.append(site.outline.pages.count)
      site.outline.pages.append(page)
    }
    return site
  }

  @Test(arguments: [(12, 5), (40, 1)])
  func whatFewShareCountsMostAndWhatManyShareNothing(_ count: Int, _ shown: Int) {
    let site = articles(count)
    let html = finished(
      site, (0..<count).map { ("viden/a\($0).md", "Tekst.") }, "viden/a4.md")
    let list = html.including("aria-labelledby=\"se_ogsaa\">", "</section>")
    #expect(list.ranges(of: "<li>").count == shown, "\(list)")
    #expect(list.contains("<ul><li><a href=\"a5.html\">Artikel 5</a>"))
  }

  @Test func whatIsLinkedAlreadyIsNotSaidAgain() {
    let site = articles(4)
    let pages = (0..<4).map { ("viden/a\($0).md", $0 == 2 ? "[Tre](a3.md)" : "Tekst.") }
    let html = finished(site, pages, "viden/a2.md")
    let list = html.including("aria-labelledby=\"se_ogsaa\">", "</section>")
    #expect(list.contains("a0.html") && list.contains("a1.html") && !list.contains("a3.html"))
    let other = finished(site, pages, "viden/a3.md")
    #expect(!other.including("aria-labelledby=\"se_ogsaa\">", "</section>").contains("a2.html"))
    #expect(other.including("aria-labelledby=\"henvises_fra\">", "</section>").contains("a2.html"))
  }

  @Test func theListOfContentsDoesNotMoveThePlace() {
    let html = finished(
      SiteFixture(),
      [
        ("viden/ics.md", "## Et\n\nA.\n\n## To\n\nB.\n"),
        ("kurser/b/ene.md", "[ICS](../../viden/ics.md)"),
      ], "viden/ics.md")
    #expect(html.contains("<p>B.</p>\n<section class=\"relations\""), "\(html)")
    #expect(html.contains("class=\"toc\""))
  }

  @Test func aTimeLineWithPointsOfItsOwnIsAPathway() {
    let points = (1...4).map { "- **År \($0)**\n  - **Social:** Hvem?\n" }.joined()
    let html = SiteFixture().main("::: tidslinje\n\n\(points)\n:::\n")
    let axis = """
      <div class="tidslinje pathway">
      <nav class="pathway-axis" aria-label="Spring til et tidspunkt"><ol>\
      <li><a href="#tid_1_1">År 1</a></li>
      """
    #expect(html.contains(axis), "\(html)")
    #expect(html.contains("<li id=\"tid_1_4\"><strong>År 4</strong>"))
    let plain = SiteFixture().main("::: tidslinje\n\n- **År 1** – Hvem?\n\n:::\n")
    #expect(plain.contains("<div class=\"tidslinje\">"))
  }
}
