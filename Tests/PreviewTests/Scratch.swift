import Content
import Diagnostics
import Foundation
import Pipeline

@testable import Preview

/// A content folder that exists for as long as one test.
final class Scratch: Sendable {
  let root: String

  /// A small site in order, with these files beside or instead of its own; nil leaves one out.
  init(_ changes: [String: String?] = [:]) throws {
    root = NSTemporaryDirectory() + "kursbuild-preview-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for (path, text) in Scratch.files.merging(changes, uniquingKeysWith: { $1 }) {
      if let text { try write(path, text) }
    }
  }

  /// Says that the folder is needed until here: values that only know its path do not keep it.
  func close() {}

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  func write(_ path: String, _ text: String) throws {
    let file = URL(filePath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: root + "/" + path, toPath: root + "/" + other)
  }

  func delete(_ path: String) throws {
    try FileManager.default.removeItem(atPath: root + "/" + path)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: root + "/" + path, withDestinationPath: target)
  }

  var reader: ContentReader { ContentReader(root: root) }

  func session() async throws -> PreviewSession {
    try await PreviewSession(
      reading: reader, jobs: 1, date: CalendarDate.first, language: .danish, report: { _ in })
  }

  /// The first version of the site, with every page parsed.
  func site(date: CalendarDate? = nil) async throws -> PreviewSite {
    let listing = try reader.list()
    let model = try await ModelStage(reader: reader, jobs: 1, date: date).model(listing)
    var site = PreviewSite(
      model, listing, at: .max, generation: 0, date: date, reader: reader, earlier: nil)
    for page in site.pages.indices { site.take(try site.parser.parse(page)) }
    site.settle(Set(site.pages.indices))
    // Long after: no file is as new as the listing.
    site.listedAt = .max
    return site
  }

  /// The version after `site` and what has been written since; nil when nothing has.
  func next(after site: PreviewSite, date: CalendarDate? = nil) async throws -> PreviewSite? {
    let listing = try reader.list()
    let change = ListingChange(from: site.listing, at: site.listedAt, to: listing)
    return try await SiteChange(reader: reader, jobs: 1, date: date)
      .next(after: site, change, listing, at: .max)
  }

  static let files: [String: String?] = [
    "kursbuild.yml": "titel: Prøve\n",
    "kilder.yml": "s1:\n  titel: En kilde\n",
    "kurser/a/kursus.md": "---\ntitel: Kursus\n---\n\nVelkommen.\n",
    "kurser/a/et.md": "---\ntitel: Et\n---\n\n## Kæden\n\nTekst. [@s1]\n",
    "kurser/a/to.md": "---\ntitel: To\n---\n\nSe [kæden](et.md#kaeden).\n",
    "medier/kasser.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>\n",
  ]
}
