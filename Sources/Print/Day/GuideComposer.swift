import CommonMark
import Content
import Diagnostics
import JSON
import Output
import Quiz

/// Makes the facilitator's guide: the day at a glance, what to make ready, and for each session what it
/// is for, what to say and do, and what to leave out when time runs.
struct GuideComposer {
  /// The theme day's header.
  let header: PageHeader
  /// What all papers of the day have alike.
  let style: PaperStyle
  /// The pages with the quizzes of the day, whose keys stand at the back: the day's own as the trainer
  /// sees it, its worksheets, the modules it refers to.
  var quizzed: [PageBody] = []

  /// The job that sets it at `path`; nil for a day without a programme. `writer` is a fresh one for the
  /// day's page as the trainer sees it.
  func job(path: OutputPath, writer: ManuscriptWriter) -> PrintJob? {
    let slots = writer.body.programmes.sorted { $0.key < $1.key }.flatMap(\.value.slots)
    guard !slots.isEmpty else { return nil }
    var writer = writer
    let words = writer.words
    let keys = GuideKey.all(quizzed)
    writer.object { writer in
      writer.properties(
        of: header, labels: words.reading + words.guide, style: style.printed(.long))
      writer.json.member("kicker", words.guideTitle)
      writer.write(ProgrammeComposer(header: header).facts(words))
      writer.array("rows") { writer in for slot in slots { row(slot, &writer) } }
      materials(slots, &writer)
      writer.array("sessions") { writer in
        for slot in slots {
          for session in slot.sessions where !session.isBreak {
            write(session, slot, keys, &writer)
          }
        }
      }
      for (name, blocks) in GuideSections(of: writer.body.blocks).parts {
        writer.headingLevel = 0
        writer.blocks(name, blocks)
      }
      write(keys, &writer)
      writer.sourceList()
    }
    var job = PrintJob(
      path: path, source: header.path, template: .guide, document: writer.json.bytes,
      pictures: writer.pictures, map: writer.body.map, timestamp: header.contentDate?.noon ?? 0)
    job.parts = keys.map {
      PrintJob.Part(source: writer.outline.pages[$0.body.page].path, map: $0.body.map)
    }
    return job
  }

  /// Writes the keys, each with its own sources.
  private func write(_ keys: [GuideKey], _ writer: inout ManuscriptWriter) {
    // Only modules come in two versions.
    if keys.contains(where: { writer.outline.pages[$0.body.page].kind == .module }) {
      writer.json.member("keyNote", writer.words.keyIsVersionA)
    }
    writer.array("keys") { writer in
      for (index, key) in keys.enumerated() {
        var cited = key.body
        cited.citedSources = []
        writer.part(index + 1, cited) { writer in
          let page = writer.outline.pages[key.body.page]
          writer.node(nil, at: page.range) { writer in
            writer.json.member("id", key.id)
            let isDay = page.kind == .themeDay
            writer.json.member("title", isDay ? writer.words.dayAndExercises : page.title)
            writer.array("quizzes") { writer in
              for quiz in key.quizzes { writer.write(quiz) }
            }
            writer.sourceList()
          }
        }
      }
    }
  }

  private func time(_ slot: Programme.Slot, _ words: PrintWords) -> String {
    words.stretch(from: slot.start, to: slot.end) ?? words.minutes(slot.minutes)
  }

  private func row(_ slot: Programme.Slot, _ writer: inout ManuscriptWriter) {
    writer.object { writer in
      writer.json.member("time", time(slot, writer.words))
      writer.json.key("pause")
      writer.json.boolean(slot.sessions.allSatisfy(\.isBreak))
      writer.array("sessions") { writer in
        for session in slot.sessions {
          writer.node(nil, at: session.range) { writer in
            writer.inlines("title", session.title, notes: false)
            writer.json.member("minutes", "\(session.minutes)")
            if let material = session.material { writer.json.member("material", material) }
            let track = session.track.map { "\(writer.words.track) \($0)" }
            if let track, !session.title.plainText.starts(with: track.utf8) {
              writer.json.member("track", track)
            }
          }
        }
      }
    }
  }

  /// What is to be brought, each thing once, with the times it is used.
  private func materials(_ slots: [Programme.Slot], _ writer: inout ManuscriptWriter) {
    var order: [String] = []
    var uses: [String: [String]] = [:]
    for slot in slots {
      for session in slot.sessions {
        for part in (session.material ?? "").split(separator: ",") {
          let thing = String(part.drop { $0 == " " })
          let time = slot.start.map { writer.words.clockSign + writer.words.clock($0) }
          if uses[thing] == nil { order.append(thing) }
          if let time, uses[thing]?.contains(time) != true { uses[thing, default: []].append(time) }
          if time == nil { uses[thing, default: []] += [] }
        }
      }
    }
    writer.array("materials") { writer in
      for thing in order {
        writer.object { writer in
          writer.json.member("what", PrintWords.capitalised(thing))
          writer.json.member("where", (uses[thing] ?? []).joined(separator: ", "))
        }
      }
    }
  }

  private func write(
    _ session: Programme.Session, _ slot: Programme.Slot, _ keys: [GuideKey],
    _ writer: inout ManuscriptWriter
  ) {
    let notes = TrainerNotes(session.trainerNotes)
    writer.node(nil, at: session.range) { writer in
      writer.json.member("time", time(slot, writer.words))
      writer.inlines("title", session.title, notes: false)
      writer.json.member("minutes", writer.words.minutes(session.minutes))
      if let form = session.form { writer.json.member("form", PrintWords.capitalised(form)) }
      if let material = session.material { writer.json.member("material", material) }
      if let sheet = writer.outline.pages.first(where: { $0.path == session.worksheet }) {
        writer.json.member("sheet", sheet.title)
      }
      writer.headingLevel = 1
      writer.blocks("participants", session.text)
      writer.array("points") { writer in
        for point in notes.points {
          writer.node(nil, at: point.range) { writer in
            writer.json.key("label")
            writer.json.string(point.label)
            writer.blocks("c", point.blocks)
          }
        }
      }
      writer.blocks("rest", notes.rest)
      let used = keys.filter { key in
        key.isUsed(
          by: session, of: writer.body.page, links: writer.links,
          path: writer.outline.pages[key.body.page].path)
      }
      writer.array("keys") { writer in for key in used { writer.json.string(key.id) } }
    }
  }
}

