import ArgumentParser
import Content
import Diagnostics
import Glibc
import Output
import Pipeline
import Print
import Roster

/// One `kursbuild print`, seen from the terminal.
struct PrintRun {
  let settings: BuildSettings
  /// The folder the papers are put in.
  let target: String
  /// The theme day's folder; nil is all of them.
  let themeDay: String?
  /// The list of participants.
  let list: String?
  let wishes: PackOptions
  /// Books that are made instead of papers; empty makes none.
  var books: [String] = []

  /// Makes the papers; leaves by throwing the `ExitCode` when it is not 0.
  func run() async throws {
    let shell = PipelineRun(settings: settings)
    let tools = PrintSettings.found()
    let press = PrintPress(settings: tools, reader: ContentReader(root: settings.content))
    // Until every paper is set, the wish to stop is heard; then they are put in place, which takes no time.
    let interruption = Interruption()
    let stops = interruption.stream
    let listening = Task { for await _ in stops { press.stop() } }
    defer {
      withExtendedLifetime(interruption) {}
      listening.cancel()
      // The task that listens may let go of it only after the program has ended.
      press.stop()
    }
    var progress = Progress(
      isQuiet: settings.isQuiet || settings.format == .json, language: settings.language)
    let outcome = try await shell.guarding {
      do {
        guard !books.isEmpty else { return try await printed(press, tools, &progress) }
        let run = BookRun(
          settings: settings, target: target, names: books, isDraft: wishes.isDraft)
        return try await run.printed(press, &progress)
      } catch let error as RosterError {
        throw WrongUse(message: error.message)
      } catch PrintError.stopped {
        try shell.fail(PrintError.stopped.message, code: .interrupted)
      } catch let error as PrintError {
        var outcome = PackOutcome()
        outcome.failure = error.message
        return outcome
      }
    }
    progress.clear()
    let report = PackReport(outcome: outcome, settings: settings)
    report.write(seconds: progress.seconds)
    if outcome.failure != nil { throw ExitCode(ExitStatus.ownFault.rawValue) }
    if outcome.errorCount > 0 || (settings.isStrict && outcome.hasWarnings) {
      throw ExitCode(ExitStatus.contentErrors.rawValue)
    }
  }

  private func printed(
    _ press: PrintPress, _ tools: PrintSettings, _ progress: inout Progress
  ) async throws -> PackOutcome {
    var outcome = PackOutcome()
    try PackFolder.check(target, content: settings.content)
    var wishes = wishes
    if let list {
      let reading = try ParticipantListReader(content: settings.content).read(list)
      outcome.diagnostics = reading.diagnostics
      outcome.shownList = (list, reading.shown)
      if outcome.errorCount > 0 { return outcome }
      let coverage = FontCoverage(settings: tools)
      let printable = PrintablePeople(reading.list, coverage: coverage)
      outcome.diagnostics += printable.diagnostics
      wishes.people = printable.people
      wishes.nameFamilies = coverage?.otherFamilies ?? []
      try check(wishes)
    }
    let pipeline = BuildPipeline(settings)
    let model = try await pipeline.model(pipeline.read(&progress))
    let stream = PageStream(
      settings: settings, reader: pipeline.reader, model: model, site: nil)
    let harvest = try await stream.run(&progress)
    let faults = (model.diagnostics + harvest.diagnostics).filter { $0.severity == .error }
    outcome.diagnostics += Diagnostic.unique(faults.sorted(by: Diagnostic.sourceOrder))
    if outcome.errorCount > 0 { return outcome }

    let parser = PageParser(outline: model.outline, links: model.links, reader: pipeline.reader)
    var sets: [(folder: PackFolder, made: PackOutcome.Pack)] = []
    for number in try chosen(in: model.outline) {
      var pack = try ThemeDayPack(
        number, outline: model.outline, links: model.links, parser: parser, options: wishes)
      if let fault = pack.startFault { throw WrongUse(message: fault) }
      try pack.markEdition(reading: pipeline.reader)
      let folder = "\(target)/\(pack.folder)"
      try PackFolder(folder).check(content: settings.content)
      let stage = PackStage(
        settings: settings, press: CachedPress(settings, press, reader: pipeline.reader),
        folder: folder)
      progress.begin(
        Phrase("Laver papirerne til \(pack.title)", "Making the papers of \(pack.title)"))
      outcome.diagnostics += pack.unsettled
      let set = try await stage.set(pack, &progress)
      outcome.diagnostics += set.diagnostics
      if outcome.errorCount > 0 { return outcome }
      if set.papers.isEmpty {
        throw WrongUse(
          message: Phrase(
            "”\(pack.title)” har intet at printe af det, du bad om"
              + " (\(wishes.only.joined(separator: ", ")))",
            "“\(pack.title)” has nothing to print of what you asked for"
              + " (\(wishes.only.joined(separator: ", ")))"))
      }
      let made = PackOutcome.Pack(
        folder: folder, title: pack.title, papers: set.papers.filter { pack.keeps($0.entry) },
        list: PrintList(set.papers))
      sets.append((PackFolder(folder), made))
    }
    outcome.packs = try put(sets)
    return outcome
  }

