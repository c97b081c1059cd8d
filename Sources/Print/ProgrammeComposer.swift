import CommonMark
import Content
import Output

/// Makes the programme of a theme day: its head, and a table of clock times and sessions. What is said
/// to participants about each session stands on the site, what is said to trainers in their guide.
struct ProgrammeComposer {
  private static let labels = [
    ("page", PrintWords.page), ("time", PrintWords.time), ("session", PrintWords.programme),
  ]

  /// The theme day's header.
  let header: PageHeader

  /// The job that sets it at `path`; nil when the page has no programme. `writer` is a fresh one for
  /// the theme day's page.
  func job(path: OutputPath, writer: ManuscriptWriter) -> PrintJob? {
    let programmes = writer.body.programmes.sorted { $0.key < $1.key }.map(\.value)
    guard !programmes.isEmpty else { return nil }
    var writer = writer
    writer.object { writer in
      writer.properties(of: header, labels: ProgrammeComposer.labels)
      writer.json.member("kicker", PrintWords.programmeKicker)
      writer.facts(facts)
      writer.array("rows") { writer in
        for slot in programmes.flatMap(\.slots) { writer.write(slot) }
      }
    }
    return PrintJob(
      path: path, source: header.path, template: .programme, document: writer.json.bytes,
      pictures: writer.pictures, map: writer.body.map, timestamp: header.contentDate?.noon ?? 0)
  }

  private var facts: [(label: String, text: String?)] {
    guard let day = header.event else { return [(PrintWords.audience, header.audience)] }
    let place = [day.place, day.address].compactMap(\.self).joined(separator: ", ")
    return [
      when(day),
      (PrintWords.place, place),
      (PrintWords.organiser, day.organiser),
      (PrintWords.audience, header.audience),
      (PrintWords.facilitators, day.facilitators.joined(separator: ", ")),
      (PrintWords.seats, day.seats.map { String($0) }),
      (PrintWords.registration, day.registration),
    ]
  }

  private func when(_ day: EventHeader) -> (label: String, text: String?) {
    let times = ManuscriptWriter.stretch(from: day.start, to: day.end).map { "kl.\u{A0}" + $0 }
    switch (day.date?.danishWithWeekday, times) {
    case (let date?, let times?): return (PrintWords.dateAndTime, date + " " + times)
    case (let date?, nil): return (PrintWords.date, date)
    case (nil, let times): return (PrintWords.timeOfDay, times)
    }
  }
}

extension ManuscriptWriter {
  /// `9.00–15.30`; the start alone where the end is not known.
  static func stretch(from start: ClockTime?, to end: ClockTime?) -> String? {
    guard let start else { return nil }
    guard let end else { return start.danish }
    return start.danish + "–" + end.danish
  }

  /// Writes a row of the programme.
  mutating func write(_ slot: Programme.Slot) {
    object { writer in
      let length = PrintWords.minutes(slot.minutes)
      writer.json.member(
        "time", ManuscriptWriter.stretch(from: slot.start, to: slot.end) ?? length)
      writer.json.key("pause")
      writer.json.boolean(!slot.sessions.isEmpty && slot.sessions.allSatisfy(\.isBreak))
      writer.array("sessions") { writer in
        for session in slot.sessions { writer.write(session, in: slot) }
      }
    }
  }

  private mutating func write(_ session: Programme.Session, in slot: Programme.Slot) {
    node(nil, at: session.range) { writer in
      writer.inlines("title", session.title, notes: false)
      let track = session.track.map { "\(PrintWords.track) \($0)" }
      // Many authors write the track into the title: it need not be said twice.
      if let track, !session.title.plainText.starts(with: track.utf8) {
        writer.json.member("track", track)
      }
      writer.array("details") { writer in
        for detail in writer.details(of: session, in: slot) {
          writer.json.array { $0.string(detail) }
        }
      }
    }
  }

  private func details(of session: Programme.Session, in slot: Programme.Slot) -> [String] {
    var details: [String] = []
    if session.minutes != slot.minutes { details.append(PrintWords.minutes(session.minutes)) }
    if let form = session.form { details.append(PrintWords.capitalised(form)) }
    if let material = session.material {
      details.append("\(PrintWords.materials): \(material)")
    } else if let sheet = outline.pages.first(where: { $0.path == session.worksheet }) {
      details.append("\(PrintWords.worksheet): \(sheet.title)")
    }
    return details
  }
}
