import CommonMark
import Content
import JSON
import Output

/// Makes the poster of a theme day: what it is about, when and where, and how to register. What is not
/// settled yet becomes a line to write on where every poster needs it, or is left out.
struct PosterComposer {
  /// The sheet.
  enum Size: String, CaseIterable {
    case a3
    case a4
  }

  /// The most sessions a poster names.
  static let mostHighlights = 6

  /// The theme day's header.
  let header: PageHeader
  /// The sheet.
  let size: Size
  /// True for a printing house: colour over the edge, marks for cutting.
  let bleed: Bool
  /// What all papers of a pack have alike; nil where the poster stands alone.
  var style: PaperStyle? = nil

  /// The job that sets it at `path`; nil for a page that is no theme day. `writer` is a fresh one for the
  /// theme day's page.
  func job(path: OutputPath, writer: ManuscriptWriter) -> PrintJob? {
    guard header.event != nil || header.kind == .themeDay else { return nil }
    var writer = writer
    let registration = Registration(PeoplePapers.known(header.event?.registration))
    writer.object { writer in
      let words = writer.words
      let labels = [("qr", words.qr), ("ruler", words.ruler)]
      writer.properties(of: header, labels: labels, style: style)
      let site = writer.outline.configuration.title
      writer.json.member("kicker", header.dayKicker(words, site: site))
      writer.json.member("size", size.rawValue)
      writer.json.key("bleed")
      writer.json.boolean(bleed)
      writer.json.facts(facts(registration, words), withLabels: false) { words.line(for: $0) }
      writer.array("highlights") { writer in
        for session in highlights(of: writer.body) { writer.inlines(session.title, notes: false) }
      }
      if let address = registration.address {
        writer.json.key("qr")
        writer.json.object { json in
          json.member("text", address)
          json.member("label", words.registration)
        }
      }
    }
    var job = PrintJob(
      path: path, source: header.path, template: .poster, document: writer.json.bytes,
      pictures: writer.pictures, map: writer.body.map, timestamp: header.contentDate?.noon ?? 0)
    job.isForReading = !bleed
    return job
  }

  /// The first one is the largest. Date and place are lines to write on while nobody knows them.
  private func facts(
    _ registration: Registration, _ words: PrintWords
  ) -> [(String, String?)] {
    let day = EventFacts(header.event, words: words)
    var facts: [(String, String?)] = []
    if let when = day.when {
      facts.append((day.hours == nil ? words.date : words.dateAndTime, when))
    } else {
      facts.append((words.date, nil))
      if let hours = day.hours { facts.append((words.timeOfDay, PrintWords.capitalised(hours))) }
    }
    facts.append((words.place, day.place))
    let others = [
      (words.audience, header.audience), (words.organiser, header.event?.organiser),
      (words.seats, header.event?.seats.map { String($0) }),
      (words.registration, registration.text),
    ]
    for case (let word, let text?) in others.map({ ($0, PeoplePapers.known($1)) })
    where !text.isEmpty { facts.append((word, PrintWords.capitalised(text))) }
    return facts
  }

  /// The sessions that take the most time, in the order of the day.
  private func highlights(of body: PageBody) -> [Programme.Session] {
    let slots = body.programmes.sorted { $0.key < $1.key }.flatMap(\.value.slots)
    let sessions = slots.flatMap(\.sessions).filter { !$0.isBreak && !$0.title.plainText.isEmpty }
    guard sessions.count > PosterComposer.mostHighlights else { return sessions }
    let longest = sessions.indices.sorted {
      (-sessions[$0].minutes, $0) < (-sessions[$1].minutes, $1)
    }
    return longest.prefix(PosterComposer.mostHighlights).sorted().map { sessions[$0] }
  }
}

/// What `tilmelding` says: an address on the web, and the words beside it.
struct Registration: Equatable {
  /// The longest address a code that can be read from a wall holds, in bytes.
  private static let longestAddress = 300

  /// `https://…`; nil when there is none.
  var address: String?
  /// The rest: `frist 1. februar 2027`; nil when there is none.
  var text: String?

  /// The parts of `written`, which is as the author wrote it.
  init(_ written: String?) {
    guard let written else { return }
    var rest: [Substring] = []
    for word in written.split(separator: " ") {
      let core = word.trimming(where: { ".,;:()<>".contains($0) })
      let isAddress = core.hasPrefix("https://") || core.hasPrefix("http://")
      if isAddress, address == nil, core.utf8.count <= Registration.longestAddress {
        address = String(core)
      } else {
        rest.append(word)
      }
    }
    let words = rest.joined(separator: " ")[...].trimming(where: { " ,;:–-".contains($0) })
    text = words.isEmpty ? nil : String(words)
  }
}

extension Substring {
  /// The text without such characters at its ends.
  fileprivate func trimming(where isOuter: (Character) -> Bool) -> Substring {
    var text = drop(while: isOuter)
    while let last = text.last, isOuter(last) { text.removeLast() }
    return text
  }
}