  /// Puts the papers of all theme days in place, or those of none.
  private func put(
    _ sets: [(folder: PackFolder, made: PackOutcome.Pack)]
  ) throws -> [PackOutcome.Pack] {
    var drafts: [PackDrafts] = []
    do {
      for set in sets {
        drafts.append(
          try set.folder.drafts(set.made.papers, list: set.made.list, only: wishes.only))
      }
    } catch {
      for draft in drafts { draft.drop() }
      throw error
    }
    return try zip(sets, drafts).map { set, draft in
      var pack = set.made
      pack.gone = try draft.put()
      return pack
    }
  }

  /// Refuses a count that leaves people of the list without papers.
  private func check(_ wishes: PackOptions) throws {
    guard let count = wishes.count, let people = wishes.people, count < people.count else { return }
    throw WrongUse(
      message: Phrase(
        "Der er \(people.count) på deltagerlisten, men --antal er \(count). Skriv et tal, der er mindst"
          + " så stort som listen, eller udelad --antal",
        "There are \(people.count) on the list, but --antal is \(count). Write a number that is at least"
          + " as large as the list, or leave --antal out"))
  }

  /// The theme days asked for, as indexes into `SiteOutline.themeDays`.
  private func chosen(in outline: SiteOutline) throws -> [Int] {
    let days = outline.themeDays.indices.filter {
      outline.pages[outline.themeDays[$0]].isPublished
    }
    func folder(_ day: Int) -> String {
      let path = outline.pages[outline.themeDays[day]].address.split(separator: "/")
      return path.dropLast().last.map(String.init) ?? ""
    }
    if days.isEmpty {
      throw WrongUse(
        message: Phrase(
          "Der er ingen temadage i \(settings.content)/temadage",
          "There are no theme days in \(settings.content)/temadage"))
    }
    guard let themeDay else {
      let isForOneDay = list != nil || wishes.start != nil || wishes.count != nil
      if days.count > 1, isForOneDay {
        let names = days.map(folder).joined(separator: ", ")
        throw WrongUse(
          message: Phrase(
            "Deltagere, antal og start gælder én temadag. Vælg den med --temadag. Der er: \(names)",
            "Participants, count and start are of one theme day. Choose it with --temadag."
              + " There are: \(names)"))
      }
      return days
    }
    let wanted = themeDay.split(separator: "/").last { $0 != "temadag.md" }.map(String.init) ?? ""
    let found = days.filter { folder($0) == wanted }
    if found.isEmpty {
      let names = days.map(folder).joined(separator: ", ")
      throw WrongUse(
        message: Phrase(
          "Der er ingen temadag ”\(themeDay)”. Der er: \(names)",
          "There is no theme day “\(themeDay)”. There are: \(names)"))
    }
    return found
  }
}
