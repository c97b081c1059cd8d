import CommonMark
import Content
import Diagnostics
import Site

/// A small site with a page of every kind, and a way to see what one of its pages becomes.
struct SiteFixture {
  var outline: SiteOutline
  var options = RenderOptions()

  init(language: String = "da") {
    var configuration = SiteConfiguration(title: "Prøvested")
    configuration.language = language
    outline = SiteOutline(configuration: configuration)
    let pages: [(String, PageKind, String, String)] = [
      ("kurser/a/hvorfor.md", .module, "kurser/a/hvorfor.html", "Hvorfor?"),
      ("kurser/a/kursus.md", .course, "kurser/a/index.html", "Kursus A"),
      ("kurser/a/naeste.md", .module, "kurser/a/naeste.html", "Det næste & <sidste>"),
      ("kurser/a/sidst.md", .module, "kurser/a/sidst.html", "Sidst"),
      ("kurser/b/ene.md", .module, "kurser/b/ene.html", "Ene"),
      ("kurser/b/kursus.md", .course, "kurser/b/index.html", "Kursus B"),
      ("sider/forside.md", .frontPage, "index.html", "Velkommen"),
      ("sider/om.md", .page, "sider/om.html", "Om siden"),
      ("temadage/d/ark/et ark.md", .worksheet, "temadage/d/ark/et-ark.html", "Ark 1"),
      ("temadage/d/temadag.md", .themeDay, "temadage/d/index.html", "Dagen"),
      ("viden/ics.md", .article, "viden/ics.html", "ICS"),
      ("viden/udkast.md", .article, "viden/udkast.html", "Udkast"),
    ]
    outline.pages = pages.map { PageHeader(path: $0, kind: $1, address: $2, title: $3) }
    outline.pages[9].event = EventHeader()
    outline.pages[11].isDraft = true
    outline.courses = [
      Course(folder: "a", page: 1, modules: [0, 2, 3]), Course(folder: "b", page: 5, modules: [4]),
    ]
    outline.frontPage = 6
    outline.plainPages = [7]
    outline.themeDays = [9]
    outline.worksheets = [[8]]
    outline.articles = [10]
    outline.media = ["medier/en figur.svg", "medier/kaeden.svg"]
    let range = SourceRange(0, 0)
    outline.sources = [
      Source(id: "s1", title: "Statusnotat", range: range),
      Source(id: "s2", title: "Udbredelse <af> værktøj", range: range),
    ]
    outline.acts = [Act(id: "barnets-lov", name: "Barnets lov", range: range)]
    outline.glossary = [
      GlossaryTerm(
        id: "sagsoplysning", term: "sagsoplysning", forms: ["sagsoplysningen"],
        definition: [.text(Array("Det, der skal vides.".utf8))], path: "ordbog.yml", range: range)
    ]
  }

  /// The index of the page whose file lies at `path`.
  func page(_ path: String) -> Int {
    outline.pages.firstIndex { $0.path == path } ?? 0
  }

  /// The body that `markdown` is parsed to as the page at `path`.
  func parse(_ markdown: String, at path: String = "kurser/a/hvorfor.md") -> ParsedPage {
    let parser = PageParser(outline: outline, reader: ContentReader(root: "/ingen"))
    return parser.parse(
      SourceFile(path: path, bytes: Array(markdown.utf8)), page: page(path))
  }

  /// The whole page that `markdown` becomes at `path`.
  func html(_ markdown: String, at path: String = "kurser/a/hvorfor.md") -> String {
    let renderer = PageRenderer(outline: outline, options: options)
    return String(decoding: renderer.render(parse(markdown, at: path).body), as: UTF8.self)
  }

  /// What stands in `main` after the title of the page that `markdown` becomes; PDF links are off.
  func main(_ markdown: String, at path: String = "viden/ics.md") -> String {
    var quiet = self
    quiet.options.hasPrint = false
    return quiet.html(markdown, at: path).between("</h1>\n", "</main>")
  }
}

extension String {
  /// The text after the first `start` up to the next `end`; empty when there is none.
  func between(_ start: String, _ end: String) -> String {
    guard let from = firstRange(of: start)?.upperBound,
      let to = self[from...].firstRange(of: end)?.lowerBound
    else { return "" }
    return String(self[from..<to])
  }

  /// The text from the first `start` to the next `end`, both included; empty when there is none.
  func including(_ start: String, _ end: String) -> String {
    let inner = between(start, end)
    return inner.isEmpty && !contains(start + end) ? "" : start + inner + end
  }
}
