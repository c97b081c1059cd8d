import CommonMark
import Content
import Diagnostics
import JSON
import Quiz

/// Where those who read a document find the answers of its quizzes.
enum KeyPlace: Sendable {
  /// At the end of the same document.
  case atBack
  /// With the one who holds the day.
  case withTrainer
  /// There is nothing to say of it.
  case unsaid
}

/// Writes what a page says as the engine's JSON: blocks and inlines with the author's places, nothing
/// about how they look. `Engine/README.md` tells the shape.
struct ManuscriptWriter {
  /// The JSON so far.
  var json = JSONWriter()
  /// The pictures asked for so far.
  private(set) var pictures: [PrintJob.Picture] = []
  /// Which page of a document of several is being written; 0 is the first, or the only one.
  private var part = 0
  /// The chapters of the document that is being written, by their pages: where a link leads to one of
  /// them, it leads there on paper too.
  var chapters: [Int: String] = [:]
  /// The sources cited, in the order of their numbers, as indexes into `SiteOutline.sources`.
  private(set) var sources: [Int]
  /// True while what is for the trainer alone is left out of a page that was parsed for the trainer.
  var leavesOutTrainer = false
  /// The level of the last heading; 0 is the title above them all.
  var headingLevel = 0
  /// The level that headings have at least: 2 where they stand below the title of a slide or a card.
  var leastHeadingLevel = 1
  /// Where the answers of quizzes are.
  var key = KeyPlace.atBack
  /// The number of empty rows the next table gets (`::: skema`).
  var blankRows = 0
  /// The question whose gaps are being written; nil outside texts with gaps.
  var gaps: AskedGaps?
  /// True when the last thing written is a heading.
  var followsHeading = false
  /// What the text tells for the indexes at the back of a book; nil where there are none.
  var marks: IndexMarks?
  /// True when all parts of a document number their sources together.
  var sharesSources = false

  /// KursBuild's own words, in the page's language.
  let words: PrintWords
  let outline: SiteOutline
  let body: PageBody
  let links: LinkResolver
  private let anchors: [Int: String]
  private let sourceIndexes: [String: Int]
  private let footnotes: [String: Footnote]
  private var notesWritten: Set<String> = []

  /// A writer for the page of `body`.
  init(outline: SiteOutline, links: LinkResolver, body: PageBody) {
    words = PrintWords(
      language: outline.pages[body.page].language ?? outline.configuration.language)
    self.outline = outline
    self.links = links
    self.body = body
    self.sources = body.citedSources
    self.anchors = Dictionary(
      body.headings.map { ($0.range.start, $0.id) }, uniquingKeysWith: { first, _ in first })
    self.sourceIndexes = Dictionary(
      outline.sources.indices.map { (outline.sources[$0].id, $0) },
      uniquingKeysWith: { first, _ in first })
    self.footnotes = Dictionary(
      body.footnotes.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Writes an object whose members `content` writes.
  mutating func object(_ content: (inout ManuscriptWriter) -> Void) {
    json.open("{")
    content(&self)
    json.close("}")
  }

  /// Writes an array whose elements `content` writes.
  mutating func array(_ content: (inout ManuscriptWriter) -> Void) {
    json.open("[")
    content(&self)
    json.close("]")
  }

  /// Writes a member with an array.
  mutating func array(_ name: String, _ content: (inout ManuscriptWriter) -> Void) {
    json.key(name)
    array(content)
  }

  /// Writes a block or another node with the author's place.
  mutating func node(
    _ kind: String?, at range: SourceRange, _ content: (inout ManuscriptWriter) -> Void
  ) {
    object { writer in
      if let kind { writer.json.member("k", kind) }
      writer.json.key("at")
      let part = writer.part
      writer.json.array { json in
        json.integer(range.start)
        json.integer(range.end)
        if part > 0 { json.integer(part) }
      }
      content(&writer)
    }
    followsHeading = kind == "h"
  }

  /// A fresh writer for the same page that counts no source as cited yet: for what is made of a part of
  /// the page.
  func withoutSources() -> ManuscriptWriter {
    var part = body
    part.citedSources = []
    return ManuscriptWriter(outline: outline, links: links, body: part)
  }

  /// The anchor of the heading that begins at `offset`.
  func anchor(at offset: Int) -> String? { anchors[offset] }

  /// The number of the source with this id; it gets the next one when it has none yet.
  mutating func number(ofSource id: String) -> Int? {
    guard let index = sourceIndexes[id] else { return nil }
    if let place = sources.firstIndex(of: index) { return place + 1 }
    sources.append(index)
    return sources.count
  }

  /// The footnote `label`, and whether it is written for the first time; nil when there is none.
  mutating func note(_ label: String) -> (footnote: Footnote, isFirst: Bool)? {
    guard let footnote = footnotes[label] else { return nil }
    return (footnote, notesWritten.insert("fodnote-" + label).inserted)
  }

  /// True the first time it is asked about the act `id`, whose details then stand in a note.
  mutating func isFirstMention(ofAct id: String) -> Bool {
    notesWritten.insert("lov-" + id).inserted
  }

  /// The name under which the engine finds the picture at `path`, its ending kept.
  mutating func pictureName(for path: String, range: SourceRange) -> String {
    let ending = path.split(separator: ".").last.map { "." + $0 } ?? ""
    let name = "billede-\(pictures.count + 1)\(ending)"
    pictures.append(PrintJob.Picture(path: path, name: name, range: range, part: part))
    return "/" + name
  }

  /// Writes what `content` says of another page, as part `number` of the same document. Pictures are
  /// shared, and marks for the indexes; notes are the page's own, and so are sources unless
  /// `sharesSources`.
  mutating func part(
    _ number: Int, _ page: PageBody, _ content: (inout ManuscriptWriter) -> Void
  ) {
    var writer = ManuscriptWriter(outline: outline, links: links, body: page)
    writer.part = number
    writer.chapters = chapters
    writer.key = key
    swap(&writer.json, &json)
    swap(&writer.pictures, &pictures)
    swap(&writer.marks, &marks)
    if sharesSources { writer.sources = sources }
    content(&writer)
    if sharesSources { sources = writer.sources }
    swap(&writer.marks, &marks)
    swap(&writer.json, &json)
    swap(&writer.pictures, &pictures)
  }
}
