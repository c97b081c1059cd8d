import CommonMark

/// What a link or a picture leads to.
package enum LinkTarget: Sendable, Equatable {
  /// A page of the outline, as an index into `SiteOutline.pages`; `anchor` is empty when there is
  /// none.
  case page(Int, anchor: String)
  /// A file under `medier/`, as its path under the content folder.
  case media(String)
  /// A term, as an index into `SiteOutline.glossary`.
  case glossary(Int)
  /// An act, as an index into `SiteOutline.acts`, and the provision (`22`), empty for the whole act.
  case act(Int, provision: String)
  /// Another site, an e-mail address or a telephone number: the destination is written as it stands.
  case external
  /// Nothing; the author has been told.
  case broken
}

/// Why a destination leads nowhere.
enum LinkFault: Error, Equatable {
  /// Nothing between the parentheses.
  case empty
  /// A scheme that is not allowed, such as `javascript:`.
  case scheme(String)
  /// `/x`, `//host`: nothing lies there when the site is moved.
  case absolute
  /// `C:\…`, or a backslash.
  case windowsPath
  /// It leads out of the content folder.
  case outside
  /// There is no such file; the path is given as it was understood.
  case missing(String)
  /// A file that is not published: a registry, a fragment, something in an unknown place.
  case notPublished(String)
  /// An address without `https://` before it.
  case withoutScheme
  /// `http://` or the like with nothing usable after it.
  case unusableAddress
  /// A term that is not in the glossary.
  case unknownTerm(String)
  /// An act that is not in `love.yml`.
  case unknownAct(String)
}

