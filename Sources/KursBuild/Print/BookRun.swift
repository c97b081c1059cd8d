import ArgumentParser
import Content
import Diagnostics
import Output
import Pipeline
import Print

/// A book that has been set.
struct SetBook: Sendable {
  let book: SiteBook
  let bytes: [UInt8]
  let pages: Int
}

/// One `kursbuild print --bog`, seen from the terminal.
struct BookRun {
  /// What `--bog` calls all books there are.
  static let all = "alle"
  /// The folder of the books in the target.
  static let folder = "boeger"

  let settings: BuildSettings
  /// The folder the books' folder is put in.
  let target: String
  /// The books asked for.
  let names: [String]
  let isDraft: Bool

  /// Makes the books.
  func printed(_ engine: PrintPress, _ progress: inout Progress) async throws -> PackOutcome {
    var outcome = PackOutcome()
    try PackFolder.check(target, content: settings.content)
    let pipeline = BuildPipeline(settings)
    let model = try await pipeline.model(pipeline.read(&progress))
    let stream = PageStream(
      settings: settings, reader: pipeline.reader, model: model, site: nil)
    let harvest = try await stream.run(&progress)
    let faults = (model.diagnostics + harvest.diagnostics).filter { $0.severity == .error }
    outcome.diagnostics += Diagnostic.unique(faults.sorted(by: Diagnostic.sourceOrder))
    if outcome.errorCount > 0 { return outcome }

    let books = try chosen(in: model.outline)
    progress.begin(
      books.count == 1
        ? Phrase("Laver bogen", "Making the book") : Phrase("Laver bøgerne", "Making the books"))
    let parser = PageParser(outline: model.outline, links: model.links, reader: pipeline.reader)
    let composer = BookComposer(
      outline: model.outline, links: model.links, parser: parser, reader: pipeline.reader)
    let press = CachedPress(settings, engine, reader: pipeline.reader)
    let (isDraft, width) = (isDraft, min(settings.jobs, PackStage.width))
    var set: [SetBook] = []
    var shown = progress
    try await concurrentMap(count: books.count, width: width) { index in
      try press.set(try composer.job(for: books[index], isDraft: isDraft))
    } consume: { index, result in
      outcome.diagnostics += result.diagnostics
      set.append(SetBook(book: books[index], bytes: result.bytes, pages: result.pages))
      shown.advance(index + 1, of: books.count)
    }
    progress = shown
    outcome.diagnostics = Diagnostic.unique(outcome.diagnostics)
    if outcome.errorCount > 0 { return outcome }
    let folder = "\(target)/\(BookRun.folder)"
    try PackFolder.check(folder, content: settings.content)
    try PackFolder(folder).write(set.map { ($0.book.fileName, $0.bytes) })
    outcome.books = PackOutcome.Books(folder: folder, books: set)
    return outcome
  }

  /// The books asked for, each once, in the site's order.
  private func chosen(in outline: SiteOutline) throws -> [SiteBook] {
    let books = SiteBook.all(in: outline)
    if books.isEmpty {
      throw WrongUse(
        message: Phrase(
          "Der er hverken kurser med udgivne moduler eller artikler i \(settings.content)",
          "There are neither courses with published modules nor articles in \(settings.content)"))
    }
    if names.contains(BookRun.all) { return books }
    let empty = outline.courses.indices.map { SiteBook.name(ofCourse: $0, in: outline) }
      .filter { name in !books.contains { $0.name == name } }
    for name in names where !books.contains(where: { $0.name == name }) {
      if empty.contains(name) {
        throw WrongUse(
          message: Phrase(
            "Kurset ”\(name)” har ingen udgivne moduler, så det kan ikke blive en bog",
            "The course “\(name)” has no published modules, so it cannot become a book"))
      }
      let known = (books.map(\.name) + [BookRun.all]).joined(separator: ", ")
      throw WrongUse(
        message: Phrase(
          "Der er ingen bog ”\(name)”. Der er: \(known)",
          "There is no book “\(name)”. There are: \(known)"))
    }
    return books.filter { names.contains($0.name) }
  }
}
