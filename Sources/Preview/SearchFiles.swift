import Content
import Output
import Pipeline
import Site

/// The parts of the search index, each made when a browser asks for it.
struct SearchFiles {
  private static let pagesAPart = 64

  let site: PreviewSite

  /// The bytes of the part at an address; nil when there is none.
  func file(at path: String) -> [UInt8]? {
    let folder = "assets/soeg/"
    guard path.hasPrefix(folder), path.hasSuffix(".js") else { return nil }
    let chunks = Chunks(count: site.pages.count, size: SearchFiles.pagesAPart)
    let name = path.dropFirst(folder.count).dropLast(3)
    if name == "dele" { return SearchShard.catalogue(shards: chunks.count)?.bytes }
    guard let number = Int(name), chunks.count > number, number >= 0 else { return nil }
    var shard = SearchShard()
    for page in chunks[number] {
      let header = site.model.outline.pages[page]
      // A page that cannot be read just now cannot be found just now.
      guard header.isPublished, let parsed = try? site.parser.parse(page) else { continue }
      shard.append(header, parsed.body)
    }
    return shard.file(number: number)?.bytes
  }
}
