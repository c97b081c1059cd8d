import CommonMark
package import Diagnostics

/// The files of the content tree, sorted by what the folder they lie in makes of them.
package struct ContentTree: Sendable {
  /// A Markdown file that is a page, a bank or a fragment.
  package struct Page: Sendable, Hashable {
    /// The file.
    package var file: ContentFile
    /// What it is.
    package var kind: PageKind
    /// Its address in the site; empty for banks and fragments.
    package var address: String

    /// A page at `file`.
    package init(file: ContentFile, kind: PageKind, address: String) {
      self.file = file
      self.kind = kind
      self.address = address
    }
  }

  /// Markdown pages, in path order.
  package private(set) var pages: [Page] = []
  /// Files under `medier/` that can be published, in path order.
  package private(set) var media: [ContentFile] = []
  /// Files of `ordbog/`, in path order.
  package private(set) var glossaryFiles: [ContentFile] = []
  /// `kursbuild.yml`.
  package private(set) var configuration: ContentFile?
  /// `kilder.yml`.
  package private(set) var sources: ContentFile?
  /// `love.yml`.
  package private(set) var acts: ContentFile?
  /// `ordbog.yml`.
  package private(set) var glossary: ContentFile?
  /// `ordbog.txt`: words that are spelt right in this house.
  package private(set) var wordList: ContentFile?
  /// Files that are none of these, in path order.
  package private(set) var otherFiles: [ContentFile] = []
  /// What is wrong with files as files, those of the listing included.
  package private(set) var diagnostics: [Diagnostic]

  /// Sorts the files of `listing`.
  package init(_ listing: ContentListing) {
    diagnostics = listing.diagnostics
    for file in listing.files { place(file) }
    checkAddresses()
    checkFolders()
    if configuration == nil { diagnostics.append(.missingConfiguration()) }
    if let first = glossaryFiles.first, glossary != nil {
      diagnostics.append(.twoGlossaries(first.path))
    }
  }

  private mutating func place(_ file: ContentFile) {
    let parts = PathText.parts(file.path)
    let name = parts.last ?? ""
    let folder = parts.count > 1 ? FoldedName.fold(parts[0]) : ""
    if FileKind.isParticipantsList(file.path, inThemeDay: folder == "temadage") {
      diagnostics.append(.participantsList(file.path))
      return otherFiles.append(file)
    }
    if parts.count == 1 { return placeRegistry(file) }
    if folder == "medier" { return placeMedia(file) }
    guard FileKind.isMarkdown(name) else { return placeUnknown(file) }
    if folder == "ordbog", parts.count == 2 { return glossaryFiles.append(file) }
    guard let kind = ContentTree.kind(folder: folder, parts: parts) else {
      return placeUnknown(file)
    }
    guard let address = ContentTree.address(kind: kind, parts: parts) else {
      diagnostics.append(.emptyAddress(file.path))
      return otherFiles.append(file)
    }
    pages.append(Page(file: file, kind: kind, address: address))
  }

  private mutating func placeRegistry(_ file: ContentFile) {
    switch file.path {
    case "kursbuild.yml": configuration = file
    case "kilder.yml": sources = file
    case "love.yml": acts = file
    case "ordbog.yml": glossary = file
    case "ordbog.txt": wordList = file
    default: placeUnknown(file)
    }
  }

  private mutating func placeMedia(_ file: ContentFile) {
    if FileKind.isPublishable(file.path) { return media.append(file) }
    diagnostics.append(.unknownMediaType(file.path))
    otherFiles.append(file)
  }

  private mutating func placeUnknown(_ file: ContentFile) {
    let registries = ["kursbuild.yml", "kilder.yml", "love.yml", "ordbog.yml", "ordbog.txt"]
    let isTop = !file.path.utf8.contains(0x2F)
    let nearest = isTop ? NearestName.find(file.path, among: registries) : nil
    diagnostics.append(.unknownPlace(file.path, nearest: nearest))
    otherFiles.append(file)
  }

  /// What a Markdown file in these folders is; nil where none belongs.
  private static func kind(folder: String, parts: [String]) -> PageKind? {
    let name = FoldedName.fold(parts[parts.count - 1])
    switch (folder, parts.count) {
    case ("kurser", 3): return name == "kursus.md" ? .course : .module
    case ("viden", 2): return .article
    case ("temadage", 3): return name == "temadag.md" ? .themeDay : nil
    case ("temadage", 4): return FoldedName.fold(parts[2]) == "ark" ? .worksheet : nil
    case ("nyheder", 2): return .news
    case ("sider", 2): return name == "forside.md" ? .frontPage : .page
    case ("sider", 3...): return .page
    case ("banker", 2): return .bank
    case ("faelles", 2...): return .fragment
    default: return nil
    }
  }

  /// The address of a page; nil when a part of it would be empty.
  private static func address(kind: PageKind, parts: [String]) -> String? {
    if kind == .bank || kind == .fragment { return "" }
    if kind == .frontPage { return "index.html" }
    let isIndex = kind == .course || kind == .themeDay
    var slugs: [String] = []
    for part in parts.dropLast() { slugs.append(Slug.make(part)) }
    slugs.append(isIndex ? "index" : Slug.make(String(parts[parts.count - 1].dropLast(3))))
    guard slugs.allSatisfy({ !$0.isEmpty }) else { return nil }
    return slugs.joined(separator: "/") + ".html"
  }

  private mutating func checkAddresses() {
    var first: [String: String] = [:]
    for page in pages where !page.address.isEmpty {
      if let other = first[page.address] {
        diagnostics.append(
          .duplicateAddress(page.file.path, first: other, address: page.address))
      } else {
        first[page.address] = page.file.path
      }
    }
  }

  /// Courses and theme days must have their own page.
  private mutating func checkFolders() {
    var complete: Set<String> = []
    for page in pages where page.kind == .course || page.kind == .themeDay {
      complete.insert(PathText.topFolders(page.file.path))
    }
    for page in pages where page.kind == .module || page.kind == .worksheet {
      let folder = PathText.topFolders(page.file.path)
      guard complete.insert(folder).inserted else { continue }
      let name = PathText.name(folder)
      diagnostics.append(
        page.kind == .module
          ? .missingCoursePage(page.file.path, folder: name)
          : .missingThemeDayPage(page.file.path, folder: name))
    }
  }
}

