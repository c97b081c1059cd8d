import Archive
import ArgumentParser
import Audit
import Content
import Diagnostics
import JSON
import Output
import Print

/// One run of the pipeline seen from the terminal: progress, report, summary, exit status.
struct PipelineRun {
  let settings: BuildSettings

  /// Runs the pipeline; leaves by throwing the `ExitCode` when it is not 0.
  func run() async throws {
    var progress = Progress(
      isQuiet: settings.isQuiet || settings.format == .json, language: settings.language)
    let outcome = try await guarding { try await outcomeWithOrWithoutPrint(&progress) }
    progress.clear()
    report(outcome)
    if !settings.isQuiet { summarise(outcome, progress.seconds) }
    if outcome.errorCount > 0 || (settings.isStrict && outcome.count(.warning) > 0) {
      throw ExitCode(ExitStatus.contentErrors.rawValue)
    }
    if !outcome.findings.isEmpty || outcome.printFailure != nil || outcome.mending?.hasFault == true
    {
      throw ExitCode(ExitStatus.ownFault.rawValue)
    }
  }

  /// Does the work, and tells of what nobody can go on from in words and by the exit status.
  func guarding<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch let error as ContentError {
      try fail(error.message, code: error.reason == .noContentFolder ? .wrongUse : .ownFault)
    } catch let error as ArchiveError {
      try fail(error.message, code: .ownFault)
    } catch let error as WrongUse {
      try fail(error.message, code: .wrongUse)
    } catch let error as OutputError {
      try fail(
        Phrase(error.danish, error.english), code: error.isWrongUse ? .wrongUse : .ownFault)
    }
  }

  /// Where PDFs cannot be made, the site is still built, without them.
  private func outcomeWithOrWithoutPrint(
    _ progress: inout Progress
  ) async throws -> BuildOutcome {
    do {
      return try await BuildPipeline(settings).run(&progress)
    } catch let error as PrintError {
      var plain = settings
      plain.makesPrint = false
      var outcome = try await BuildPipeline(plain).run(&progress)
      outcome.printFailure = error.message
      return outcome
    }
  }

  func fail(_ message: Phrase, code: ExitStatus) throws -> Never {
    Progress(isQuiet: settings.isQuiet, language: settings.language).clear()
    let text = message.text(in: settings.language)
    if settings.format == .json {
      Console.write("{\"error\":\(JSONText.quoted(text)),\"diagnostics\":[]}\n")
    } else {
      Console.write("kursbuild: \(text)\n", to: .errors)
    }
    throw ExitCode(code.rawValue)
  }

  private func report(_ outcome: BuildOutcome) {
    let reader = ContentReader(root: settings.content)
    let report = DiagnosticReport(outcome.diagnostics, language: settings.language) { path in
      // A picture or a film has no lines to show.
      TextMedium.isText(path) ? try? reader.read(path).bytes : nil
    }
    if settings.format == .json {
      let summary = BuildSummaryText(outcome, settings: settings)
      let listing = outcome.listing.map { $0.json + ",\n" } ?? ""
      let mended = outcome.mending.map { "\"mended\":\($0.json(in: settings.language)),\n" } ?? ""
      Console.write("{\"diagnostics\":")
      report.writeJSON { Console.write($0) }
      Console.write(",\n\(listing)\(mended)\"summary\":\(summary.json)}\n")
    } else {
      if let listing = outcome.listing { Console.write(listing.text + "\n") }
      if let mending = outcome.mending { Console.write(mending.text(in: settings.language)) }
      Console.write(report.text(isColoured: Console.isColoured(.output)))
    }
    if let failure = outcome.printFailure {
      Console.write("kursbuild: \(failure.text(in: settings.language))\n", to: .errors)
    }
    for finding in outcome.findings {
      let sentence = finding.sentence.text(in: settings.language)
      Console.write("\(finding.page):\(finding.line): \(sentence)\n", to: .errors)
    }
  }

  private func summarise(_ outcome: BuildOutcome, _ seconds: Double) {
    guard settings.format == .text else { return }
    let text = BuildSummaryText(outcome, settings: settings).sentence(seconds: seconds)
    Console.write(text + "\n", to: settings.publishes ? .output : .errors)
  }
}

/// Something the user asked for that cannot be: told before anything is done.
struct WrongUse: Error {
  let message: Phrase
}

/// How a run ends, as the calling shell sees it.
enum ExitStatus: Int32 {
  case done = 0
  case contentErrors = 1
  case wrongUse = 64
  case ownFault = 70
  /// The user did not want to wait.
  case interrupted = 130
}

extension OutputError {
  /// True when the user named a folder that cannot be the target.
  var isWrongUse: Bool {
    switch self {
    case .foreignTarget, .repositoryInTarget, .notFolder, .symbolicLink, .invalidPath,
      .immovableTarget:
      true
    default: false
    }
  }
}
