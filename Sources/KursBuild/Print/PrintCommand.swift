import ArgumentParser
import Content
import Diagnostics
import Print

/// `kursbuild print`: everything a trainer carries to a theme day.
struct PrintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Lav alt det, en temadag skal have printet, eller en bog af et kursus.",
    discussion: """
      Papirerne lægges i en mappe for hver temadag: deltagere/ kan deles ud, underviser/ er til den, der \
      holder dagen, og personoplysninger/ har navne på og kan kun læses af dig. Mappen hører ikke til \
      sitet og skal ikke lægges på nettet.

      Med --bog laves i stedet en bog af et helt kursus eller af hele vidensbasen.

      Eksempler:
        kursbuild print
        kursbuild print --deltagere deltagere.csv --start 8.30
        kursbuild print --only program,ark --antal 36
        kursbuild print --temadag god-udredning --udkast
        kursbuild print --bog vidensbase
      """)

  @OptionGroup var options: ContentOptions

  @Option(
    name: .customLong("til"),
    help: ArgumentHelp("Mappen papirerne lægges i.", valueName: "mappe"))
  var target = "print-output"

  @Option(
    help: ArgumentHelp(
      "Kun disse, med komma imellem: \(PackPaper.groups.joined(separator: ", ")).",
      valueName: "papirer"))
  var only: String?

  @Option(help: ArgumentHelp("Kun denne temadag: navnet på dens mappe.", valueName: "mappe"))
  var temadag: String?

  @Option(help: ArgumentHelp("Listen over deltagere, en CSV-fil.", valueName: "fil"))
  var deltagere: String?

  @Option(help: ArgumentHelp("Så mange kommer der.", valueName: "antal"))
  var antal: Int?

  @Option(help: ArgumentHelp("Dagen begynder kl.; alle tider flyttes med.", valueName: "t.mm"))
  var start: ClockTime?

  @Option(
    help: ArgumentHelp(
      """
      Bøger i stedet for en temadags papirer, med komma imellem: et kursus' mappe, \
      \(SiteBook.knowledgeBase) eller \(BookRun.all).
      """, valueName: "bøger"))
  var bog: String?

  @Flag(help: "Skriv UDKAST på tværs af alle sider.")
  var udkast = false

  @Option(
    help: ArgumentHelp(
      "Etiketterne til navneskilte: L4785, L7418 eller egne mål, som ”80x50, 2x5”.",
      valueName: "ark"))
  var etiketter: String?

  @Option(
    help: ArgumentHelp(
      "Deltagerlisten makuleres så mange dage efter temadagen.", valueName: "dage"))
  var makuleres = PeoplePapers.daysKept

  func validate() throws {
    try validateBooks()
    if let antal, !(1...5000).contains(antal) {
      throw ValidationError("--antal skal være et tal fra 1 til 5000, ikke \(antal).")
    }
    if !(0...3650).contains(makuleres) {
      throw ValidationError("--makuleres skal være et tal fra 0 til 3650, ikke \(makuleres).")
    }
    for name in groups where !PackPaper.groups.contains(name) {
      throw ValidationError(
        "--only kender ikke ”\(name)”. Skriv et eller flere af: "
          + "\(PackPaper.groups.joined(separator: ", ")).")
    }
  }

  private var groups: [String] { PrintCommand.names(only ?? "") }

  private var books: [String] { PrintCommand.names(bog ?? "").filter { !$0.isEmpty } }

  /// The names in a list with commas, as files have them.
  private static func names(_ list: String) -> [String] {
    list.split(separator: ",").map { part in
      let name = String(part.drop { $0 == " " }).lowercased()
      let folded = name.replacing("æ", with: "ae").replacing("ø", with: "oe")
      return folded.split(separator: " ").joined(separator: " ")
    }
  }

  /// Refuses what only a theme day's papers have, where books are asked for.
  private func validateBooks() throws {
    guard bog != nil else { return }
    let others = [
      ("--only", only != nil), ("--temadag", temadag != nil), ("--deltagere", deltagere != nil),
      ("--antal", antal != nil), ("--start", start != nil), ("--etiketter", etiketter != nil),
      ("--makuleres", makuleres != PeoplePapers.daysKept),
    ]
    if let other = others.first(where: { $0.1 })?.0 {
      throw ValidationError(
        "\(other) gælder en temadags papirer og kan ikke stå sammen med --bog.")
    }
    if books.isEmpty {
      throw ValidationError(
        "Skriv efter --bog, hvad der skal laves: et kursus' mappe, \(SiteBook.knowledgeBase)"
          + " eller \(BookRun.all).")
    }
  }

  func run() async throws {
    var wishes = PackOptions()
    wishes.only = groups
    wishes.count = antal
    wishes.start = start
    wishes.isDraft = udkast
    wishes.daysKept = makuleres
    let settings = BuildSettings(options)
    if let etiketter {
      do throws(LabelSheetError) {
        wishes.labels = try LabelSheet(etiketter)
      } catch {
        throw ValidationError(error.message.text(in: settings.language) + ".")
      }
    }
    try await PrintRun(
      settings: settings, target: target, themeDay: temadag, list: deltagere, wishes: wishes,
      books: books
    ).run()
  }
}

extension ClockTime: ExpressibleByArgument {
  /// The time written as `8.30`, `8:30` or `8`.
  package init?(argument: String) {
    let parts = argument.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
    guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }),
      let hour = Int(parts[0]), (0..<24).contains(hour),
      let minute = parts.count == 2 ? Int(parts[1]) : 0, (0..<60).contains(minute)
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }
}
