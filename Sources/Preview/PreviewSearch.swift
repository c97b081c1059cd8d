import Content
import Output
import Pipeline
import Search
import Site
import Synchronization

/// The search index of one version of the site, made when somebody searches in it: then every page is
/// parsed once more, as bodies are not held.
final class PreviewSearch: Sendable {
  private let outline: SiteOutline
  private let links: LinkResolver
  private let parser: PageParser
  private let facts: [PageFacts]
  private let files = Mutex<[String: [UInt8]]?>(nil)

  /// The index of the pages of `model`, which `parser` parses.
  init(_ model: SiteModel, _ parser: PageParser, _ pages: [PreviewSite.PageState]) {
    outline = model.outline
    links = model.links
    self.parser = parser
    facts = pages.compactMap(\.facts)
  }

  /// The file of the index at an address; nil when there is none.
  func file(at path: String) -> [UInt8]? {
    guard path.hasPrefix(SearchFiles.folder) else { return nil }
    return files.withLock { files in
      if let files { return files[path] }
      let made = make()
      files = made
      return made[path]
    }
  }

  private func make() -> [String: [UInt8]] {
    var chunk = SearchChunk(first: 0)
    for page in outline.pages.indices {
      let header = outline.pages[page]
      // A page that cannot be read just now cannot be found just now.
      guard header.isPublished, let parsed = try? parser.parse(page) else { continue }
      chunk.append(header, parsed.body)
    }
    chunk.finish()
    let last = SearchFiles.last(
      outline, links: links, facts: facts, parts: [chunk.part], texts: chunk.texts.places)
    var made: [String: [UInt8]] = [:]
    for file in (chunk.takeTexts() + last).compactMap(SearchFiles.output) {
      made[file.path.text] = file.bytes
    }
    return made
  }
}
