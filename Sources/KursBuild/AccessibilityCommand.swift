import ArgumentParser
import Content
import Diagnostics

/// `kursbuild tilgaengelighed`: what machines can say of a built site, and what people must do.
struct AccessibilityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tilgaengelighed",
    abstract: "Skriv en rapport om sitets tilgængelighed efter EN 301 549.",
    discussion: """
      Rapporten læser det site, der er bygget, og siger for hvert krav i kapitel 9, 10 og 11.8, hvad en \
      maskine har set efter, hvad et menneske skal gøre, og hvad der mangler. Den er ikke en erklæring: \
      At en maskinel kontrol intet finder, betyder ikke, at kravene er opfyldt.

      Eksempler:
        kursbuild build && kursbuild tilgaengelighed
        kursbuild tilgaengelighed --axe axe.json --nu nu.json --verapdf verapdf.json

      make tilgaengelighed kører alle værktøjerne først.
      """,
    aliases: ["tilgængelighed"])

  @OptionGroup var options: ContentOptions

  @Option(help: ArgumentHelp("Mappen med det byggede site.", valueName: "mappe"))
  var output = "site-output"

  @Option(
    name: .customLong("til"),
    help: ArgumentHelp(
      "Mappen rapporten lægges i (ellers tilgaengelighedsrapport ved siden af sitet).",
      valueName: "mappe"))
  var target: String?

  @Option(help: ArgumentHelp("Resultater af axe-core, som JSON.", valueName: "fil"))
  var axe: String?

  @Option(help: ArgumentHelp("Resultater af Nu Html Checker, som JSON.", valueName: "fil"))
  var nu: String?

  @Option(
    name: .customLong("verapdf"),
    help: ArgumentHelp("Rapport fra veraPDF, som JSON.", valueName: "fil"))
  var veraPDF: String?

  @Flag(help: "Slut med kode 1, hvis en maskine har fundet fejl.")
  var strict = false

  func run() async throws {
    var settings = BuildSettings(options)
    settings.output = output
    settings.isStrict = strict
    try await AccessibilityRun(
      settings: settings, target: target, axe: axe, nu: nu, veraPDF: veraPDF
    ).run()
  }
}
