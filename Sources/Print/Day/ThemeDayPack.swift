package import Content
package import Diagnostics
package import Output
import Roster

/// Everything a theme day prints: which papers there are, what each is made from, how many of it are
/// printed and how.
///
/// The way from content to paper: the theme day's page, its worksheets and the modules it refers to are
/// parsed for the web, which tells links and terms, and for participants; the day's own page for the
/// trainer too. A composer for each kind of paper writes the engine's document; the caller sets the jobs
/// in the order of their `inputs`.
package struct ThemeDayPack: Sendable {
  let outline: SiteOutline
  let links: LinkResolver
  private(set) var options: PackOptions
  let header: PageHeader
  private(set) var style: PaperStyle
  let words: PrintWords
  /// How many minutes later than written the day begins.
  private let shift: Int
  /// What `--start` cannot do with the day; nil when it can.
  package let startFault: Phrase?

  /// The day's page, for participants and for whoever leads it.
  let day: PageBody
  let trainer: PageBody
  let sheets: [PageBody]
  let modules: [PageBody]
  /// The terms those pages use, as indexes into `SiteOutline.glossary`.
  let terms: [Int]

  /// Reads the pages of the theme day with the number `number` in `SiteOutline.themeDays`.
  package init(
    _ number: Int, outline: SiteOutline, links: LinkResolver, parser: PageParser,
    options: PackOptions
  ) throws(ContentError) {
    let page = outline.themeDays[number]
    let written = outline.pages[page]
    self.outline = outline
    self.links = links
    self.options = options
    words = PrintWords(language: written.language ?? outline.configuration.language)
    shift =
      if let start = options.start, let from = written.event?.start {
        start.minutes - from.minutes
      } else { 0 }
    header = ThemeDayPack.moved(written, by: shift, to: options.start)
    let date = written.contentDate.map { [words] in words.edition(of: $0) }
    style = PaperStyle(edition: date ?? "", draft: options.isDraft ? words.draft : nil)

    let unmoved = try parser.parse(page, for: .handout).body
    startFault = options.start.flatMap { [shift] start in
      ThemeDayPack.fault(of: start, written, unmoved, shift: shift)
    }
    day = unmoved.moved(by: shift)
    trainer = try parser.parse(page, for: .trainer).body.moved(by: shift)
    let web = try parser.parse(page)
    var targets: [Int] = []
    for link in web.facts.links where outline.pages[link.target].kind == .module {
      if !targets.contains(link.target), outline.pages[link.target].isPublished {
        targets.append(link.target)
      }
    }
    var used = Set(web.facts.usedTerms)
    var sheets: [PageBody] = []
    for sheet in outline.worksheets[number] where outline.pages[sheet].isPublished {
      used.formUnion(try parser.parse(sheet).facts.usedTerms)
      sheets.append(try parser.parse(sheet, for: .handout).body)
    }
    var modules: [PageBody] = []
    for module in targets {
      used.formUnion(try parser.parse(module).facts.usedTerms)
      modules.append(try parser.parse(module, for: .handout).body)
    }
    self.sheets = sheets
    self.modules = modules
    terms = used.sorted()
  }

  /// The theme day's own folder: `god-udredning`.
  package var folder: String {
    header.address.split(separator: "/").dropLast().last.map(String.init) ?? "temadag"
  }

  /// The theme day's title.
  package var title: String { header.title }

  /// The papers that are wanted and that there is something for, in the order they are used. The print
  /// list alone is of all of them: then it takes all to make it, but only it is kept (`keeps`).
  package func entries() -> [PackEntry] {
    let isListAlone = options.only == [PackPaper.printList.group]
    return all().filter { isListAlone || options.wants($0.paper) }
  }

  /// True for a paper that is asked for itself.
  package func keeps(_ entry: PackEntry) -> Bool { options.wants(entry.paper) }

  /// Gives the papers the mark of their edition: seven letters and digits that change whenever anything
  /// does that they say or show. Who comes, how many, and what of it is asked for changes nothing.
  package mutating func markEdition(reading reader: ContentReader) throws(PrintError) {
    var plain = self
    plain.options = PackOptions()
    plain.style = PaperStyle()
    var digester = Digester()
    for job in plain.all().map(\.job) where !job.isAboutPeople {
      digester.update(job.path.text)
      digester.update(Digest128(of: job.document))
      for picture in job.pictures {
        do {
          digester.update(Digest128(of: try reader.read(picture.path).bytes))
        } catch {
          throw PrintError.content(error)
        }
      }
    }
    let mark = String(digester.finish().description.prefix(7))
    style.edition =
      header.contentDate.map { words.edition(of: $0, mark: mark) } ?? words.edition(mark)
  }

  /// The papers that the public site has, in the order they are used: those of participants that need no
  /// list of people and nothing of the trainer's. A poster calls people to a day that is to come.
  package func siteEntries() -> [PackEntry] {
    let event = header.event
    let isAhead =
      event?.date != nil && event?.isArchived != true && event?.isCancelled != true
    return all().filter { entry in
      entry.audience == .participants && !entry.job.isPersonal && entry.paper.isForSite
        && (isAhead || !(entry.paper == .posterA3 || entry.paper == .posterA4))
    }
  }

  /// Where the site has a paper of the pack: `print/temadage/god-udredning/program.pdf`.
  package func sitePath(of entry: PackEntry) -> OutputPath? {
    let folder = header.address.split(separator: "/").dropLast().joined(separator: "/")
    return OutputPath("print/\(folder)/\(entry.job.path)")
  }

  /// The papers that are printed and name nobody, in order of their use, and the one that holds them all
  /// in greys; none when it is not wanted. Of those that are not among `entries` only the last is kept.
  package func everything() -> (parts: [PackEntry], whole: PackEntry)? {
    guard options.wants(.everything) else { return nil }
    let parts = all().filter {
      $0.isPrinted && !$0.job.isPersonal && !$0.isLarge && !$0.paper.isOnLabels
    }
    guard !parts.isEmpty else { return nil }
    let title = "\(words.title(of: .everything)): \(header.title)"
    let separators = PrintListComposer(
      header: header, outline: outline, links: links, style: style, day: day
    ).separators(parts, title: title)
    var job = PrintJob.assembled(
      parts.map(\.job), bookmarks: parts.map(bookmark), separators: separators, title: title,
      language: language, at: path(.everything))
    job.oneSided = parts.indices.filter { !parts[$0].isTwoSided }
    var whole = entry(.everything, .trainer, job)
    whole.isPrinted = false
    var parting = entry(.everything, .trainer, separators)
    parting.isPrinted = false
    return (parts + [parting], whole)
  }

  private func all() -> [PackEntry] {
    let all =
      people() + posters() + programmes() + booklets() + slides() + worksheets() + cards()
      + quizzes() + guides()
    return all.enumerated()
      .sorted { ($0.element.paper.place, $0.offset) < ($1.element.paper.place, $1.offset) }
      .map(\.element)
  }

  /// What a paper is called in a pile: its title, and for a sheet when it is used.
  private func bookmark(_ entry: PackEntry) -> String {
    let slot = day.programmes.sorted { $0.key < $1.key }.flatMap(\.value.slots).first { slot in
      slot.sessions.contains { $0.worksheet == entry.job.source }
    }
    guard let start = slot?.start else { return entry.title }
    return "\(entry.title) · \(words.clockSign)\(words.clock(start))"
  }

  /// The language of the day.
  var language: String { header.language ?? outline.configuration.language }

  /// How many tables there are: those of the list, and one for each six people who are at none of them;
  /// nil when nobody knows how many come.
  var tables: Int? {
    let people = options.people ?? []
    let named = Set(people.map(\.table)).subtracting([""]).count
    let seated = named == 0 ? 0 : people.count
    return count.map {
      named + (max(0, $0 - seated) + PeoplePapers.seatsAtTable - 1) / PeoplePapers.seatsAtTable
    }
  }

  /// How many people come, as far as anybody has said.
  var count: Int? { options.count ?? options.people?.count ?? header.event?.seats }
}

