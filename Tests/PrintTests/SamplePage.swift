import CommonMark
import Content
import Diagnostics
import JSON
import Media
import Output
import Quiz
import Testing

@testable import Print

/// A page made from Markdown the way the content room makes it, as far as print needs it.
struct SamplePage {
  var outline: SiteOutline
  var body: PageBody
  /// The source, for finding what a range covers.
  let source: [UInt8]

  /// A module with `markdown` as its body, the only one of its course.
  init(_ markdown: String, kind: PageKind = .module) {
    source = Array(markdown.utf8)
    var configuration = SiteConfiguration(title: "Site")
    configuration.footer = "Bundtekst"
    outline = SiteOutline(configuration: configuration)
    let place = SourceRange(0, 0)
    outline.sources = ["s1", "s2", "s3"].map { Source(id: $0, title: "Titel \($0)", range: place) }
    var act = Act(id: "barnets-lov", name: "Barnets lov", range: place)
    act.url = "https://example.dk/lov"
    outline.acts = [act]
    outline.media = ["medier/a.svg"]
    let path = kind == .module ? "kurser/a/m.md" : "temadage/d/temadag.md"
    let address = kind == .module ? "kurser/a/m.html" : "temadage/d/index.html"
    outline.pages = [
      PageHeader(
        path: "kurser/a/kursus.md", kind: .course, address: "kurser/a/index.html", title: "K"),
      PageHeader(path: path, kind: kind, address: address, title: "Titel"),
    ]
    outline.courses = [Course(folder: "a", page: 0, modules: kind == .module ? [1] : [])]
    let document = DocumentParser().parse(SourceFile(path: path, bytes: source))
    var quizzes: [Int: Quiz] = [:]
    var diagnostics: [Diagnostic] = []
    for case .directive(let directive) in document.blocks.map(\.kind) where directive.name == "quiz"
    {
      quizzes[directive.ordinal] = QuizParser(path: path).parse(
        directive, diagnostics: &diagnostics)
    }
    var headings: [HeadingAnchor] = []
    for block in document.blocks {
      guard case .heading(let heading) = block.kind else { continue }
      let text = heading.content.plainText
      let id = String(decoding: Slug.make(text), as: UTF8.self)
      headings.append(
        HeadingAnchor(id: id, level: heading.level, text: text, range: block.range))
    }
    body = PageBody(
      page: 1, blocks: document.blocks, footnotes: document.footnotes, quizzes: quizzes,
      programmes: [:], headings: headings, citedSources: [])
    for block in document.blocks {
      guard case .directive(let directive) = block.kind, directive.name == "case" else { continue }
      var problems: [Diagnostic] = []
      let story = CaseParser(path: "m.md").parse(directive, diagnostics: &problems)
      body.cases[directive.ordinal] = story
    }
  }

  /// The page's job.
  func job() throws -> PrintJob {
    let links = LinkResolver(outline: outline)
    let header = outline.pages[body.page]
    guard header.kind != .themeDay else {
      let writer = ManuscriptWriter(outline: outline, links: links, body: body)
      let path = try #require(OutputPath("print/temadage/d/program.pdf"))
      return try #require(ProgrammeComposer(header: header).job(path: path, writer: writer))
    }
    return try #require(PrintComposer(outline: outline, links: links).job(for: body))
  }

  /// The job's document, read back.
  func document() throws -> JSONValue {
    try #require(JSONReader.value(of: try job().document))
  }

  /// The document's blocks.
  func blocks() throws -> [JSONValue] {
    try #require(try document()["blocks"]).elements
  }

  /// The source text that a node's place covers.
  func text(at node: JSONValue) throws -> String {
    let place = try #require(node["at"]).elements.compactMap(\.integer)
    try #require(place.count == 2)
    return String(decoding: source[place[0]..<place[1]], as: UTF8.self)
  }
}

extension JSONValue {
  /// The text of an array of inlines, everything else left out.
  var plain: String {
    switch self {
    case .string(let text): text
    case .array(let elements): elements.map(\.plain).joined()
    case .object(let members):
      members["k"]?.text == "note" ? "" : members["c"]?.plain ?? members["t"]?.text ?? ""
    case .null, .boolean, .number: ""
    }
  }
}

extension SamplePage {
  /// Adds what the parser knows of each `::: video`: a film whose text stands in the directive.
  mutating func addFilms() {
    for case .directive(let directive) in body.blocks.map(\.kind) where directive.name == "video" {
      body.videos[directive.ordinal] = Video(
        file: "medier/film.mp4", kind: .mp4, isSound: false, transcript: .own)
    }
  }
}
