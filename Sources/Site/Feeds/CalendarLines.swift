import Content

/// Writes iCalendar (RFC 5545): content lines that end in CRLF and are folded so that none has more
/// than 75 bytes, never inside a character.
struct CalendarLines {
  /// What has been written so far, in UTF-8.
  private(set) var bytes: [UInt8] = []

  private static let longest = 75

  /// Writes a line as it is; `value` must be of the property's own form.
  mutating func line(_ name: StaticString, _ value: String = "") {
    append(name.bytes + value.utf8)
  }

  /// Writes a property whose value is a text (3.3.11); nothing when it is empty.
  mutating func text(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    var line = Array(name.utf8)
    for byte in value.utf8 {
      switch byte {
      case 0x5C, 0x3B, 0x2C: line += [0x5C, byte]
      case 0x0A: line += [0x5C, UInt8(ascii: "n")]
      case 0..<0x20, 0x7F: line.append(0x20)
      default: line.append(byte)
      }
    }
    append(line)
  }

  /// Writes a day on its own: `DTSTART;VALUE=DATE:20260304`.
  mutating func day(_ name: StaticString, _ day: CalendarDate) {
    append(name.bytes + ";VALUE=DATE:".utf8 + CalendarLines.digits(day))
  }

  /// Writes a time by the clocks of Denmark: `DTSTART;TZID=Europe/Copenhagen:20260304T090000`.
  mutating func time(_ name: StaticString, _ day: CalendarDate, _ time: ClockTime) {
    append(
      name.bytes + ";TZID=\(DanishTime.name):".utf8 + CalendarLines.digits(day)
        + "T\(CalendarLines.two(time.minutes / 60))\(CalendarLines.two(time.minutes % 60))00".utf8)
  }

  /// Writes a moment of a day whose hour is not known: noon, UTC, is the same day in Denmark.
  mutating func stamp(_ name: StaticString, _ day: CalendarDate) {
    append(name.bytes + ":".utf8 + CalendarLines.digits(day) + "T120000Z".utf8)
  }

  /// `20260304`.
  private static func digits(_ day: CalendarDate) -> [UInt8] {
    day.iso.utf8.filter { $0 != UInt8(ascii: "-") }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private mutating func append(_ line: [UInt8]) {
    var start = 0
    var room = CalendarLines.longest
    while line.count - start > room {
      var end = start + room
      // Bytes that go on a character are 10xxxxxx.
      while line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[start..<end]
      bytes += [0x0D, 0x0A, 0x20]
      start = end
      // The blank that goes on a line counts.
      room = CalendarLines.longest - 1
    }
    bytes += line[start...]
    bytes += [0x0D, 0x0A]
  }
}

/// The clocks of Denmark, as a calendar is told of them.
enum DanishTime {
  /// The zone's name in the IANA data base.
  static let name = "Europe/Copenhagen"

  /// The rules since 1996: summer time from the last Sunday of March to the last of October.
  private static let rules: StaticString = """
    BEGIN:DAYLIGHT
    DTSTART:19810329T020000
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    TZNAME:CEST
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:19961027T030000
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    TZNAME:CET
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    END:STANDARD
    """

  /// What was before: no summer time up to 1980, then one that ended with September.
  private static let earlierRules: StaticString = """
    BEGIN:STANDARD
    DTSTART:19491001T000000
    TZNAME:CET
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0100
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:19800406T020000
    TZNAME:CEST
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:19800928T030000
    RRULE:FREQ=YEARLY;UNTIL=19951001T000000Z;BYMONTH=9;BYDAY=-1SU
    TZNAME:CET
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    END:STANDARD
    """

  /// Writes the zone with the rules that hold from `first` on. Older rules are left out where nothing
  /// rests on them: some programs read one of each kind only.
  static func write(from first: CalendarDate, to lines: inout CalendarLines) {
    lines.line("BEGIN:VTIMEZONE")
    lines.line("TZID:", name)
    if first.year < 1997 { write(earlierRules, to: &lines) }
    write(rules, to: &lines)
    lines.line("END:VTIMEZONE")
  }

  private static func write(_ rules: StaticString, to lines: inout CalendarLines) {
    for rule in rules.description.split(separator: "\n") { lines.line("", String(rule)) }
  }
}
