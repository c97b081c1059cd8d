import ArgumentParser
import CommonMark
import Diagnostics

/// `kursbuild check`: every problem of the content tree, nothing written.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Vis alle problemer i indholdet uden at bygge noget.",
    discussion: """
      Med --ret bliver id'er, tomme linjer omkring direktiver og usædvanlige skrivemåder \
      rettet i filerne. Intet andet ændres, og en fil bliver kun skrevet, når den har \
      færre problemer end før.
      """)

  @Argument(
    help: ArgumentHelp(
      "Vis kun problemer i disse filer (stier fra indholdsmappen).", valueName: "fil"))
  var files: [String] = []

  @OptionGroup var options: ContentOptions

  @Flag(help: "Også advarsler giver afslutningskode 1.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Vis kun problemer med disse navne, med komma imellem.", valueName: "navn,navn"))
  var only: [ProblemNames] = []

  @Option(
    help: ArgumentHelp(
      "Vis ikke advarsler og tip med disse navne. Fejl kan ikke slås fra.", valueName: "navn,navn"))
  var ignore: [ProblemNames] = []

  @Flag(
    help: "Vis i stedet alt, der hviler på en lov, som kursbuild lov gør (evt. med lovens id).")
  var lov = false

  @Flag(help: "Ret det, der kan rettes sikkert, og vis, hvad der bliver ændret.")
  var ret = false

  @Flag(help: "Med --ret: vis kun, hvad der ville blive ændret.")
  var vis = false

  @Flag(help: "List også alle links til andre websteder. De bliver ikke hentet.")
  var links = false

  @Flag(help: "List også lixtal, læsetid og de længste sætninger for alle sider og afsnit.")
  var lix = false

  @Flag(
    help: """
      List også for hvert modul mål, spørgsmål, tid, lixtal, love og det, der mangler.
      """)
  var oversigt = false

  func validate() throws {
    if [links, lix, oversigt].count(where: { $0 }) > 1 {
      throw ValidationError("Vælg enten --links, --lix eller --oversigt.")
    }
    if vis, !ret { throw ValidationError("--vis bruges sammen med --ret.") }
    for id in ProblemNames.joined(only + ignore) {
      guard DiagnosticCatalogue.severity(of: id) == nil else { continue }
      let nearest = NearestName.find(id, among: DiagnosticCatalogue.ids)
      throw ValidationError(
        "Der er ingen problemer, der hedder \(id)."
          + (nearest.map { " Mente du \($0)?" } ?? " Navnet står i [ ] i beskeden."))
    }
    for id in ProblemNames.joined(ignore) where DiagnosticCatalogue.severity(of: id) == .error {
      throw ValidationError("\(id) er en fejl; kun advarsler og tip kan slås fra med --ignore.")
    }
  }

  func run() async throws {
    if lov {
      let format: ListFormat = options.format == .json ? .json : .text
      return try await LawRun(
        law: files.first, content: options.content, format: format, language: options.language
      ).run()
    }
    var settings = BuildSettings(options)
    settings.onlyFiles = files
    settings.isStrict = strict
    settings.listing = links ? .links : lix ? .readability : oversigt ? .overview : nil
    settings.mending = ret ? (vis ? .show : .write) : nil
    settings.filter = DiagnosticFilter(
      only: ProblemNames.joined(only), ignored: ProblemNames.joined(ignore))
    try await PipelineRun(settings: settings).run()
  }
}

/// Ids of problems with commas between them.
struct ProblemNames: ExpressibleByArgument {
  let ids: [String]

  init?(argument: String) {
    ids = argument.split { $0 == "," || $0 == " " }.map(String.init)
    if ids.isEmpty { return nil }
  }

  /// All ids of several lists.
  static func joined(_ lists: [ProblemNames]) -> Set<String> {
    Set(lists.flatMap(\.ids))
  }
}
