import ArgumentParser
import Diagnostics
import Testing

@testable import KursBuild

@Suite struct CommandLineTextTests {
  private static let rest =
    "\nUsage: kursbuild check [<options>]\n"
    + "  See 'kursbuild check --help' for more information."

  @Test(arguments: [
    (
      ["new", "modul", "Ny", "titel"], "Unexpected argument 'titel'",
      "Sæt titlen i anførselstegn: kursbuild new modul \"Ny titel\""
    ),
    (
      ["new", "modul", "”Hvad", "ved", "vi?”", "--kursus", "a"],
      "2 unexpected arguments: 'ved', 'vi?”'",
      "Sæt titlen i anførselstegn: kursbuild new modul \"Hvad ved vi?\" --kursus a"
    ),
    (
      ["tjek"], "Unexpected argument 'tjek'",
      "Der er ingen kommando, der hedder tjek. Mente du kursbuild check?"
    ),
    (
      ["chek", "a.md"], "2 unexpected arguments: 'chek', 'a.md'",
      "Der er ingen kommando, der hedder chek. Mente du kursbuild check?"
    ),
    (["lov", "a", "b"], "Unexpected argument 'b'", "Der står for meget: ”b” kan ikke bruges her."),
    (
      ["check", "--rett"], "Unknown option '--rett'. Did you mean '--ret'?",
      "Muligheden --rett findes ikke. Mente du --ret?"
    ),
    (
      ["check", "--foo"], "Unknown option '--foo'. Did you mean '--lov'?",
      "Muligheden --foo findes ikke."
    ),
    (["check", "-x"], "Unknown option '-x'", "Muligheden -x findes ikke."),
    (
      ["check", "--only"], "Missing value for '--only <navn,navn>'",
      "Der mangler noget efter --only. Skriv --only og så navn,navn."
    ),
    (
      ["check", "--ret=ja"], "The option '--ret' does not take any value, but 'ja' was specified.",
      "--ret skrives alene. Slet =ja"
    ),
    (
      ["new"], "Missing expected argument '<slags>'",
      "Skriv, hvad der skal laves, og titlen: kursbuild new modul \"Titel\""
    ),
    (
      ["new", "artikel"], "Missing expected argument '<titel>'",
      "Der mangler en titel. Skriv: kursbuild new artikel \"Titel\""
    ),
    (
      ["build", "--jobs", "x"], "The value 'x' is invalid for '--jobs <antal>'",
      "”x” kan ikke stå efter --jobs."
    ),
    (
      ["check", "--format", "xml"],
      "The value 'xml' is invalid for '--format <form>'. Please provide one of 'text' and 'json'.",
      "”xml” kan ikke stå efter --format. Skriv text eller json."
    ),
    (
      ["new", "modu", "A"],
      "The value 'modu' is invalid for '<slags>'. Please provide one of the following:\n"
        + "  - site\n  - modul\n  - quiz",
      "”modu” kan ikke bruges her. Mente du modul?"
    ),
    (["check"], "Vælg enten --links eller --lix.", "Vælg enten --links eller --lix."),
  ])
  func wrongUseIsAnsweredInDanish(_ arguments: [String], _ english: String, _ danish: String) {
    let text = CommandLineText(arguments: arguments)
    let shown = text.failure("Error: " + english + CommandLineTextTests.rest)
    #expect(
      shown == "kursbuild: \(danish)\nBrug: kursbuild check [<muligheder>]\n"
        + "  Se mere med kursbuild hjælp check")
  }

  @Test(arguments: [["--language", "en", "check"], ["check", "--language=en"]])
  func whoAsksForEnglishGetsTheParsersOwnWords(_ arguments: [String]) {
    let text = CommandLineText(arguments: arguments)
    let english = "Error: Unknown option '--x'" + CommandLineTextTests.rest
    #expect(text.failure(english) == english)
    #expect(text.help("OPTIONS:") == "OPTIONS:")
  }

  @Test func anOptionWithADashIsNamed() {
    let text = CommandLineText(arguments: ["check", "–ret"])
    #expect(text.dashedOption?.hasSuffix("Skriv to bindestreger: --ret") == true)
    #expect(CommandLineText(arguments: ["check", "--ret"]).dashedOption == nil)
  }

  @Test func theHelpHasNoEnglishLeft() {
    let text = CommandLineText(arguments: ["--help"])
    let commands: [any ParsableCommand.Type] =
      [KursBuildCommand.self] + KursBuildCommand.configuration.subcommands
    for command in commands {
      let help = text.help(KursBuildCommand.helpMessage(for: command))
      for word in [
        "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "default", "values", "Show",
        "<options>", "<subcommand>", "See '", "help <",
      ] {
        #expect(!help.contains(word), "\(word) in \(help)")
      }
      #expect(help.contains("BRUG: ") && help.contains("MULIGHEDER:"))
    }
  }

  @Test func everyProblemIsExplainedInTheTerminal() throws {
    for id in DiagnosticCatalogue.ids {
      let text = try #require(HandbookPage(id)?.text(), "\(id)")
      #expect(text.contains("[\(id)]"), "\(id)")
      for heading in ["\nForkert:\n", "\nRigtigt:\n", "\nSådan retter du det:\n"] {
        #expect(text.contains(heading), "\(id)")
      }
      let prose = text.split(separator: "\n").filter {
        !$0.hasPrefix(" ") && !$0.contains("`") && !$0.hasPrefix("|")
      }
      #expect(prose.allSatisfy { $0.count <= 79 || !$0.contains(" ") }, "\(id)")
      #expect(!prose.contains { $0.contains("](") }, "\(id)")
    }
    #expect(HandbookPage("findes-ikke") == nil)
  }
}
