import CommonMark
import Content
import Diagnostics
import Output
import Testing

@testable import Site

struct IndexPageTests {
  private let site = SiteFixture()

  private func files(_ site: SiteFixture, _ pages: [(String, String)] = []) -> [String: String] {
    let renderer = PageRenderer(outline: site.outline)
    let facts = pages.map { site.parse($1, at: $0).facts }
    let files = IndexRenderer(renderer, facts: facts).files()
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func thereIsAPageForEverythingThereIsAnythingOf() {
    let all = [
      "404.html", "indeks.html", "kilder.html", "kurser.html", "love.html", "min-laering.html",
      "ordbog.html", "robots.txt", "soeg.html", "temadage.html", "uden-net.html", "viden.html",
    ]
    #expect(files(site).keys.sorted() == all)
    let empty = SiteFixture.empty
    #expect(files(empty).keys.sorted() == ["404.html", "index.html", "robots.txt", "soeg.html"])
  }

  @Test func theGlossaryIsGroupedByLetterWithAnchors() {
    var site = site
    let range = SourceRange(0, 0)
    site.outline.glossary = [
      GlossaryTerm(
        id: "ankestyrelsen", term: "Ankestyrelsen", forms: [],
        definition: [.text(Array("En ".utf8)), .emphasis([.text(Array("myndighed".utf8))])],
        path: "ordbog.yml", range: range),
      GlossaryTerm(
        id: "aarsag", term: "årsag", forms: [], definition: [], path: "ordbog.yml", range: range),
    ]
    site.outline.glossary[0].source = "s1"
    let html = files(site)["ordbog.html"] ?? ""
    #expect(html.contains("<body class=\"page-glossary\">"))
    #expect(html.contains("<a href=\"ordbog.html\" aria-current=\"page\">Ordbog</a>"))
    let expected = """
      <nav class="letters" aria-label="Bogstaver"><ul><li><a href="#bogstav_a">A</a></li>\
      <li><a href="#bogstav_aa">Å</a></li></ul></nav>
      <h2 class="letter" id="bogstav_a">A</h2>
      <dl class="glossary-list">
      <div id="ankestyrelsen"><dt>Ankestyrelsen</dt><dd>En <em>myndighed</em> \
      <span class="source-note">Kilde: <a href="kilder.html#s1">Statusnotat</a></span></dd></div>
      </dl>
      <h2 class="letter" id="bogstav_aa">Å</h2>
      <dl class="glossary-list">
      <div id="aarsag"><dt>årsag</dt><dd></dd></div>
      </dl>
      """
    #expect(html.contains(expected), "\(html)")
  }

  @Test func definitionsLinkFromTheTopOfTheSite() {
    var site = site
    site.outline.glossary[0].definition = [
      .link(
        Link(
          destination: Array("viden/ics.md".utf8), title: [],
          content: [.text(Array("ICS".utf8))], attributes: .none, range: SourceRange(0, 0))),
      .citation(Citation(key: "s2", locator: "s. 3", range: SourceRange(0, 0))),
    ]
    let html = files(site)["ordbog.html"] ?? ""
    let definition = """
      <dd><a href="viden/ics.html">ICS</a> (<a href="kilder.html#s2">Kilde</a>, s. 3)</dd>
      """
    #expect(html.contains(definition), "\(html)")
  }

  @Test func sourcesAndLawsNameThePagesThatRestOnThem() {
    let html = files(
      site,
      [
        ("viden/ics.md", "A [@s1] og [§ 1](lov:barnets-lov-1)."),
        ("kurser/a/naeste.md", "B [@s1]."),
      ])
    let sources = """
      <li id="s1"><cite>Statusnotat</cite>.<p class="source-note">Kontrolleret: afventer redaktør</p>\
      <ul class="used-in"><li><span class="used-area">Kurser:</span> \
      <a href="kurser/a/naeste.html">Det næste &amp; &lt;sidste&gt;</a></li>\
      <li><span class="used-area">Viden:</span> <a href="viden/ics.html">ICS</a></li></ul>
      </li>
      """
    #expect(html["kilder.html"]?.contains(sources) == true, "\(html["kilder.html"] ?? "")")
    #expect(html["kilder.html"]?.contains("<li id=\"s2\"><cite>Udbredelse") == true)
    let laws = """
      <section class="act" id="barnets-lov"><h2>Barnets lov</h2>\
      <p class="source-note">Gældende ret pr.: afventer redaktør</p>
      <div class="provision">
      <h3 id="barnets-lov_1">§\u{A0}1</h3>
      <div><ul class="used-in"><li><span class="used-area">Viden:</span> \
      <a href="viden/ics.html">ICS</a></li></ul>
      </div>
      </div>
      </section>
      """
    #expect(html["love.html"]?.contains(laws) == true)
  }

  @Test func overviewsShowCards() {
    var site = site
    site.outline.pages[site.page("viden/ics.md")].articleType = "model"
    let html = files(site)
    let card = """
      <li class="card"><h2 class="card-title"><a href="viden/ics.html">ICS</a></h2>\
      <p class="card-facts">Model</p></li>
      """
    #expect(html["viden.html"]?.contains(card) == true)
    #expect(html["kurser.html"]?.contains("<a href=\"kurser/b/index.html\">Kursus B</a>") == true)
    #expect(html["temadage.html"]?.contains("<a href=\"temadage/d/index.html\">") == true)
  }

  @Test func theMissingPageLeadsToTheLists() {
    let html = files(site)["404.html"] ?? ""
    #expect(html.contains("<h1>Siden findes ikke</h1>"))
    #expect(html.contains("<li><a href=\"ordbog.html\">Ordbog</a></li>"))
  }

  @Test func newsHaveAListOfTheirOwnAndThreeOnTheFrontPage() throws {
    var site = site
    for day in (1...5).reversed() {
      var news = PageHeader(
        path: "nyheder/n\(day).md", kind: .news, address: "nyheder/n\(day).html", title: "N\(day)")
      news.published = CalendarDate(year: 2026, month: 5, day: day)
      site.outline.pages.append(news)
      site.outline.news.append(site.outline.pages.count - 1)
    }
    let card = """
      <li><p class="news-day"><time datetime="2026-05-04">4. maj 2026</time></p><div>\
      <h4 class="news-title"><a href="nyheder/n4.html">N4</a></h4></div></li>
      """
    #expect(files(site)["nyheder.html"]?.contains(card) == true)
    let front = site.html("Hej.", at: "sider/forside.md")
    #expect(front.contains(">N3</a></h3>") && !front.contains(">N2</a></h3>"))
    #expect(front.contains("<a href=\"nyheder.html\">Alle nyheder</a>"))
  }

  @Test func whatIsOverSaysSoInTheListAndOnItsPage() {
    var site = site
    var news = PageHeader(
      path: "nyheder/moede.md", kind: .news, address: "nyheder/moede.html", title: "Møde")
    news.articleType = "begivenhed"
    var event = EventHeader()
    event.date = CalendarDate(year: 2022, month: 9, day: 8)
    event.price = "gratis"
    event.isArchived = true
    news.event = event
    site.outline.pages.append(news)
    site.outline.news.append(site.outline.pages.count - 1)
    let label = "<span class=\"archived\">Arkiv</span>"
    let card = "<p class=\"card-facts\">\(label) Begivenhed</p>"
    #expect(files(site)["nyheder.html"]?.contains(card) == true)
    let page = site.html("Tekst.", at: "nyheder/moede.md")
    #expect(page.contains("<dt>Status</dt><dd>\(label)</dd>"))
    #expect(page.contains("<dt>Pris</dt><dd>gratis</dd>"))
    #expect(page.contains("torsdag den 8. september 2022"))
  }

  @Test func aSiteWithAnAddressHasAMapOfItsPages() {
    var site = site
    #expect(files(site)["sitemap.xml"] == nil)
    site.outline.configuration.baseAddress = "https://x.dk/kurser"
    site.outline.pages[site.page("viden/ics.md")].checked = .init(year: 2026, month: 1, day: 2)
    let map = files(site, [("viden/ics.md", "A."), ("sider/om.md", "B.")])["sitemap.xml"] ?? ""
    #expect(map.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns="))
    let entry = """
      <url><loc>https://x.dk/kurser/viden/ics.html</loc><lastmod>2026-01-02</lastmod></url>
      """
    #expect(map.contains(entry))
    #expect(map.contains("<loc>https://x.dk/kurser/sider/om.html</loc></url>"))
    #expect(map.contains("<loc>https://x.dk/kurser/ordbog.html</loc></url>"))
    #expect(!map.contains("404.html"))
  }

  @Test func theAssetsAreWrittenBesideThePages() {
    let files = SiteAssets.files(for: SiteConfiguration(title: "A"))
    let names = [
      "assets/site.css", "assets/site.js", "assets/tema.js", "assets/soeg.js",
      "assets/offline.js", "assets/icon.svg",
    ]
    #expect(files.map(\.path.text) == names)
    #expect(files.allSatisfy { !$0.bytes.isEmpty })
  }

  @Test func theScriptHoldsTheWordsOfTheSitesLanguageAndNoOther() throws {
    for (language, own, other) in [
      ("da", "Tjek svar", "Check answer"), ("en-GB", "Check answer", "Tjek svar"),
    ] {
      var configuration = SiteConfiguration(title: "A")
      configuration.language = language
      let files = SiteAssets.files(for: configuration)
      let script = String(decoding: try #require(files.dropFirst().first).bytes, as: UTF8.self)
      #expect(script.contains(own))
      #expect(!script.contains(other))
    }
  }
}

extension SiteFixture {
  /// A site with nothing in it.
  static var empty: SiteFixture {
    var site = SiteFixture()
    site.outline = SiteOutline(configuration: SiteConfiguration(title: "Tom"))
    return site
  }
}
