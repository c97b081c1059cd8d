package import Content
package import Diagnostics

/// What all pages need to know of each other, with what is wrong with it.
package struct SiteModel: Sendable {
  /// The outline and what goes with it.
  private var result: OutlineResult
  /// What the outline was made of; kept, so that the next one can take over what has not changed.
  package let registries: Registries
  /// One header a page of the outline, in its order.
  package private(set) var records: [HeaderRecord]
  /// What is known of each file under `medier/`.
  package let media: [ContentFile: MediaRecord]

  /// The outline.
  package var outline: SiteOutline { result.outline }
  /// What links of its pages lead to.
  package var links: LinkResolver { result.links }
  /// What is wrong with the tree, the registries, the headers and the outline.
  package var diagnostics: [Diagnostic] { result.diagnostics }
  /// Whether the outline alone already stops the build.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// A model of an outline and what it was made of.
  init(
    _ result: OutlineResult, registries: Registries, records: [HeaderRecord],
    media: [ContentFile: MediaRecord]
  ) {
    self.result = result
    self.registries = registries
    self.records = records
    self.media = media
  }

  /// Puts headers that have been read again in the place of the old ones; all files are the same. Tells
  /// what that changes; nil, and nothing done, when it takes a new model.
  package mutating func revise(
    _ headers: [(page: Int, record: HeaderRecord)], date: CalendarDate?
  ) -> OutlineRevision? {
    var new = records
    for (page, record) in headers { new[page] = record }
    let revision = result.revise(headers.map(\.page), from: records, to: new, date: date)
    if revision != nil { records = new }
    return revision
  }
}

/// The stage `model`: reads the registries and every page's front matter into a `SiteOutline`.
package struct ModelStage: Sendable {
  private static let chunkSize = 256
  /// Drawings are read as a whole, so fewer of them are enough for one task.
  private static let mediaChunkSize = 32

  private let reader: ContentReader
  private let jobs: Int
  private let date: CalendarDate?

  /// A stage that reads the files of `reader`, at most `jobs` at a time, and holds reviews against
  /// `date`.
  package init(reader: ContentReader, jobs: Int, date: CalendarDate?) {
    self.reader = reader
    self.jobs = jobs
    self.date = date
  }

  /// The model of the files listed.
  package func model(_ listing: ContentListing) async throws -> SiteModel {
    let tree = ContentTree(listing)
    return try await model(tree, try RegistryReader(reader: reader).read(tree), keeping: [:])
  }

  /// The model of the files listed, given the registries; headers in `kept`, by their paths, and media
  /// in `keptMedia` are not read again.
  package func model(
    _ tree: ContentTree, _ registries: Registries, keeping kept: [String: HeaderRecord],
    media keptMedia: [ContentFile: MediaRecord] = [:]
  ) async throws -> SiteModel {
    let headers = HeaderReader(reader: reader, registries: registries)
    let pages = tree.pages
    let chunks = Chunks(count: pages.count, size: ModelStage.chunkSize)
    var records: [HeaderRecord] = []
    records.reserveCapacity(pages.count)
    try await concurrentMap(count: chunks.count, width: kept.isEmpty ? jobs : 1) { chunk in
      try chunks[chunk].map { try kept[pages[$0].file.path] ?? headers.read(pages[$0]) }
    } consume: { _, read in
      records.append(contentsOf: read)
    }
    let media = try await media(tree.media, keeping: keptMedia)
    let result = OutlineBuilder(tree: tree, registries: registries, date: date)
      .build(records, media: media)
    return SiteModel(
      result, registries: registries, records: records,
      media: Dictionary(zip(tree.media, media), uniquingKeysWith: { first, _ in first }))
  }

  private func media(
    _ files: [ContentFile], keeping kept: [ContentFile: MediaRecord]
  ) async throws -> [MediaRecord] {
    let mediaReader = MediaReader(reader: reader)
    let chunks = Chunks(count: files.count, size: ModelStage.mediaChunkSize)
    var records: [MediaRecord] = []
    records.reserveCapacity(files.count)
    try await concurrentMap(count: chunks.count, width: kept.isEmpty ? jobs : 1) { chunk in
      try chunks[chunk].map { try kept[files[$0]] ?? mediaReader.read(files[$0]) }
    } consume: { _, read in
      records.append(contentsOf: read)
    }
    return records
  }
}
