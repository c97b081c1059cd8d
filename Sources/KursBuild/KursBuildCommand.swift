import ArgumentParser

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
        kursbuild serve            vis sitet i en browser, mens du skriver
        kursbuild new modul "…"    lav en ny fil, der virker
        kursbuild lov              vis alt, der hviler på en lov

      Afslutningskode: 0 alt gik godt · 1 der er fejl i indholdet (det gamle site er uændret) ·
      64 forkert brug · 70 KursBuild selv kunne ikke fortsætte.
      """,
    version: "kursbuild \(KursBuildVersion.number)",
    subcommands: [
      BuildCommand.self, ServeCommand.self, CheckCommand.self, LawCommand.self, NewCommand.self,
    ])
}

/// The version of the program: part of every site's stamp, so that a new version builds anew.
enum KursBuildVersion {
  static let number = "0.1.0"
}
