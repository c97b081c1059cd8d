import CommonMark
package import Diagnostics

/// An outline with what is wrong with it.
package struct OutlineResult: Sendable {
  /// The outline.
  package var outline: SiteOutline
  /// What links of its pages lead to.
  package var links: LinkResolver
  /// What is wrong with everything but headers: the tree, the registries, the media.
  package var problemsOfFiles: [Diagnostic]
  /// What is wrong with headers, alone and beside each other.
  package var problemsOfHeaders: [Diagnostic]

  /// Everything that is wrong with the tree, the registries, the headers and the outline.
  package var diagnostics: [Diagnostic] { problemsOfFiles + problemsOfHeaders }
}

/// Puts files, registries and headers together into a `SiteOutline`.
package struct OutlineBuilder {
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
    OutlineLists.fill(&outline)
    let links = LinkResolver(outline: outline)
    let headers = HeaderCheck(links: links, date: date).settle(&outline, records)
    var files = tree.diagnostics + registries.diagnostics
    files += ConfigurationCheck(file: tree.configuration?.path ?? "").settle(&outline)
    for record in media { files += record.diagnostics }
    files += GlossaryCheck(outline: outline, links: links).diagnostics()
    return OutlineResult(
      outline: outline, links: links, problemsOfFiles: files, problemsOfHeaders: headers)
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
}
