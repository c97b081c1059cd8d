import CommonMark

/// Dates, times, numbers and other values as Danish authors write them.
enum FieldValue {
  /// What a text is as a date.
  enum DateReading: Equatable {
    case date(CalendarDate)
    /// It has the form of a date, but there is no such day; the day is given as it is to be shown.
    case noSuchDay(String)
    case notADate
  }

  /// Reads `2025-11-03`, `3.11.2025`, `3/11-2025`, `3. november 2025`, `3. nov. 2025`, also after
  /// `den`.
  static func date(_ text: String) -> DateReading {
    guard let (day, month, year) = isoDate(text) ?? numericDate(text) ?? spelledDate(text) else {
      return .notADate
    }
    if let date = CalendarDate(year: year, month: month, day: day) { return .date(date) }
    guard (1...12).contains(month) else { return .noSuchDay("\(day).\(month).\(year)") }
    return .noSuchDay("\(day). \(CalendarDate.danishMonths[month - 1]) \(year)")
  }

  /// The form nearly all dates have: `2025-11-03`.
  private static func isoDate(_ text: String) -> (day: Int, month: Int, year: Int)? {
    let bytes = text.utf8
    guard bytes.count == 10 else { return nil }
    var parts = [0, 0, 0]
    for (place, byte) in bytes.enumerated() {
      if place == 4 || place == 7 {
        guard byte == 0x2D else { return nil }
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        let part = place < 4 ? 0 : place < 7 ? 1 : 2
        parts[part] = parts[part] * 10 + Int(byte - 0x30)
      }
    }
    return (parts[2], parts[1], parts[0])
  }

  /// Three numbers with hyphens, points or slashes between them, also different ones (`3/11-2025`).
  private static func numericDate(_ text: String) -> (day: Int, month: Int, year: Int)? {
    guard let parts = numericParts(text) else { return nil }
    if parts[0].utf8.count == 4 {
      let isISO = text.utf8.allSatisfy { $0 != 0x2E && $0 != 0x2F }
      guard isISO, let year = digits(parts[0]), let month = digits(parts[1]),
        let day = digits(parts[2])
      else { return nil }
      return (day, month, year)
    }
    guard let day = digits(parts[0]), let month = digits(parts[1]), let year = digits(parts[2]),
      year >= 1000
    else { return nil }
    return (day, month, year)
  }

  /// A date as `3.11.25` with all four digits of its year; nil for anything else.
  static func withFullYear(_ text: String) -> String? {
    guard let parts = numericParts(text), parts[2].utf8.count == 2, let day = digits(parts[0]),
      let month = digits(parts[1]), let year = digits(parts[2]),
      CalendarDate(year: 2000 + year, month: month, day: day) != nil
    else { return nil }
    return "\(day).\(month).\(2000 + year)"
  }

  private static func numericParts(_ text: String) -> [Substring]? {
    let parts = text.split(omittingEmptySubsequences: false) {
      $0 == "-" || $0 == "." || $0 == "/"
    }.map(trimmed)
    return parts.count == 3 ? parts : nil
  }

  private static func spelledDate(_ text: String) -> (day: Int, month: Int, year: Int)? {
    var words = text.lowercased().split(separator: " ")
    if words.first?.last != ".", let first = words.first, weekdays.contains(String(first)) {
      words.removeFirst()
    }
    if words.first == "d." || words.first == "den" { words.removeFirst() }
    guard words.count == 3 else { return nil }
    guard let day = digits(words[0].last == "." ? words[0].dropLast() : words[0]) else {
      return nil
    }
    guard let year = digits(words[2]), year >= 1000 else { return nil }
    let name = words[1].last == "." ? words[1].dropLast() : words[1]
    let month = CalendarDate.danishMonths.firstIndex { month in
      month == name || (name.count == 3 && month.hasPrefix(name))
        || (month == "september" && name == "sept")
    }
    return month.map { (day, $0 + 1, year) }
  }

  private static let weekdays = [
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
  ]

