import CommonMark
import Content
import HTML

/// A theme day's programme: one item a stretch of the day, with clock times, tracks side by side.
extension BodyRenderer {
  /// Writes a programme. It gets a heading of its own unless it stands right below one.
  mutating func write(_ programme: Programme, directive: Directive, placement: Placement) {
    let level = partLevel(placement)
    let isIntroduced = placement.followsHeading && directive.title.isEmpty
    if !isIntroduced {
      let id = directive.attributes.id ?? makeID("program")
      levels.enter(part: level)
      if level == 2 { sections.append(Section(id: id, title: title(of: directive))) }
      element(.heading(level), .id(text: id)) { renderer in
        if directive.title.isEmpty {
          renderer.html.markup(renderer.text.programme)
        } else {
          renderer.write(directive.title)
        }
      }
      html.markup("\n")
    }
    let session = levels.current + 1
    html.markup("<ol class=\"program\">\n")
    for slot in programme.slots { write(slot, level: session) }
    html.markup("</ol>\n")
    if !isIntroduced { levels.leave(part: level) }
  }

  private func title(of directive: Directive) -> [UInt8] {
    directive.title.isEmpty ? text.programme.bytes : directive.title.plainText
  }

  private mutating func write(_ slot: Programme.Slot, level: Int) {
    let isBreak = slot.sessions.allSatisfy(\.isBreak)
    html.markup(isBreak ? "<li class=\"session session-pause\">" : "<li class=\"session\">")
    if let start = slot.start {
      html.markup("<p class=\"session-time\">")
      html.clock(start, text)
      if let end = slot.end {
        html.markup("–")
        html.clock(end, text)
      }
      html.markup("</p>")
    }
    if slot.sessions.count == 1 {
      element(.div, .class("session-body")) { $0.write(slot.sessions[0], level: level) }
    } else {
      html.markup("<div class=\"session-body session-tracks\">\n")
      for session in slot.sessions {
        element(.div, .class("session-track")) { $0.write(session, level: level) }
        html.markup("\n")
      }
      html.markup("</div>")
    }
    html.markup("</li>\n")
  }

  private mutating func write(_ session: Programme.Session, level: Int) {
    if let track = session.track, !session.title.plainText.starts(with: text.track.bytes) {
      html.markup("<p class=\"track\">")
      html.markup(text.track)
      html.markup(" ")
      html.number(track)
      html.markup("</p>")
    }
    element(.heading(level)) { $0.write(session.title) }
    facts(session)
    guard !session.text.isEmpty else { return }
    levels.enter(part: level)
    write(session.text)
    levels.leave(part: level)
  }

  private mutating func facts(_ session: Programme.Session) {
    html.markup("<p class=\"session-facts\">")
    if let form = session.form {
      html.text(capitalised(form))
      html.markup(" · ")
    }
    html.counted(session.minutes, text.minutes)
    if let material = session.material {
      html.markup(" · ")
      html.markup(text.material)
      html.markup(": ")
      html.text(material)
    }
    if let worksheet = session.worksheet { self.worksheet(worksheet) }
    html.markup("</p>")
  }

  /// Writes a link to the worksheet at `path` in the content folder.
  private mutating func worksheet(_ path: String) {
    let found = links.target(of: Array(path.utf8), from: nil)
    guard case .page(let sheet, _) = found, !plan.addresses[sheet].isEmpty else { return }
    html.markup(" · ")
    html.open(
      .a, .href(RelativeAddress.make(plan.addresses[sheet], from: address)), plan.mark(sheet))
    html.text(plan.outline.pages[sheet].title)
    html.close(.a)
  }

  /// The words with a capital first letter: `gruppearbejde` heads a line.
  private func capitalised(_ words: String) -> [UInt8] {
    var bytes = Array(words.utf8)
    if let first = bytes.first, (0x61...0x7A).contains(first) { bytes[0] = first - 0x20 }
    if bytes.starts(with: [0xC3]), bytes.count > 1, [0xA6, 0xB8, 0xA5].contains(bytes[1]) {
      bytes[1] -= 0x20  // æ, ø, å
    }
    return bytes
  }
}
