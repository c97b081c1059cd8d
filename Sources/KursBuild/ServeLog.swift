import Diagnostics
import Glibc
import Preview

/// What `serve` tells in the terminal: the address, and one line a rebuild.
struct ServeLog: Sendable {
  let language: ReportLanguage

  /// The server answers at `port`.
  func listening(at port: UInt16, wanted: UInt16, content: String) {
    if port != wanted {
      write(
        "Port \(wanted) er optaget, så sitet vises på port \(port)",
        "Port \(wanted) is taken, so the site is shown on port \(port)")
    }
    write(
      "Viser \(content) på http://127.0.0.1:\(port)/ (stop med Ctrl-C)",
      "Showing \(content) at http://127.0.0.1:\(port)/ (stop with Ctrl-C)")
    write(
      "Råd om sproget (stavning, LIX, lange sætninger) får du med kursbuild check",
      "Advice on the language (spelling, LIX, long sentences) comes with kursbuild check")
  }

  /// No port could be had.
  func noPort(_ wanted: UInt16) {
    let message = Phrase(
      "kursbuild: Ingen af portene fra \(wanted) og op er ledige. Vælg en anden med --port\n",
      "kursbuild: None of the ports from \(wanted) up is free. Choose another with --port\n")
    Console.write(message.text(in: language), to: .errors)
  }

  /// The folder is looked at instead of watched.
  func looksInstead() {
    write(
      "Systemet kan ikke overvåge flere mapper (fs.inotify.max_user_watches), så KursBuild ser efter "
        + "ændringer fire gange i sekundet",
      "The system cannot watch more folders (fs.inotify.max_user_watches), so KursBuild looks for "
        + "changes four times a second")
  }

  /// There is a new version.
  func rebuilt(_ rebuild: PreviewSession.Rebuild) {
    let time = ServeLog.clock
    if let trouble = rebuild.trouble {
      return write("\(time)  \(trouble.danish)", "\(time)  \(trouble.english)")
    }
    let (what, danish, english) = (subject(rebuild), problems(rebuild), problems(rebuild))
    let seconds = ServeLog.seconds(rebuild.duration)
    let line = "\(time)  \(what) (\(Progress.time(seconds))): "
    write(line + danish, line + english)
  }

  private func subject(_ rebuild: PreviewSession.Rebuild) -> String {
    let files = rebuild.files
    if files.count == 1, let file = files.first { return file }
    let danish = files.isEmpty ? "\(rebuild.pageCount) sider læst" : "\(files.count) filer"
    let english = files.isEmpty ? "\(rebuild.pageCount) pages read" : "\(files.count) files"
    return Phrase(danish, english).text(in: language)
  }

  private func problems(_ rebuild: PreviewSession.Rebuild) -> String {
    rebuild.problems.text(in: language)
      ?? Phrase("ingen problemer", "no problems").text(in: language)
  }

  private func write(_ danish: String, _ english: String) {
    Console.write(Phrase(danish, english).text(in: language) + "\n")
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// The time of day, `14:05:09`.
  private static var clock: String {
    var now = time(nil)
    var parts = unsafe tm()
    _ = unsafe localtime_r(&now, &parts)
    let numbers = unsafe [parts.tm_hour, parts.tm_min, parts.tm_sec]
    return numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
