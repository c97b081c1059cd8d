/// A day in the Gregorian calendar that exists (30 February does not).
package struct CalendarDate: Sendable, Hashable, Comparable {
  /// The year, 1 to 9999.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, 1 to 31.
  package let day: Int

  /// The date, or nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = month == 2 && isLeap ? 29 : lengths[month - 1]
    guard (1...length).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private init(existing year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day the calendar knows, 1 January of the year 1.
  package static let first = CalendarDate(existing: 1, 1, 1)

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Days since 1 January 1970 (Gregorian).
  package var dayNumber: Int {
    // Years begin in March here, so that the leap day is a year's last.
    let shiftedYear = month > 2 ? year : year - 1
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day after; the calendar's last day has none.
  package var next: CalendarDate? {
    CalendarDate(year: year, month: month, day: day + 1)
      ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1)
  }

  /// `2026-11-22`, for machines (ISO 8601).
  package var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// `22. november 2026`, for Danish readers.
  package var danish: String { "\(day). \(CalendarDate.danishMonths[month - 1]) \(year)" }

  /// The Danish names of the months, January first.
  package static let danishMonths = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
  ]
}

/// A time of day to the minute.
package struct ClockTime: Sendable, Hashable, Comparable {
  /// Minutes since midnight, 0 to 1439.
  package let minutes: Int

  /// The time that many minutes after midnight, or nil outside the day.
  package init?(minutes: Int) {
    guard (0..<1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  package static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.minutes < right.minutes
  }

  /// `9.00`, the Danish way.
  package var danish: String {
    let minute = minutes % 60
    return "\(minutes / 60).\(minute < 10 ? "0" : "")\(minute)"
  }
}
