import Testing

struct TextTests {
  private let site = SiteFixture()

  @Test(arguments: [
    (
      "*kursiv* og **fed** og ~~slettet~~",
      "<p><em>kursiv</em> og <strong>fed</strong> og <del>slettet</del></p>\n"
    ),
    ("`a < b`", "<p><code>a &lt; b</code></p>\n"),
    ("En\nto\\\ntre", "<p>En\nto<br/>\ntre</p>\n"),
    ("[Signs of Safety]{lang=en}", "<p><span lang=\"en\">Signs of Safety</span></p>\n"),
    (
      "[udredning]{.ingen-ordbog #her}",
      "<p><span id=\"her\" class=\"ingen-ordbog\">udredning</span></p>\n"
    ),
    ("[udredning]{ingen-ordbog}", "<p>udredning</p>\n"),
    ("> Et citat.", "<blockquote><p>Et citat.</p>\n</blockquote>\n"),
    ("***", "<hr/>\n"),
    (
      "```swift x\nlet a = 1 < 2\n```",
      "<pre tabindex=\"0\"><code class=\"language-swift\">let a = 1 &lt; 2\n</code></pre>\n"
    ),
    ("Term\n: En forklaring.", "<dl>\n<dt>Term</dt><dd>En forklaring.</dd>\n</dl>\n"),
  ])
  func runningTextAndSimpleBlocks(markdown: String, html: String) {
    #expect(site.main(markdown) == html)
  }

  @Test(arguments: [
    ("- a\n- b", "<ul><li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul><li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
    ("1. a\n2. b", "<ol><li>a</li>\n<li>b</li>\n</ol>\n"),
    ("3. a", "<ol start=\"3\"><li>a</li>\n</ol>\n"),
    ("- a\n  - b", "<ul><li>a<ul><li>b</li>\n</ul>\n</li>\n</ul>\n"),
    ("- a {#et-id}", "<ul><li id=\"et-id\">a</li>\n</ul>\n"),
  ])
  func lists(markdown: String, html: String) {
    #expect(site.main(markdown) == html)
  }

  @Test func listsToTickAreShownAsSignsWithNames() {
    let html = """
      <ul class="task-list"><li><span class="task-box" role="img" aria-label="Ikke afkrydset">☐\
      </span> Ring</li>
      <li><span class="task-box" role="img" aria-label="Afkrydset">☑</span> Skriv</li>
      </ul>

      """
    #expect(site.main("- [ ] Ring\n- [x] Skriv") == html)
  }

  @Test func tablesHaveCaptionRowHeadsAndAlignment() {
    let markdown = """
      Tabel: Tal {#tal rækkehoved}

      | År | Antal | Midt |
      |---|--:|:-:|
      | 2020 | 5 | a |
      """
    let html = site.main(markdown)
    #expect(
      html.hasPrefix(
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"tal\"><table>"
      ))
    #expect(html.contains("<caption id=\"tal\">Tal"))
    let head = """
      <thead><tr><th scope="col">År</th><th scope="col" class="num">Antal</th>\
      <th scope="col" class="center">Midt</th></tr></thead>
      """
    #expect(html.contains(head))
    let row = """
      <tr><th scope="row">2020</th><td class="num">5</td><td class="center">a</td></tr>
      """
    #expect(html.contains(row))
  }

  @Test func aTableWithoutCaptionIsNamedByItsNumber() {
    let html = site.main("| | B |\n|---|---|\n| 1 | 2 |")
    #expect(html.contains("tabindex=\"0\" aria-label=\"Tabel 1\"><table>"))
    #expect(html.contains("<thead><tr><td></td><th scope=\"col\">B</th></tr></thead>"))
  }

  @Test func aTableWithoutColumnHeadsHasRowHeads() {
    let html = site.main("| | |\n|---|---|\n| Alma | 7 år |")
    #expect(!html.contains("<thead>"))
    #expect(html.contains("<tr><th scope=\"row\">Alma</th><td>7 år</td></tr>"))
  }

  @Test func aPictureAloneIsAFigureWithItsCaption() {
    let markdown = "![En kæde](../medier/kaeden.svg \"Kæden & leddene\"){bredde=halv}"
    let html = """
      <figure class="half"><img src="../medier/kaeden.svg" alt="En kæde" decoding="async"/>\
      <figcaption>Kæden &amp; leddene</figcaption></figure>

      """
    #expect(site.main(markdown) == html)
  }

  @Test func aPictureInTextStaysInIt() {
    let html =
      "<p>Se <img src=\"../medier/kaeden.svg\" alt=\"kæden\" decoding=\"async\"/> her</p>\n"
    #expect(site.main("Se ![kæden](../medier/kaeden.svg) her") == html)
  }

  @Test func decorationHasAnEmptyAlternative() {
    #expect(site.main("![](../medier/kaeden.svg){dekorativt}").contains("alt=\"\""))
  }

  @Test func whatIsHTMLIsNeverPassedOn() {
    let html = site.main("<script>alert(1)</script>\n\nTekst <b>fed</b> & <i>")
    #expect(!html.contains("<script") && !html.contains("<b>") && !html.contains("<i>"))
  }
}
