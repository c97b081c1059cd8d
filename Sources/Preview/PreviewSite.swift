import Content
import Diagnostics
import Output
import Pipeline
import Site
import Synchronization

/// One version of the site as it is served: the outline, and of each page what the others and the list
/// of problems need. Bodies are not kept: a page is parsed and rendered when somebody asks for it.
struct PreviewSite: Sendable {
  /// What is kept of a page.
  struct PageState: Sendable {
    /// Anchors and links; nil when the page has not been parsed against this outline yet.
    var facts: PageFacts?
    /// What is wrong with the body; of an earlier version while `facts` is nil.
    var problems: [Diagnostic] = []
    /// What is wrong with links from the page.
    var linkProblems: [Diagnostic] = []
  }

  /// The files this version was made of.
  var listing: ContentListing
  /// When they were listed, in nanoseconds since 1970.
  var listedAt: Int64
  /// The outline with what it was made of.
  let model: SiteModel
  /// Counts the outlines: what was parsed against another one is of no use.
  let generation: Int
  /// One entry a page of the outline.
  var pages: [PageState]
  /// The pages that list others, made when somebody asks for one.
  private(set) var lists: ListPages
  /// Everything that is known to be wrong, sorted when somebody asks.
  private(set) var problems: KnownProblems
  /// Parses pages against the outline.
  let parser: PageParser
  /// Renders pages of the outline.
  let renderer: PageRenderer
  /// The number of each page by its address.
  let pageOfAddress: [String: Int]
  /// The number of each page by its path.
  let pageOfPath: [String: Int]
  /// The files under `medier/` by their paths, which are their addresses.
  let media: [String: ContentFile]
  /// What is wrong with tree, registries and front matter, by file.
  let modelProblems: [String: [Diagnostic]]

  /// A version whose pages have not been parsed yet; problems of pages that `earlier` knows are shown
  /// till they have.
  init(
    _ model: SiteModel, _ listing: ContentListing, at time: Int64, generation: Int,
    date: CalendarDate?, reader: ContentReader, earlier: PreviewSite?
  ) {
    self.listing = listing
    self.listedAt = time
    self.model = model
    self.generation = generation
    let outline = model.outline
    pages = outline.pages.map { header in
      var state = PageState()
      if let page = earlier?.pageOfPath[header.path], let known = earlier?.pages[page] {
        state.problems = known.problems
        state.linkProblems = known.linkProblems
      }
      return state
    }
    parser = PageParser(outline: outline, reader: reader)
    renderer = PageRenderer(
      outline: PreviewSite.shown(outline),
      options: RenderOptions(hasPrint: false, date: date, isPreview: true))
    lists = ListPages(renderer, [])
    problems = KnownProblems(model.diagnostics, pages)
    var pageOfAddress: [String: Int] = [:]
    var pageOfPath: [String: Int] = [:]
    for (page, header) in outline.pages.enumerated() {
      pageOfPath[header.path] = page
      // Of two pages with one address, the one that stands first is told to be right.
      if !header.address.isEmpty, pageOfAddress[header.address] == nil {
        pageOfAddress[header.address] = page
      }
    }
    self.pageOfAddress = pageOfAddress
    self.pageOfPath = pageOfPath
    let published = Set(outline.media)
    media = Dictionary(
      listing.files.lazy.filter { published.contains($0.path) }.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
    modelProblems = Dictionary(grouping: model.diagnostics, by: \.file)
  }

  /// The outline as it is rendered: an author may look at a draft, which no list leads to.
  private static func shown(_ outline: SiteOutline) -> SiteOutline {
    guard outline.pages.contains(where: \.isDraft) else { return outline }
    var outline = outline
    for page in outline.pages.indices { outline.pages[page].isDraft = false }
    return outline
  }

  /// What is wrong with a page beside its body, in no particular order.
  func problemsBesideBody(of page: Int) -> [Diagnostic] {
    (modelProblems[model.outline.pages[page].path] ?? []) + pages[page].linkProblems
  }

  // MARK: - Pages

  /// The pages that have not been parsed against this outline.
  var unparsed: [Int] { pages.indices.filter { pages[$0].facts == nil } }

  /// Takes in a parsed page.
  mutating func take(_ parsed: ParsedPage) {
    pages[parsed.facts.page].facts = parsed.facts
    pages[parsed.facts.page].problems = parsed.diagnostics
  }

  /// Takes in pages parsed in the background, unless somebody has been quicker.
  mutating func takeInBackground(_ parsed: [ParsedPage], of generation: Int) {
    guard generation == self.generation else { return }
    for page in parsed where pages[page.facts.page].facts == nil { take(page) }
  }

  /// Takes over what an earlier version of the same outline has learnt since this one was begun.
  mutating func takeOver(_ earlier: PreviewSite) {
    guard earlier.generation == generation else { return }
    for page in pages.indices where pages[page].facts == nil { pages[page] = earlier.pages[page] }
  }

  /// Checks the links of these pages and of those that link to them, and makes the lists anew.
  mutating func settle(_ touched: Set<Int>) {
    let isAll = touched.count == pages.count
    var checked: [PageFacts] = []
    for state in pages {
      guard let facts = state.facts else { continue }
      if isAll || touched.contains(facts.page)
        || facts.links.contains(where: { touched.contains($0.target) })
      {
        checked.append(facts)
      }
    }
    let checker = LinkChecker(outline: model.outline)
    for facts in checked {
      let ignored = model.outline.pages[facts.page].ignoredWarnings
      pages[facts.page].linkProblems = checker.check([facts]) { pages[$0].facts?.anchors }
        .filter { $0.severity == .error || !ignored.contains($0.id) }
    }
    lists = ListPages(renderer, pages)
    problems = KnownProblems(model.diagnostics, pages)
  }
}

/// The pages nobody wrote, made once a version and only when asked for.
final class ListPages: Sendable {
  private let renderer: PageRenderer
  private let pages: [PreviewSite.PageState]
  private let files = Mutex<[String: [UInt8]]?>(nil)

  /// Lists that `renderer` makes from what is known of the pages.
  init(_ renderer: PageRenderer, _ pages: [PreviewSite.PageState]) {
    self.renderer = renderer
    self.pages = pages
  }

  /// The list at an address; nil when there is none.
  func page(at address: String) -> [UInt8]? {
    files.withLock { files in
      if let files { return files[address] }
      var made: [String: [UInt8]] = [:]
      let lists = IndexRenderer(renderer, facts: pages.compactMap(\.facts))
      for file in lists.files() { made[file.path.text] = file.bytes }
      files = made
      return made[address]
    }
  }
}

extension ParsedPage {
  /// The page without what the renderers need, which is nearly all of it.
  var withoutBody: ParsedPage {
    var page = self
    page.body = PageBody(
      page: facts.page, blocks: [], footnotes: [], quizzes: [:], programmes: [:], headings: [],
      citedSources: [])
    return page
  }
}
