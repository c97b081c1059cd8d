/// Gathers the records of all pages and settles the links between them.
///
/// A link is dropped as soon as its target is known to be there, so that the memory a site takes is
/// its ids and the links that wait. The report is the same for any order of pages and files.
package struct SiteAudit: Sendable {
  private struct Page {
    let path: String
    let identifiers: Range<Int>
    var isReadable: Bool
  }

  /// A link whose target is not there yet.
  private struct WaitingLink {
    let page: UInt32
    let line: UInt32
    /// Index of what it waits for.
    let place: UInt32
  }

  private enum Verdict {
    case sound
    case noTarget
    case noFragment
  }

  private var pages: [Page] = []
  private var identifiers: [UInt32] = []
  /// All paths known, and at the same index the page that lies there; -1 for other files.
  private var paths = FingerprintSet()
  private var pageAtPath: [Int32] = []
  private var waiting: [WaitingLink] = []
  private var places = WaitedPlaces()
  private var sweepAt = 4096
  private var findings: [AuditFinding] = []

  /// A site without pages.
  package init() {}

  /// The number of pages collected.
  package var pageCount: Int { pages.count }

  /// Makes a file that is no page known as a link target: style sheets, pictures, PDFs.
  /// The path is relative to the site's top folder.
  package mutating func register(file path: String) {
    if paths.insert(Fingerprint.of(path)) { pageAtPath.append(-1) }
  }

  /// Takes the record of a page; each page once.
  package mutating func collect(_ record: PageRecord) {
    findings.append(contentsOf: record.findings)
    let start = identifiers.count
    identifiers.append(contentsOf: record.identifiers)
    pages.append(
      Page(
        path: record.path, identifiers: start..<identifiers.count, isReadable: record.isReadable))
    place(record.path, page: pages.count - 1)
    for link in record.links where !isSound(link.target, link.fragment) {
      waiting.append(
        WaitingLink(
          page: UInt32(truncatingIfNeeded: pages.count - 1), line: link.line,
          place: places.index(of: link, in: record)))
    }
    if waiting.count >= sweepAt { sweep() }
  }

  /// Everything that is wrong, in report order, once all pages and files are known.
  package consuming func finish() -> [AuditFinding] {
    for link in waiting {
      let place = places.place(link.place)
      let verdict = judge(place.target, place.fragment)
      if verdict == .sound { continue }
      let rule: AuditRule =
        verdict == .noFragment
        ? .missingFragment : isFolder(place) ? .directoryLink : .missingTarget
      find(rule, places.text(of: place), page: Int(link.page), line: Int(link.line))
    }
    return findings.sorted(by: AuditFinding.reportOrder)
  }

  /// Gives a page its path.
  private mutating func place(_ path: String, page: Int) {
    let fingerprint = Fingerprint.of(path)
    guard let known = paths.index(of: fingerprint) else {
      if paths.insert(fingerprint) { pageAtPath.append(Int32(truncatingIfNeeded: page)) }
      return
    }
    let first = Int(pageAtPath[known])
    if first < 0 {
      pageAtPath[known] = Int32(truncatingIfNeeded: page)
    } else {
      find(.duplicatePage, path, page: page, line: 1)
      // Which of the two a fragment is on cannot be said, whichever came first.
      pages[first].isReadable = false
    }
  }

  private mutating func find(_ rule: AuditRule, _ found: String, page: Int, line: Int) {
    findings.append(AuditFinding(page: pages[page].path, line: line, rule: rule, found: found))
  }

  /// Whether a link needs no second look, whatever pages and files are still to come.
  private func isSound(_ target: UInt64, _ fragment: UInt32) -> Bool {
    guard let known = paths.index(of: target) else { return false }
    // A page may still take the place of a file, and only a page has its fragments looked up.
    if fragment != 0, pageAtPath[known] < 0 { return false }
    return judge(target, fragment) == .sound
  }

  /// Whether a link's target is there, as far as is known now.
  private func judge(_ target: UInt64, _ fragment: UInt32) -> Verdict {
    guard let known = paths.index(of: target) else { return .noTarget }
    guard fragment != 0, pageAtPath[known] >= 0 else { return .sound }
    let page = pages[Int(pageAtPath[known])]
    if !page.isReadable { return .sound }
    return contains(fragment, in: page.identifiers) ? .sound : .noFragment
  }

  private func contains(_ identifier: UInt32, in range: Range<Int>) -> Bool {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if identifiers[middle] < identifier { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && identifiers[low] == identifier
  }

  /// Whether a place without a file is a folder with an index page.
  private func isFolder(_ place: WaitedPlaces.Place) -> Bool {
    let path = places.text(of: place).prefix { $0 != "#" }
    return paths.contains(Fingerprint.of(path + "/index.html"))
  }

  /// Lets go of links whose targets have come, so that what waits stays little.
  private mutating func sweep() {
    var kept: [WaitingLink] = []
    var keptPlaces = WaitedPlaces()
    for link in waiting {
      let place = places.place(link.place)
      if isSound(place.target, place.fragment) { continue }
      let index = keptPlaces.index(of: place, in: places)
      kept.append(WaitingLink(page: link.page, line: link.line, place: index))
    }
    waiting = kept
    places = keptPlaces
    sweepAt = max(4096, kept.count * 2)
  }
}

/// The places links wait for, each once however many links wait for it.
struct WaitedPlaces: Sendable {
  /// A file, or an id on a page.
  struct Place: Sendable {
    /// Fingerprint of the path.
    let target: UInt64
    /// Short fingerprint of the fragment; 0 when there is none.
    let fragment: UInt32
    fileprivate let text: Range<Int>
  }

  private var known = FingerprintSet()
  private var places: [Place] = []
  private var text: [UInt8] = []

  /// The place with this index.
  func place(_ index: UInt32) -> Place { places[Int(index)] }

  /// A place as it is shown: `viden/x.html#afsnit`.
  func text(of place: Place) -> String { String(decoding: text[place.text], as: UTF8.self) }

  /// The index of the place a link of a record leads to.
  mutating func index(of link: PageRecord.Link, in record: PageRecord) -> UInt32 {
    index(link.target, link.fragment, record.linkText[link.text])
  }

  /// The index of a place that others hold.
  mutating func index(of place: Place, in others: WaitedPlaces) -> UInt32 {
    index(place.target, place.fragment, others.text[place.text])
  }

  private mutating func index(
    _ target: UInt64, _ fragment: UInt32, _ shown: ArraySlice<UInt8>
  ) -> UInt32 {
    let fingerprint = Fingerprint.of(target, fragment)
    if let index = known.index(of: fingerprint) { return UInt32(truncatingIfNeeded: index) }
    let start = text.count
    text.append(contentsOf: shown)
    _ = known.insert(fingerprint)
    places.append(Place(target: target, fragment: fragment, text: start..<text.count))
    return UInt32(truncatingIfNeeded: places.count - 1)
  }
}
