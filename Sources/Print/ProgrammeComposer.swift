import CommonMark
import Content
import JSON
import Output

/// Makes the programme of a theme day: its head, and a table of clock times and sessions. What is said
/// to participants about each session stands on the site, what is said to trainers in their guide.
struct ProgrammeComposer {
  /// The theme day's header.
  let header: PageHeader

  /// The job that sets it at `path`; nil when the page has no programme. `writer` is a fresh one for
  /// the theme day's page.
  func job(
    path: OutputPath, writer: ManuscriptWriter, style: PaperStyle? = nil, isLarge: Bool = false
  ) -> PrintJob? {
    let programmes = writer.body.programmes.sorted { $0.key < $1.key }.map(\.value)
    guard !programmes.isEmpty else { return nil }
    var writer = writer
    writer.object { writer in
      writer.properties(of: header, labels: labels(writer.words), style: style)
      if isLarge {
        writer.json.key("large")
        writer.json.boolean(true)
      }
      writer.json.member("kicker", writer.words.programmeKicker)
      writer.write(facts(writer.words))
      writer.array("rows") { writer in
        for slot in programmes.flatMap(\.slots) { writer.write(slot) }
      }
    }
    var job = PrintJob(
      path: path, source: header.path, template: .programme, document: writer.json.bytes,
      pictures: writer.pictures, map: writer.body.map, timestamp: header.contentDate?.noon ?? 0)
    job.fitsOnePage = !isLarge
    return job
  }

  private func labels(_ words: PrintWords) -> [(String, String)] {
    [("page", words.page), ("time", words.time), ("session", words.programme)]
  }

  /// What is known of the day. Where its author has not settled the date or the place, there is a line to
  /// write it on; all else that is still to be written is left out.
  func facts(_ words: PrintWords) -> [Fact] {
    let known = PeoplePapers.known
    guard let day = header.event else { return [Fact(words.audience, known(header.audience))] }
    let place = [day.place, day.address].compactMap(known).joined(separator: ", ")
    return when(day, words) + [
      Fact.needed(words.place, place),
      Fact(words.organiser, known(day.organiser)),
      Fact(words.audience, known(header.audience)),
      Fact(words.facilitators, day.facilitators.compactMap(known).joined(separator: ", ")),
      Fact(words.seats, day.seats.map { String($0) }),
      Fact(words.registration, known(day.registration)),
    ]
  }

  private func when(_ day: EventHeader, _ words: PrintWords) -> [Fact] {
    let times = words.stretch(from: day.start, to: day.end).map { words.clockSign + $0 }
    switch (day.date.map { words.weekday($0) }, times) {
    case (let date?, let times?): return [Fact(words.dateAndTime, date + " " + times)]
    case (let date?, nil): return [Fact(words.date, date)]
    case (nil, let times): return [Fact.needed(words.date, nil), Fact(words.timeOfDay, times)]
    }
  }
}

extension PrintWords {
  /// `9.00–15.30`; the start alone where the end is not known.
  func stretch(from start: ClockTime?, to end: ClockTime?) -> String? {
    guard let start else { return nil }
    guard let end else { return clock(start) }
    return clock(start) + "–" + clock(end)
  }
}

extension ManuscriptWriter {
  /// Writes a row of the programme.
  mutating func write(_ slot: Programme.Slot) {
    object { writer in
      let length = writer.words.minutes(slot.minutes)
      writer.json.member(
        "time", writer.words.stretch(from: slot.start, to: slot.end) ?? length)
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
      let track = session.track.map { "\(writer.words.track) \($0)" }
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
    if session.minutes != slot.minutes { details.append(words.minutes(session.minutes)) }
    if let form = session.form { details.append(PrintWords.capitalised(form)) }
    if let material = session.material {
      details.append("\(words.materials): \(material)")
    } else if let sheet = outline.pages.first(where: { $0.path == session.worksheet }) {
      details.append("\(words.worksheet): \(sheet.title)")
    }
    return details
  }
}