// What the groups of papers share.
extension ThemeDayPack {
  func writer(_ body: PageBody) -> ManuscriptWriter {
    ManuscriptWriter(outline: outline, links: links, body: body)
  }

  func path(_ paper: PackPaper) -> OutputPath {
    OutputPath(fileNamed: paper.rawValue + ".pdf")
  }

  func entry(
    _ paper: PackPaper, _ audience: PackPaper.Audience, _ job: PrintJob
  ) -> PackEntry {
    PackEntry(paper, audience, title: words.title(of: paper), job: job, words: words)
  }
}

// A day that begins at another time.
extension ThemeDayPack {
  /// Why the day cannot begin at `start`: nothing says when it does otherwise, or it ends after midnight.
  private static func fault(
    of start: ClockTime, _ header: PageHeader, _ body: PageBody, shift: Int
  ) -> Phrase? {
    guard let event = header.event, event.start != nil else {
      return Phrase(
        "--start har ingen tider at flytte: ”\(header.title)” siger ikke, hvornår dagen begynder."
          + " Skriv start i sidehovedet i \(header.path)",
        "--start has no times to move: “\(header.title)” does not say when the day begins."
          + " Write start in the front matter of \(header.path)")
    }
    let ends =
      body.programmes.values.flatMap(\.slots).compactMap(\.end) + [event.end].compactMap(\.self)
    guard ends.contains(where: { $0.moved(by: shift) == nil }) else { return nil }
    return Phrase(
      "Begynder dagen kl. \(start.danish), slutter den efter midnat. Vælg et tidligere klokkeslæt til --start",
      "If the day begins at \(start.danish), it ends after midnight. Choose an earlier time for --start"
    )
  }

  private static func moved(
    _ header: PageHeader, by minutes: Int, to start: ClockTime?
  ) -> PageHeader {
    guard var event = header.event else { return header }
    event.start = event.start?.moved(by: minutes) ?? start
    event.end = event.end?.moved(by: minutes)
    var header = header
    header.event = event
    return header
  }
}

extension PageBody {
  /// The page, its programmes that many minutes later.
  fileprivate func moved(by minutes: Int) -> PageBody {
    guard minutes != 0 else { return self }
    var body = self
    for key in body.programmes.keys {
      guard var programme = body.programmes[key] else { continue }
      programme.slots = programme.slots.map { slot in
        var slot = slot
        slot.start = slot.start?.moved(by: minutes)
        return slot
      }
      body.programmes[key] = programme
    }
    return body
  }
}

extension ClockTime {
  /// The time that many minutes later; nil beyond midnight.
  func moved(by minutes: Int) -> ClockTime? { ClockTime(minutes: self.minutes + minutes) }
}
