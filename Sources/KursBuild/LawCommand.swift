import ArgumentParser
import Content
import Diagnostics
import Pipeline

/// `kursbuild lov [id]`: everything that rests on a provision, to be read again when the law changes.
struct LawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lov",
    abstract: "Vis alt, der hviler på en bestemmelse: sider, spørgsmål, arbejdsark og slides.",
    discussion: """
      Eksempler:
        kursbuild lov                       alle bestemmelser
        kursbuild lov barnets-lov           alt om én lov
        kursbuild lov barnets-lov-20        alt om én paragraf
        kursbuild lov --format csv > lov.csv
      """)

  @Argument(
    help: ArgumentHelp(
      "Lovens id fra love.yml, eventuelt med paragraf: barnets-lov-20.", valueName: "id"))
  var law: String?

  @Option(help: ArgumentHelp("Mappen med indholdet.", valueName: "mappe"))
  var content = "content"

  @Option(help: ArgumentHelp("Hvordan listen skrives.", valueName: "form"))
  var format = ListFormat.text

  @Option(help: ArgumentHelp("Sproget i beskeder.", valueName: "sprog"))
  var language = ReportLanguage.danish

  func run() async throws {
    try await LawRun(law: law, content: content, format: format, language: language).run()
  }
}

/// How a list is written.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case csv
}

/// One listing of what rests on the law, seen from the terminal.
struct LawRun {
  let law: String?
  let content: String
  let format: ListFormat
  let language: ReportLanguage

  /// Reads the content and writes the list; leaves by throwing the `ExitCode` when it is not 0.
  func run() async throws {
    var settings = BuildSettings(content: content, language: language)
    settings.format = format == .json ? .json : .text
    let run = PipelineRun(settings: settings)
    try await run.guarding {
      var progress = Progress(isQuiet: format != .text, language: language)
      let pipeline = BuildPipeline(settings)
      let model = try await pipeline.model(pipeline.read(&progress))
      let act = try law.map { try known($0, in: model.outline) }
      let stream = PageStream(
        settings: settings, reader: pipeline.reader, model: model, site: nil)
      let harvest = try await stream.run(&progress)
      progress.clear()
      let rows = LawRows(outline: model.outline, reader: pipeline.reader)
        .rows(of: harvest.facts, restingOn: act)
      let text = LawListText(outline: model.outline, language: language)
      switch format {
      case .text: Console.write(text.plain(rows, restingOn: act))
      case .json: Console.write(text.json(rows))
      case .csv: Console.write(text.csv(rows))
      }
    }
  }

  /// The id as it is written in links; one that no act begins is wrong use.
  private func known(_ law: String, in outline: SiteOutline) throws -> String {
    let id = law.hasPrefix("lov:") ? String(law.dropFirst(4)) : law
    let links = LinkResolver(outline: outline)
    if case .act = links.target(of: Array("lov:\(id)".utf8), from: nil) { return id }
    let acts = outline.acts.map(\.id).joined(separator: ", ")
    throw WrongUse(
      message: acts.isEmpty
        ? Phrase("Der er ingen love i love.yml", "There are no acts in love.yml")
        : Phrase(
          "\(id) er ikke en lov i love.yml. Der er: \(acts)",
          "\(id) is no act of love.yml. There are: \(acts)"))
  }
}
