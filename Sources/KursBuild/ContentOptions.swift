import ArgumentParser
import Content
import Diagnostics

/// What all commands that read the content tree have in common.
struct ContentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Mappen med indholdet.", valueName: "mappe"))
  var content = "content"

  @Option(
    help: ArgumentHelp("Hvordan problemer vises.", valueName: "form"))
  var format = ReportFormat.text

  @Option(help: ArgumentHelp("Sproget i beskeder.", valueName: "sprog"))
  var language = ReportLanguage.danish

  @Option(
    help: ArgumentHelp(
      "Højst så mange opgaver ad gangen (ellers én pr. kerne).", valueName: "antal"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Den dag, revisionsdatoer holdes op mod (ellers i dag).", valueName: "åååå-mm-dd"))
  var dato: CalendarDate?

  @Flag(help: "Vis kun fejl og advarsler.")
  var quiet = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs skal være et tal fra 1 til 256, ikke \(jobs).")
    }
  }
}

/// How problems are shown.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

extension ReportLanguage: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// The date written as `2026-11-22`.
  package init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}
