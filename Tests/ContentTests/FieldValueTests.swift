import Testing

@testable import Content

@Suite struct FieldValueTests {
  @Test(
    arguments: [
      "2025-11-03", "3.11.2025", "03.11.2025", "3/11/2025", "3/11-2025", "3-11-2025",
      "3. nov. 2025", "3 nov 2025", "3. november 2025", "3 november 2025",
      "den 3. november 2025", "mandag den 3. november 2025", "3. nov. 2025", "3. NOVEMBER 2025",
    ])
  func readsDates(_ text: String) {
    #expect(FieldValue.date(text) == CalendarDate(year: 2025, month: 11, day: 3).map { .date($0) })
  }

  @Test(
    arguments: [
      ("2024-02-30", "30. februar 2024"), ("31.4.2025", "31. april 2025"),
      ("29. februar 2023", "29. februar 2023"), ("2025-13-01", "1.13.2025"),
      ("0. maj 2025", "0. maj 2025"),
    ])
  func daysThatDoNotExistAreNamed(_ text: String, _ day: String) {
    #expect(FieldValue.date(text) == .noSuchDay(day))
  }

  @Test(
    arguments: [
      "snart", "2025", "3.11.25", "11/2025", "2025.11.03", "10:30", "3. movember 2025", "",
      "3. november", "2025-11-03T10:00", "--", "1.2.3.4",
    ])
  func whatIsNoDateIsNone(_ text: String) {
    #expect(FieldValue.date(text) == .notADate)
  }

  @Test(arguments: [
    ("3.11.25", "3.11.2025"), ("3/11-25", "3.11.2025"), ("03-11-25", "3.11.2025"), ("31.2.25", nil),
    ("3.11.2025", nil), ("9.00", nil), ("snart", nil),
  ])
  func aYearOfTwoDigitsIsToldApart(_ text: String, _ full: String?) {
    #expect(FieldValue.withFullYear(text) == full)
  }

  @Test(
    arguments: [
      ("9.00", 540), ("9:00", 540), ("09.00", 540), ("15.30", 930), ("0.00", 0), ("23:59", 1439),
      ("kl. 9", 540), ("9", 540), ("kl 9.15", 555),
    ])
  func readsTimes(_ text: String, _ minutes: Int) {
    #expect(FieldValue.time(text)?.minutes == minutes)
  }

  @Test(arguments: ["24.00", "9.60", "9.5", "9.000", "ni", "630", "9.00-10.00", "", "-9.00"])
  func whatIsNoTimeIsNone(_ text: String) {
    #expect(FieldValue.time(text) == nil)
  }

  @Test(
    arguments: [
      ("3", 3), ("1,5", 1.5), ("1.5", 1.5), ("1.200", 1200), ("1.200,5", 1200.5), ("-2", -2),
      ("0,25", 0.25), ("33.920.250", 33_920_250), ("0.125", 0.125),
    ])
  func readsNumbers(_ text: String, _ number: Double) {
    #expect(FieldValue.number(text) == number)
  }

  @Test(arguments: ["", "x", "1,2,3", "1.2.3", "1,", ",5", "1e3", "0x10", "inf", "nan", "1 2"])
  func whatIsNoNumberIsNone(_ text: String) {
    #expect(FieldValue.number(text) == nil)
  }

  @Test(arguments: [("20", 20), ("20 minutter", 20), ("20 MIN", 20), ("1.200", 1200)])
  func readsCounts(_ text: String, _ count: Int) {
    #expect(FieldValue.count(text, units: ["min", "minutter"]) == count)
  }

  @Test(arguments: ["0", "-1", "1,5", "20 timer", "tyve"])
  func whatIsNoCountIsNone(_ text: String) {
    #expect(FieldValue.count(text, units: ["min"]) == nil)
  }

  @Test(arguments: [("3 år", 36), ("1 aar", 12), ("6 måneder", 6), ("1 måned", 1)])
  func readsIntervals(_ text: String, _ months: Int) {
    #expect(FieldValue.months(text) == months)
  }

  @Test func anIntervalEndsOnTheMonthsLastDay() throws {
    let date = try #require(CalendarDate(year: 2023, month: 8, day: 31))
    #expect(date.adding(months: 6)?.iso == "2024-02-29")
    #expect(date.adding(months: 36)?.iso == "2026-08-31")
    #expect(date.adding(months: 5)?.iso == "2024-01-31")
  }

  @Test(arguments: [("ja", true), ("Nej", false), ("true", true), ("no", false)])
  func readsFlags(_ text: String, _ flag: Bool) {
    #expect(FieldValue.flag(text) == flag)
  }

  @Test(arguments: ["https://www.sm.dk/x?y=1#z", "http://a"])
  func webAddressesAreKnown(_ text: String) {
    #expect(FieldValue.isWebAddress(text))
  }

  @Test(arguments: [
    "www.sm.dk", "https://", "https:///x", "ftp://x", "https://a b", "javascript:x",
  ])
  func otherTextsAreNoWebAddresses(_ text: String) {
    #expect(!FieldValue.isWebAddress(text))
  }
}
