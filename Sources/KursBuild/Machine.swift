import Content
import Glibc

/// What a run takes from the machine it runs on; everything else comes from its input.
enum Machine {
  /// The number of cores this process may use.
  static var coreCount: Int { max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Today's date where the machine stands.
  static var today: CalendarDate {
    var now = time(nil)
    var parts = unsafe tm()
    _ = unsafe localtime_r(&now, &parts)
    let date = unsafe CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return date ?? CalendarDate.first
  }
}
