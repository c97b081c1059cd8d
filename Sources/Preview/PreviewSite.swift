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
    /// How often what was known of the page has been given up: what was parsed of an earlier edition
    /// is of no use.
    var edition = 0
  }

  /// The files this version was made of.
  var listing: ContentListing
  /// When they were listed, in nanoseconds since 1970.
  var listedAt: Int64
  /// The outline with what it was made of.
  private(set) var model: SiteModel
  /// Counts the outlines, but for those that only have other headers: what was parsed against another
  /// one is of no use.
  let generation: Int
  /// Whether the links of all pages have been checked.
  private(set) var isSettled = false
  /// One entry a page of the outline.
  var pages: [PageState]
  /// The pages that list others, made when somebody asks for one.
  private(set) var lists: ListPages
  /// The search index, made when somebody searches.
  private(set) var search: PreviewSearch
  /// Everything that is known to be wrong, sorted when somebody asks.
  private(set) var problems: KnownProblems
  /// Parses pages against the outline.
  private(set) var parser: PageParser
  /// Renders pages of the outline.
  private(set) var renderer: PageRenderer
  /// The number of each page by its address.
  let pageOfAddress: [String: Int]
  /// The number of each page by its path.
  let pageOfPath: [String: Int]
  /// The files under `medier/` by their paths, which are their addresses.
  let media: [String: ContentFile]
  /// What is wrong with tree, registries and front matter, by file.
  private(set) var modelProblems: [String: [Diagnostic]]

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
    pages = PreviewSite.states(of: outline, earlier)
    parser = PageParser(outline: outline, links: model.links, reader: reader)
    renderer = PageRenderer(
      outline: outline, links: model.links,
      options: RenderOptions(hasPrint: false, date: date, isPreview: true))
    lists = ListPages(renderer, [])
    search = PreviewSearch(model, parser, [])
    problems = KnownProblems(model.diagnostics, pages)
    var pageOfAddress: [String: Int] = [:]
    var pageOfPath: [String: Int] = [:]
    pageOfAddress.reserveCapacity(outline.pages.count)
    pageOfPath.reserveCapacity(outline.pages.count)
    for page in outline.pages.indices {
      pageOfPath[outline.pages[page].path] = page
      // Of two pages with one address, the one that stands first is told to be right.
      let address = outline.pages[page].address
      if !address.isEmpty, pageOfAddress[address] == nil { pageOfAddress[address] = page }
    }
    self.pageOfAddress = pageOfAddress
    self.pageOfPath = pageOfPath
    let published = Set(outline.media)
    media = Dictionary(
      listing.files.lazy.filter { published.contains($0.path) }.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
    modelProblems = Dictionary(grouping: model.diagnostics, by: \.file)
  }

  /// The pages of a new outline, none of them parsed yet.
  private static func states(of outline: SiteOutline, _ earlier: PreviewSite?) -> [PageState] {
    var states = [PageState](repeating: PageState(), count: outline.pages.count)
    guard let earlier else { return states }
    for index in states.indices {
      guard let page = earlier.pageOfPath[outline.pages[index].path] else { continue }
      states[index].problems = earlier.pages[page].problems
      states[index].linkProblems = earlier.pages[page].linkProblems
    }
    return states
  }

  /// The version after nothing but pages was written to, whose headers are now these; nil when it takes
  /// a new outline. What is known of the pages is as it was: what concerns other pages is in their
  /// bodies, and whether they are drafts.
  func written(
    _ listing: ContentListing, at time: Int64, _ headers: [(page: Int, record: HeaderRecord)],
    date: CalendarDate?
  ) -> PreviewSite? {
    var site = self
    site.listing = listing
    site.listedAt = time
    let changed = headers.filter { model.records[$0.page] != $0.record }
    if changed.isEmpty { return site }
    guard let revision = site.model.revise(changed, date: date) else { return nil }
    let outline = site.model.outline
    site.parser = parser.revised(by: outline)
    site.renderer = renderer.revised(by: outline, revision)
    site.modelProblems = Dictionary(grouping: site.model.diagnostics, by: \.file)
    return site
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

  /// Gives up what is known of a page, whose file has been written to or shows one that has.
  mutating func giveUp(_ page: Int) {
    pages[page].facts = nil
    pages[page].edition += 1
  }

  /// Takes in pages parsed in the background for `earlier`, unless somebody has been quicker.
  mutating func takeInBackground(_ parsed: [ParsedPage], for earlier: PreviewSite) {
    guard earlier.generation == generation else { return }
    for page in parsed where pages[page.facts.page].facts == nil && isOfNow(page.facts, earlier) {
      take(page)
    }
  }

  /// Takes over what an earlier version of the same outline has learnt since this one was begun.
  mutating func takeOver(_ earlier: PreviewSite) {
    guard earlier.generation == generation else { return }
    for page in pages.indices where pages[page].facts == nil {
      guard let facts = earlier.pages[page].facts, isOfNow(facts, earlier) else { continue }
      pages[page] = earlier.pages[page]
    }
  }

  /// Whether what `earlier` has learnt of a page still holds: the page has not been written to since,
  /// nor what it includes.
  private func isOfNow(_ facts: PageFacts, _ earlier: PreviewSite) -> Bool {
    func isSame(_ page: Int) -> Bool { pages[page].edition == earlier.pages[page].edition }
    return isSame(facts.page) && facts.includes.allSatisfy(isSame)
  }

  /// Checks the links of these pages and of those that link to them, and makes the lists anew.
  mutating func settle(_ touched: Set<Int>) {
    let isAll = touched.count == pages.count
    var isTouched = [Bool](repeating: isAll, count: pages.count)
    for page in touched { isTouched[page] = true }
    let outline = model.outline
    let checker = LinkChecker(outline: outline)
    for page in pages.indices {
      guard let links = pages[page].facts?.links,
        isTouched[page] || links.contains(where: { isTouched[$0.target] }),
        let facts = pages[page].facts
      else { continue }
      let ignored = outline.pages[page].ignoredWarnings
      pages[page].linkProblems = checker.check([facts]) { pages[$0].facts?.anchors }
        .filter { $0.severity == .error || !ignored.contains($0.id) }
    }
    isSettled = (isAll || isSettled) && unparsed.isEmpty
    lists = ListPages(renderer, pages)
    search = PreviewSearch(model, parser, pages)
    problems = KnownProblems(model.diagnostics, pages)
  }
}

/// The pages nobody wrote, made once a version and only when asked for.
final class ListPages: Sendable {
  private let renderer: PageRenderer
  private let pages: [PreviewSite.PageState]
  private let files = Mutex<[String: [UInt8]]?>(nil)
  private let related = Mutex<RelatedPages?>(nil)

  /// Lists that `renderer` makes from what is known of the pages.
  init(_ renderer: PageRenderer, _ pages: [PreviewSite.PageState]) {
    self.renderer = renderer
    self.pages = pages
  }

  /// The page that `renderer` makes of `body`, with what is near it as far as the others are parsed.
  func page(_ body: PageBody, by renderer: PageRenderer) -> [UInt8] {
    let related = related.withLock { related in
      let known = related ?? RelatedPages(self.renderer, facts: pages.compactMap(\.facts))
      related = known
      return known
    }
    var finisher = PageFinisher(renderer, related: related)
    return finisher.finish(renderer.renderOpen(body), of: body.page)
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
