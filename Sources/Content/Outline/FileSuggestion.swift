import CommonMark

/// Guesses which file an author meant by a path that leads nowhere.
struct FileSuggestion {
  private let outline: SiteOutline

  /// A guesser over the files of `outline`.
  init(outline: SiteOutline) {
    self.outline = outline
  }

  /// The nearest page to a missing path, as it is to be written in the file `origin`.
  func page(for missing: String, from origin: String) -> String? {
    var sought = missing
    if sought.isEmpty || sought.hasSuffix("/") {
      sought += sought.hasPrefix("temadage/") ? "temadag.md" : "kursus.md"
    } else if sought.hasSuffix(".html") {
      sought = String(sought.dropLast(5)) + ".md"
    } else if !PathText.name(sought).utf8.contains(0x2E) {
      sought += ".md"
    }
    let isPage = sought.hasSuffix(".md")
    let files = isPage ? outline.pages.filter { !$0.address.isEmpty }.map(\.path) : outline.media
    return nearest(to: sought, among: files, from: origin)
  }

  /// The nearest picture to a missing path, as it is to be written in the file `origin`.
  func picture(for missing: String, from origin: String) -> String? {
    nearest(to: missing, among: outline.media.filter(FileKind.isPicture), from: origin)
  }

  /// The nearest medium with one of these endings to a missing path, as it is to be written in the file
  /// `origin`.
  func medium(for missing: String, endings: [String], from origin: String) -> String? {
    let media = outline.media.filter { endings.contains(PathText.suffix($0)) }
    return nearest(to: missing, among: media, from: origin)
  }

  /// The nearest worksheet to a missing path, as it is to be written in the file `origin`.
  func worksheet(for missing: String, from origin: String) -> String? {
    let sheets = outline.pages.filter { $0.kind == .worksheet }.map(\.path)
    return nearest(to: missing, among: sheets, from: origin)
  }

  /// The nearest file that can be included to a missing path, as it is to be written in `origin`.
  func fragment(for missing: String, from origin: String, inQuiz: Bool) -> String? {
    let sought = PathText.suffix(missing) == "md" ? missing : missing + ".md"
    let files = outline.pages.filter { $0.kind == .fragment || inQuiz && $0.kind == .bank }
    return nearest(to: sought, among: files.map(\.path), from: origin)
  }

  /// A file of the same name elsewhere, or else one of nearly the same name, in the same folder
  /// where there is one.
  private func nearest(to missing: String, among files: [String], from origin: String) -> String? {
    let name = PathText.name(missing)
    guard !name.isEmpty else { return nil }
    let folder = missing.dropLast(name.utf8.count)
    let sameName = files.filter {
      FoldedName.fold(PathText.name($0)) == FoldedName.fold(name)
    }
    let neighbours = files.filter {
      $0.dropLast(PathText.name($0).utf8.count) == folder
    }
    let found =
      sameName.first { $0.hasPrefix(folder) } ?? sameName.first
      ?? near(name, among: neighbours) ?? near(name, among: files)
    return found.map { FileSuggestion.relative($0, from: origin) }
  }

  private func near(_ name: String, among files: [String]) -> String? {
    guard let found = NearestName.find(name, among: files.lazy.map(PathText.name)) else {
      return nil
    }
    return files.first { PathText.name($0) == found }
  }

  /// `path` as it is written in the file `origin`.
  static func relative(_ path: String, from origin: String) -> String {
    let target = PathText.parts(path)
    let folders = PathText.parts(origin).dropLast()
    var shared = 0
    while shared < folders.count, shared < target.count - 1, folders[shared] == target[shared] {
      shared += 1
    }
    let up = String(repeating: "../", count: folders.count - shared)
    return up + target[shared...].joined(separator: "/")
  }
}
