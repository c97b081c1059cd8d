import ArgumentParser
import Diagnostics

/// `kursbuild check`: every problem of the content tree, nothing written.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Vis alle problemer i indholdet uden at bygge noget.")

  @Argument(
    help: ArgumentHelp(
      "Vis kun problemer i disse filer (stier fra indholdsmappen).", valueName: "fil"))
  var files: [String] = []

  @OptionGroup var options: ContentOptions

  func run() async throws {
    var settings = BuildSettings(options)
    settings.onlyFiles = files
    try await PipelineRun(settings: settings).run()
  }
}
