import Testing

struct LinkTests {
  private let site = SiteFixture()

  @Test(arguments: [
    ("kurser/a/hvorfor.md", "../../viden/ics.md", "../../viden/ics.html"),
    ("kurser/a/hvorfor.md", "naeste.md", "naeste.html"),
    ("kurser/a/hvorfor.md", "kursus.md", "index.html"),
    ("kurser/a/hvorfor.md", "../b/ene.md#a", "../b/ene.html#a"),
    ("kurser/a/hvorfor.md", "hvorfor.md", "hvorfor.html"),
    ("kurser/a/hvorfor.md", "#afsnit", "#afsnit"),
    ("kurser/a/hvorfor.md", "hvorfor.md#afsnit", "#afsnit"),
    ("kurser/a/hvorfor.md", "../../temadage/d/temadag.md", "../../temadage/d/index.html"),
    ("kurser/a/hvorfor.md", "../../sider/forside.md", "../../index.html"),
    ("sider/forside.md", "../kurser/a/kursus.md", "kurser/a/index.html"),
    ("sider/forside.md", "om.md#kontakt", "sider/om.html#kontakt"),
    ("sider/om.md", "forside.md", "../index.html"),
    ("temadage/d/ark/et ark.md", "../temadag.md", "../index.html"),
    ("temadage/d/temadag.md", "ark/et%20ark.md", "ark/et-ark.html"),
    (
      "temadage/d/ark/et ark.md", "../../../medier/en%20figur.svg", "../../../medier/en%20figur.svg"
    ),
  ])
  func linksToFilesLeadToTheirAddressesFromEveryDepth(
    path: String, destination: String, address: String
  ) {
    let main = site.main("Se [her](\(destination)).", at: path)
    #expect(main.contains("<p>Se <a href=\"\(address)\">her</a>.</p>"), "\(main)")
  }

  @Test func linksOutOfTheSiteAreMarked() {
    #expect(
      site.main("[Ud](https://x.dk/a?b=1&c=2 \"En titel\")").hasPrefix(
        "<p><a href=\"https://x.dk/a?b=1&amp;c=2\" rel=\"noopener\" title=\"En titel\">Ud</a></p>"))
    #expect(site.main("<mailto:a@b.dk>").contains("href=\"mailto:a@b.dk\" rel=\"noopener\""))
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "../../findes-ikke.md", "/rod.md"])
  func aLinkThatMayLeadNowhereIsOnlyText(destination: String) {
    #expect(site.main("Se [her](\(destination)).").hasPrefix("<p>Se her.</p>"))
  }

  @Test func aLinkToADraftIsOnlyText() {
    #expect(site.main("Se [her](udkast.md).").hasPrefix("<p>Se her.</p>"))
  }

  @Test func glossaryLinksLeadToTheTermWhateverItsForm() {
    let link = """
      <a class="glossary" href="../ordbog.html#sagsoplysning" \
      data-definition="Det, der skal vides.">oplysningen</a>
      """
    #expect(site.main("[oplysningen](ordbog:sagsoplysningen)").contains(link))
  }

  @Test func lawLinksLeadToTheActWhichIsListedAtTheFoot() {
    let main = site.main("Efter [§ 22](lov:barnets-lov-22) og [§ 23](lov:barnets-lov-23).")
    #expect(main.contains("<a class=\"law\" href=\"../love.html#barnets-lov_22\">§"))
    let list = main.including("<section class=\"laws\"", "</section>")
    #expect(list.contains("aria-labelledby=\"love_titel\"><h2 id=\"love_titel\">Love</h2>"))
    #expect(list.contains("<li><cite>Barnets lov</cite>."))
    #expect(list.components(of: "<li>") == 1)
  }

  @Test func linksCarryTheAuthorsClassesAndLanguage() {
    #expect(
      site.main("[Site](https://x.dk){.vigtig lang=en}").hasPrefix(
        "<p><a class=\"vigtig\" href=\"https://x.dk\" rel=\"noopener\" lang=\"en\">Site</a></p>"))
  }
}

extension String {
  /// How often `part` occurs.
  func components(of part: String) -> Int { ranges(of: part).count }
}
