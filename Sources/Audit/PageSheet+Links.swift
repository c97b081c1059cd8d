extension PageSheet {
  /// What an address on a page is for.
  enum LinkUse {
    /// A reader may follow it: other hosts are allowed.
    case link
    /// The page loads it, or sends to it: it must be of this site.
    case resource
    /// An image: as a resource, but it may also be written out as `data:`.
    case image
  }

  /// Applies the rules of elements that load something.
  mutating func openResource(_ kind: ElementKind, line: UInt32) {
    let source = tag[.src]
    switch kind {
    case .link:
      if let address = tag[.href] {
        examineLink(address, isLoaded(tag[.rel]) ? .resource : .link, line: line)
      }
    case .script:
      frame(.script, line: line, isNamed: false, isMarked: source == nil)
      mute()
    case .object:
      if let data = tag[.data] { examineLink(data, .resource, line: line) }
    case .drawingReference:
      if let address = tag[.href] { examineLink(address, .resource, line: line) }
    case .image:
      if tag[.alt] == nil {
        find(.imageText, string(source ?? 0..<0), line: line)
      } else if !isMissing(.alt), mutedDepth == 0 {
        textCount += 1
      }
    default: break
    }
    if let source { examineLink(source, kind == .image ? .image : .resource, line: line) }
    if let poster = tag[.poster] { examineLink(poster, .resource, line: line) }
    if let set = tag[.srcset] { examineSet(set, line: line) }
  }

  /// Whether a `link` of this relation is fetched with the page (HTML, 4.6.7): all are but these.
  private func isLoaded(_ relation: Range<Int>?) -> Bool {
    let links: Set<String> = [
      "alternate", "author", "bookmark", "canonical", "help", "license", "me", "next", "prev",
      "search",
    ]
    guard let relation else { return false }
    return !string(relation).lowercased().split(separator: " ").allSatisfy {
      links.contains(String($0))
    }
  }

  /// Examines each address of `srcset`: `a.png 1x, b.png 2x`.
  private mutating func examineSet(_ set: Range<Int>, line: UInt32) {
    for candidate in bytes[set].split(separator: 0x2C) {
      guard let address = candidate.split(whereSeparator: { $0 <= 0x20 }).first else { continue }
      examineLink(address.startIndex..<address.endIndex, .image, line: line)
    }
  }

  /// Holds an address against the rules, and keeps it for the site if it leads to another file.
  mutating func examineLink(_ value: Range<Int>, _ use: LinkUse, line: UInt32) {
    let fingerprint = Fingerprint.of(bytes, value)
    // Followed or loaded, a good address is good once; a bad one is reported where it stands first.
    let key = use == .link ? fingerprint : ~fingerprint
    guard seenLinks.insert(key) else { return }
    let link = LinkText(bytes, value)
    switch link.kind {
    case .malformed: find(.malformedLink, string(value), line: line)
    case .rooted: findRooted(value, use, line: line)
    case .absolute: examineScheme(link, value, use, line: line)
    case .samePage:
      guard let fragment = link.fragment else { return }
      if fragment.isEmpty { return find(.malformedLink, string(value), line: line) }
      guard let place = fingerprintOfFragment(fragment, isEncoded: link.isEncoded) else { return }
      references.append(
        Reference(fingerprint: place, value: value, line: line, rule: .missingFragment))
    case .relative: keep(link, value, line: line)
    }
  }

  private mutating func findRooted(_ value: Range<Int>, _ use: LinkUse, line: UInt32) {
    let isForeign = value.count > 1 && bytes[value.lowerBound + 1] == 0x2F && use != .link
    find(isForeign ? .foreignResource : .rootedLink, string(value), line: line)
  }

  private mutating func examineScheme(
    _ link: LinkText, _ value: Range<Int>, _ use: LinkUse, line: UInt32
  ) {
    let scheme = string(link.scheme).lowercased()
    switch use {
    case .link:
      if !["https", "http", "mailto", "tel"].contains(scheme) {
        find(.linkScheme, string(value), line: line)
      }
    case .image:
      if !string(value).lowercased().hasPrefix("data:image/") {
        find(.foreignResource, string(value), line: line)
      }
    case .resource: find(.foreignResource, string(value), line: line)
    }
  }

  /// Keeps a link to another file of the site.
  private mutating func keep(_ link: LinkText, _ value: Range<Int>, line: UInt32) {
    do throws(PageAddress.Fault) {
      try address.resolve(bytes, link, into: &target)
    } catch {
      let rule: AuditRule =
        switch error {
        case .outsideSite: .linkOutsideSite
        case .directory: .directoryLink
        case .malformed: .malformedLink
        }
      return find(rule, string(value), line: line)
    }
    var fragment: UInt32 = 0
    if let range = link.fragment, !range.isEmpty {
      guard let place = fingerprintOfFragment(range, isEncoded: link.isEncoded) else {
        return find(.malformedLink, string(value), line: line)
      }
      fragment = PageRecord.short(place)
    }
    let textStart = linkText.count
    linkText.append(contentsOf: target)
    if fragment != 0 { linkText.append(contentsOf: bytes[link.path.upperBound..<value.upperBound]) }
    links.append(
      PageRecord.Link(
        target: Fingerprint.of(target, target.indices), fragment: fragment, line: line,
        textStart: UInt32(truncatingIfNeeded: textStart),
        textCount: UInt32(truncatingIfNeeded: linkText.count - textStart)))
  }

  /// The fingerprint of the id a fragment names; nil when its escapes are none.
  private func fingerprintOfFragment(_ fragment: Range<Int>, isEncoded: Bool) -> UInt64? {
    guard isEncoded else { return Fingerprint.of(bytes, fragment) }
    var decoded = Array(bytes[fragment])
    guard PercentEscapes.decode(&decoded) else { return nil }
    return Fingerprint.of(decoded, decoded.indices)
  }
}
