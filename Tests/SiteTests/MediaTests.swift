import Content
import Media
import Site
import Testing

/// Pictures, figures and films as a reader of the site gets them.
@Suite struct SiteMediaTests {
  private var site: SiteFixture {
    var site = SiteFixture()
    var facts = MediaFacts()
    facts.picture = .svg
    (facts.width, facts.height) = (480, 200)
    site.outline.media += ["medier/film.vtt", "medier/film.webm", "medier/lyd.mp3"]
    site.outline.mediaFacts["medier/kaeden.svg"] = facts
    return site
  }

  @Test func aPictureHasItsSizeAndOnlyTheFirstIsFetchedAtOnce() {
    let html = site.main("![A](../medier/kaeden.svg)\n\n![B](../medier/kaeden.svg){bredde=hel}")
    #expect(
      html == """
        <figure><img src="../medier/kaeden.svg" alt="A" width="480" height="200" \
        decoding="async"/></figure>
        <figure class="full"><img src="../medier/kaeden.svg" alt="B" width="480" height="200" \
        loading="lazy" decoding="async"/></figure>

        """)
  }

  @Test func decorationIsNotReadOut() {
    #expect(site.main("![Pynt](../medier/kaeden.svg){dekorativt}").contains("alt=\"\""))
  }

  @Test func thePagesPictureStandsOnTopAndOnItsCard() {
    var site = site
    let page = site.page("viden/ics.md")
    site.outline.pages[page].picture = "medier/kaeden.svg"
    site.outline.pages[page].pictureAlternative = "En kæde"
    let html = site.main("![B](../medier/kaeden.svg)")
    #expect(
      html.hasPrefix(
        "<figure class=\"page-picture\"><img src=\"../medier/kaeden.svg\" alt=\"En kæde\""))
    #expect(html.contains("alt=\"B\" width=\"480\" height=\"200\" loading=\"lazy\""))
    let front = site.html("Velkommen", at: "sider/forside.md")
    #expect(
      front.contains(
        "<li class=\"card\"><img src=\"medier/kaeden.svg\" alt=\"\" width=\"480\" height=\"200\""))
  }

  @Test func aFigureHasItsDescriptionInAFold() {
    let html = site.main("::: figur Kæden\n\n![A](../medier/kaeden.svg)\n\n- Et led\n\n:::")
    #expect(html.hasPrefix("<div class=\"figur\">\n<figure><img"))
    #expect(html.contains("<figcaption>Kæden</figcaption></figure>\n<details class=\"fold\">"))
    #expect(html.contains("<ul><li>Et led</li>"))
  }

  @Test func soundHasAPlayerOfItsOwn() {
    let html = site.main("::: video {fil=../medier/lyd.mp3} Goddag\n\nSagt.\n\n:::")
    #expect(
      html.contains(
        "<audio controls=\"controls\" preload=\"metadata\" aria-labelledby=\"video_1\">"
          + "<source src=\"../medier/lyd.mp3\" type=\"audio/mpeg\"/>"))
    #expect(html.contains("Læs optagelsens tekst") && !html.contains("<track"))
  }
}
