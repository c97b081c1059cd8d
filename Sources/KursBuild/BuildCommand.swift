import ArgumentParser
import Diagnostics

/// `kursbuild build`: the site and its PDFs.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Byg sitet og PDF'erne.",
    discussion: """
      Sitet bygges ved siden af det gamle og lægges på plads i ét skridt, når alt er i orden. \
      Er der fejl i indholdet, vises de, og det gamle site bliver stående.
      """)

  @OptionGroup var options: ContentOptions

  @Option(help: ArgumentHelp("Mappen sitet lægges i.", valueName: "mappe"))
  var output = "site-output"

  @Flag(name: .customLong("no-print"), help: "Byg ikke PDF'er.")
  var noPrint = false

  @Flag(name: .customLong("no-audit"), help: "Læs ikke de færdige sider igennem før udgivelse.")
  var noAudit = false

  @Flag(help: "Læg en komprimeret udgave (.gz) ved siden af hver tekstfil, til webserveren.")
  var gz = false

  @Flag(help: "Lav også en zip-fil med hele sitet, til brug uden net.")
  var zip = false

  func run() async throws {
    var settings = BuildSettings(options)
    settings.output = output
    settings.makesPrint = !noPrint
    settings.audits = !noAudit
    settings.compresses = gz
    settings.makesOfflineCopy = zip
    settings.publishes = true
    try await PipelineRun(settings: settings).run()
  }
}
