package import Content
import Diagnostics
package import Output

/// A book of many pages of the site: a whole course, or the whole knowledge base.
package struct SiteBook: Sendable, Equatable {
  /// What a book is made of.
  package enum Subject: Sendable, Equatable {
    /// A course, as an index into `SiteOutline.courses`.
    case course(Int)
    /// All articles.
    case knowledgeBase
  }

  /// What `--bog` calls the knowledge base.
  package static let knowledgeBase = "vidensbase"

  /// What it is made of.
  package let subject: Subject
  /// What `--bog` calls it: the course's folder in the site (`a`), or `vidensbase`.
  package let name: String
  /// Where the site has it: `print/kurser/a/kursus.pdf`, `print/vidensbase.pdf`. No module can be called
  /// as the first is, since `kursus.md` is the course's own page.
  package let path: OutputPath
  /// What its file is called apart from the site: `kursus-a.pdf`, `vidensbase.pdf`.
  package let fileName: String
  /// Its chapters in their order, as indexes into `SiteOutline.pages`.
  package let pages: [Int]

  /// The books of a site: the courses in their order, then the knowledge base. A course without a
  /// published module has none, nor has a site without articles.
  package static func all(in outline: SiteOutline) -> [SiteBook] {
    let courses = outline.courses.indices.compactMap { SiteBook(course: $0, in: outline) }
    return courses + [SiteBook(knowledgeBaseOf: outline)].compactMap(\.self)
  }

  /// What `--bog` would call the book of a course, given as an index into `SiteOutline.courses`.
  package static func name(ofCourse number: Int, in outline: SiteOutline) -> String {
    let address = outline.pages[outline.courses[number].page].address.split(separator: "/")
    return address.dropLast().last.map(String.init) ?? outline.courses[number].folder
  }

  private init?(course number: Int, in outline: SiteOutline) {
    let course = outline.courses[number]
    let header = outline.pages[course.page]
    name = SiteBook.name(ofCourse: number, in: outline)
    guard header.isPublished, !course.modules.isEmpty,
      let path = OutputPath("print/\(header.address.dropLast("index.html".count))kursus.pdf")
    else { return nil }
    subject = .course(number)
    self.path = path
    fileName = "kursus-\(name).pdf"
    pages = [course.page] + course.modules
  }

  private init?(knowledgeBaseOf outline: SiteOutline) {
    let articles = outline.articles.filter { outline.pages[$0].isPublished }
    guard !articles.isEmpty, let path = OutputPath("print/vidensbase.pdf") else { return nil }
    subject = .knowledgeBase
    name = SiteBook.knowledgeBase
    self.path = path
    fileName = "\(SiteBook.knowledgeBase).pdf"
    // By type as the site has them, A–Å within each.
    pages = ArticleGroup.allCases.flatMap { group in
      articles.filter { ArticleGroup(of: outline.pages[$0]) == group }
    }
  }
}

/// The types of articles in the order that the site lists them.
enum ArticleGroup: String, CaseIterable {
  case tool = "vaerktoej"
  case model
  case pathway = "forloebsbeskrivelse"
  case law = "lov"
  case article = "artikel"

  /// The group of an article; one without a type is an article.
  init(of header: PageHeader) {
    self = header.articleType.flatMap(ArticleGroup.init) ?? .article
  }
}

/// What tells editions of one day apart.
package enum EditionMark {
  /// Seven letters and digits that change whenever the files of `pages` do.
  package static func make(
    of pages: [Int], in outline: SiteOutline, reading reader: ContentReader
  ) throws(ContentError) -> String {
    var digester = Digester()
    for page in pages {
      digester.update(Digest128(of: try reader.read(outline.pages[page].path).bytes))
    }
    return String(digester.finish().description.prefix(7))
  }
}
