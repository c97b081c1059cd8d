import Output
import Embedded
import Content
import Diagnostics
import HTML
import Testing

@testable import Site

struct FrameTests {
  private let site = SiteFixture()

  @Test func aPageIsWholeFromDocumentTypeToEnd() {
    var site = site
    let page = site.page("kurser/a/hvorfor.md")
    site.outline.pages[page].summary = "Kort & godt."
    site.outline.pages[page].duration = 20
    site.outline.pages[page].audience = "rådgivere"
    site.outline.pages[page].responsible = "Redaktionen"
    let expected = """
      <!DOCTYPE html>
      <html lang="da" data-site="proevested" data-page="kurser/a/hvorfor">
      <head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src \
      'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src \
      'self'; connect-src 'none'; form-action 'none'; base-uri 'none'"/>\
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>Hvorfor? – Prøvested</title><meta name="description" content="Kort &amp; godt."/>\
      <meta property="og:title" content="Hvorfor?"/>\
      <meta property="og:description" content="Kort &amp; godt."/>\
      <meta property="og:site_name" content="Prøvested"/>\
      <meta property="og:type" content="article"/><meta property="og:locale" content="da_DK"/>\
      <link rel="stylesheet" href="../../assets/site.css"/>\
      <script src="../../assets/site.js" defer="defer"></script>\
      <script src="../../assets/tema.js"></script>\
      <link rel="icon" type="image/svg+xml" href="../../assets/icon.svg"/></head>
      <body class="page-module">
      <a class="skip-link" href="#indhold">Gå til sidens indhold</a>
      <header class="site-header"><div class="site-header-inner">\
      <a class="site-title" href="../../index.html">Prøvested</a>\
      <nav class="site-nav" aria-label="Hovedmenu"><details class="nav-fold"><summary>Menu</summary><ul>\
      <li><a href="../../kurser.html" aria-current="true">Kurser</a></li>\
      <li><a href="../../viden.html">Viden</a></li><li><a href="../../temadage.html">Temadage</a></li>\
      <li><a href="../../ordbog.html">Ordbog</a></li><li><a href="../../kilder.html">Kilder</a></li>\
      </ul></details></nav><div class="site-tools">\
      <div class="site-search"><a class="search-link" href="../../soeg.html">Søg</a></div>\
      <details class="view"><summary>Visning</summary><div class="view-panel"></div></details></div>\
      </div></header>
      <nav class="breadcrumb" aria-label="Brødkrumme"><ol>\
      <li><a href="../../index.html">Forside</a></li><li><a href="../../kurser.html">Kurser</a></li>\
      <li><a href="index.html">Kursus A</a></li><li aria-current="page">Hvorfor?</li></ol></nav>
      <div class="layout">
      <nav class="section-nav" aria-label="Kursets moduler"><details class="nav-fold">\
      <summary>Kursets moduler</summary><p class="section-nav-title">\
      <a href="index.html">Kursus A</a></p><ol>\
      <li><a href="hvorfor.html" aria-current="page">Hvorfor?</a></li>\
      <li><a href="naeste.html">Det næste &amp; &lt;sidste&gt;</a></li>\
      <li><a href="sidst.html">Sidst</a></li></ol></details></nav>
      <main id="indhold" data-completion="begge"><h1>Hvorfor?</h1>
      <p class="lead">Kort &amp; godt.</p>
      <dl class="page-facts"><div><dt>Varighed</dt><dd>20 minutter</dd></div>\
      <div><dt>Målgruppe</dt><dd>rådgivere</dd></div><div><dt>Modul</dt><dd>1 af 3</dd></div>\
      <div><dt>Ansvarlig</dt><dd>Redaktionen</dd></div></dl>
      <p class="module-resume"></p>
      <p class="download"><a href="../../print/kurser/a/hvorfor.pdf">Hent modulet som PDF</a></p>
      <p>Tekst.</p>
      </main>
      </div>
      <nav class="pager" aria-label="Forrige og næste">\
      <a class="pager-previous" rel="prev" href="index.html"><span class="pager-label">Forrige</span> \
      <span class="pager-title">Om kurset</span></a>\
      <a class="pager-next" rel="next" href="naeste.html"><span class="pager-label">Næste</span> \
      <span class="pager-title">Det næste &amp; &lt;sidste&gt;</span></a></nav>
      <script src="../../assets/offline.js" defer="defer" data-course="kurser/a" \
      data-place="module" data-top="../../"></script>
      <footer class="site-footer"><div class="site-footer-inner"><ul>\
      <li><a class="learning-link" href="../../min-laering.html">Min læring</a></li>\
      <li><a href="../../kilder.html">Kilder</a></li><li><a href="../../love.html">Love</a></li>\
      <li><a href="../../ordbog.html">Ordbog</a></li>\
      <li><a href="../../indeks.html">Indeks A–Å</a></li>\
      <li><a href="../../sider/om.html">Om siden</a></li><li><a href="../../soeg.html">Find frem</a></li>\
      </ul></div></footer>
      </body></html>

      """
    #expect(site.html("Tekst.") == expected)
  }

