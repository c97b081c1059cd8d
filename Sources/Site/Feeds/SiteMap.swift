import Content
import HTML

/// What a web host tells search engines: `sitemap.xml` (sitemaps.org, protocol 0.9) and `robots.txt`
/// (RFC 9309).
struct SiteMap {
  /// A map holds no more addresses than this; a larger site has several and a list of them.
  static let mostEntries = 50_000

  let plan: SitePlan

  /// An address from the top of the site, and the day its page was last changed.
  struct Entry {
    var address: String
    var changed: CalendarDate?
  }

  /// `sitemap.xml` for all of `entries`; of more than `most`, the maps it lists beside it. Nothing
  /// without an address that the site is to be found at.
  func files(_ entries: [Entry], most: Int = mostEntries) -> [(address: String, bytes: [UInt8])] {
    guard let root = plan.baseAddress else { return [] }
    guard entries.count > most else { return [("sitemap.xml", map(entries[...], root: root))] }
    var files: [(address: String, bytes: [UInt8])] = []
    var index = opening("sitemapindex")
    for start in stride(from: 0, to: entries.count, by: most) {
      let part = entries[start..<min(start + most, entries.count)]
      let address = "sitemap-\(files.count + 1).xml"
      files.append((address, map(part, root: root)))
      let changed = part.compactMap(\.changed).max()
      write("sitemap", Entry(address: address, changed: changed), root: root, to: &index)
    }
    index.markup("</sitemapindex>\n")
    return [("sitemap.xml", index.bytes)] + files
  }

  /// `robots.txt`: everything may be read, and where the map is.
  func robots() -> [UInt8] {
    var text = "User-agent: *\nDisallow:\n"
    if let map = plan.webAddress(of: "sitemap.xml") { text += "\nSitemap: \(map)\n" }
    return Array(text.utf8)
  }

  private func map(_ entries: ArraySlice<Entry>, root: String) -> [UInt8] {
    var xml = opening("urlset", capacity: 120 * entries.count + 256)
    for entry in entries { write("url", entry, root: root, to: &xml) }
    xml.markup("</urlset>\n")
    return xml.bytes
  }

  private func opening(_ name: StaticString, capacity: Int = 1024) -> HTMLWriter {
    var xml = HTMLWriter(capacity: capacity)
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
    xml.markup(name)
    xml.markup(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    return xml
  }

  private func write(
    _ name: StaticString, _ entry: Entry, root: String, to xml: inout HTMLWriter
  ) {
    xml.markup("<")
    xml.markup(name)
    xml.markup("><loc>")
    xml.text(PercentEncoding.encode(Array((root + entry.address).utf8)[...]))
    xml.markup("</loc>")
    if let day = entry.changed {
      xml.markup("<lastmod>")
      xml.text(day.iso)
      xml.markup("</lastmod>")
    }
    xml.markup("</")
    xml.markup(name)
    xml.markup(">\n")
  }
}
