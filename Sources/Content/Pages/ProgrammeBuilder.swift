import CommonMark
import Diagnostics

/// Makes a day's programme of `::: program`: sessions, what runs side by side, clock times.
struct ProgrammeBuilder {
  /// What is wrong with the programme.
  private(set) var diagnostics: [Diagnostic] = []
  private let rules: PageRules
  private let page: Int
  private let path: String
  private let audience: PageAudience
  private let header: EventHeader?

  /// A builder for the programme of the theme day with this header.
  init(
    rules: PageRules, page: Int, path: String, audience: PageAudience, header: EventHeader?
  ) {
    self.header = header
    self.rules = rules
    self.page = page
    self.path = path
    self.audience = audience
  }

  /// The programme of `directive`, with its clock times as far as they are known.
  mutating func build(_ directive: Directive) -> Programme {
    let slots = timed(arrange(sessions(of: directive)))
    let programme = Programme(slots: slots)
    checkEnd(programme, directive)
    return programme
  }

  // MARK: Sessions

  private mutating func sessions(of directive: Directive) -> [Programme.Session] {
    var sessions: [Programme.Session] = []
    var level: Int?
    for block in directive.blocks {
      if case .heading(let heading) = block.kind, heading.level <= level ?? 6 {
        level = level ?? heading.level
        sessions.append(session(heading, at: block.range))
      } else if sessions.isEmpty {
        diagnostics.append(.textBeforeSessions(block.range, file: path))
      } else {
        add(block, to: &sessions[sessions.count - 1])
      }
    }
    if sessions.isEmpty {
      diagnostics.append(.programmeWithoutSessions(directive.nameRange, file: path))
    }
    return sessions
  }

  private static let attributes = ["min", "form", "materiale", "ark", "spor", "pause"]

  private mutating func session(_ heading: Heading, at range: SourceRange) -> Programme.Session {
    let attributes = heading.attributes
    for entry in attributes.entries where !ProgrammeBuilder.attributes.contains(entry.name) {
      diagnostics.append(
        .unknownAttribute(entry, among: ProgrammeBuilder.attributes, file: path))
    }
    if !heading.content.hasText { diagnostics.append(.emptyHeading(range, file: path)) }
    var session = Programme.Session(
      title: heading.content, minutes: minutes(attributes, range), range: range)
    session.form = attributes.value("form")
    session.material = attributes.value("materiale")
    session.isBreak = attributes.has("pause")
    session.worksheet = worksheet(attributes)
    session.track = track(attributes)
    return session
  }

  private mutating func minutes(_ attributes: Attributes, _ range: SourceRange) -> Int {
    guard let entry = attributes.entry("min") else {
      diagnostics.append(.sessionWithoutMinutes(range, file: path))
      return 0
    }
    let units = ["min", "min.", "minutter"]
    if let minutes = FieldValue.count(entry.value ?? "", units: units), minutes < 1440 {
      return minutes
    }
    diagnostics.append(
      .invalidCount(entry.range, key: "min", written: entry.value ?? "", file: path))
    return 0
  }

  private mutating func track(_ attributes: Attributes) -> Int? {
    guard let entry = attributes.entry("spor") else { return nil }
    if let track = FieldValue.count(entry.value ?? "", units: []) { return track }
    diagnostics.append(
      .invalidCount(entry.range, key: "spor", written: entry.value ?? "", file: path))
    return nil
  }

  /// The worksheet's path under the content folder.
  private mutating func worksheet(_ attributes: Attributes) -> String? {
    guard let entry = attributes.entry("ark") else { return nil }
    let written = entry.value ?? ""
    if case .page(let target, _) = rules.links.target(of: Array(written.utf8), from: page),
      rules.outline.pages[target].kind == .worksheet
    {
      return rules.outline.pages[target].path
    }
    let suggestion = FileSuggestion(outline: rules.outline)
    diagnostics.append(
      .missingWorksheet(
        entry.range, written: written, nearest: suggestion.worksheet(for: written, from: path),
        file: path))
    return nil
  }

  private func add(_ block: Block, to session: inout Programme.Session) {
    let rewriter = BlockRewriter(audience: audience)
    if case .directive(let directive) = block.kind, PageAudience.isForTrainerAlone(directive) {
      // Only a guide made for the trainer holds the trainer's notes.
      guard audience.sees(directive) else { return }
      return session.trainerNotes.append(contentsOf: rewriter.rewrite(directive.blocks))
    }
    session.text.append(contentsOf: rewriter.rewrite([block]))
  }

  // MARK: Time

  /// Sessions with different tracks next to each other share a slot.
  private func arrange(_ sessions: [Programme.Session]) -> [Programme.Slot] {
    var slots: [Programme.Slot] = []
    for session in sessions {
      if let track = session.track, let last = slots.last,
        last.sessions.allSatisfy({ $0.track != nil && $0.track != track })
      {
        slots[slots.count - 1].sessions.append(session)
        slots[slots.count - 1].minutes = max(last.minutes, session.minutes)
      } else {
        slots.append(Programme.Slot(start: nil, minutes: session.minutes, sessions: [session]))
      }
    }
    return slots
  }

  private func timed(_ slots: [Programme.Slot]) -> [Programme.Slot] {
    guard let start = header?.start else { return slots }
    var slots = slots
    var now = start.minutes
    for index in slots.indices {
      slots[index].start = ClockTime(minutes: now)
      now += slots[index].minutes
    }
    return slots
  }

  private mutating func checkEnd(_ programme: Programme, _ directive: Directive) {
    guard let start = header?.start else {
      if !programme.slots.isEmpty {
        diagnostics.append(.programmeWithoutStart(directive.nameRange, file: path))
      }
      return
    }
    // A session without minutes has been told about; the sum would only say it again.
    guard !programme.slots.contains(where: { $0.sessions.contains { $0.minutes == 0 } }) else {
      return
    }
    let total = start.minutes + programme.slots.reduce(0) { $0 + $1.minutes }
    if let end = header?.end {
      guard total != end.minutes, !programme.slots.isEmpty else { return }
      diagnostics.append(
        .programmeMissesEnd(directive.nameRange, actual: total, end: end, file: path))
    } else if total > 1440 {
      diagnostics.append(.programmePastMidnight(directive.nameRange, file: path))
    }
  }
}
