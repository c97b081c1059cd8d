import ArgumentParser
import Glibc

/// `kursbuild`: the command line's root.
@main
struct KursBuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kursbuild",
    abstract: "Bygger kurser, opslagsværk og tryksager af Markdown.",
    discussion: """
      Typisk brug:
        kursbuild check            vis alle fejl i content/
        kursbuild build            byg sitet i site-output/
        kursbuild print            lav papirerne til en temadag
        kursbuild serve            vis sitet i en browser, mens du skriver
        kursbuild new modul "…"    lav en ny fil, der virker
        kursbuild lov              vis alt, der hviler på en lov
        kursbuild tilgaengelighed  skriv en rapport om sitets tilgængelighed
        kursbuild hjælp NAVN       forklar en besked, med eksempler

      Afslutningskoder:
        0   alt gik godt
        1   der er fejl i indholdet; det gamle site er uændret
        64  kommandoen er skrevet forkert
        70  KursBuild selv kunne ikke fortsætte
      """,
    version: "kursbuild \(KursBuildVersion.number)",
    subcommands: [
      BuildCommand.self, PrintCommand.self, ServeCommand.self, CheckCommand.self, LawCommand.self,
      NewCommand.self,
      AccessibilityCommand.self, HelpCommand.self,
    ])

  /// Runs what the command line asks for. The parser's own words are shown in Danish.
  static func main() async {
    var arguments = Array(CommandLine.arguments.dropFirst())
    // The parser's own `help` knows commands only.
    if arguments.first == "help" { arguments[0] = "hjælp" }
    let text = CommandLineText(arguments: arguments)
    if let message = text.dashedOption {
      Console.write(message + "\n", to: .errors)
      Glibc.exit(ExitStatus.wrongUse.rawValue)
    }
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code.isSuccess {
        Console.write(text.help(message) + "\n")
      } else if !message.isEmpty {
        Console.write(text.failure(message) + "\n", to: .errors)
      }
      Glibc.exit(code.rawValue)
    }
  }
}

/// The version of the program: part of every site's stamp, so that a new version builds anew.
enum KursBuildVersion {
  static let number = "0.1.0"
}
