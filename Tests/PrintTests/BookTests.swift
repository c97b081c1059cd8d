import CommonMark
import Content
import Diagnostics
import Glibc
import JSON
import Output
import Testing

@testable import Print

/// Books of a whole course or the whole knowledge base.
struct BookTests {
  private static let first = """
    ## Sagen

    Se [§ 22](lov:lov-22), [§ 5](lov:lov-5) og [loven](lov:lov). En partshøring er ikke en partshøring
    til. [@s2]

    ## Mere

    En partshøring igen. Læs [andet modul](to.md) eller [slutningen](to.md#slut).

    """
  private static let second = """
    Åbenhed, se [§ 22, stk. 1](lov:lov-22-stk-1). [@s1] [@s2]

    ## Slut {#slut}

    Slut.

    """

  /// A course of two modules and one without any, and two articles.
  private func site() throws -> (SiteOutline, ContentReader) {
    let files = [
      ("kurser/a/et.md", PageKind.module, BookTests.first),
      ("kurser/a/kursus.md", .course, "Om.\n"),
      ("kurser/a/to.md", .module, BookTests.second), ("kurser/tom/kursus.md", .course, "Tom.\n"),
      ("viden/b.md", .article, "Tekst.\n"), ("viden/c.md", .article, "Tekst.\n"),
    ]
    let root = "/tmp/kursbuild-book-\(getpid())-\(UInt32.random(in: 0...999_999))"
    var outline = SiteOutline(configuration: SiteConfiguration(title: "Site"))
    let place = SourceRange(0, 0)
    for (path, kind, text) in files {
      var folder = root
      for part in [""] + path.split(separator: "/").dropLast().map(String.init) {
        folder += part.isEmpty ? "" : "/" + part
        _ = unsafe mkdir(folder, 0o700)
      }
      let file = unsafe fopen("\(root)/\(path)", "w")
      _ = unsafe fputs(text, file)
      _ = unsafe fclose(file)
      let address = path.replacing("kursus.md", with: "index.html").replacing(".md", with: ".html")
      var header = PageHeader(path: path, kind: kind, address: address, title: "Titel \(path)")
      header.published = CalendarDate(year: 2026, month: 1, day: outline.pages.count + 1)
      header.duration = kind == .module ? 70 : nil
      outline.pages.append(header)
    }
    outline.pages[4].articleType = "lov"
    outline.pages[5].articleType = "model"
    outline.courses = [
      Course(folder: "a", page: 1, modules: [0, 2]), Course(folder: "tom", page: 3, modules: []),
    ]
    outline.articles = [4, 5]
    outline.sources = ["s1", "s2"].map { Source(id: $0, title: "Titel \($0)", range: place) }
    outline.acts = [Act(id: "lov", name: "En lov", range: place)]
    outline.glossary = ["åbenhed", "partshøring", "aldrig brugt"].map { term in
      GlossaryTerm(
        id: term == "åbenhed" ? "aabenhed" : "partshoering", term: term, forms: [],
        definition: [.text(Array("Et ord.".utf8))], path: "ordbog.yml", range: place)
    }
    return (outline, ContentReader(root: root))
  }

