import Content
import HTML
import Output
import Site

/// A page of the site as the preview sends it: with the panel on top, and a script that knows both by
/// their fingerprints.
enum DressedPage {
  private static let header = Array("<header class=\"site-header\">".utf8)
  private static let headEnd = Array("</head>".utf8)
  private static let bodyEnd = Array("</body>".utf8)
  private static let styles = Array(
    "<link rel=\"stylesheet\" href=\"/_kursbuild/preview.css\"/>".utf8)

  /// The page with its panel. A page without the places to put them in is sent as it is. `media` knows
  /// the files of the content folder: a page is another one when a picture on it is.
  static func make(
    _ page: [UInt8], panel: [UInt8], media: [String: ContentFile] = [:]
  ) -> [UInt8] {
    guard let head = find(headEnd, in: page, from: 0),
      let top = find(header, in: page, from: head),
      let end = findLast(bodyEnd, in: page)
    else { return page }
    var dressed: [UInt8] = []
    dressed.reserveCapacity(page.count + panel.count + 512)
    dressed += page[..<head]
    dressed += styles
    dressed += page[head..<top]
    dressed += panel
    dressed += page[top..<end]
    dressed += script(page: page, panel: panel, media: mediaFiles(in: page, media))
    dressed += page[end...]
    return dressed
  }

  /// The script's element, which stands last in the body.
  static func script(
    page: [UInt8], panel: [UInt8], media: [ContentFile] = []
  ) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<script src=\"/_kursbuild/preview.js\" data-page=\"")
    html.text(fingerprint(page, media))
    html.markup("\" data-panel=\"")
    html.text(fingerprint(panel))
    html.markup("\"></script>")
    return html.bytes
  }

  /// A page from the top of the site, sent for an address further down: its links begin at the top.
  static func rooted(_ page: [UInt8]) -> [UInt8] {
    RootedPage.make(page, top: [UInt8(ascii: "/")])
  }

  /// The files under `medier/` that a page shows or leads to.
  private static func mediaFiles(
    in page: [UInt8], _ media: [String: ContentFile]
  ) -> [ContentFile] {
    if media.isEmpty { return [] }
    let folder = Array("medier/".utf8)
    var files: [ContentFile] = []
    var start = 0
    while let place = find(folder, in: page, from: start) {
      let address = page[place...].prefix { $0 != UInt8(ascii: "\"") }
      start = address.endIndex
      let path = RequestPath(target: "/" + String(decoding: address, as: UTF8.self))
      if let file = path.flatMap({ media[$0.text] }) { files.append(file) }
    }
    return files
  }

  private static func fingerprint(_ bytes: [UInt8], _ media: [ContentFile] = []) -> String {
    var digester = Digester()
    digester.update(bytes)
    for file in media {
      digester.update(UInt64(truncatingIfNeeded: file.size))
      digester.update(UInt64(bitPattern: file.modified))
      digester.update(file.inode)
    }
    return String(describing: digester.finish())
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var index = start
    while let place = bytes[index...].firstIndex(of: first) {
      if bytes[place...].starts(with: wanted) { return place }
      index = place + 1
    }
    return nil
  }

  private static func findLast(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    var start = bytes.count - wanted.count
    while start >= 0 {
      if bytes[start...].starts(with: wanted) { return start }
      start -= 1
    }
    return nil
  }
}
