import Diagnostics

@testable import Content

/// A small site in memory for tests of page rules: one page under test and what it may refer to.
struct ScratchSite {
  /// The page under test unless a test says otherwise.
  static let path = "kurser/a/x.md"
  let outline: SiteOutline
  let outlineDiagnostics: [Diagnostic]
  private let texts: [String: String]

  /// A site of these files besides the usual ones.
  init(_ files: [String: String] = [:], hiding hidden: Set<String> = []) {
    var texts: [String: String] = [
      "kursbuild.yml": "titel: Site",
      "kurser/a/kursus.md": "---\ntitel: Kursus A\n---\n",
      "kurser/a/y.md": "---\ntitel: Y\n---\n\n## Første del\n\n## Dimensioner {#dim}\n",
      "kurser/a/kladde.md": "---\ntitel: K\nkladde: ja\n---\n",
      "viden/ics.md": "---\ntitel: ICS\n---\n\n## Funktionsevne\n",
      "banker/b.md": "---\ntitel: B\n---\n",
      "sider/om.md": "---\ntitel: Om\n---\n",
      "temadage/d/temadag.md": "---\ntitel: D\nstart: 9.00\n---\n",
      "temadage/d/ark/1.md": "---\ntitel: Ark\n---\n",
      "medier/kaeden.svg": "", "medier/skema.pdf": "", "kurser/a/lokal.svg": "",
    ]
    texts.merge(files) { $1 }
    for path in hidden { texts[path] = nil }
    self.texts = texts
    let listed = texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let tree = ContentTree(ContentListing(files: listed.map { ContentFile(path: $0) }))
    var registries = Registries(configuration: SiteConfiguration(title: "Site"))
    registries.sources = ["s1", "s2", "taskforcen"].map {
      Source(id: $0, title: $0, range: SourceRange(0, 0))
    }
    registries.acts = ["barnets-lov", "barnets-lov-om", "fvl"].map {
      Act(id: $0, name: $0, range: SourceRange(0, 0))
    }
    registries.glossary = [
      GlossaryTerm(
        id: "sagsoplysning", term: "sagsoplysning", forms: ["sagsoplysningen"], definition: [],
        path: "ordbog.yml", range: SourceRange(0, 0))
    ]
    let reader = HeaderReader(reader: ContentReader(root: "/nowhere"), registries: registries)
    let records = tree.pages.map { page in
      reader.read(
        SourceFile(path: page.file.path, bytes: Array((texts[page.file.path] ?? "").utf8)), as: page
      )
    }
    let result = OutlineBuilder(tree: tree, registries: registries).build(records)
    outline = result.outline
    outlineDiagnostics = result.diagnostics
  }

  /// A site whose page under test has this body, after front matter of just a title.
  static func page(_ body: String, at path: String = path) -> (site: ScratchSite, offset: Int) {
    let front = "---\ntitel: X\n---\n\n"
    return (ScratchSite([path: front + body]), front.utf8.count)
  }

  func index(_ path: String = path) -> Int {
    outline.pages.firstIndex { $0.path == path } ?? -1
  }

  /// Parses one page. The hint on blank lines round directives is left out: tests write them close.
  func parse(_ path: String = path, for audience: PageAudience = .web) -> ParsedPage {
    var parsed = PageParser(outline: outline, reader: ContentReader(root: "/nowhere")).parse(
      SourceFile(path: path, bytes: Array((texts[path] ?? "").utf8)), page: index(path),
      for: audience)
    parsed.diagnostics.removeAll { $0.id == "tom-linje-mangler" }
    return parsed
  }

  /// The problems of one page with a body, with places counted from the body's start.
  static func problems(_ body: String, at path: String = path) -> [Diagnostic] {
    let (site, offset) = page(body, at: path)
    return site.parse(path).diagnostics.map { problem in
      var problem = problem
      problem.range = problem.range.shifted(by: -offset)
      return problem
    }
  }
}
