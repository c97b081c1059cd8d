import CommonMark
import Diagnostics

extension PageWalk {
  /// Checks a link and notes where it leads.
  mutating func check(_ link: Link) {
    noteInline(link.attributes)
    check(link.attributes, known: ["lang"])
    if !link.content.hasText {
      findings.diagnostics.append(.linkWithoutText(link.range, file: path))
    }
    do throws(LinkFault) {
      switch try rules.links.resolve(link.destination, from: page) {
      case .page(page, _) where frame?.isPart == true: return
      case .page(let target, let anchor): note(target, anchor, link)
      case .act: noteLaw(link)
      case .glossary(let term): findings.linkedTerms.insert(term)
      case .media, .external, .broken: return
      }
    } catch {
      report(error, at: link.range, destination: link.destination)
    }
  }

  /// The file an author wrote at `range`, and the address that stands there as it was written.
  func written(_ address: [UInt8], at range: SourceRange) -> (path: String, address: [UInt8]) {
    guard let stretch = map.stretch(at: range.start) else { return (path, address) }
    let isMoved = !stretch.prefix.isEmpty && address.starts(with: stretch.prefix)
    return (stretch.path, isMoved ? Array(address[stretch.prefix.count...]) : address)
  }

  private mutating func note(_ target: Int, _ anchor: String, _ link: Link) {
    guard rules.hasAddress[target] else {
      let path = rules.outline.pages[target].path
      return report(.notPublished(path), at: link.range, destination: link.destination)
    }
    if rules.isDraft[target], page.map({ rules.isDraft[$0] }) != true {
      let target = rules.outline.pages[target].path
      findings.diagnostics.append(.linkToDraft(link.range, target: target, file: path))
    }
    if target != page || !anchor.isEmpty {
      var found = PageLink(target: target, anchor: anchor, range: link.range)
      found.isVisible = isVisible
      findings.links.append(found)
    }
  }

  private mutating func noteLaw(_ link: Link) {
    let law = String(
      decoding: LinkPath.decoded(link.destination.dropFirst("lov:".utf8.count)), as: UTF8.self)
    note(law: law, at: link.range)
  }

  /// Notes that what the walk is in rests on a provision.
  private mutating func note(law: String, at range: SourceRange) {
    var use = LawUse(
      law: law, place: lawPlace,
      title: String(decoding: lastHeading.plainText, as: UTF8.self), range: range)
    use.isVisible = isVisible
    findings.lawUses.append(use)
    findings.lawHeadings.append(findings.headings.count)
  }

  /// Checks `lov=` of a question.
  mutating func checkLaw(_ law: String, at range: SourceRange) {
    do throws(LinkFault) {
      _ = try rules.links.resolve(Array("lov:\(law)".utf8), from: page)
      note(law: law, at: range)
    } catch {
      report(error, at: range, destination: [], form: { "lov=\($0)" })
    }
  }

  /// Checks a citation and notes its source.
  mutating func check(_ citation: Citation) {
    if citation.locator.isEmpty, let blank = citation.key.firstIndex(of: " "),
      case let key = String(citation.key[..<blank]), rules.sources.value(of: key) != nil,
      rules.sources.value(of: citation.key) == nil
    {
      let instead = "[@\(key), \(citation.key[blank...].drop { $0 == " " })]"
      return findings.diagnostics.append(
        .citationWithoutComma(citation.range, key: key, instead: instead, file: path))
    }
    cite(citation.key, at: citation.range) { "[@\($0)]" }
  }

  /// Notes that a source is cited; `form` writes an id the way it is written here.
  mutating func cite(_ key: String, at range: SourceRange, form: (String) -> String) {
    if let source = rules.sources.value(of: key) {
      guard isVisible, !findings.citedSources.contains(source) else { return }
      return findings.citedSources.append(source)
    }
    guard rules.outline.knowsSources else { return }
    let nearest = NearestName.find(key, among: rules.outline.sources.lazy.map(\.id))
    findings.diagnostics.append(
      .unknownSource(range, key: key, nearest: nearest, form: form, file: path))
  }

  /// Tells why a destination leads nowhere.
  mutating func report(
    _ fault: LinkFault, at range: SourceRange, destination: [UInt8],
    form: (String) -> String = { "lov:\($0)" }
  ) {
    let outline = rules.outline
    let (path, address) = written(destination, at: range)
    let written = String(decoding: address, as: UTF8.self)
    switch fault {
    case .missing(let missing):
      let suggestion = FileSuggestion(outline: outline)
      findings.diagnostics.append(
        .missingLinkTarget(
          range, written: written, nearest: suggestion.page(for: missing, from: path),
          isFolder: missing.hasSuffix("/") || missing.isEmpty, file: path))
    case .unknownTerm(let term):
      guard outline.knowsGlossary else { return }
      let nearest = NearestName.find(term, among: outline.glossary.lazy.map(\.id))
      findings.diagnostics.append(.unknownTerm(range, key: term, nearest: nearest, file: path))
    case .unknownAct(let act):
      guard outline.knowsActs else { return }
      findings.diagnostics.append(
        .unknownAct(
          range, key: act, nearest: nearestAct(act), form: form, file: path))
    default:
      findings.diagnostics.append(.unusableLink(fault, range, written: written, file: path))
    }
  }

  /// The nearest act, with the provision the author wrote kept behind it.
  private func nearestAct(_ written: String) -> String? {
    let acts = rules.outline.acts.map(\.id)
    if let act = NearestName.find(written, among: acts) { return act }
    guard let dash = written.lastIndex(of: "-") else { return nil }
    return NearestName.find(String(written[..<dash]), among: acts).map { $0 + written[dash...] }
  }
}
