import CommonMark
import Content
import Diagnostics
import JSON
import Output

/// Makes the slides of a theme day or a module: those its author has written, or else what can be made
/// of programme and headings. The presenter's notes stand in `notes` alone: the other two are for
/// participants.
struct SlidesComposer {
  /// What the slides are for.
  enum Mode: String, CaseIterable {
    /// The wall: one a page.
    case screen
    /// The presenter: the slide with what to say below it.
    case notes
    /// Participants: three to a page with lines.
    case handout
  }

  /// The page's header.
  let header: PageHeader
  /// Where a module stands in its course; nil for any other page.
  var place: ModulePlace? = nil
  /// What they are for.
  let mode: Mode
  /// What all papers of a pack have alike; nil where the slides stand alone.
  var style: PaperStyle? = nil

  /// The job that sets them at `path`; nil when there is nothing to show but the title. `writer` is a fresh
  /// one for the page, parsed for the trainer.
  func job(path: OutputPath, writer: ManuscriptWriter) -> PrintJob? {
    let slides = slides(of: writer.body, writer.words)
    guard slides.contains(where: { $0.kind != .title }) else { return nil }
    var writer = writer.numberingSources(from: slides)
    writer.object { writer in
      var named = header
      named.title = writer.words.slides(mode, of: header.title)
      writer.properties(of: named, labels: labels(writer.words), style: style)
      writer.json.member("kicker", kicker(writer))
      writer.facts([])
      writer.json.member("mode", mode.rawValue)
      writer.array("slides") { writer in
        for (index, slide) in slides.enumerated() {
          writer.write(slide, number: index + 1, withNotes: mode == .notes)
        }
      }
      writer.sourceList()
    }
    return PrintJob(
      path: path, source: header.path, template: .slides, document: writer.json.bytes,
      pictures: writer.pictures, map: writer.body.map, timestamp: header.contentDate?.noon ?? 0)
  }

  private func labels(_ words: PrintWords) -> [(String, String)] {
    [
      ("page", words.page), ("continued", words.continued), ("sources", words.sources),
      ("objectives", words.objectives), ("qr", words.qr),
    ]
  }

  private func kicker(_ writer: ManuscriptWriter) -> String {
    let site = writer.outline.configuration.title
    guard header.event != nil || header.kind == .themeDay else { return place?.course ?? site }
    return header.dayKicker(writer.words, site: site)
  }

  private func slides(of body: PageBody, _ words: PrintWords) -> [Slide] {
    let found = SlideFinder(body, pageTitle: header.title, times: times(in: body, words)).slides
    let slides = found.isEmpty ? SlideOutline(body: body, words: words).slides() : found
    return opened(slides, words)
  }

  /// The slides with a title slide first: the author's, where the first one is called as the page, or one
  /// that is added. It says when and where, as far as that is known.
  private func opened(_ slides: [Slide], _ words: PrintWords) -> [Slide] {
    let facts = EventFacts(header.event, words: words)
    let when = [facts.when, facts.place].compactMap(\.self).map {
      Block.text($0, at: header.range)
    }
    var slides = slides
    if let first = slides.first, isTitle(first) {
      slides[0].kind = .title
      slides[0].blocks += when
    } else {
      var title = Slide(
        title: [.text(Array(header.title.utf8))], blocks: when, notes: [], range: header.range)
      title.kind = .title
      slides.insert(title, at: 0)
    }
    return slides
  }

  /// True when a slide says what the page is called, and nothing that needs room.
  private func isTitle(_ slide: Slide) -> Bool {
    let said = String(decoding: slide.title.plainText, as: UTF8.self).lowercased()
    let page = header.title.lowercased()
    let isText = slide.blocks.allSatisfy {
      if case .paragraph = $0.kind { !$0.isPicture } else { false }
    }
    return isText && !said.isEmpty && (page.hasSuffix(said) || page.hasPrefix(said))
  }

  /// When each session is, by where its heading begins.
  private func times(in body: PageBody, _ words: PrintWords) -> [Int: String] {
    var times: [Int: String] = [:]
    for slot in body.programmes.values.flatMap(\.slots) {
      for session in slot.sessions {
        times[session.range.start] = words.stretch(from: slot.start, to: slot.end)
      }
    }
    return times
  }
}

extension ManuscriptWriter {
  /// A writer for the same page that numbers sources as `slides` cite them, so that a source has the same
  /// number with the presenter's notes and without.
  fileprivate func numberingSources(from slides: [Slide]) -> ManuscriptWriter {
    var trial = withoutSources()
    trial.array { writer in
      for slide in slides { writer.write(slide, number: 0, withNotes: false) }
    }
    var writer = withoutSources()
    for index in trial.sources { _ = writer.number(ofSource: outline.sources[index].id) }
    return writer
  }

  /// Writes a slide.
  fileprivate mutating func write(_ slide: Slide, number: Int, withNotes: Bool) {
    leastHeadingLevel = 2
    key = .unsaid
    node(nil, at: slide.range) { writer in
      writer.leavesOutTrainer = true
      writer.json.member("n", number)
      writer.json.member("kind", slide.kind.rawValue)
      writer.inlines("title", slide.title, notes: false)
      writer.headingLevel = 1
      // A quiz without a title has that of its slide.
      writer.followsHeading = true
      writer.blocks("c", slide.blocks)
      if let time = slide.time { writer.json.member("time", time) }
      writer.leavesOutTrainer = false
      guard withNotes else { return }
      writer.headingLevel = 1
      writer.blocks("notes", slide.notes)
    }
  }
}
