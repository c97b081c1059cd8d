package import Content
import JSON
package import Output

/// What the service worker needs on a web host: itself (`sw.js`, on top, so that all pages are within
/// its reach), and for each course the list of what the course is:
///
///     assets/offline/kurser/a.json    {"edition":"4f…","files":["kurser/a/index.html",…]}
///
/// The edition is a fingerprint of all the files, so it changes when any of them does.
package struct OfflineLists: Sendable {
  /// Pages that those of a course lead to: the ways round the site, and what its terms, sources and
  /// laws are explained on.
  private static let around = [
    "index.html", "kurser.html", "min-laering.html", "ordbog.html", "kilder.html", "love.html",
    "soeg.html", "uden-net.html",
  ]
  /// A search index of at most so many bytes is kept as well.
  private static let mostSearch: Int64 = 2_000_000

  private let outline: SiteOutline
  private let staged: [String: StagedFile]
  private let shared: [String]

  /// Lists of what has been staged for `outline`.
  package init(outline: SiteOutline, staged files: [StagedFile]) {
    self.outline = outline
    staged = Dictionary(files.map { ($0.path.text, $0) }, uniquingKeysWith: { first, _ in first })
    let assets = files.filter { $0.path.text.hasPrefix("assets/") }
    let search = assets.filter { $0.path.text.hasPrefix("assets/soeg/") }
    let isSearched = search.reduce(0) { $0 + $1.size } <= OfflineLists.mostSearch
    shared =
      OfflineLists.around
      + assets.map(\.path.text).filter { isSearched || !$0.hasPrefix("assets/soeg/") }
  }

  /// The files; none for a site without courses. `media` is what the pages of each course show, by
  /// the course's number.
  package func files(media: [Int: [String]]) -> [OutputFile] {
    guard !outline.courses.isEmpty else { return [] }
    var files = outline.courses.indices.compactMap { course in
      OutputPath("assets/offline/\(outline.offlineName(of: course)).json").map {
        OutputFile(path: $0, bytes: list(course, media[course] ?? []))
      }
    }
    if let path = OutputPath("sw.js") {
      files.append(OutputFile(path: path, bytes: SiteScript.worker))
    }
    return files
  }

  private func list(_ number: Int, _ media: [String]) -> [UInt8] {
    let course = outline.courses[number]
    let pages = ([course.page] + course.modules).map { outline.pages[$0].address }
    var digester = Digester()
    var seen: Set<String> = []
    var names: [String] = []
    for name in pages + media + shared {
      guard let file = staged[name], seen.insert(name).inserted else { continue }
      digester.update(name)
      digester.update(file.content)
      names.append(name)
    }
    var json = JSONText("{\"edition\":\"", capacity: 4096)
    json.text(digester.finish().description)
    json.raw("\",\"files\":[")
    for (index, name) in names.enumerated() {
      json.raw(index == 0 ? "\"" : ",\"")
      json.text(PercentEncoding.encode(Array(name.utf8)[...]))
      json.raw("\"")
    }
    json.raw("]}\n")
    return json.bytes
  }
}

extension SiteOutline {
  /// What the worker knows a course by: the folder it lies in.
  func offlineName(of course: Int) -> String {
    String(pages[courses[course].page].address.dropLast("/index.html".utf8.count))
  }
}

/// The pictures and films that a page shows, read from its bytes.
package enum ShownFiles {
  /// The paths, from the top of the site, of what stands in `src` and `poster` on the page at
  /// `address`, in order; addresses are as `RelativeAddress` makes them.
  package static func paths(in page: [UInt8], at address: String) -> [String] {
    var paths: [String] = []
    let bytes = page.span
    let (quote, equals) = (UInt8(ascii: "\""), UInt8(ascii: "="))
    var index = 1
    while index &+ 1 < bytes.count {
      guard bytes[index] == equals, bytes[index &+ 1] == quote else {
        index &+= 1
        continue
      }
      // What no attribute of the two ends with is passed over without a look at the text before.
      let last = bytes[index &- 1]
      let mayShow = last == UInt8(ascii: "c") || last == UInt8(ascii: "r")
      let start = index &+ 2
      var end = start
      while end < bytes.count, bytes[end] != quote { end &+= 1 }
      guard end < bytes.count else { break }
      if mayShow, page[..<index].hasSuffix(" src") || page[..<index].hasSuffix(" poster") {
        let value = PercentEncoding.decode(page[start..<end])
        if let path = resolve(value, from: address) { paths.append(path) }
      }
      index = end &+ 1
    }
    return paths
  }

  private static func resolve(_ value: [UInt8], from address: String) -> String? {
    var folders = address.split(separator: "/").dropLast()
    var rest = String(decoding: value, as: UTF8.self)[...]
    while rest.hasPrefix("../") {
      guard folders.popLast() != nil else { return nil }
      rest = rest.dropFirst(3)
    }
    return (folders + [rest]).joined(separator: "/")
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { unsafe suffix($0.count).elementsEqual($0) }
  }
}
