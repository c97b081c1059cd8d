import CommonMark
import Content
import HTML

/// Links: to pages, out of the site, to the glossary and to the law.
extension BodyRenderer {
  /// Writes a link; where it leads nowhere a reader can go, only its text.
  mutating func write(_ link: Link) {
    // A control inside a link could be reached by nobody.
    if gaps != nil, link.content.hasGap { return write(link.content) }
    switch links.target(of: link.destination, from: page) {
    case .page(let target, let fragment):
      guard !plan.addresses[target].isEmpty else { return write(link.content) }
      if case .worksheet = plan.places[target] { linkedSheets.insert(target) }
      anchor(link, address(of: target, fragment: fragment))
    case .media(let path): anchor(link, RelativeAddress.make(Array(path.utf8), from: address))
    case .glossary(let term):
      let entry = plan.outline.glossary[term]
      html.open(
        .a, .class("glossary"), .href(fromTop("ordbog.html#", Array(entry.id.utf8))),
        ownID(link.attributes),
        // What the page's script shows in place; without it the link leads to the glossary.
        Attribute(opening: " data-definition=\"", bytes: entry.definition.plainText))
      write(link.content)
      html.close(.a)
    case .act(let act, let provision):
      note(act: act)
      anchor(link, address(of: provision, in: plan.outline.acts[act]), class: "law")
    case .external:
      let target = PercentEncoding.encode(link.destination[...])
      anchor(link, target, rel: .rel("noopener"))
    case .broken: write(link.content)
    }
  }

  private mutating func anchor(
    _ link: Link, _ target: [UInt8], rel: Attribute? = nil, class name: StaticString? = nil
  ) {
    let attributes = link.attributes
    html.open(
      .a, name.map { .class($0) } ?? className(attributes), .href(target), rel,
      ownID(attributes), link.title.isEmpty ? nil : .title(link.title),
      language(attributes))
    write(link.content)
    html.close(.a)
  }

  /// The address of a page, seen from this one; of this page itself only the fragment, if any.
  private func address(of target: Int, fragment: String) -> [UInt8] {
    var result: [UInt8] = []
    if target != page || fragment.isEmpty {
      result = RelativeAddress.make(plan.addresses[target], from: address)
    }
    guard !fragment.isEmpty else { return result }
    result.append(0x23)
    result.append(contentsOf: fragment.utf8)
    return result
  }

  /// The address of a provision in the law index, seen from this page. It has a place there because a
  /// published page rests on it: this one. Examples and the glossary are no such pages, so they lead to
  /// the act.
  func address(of provision: String, in act: Act) -> [UInt8] {
    let isListed = !isInExample && page.map { plan.outline.pages[$0].isPublished } ?? false
    // Read as the facts' keys are, so that both come to the same.
    let key = links.provision("\(act.id)-\(provision)").map { Provision.key($0.provision) } ?? ""
    return fromTop("love.html#", Array(Provision.anchor(isListed ? key : "", of: act).utf8))
  }

  /// The address of a file on top of the site, seen from this page, with an anchor.
  func fromTop(_ file: StaticString, _ anchor: [UInt8]) -> [UInt8] {
    var target: [UInt8] = []
    for byte in address where byte == 0x2F { target.append(contentsOf: [0x2E, 0x2E, 0x2F]) }
    target.append(contentsOf: file.bytes)
    target.append(contentsOf: anchor)
    return target
  }

  /// The address of a picture or another file, seen from this page; nil when there is no such file.
  func address(ofFile file: [UInt8]) -> [UInt8]? {
    switch links.target(of: file, from: page) {
    case .media(let path): RelativeAddress.make(Array(path.utf8), from: address)
    case .page(let target, let fragment): address(of: target, fragment: fragment)
    case .glossary, .act, .external, .broken: nil
    }
  }

  /// Puts an act on the page's list of laws.
  mutating func note(act: Int) {
    if !citedActs.contains(act) { citedActs.append(act) }
  }
}
