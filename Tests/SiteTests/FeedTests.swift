import Content
import Media
import Output
import Testing

@testable import Site

struct FeedTests {
  private func site(news: Int = 1, address: String? = nil) -> SiteFixture {
    var site = SiteFixture()
    site.outline.configuration.baseAddress = address
    for number in 0..<news {
      var page = PageHeader(
        path: "nyheder/\(number).md", kind: .news, address: "nyheder/\(number).html",
        title: "Nyt & \(number)")
      page.summary = "Kort <fortalt>."
      page.articleType = "nyhed"
      page.published = CalendarDate(year: 2026, month: 5, day: number % 28 + 1)
      site.outline.pages.append(page)
      site.outline.news.append(site.outline.pages.count - 1)
    }
    return site
  }

  private func file(_ path: String, _ site: SiteFixture) -> String? {
    let files = IndexRenderer(PageRenderer(outline: site.outline), facts: []).files()
    return files.first { $0.path.text == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func theFeedIsWholeWithAnAddress() {
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">
      <title>Prøvested: Nyheder</title>
      <id>urn:uuid:7e1b4761-847d-8e57-b4df-e90decfab25d</id>
      <updated>2026-05-01T12:00:00Z</updated>
      <link rel="self" type="application/atom+xml" href="https://x.dk/a/nyheder.xml"/>
      <link rel="alternate" type="text/html" href="https://x.dk/a/nyheder.html"/>
      <author><name>Prøvested</name></author>
      <generator>KursBuild</generator>
      <entry>
      <title>Nyt &amp; 0</title>
      <id>urn:uuid:db4dc48b-5ac0-86ad-a448-03bfe1f33ff2</id>
      <published>2026-05-01T12:00:00Z</published>
      <updated>2026-05-01T12:00:00Z</updated>
      <link rel="alternate" type="text/html" href="https://x.dk/a/nyheder/0.html"/>
      <category term="nyhed" label="Nyhed"/>
      <summary>Kort &lt;fortalt&gt;.</summary>
      </entry>
      </feed>

      """
    #expect(file("nyheder.xml", site(address: "https://x.dk/a/")) == expected)
  }

  @Test func withoutAnAddressItsLinksLeadOnFromWhereItLies() {
    let feed = file("nyheder.xml", site()) ?? ""
    let own = "<link rel=\"self\" type=\"application/atom+xml\" href=\"nyheder.xml\"/>"
    #expect(feed.contains(own))
    #expect(feed.contains("href=\"nyheder/0.html\"/>"))
  }

  @Test func theLatestChangeStandsFirstAndFiftyAreTold() {
    var site = site(news: 60)
    site.outline.pages[site.outline.news[7]].checked = CalendarDate(year: 2026, month: 9, day: 1)
    let feed = file("nyheder.xml", site) ?? ""
    #expect(feed.split(separator: "<entry>").count == 51)
    #expect(feed.contains("<generator>KursBuild</generator>\n<entry>\n<title>Nyt &amp; 7</title>"))
    #expect(feed.contains("<updated>2026-09-01T12:00:00Z</updated>\n<link rel=\"self\""))
  }

  @Test func newsThatDoNotSayWhenTheyCameAreNotInTheFeed() {
    var site = site()
    site.outline.pages[site.outline.news[0]].published = nil
    #expect(file("nyheder.xml", site) == nil)
    #expect(!site.html("A.").contains("atom+xml"))
    #expect(file("nyheder.html", site)?.contains(">Uden dato</h3>") == true)
  }

  @Test func everyPageLeadsToTheFeed() {
    let link = """
      <link rel="alternate" type="application/atom+xml" title="Nyheder" href="../../nyheder.xml"/>
      """
    #expect(site().html("A.").contains(link))
    #expect(!SiteFixture().html("A.").contains("nyheder.xml"))
  }

  @Test func aLargeSiteHasSeveralMaps() {
    let plan = PageRenderer(outline: site(address: "https://x.dk/").outline).plan
    let entries = (0..<5).map {
      SiteMap.Entry(address: "\($0).html", changed: CalendarDate(year: 2026, month: 1, day: $0 + 1))
    }
    let files = SiteMap(plan: plan).files(entries, most: 2)
    #expect(
      files.map(\.address)
        == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    let index = String(decoding: files[0].bytes, as: UTF8.self)
    let entry =
      "<sitemap><loc>https://x.dk/sitemap-2.xml</loc><lastmod>2026-01-04</lastmod></sitemap>\n"
    #expect(index.contains("<sitemapindex xmlns=") && index.contains(entry))
    #expect(SiteMap(plan: plan).files(entries).count == 1)
  }

  @Test func robotsAreToldOfTheMap() {
    #expect(file("robots.txt", site()) == "User-agent: *\nDisallow:\n")
    #expect(
      file("robots.txt", site(address: "https://x.dk/"))
        == "User-agent: *\nDisallow:\n\nSitemap: https://x.dk/sitemap.xml\n")
  }

  @Test func aPageSaysWhereItIsAndShowsItsPictureWhenTheAddressIsKnown() {
    var site = site(address: "https://x.dk/a/")
    let page = site.page("viden/ics.md")
    site.outline.pages[page].picture = "medier/et billede.png"
    site.outline.pages[page].pictureAlternative = "En trekant"
    var facts = MediaFacts()
    facts.picture = .png
    (facts.width, facts.height) = (800, 600)
    site.outline.mediaFacts["medier/et billede.png"] = facts
    let html = site.html("A.", at: "viden/ics.md")
    let card = """
      <meta property="og:url" content="https://x.dk/a/viden/ics.html"/>\
      <link rel="canonical" href="https://x.dk/a/viden/ics.html"/>\
      <meta property="og:locale" content="da_DK"/>\
      <meta property="og:image" content="https://x.dk/a/medier/et%20billede.png"/>\
      <meta property="og:image:width" content="800"/><meta property="og:image:height" content="600"/>\
      <meta property="og:image:alt" content="En trekant"/>
      """
    #expect(html.contains(card), "\(html)")
    site.outline.mediaFacts["medier/et billede.png"]?.picture = .svg
    #expect(!site.html("A.", at: "viden/ics.md").contains("og:image"))
  }

  @Test func theMissingPageIsNotToBeFoundBySearchEngines() {
    let html = file("404.html", site(address: "https://x.dk/")) ?? ""
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\"/>"))
    #expect(!html.contains("canonical"))
  }

  @Test func theMissingPageCanBeShownAnywhereOnItsHost() {
    let page = Array(
      "<a href=\"a.html\"></a><a href=\"#x\"></a><img src=\"m/b.png\"/><a href=\"https://y.dk\">"
        .utf8)
    let rooted = RootedPage.make(page, top: RootedPage.path(ofBase: "https://x.dk/kurser/"))
    #expect(
      String(decoding: rooted, as: UTF8.self)
        == "<a href=\"/kurser/a.html\"></a><a href=\"#x\"></a><img src=\"/kurser/m/b.png\"/>"
        + "<a href=\"https://y.dk\">")
  }
}
