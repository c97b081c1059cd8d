import CommonMark
import Content
import JSON
import Output

/// Makes a book of several pages: the participants' booklet of a theme day, a whole course, the knowledge
/// base.
struct BookletComposer {
  /// The sheets it is made for.
  enum Size: String {
    case a4
    case a5
  }

  /// The page whose title it has.
  let header: PageHeader
  /// What stands above the title.
  let kicker: String
  /// What is known, for the cover.
  var facts: [Fact] = []
  /// What all papers of the pack have alike.
  let style: PaperStyle
  /// True when the answers stand at the back.
  var hasKey = false
  /// Pages with lines to write on.
  var notePages = 2

  /// The job that sets `chapters` at `path`; nil when there are none. `terms` are indexes into
  /// `SiteOutline.glossary`.
  func job(
    path: OutputPath, size: Size, chapters: [PageBody], terms: [Int], outline: SiteOutline,
    links: LinkResolver
  ) -> PrintJob? {
    guard let first = chapters.first else { return nil }
    var writer = ManuscriptWriter(outline: outline, links: links, body: first)
    writer.chapters = Dictionary(
      chapters.enumerated().map { ($1.page, BookletComposer.id(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    writer.key = hasKey ? .atBack : .withTrainer
    writer.object { writer in
      writer.properties(
        of: header, labels: writer.words.reading + writer.words.book, style: style.printed(.long))
      writer.json.member("kicker", kicker)
      writer.write(facts)
      writer.json.member("size", size.rawValue)
      writer.json.key("key")
      writer.json.boolean(hasKey)
      writer.json.member("notePages", notePages)
      writer.array("chapters") { writer in
        for (number, chapter) in chapters.enumerated() {
          writer.part(number, chapter) { writer in
            write(BookletComposer.id(of: number), &writer)
          }
        }
      }
      writer.glossary(terms)
      writer.array("sources") { _ in }
      writer.array("index") { _ in }
    }
    var job = PrintJob(
      path: path, source: outline.pages[first.page].path, template: .booklet,
      document: writer.json.bytes, pictures: writer.pictures, map: first.map,
      timestamp: header.contentDate?.noon ?? 0)
    job.parts = chapters.dropFirst().map {
      PrintJob.Part(source: outline.pages[$0.page].path, map: $0.map)
    }
    return job
  }

  private func write(_ id: String, _ writer: inout ManuscriptWriter) {
    let header = writer.outline.pages[writer.body.page]
    if header.kind == .themeDay {
      exercises(id, header, &writer)
      return
    }
    writer.node(nil, at: header.range) { writer in
      writer.json.member("id", id)
      writer.json.member("title", header.title)
      if let summary = header.summary { writer.inlines("lead", text: summary) }
      writer.array("blocks") { writer in
        writer.pagePicture(of: header)
        writer.write(writer.body.blocks)
      }
      for id in header.sources { _ = writer.number(ofSource: id) }
      writer.sourceList()
    }
  }

  /// What participants are told of each session. The rest of a theme day's page is said to those who
  /// hold it.
  private func exercises(_ id: String, _ page: PageHeader, _ writer: inout ManuscriptWriter) {
    let programmes = writer.body.programmes.sorted { $0.key < $1.key }.map(\.value)
    writer.node(nil, at: page.range) { writer in
      writer.json.member("id", id)
      writer.json.member("title", writer.words.dayAndExercises)
      writer.array("objectives") { writer in
        for objective in DayObjectives.ofDay(writer.body) {
          writer.inlines(objective, notes: false)
        }
      }
      writer.array("blocks") { writer in
        for slot in programmes.flatMap(\.slots) {
          let time = writer.words.stretch(from: slot.start, to: slot.end)
          for session in slot.sessions {
            writer.node("h", at: session.range) { writer in
              writer.json.member("level", 1)
              let start = time.map { [Inline.text(Array(($0 + " ").utf8))] } ?? []
              writer.inlines("c", start + session.title, notes: false)
            }
            writer.headingLevel = 1
            writer.write(session.text)
          }
        }
      }
      writer.sourceList()
    }
  }

  private static func id(of number: Int) -> String { "kapitel-\(number + 1)" }
}

extension ManuscriptWriter {
  /// Writes `glossary`: what these terms mean, A–Å.
  mutating func glossary(_ terms: [Int]) {
    let entries = DanishCollation.sorted(terms.map { outline.glossary[$0] }) { $0.term }
    array("glossary") { writer in
      for entry in entries {
        writer.object { writer in
          writer.json.member("id", "ordbog-" + entry.id)
          writer.json.member("term", entry.term)
          writer.inlines("c", entry.definition, notes: false)
        }
      }
    }
  }
}