/// What stands below the headings of a theme day's page, told apart by what the guide does with it.
struct GuideSections {
  /// The guide's members and what stands in each: `room`, `before`, `more`, `after`. None is empty.
  private(set) var parts: [(name: String, blocks: [Block])] = []

  /// The headings that have a part of their own, as they begin.
  private static let titles = [
    "room": ["lokalet", "rummet", "the room", "room"],
    "before": ["før dagen", "before the day"],
    "after": ["efter dagen", "after the day", "opfølgning", "follow-up"],
  ]

  /// Sorts what stands on a page below its headings of the first two levels. Slides are a paper of their
  /// own, the sessions of the programme are told one by one, and what is folded away on the page is not
  /// needed at a glance.
  init(of blocks: [Block]) {
    let flat = blocks.flatMap { block -> [Block] in
      if case .directive(let box) = block.kind, box.name == "underviser" {
        box.blocks
      } else {
        [block]
      }
    }
    var found: [String: [Block]] = [:]
    var part: String?
    var section: [Block] = []
    func close() {
      let isEmpty = part == "more" && section.count < 2
      guard let part, !isEmpty, !section.contains(where: \.isSlide) else { return }
      found[part, default: []] += section
    }
    for block in flat where !block.isLeftOut {
      guard case .heading(let heading) = block.kind, heading.level <= 2 else {
        section.append(block)
        continue
      }
      close()
      let title = String(decoding: heading.content.plainText, as: UTF8.self).lowercased()
      part = GuideSections.titles.first { $0.value.contains { title.hasPrefix($0) } }?.key ?? "more"
      section = part == "more" ? [block] : []
    }
    close()
    parts = ["room", "before", "more", "after"].compactMap { name in
      found[name].flatMap { $0.isEmpty ? nil : (name, $0) }
    }
  }
}

extension Block {
  fileprivate var isSlide: Bool {
    if case .directive(let directive) = kind { directive.name == "slide" } else { false }
  }

  fileprivate var isLeftOut: Bool {
    guard case .directive(let directive) = kind else { return false }
    return ["program", "fold"].contains(directive.name)
  }
}

/// What an author tells the trainer: points with a bold word first, and all else.
struct TrainerNotes {
  /// `- **Sig:** …`
  struct Point {
    var label: [UInt8]
    var blocks: [Block]
    var range: SourceRange
  }

  private(set) var points: [Point] = []
  private(set) var rest: [Block] = []

  /// Parts the blocks.
  init(_ blocks: [Block]) {
    for block in blocks {
      if case .directive(let directive) = block.kind, directive.name == "underviser" {
        let inner = TrainerNotes(directive.blocks)
        points += inner.points
        rest += inner.rest
        continue
      }
      guard case .list(let list) = block.kind else {
        rest.append(block)
        continue
      }
      let parts = list.items.map(TrainerNotes.point)
      // A list is one of points as a whole, or not at all.
      if parts.allSatisfy({ $0 != nil }) {
        points += parts.compactMap(\.self)
      } else {
        rest.append(block)
      }
    }
  }

  private static func point(_ item: List.Item) -> Point? {
    guard let first = item.blocks.first, case .paragraph(let text) = first.kind,
      case .strong(let label)? = text.first
    else { return nil }
    var words = label.plainText
    if words.last == UInt8(ascii: ":") { words.removeLast() }
    var said = Array(text.dropFirst())
    if case .text(let bytes)? = said.first {
      said[0] = .text(Array(bytes.drop { $0 == 0x20 || $0 == UInt8(ascii: ":") }))
    }
    var blocks = item.blocks
    blocks[0] = Block(.paragraph(said), range: first.range)
    return Point(label: words, blocks: blocks, range: item.range)
  }
}

extension PrintWords {
  var guideTitle: String { text("Drejebog", "Facilitator’s guide") }
  /// What stands above the keys in the guide.
  var keyIsVersionA: String {
    text(
      "Bogstaver og numre er dem på quizarkets version A. Facit til version B, og det, der siges til de"
        + " forkerte svar, står i filerne i mappen facit.",
      "Letters and numbers are those of version A of the quiz sheet. The key to version B, and what is"
        + " said to wrong answers, stand in the files in the folder facit.")
  }

  /// The labels of the guide beside those of what is read.
  var guide: [(String, String)] {
    [
      ("guide", guideTitle), ("time", time), ("minutes", text("Min.", "Min.")),
      ("session", text("Punkt", "Session")), ("material", materials),
      ("materials", text("Pak det her", "Pack this")), ("sheet", worksheet),
      ("room", text("Lokalet", "The room")), ("before", text("Før dagen", "Before the day")),
      ("after", text("Efter dagen", "After the day")),
      ("more", text("Mere om dagen", "More about the day")),
      ("seePage", text(" (se side {n})", " (see page {n})")),
      ("preparation", text("Forberedelse", "Preparation")),
      ("sessions", text("Punkt for punkt", "Session by session")),
      ("participants", text("Til deltagerne", "To the participants")),
      ("ownNotes", text("Egne noter", "Own notes")),
    ]
  }
}
