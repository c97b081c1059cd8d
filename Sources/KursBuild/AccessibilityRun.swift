import Accessibility
import ArgumentParser
import Content
import Diagnostics
import Pipeline

/// One report, seen from the terminal.
struct AccessibilityRun {
  let settings: BuildSettings
  /// The folder the report is put in; nil is one beside the site.
  let target: String?
  let axe: String?
  let nu: String?
  let veraPDF: String?

  /// Reads the site and writes the report; leaves by throwing the `ExitCode` when it is not 0.
  func run() async throws {
    let shell = PipelineRun(settings: settings)
    let report = try await shell.guarding { try await survey() }
    let page = ReportPage(report, language: settings.language)
    let json = ReportJSON(report, language: settings.language).text
    let folder = target ?? AccessibilityRun.folder(beside: settings.output)
    let path = try await shell.guarding { () -> String in
      let files = try ReportFolder(folder)
      try files.write(Array(json.utf8), to: ReportPage.fileName + ".json")
      try files.write(ReportPage.style, to: ReportPage.fileName + ".css")
      return try files.write(page.bytes(), to: ReportPage.fileName + ".html")
    }
    if settings.format == .json {
      Console.write(json)
    } else if !settings.isQuiet {
      Console.write(AccessibilitySummary(report: report, path: path).text(in: settings.language))
    }
    if settings.isStrict, report.hasFaults { throw ExitCode(ExitStatus.contentErrors.rawValue) }
  }

  private func survey() async throws -> AccessibilityReport {
    let runs = try [
      axe.map { try result($0, ToolRun.axe) }, nu.map { try result($0, ToolRun.nu) },
      veraPDF.map { try result($0, ToolRun.veraPDF) },
    ].compactMap(\.self)
    var progress = Progress(
      isQuiet: settings.isQuiet || settings.format == .json, language: settings.language)
    let pipeline = BuildPipeline(settings)
    let configuration = try await pipeline.model(pipeline.read(&progress)).outline.configuration
    let survey = try await BuiltSite(folder: settings.output, jobs: settings.jobs)
      .survey(&progress)
    progress.clear()
    return AccessibilityReport(
      title: configuration.title, date: settings.date.iso,
      shownDate: Phrase(settings.date.danish, settings.date.iso), version: KursBuildVersion.number,
      statement: configuration.statement?.target, survey: survey, runs: runs)
  }

  /// What a tool found, from the file the user names.
  private func result(
    _ path: String, _ read: ([UInt8]) throws(ToolRun.Unreadable) -> ToolRun
  ) throws -> ToolRun {
    let (folder, name) = AccessibilityRun.split(path)
    let bytes: [UInt8]
    do {
      bytes = try ContentReader(root: folder).read(name).bytes
    } catch {
      throw WrongUse(
        message: Phrase("\(path) kan ikke læses", "\(path) cannot be read"))
    }
    do throws(ToolRun.Unreadable) {
      return try read(bytes)
    } catch {
      throw WrongUse(
        message: Phrase(
          "\(path) \(error.message.danish)", "\(path) \(error.message.english)"))
    }
  }

  /// The folder a path lies in, and its name there.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }

  /// The folder of the report when none is named: `tilgaengelighedsrapport` beside the site.
  private static func folder(beside site: String) -> String {
    let (folder, _) = split(site.hasSuffix("/") ? String(site.dropLast()) : site)
    return folder == "." ? ReportPage.fileName : "\(folder)/\(ReportPage.fileName)"
  }
}

/// What is said in the terminal when the report is written.
struct AccessibilitySummary {
  let report: AccessibilityReport
  let path: String

  /// A few lines: what was found, and where the report lies.
  func text(in language: ReportLanguage) -> String {
    let words = ReportWords.text
    var lines = AccessibilityReport.Status.allCases.map { status in
      let count = report.rows.count { $0.status == status }
      return "  \(words.name(of: status).text(in: language)): \(count)"
    }
    lines.insert(
      words.title.text(in: language)
        + Phrase(
          ": \(report.facts.pages) sider og \(report.facts.documents) PDF-filer",
          ": \(report.facts.pages) pages and \(report.facts.documents) PDFs"
        ).text(in: language),
      at: 0)
    let missing = ToolRun.Tool.allCases.filter { tool in !report.runs.contains { $0.tool == tool } }
      .map(\.rawValue)
    if !missing.isEmpty {
      let names = missing.joined(separator: ", ")
      lines.append(Phrase("Ikke kørt: \(names)", "Not run: \(names)").text(in: language))
    }
    lines.append(words.notConformance.text(in: language))
    lines.append(path)
    return lines.joined(separator: "\n") + "\n"
  }
}
