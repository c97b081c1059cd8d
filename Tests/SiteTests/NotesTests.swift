import Content
import Testing

struct NotesTests {
  private let site = SiteFixture()

  @Test func sourcesAreNumberedInTheOrderOfTheirFirstMention() {
    let html = site.main("En [@s2], to [@s1, s. 4] og igen [@s2].")
    let text = """
      <p>En<sup class="citation"><a href="#kilde-1" id="ref-1-1" aria-label="Kilde 1">1</a></sup>, \
      to<sup class="citation"><a href="#kilde-2" id="ref-2-1" aria-label="Kilde 2, s. 4">2, s. 4</a>\
      </sup> og igen<sup class="citation"><a href="#kilde-1" id="ref-1-2" aria-label="Kilde 1">1</a>\
      </sup>.</p>
      """
    #expect(html.replacingNoBreakSpaces.hasPrefix(text), "\(html)")
    let list = html.including("<section class=\"sources\"", "</section>")
    #expect(
      list.hasPrefix(
        "<section class=\"sources\" aria-labelledby=\"kilder-titel\"><h2 id=\"kilder-titel\">"))
    let first = """
      <li id="kilde-1"><cite>Udbredelse &lt;af&gt; værktøj</cite>. \
      <span class="source-note">Ikke kontrolleret</span> \
      <a class="back" href="#ref-1-1" aria-label="Tilbage til henvisning 1 til kilde 1">↩</a> \
      <a class="back" href="#ref-1-2" aria-label="Tilbage til henvisning 2 til kilde 1">↩</a></li>
      """
    #expect(list.contains(first), "\(list)")
    #expect(list.contains("<li id=\"kilde-2\"><cite>Statusnotat</cite>"))
  }

  @Test func sourcesListedInTheHeaderFollowThoseCited() {
    var site = site
    site.outline.pages[site.page("viden/ics.md")].sources = ["s2", "s1"]
    let html = site.main("Kun [@s1].")
    #expect(html.contains("<li id=\"kilde-1\"><cite>Statusnotat"))
    #expect(html.contains("<li id=\"kilde-2\"><cite>Udbredelse"))
    #expect(!html.contains("#ref-2-"))
  }

  @Test func aSourceSaysHowFarItCanBeTrusted() throws {
    var site = site
    site.outline.sources[0].publisher = "Styrelsen"
    site.outline.sources[0].date = "15. december 2021"
    site.outline.sources[0].kind = "notat"
    site.outline.sources[0].url = "https://www.sbst.dk/a/b?c=1&d=2"
    site.outline.sources[0].read = .init(year: 2026, month: 3, day: 1)
    site.outline.sources[0].readAt = "arkivet"
    site.outline.sources[0].checked = .init(year: 2026, month: 11, day: 22)
    site.outline.sources[0].note = "kun forsiden"
    let expected = """
      <cite>Statusnotat</cite>, Styrelsen, 15. december 2021 (notat). \
      <a href="https://www.sbst.dk/a/b?c=1&amp;d=2" rel="noopener">sbst.dk</a>. \
      <span class="source-note">Læst <time datetime="2026-03-01">1. marts 2026</time>: arkivet · \
      Kontrolleret <time datetime="2026-11-22">22. november 2026</time> · kun forsiden</span>
      """
    #expect(site.main("X [@s1].").contains(expected), "\(site.main("X [@s1]."))")
  }

  @Test func footnotesLeadThereAndBack() {
    let html = site.main("Tekst[^a], mere[^b] og igen[^a].\n\n[^a]: Note *et*.\n[^b]: Note to.\n")
    let text = """
      <p>Tekst<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" aria-label="Note 1">1</a></sup>, \
      mere<sup class="footnote-ref"><a href="#fn-2" id="fnref-2" aria-label="Note 2">2</a></sup> og \
      igen<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2" aria-label="Note 1">1</a></sup>.</p>
      """
    #expect(html.hasPrefix(text), "\(html)")
    let notes = """
      <section class="footnotes" aria-labelledby="noter-titel"><h2 id="noter-titel">Noter</h2>
      <ol>
      <li id="fn-1"><p>Note <em>et</em>. <a class="back" href="#fnref-1" \
      aria-label="Tilbage til note 1 i teksten">↩</a></p></li>
      <li id="fn-2"><p>Note to. <a class="back" href="#fnref-2" \
      aria-label="Tilbage til note 2 i teksten">↩</a></p></li>
      </ol></section>
      """
    #expect(html.contains(notes), "\(html)")
  }

  @Test func whenAnActWasCheckedIsSaid() {
    var site = site
    site.outline.acts[0].consolidation = "LBK nr. 282 af 17. marts 2025"
    site.outline.acts[0].checked = .init(year: 2026, month: 1, day: 1)
    let expected = """
      <li><cite>Barnets lov</cite>, LBK nr. 282 af 17. marts 2025. <span class="source-note">\
      gældende ret pr. <time datetime="2026-01-01">1. januar 2026</time></span></li>
      """
    #expect(site.main("[§ 22](lov:barnets-lov-22)").contains(expected))
  }

  @Test func theLaterOfPublishingAndCheckingIsTheLastUpdate() {
    var site = site
    let page = site.page("viden/ics.md")
    #expect(!site.main("Tekst.").contains("class=\"updated\""))
    site.outline.pages[page].published = .init(year: 2026, month: 1, day: 2)
    site.outline.pages[page].checked = .init(year: 2025, month: 12, day: 31)
    #expect(
      site.main("Tekst.").hasSuffix(
        "<p class=\"updated\">Sidst opdateret <time datetime=\"2026-01-02\">2. januar 2026</time></p>"
      ))
  }
}

extension String {
  /// The text with ordinary spaces where typography put no-break spaces.
  var replacingNoBreakSpaces: String { replacing("\u{A0}", with: " ") }
}
