import ArgumentParser
import CommonMark
import Diagnostics

/// `kursbuild hjælp [emne]`: the handbook's page on a problem, or help on a command.
struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hjælp",
    abstract: "Forklar en besked med eksempler, eller vis hjælp til en kommando.",
    discussion: """
      Eksempler:
        kursbuild hjælp ukendt-kilde    hvad beskeden betyder, og hvordan fejlen rettes
        kursbuild hjælp check           alle muligheder for en kommando
      """,
    aliases: ["hjaelp"])

  @Argument(
    help: ArgumentHelp(
      "Navnet i [ ] i en besked, eller en kommando.", valueName: "emne"))
  var topic: String?

  func run() throws {
    guard let topic else { throw CleanExit.helpRequest(KursBuildCommand.self) }
    let command = KursBuildCommand.configuration.subcommands.first {
      FoldedName.fold($0.configuration.commandName ?? "") == FoldedName.fold(topic)
    }
    if let command { throw CleanExit.helpRequest(command) }
    // Whoever copies the name from a problem may take the brackets along.
    let id = topic.split { "[]: ".contains($0) }.last.map(String.init) ?? topic
    guard let page = HandbookPage(FoldedName.fold(id)) else {
      let commands = KursBuildCommand.configuration.subcommands.compactMap {
        $0.configuration.commandName
      }
      let nearest = NearestName.find(topic, among: commands + DiagnosticCatalogue.ids)
      throw ValidationError(
        "Der er ingen kommando eller besked, der hedder \(topic)."
          + (nearest.map { " Mente du \($0)?" }
            ?? " En beskeds navn står i [ ] i dens første linje."))
    }
    Console.write(page.text())
  }
}