  private func book(_ number: Int, isDraft: Bool = false) throws -> (SiteBook, JSONValue) {
    let (outline, reader) = try site()
    let links = LinkResolver(outline: outline)
    let composer = BookComposer(
      outline: outline, links: links,
      parser: PageParser(outline: outline, links: links, reader: reader), reader: reader)
    let book = SiteBook.all(in: outline)[number]
    let job = try composer.job(for: book, isDraft: isDraft)
    #expect(job.template == .booklet)
    return (book, try #require(JSONReader.value(of: job.document)))
  }

  /// Every object of a kind at or below a value.
  private func all(_ kind: String, in value: JSONValue?) -> [JSONValue] {
    switch value {
    case .array(let elements): elements.flatMap { all(kind, in: $0) }
    case .object(let members):
      (members["k"]?.text == kind ? [.object(members)] : [])
        + members.sorted { $0.key < $1.key }.flatMap { all(kind, in: $0.value) }
    default: []
    }
  }

  @Test func aSiteHasABookForEachCourseWithModulesAndOneOfItsArticles() throws {
    let (outline, _) = try site()
    let books = SiteBook.all(in: outline)
    #expect(books.map(\.name) == ["a", "vidensbase"])
    #expect(books.map(\.path.text) == ["print/kurser/a/kursus.pdf", "print/vidensbase.pdf"])
    #expect(books.map(\.fileName) == ["kursus-a.pdf", "vidensbase.pdf"])
    // Models stand before law on the site.
    #expect(books.map(\.pages) == [[1, 0, 2], [5, 4]])
  }

  @Test func aCourseIsChaptersWithLinksBetweenThem() throws {
    let (_, document) = try book(0, isDraft: true)
    let chapters = try #require(document["chapters"]).elements
    #expect(
      chapters.map { $0["title"]?.text } == [
        "Om kurset", "Titel kurser/a/et.md", "Titel kurser/a/to.md",
      ])
    #expect(chapters.map { $0["kicker"]?.text } == [nil, "Modul 1 af 2", "Modul 2 af 2"])
    #expect(all("ref", in: chapters[1]).map { $0["to"]?.text } == ["kapitel-3", "kapitel-3#slut"])
    #expect(document["key"] == .boolean(true))
    #expect(document["draft"]?.text == "UDKAST")
    // The newest chapter's day, and which edition of it.
    #expect(document["edition"]?.text?.hasPrefix("Udgave af 3. januar 2026 · ") == true)
    #expect(
      try #require(document["facts"]).elements.map { $0["c"]?.plain } == [
        "2", "2 timer og 20 minutter", "3. januar 2026",
      ])
  }

  @Test func sourcesHaveOneRowOfNumbers() throws {
    let (_, document) = try book(0)
    let chapters = try #require(document["chapters"]).elements
    let numbers = chapters.map { all("cite", in: $0).map { $0["n"]?.integer } }
    // Each chapter ends with its own, in order.
    #expect(numbers == [[], [1, 1], [2, 1, 1, 2]])
    #expect(try #require(document["sources"]).elements.map { $0["n"]?.integer } == [1, 2])
  }

  @Test func termsAreIndexedOnceASectionAndProvisionsByNumber() throws {
    let (_, document) = try book(0)
    let index = try #require(document["index"]).elements
    #expect(index.map { $0["term"]?.text } == ["partshøring", "åbenhed"])
    #expect(index.map { $0["letter"]?.text } == ["P", "Å"])
    #expect(index[0]["explained"]?.text == "ordbog-partshoering")
    let mark = try #require(index[0]["mark"]?.text)
    let marks = all("indexed", in: document["chapters"]).map { $0["to"]?.text }
    #expect(marks.count { $0 == mark } == 2)
    let glossary = try #require(document["glossary"]).elements
    #expect(glossary.map { $0["term"]?.text } == ["partshøring", "åbenhed"])
    let laws = try #require(document["laws"]).elements
    let entries = try #require(laws.first?["entries"]).elements
    #expect(laws.map { $0["title"]?.text } == ["En lov"])
    #expect(
      entries.map { $0["term"]?.text } == [
        "Loven som helhed", "§\u{A0}5", "§\u{A0}22", "§\u{A0}22, stk.\u{A0}1",
      ])
    for entry in entries { #expect(marks.contains { $0 == entry["mark"]?.text }) }
  }

  @Test func theKnowledgeBaseSaysWhatItsArticlesAre() throws {
    let (_, document) = try book(1)
    #expect(document["title"]?.text == "Vidensbasen")
    let chapters = try #require(document["chapters"]).elements
    #expect(chapters.map { $0["kicker"]?.text } == ["Model", "Lov og ret"])
    #expect(try #require(document["index"]).elements.isEmpty)
  }
}
