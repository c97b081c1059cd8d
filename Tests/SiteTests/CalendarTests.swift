import Content
import Output
import Testing

@testable import Site

struct CalendarTests {
  private func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
  }

  /// A site with one piece of news about an event.
  private func site(
    type: String? = "begivenhed", _ fill: (inout PageHeader, inout EventHeader) -> Void
  ) -> SiteFixture {
    var site = SiteFixture()
    var page = PageHeader(
      path: "nyheder/moede.md", kind: .news, address: "nyheder/moede.html", title: "Møde")
    page.articleType = type
    var event = EventHeader()
    fill(&page, &event)
    page.event = event
    site.outline.pages.append(page)
    site.outline.news.append(site.outline.pages.count - 1)
    return site
  }

  private func files(_ site: SiteFixture) -> [String: String] {
    let files = IndexRenderer(PageRenderer(outline: site.outline, options: site.options), facts: [])
      .files()
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The lines of the event in `kalender/moede.ics`, unfolded, by what stands before the colon.
  private func event(_ site: SiteFixture) -> [String: String] {
    let text = files(site)["kalender/moede.ics"] ?? ""
    let unfolded = text.split(separator: "\r\n ", omittingEmptySubsequences: false).joined()
    var lines: [String: String] = [:]
    for line in unfolded.between("BEGIN:VEVENT\r\n", "END:VEVENT").split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      lines[String(parts[0])] = String(parts[1])
    }
    return lines
  }

  @Test func anHourIsThatOfTheClocksOfDenmark() {
    let lines = event(
      site { _, event in
        event.date = day("2027-02-04")
        event.start = ClockTime(minutes: 9 * 60)
        event.end = ClockTime(minutes: 15 * 60 + 5)
        event.place = "Rådhuset, sal 2; bagind\\gang"
      })
    #expect(lines["DTSTART;TZID=Europe/Copenhagen"] == "20270204T090000")
    #expect(lines["DTEND;TZID=Europe/Copenhagen"] == "20270204T150500")
    #expect(lines["LOCATION"] == #"Rådhuset\, sal 2\; bagind\\gang"#)
    #expect(lines["STATUS"] == "CONFIRMED" && lines["TRANSP"] == "OPAQUE")
  }

  @Test(arguments: [
    (nil, "20270301"), ("2027-02-28", "20270301"), ("2028-02-28", "20280229"),
    ("2027-12-31", "20280101"),
  ])
  func aWholeDayEndsBeforeTheDayAfterIt(last: String?, end: String) {
    let lines = event(
      site { _, event in
        event.date = day(last == nil ? "2027-02-28" : "2026-01-01")
        event.endDate = last.flatMap(day)
      })
    #expect(lines["DTSTART;VALUE=DATE"] == (last == nil ? "20270228" : "20260101"))
    #expect(lines["DTEND;VALUE=DATE"] == end)
    #expect(lines["TRANSP"] == "TRANSPARENT")
  }

  @Test func anEndWithoutABeginningIsAWholeDay() {
    let lines = event(
      site { _, event in
        event.date = day("2027-02-04")
        event.end = ClockTime(minutes: 9 * 60)
      })
    #expect(lines["DTSTART;VALUE=DATE"] == "20270204" && lines["DTEND;VALUE=DATE"] == "20270205")
    #expect(lines["TRANSP"] == "TRANSPARENT")
  }

  @Test func severalDaysWithHoursEndOnTheLastOne() {
    let lines = event(
      site { _, event in
        event.date = day("2027-02-04")
        event.endDate = day("2027-02-05")
        event.start = ClockTime(minutes: 9 * 60)
        event.end = ClockTime(minutes: 8 * 60)
      })
    #expect(lines["DTEND;TZID=Europe/Copenhagen"] == "20270205T080000")
  }

  @Test func whatIsCalledOffSaysSo() {
    let lines = event(
      site { page, event in
        event.date = day("2027-02-04")
        event.isCancelled = true
        page.published = day("2026-11-01")
        page.checked = day("2026-11-23")
      })
    #expect(lines["STATUS"] == "CANCELLED" && lines["SUMMARY;LANGUAGE=da"] == "Aflyst: Møde")
    #expect(lines["DTSTAMP"] == "20261123T120000Z" && lines["LAST-MODIFIED"] == "20261123T120000Z")
    #expect(lines["SEQUENCE"] == "22")
  }

  @Test func theNameOfAnEventIsOfItsFirstAddressAndNoHost() {
    var site = site { _, event in event.date = day("2027-02-04") }
    let name = event(site)["UID"]
    #expect(name == "1c37d620-4515-85f1-a397-cf0877601a9d")
    let page = site.outline.pages.count - 1
    site.outline.configuration.baseAddress = "https://x.dk/a/"
    site.outline.pages[page].formerAddresses = ["nyheder/moede.html", "nyheder/flyttet.html"]
    site.outline.pages[page].address = "nyheder/ny.html"
    let moved = files(site)["kalender/ny.ics"] ?? ""
    #expect(moved.contains("UID:\(name ?? "")\r\n"))
    #expect(moved.contains("URL:https://x.dk/a/nyheder/ny.html\r\n"))
  }

  @Test(arguments: [
    ("begivenhed", true), ("frist", true), ("nyhed", false), (nil, false),
  ])
  func onlyWhatTakesPlaceIsInTheCalendar(type: String?, isEvent: Bool) {
    let site = site(type: type) { _, event in event.date = day("2027-02-04") }
    #expect((files(site)["kalender.ics"] != nil) == isEvent)
    #expect((files(site)["kalender/moede.ics"] != nil) == isEvent)
  }

  @Test func withoutADateThereIsNoCalendar() {
    #expect(!files(site { _, event in event.place = "Zoom" }).keys.contains { $0.hasSuffix("ics") })
  }

  @Test func everyEventHasAFileOfItsOwn() {
    var site = site { _, event in event.date = day("2027-02-04") }
    site.outline.pages[0].kind = .news
    site.outline.pages[0].articleType = "frist"
    site.outline.pages[0].address = "nyheder/d.html"
    site.outline.pages[0].event = EventHeader()
    site.outline.pages[0].event?.date = day("2020-01-01")
    let themeDay = site.page("temadage/d/temadag.md")
    site.outline.pages[themeDay].event?.date = day("2021-01-01")
    let names = files(site).keys.filter { $0.hasPrefix("kalender") }.sorted()
    #expect(
      names == ["kalender.ics", "kalender/d-2.ics", "kalender/d.ics", "kalender/moede.ics"])
    #expect(site.html("A.", at: "temadage/d/temadag.md").contains("\"../../kalender/d-2.ics\""))
  }

  @Test func linesAreFoldedBetweenCharacters() {
    for length in 1...60 {
      var lines = CalendarLines()
      let end = "😢ø" + String(repeating: "å", count: 90)
      lines.text("SUMMARY:", String(repeating: "a", count: length) + "æ" + end)
      let parts = String(decoding: lines.bytes, as: UTF8.self).split(separator: "\r\n")
      #expect(parts.allSatisfy { $0.utf8.count <= 75 })
      #expect(parts.dropFirst().allSatisfy { $0.hasPrefix(" ") })
      let whole = parts.enumerated().map { $0.offset == 0 ? $0.element : $0.element.dropFirst() }
      #expect(whole.joined().hasSuffix(end))
    }
    var lines = CalendarLines()
    lines.text("A:", "en\nto\u{7}tre")
    #expect(String(decoding: lines.bytes, as: UTF8.self) == "A:en\\nto tre\r\n")
  }

  @Test func olderRulesOfTheClockStandOnlyWhereTheyAreNeeded() {
    func rules(_ date: String) -> Int {
      let site = site { _, event in
        event.date = day(date)
        event.start = ClockTime(minutes: 600)
      }
      return (files(site)["kalender.ics"] ?? "").split(separator: "TZOFFSETTO").count - 1
    }
    #expect(rules("1997-01-01") == 2)
    #expect(rules("1996-12-31") == 5)
  }

  @Test(arguments: [("2027-02-03", true), ("2027-02-04", true), ("2027-02-05", false)])
  func whatIsToComeStandsFirstUntilItsDayHasPassed(today: String, isUpcoming: Bool) {
    var site = site { _, event in event.date = day("2027-02-04") }
    site.options.date = day(today)
    let html = files(site)["nyheder.html"] ?? ""
    #expect(html.contains("<h2 id=\"det_sker\">Det sker</h2>") == isUpcoming)
    #expect(html.contains("<h2 id=\"nyt\">Nyt</h2>") == !isUpcoming)
    let mark = "data-review-due=\"2027-02-04\"" + (isUpcoming ? " hidden=\"hidden\">" : ">")
    #expect(html.contains(mark + "Overstået</span>"))
    let link = """
      <a href="kalender/moede.ics" aria-label="Læg i kalender: Møde">Læg i kalender</a>
      """
    #expect(html.contains(link) == isUpcoming)
    let page = site.html("A.", at: "nyheder/moede.md")
    #expect(page.contains("href=\"../kalender/moede.ics\"") == isUpcoming)
  }

  @Test func withoutTheDayOfTheBuildNothingIsSaidToBeToCome() {
    let html = files(site { _, event in event.date = day("2027-02-04") })["nyheder.html"] ?? ""
    #expect(html.contains(">Begivenheder og frister</h2>") && !html.contains("Det sker"))
  }

  @Test func theArchiveIsToldApartAndGetsAPageWhenItIsLong() {
    var site = site { _, event in
      event.date = day("2020-02-04")
      event.isArchived = true
    }
    let html = files(site)["nyheder.html"] ?? ""
    let archive = "<section class=\"news-archive\" aria-labelledby=\"arkiv\"><h2 id=\"arkiv\">"
    #expect(html.contains(archive))
    #expect(!html.contains("Læg i kalender") && files(site)["nyheder-arkiv.html"] == nil)
    for number in 1...30 {
      var page = site.outline.pages[site.outline.news[0]]
      page.address = "nyheder/m\(number).html"
      site.outline.pages.append(page)
      site.outline.news.append(site.outline.pages.count - 1)
    }
    let long = files(site)
    #expect(long["nyheder.html"]?.contains("<a href=\"nyheder-arkiv.html\">Se arkivet</a>") == true)
    #expect(long["nyheder.html"]?.contains("news-archive") == false)
    #expect(long["nyheder-arkiv.html"]?.contains("<h2 class=\"news-year\">2020</h2>") == true)
  }
}
