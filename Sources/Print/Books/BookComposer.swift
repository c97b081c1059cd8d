import CommonMark
package import Content
import JSON
import Output

/// Makes the book of a whole course or of the whole knowledge base: chapters, and at the back glossary,
/// sources, the key, and indexes of provisions and terms.
///
/// A term stands in the index with every page where a section first uses it, and in bold with the page
/// where it is explained; so does a provision with every page that refers to it. Sources have one list and
/// one row of numbers for the whole book.
package struct BookComposer: Sendable {
  private let outline: SiteOutline
  private let links: LinkResolver
  private let parser: PageParser
  private let reader: ContentReader

  /// A composer of books of `outline`, whose pages `parser` reads.
  package init(
    outline: SiteOutline, links: LinkResolver, parser: PageParser, reader: ContentReader
  ) {
    self.outline = outline
    self.links = links
    self.parser = parser
    self.reader = reader
  }

  /// The job that sets `book`; `isDraft` writes so across each page.
  package func job(for book: SiteBook, isDraft: Bool = false) throws -> PrintJob {
    let chapters = try book.pages.map { page in
      parser.indexed(try parser.parse(page, for: .handout).body)
    }
    let header = header(of: book)
    let words = PrintWords(language: header.language ?? outline.configuration.language)
    let mark = try EditionMark.make(of: book.pages, in: outline, reading: reader)
    let style = PaperStyle(
      edition: header.contentDate.map { words.edition(of: $0, mark: mark) } ?? mark,
      draft: isDraft ? words.draft : nil)

    var writer = ManuscriptWriter(outline: outline, links: links, body: chapters[0])
    writer.chapters = Dictionary(
      book.pages.enumerated().map { ($1, BookComposer.id(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    writer.sharesSources = true
    writer.marks = IndexMarks()
    writer.object { writer in
      writer.properties(
        of: header, labels: words.reading + words.book, style: style.printed(.long))
      writer.json.member("kicker", outline.configuration.title)
      writer.facts(facts(of: book, header, words))
      writer.json.member("size", BookletComposer.Size.a4.rawValue)
      writer.json.key("key")
      writer.json.boolean(true)
      writer.array("chapters") { writer in
        for (number, chapter) in chapters.enumerated() {
          writer.part(number, chapter) { writer in
            write(chapter, number, of: book, header, &writer)
          }
        }
      }
      let marks = writer.marks ?? IndexMarks()
      // What is said in the glossary is no use of a term.
      writer.marks = nil
      writer.glossary(Array(marks.terms))
      writer.sourceList()
      provisions(marks, words, &writer)
      terms(marks, &writer)
    }
    var job = PrintJob(
      path: book.path, source: outline.pages[book.pages[0]].path, template: .booklet,
      document: writer.json.bytes, pictures: writer.pictures, map: chapters[0].map,
      timestamp: header.contentDate?.noon ?? 0)
    // A book has the pages of many hand-outs.
    job.patience = 4
    job.parts = chapters.dropFirst().map {
      PrintJob.Part(source: outline.pages[$0.page].path, map: $0.map)
    }
    return job
  }

  // MARK: - Cover

  /// What the book says of itself: as a course's page does, but with the date of the newest chapter.
  private func header(of book: SiteBook) -> PageHeader {
    var header: PageHeader
    switch book.subject {
    case .course(let number): header = outline.pages[outline.courses[number].page]
    case .knowledgeBase:
      let words = PrintWords(language: outline.configuration.language)
      header = PageHeader(
        path: outline.pages[book.pages[0]].path, kind: .page, address: "",
        title: words.knowledgeBase)
      header.summary = words.knowledgeBaseLead
      header.range = outline.pages[book.pages[0]].range
    }
    header.published = book.pages.compactMap { outline.pages[$0].contentDate }.max()
    header.checked = nil
    return header
  }

  private func facts(
    of book: SiteBook, _ header: PageHeader, _ words: PrintWords
  ) -> [(label: String, text: String?)] {
    let updated = (words.updated, header.contentDate.map { words.day($0) })
    guard case .course(let number) = book.subject else {
      return [(words.articles, "\(book.pages.count)"), updated]
    }
    let modules = outline.courses[number].modules
    let minutes = modules.compactMap { outline.pages[$0].duration }
    let isKnown = minutes.count == modules.count
    return [
      (words.modules, "\(modules.count)"),
      (words.duration, isKnown ? words.hours(minutes.reduce(0, +)) : nil),
      (words.audience, header.audience), updated,
    ]
  }

  // MARK: - Chapters

  private func write(
    _ chapter: PageBody, _ number: Int, of book: SiteBook, _ cover: PageHeader,
    _ writer: inout ManuscriptWriter
  ) {
    let header = outline.pages[chapter.page]
    let words = writer.words
    let isIntroduction = header.kind == .course
    writer.node(nil, at: header.range) { writer in
      writer.json.member("id", BookComposer.id(of: number))
      writer.json.member("title", isIntroduction ? words.aboutCourse : header.title)
      let language = header.language ?? outline.configuration.language
      if language != (cover.language ?? outline.configuration.language) {
        writer.json.member("lang", language)
      }
      if header.kind == .module {
        writer.json.member("kicker", words.module(number, of: book.pages.count - 1))
      } else if header.kind == .article {
        writer.json.member("kicker", words.name(of: ArticleGroup(of: header)))
      }
      // The course's own says on the cover what it is about.
      if let summary = header.summary, !isIntroduction { writer.inlines("lead", text: summary) }
      facts(of: chapter, header, &writer)
      writer.array("blocks") { writer in
        writer.pagePicture(of: header)
        writer.write(chapter.blocks)
      }
    }
  }

  /// How long a module takes, and the numbers of the sources that the chapter rests on: what they are
  /// stands at the back.
  private func facts(
    of chapter: PageBody, _ header: PageHeader, _ writer: inout ManuscriptWriter
  ) {
    let ids = chapter.citedSources.map { outline.sources[$0].id } + header.sources
    let numbers = Set(ids.compactMap { writer.number(ofSource: $0) }).sorted()
    let words = writer.words
    writer.array("facts") { writer in
      if header.kind == .module, let minutes = header.duration {
        writer.object { writer in
          writer.json.member("label", words.duration)
          writer.inlines("c", text: words.minutes(minutes))
        }
      }
      guard !numbers.isEmpty else { return }
      writer.object { writer in
        writer.json.member("label", words.sources)
        writer.array("c") { writer in
          for number in numbers {
            if number != numbers[0] { writer.json.string(" ") }
            writer.object { writer in
              writer.json.member("k", "cite")
              writer.json.member("n", number)
            }
          }
        }
      }
    }
  }

  // MARK: - Indexes

  /// The acts A–Å, and under each its provisions by their numbers.
  private func provisions(
    _ marks: IndexMarks, _ words: PrintWords, _ writer: inout ManuscriptWriter
  ) {
    let acts = DanishCollation.sorted(Array(marks.acts.keys)) { outline.acts[$0].name }
    writer.array("laws") { writer in
      for act in acts {
        writer.object { writer in
          writer.json.member("title", outline.acts[act].name)
          writer.array("entries") { writer in
            for (key, provision) in Provision.sorted(marks.acts[act] ?? [:]) {
              let name = provision.isEmpty ? words.wholeAct : Provision.name(provision)
              writer.entry(name, mark: IndexMarks.name(key, ofAct: act))
            }
          }
        }
      }
    }
  }

  private func terms(_ marks: IndexMarks, _ writer: inout ManuscriptWriter) {
    let terms = DanishCollation.sorted(marks.terms.sorted()) { outline.glossary[$0].term }
    writer.array("index") { writer in
      for term in terms {
        writer.entry(
          outline.glossary[term].term, mark: IndexMarks.name(term: term),
          explained: "ordbog-" + outline.glossary[term].id)
      }
    }
  }

  private static func id(of number: Int) -> String { "kapitel-\(number + 1)" }
}

extension ManuscriptWriter {
  /// Writes an entry of an index: what is looked up, the name of the places where it is used, and the id
  /// of its entry in the glossary.
  fileprivate mutating func entry(_ term: String, mark: String, explained: String? = nil) {
    object { writer in
      writer.json.member("term", term)
      if case .letter(let letter) = DanishCollation.initial(of: term) {
        writer.json.member("letter", letter)
      }
      writer.json.member("mark", mark)
      if let explained { writer.json.member("explained", explained) }
    }
  }
}

// The words of books.
extension PrintWords {
  var knowledgeBase: String { text("Vidensbasen", "The knowledge base") }
  var knowledgeBaseLead: String {
    text(
      "Alle artikler samlet, med ordbog, kilder, lovregister og stikord.",
      "All articles in one, with glossary, sources, and indexes of law and terms.")
  }
  var modules: String { text("Moduler", "Modules") }
  var articles: String { text("Artikler", "Articles") }
  var aboutCourse: String { text("Om kurset", "About the course") }
  var wholeAct: String { text("Loven som helhed", "The act as a whole") }

  /// `2 timer og 20 minutter`.
  func hours(_ count: Int) -> String {
    let (hours, rest) = count.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return minutes(rest) }
    let whole =
      hours == 1 ? text("1 time", "1 hour") : text("\(hours) timer", "\(hours) hours")
    return rest == 0 ? whole : whole + listEnd + minutes(rest)
  }

  /// What an article of the group is called.
  func name(of group: ArticleGroup) -> String {
    switch group {
    case .tool: text("Værktøj", "Tool")
    case .model: text("Model", "Model")
    case .pathway: text("Forløbsbeskrivelse", "Pathway description")
    case .law: text("Lov og ret", "Law")
    case .article: text("Artikel", "Article")
    }
  }
}
