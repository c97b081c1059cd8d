import Content
import Output
import Roster

// The papers that every theme day has, group by group.
extension ThemeDayPack {
  func programmes() -> [PackEntry] {
    let composer = ProgrammeComposer(header: header)
    let jobs: [(PackPaper, PrintJob?)] = [
      (.program, composer.job(path: path(.program), writer: writer(day), style: style)),
      (
        .largeProgram,
        composer.job(
          path: path(.largeProgram), writer: writer(day), style: style.printed(.long), isLarge: true
        )
      ),
    ]
    return jobs.compactMap { paper, job in
      guard let job else { return nil }
      var entry = entry(paper, .participants, job)
      entry.copies = paper == .program ? count : count.map { max(2, ($0 + 9) / 10) }
      entry.isTwoSided = paper != .program
      return entry
    }
  }

  func booklets() -> [PackEntry] {
    // The sheets are handed out when their exercise begins: whoever had them all would know the end.
    let chapters = (day.programmes.isEmpty ? [] : [day]) + modules
    let composer = BookletComposer(
      header: header, kicker: words.booklet,
      facts: ProgrammeComposer(header: header).facts(words), style: style)
    func job(_ paper: PackPaper, _ size: BookletComposer.Size) -> PrintJob? {
      composer.job(
        path: path(paper), size: size, chapters: chapters, terms: terms, outline: outline,
        links: links)
    }
    guard let large = job(.booklet, .a4), let small = job(.booklet5, .a5) else { return [] }
    var entries = [
      entry(.booklet, .participants, large), entry(.booklet5, .participants, small),
      entry(
        .booklet5Print, .participants,
        .imposed(
          small, title: "\(words.title(of: .booklet5Print)): \(header.title)", language: language,
          at: path(.booklet5Print))),
    ]
    for index in entries.indices {
      entries[index].copies = count
      entries[index].isTwoSided = true
    }
    entries[0].finishing = words.stapledInCorner
    entries[1].isPrinted = false
    entries[2].finishing = words.stapledInFold
    entries[2].isPrinted = false
    return entries
  }

  func worksheets() -> [PackEntry] {
    let composer = WorksheetComposer(day: header, style: style)
    let rule = CopiesRule(
      outline: outline, links: links, day: day, count: count, tables: tables)
    var entries: [PackEntry] = []
    var hasEvaluation = false
    for sheet in sheets {
      let page = outline.pages[sheet.page]
      let isEvaluation = WorksheetComposer.isAnonymous(page)
      let name = page.address.split(separator: "/").last.map { $0.dropLast(5) } ?? "ark"
      let isFirst = isEvaluation && !hasEvaluation
      let path = isFirst ? path(.evaluation) : OutputPath("ark/\(name).pdf")
      hasEvaluation = hasEvaluation || isEvaluation
      guard let path,
        let job = composer.job(
          path: path, title: page.title, sheets: [sheet], outline: outline, links: links)
      else { continue }
      var entry = PackEntry(
        isEvaluation ? .evaluation : .sheet, .participants, title: page.title, job: job,
        words: words)
      entry.page = sheet.page
      entry.copies = rule.copies(of: sheet.page)
      entry.isLarge = Paper(page.paper).isLarge
      entry.isBetterLarge = rule[sheet.page].isBetterLarge && !entry.isLarge
      if rule[sheet.page].isCut { entry.finishing = words.cut }
      entries.append(entry)
    }
    let all = composer.job(
      path: path(.allSheets), title: "\(words.allSheets): \(header.title)", sheets: sheets,
      outline: outline, links: links)
    if let all {
      var entry = entry(.allSheets, .participants, all)
      entry.isPrinted = false
      entries.append(entry)
    }
    return entries
  }

  func people() -> [PackEntry] {
    let people = options.people ?? []
    let papers = PeoplePapers(
      header: header, configuration: outline.configuration, edition: style.edition,
      draft: style.draft, otherFamilies: options.nameFamilies)
    let objectives = DayObjectives.sentences(of: day)
    func named(
      _ paper: PackPaper, _ template: PrintJob.Template, _ document: [UInt8]
    ) -> PackEntry {
      // A table may be called after somebody; a number tells of nobody.
      let isNumbered = people.allSatisfy { $0.table.allSatisfy(\.isNumber) }
      let isPersonal = !people.isEmpty && (paper != .tents || !isNumbered)
      let name = paper.rawValue + (isPersonal ? "-personoplysninger" : "")
      var job = PrintJob(
        path: OutputPath(fileNamed: name + ".pdf"), source: header.path, template: template,
        document: document, pictures: [], map: day.map, timestamp: header.contentDate?.noon ?? 0)
      job.isPersonal = isPersonal
      var entry = entry(paper, isPersonal ? .owner : .trainer, job)
      entry.copies = 1
      return entry
    }
    var badges = named(.badges, .badges, papers.badges(people, on: options.labels))
    badges.finishing = words.onLabels(options.labels.name)
    var test = named(.badgeTest, .badges, papers.testSheet(options.labels))
    test.audience = .trainer
    test.job.isPersonal = false
    test.job.path = path(.badgeTest)
    var tents = named(.tents, .tents, papers.tents(people, count: count))
    tents.finishing = words.folded
    let blank = named(
      .blankCertificate, .certificates, papers.certificates([], objectives: objectives))
    var entries = [
      badges, test,
      named(
        .signIn, .signin,
        papers.signIn(
          people, blank: people.isEmpty ? count.map { min($0, 5000) } : nil, days: options.daysKept)
      ), tents,
    ]
    if !people.isEmpty {
      entries.append(
        named(.certificates, .certificates, papers.certificates(people, objectives: objectives)))
    }
    var plain = blank
    plain.audience = .trainer
    plain.job.isPersonal = false
    plain.job.path = path(.blankCertificate)
    return entries + [plain]
  }
}
