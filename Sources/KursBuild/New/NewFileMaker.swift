import CommonMark
import Content
import Diagnostics

/// Makes new files in a content folder. Nothing that exists is overwritten: a file is created, or the
/// user is told what is in the way.
struct NewFileMaker {
  /// The content folder as the user wrote it.
  let content: String
  /// The course's folder, where the user named one.
  let course: String?

  /// Makes what `kind` stands for.
  func make(_ kind: NewKind, titled written: String) throws -> NewFiles {
    let title = try NewTitle(written)
    switch kind {
    case .site: return try site(title)
    case .kursus: return try page("kurser/\(title.slug)/kursus.md", StarterText.course(title))
    case .modul: return try module(title) { StarterText.module(title, order: $0) }
    case .case: return try module(title) { StarterText.caseModule(title, order: $0) }
    case .artikel: return try page("viden/\(title.slug).md", StarterText.article(title))
    case .quiz: return try page("banker/\(title.slug).md", StarterText.bank(title))
    case .temadag: return try themeDay(title)
    case .ordbogsopslag: return try term(title)
    }
  }

  // MARK: - Kinds

  private func site(_ title: NewTitle) throws -> NewFiles {
    let folder = try NewFolder(creating: content)
    guard try folder.isEmpty() else {
      throw WrongUse(
        message: Phrase(
          "Mappen \(content) er ikke tom. Lav et nyt site i en tom mappe",
          "The folder \(content) is not empty. Make a new site in an empty folder"))
    }
    var made = NewFiles(
      advice: Phrase(
        "Se sitet med kursbuild serve, og skriv videre i filerne.",
        "Look at the site with kursbuild serve, and write on in the files."))
    for (path, text) in StarterSite.files(title) {
      made.created.append(try folder.create(path, text))
    }
    let around = try NewFolder(existing: ".")
    if try !around.holds(".gitignore") {
      made.created.append(try around.create(".gitignore", StarterSite.ignored))
    }
    return made
  }

  private func page(_ path: String, _ text: String) throws -> NewFiles {
    let folder = try contentFolder()
    return NewFiles(created: [try folder.create(path, text)], advice: NewFileMaker.goOn)
  }

  private func module(_ title: NewTitle, _ text: (Int) -> String) throws -> NewFiles {
    let folder = try contentFolder()
    let name = try courseFolder(in: folder)
    let modules = try folder.markdownFiles("kurser/\(name)").filter { $0 != "kursus.md" }
    return try page("kurser/\(name)/\(title.slug).md", text(modules.count + 1))
  }

  private func themeDay(_ title: NewTitle) throws -> NewFiles {
    let folder = try contentFolder()
    let day = "temadage/\(title.slug)"
    let created = [
      try folder.create("\(day)/temadag.md", StarterText.themeDay(title)),
      try folder.create("\(day)/ark/1-oevelse.md", StarterText.worksheet),
    ]
    return NewFiles(created: created, advice: NewFileMaker.goOn)
  }

  /// A term goes to `ordbog.yml` where there is one, else to a file of its own.
  private func term(_ title: NewTitle) throws -> NewFiles {
    let folder = try contentFolder()
    guard try folder.holds("ordbog.yml") else {
      return try page("ordbog/\(title.slug).md", StarterText.term(title))
    }
    let registries = try RegistryReader(reader: ContentReader(root: content))
      .read(ContentTree(ContentReader(root: content).list()))
    if registries.glossary.contains(where: { $0.id == title.slug || $0.term == title.text }) {
      throw WrongUse(
        message: Phrase(
          "\(title.text) står allerede i ordbog.yml", "\(title.text) is in ordbog.yml already"))
    }
    let isList =
      try folder.text(of: "ordbog.yml").split(separator: "\n")
      .first { !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace) && $0 != "---" }?
      .hasPrefix("-") == true
    let path = try folder.append(StarterText.termEntry(title, isList: isList), to: "ordbog.yml")
    return NewFiles(changed: [path], advice: NewFileMaker.goOn)
  }

  private static let goOn = Phrase(
    "Skriv videre i den, og se den med kursbuild serve.",
    "Write on in it, and look at it with kursbuild serve.")

  // MARK: - Folders

  private func contentFolder() throws -> NewFolder {
    do {
      return try NewFolder(existing: content)
    } catch {
      throw WrongUse(
        message: Phrase(
          "Mappen \(content) findes ikke. Begynd med: kursbuild new site \"Sitets navn\"",
          "There is no folder \(content). Begin with: kursbuild new site \"Name of the site\""))
    }
  }

  /// The folder of the course that is meant: the one named, or the only one there is.
  private func courseFolder(in folder: NewFolder) throws -> String {
    let courses = try folder.folders("kurser")
    let all = courses.joined(separator: ", ")
    if let course {
      let name = course.split(separator: "/").last.map(String.init) ?? course
      if courses.contains(name) { return name }
      let nearest = NearestName.find(name, among: courses)
      throw WrongUse(
        message: Phrase(
          "Kurset \(name) findes ikke. "
            + (nearest.map { "Mente du --kursus \($0)?" } ?? "Der er: \(all)"),
          "There is no course \(name). "
            + (nearest.map { "Did you mean --kursus \($0)?" } ?? "There are: \(all)")))
    }
    guard let only = courses.first else {
      throw WrongUse(
        message: Phrase(
          "Der er intet kursus endnu. Lav et først: kursbuild new kursus \"Kursets titel\"",
          "There is no course yet. Make one first: kursbuild new kursus \"Title\""))
    }
    guard courses.count == 1 else {
      throw WrongUse(
        message: Phrase(
          "Hvilket kursus hører det til? Skriv --kursus og et af disse: \(all)",
          "Which course does it belong to? Write --kursus and one of these: \(all)"))
    }
    return only
  }
}

/// A title that can stand in front matter and give a file its name.
struct NewTitle {
  /// The title on one line.
  let text: String
  /// The file's name.
  let slug: String

  /// The title as written; one without a letter or digit, or of several lines, is wrong use.
  init(_ written: String) throws {
    let isPlain = written.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F
    }
    let words = written.split(separator: " ").joined(separator: " ")
    let slug = String(Slug.make(words).prefix(80))
    guard isPlain, !slug.isEmpty else {
      throw WrongUse(
        message: Phrase(
          "Titlen skal være én linje med mindst ét bogstav eller tal",
          "The title must be one line with at least one letter or digit"))
    }
    text = words
    self.slug = slug.hasSuffix("-") ? String(slug.dropLast()) : slug
  }
}
