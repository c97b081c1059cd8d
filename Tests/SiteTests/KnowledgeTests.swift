import CommonMark
import Content
import Output
import Testing

@testable import Site

/// The lists that look things up: index, topics, law, what is missing, changes.
@Suite struct KnowledgeTests {
  private var site = SiteFixture()

  private func files(
    _ site: SiteFixture, _ pages: [(String, String)] = [], date: CalendarDate? = nil
  ) -> [String: String] {
    let renderer = PageRenderer(
      outline: site.outline, options: RenderOptions(hasPrint: false, date: date))
    let facts = pages.map { site.parse($1, at: $0).facts }
    return Dictionary(
      uniqueKeysWithValues: IndexRenderer(renderer, facts: facts).files().map {
        ($0.path.text, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  // MARK: Index

  @Test func theIndexListsTitlesTermsTopicsActsAndHeadings() {
    var site = site
    site.outline.pages[site.page("viden/ics.md")].topics = ["Åben dialog"]
    let text = "## Om sagsoplysning\n\nA.\n\n## Læs videre\n\nB.\n\n## Trekanten {#trekant}\n\nC.\n"
    let html = files(site, [("viden/ics.md", text)])["indeks.html"] ?? ""
    for entry in [
      "<a href=\"viden/ics.html\">ICS<span class=\"index-kind\"> artikel</span></a>",
      "<a href=\"ordbog.html#sagsoplysning\">sagsoplysning<span class=\"index-kind\"> ordbog</span></a>",
      "<a href=\"emner.html#emne_aaben-dialog\">Åben dialog<span class=\"index-kind\"> emne</span></a>",
      "<a href=\"love.html#barnets-lov\">Barnets lov<span class=\"index-kind\"> lov</span></a>",
      "<a href=\"viden/ics.html#om-sagsoplysning\">Om sagsoplysning<span class=\"index-kind\"> i ICS",
      "<a href=\"viden/ics.html#trekant\">Trekanten",
    ] {
      #expect(html.contains(entry), "\(entry)\n\(html)")
    }
    #expect(!html.contains("Læs videre"))
    #expect(!html.contains("Udkast"))
    #expect(html.contains("<h2 class=\"letter\" id=\"bogstav_aa\">Å</h2>"))
  }

  @Test func synonymsLeadOn() {
    var site = site
    site.outline.configuration.synonyms = [
      ["officialprincippet", "sagsoplysning"], ["intet", "ingenting"],
    ]
    let html = files(site)["indeks.html"] ?? ""
    let entry = """
      <li>officialprincippet <span class="index-see">se \
      <a href="ordbog.html#sagsoplysning">sagsoplysning</a></span></li>
      """
    #expect(html.contains(entry), "\(html)")
    #expect(!html.contains("ingenting"))
  }

  @Test func whatHasOneNameStandsInOnePlace() {
    var site = site
    site.outline.pages[site.page("viden/ics.md")].topics = ["Sagsoplysning"]
    let html = files(site)["indeks.html"] ?? ""
    #expect(html.contains("aria-label=\"ordbog: sagsoplysning\""), "\(html)")
    #expect(html.ranges(of: "agsoplysning<span").count == 1)
  }

  // MARK: Topics and types

  @Test func aTopicListsPagesAndTerms() {
    var site = site
    for path in ["viden/ics.md", "kurser/a/hvorfor.md", "viden/udkast.md"] {
      site.outline.pages[site.page(path)].topics = ["god sagsoplysning"]
    }
    let html = files(site)["emner.html"] ?? ""
    let expected = """
      <h3 id="emne_god-sagsoplysning">god sagsoplysning</h3>
      <ul class="used-in"><li><span class="used-area">Kurser:</span> \
      <a href="kurser/a/hvorfor.html">Hvorfor?</a></li><li><span class="used-area">Viden:</span> \
      <a href="viden/ics.html">ICS</a></li></ul>
      <ul class="used-in"><li><span class="used-area">Ordbog:</span> \
      <a href="ordbog.html#sagsoplysning">sagsoplysning</a></li></ul>
      """
    #expect(html.contains(expected), "\(html)")
    let page = site.html("Tekst.", at: "viden/ics.md")
    let link = "<a href=\"../emner.html#emne_god-sagsoplysning\">god sagsoplysning</a>"
    #expect(page.contains("<p class=\"page-topics\">Emner: \(link)</p>"))
  }

  @Test func articlesStandByType() {
    var site = site
    var model = PageHeader(
      path: "viden/m.md", kind: .article, address: "viden/m.html", title: "Modellen")
    model.articleType = "model"
    site.outline.pages.append(model)
    site.outline.articles.append(site.outline.pages.count - 1)
    let html = files(site)["viden.html"] ?? ""
    let first = html.firstRange(of: "<h2 id=\"type_model\">Modeller</h2>")
    let second = html.firstRange(of: "<h2 id=\"type_artikel\">Artikler</h2>")
    #expect(first != nil && second != nil)
    #expect((first?.lowerBound).map { $0 < (second?.lowerBound ?? $0) } == true)
  }

  @Test func whatIsInAnotherLanguageIsMarkedInEveryList() {
    var site = site
    let page = site.page("viden/ics.md")
    site.outline.pages[page].language = "en"
    site.outline.pages[page].topics = ["x"]
    site.outline.pages[page].checked = .init(year: 2026, month: 1, day: 2)
    let text = "[§ 20](lov:barnets-lov-20) [@s1]\n\n::: mangler\nText.\n:::"
    let files = files(site, [("viden/ics.md", text)])
    let link = "<a href=\"viden/ics.html\" lang=\"en\">ICS</a>"
    for list in ["emner.html", "kilder.html", "love.html", "aendringer.html", "mangler.html"] {
      #expect(files[list]?.contains(link) == true, "\(list): \(files[list] ?? "")")
    }
    #expect(files["indeks.html"]?.contains("<span lang=\"en\">ICS</span><span class") == true)
    #expect(files["mangler.html"]?.contains("<div lang=\"en\"><p>Text.") == true)
  }

  @Test func theListsForEditorsLeadToEachOther() {
    var site = site
    site.outline.pages[site.page("viden/ics.md")].checked = .init(year: 2026, month: 1, day: 2)
    let files = files(site, [("viden/ics.md", "::: mangler\nTekst.\n:::")])
    let ways = [("mangler", "aendringer"), ("aendringer", "mangler"), ("viden", "mangler")]
    for (list, other) in ways {
      let html = files["\(list).html"]?.between("<nav class=\"ways\"", "</nav>") ?? ""
      #expect(html.contains("<a href=\"\(other).html\">"), "\(list): \(html)")
      #expect(!html.contains("\"\(list).html\""))
    }
  }

  // MARK: Law

  @Test func everyLinkToAProvisionHasItsPlaceInTheLawIndex() throws {
    let text = """
      ## [§ 1](lov:barnets-lov-1)

      [§ 2](lov:barnets-lov-2)[^1] | [hele loven](lov:barnets-lov) [§](lov:barnets-lov-§)

      - [§ 3, stk. 1](lov:barnets-lov-3-Stk-1) [§ 11 a](lov:barnets-lov-11%20a) [x](lov:barnets-lov-4%2541)

      | [§ 5](lov:barnets-lov-5) |
      |---|
      | [§ 6](lov:barnets-lov-6) |

      ::: husk [§ 7](lov:barnets-lov-7)
      **Se [§ 8](lov:barnets-lov-8)**
      :::

      ::: refleksion
      [§ 9](lov:barnets-lov-9)
      :::

      ::: quiz {#q}

      ### Hvad siger [§ 10](lov:barnets-lov-10)? {#a}

      - [ ] Nej
        > Se [§ 12](lov:barnets-lov-12).
      - [x] Ja

      > **Forklaring:** [§ 13](lov:barnets-lov-13)

      :::

      ::: case {#c} Sagen

      ### Start {#start}

      [§ 14](lov:barnets-lov-14)

      - [Videre](#slut)

      ### Slut {#slut slut=god}

      [§ 15](lov:barnets-lov-15)

      :::

      ::: mangler
      [§ 16](lov:barnets-lov-16)
      :::

      [^1]: [§ 17](lov:barnets-lov-17)
      """
    var site = site
    let blocks = site.parse("[x](lov:barnets-lov-99)").body.blocks
    guard case .paragraph(let definition) = blocks[0].kind else { throw CancellationError() }
    site.outline.glossary[0].definition = definition
    let files = files(site, [("viden/ics.md", text)])
    let laws = try #require(files["love.html"])
    let page = site.html(text, at: "viden/ics.md")
    let places = page.split(separator: "love.html#").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
    #expect(Set(places).count == 18, "\(Set(places).sorted())")
    for place in places { #expect(laws.contains(" id=\"\(place)\""), "\(place)") }
    #expect(files["mangler.html"]?.contains("\"love.html#barnets-lov_16\"") == true)
    // No page rests on what only the glossary names.
    #expect(files["ordbog.html"]?.contains("\"love.html#barnets-lov\"") == true)
  }

  @Test func anExampleLeadsToTheActAsNoPageRestsOnIt() {
    let text = """
      ```kursbuild
      [§ 20](lov:barnets-lov-20)[^1]

      [^1]: [§ 21](lov:barnets-lov-21)
      ```
      """
    let html = site.html(text, at: "sider/om.md")
    #expect(html.ranges(of: "love.html#barnets-lov\"").count > 1, "\(html)")
    #expect(!html.contains("barnets-lov_2"))
  }

  @Test func theLawIndexLeadsToQuestionsAndLeavesOutWhatIsHidden() {
    let text = """
      ## Partshøring

      [§ 20, stk. 1](lov:barnets-lov-20-stk-1).

      ::: underviser

      [§ 9](lov:barnets-lov-9)

      :::

      ::: quiz {#q}

      ### Hvad nu? {#nu lov=barnets-lov-5}

      - [x] A
      - [ ] B

      :::
      """
    let html = files(site, [("viden/ics.md", text)])["love.html"] ?? ""
    #expect(html.contains("<h3 id=\"barnets-lov_20-stk-1\">§\u{A0}20, stk.\u{A0}1</h3>"), "\(html)")
    #expect(html.contains("<a href=\"viden/ics.html#partshoering\">ICS</a>"))
    #expect(html.contains("<a href=\"viden/ics.html#q-nu\">Hvad nu?</a> (ICS)"))
    #expect(!html.contains("barnets-lov_9"))
    let five = html.firstRange(of: "barnets-lov_5")?.lowerBound
    let twenty = html.firstRange(of: "barnets-lov_20")?.lowerBound
    #expect(five.map { $0 < (twenty ?? $0) } == true)
  }

  @Test(arguments: [
    ("22", "§\u{A0}22"), ("20-stk-1", "§\u{A0}20, stk.\u{A0}1"), ("79-b", "§\u{A0}79\u{A0}b"),
    ("artikel-7", "artikel\u{A0}7"), ("9-nr-2-litra-a", "§\u{A0}9, nr.\u{A0}2, litra\u{A0}a"),
    ("32-stk-1-pkt-2", "§\u{A0}32, stk.\u{A0}1, 2.\u{A0}pkt."), ("32-pkt", "§\u{A0}32, pkt."),
  ])
  func provisionsAreReadAsTheyAreSpoken(_ provision: String, _ name: String) {
    #expect(Provision.name(provision) == name)
  }

  // MARK: Gaps and changes

  @Test func everyBoxIsListedWithItsTextAndALinkToItsPlace() throws {
    let text = """
      ::: mangler Tal

      Find **tallet** [@s1].

      :::

      ::: mangler {#mit}

      To.

      :::
      """
    let facts = site.parse(text, at: "viden/ics.md").facts
    #expect(facts.gaps.count == 2)
    let anchor = try #require(facts.gaps.first?.anchor)
    #expect(site.html(text, at: "viden/ics.md").contains("id=\"\(anchor)\""))
    let html = files(site, [("viden/ics.md", text)])["mangler.html"] ?? ""
    let box = """
      <h2>Viden</h2>
      <h3><a href="viden/ics.html">ICS</a></h3>
      <div class="gap-note">
      <p class="gap-title"><a href="viden/ics.html#\(anchor)">Tal</a></p>
      <p>Find <strong>tallet</strong>  (<a href="kilder.html#s1">Kilde</a>).</p>
      </div>
      """
    #expect(html.contains(box), "\(html)")
    #expect(html.contains("<a href=\"viden/ics.html#mit\">Mangler</a>"))
  }

  @Test func aSiteThatLacksNothingHasNoList() {
    let hidden = "::: underviser\n\n::: mangler\n\nX\n\n:::\n\n:::\n"
    #expect(files(site, [("viden/ics.md", hidden)])["mangler.html"] == nil)
  }

  @Test func changesStandByMonthTheNewestFirst() {
    var site = site
    site.outline.pages[site.page("viden/ics.md")].published = .init(year: 2026, month: 1, day: 2)
    site.outline.pages[site.page("viden/ics.md")].checked = .init(year: 2026, month: 3, day: 4)
    site.outline.pages[site.page("sider/om.md")].published = .init(year: 2026, month: 3, day: 1)
    site.outline.pages[site.page("viden/udkast.md")].published = .init(year: 2026, month: 3, day: 1)
    let html = files(site)["aendringer.html"] ?? ""
    let expected = """
      <h2>Marts 2026</h2>
      <ul class="change-list">
      <li><time datetime="2026-03-04">4. marts 2026</time> · Kontrolleret: \
      <a href="viden/ics.html">ICS</a></li>
      <li><time datetime="2026-03-01">1. marts 2026</time> · Udgivet: \
      <a href="sider/om.html">Om siden</a></li>
      </ul>
      <h2>Januar 2026</h2>
      """
    #expect(html.contains(expected), "\(html)")
    #expect(!html.contains("Udkast"))
    #expect(site.html("A").contains("<a href=\"../../aendringer.html\">Ændringer</a>"))
  }

  @Test func reviewsAreDividedAtTheDayOfTheBuild() {
    var site = site
    site.outline.pages[site.page("viden/ics.md")].reviewDue = .init(year: 2026, month: 1, day: 2)
    site.outline.pages[site.page("sider/om.md")].reviewDue = .init(year: 2027, month: 1, day: 2)
    let day = CalendarDate(year: 2026, month: 6, day: 1)
    let html = files(site, date: day)["revision.html"] ?? ""
    let late = html.firstRange(of: "Overskredet pr. <time datetime=\"2026-06-01\">")?.lowerBound
    let next = html.firstRange(of: "<h2>De næste sider</h2>")?.lowerBound
    let first = html.firstRange(of: ">ICS</a>")?.lowerBound
    let second = html.firstRange(of: ">Om siden</a><p")?.lowerBound
    let places = [late, first, next, second].compactMap { $0 }
    #expect(places.count == 4 && places == places.sorted(), "\(html)")
  }
}
