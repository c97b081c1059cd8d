import Content
import Testing

struct ProgrammeTests {
  private func day() -> SiteFixture {
    var site = SiteFixture()
    var day = EventHeader()
    day.date = CalendarDate(year: 2027, month: 2, day: 4)
    day.start = ClockTime(minutes: 9 * 60)
    day.end = ClockTime(minutes: 10 * 60 + 20)
    day.place = "Rådhuset"
    day.seats = 40
    day.registration = "Skriv til kursus@kommune.dk, eller se https://x.dk/a."
    day.facilitators = ["A", "B"]
    site.outline.pages[site.page("temadage/d/temadag.md")].event = day
    return site
  }

  private let markdown = """
    ::: program
    ## Velkomst {min=20 form=øvelse materiale=navneskilte}
    Kort runde.
    ::: underviser
    Hemmeligt.
    :::
    ## Øvelse {min=45 form=grupper ark="ark/et ark.md"}
    ## Ene {min=5 spor=1}
    ## Spor 2: To {min=5 spor=2}
    ## Pause {min=10 pause}
    :::
    """

  @Test func theDayBeginsWithItsFacts() {
    let html = day().main(markdown, at: "temadage/d/temadag.md")
    let facts = """
      <dl class="page-facts"><div><dt>Dato</dt><dd><time datetime="2027-02-04">torsdag den 4. \
      februar 2027</time> <span class="archived" data-review-due="2027-02-04" hidden="hidden">\
      Overstået</span></dd></div><div><dt>Tid</dt><dd>kl.\u{A0}<time datetime="09:00">9.00</time>–\
      <time datetime="10:20">10.20</time></dd></div><div><dt>Sted</dt><dd>Rådhuset</dd></div>\
      <div><dt>Pladser</dt><dd>40</dd></div><div><dt>Facilitatorer</dt><dd>A, B</dd></div>\
      <div><dt>Tilmelding</dt><dd>Skriv til <a href="mailto:kursus@kommune.dk" rel="noopener">\
      kursus@kommune.dk</a>, eller se <a href="https://x.dk/a" rel="noopener">https://x.dk/a</a>.</dd>\
      </div></dl>
      """
    #expect(html.hasPrefix(facts), "\(html)")
  }

  @Test func sessionsHaveClockTimesAndTracksSideBySide() {
    let html = day().main(markdown, at: "temadage/d/temadag.md")
    let expected = """
      <h2 id="program_1">Program</h2>
      <ol class="program">
      <li class="session"><p class="session-time"><time datetime="09:00">9.00</time>–\
      <time datetime="09:20">9.20</time></p><div class="session-body"><h3>Velkomst</h3>\
      <p class="session-facts">Øvelse · 20 minutter · Materiale: navneskilte</p><p>Kort runde.</p>
      </div></li>
      <li class="session"><p class="session-time"><time datetime="09:20">9.20</time>–\
      <time datetime="10:05">10.05</time></p><div class="session-body"><h3>Øvelse</h3>\
      <p class="session-facts">Grupper · 45 minutter · <a href="ark/et-ark.html">Ark 1</a></p>\
      </div></li>
      <li class="session"><p class="session-time"><time datetime="10:05">10.05</time>–\
      <time datetime="10:10">10.10</time></p><div class="session-body session-tracks">
      <div class="session-track"><p class="track">Spor 1</p><h3>Ene</h3>\
      <p class="session-facts">5 minutter</p></div>
      <div class="session-track"><h3>Spor 2: To</h3><p class="session-facts">5 minutter</p></div>
      </div></li>
      <li class="session session-pause"><p class="session-time"><time datetime="10:10">10.10</time>–\
      <time datetime="10:20">10.20</time></p><div class="session-body"><h3>Pause</h3>\
      <p class="session-facts">10 minutter</p></div></li>
      </ol>

      """
    #expect(html.contains(expected), "\(html)")
    #expect(!html.contains("Hemmeligt"))
  }

  @Test func aProgrammeRightBelowAHeadingNeedsNone() {
    let html = day().main("## Dagen\n\n" + markdown, at: "temadage/d/temadag.md")
    #expect(html.contains("<h2 id=\"dagen\">Dagen</h2>\n<ol class=\"program\">"))
    #expect(html.contains("<h3>Velkomst</h3>"))
  }

  @Test func worksheetsAreListedAndLeadBack() {
    let site = day()
    let html = site.main(markdown, at: "temadage/d/temadag.md")
    let list = """
      <h2 id="ark_liste">Ark</h2>
      <ul>
      <li><a href="ark/et-ark.html">Ark 1</a></li>
      </ul>
      """
    #expect(html.contains(list))
    let sheet = site.html("Skriv.", at: "temadage/d/ark/et ark.md")
    let crumbs = """
      <li><a href="../../../index.html">Forside</a></li>\
      <li><a href="../../../temadage.html">Temadage</a></li>\
      <li><a href="../index.html">Dagen</a></li><li aria-current="page">Ark 1</li></ol></nav>
      """
    #expect(sheet.contains(crumbs))
  }

  @Test func theProgrammeCanBeFetchedAsPDF() {
    let html = day().html(markdown, at: "temadage/d/temadag.md")
    let link = """
      <p class="download"><a href="../../print/temadage/d/program.pdf">Hent programmet som PDF</a></p>
      """
    #expect(html.contains(link))
    #expect(!day().html("Uden program.", at: "temadage/d/temadag.md").contains("program.pdf"))
  }
}
