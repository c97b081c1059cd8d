import Content
import HTML

/// Dates and times as readers see them, with the machine's form beside it.
extension HTMLWriter {
  /// Writes `<time datetime="2026-11-22">22. november 2026</time>`.
  mutating func date(_ date: CalendarDate, _ text: InterfaceText) {
    element(.time, .datetime(date.iso)) { $0.day(date, text) }
  }

  /// Writes a date with its weekday: `torsdag den 4. februar 2027`.
  mutating func dateWithWeekday(_ date: CalendarDate, _ text: InterfaceText) {
    element(.time, .datetime(date.iso)) { html in
      html.markup(text.weekdays[date.weekday])
      html.markup(text.weekdayJoin)
      html.day(date, text)
    }
  }

  /// Writes `<time datetime="09:00">9.00</time>`.
  mutating func clock(_ time: ClockTime, _ text: InterfaceText) {
    let hour = time.minutes / 60
    let minute = time.minutes % 60
    markup(hour < 10 ? "<time datetime=\"0" : "<time datetime=\"")
    number(hour)
    markup(minute < 10 ? ":0" : ":")
    number(minute)
    markup("\">")
    number(hour)
    markup(text.clockSeparator)
    if minute < 10 { markup("0") }
    number(minute)
    markup("</time>")
  }

  /// Writes a number with its noun: `20 minutter`.
  mutating func counted(_ number: Int, _ noun: InterfaceText.Counted) {
    self.number(number)
    markup(" ")
    markup(number == 1 ? noun.one : noun.many)
  }

  private mutating func day(_ date: CalendarDate, _ text: InterfaceText) {
    number(date.day)
    markup(text.dayDot)
    markup(text.months[date.month - 1])
    markup(" ")
    number(date.year)
  }
}

extension CalendarDate {
  /// The day of the week: 0 is Monday, 6 is Sunday.
  var weekday: Int {
    // The year begins in March here, so that the leap day is its last; the table holds the weekday
    // on which each month begins in such a year.
    let monthStart = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    let leapDays = year / 4 - year / 100 + year / 400
    return (year + leapDays + monthStart[month - 1] + day + 6) % 7
  }
}