/// Finds what destinations lead to. Built once for an outline, used by the parser and the renderers,
/// from any number of tasks.
package struct LinkResolver: Sendable {
  /// What a path of the content tree stands for, as numbers in `ByteIndex`: the kind in the two
  /// lowest bits, the place above them.
  private static let pageKind = 0
  private static let mediaKind = 1
  private static let otherKind = 2

  private let files: ByteIndex
  private let terms: ByteIndex
  private let acts: ByteIndex
  private let media: [String]
  private let directories: [[UInt8]]

  /// A resolver for `outline`.
  package init(outline: SiteOutline) {
    var files: [(name: [UInt8], value: Int)] = []
    files.reserveCapacity(outline.pages.count + outline.media.count)
    var directories: [[UInt8]] = []
    directories.reserveCapacity(outline.pages.count)
    for (index, page) in outline.pages.enumerated() {
      let path = Array(page.path.utf8)
      files.append((path, index << 2 | LinkResolver.pageKind))
      directories.append(LinkPath.directory(of: path))
    }
    for (index, path) in outline.media.enumerated() {
      files.append((Array(path.utf8), index << 2 | LinkResolver.mediaKind))
    }
    for path in outline.otherFiles { files.append((Array(path.utf8), LinkResolver.otherKind)) }
    self.files = ByteIndex(files)
    self.directories = directories
    self.media = outline.media
    acts = ByteIndex(outline.acts.map(\.id))
    terms = ByteIndex(LinkResolver.termNames(outline.glossary))
  }

  /// What `destination` leads to from a page (an index into `SiteOutline.pages`), or from the top of
  /// the content folder when `page` is nil.
  package func target(of destination: [UInt8], from page: Int?) -> LinkTarget {
    (try? resolve(destination, from: page)) ?? .broken
  }

  /// As `target`, with the reason when it leads nowhere.
  func resolve(_ destination: [UInt8], from page: Int?) throws(LinkFault) -> LinkTarget {
    guard let first = destination.first else { throw .empty }
    if first == 0x23 {
      guard let page else { throw .missing("") }
      return .page(page, anchor: LinkResolver.anchor(destination[1...]))
    }
    if let colon = LinkPath.schemeEnd(destination) {
      return try resolve(destination, scheme: colon)
    }
    if destination.contains(0x5C) { throw .windowsPath }
    if first == 0x2F { throw .absolute }
    return try resolvePath(destination, from: page)
  }

  private func resolve(
    _ destination: [UInt8], scheme colon: Int
  ) throws(LinkFault) -> LinkTarget {
    // `C:\…` and `c:/…` are paths of a Windows machine.
    if colon == 1 { throw .windowsPath }
    let scheme = String(decoding: destination[..<colon], as: UTF8.self).lowercased()
    let rest = destination[(colon + 1)...]
    switch scheme {
    case "https", "http":
      guard FieldValue.isWebAddress(String(decoding: destination, as: UTF8.self)) else {
        throw .unusableAddress
      }
      return .external
    case "mailto":
      guard rest.contains(0x40), !rest.contains(0x20) else { throw .unusableAddress }
      return .external
    case "tel":
      guard rest.contains(where: { (0x30...0x39).contains($0) }) else { throw .unusableAddress }
      return .external
    case "ordbog": return try resolveTerm(rest)
    case "lov": return try resolveAct(rest)
    default: throw .scheme(scheme)
    }
  }

  private func resolveTerm(_ name: ArraySlice<UInt8>) throws(LinkFault) -> LinkTarget {
    let slug = Slug.make(LinkPath.decoded(name))
    guard let term = terms.value(of: slug) else {
      throw .unknownTerm(String(decoding: LinkPath.decoded(name), as: UTF8.self))
    }
    return .glossary(term)
  }

  /// `barnets-lov-22`: the longest act id that the name begins with, and the provision after it.
  private func resolveAct(_ name: ArraySlice<UInt8>) throws(LinkFault) -> LinkTarget {
    let name = LinkPath.decoded(name)
    var end = name.count
    while end > 0 {
      if let act = acts.value(of: Array(name[..<end])) {
        let provision = name[min(end + 1, name.count)...]
        return .act(act, provision: String(decoding: provision, as: UTF8.self))
      }
      end = name[..<end].lastIndex(of: 0x2D) ?? 0
    }
    throw .unknownAct(String(decoding: name, as: UTF8.self))
  }

  private func resolvePath(_ destination: [UInt8], from page: Int?) throws(LinkFault) -> LinkTarget
  {
    let hash = destination.firstIndex(of: 0x23) ?? destination.count
    let written = LinkPath.decoded(destination[..<hash])
    guard var path = LinkPath.joined(page.map { directories[$0] } ?? [], written) else {
      throw .outside
    }
    if ComposedName.mayBeDecomposed(path) { path = ComposedName.compose(path) }
    guard let found = files.value(of: path) else {
      if written.starts(with: "www.".utf8) { throw .withoutScheme }
      throw .missing(String(decoding: path, as: UTF8.self))
    }
    switch found & 3 {
    case LinkResolver.pageKind:
      return .page(
        found >> 2, anchor: LinkResolver.anchor(destination[min(hash + 1, destination.count)...]))
    case LinkResolver.mediaKind: return .media(media[found >> 2])
    default: throw .notPublished(String(decoding: path, as: UTF8.self))
    }
  }

  /// The anchor an author wrote, as a slug.
  private static func anchor(_ text: ArraySlice<UInt8>) -> String {
    if text.isEmpty { return "" }
    return String(decoding: Slug.make(LinkPath.decoded(text)), as: UTF8.self)
  }

  /// The terms' ids and, after them, the slugs of their terms and forms: `ordbog:sagsoplysningen`
  /// leads to the same entry.
  private static func termNames(_ glossary: [GlossaryTerm]) -> [(name: [UInt8], value: Int)] {
    var names = glossary.enumerated().map { (name: Array($1.id.utf8), value: $0) }
    for (index, term) in glossary.enumerated() {
      for form in [term.term] + term.forms {
        let slug = Slug.make(Array(form.utf8))
        if !slug.isEmpty { names.append((slug, index)) }
      }
    }
    return names
  }
}
