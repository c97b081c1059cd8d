import ArgumentParser
import CommonMark
import Content
import Diagnostics
import Output

/// `kursbuild new <slags> "Titel"`: a file that works as it stands, in the right place.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Lav en ny fil, der virker, som den er, det rigtige sted.",
    discussion: """
      Slags: \(NewKind.allCases.map(\.rawValue).joined(separator: ", ")).

      Eksempler:
        kursbuild new site "Solbæk Kommunes kurser"
        kursbuild new kursus "God sagsoplysning"
        kursbuild new modul "Hvad ved vi?" --kursus god-sagsoplysning
        kursbuild new ordbogsopslag "sagsoplysning"

      Filer, der findes, bliver aldrig overskrevet.
      """)

  @Argument(help: ArgumentHelp("Hvad der skal laves.", valueName: "slags"))
  var kind: NewKind

  @Argument(help: ArgumentHelp("Titlen, som læserne ser den.", valueName: "titel"))
  var title: String

  @Option(help: ArgumentHelp("Mappen med indholdet.", valueName: "mappe"))
  var content = "content"

  @Option(
    help: ArgumentHelp("Kursets mappe, når et modul eller en case laves.", valueName: "mappe"))
  var kursus: String?

  @Option(help: ArgumentHelp("Sproget i beskeder.", valueName: "sprog"))
  var language = ReportLanguage.danish

  func run() async throws {
    let run = PipelineRun(settings: BuildSettings(content: content, language: language))
    try await run.guarding {
      let maker = NewFileMaker(content: content, course: kursus)
      let made = try maker.make(kind, titled: title)
      Console.write(report(made))
    }
  }

  private func report(_ made: NewFiles) -> String {
    var lines = made.changed.map {
      Phrase("Ny linje i \($0)", "Added to \($0)").text(in: language)
    }
    lines += made.created.map { Phrase("Ny fil: \($0)", "New file: \($0)").text(in: language) }
    lines.append(made.advice.text(in: language))
    return lines.joined(separator: "\n") + "\n"
  }
}

/// What can be made anew.
enum NewKind: String, CaseIterable, ExpressibleByArgument {
  case site, kursus, modul, artikel, quiz, `case`, temadag, ordbogsopslag

  /// The kind written in any case, and with English or longer names people try.
  init?(argument: String) {
    let names = [
      "course": "kursus", "module": "modul", "article": "artikel", "bank": "quiz",
      "ordbog": "ordbogsopslag", "term": "ordbogsopslag", "theme-day": "temadag",
    ]
    let name = FoldedName.fold(argument)
    self.init(rawValue: names[name] ?? name)
  }
}

/// What came of it.
struct NewFiles {
  /// Files that were made, as paths from where the program was started.
  var created: [String] = []
  /// Files that a line was added to.
  var changed: [String] = []
  /// What to do next.
  var advice: Phrase
}
