import CommonMark
package import Diagnostics

/// An outline with what is wrong with it.
package struct OutlineResult: Sendable {
  /// The outline.
  package var outline: SiteOutline
  /// Everything that is wrong with the tree, the registries, the headers and the outline.
  package var diagnostics: [Diagnostic]
}

/// Puts files, registries and headers together into a `SiteOutline`.
package struct OutlineBuilder {
  /// The pages KursBuild makes by itself.
  private static let ownAddresses = [
    "index.html", "kurser.html", "viden.html", "temadage.html", "nyheder.html", "ordbog.html",
    "kilder.html", "love.html", "revision.html", "soeg.html", "404.html",
  ]

  private let tree: ContentTree
  private let registries: Registries
  private let date: CalendarDate?

  /// A builder for `tree` and `registries`. Reviews are held against `date`; nil holds them against
  /// nothing.
  package init(tree: ContentTree, registries: Registries, date: CalendarDate? = nil) {
    self.tree = tree
    self.registries = registries
    self.date = date
  }

  /// Lists, reads and builds the outline of a content folder in one go, on one core.
  package static func build(reading reader: ContentReader) throws(ContentError) -> OutlineResult {
    let tree = ContentTree(try reader.list())
    let registries = try RegistryReader(reader: reader).read(tree)
    let headerReader = HeaderReader(reader: reader, registries: registries)
    var records: [HeaderRecord] = []
    records.reserveCapacity(tree.pages.count)
    for page in tree.pages { records.append(try headerReader.read(page)) }
    let mediaReader = MediaReader(reader: reader)
    var media: [MediaRecord] = []
    for file in tree.media { media.append(try mediaReader.read(file)) }
    return OutlineBuilder(tree: tree, registries: registries).build(records, media: media)
  }

  /// Builds the outline; `records` are the headers of `tree.pages` and `media` the facts of
  /// `tree.media`, in the same order. Without facts nothing is known of media but their names.
  package func build(_ records: [HeaderRecord], media: [MediaRecord] = []) -> OutlineResult {
    var outline = SiteOutline(configuration: registries.configuration)
    outline.sources = registries.sources
    outline.acts = registries.acts
    outline.glossary = registries.glossary
    outline.knowsSources = registries.knowsSources
    outline.knowsActs = registries.knowsActs
    outline.knowsGlossary = registries.knowsGlossary
    outline.pages = records.map(\.header)
    outline.media = tree.media.map(\.path)
    for (file, record) in zip(tree.media, media) { outline.mediaFacts[file.path] = record.facts }
    outline.otherFiles = otherFiles()
    hideBelowDrafts(&outline)
    fillLists(&outline)
    var diagnostics = tree.diagnostics + registries.diagnostics
    for record in records { diagnostics += record.diagnostics }
    for record in media { diagnostics += record.diagnostics }
    diagnostics += overdueReviews(records)
    diagnostics += checkFormerAddresses(outline, records)
    diagnostics += resolvePictures(&outline, records)
    diagnostics += GlossaryCheck(outline: outline).diagnostics()
    return OutlineResult(outline: outline, diagnostics: diagnostics)
  }

  private func otherFiles() -> [String] {
    let registryFiles = [
      tree.configuration, tree.sources, tree.acts, tree.glossary, tree.wordList,
    ]
    let files = tree.otherFiles + tree.glossaryFiles + registryFiles.compactMap { $0 }
    return files.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What lies below a draft course or a draft theme day is a draft too.
  private func hideBelowDrafts(_ outline: inout SiteOutline) {
    var drafts: Set<String> = []
    for page in outline.pages where page.isDraft && (page.kind == .course || page.kind == .themeDay)
    {
      drafts.insert(PathText.topFolders(page.path))
    }
    guard !drafts.isEmpty else { return }
    for index in outline.pages.indices where !outline.pages[index].isDraft {
      let page = outline.pages[index]
      guard page.kind == .module || page.kind == .worksheet else { continue }
      outline.pages[index].isDraft = drafts.contains(PathText.topFolders(page.path))
    }
  }

  private func fillLists(_ outline: inout SiteOutline) {
    let ordering = PageOrdering(outline.pages)
    outline.frontPage = ordering.first(.frontPage)
    outline.articles = DanishCollation.sorted(ordering.indexes(.article)) {
      ordering.pages[$0].title
    }
    fillPlainPages(&outline, ordering)
    outline.news = ordering.byDate(.news, { $0.published }, newestFirst: true)
    outline.themeDays = ordering.byDate(.themeDay, { $0.themeDay?.date }, newestFirst: false)
    let modules = ordering.grouped(.module)
    let sheets = ordering.grouped(.worksheet)
    outline.worksheets = outline.themeDays.map {
      sheets[PathText.topFolders(outline.pages[$0].path)] ?? []
    }
    outline.courses = ordering.ordered(.course).map { page in
      let folder = PathText.topFolders(outline.pages[page].path)
      return Course(
        folder: PathText.name(folder), page: page,
        modules: modules[folder] ?? [])
    }
  }

  /// Pages of `sider/` stand by themselves; those of a folder in it belong to the folder's `index.md`.
  private func fillPlainPages(_ outline: inout SiteOutline, _ ordering: PageOrdering) {
    let pages = ordering.ordered(.page)
    let folders = Dictionary(grouping: pages) { PathText.folder(outline.pages[$0].path) }
    var numbers: [String: Int] = [:]
    for (path, pages) in folders.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    {
      guard path.utf8.contains(0x2F),
        let own = pages.first(where: {
          FoldedName.fold(outline.pages[$0].path).hasSuffix("/index.md")
        })
      else { continue }
      numbers[path] = outline.pageFolders.count
      outline.pageFolders.append(
        PageFolder(
          path: path, page: own, parent: numbers[PathText.folder(path)],
          pages: pages.filter { $0 != own }))
    }
    outline.plainPages = pages.filter { page in
      let folder = PathText.folder(outline.pages[page].path)
      guard folder.utf8.contains(0x2F) else { return true }
      guard let number = numbers[folder] else { return false }
      return outline.pageFolders[number].page == page && outline.pageFolders[number].parent == nil
    }
  }

  /// Pages whose review was due before the day of the build.
  private func overdueReviews(_ records: [HeaderRecord]) -> [Diagnostic] {
    guard let date else { return [] }
    return records.compactMap { record in
      let header = record.header
      guard let due = header.reviewDue, due < date, let range = record.reviewRange else {
        return nil
      }
      let problem = Diagnostic.reviewOverdue(
        range, due: due, isInterval: record.reviewIsInterval, responsible: header.responsible,
        file: header.path)
      return header.ignoredWarnings.contains(problem.id) ? nil : problem
    }
  }

  private func checkFormerAddresses(
    _ outline: SiteOutline, _ records: [HeaderRecord]
  ) -> [Diagnostic] {
    var owners: [String: String] = [:]
    for page in outline.pages where page.isPublished { owners[page.address] = page.path }
    for address in OutlineBuilder.ownAddresses where owners[address] == nil {
      owners[address] = "KursBuild"
    }
    var problems: [Diagnostic] = []
    for record in records {
      for (address, range) in zip(record.header.formerAddresses, record.formerAddressRanges) {
        if let owner = owners[address] {
          problems.append(
            .formerAddressTaken(range, address: address, by: owner, file: record.header.path))
        } else {
          owners[address] = record.header.path
        }
      }
    }
    return problems
  }

  /// `billede` is written relative to the file; in the outline it is a path under the content folder.
  private func resolvePictures(
    _ outline: inout SiteOutline, _ records: [HeaderRecord]
  ) -> [Diagnostic] {
    guard records.contains(where: { $0.pictureRange != nil }) else { return [] }
    let resolver = LinkResolver(outline: outline)
    var problems: [Diagnostic] = []
    for (index, record) in records.enumerated() {
      guard let range = record.pictureRange, let picture = record.header.picture else { continue }
      if case .media(let path) = resolver.target(of: Array(picture.utf8), from: index) {
        outline.pages[index].picture = path
        if record.header.pictureAlternative == nil {
          problems.append(.headerPictureWithoutText(range, file: record.header.path))
        }
      } else {
        outline.pages[index].picture = nil
        problems.append(
          .missingPicture(
            range, written: picture,
            nearest: FileSuggestion(outline: outline).picture(
              for: picture, from: record.header.path),
            file: record.header.path))
      }
    }
    return problems
  }
}
