import Content
import Testing

@testable import Print

@Suite("Days on paper")
struct CalendarTests {
  @Test(
    "a day is told with its weekday",
    arguments: [
      (2027, 3, 4, "Torsdag den 4. marts 2027"), (2026, 11, 22, "Søndag den 22. november 2026"),
      (2024, 2, 29, "Torsdag den 29. februar 2024"), (1970, 1, 1, "Torsdag den 1. januar 1970"),
      (1969, 12, 31, "Onsdag den 31. december 1969"), (2000, 1, 1, "Lørdag den 1. januar 2000"),
      (1900, 3, 1, "Torsdag den 1. marts 1900"),
    ])
  func weekdays(year: Int, month: Int, day: Int, expected: String) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(PrintWords(language: "da").weekday(date) == expected)
  }

  @Test("on an English page days, hours and numbers are told in English")
  func english() throws {
    let words = PrintWords(language: "en-GB")
    let date = try #require(CalendarDate(year: 2027, month: 3, day: 4))
    #expect(words.weekday(date) == "Thursday 4 March 2027" && words.day(date) == "4 March 2027")
    #expect(
      words.stretch(from: ClockTime(minutes: 540), to: ClockTime(minutes: 635)) == "9:00–10:35")
    #expect(words.module(1, of: 6) == "Module 1 of 6" && words.minutes(1) == "1 minute")
  }

  @Test("noon is counted in seconds since 1970")
  func noon() throws {
    let date = try #require(CalendarDate(year: 2026, month: 11, day: 22))
    #expect(date.noon == 1_795_348_800)
  }

  @Test("a page is from the later of the days it was published and checked")
  func contentDate() {
    var header = PageHeader(path: "a.md", kind: .module, address: "a.html", title: "A")
    #expect(header.contentDate == nil)
    header.published = CalendarDate(year: 2026, month: 1, day: 2)
    header.checked = CalendarDate(year: 2025, month: 1, day: 2)
    #expect(header.contentDate == header.published)
  }
}