  /// Reads `9.00`, `9:00`, `09.00`, `kl. 9`, `9`.
  static func time(_ text: String) -> ClockTime? {
    var words = text.lowercased().split(separator: " ")
    if words.first == "kl." || words.first == "kl" { words.removeFirst() }
    guard words.count == 1 else { return nil }
    let parts = words[0].split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
    guard parts.count <= 2, let hour = digits(parts[0]), (0...23).contains(hour) else { return nil }
    guard parts[0].utf8.count <= 2 else { return nil }
    guard parts.count == 2 else { return ClockTime(minutes: hour * 60) }
    guard parts[1].utf8.count == 2, let minute = digits(parts[1]), minute < 60 else { return nil }
    return ClockTime(minutes: hour * 60 + minute)
  }

  /// Reads `3`, `1,5`, `1.5`, `1.200`, `-2`: a comma before decimals, a point per thousand, and a
  /// point before decimals where it cannot be one per thousand.
  static func number(_ text: String) -> Double? {
    if let whole = digits(text) { return Double(whole) }
    let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
    let body = isNegative ? text.dropFirst() : Substring(text)
    let halves = body.split(separator: ",", omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = halves.first else { return nil }
    let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ digits($0) != nil }), let first = groups.first else { return nil }
    let isGrouped = groups.count > 1 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    var plain: String
    if groups.count == 1 {
      plain = String(first)
    } else if isGrouped, first.utf8.count <= 3, first != "0" {
      plain = groups.joined()
    } else if groups.count == 2, halves.count == 1 {
      plain = groups.joined(separator: ".")
    } else {
      return nil
    }
    if halves.count == 2 {
      guard digits(halves[1]) != nil else { return nil }
      plain += "." + halves[1]
    }
    return Double(plain).map { isNegative ? -$0 : $0 }
  }

  /// Reads a whole number of at least 1, alone or with one of `units` after it.
  static func count(_ text: String, units: [String]) -> Int? {
    var words = text.lowercased().split(separator: " ")
    if words.count == 2, units.contains(String(words[1])) { words.removeLast() }
    guard words.count == 1, let number = number(String(words[0])) else { return nil }
    guard number >= 1, number <= 1_000_000, number == number.rounded() else { return nil }
    return Int(number)
  }

  /// Reads `ja` and `nej` (and the words other systems write for them).
  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "ja", "true", "yes", "sand": true
    case "nej", "false", "no", "falsk": false
    default: nil
    }
  }

  /// Reads an interval, `3 år`, `6 måneder`, in months.
  static func months(_ text: String) -> Int? {
    let words = text.lowercased().split(separator: " ")
    guard words.count == 2, let count = FieldValue.count(String(words[0]), units: []) else {
      return nil
    }
    switch String(words[1]) {
    case "år", "aar": return count * 12
    case "måned", "måneder", "maaned", "maaneder", "mdr.", "mdr", "md.": return count
    default: return nil
    }
  }

  /// True for `http://` or `https://` with a host and no blanks.
  static func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard let prefix = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
    let rest = lower.dropFirst(prefix.count)
    guard let first = rest.first, first != "/", first != ".", first != "?" else { return false }
    return !rest.contains { $0 == " " || $0 == "<" || $0 == ">" || $0 == "\"" || $0 == "\\" }
  }

  /// A number of digits alone, at most nine of them.
  private static func digits(_ text: some StringProtocol) -> Int? {
    guard (1...9).contains(text.utf8.count) else { return nil }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension CalendarDate {
  /// The same day of the month that many months later; the month's last day where it is shorter.
  func adding(months: Int) -> CalendarDate? {
    let index = year * 12 + (month - 1) + months
    for day in stride(from: day, to: 27, by: -1) {
      if let date = CalendarDate(year: index / 12, month: index % 12 + 1, day: day) { return date }
    }
    return CalendarDate(year: index / 12, month: index % 12 + 1, day: min(day, 28))
  }
}