  @Test func theSameBodyGivesTheSameBytes() {
    let body = site.parse("## A\n\nSe [her](naeste.md) [@s1].\n").body
    let first = PageRenderer(outline: site.outline).render(body)
    let second = PageRenderer(outline: SiteFixture().outline).render(body)
    #expect(first == second)
  }

  @Test func theFooterSaysWhoPublishes() {
    var site = site
    site.outline.configuration.footer = "Ikke & aldrig."
    site.outline.configuration.publisher = "Solbæk"
    site.outline.configuration.contact = "kursus@solbaek.dk"
    let footer = site.html("Tekst.", at: "sider/om.md").between("site-footer-inner\">", "<ul>")
    let expected = """
      <p>Ikke &amp; aldrig.</p><p>Udgiver: Solbæk</p><p>Kontakt: \
      <a href="mailto:kursus@solbaek.dk" rel="noopener">kursus@solbaek.dk</a></p>
      """
    #expect(footer == expected)
  }

  @Test func theLastModuleLeadsToTheNextCourseAndTheLastCourseToTheOverview() {
    func pager(_ path: String) -> String {
      site.html("Tekst.", at: path).including("<nav class=\"pager\"", "</nav>")
    }
    let last = pager("kurser/a/sidst.md")
    #expect(last.contains("href=\"naeste.html\"") && !last.contains("rel=\"next\""))
    let course = """
      <a class="pager-next" href="../b/index.html"><span class="pager-label">Næste kursus</span> \
      <span class="pager-title">Kursus B</span></a>
      """
    #expect(last.contains(course), "\(last)")
    let module = site.outline.courses[1].modules[0]
    let end = pager(site.outline.pages[module].path)
    #expect(end.contains("href=\"../../kurser.html\"") && end.contains("Oversigt"), "\(end)")
  }

  @Test func theFirstPagesSayWhatThereIsAndWhereToBegin() {
    let html = site.html("Hej.", at: "sider/forside.md")
    let overview = html.including("<section class=\"front-overview\"", "</section>")
    #expect(overview.contains("<a class=\"resume-link\" href=\"kurser/a/hvorfor.html\">"))
    #expect(overview.contains("<span class=\"front-facts\">3 moduler</span>"))
    #expect(overview.contains("<a href=\"ordbog.html\">Ordbog</a>"))
  }

