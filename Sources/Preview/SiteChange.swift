import Content
import Diagnostics
import Pipeline

/// Makes the next version of the site from the last one and a new listing, and decides what has to be
/// done for it:
///
/// - nothing but pages were written to, and their front matter reads as before: they are parsed again,
///   and those that show them;
/// - their front matter reads otherwise: the same, and the outline gets the new headers;
/// - drafts, registries, media, or which files there are: a new outline, against which every page must
///   be parsed again. What was touched is parsed at once, the rest is left to others.
struct SiteChange: Sendable {
  /// The most pages that are parsed before anything is shown.
  private static let pagesAtOnce = 8

  let reader: ContentReader
  let jobs: Int
  let date: CalendarDate?

  /// The next version; nil when `change`, which is what `listing` differs by, is empty.
  func next(
    after site: PreviewSite, _ change: ListingChange, _ listing: ContentListing, at time: Int64
  ) async throws -> PreviewSite? {
    if change.isEmpty { return nil }
    if let headers = try headers(of: change, in: site) {
      let written = headers.map(\.page)
      if let same = site.written(listing, at: time, headers, date: date) {
        return try parse(SiteChange.concerned(by: written, in: site), of: same)
      }
    }
    let new = try await outline(after: site, listing, change, at: time)
    return try parse((change.written + change.added).compactMap { new.pageOfPath[$0] }, of: new)
  }

  /// The headers, as they are now, of the pages written to; nil when more has changed than those.
  func headers(
    of change: ListingChange, in site: PreviewSite
  ) throws -> [(page: Int, record: HeaderRecord)]? {
    guard change.added.isEmpty, change.removed.isEmpty, !change.isRefusalChanged else {
      return nil
    }
    let reader = HeaderReader(reader: reader, registries: site.model.registries)
    let outline = site.model.outline
    var headers: [(page: Int, record: HeaderRecord)] = []
    for path in change.written {
      guard let page = site.pageOfPath[path] else { return nil }
      let header = outline.pages[page]
      let place = ContentTree.Page(
        file: ContentFile(path: path), kind: header.kind, address: header.address)
      headers.append((page, try reader.read(place)))
    }
    return headers
  }

  /// The pages that show text of these: themselves, and those that include them.
  static func concerned(by written: [Int], in site: PreviewSite) -> [Int] {
    let sources = Set(written)
    let readers = site.pages.indices.filter { page in
      guard let includes = site.pages[page].facts?.includes, !includes.isEmpty else { return false }
      return !sources.contains(page) && includes.contains(where: sources.contains)
    }
    return written + readers
  }

  /// The version with these pages parsed: the first of them now, the others left to be parsed.
  private func parse(_ pages: [Int], of site: PreviewSite) throws -> PreviewSite {
    var site = site
    let now = pages.prefix(SiteChange.pagesAtOnce)
    for page in pages { site.giveUp(page) }
    for page in now { site.take(try site.parser.parse(page)) }
    site.settle(Set(now))
    return site
  }

  private func outline(
    after site: PreviewSite, _ listing: ContentListing, _ change: ListingChange, at time: Int64
  ) async throws -> PreviewSite {
    let tree = ContentTree(listing)
    var kept: [String: HeaderRecord] = [:]
    var registries = site.model.registries
    let touched = change.written + change.added + change.removed
    if touched.contains(where: SiteChange.isRegistry) {
      registries = try RegistryReader(reader: reader).read(tree)
    } else {
      for record in site.model.records { kept[record.header.path] = record }
      for path in touched { kept[path] = nil }
    }
    let stage = ModelStage(reader: reader, jobs: jobs, date: date)
    let media = site.model.media.filter { !change.unsure.contains($0.key.path) }
    let model = try await stage.model(tree, registries, keeping: kept, media: media)
    return PreviewSite(
      model, listing, at: time, generation: site.generation + 1, date: date, reader: reader,
      earlier: site)
  }

  /// Whether a file is one that every page is read against.
  static func isRegistry(_ path: String) -> Bool {
    !path.utf8.contains(UInt8(ascii: "/")) || path.lowercased().hasPrefix("ordbog/")
  }
}