/// What a file is, told by its name.
enum FileKind {
  /// True for `.md`.
  static func isMarkdown(_ name: String) -> Bool {
    name.utf8.count > 3 && PathText.suffix(name) == "md"
  }

  /// True for what may be copied to the site as it is. Web pages and scripts are not among them: the
  /// site vouches for every page it publishes.
  static func isPublishable(_ path: String) -> Bool {
    publishable.contains(PathText.suffix(path))
  }

  /// True for a table of people: any table in a theme day, and a table elsewhere that says so.
  static func isParticipantsList(_ path: String, inThemeDay: Bool) -> Bool {
    guard tables.contains(PathText.suffix(path)) else { return false }
    return inThemeDay || FoldedName.fold(PathText.name(path)).contains("deltager")
  }

  /// True for what a browser shows as a picture.
  static func isPicture(_ path: String) -> Bool {
    pictures.contains(PathText.suffix(path))
  }

  /// Endings of sound without pictures.
  static let sounds = ["mp3", "m4a", "ogg", "oga", "wav"]
  /// Endings of what `::: video` can show.
  static let films = ["mp4", "webm"] + sounds

  private static let tables: Set<String> = ["csv", "tsv", "xlsx", "xls", "xlsm", "ods", "numbers"]

  private static let pictures: Set<String> = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif"]

  private static let publishable: Set<String> = pictures.union([
    "mp3", "m4a", "ogg", "oga", "wav", "mp4", "webm", "vtt",
    "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "csv", "txt",
  ])
}