  @Test func theSenderIsAtTheHeadAndTheFoot() {
    var site = site
    let range = SourceRange(0, 0)
    site.outline.configuration.header = "Familie & børn"
    site.outline.configuration.responsible = "Solbæk"
    site.outline.configuration.logo = SiteLogo(
      path: "medier/logo.svg", alternative: "Solbæks våben", range: range)
    site.outline.configuration.statement = FooterLink(
      target: "https://www.was.digst.dk/a", range: range)
    site.outline.configuration.privacy = FooterLink(target: "sider/om.md", range: range)
    let html = site.html("Tekst.", at: "viden/ics.md")
    let title = html.including("<a class=\"site-title\"", "</a>")
    #expect(title.contains("<img src=\"../medier/logo.svg\" alt=\"Solbæks våben\""), "\(title)")
    #expect(title.contains("<span class=\"site-header-text\">Familie &amp; børn</span>"))
    let footer = html.including("site-footer-inner\">", "</footer>")
    #expect(footer.contains("<p>Ansvarlig: Solbæk</p>"))
    #expect(
      footer.contains("<a href=\"https://www.was.digst.dk/a\">Tilgængelighedserklæring</a>"))
    #expect(footer.contains("<a href=\"../sider/om.html\">Cookies og privatliv</a>"))
    #expect(!footer.contains("Om siden"))
  }

  @Test func aCoursePageListsItsModulesAndLeadsOn() {
    var site = site
    site.outline.pages[site.page("kurser/a/naeste.md")].summary = "Om <det> næste"
    for path in ["hvorfor", "naeste", "sidst"] {
      site.outline.pages[site.page("kurser/a/\(path).md")].duration = 20
    }
    let html = site.html("Om kurset.", at: "kurser/a/kursus.md")
    let list = """
      <p>Om kurset.</p>
      <h2 id="modul_liste">Moduler</h2>
      <ol class="module-list" data-modules="kurser/a/hvorfor kurser/a/naeste kurser/a/sidst">
      <li><a class="module-link" href="hvorfor.html">Hvorfor?</a>\
      <p class="card-facts">20 minutter <span class="module-state"></span></p></li>
      <li><a class="module-link" href="naeste.html">Det næste &amp; &lt;sidste&gt;</a>\
      <p>Om &lt;det&gt; næste</p><p class="card-facts">20 minutter <span class="module-state"></span></p></li>
      <li><a class="module-link" href="sidst.html">Sidst</a>\
      <p class="card-facts">20 minutter <span class="module-state"></span></p></li>
      </ol>
      """
    #expect(html.contains(list), "\(html)")
    #expect(html.contains("<dd>60 minutter</dd>"))
    #expect(html.contains("<a href=\"index.html\" aria-current=\"page\">Kursus A</a>"))
    #expect(html.contains("<a class=\"pager-next\" rel=\"next\" href=\"hvorfor.html\">"))
    #expect(!html.contains("rel=\"prev\""))
  }

  @Test func theFrontPageShowsItsTextAndThenEverything() {
    let html = site.html("Hej.", at: "sider/forside.md")
    #expect(html.contains("<title>Prøvested</title>"))
    #expect(html.contains("<body class=\"page-front\">"))
    #expect(!html.contains("class=\"breadcrumb\"") && !html.contains("class=\"toc\""))
    let courses = """
      <div class="front-text">
      <p>Hej.</p>
      </div>
      </div>
      <h2 id="kursus_liste">Kurser</h2>
      <ul class="cards">
      <li class="card" data-modules="kurser/a/hvorfor kurser/a/naeste kurser/a/sidst">\
      <h3 class="card-title"><a href="kurser/a/index.html">Kursus A</a></h3>\
      <p class="card-facts">3 moduler</p><p class="card-progress"></p></li>
      <li class="card" data-modules="kurser/b/ene"><h3 class="card-title">\
      <a href="kurser/b/index.html">Kursus B</a></h3>\
      <p class="card-facts">1 modul</p><p class="card-progress"></p></li>
      </ul>
      <h2 id="viden_liste">Viden</h2>
      """
    #expect(html.contains(courses), "\(html)")
    #expect(html.contains("<a href=\"temadage/d/index.html\">Dagen</a>"))
  }

  @Test func aLongCourseShowsTheModulesAroundThePage() {
    var navigation = SectionNavigation(label: "Moduler", address: [], title: "Kursus")
    for number in 1...200 {
      navigation.append(address: Array("\(number).html".utf8), title: "M\(number)")
    }
    func shown(_ current: Int?) -> [Substring] {
      var html = HTMLWriterProbe()
      navigation.write(current: current, to: &html.writer)
      return html.text.split(separator: "<li>").dropFirst().map { $0 }
    }
    #expect(shown(100).count == 41)
    #expect(shown(100)[20].hasPrefix("<a href=\"101.html\" aria-current=\"page\">"))
    #expect(shown(0).first?.hasPrefix("<a href=\"1.html\" aria-current=\"page\">") == true)
    #expect(shown(199).last?.hasPrefix("<a href=\"200.html\" aria-current=\"page\">") == true)
    #expect(shown(nil).count == 41)
  }

  @Test func aPageInAnotherLanguageSaysSo() {
    var site = site
    site.outline.pages[site.page("viden/ics.md")].language = "en"
    #expect(site.html("Text.", at: "viden/ics.md").contains("<html lang=\"en\" data-site"))
  }

  @Test func aPageInTheOtherLanguageSpeaksItAndMarksWhatDoesNot() {
    var site = site
    site.outline.pages[site.page("kurser/a/hvorfor.md")].language = "en"
    let html = site.html("::: husk\nText.\n:::")
    #expect(html.contains("<html lang=\"en\" data-site"))
    #expect(html.contains(">Go to the page’s content</a>") && html.contains("Remember"))
    #expect(html.contains("<a class=\"site-title\" href=\"../../index.html\" lang=\"da\">"))
    #expect(html.contains("<a href=\"naeste.html\" lang=\"da\">Det næste"))
    #expect(html.contains("<a href=\"hvorfor.html\" aria-current=\"page\">Hvorfor?</a>"))
    #expect(html.contains("<li><a href=\"index.html\" lang=\"da\">Kursus A</a></li>"))
    #expect(html.contains("<span lang=\"da\">Det næste"))
    #expect(html.contains("assets/site-en.js") && html.contains("assets/tema-en.js"))
    let names = SiteAssets.files(for: site.outline).map(\.path.text)
    #expect(names.contains("assets/site-en.js") && names.contains("assets/tema-en.js"))
    #expect(html.contains("href=\"../../soeg.html\" data-script=\"soeg-en\">Search</a>"))
    #expect(html.contains("<script src=\"../../assets/offline-en.js\" defer"))
    #expect(names.contains("assets/soeg-en.js") && names.contains("assets/offline-en.js"))
    let course = site.html("Kursus.", at: "kurser/a/kursus.md")
    #expect(course.contains("<html lang=\"da\""))
    #expect(course.contains("assets/offline.js\"") && !course.contains("data-script"))
    #expect(course.contains("<a href=\"hvorfor.html\" lang=\"en\">Hvorfor?</a>"))
  }

  @Test func aPageInALanguageKursBuildDoesNotSpeakMarksWhatItsAuthorWrote() {
    var site = site
    site.outline.pages[site.page("viden/ics.md")].language = "ar"
    let html = site.html("Text.", at: "viden/ics.md")
    #expect(
      html.contains("<html lang=\"da\"") && html.contains("<main id=\"indhold\" lang=\"ar\">"))
    #expect(html.contains("<li aria-current=\"page\" lang=\"ar\">ICS</li>"))
    #expect(html.contains("assets/site.js"))
    let foreign = SiteFixture(language: "de").html("Text.")
    #expect(foreign.contains("<html lang=\"da\"") && foreign.contains("lang=\"de\">"))
  }

  @Test func theScriptsWordsAreTheSameInBothLanguages() {
    func names(_ file: String) -> [String] {
      String(decoding: EmbeddedFile.bytes(file), as: UTF8.self).split(separator: "\n")
        .filter {
          $0.hasPrefix("    ") && !$0.dropFirst(4).hasPrefix(" ") || $0.hasPrefix("      ")
        }
        .compactMap { line in
          let name = line.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber }
          return !name.isEmpty && line.drop { $0 == " " }.dropFirst(name.count).first == ":"
            ? String(name) : nil
        }
    }
    let danish = names("Site/words-da.js")
    #expect(danish.count > 80 && danish == names("Site/words-en.js"))
  }

  @Test func aSiteInEnglishSpeaksEnglish() {
    let site = SiteFixture(language: "en")
    let html = site.html("Text.")
    #expect(html.contains("<html lang=\"en\""))
    #expect(html.contains(">Go to the page’s content</a>"))
    #expect(html.contains("<dt>Module</dt><dd>1 of 3</dd>"))
  }

  @Test(arguments: [InterfaceText.danish, InterfaceText.english])
  func noTextOfTheInterfaceNeedsEscaping(text: InterfaceText) {
    #expect(!"\(text)".contains { "&<>".contains($0) })
  }

  @Test func aPageSaysOnWhichPaperItIsPrinted() {
    var site = SiteFixture()
    #expect(!site.html("A.", at: "sider/om.md").contains("data-paper"))
    site.outline.pages[site.page("sider/om.md")].paper = "a4-liggende"
    let html = site.html("A.", at: "sider/om.md")
    #expect(html.contains("<main id=\"indhold\" data-paper=\"a4-liggende\">"))
  }
}
