import CommonMark

/// The outline's lists of pages. They rest on kinds, folders, `rækkefølge` and dates, and on titles
/// where a list is alphabetical.
enum OutlineLists {
  /// Fills the lists of `outline` from its pages.
  static func fill(_ outline: inout SiteOutline) {
    let ordering = PageOrdering(outline.pages)
    outline.frontPage = ordering.first(.frontPage)
    outline.articles = DanishCollation.sorted(ordering.indexes(.article)) {
      ordering.pages[$0].title
    }
    fillPlainPages(&outline, ordering)
    outline.news = ordering.byDate(.news, \.newsDate, newestFirst: true)
    outline.themeDays = ordering.byDate(.themeDay, { $0.event?.date }, newestFirst: false)
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
  private static func fillPlainPages(_ outline: inout SiteOutline, _ ordering: PageOrdering) {
    let pages = ordering.ordered(.page)
    let folders = Dictionary(grouping: pages) { PathText.folder(outline.pages[$0].path) }
    var numbers: [String: Int] = [:]
    outline.pageFolders = []
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

  /// Whether a page may stand elsewhere, or in other lists, than it did when its header was `old`.
  static func differ(for header: PageHeader, from old: PageHeader) -> Bool {
    if header.order != old.order || header.isPublished != old.isPublished { return true }
    switch header.kind {
    case .article: return header.title != old.title
    case .news: return header.title != old.title || header.newsDate != old.newsDate
    case .themeDay:
      return header.title != old.title || header.event?.date != old.event?.date
    case .frontPage, .course, .module, .worksheet, .page, .bank, .fragment: return false
    }
  }
}
