import Testing

@testable import Site

struct HeadingTests {
  private let site = SiteFixture()

  @Test(arguments: [
    ([2, 3, 4, 2], [2, 3, 4, 2]),
    ([1, 2, 1], [2, 2, 2]),
    ([4, 4, 2, 5], [2, 2, 2, 3]),
    ([2, 4, 4, 3, 6], [2, 3, 3, 3, 4]),
    ([2, 3, 4, 5, 6, 6], [2, 3, 4, 5, 6, 6]),
  ])
  func noLevelIsSkippedAndThereIsOneTitle(written: [Int], levels: [Int]) {
    var headings = HeadingLevels()
    #expect(written.map { headings.enter(written: $0) } == levels)
  }

  @Test func afterAPartNoLevelIsSkipped() {
    var headings = HeadingLevels()
    _ = [2, 3, 4].map { headings.enter(written: $0) }
    headings.enter(part: 2)
    #expect(headings.enter(written: 3) == 3)
    headings.leave(part: 2)
    #expect(headings.enter(written: 5) == 3)
    #expect(headings.enter(written: 2) == 2)
  }

  @Test func headingsCarryTheirAnchors() {
    let html = site.main("## Første del {.stor}\n\n### Under\n\n## Første del\n")
    let expected = """
      <h2 id="foerste-del" class="stor">Første del</h2>
      <h3 id="under">Under</h3>
      <h2 id="foerste-del-2">Første del</h2>

      """
    #expect(html == expected)
  }

  @Test func sectionsAreListedBesideTheText() {
    let page = site.html("## Æbler & pærer\n\n### Ikke med\n\n## Mere\n", at: "viden/ics.md")
    let contents = """
      <nav class="toc" aria-labelledby="toc-title"><details class="nav-fold">\
      <summary>På denne side</summary><p class="toc-title" id="toc-title">På denne side</p><ol>\
      <li><a href="#aebler-paerer">Æbler &amp; pærer</a></li><li><a href="#mere">Mere</a></li></ol>\
      </details></nav>
      """
    #expect(page.contains(contents))
  }

  @Test func oneSectionNeedsNoList() {
    #expect(!site.html("## Kun en", at: "viden/ics.md").contains("class=\"toc\""))
  }

  @Test(arguments: [
    ("## A\n\nTekst.\n\n::: quiz {#q}\n### S {#s}\n- [x] a\n- [ ] b\n:::\n", 2),
    ("## A\n\n::: quiz {#q}\n### S {#s}\n- [x] a\n- [ ] b\n:::\n", 3),
    ("## A\n\nTekst.\n\n::: quiz {#q}\n### S {#s}\n- [x] a\n- [ ] b\n:::\n\nMere.\n", 3),
    ("## A\n\nTekst.\n\n::: quiz {#q}\n### S {#s}\n- [x] a\n- [ ] b\n:::\n\n## B\n", 2),
    ("::: quiz {#q}\n### S {#s}\n- [x] a\n- [ ] b\n:::\n", 2),
  ])
  func aQuizStandsAtTheLevelOfWhatSurroundsIt(markdown: String, level: Int) {
    let html = site.main(markdown)
    #expect(html.contains("<h\(level) id=\"q-titel\">Quiz</h\(level)>"), "\(html)")
    #expect(html.contains("<h\(level + 1)>S</h\(level + 1)></legend>"), "\(html)")
  }
}
