import CommonMark
import Content
import Diagnostics
import JSON

// Running text: text that stands together becomes one string, everything else an object.
extension ManuscriptWriter {
  /// Writes an array of inlines. `notes: false` is for places that take no footnotes.
  mutating func inlines(_ content: [Inline], notes: Bool = true) {
    array { writer in
      var run: [UInt8] = []
      writer.append(content, to: &run, notes: notes)
      writer.flush(&run)
    }
  }

  /// Writes a member with an array of inlines.
  mutating func inlines(_ name: String, _ content: [Inline], notes: Bool = true) {
    json.key(name)
    inlines(content, notes: notes)
  }

  /// Writes a member with plain text as inlines.
  mutating func inlines(_ name: String, text: String) {
    json.key(name)
    json.array { $0.string(text) }
  }

  private mutating func flush(_ run: inout [UInt8]) {
    guard !run.isEmpty else { return }
    json.string(run)
    run.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ content: [Inline], to run: inout [UInt8], notes: Bool) {
    for inline in content {
      switch inline {
      case .text(let bytes): run.append(contentsOf: bytes)
      case .softBreak: run.append(0x20)
      case .rawHTML: break
      case .link(let link): append(link, to: &run, notes: notes)
      case .span(let span) where span.attributes.value("lang") == nil:
        append(span.content, to: &run, notes: notes)
      default:
        flush(&run)
        write(inline, notes: notes)
      }
    }
  }

  private mutating func write(_ inline: Inline, notes: Bool) {
    switch inline {
    case .lineBreak: object { $0.json.member("k", "br") }
    case .code(let bytes):
      object { writer in
        writer.json.member("k", "code")
        writer.json.key("t")
        writer.json.string(bytes)
      }
    case .emphasis(let content): phrase("em", content, notes: notes)
    case .strong(let content): phrase("strong", content, notes: notes)
    case .deleted(let content): phrase("del", content, notes: notes)
    case .span(let span):
      phrase("lang", span.content, notes: notes) {
        $0.member("lang", span.attributes.value("lang") ?? "")
      }
    case .image(let image): smallPicture(image)
    case .citation(let citation): reference(citation)
    case .footnoteReference(let reference) where notes: footnote(reference)
    case .gap(let gap): write(gap)
    case .text, .softBreak, .link, .rawHTML, .footnoteReference: break
    }
  }

  private mutating func phrase(
    _ kind: String, _ content: [Inline], notes: Bool, members: (inout JSONWriter) -> Void = { _ in }
  ) {
    object { writer in
      writer.json.member("k", kind)
      members(&writer.json)
      writer.inlines("c", content, notes: notes)
    }
  }

  /// What leads to a web address is a link; what leads to this page is a reference; a term of the
  /// glossary and what leads nowhere on paper is text.
  private mutating func append(_ link: Link, to run: inout [UInt8], notes: Bool) {
    let target = links.target(of: link.destination, from: body.page)
    switch target {
    case .external:
      flush(&run)
      phrase("link", link.content, notes: notes) { json in
        json.key("to")
        json.string(link.destination)
      }
    case .page(body.page, let anchor) where !anchor.isEmpty:
      flush(&run)
      phrase("ref", link.content, notes: notes) { $0.member("to", anchor) }
    case .page(let page, let anchor) where chapters[page] != nil:
      flush(&run)
      let chapter = chapters[page] ?? ""
      phrase("ref", link.content, notes: notes) {
        $0.member("to", anchor.isEmpty ? chapter : "\(chapter)#\(anchor)")
      }
    case .act(let index, let provision):
      if notes, let mark = marks?.mark(provision, ofAct: index) {
        flush(&run)
        phrase("indexed", link.content, notes: notes) { $0.member("to", mark) }
      } else {
        append(link.content, to: &run, notes: notes)
        flush(&run)
      }
      if notes { note(on: outline.acts[index]) }
    case .glossary(let term) where marks != nil:
      // A heading stands in the contents as well, and a title in the key: neither is a use.
      guard notes, let mark = marks?.mark(term: term) else {
        append(link.content, to: &run, notes: notes)
        return
      }
      flush(&run)
      phrase("indexed", link.content, notes: notes) { $0.member("to", mark) }
    case .page, .media, .glossary, .broken:
      guard let address = address(of: target) else {
        append(link.content, to: &run, notes: notes)
        return
      }
      flush(&run)
      phrase("link", link.content, notes: notes) { $0.member("to", address) }
    }
  }

  /// Where the site has it, when the author has said where the site is published.
  private func address(of target: LinkTarget) -> String? {
    guard let base = outline.configuration.baseAddress else { return nil }
    switch target {
    case .page(let index, let anchor):
      let address = outline.pages[index].address
      return address.isEmpty ? nil : base + address + (anchor.isEmpty ? "" : "#" + anchor)
    case .media(let path): return base + path
    case .glossary, .act, .external, .broken: return nil
    }
  }

  private mutating func reference(_ citation: Citation) {
    guard let number = number(ofSource: citation.key) else { return }
    object { writer in
      writer.json.member("k", "cite")
      writer.json.member("n", number)
      if !citation.locator.isEmpty { writer.json.member("place", citation.locator) }
    }
  }

  private mutating func footnote(_ reference: FootnoteReference) {
    guard let (footnote, isFirst) = note(reference.label) else { return }
    object { writer in
      writer.json.member("k", "note")
      writer.json.member(isFirst ? "id" : "same", "fodnote-" + reference.label)
      // A note inside a note would have nowhere to stand.
      if isFirst { writer.inlines("c", footnote.content, notes: false) }
    }
  }

  /// The act's full name and where to read it, the first time it is mentioned.
  private mutating func note(on act: Act) {
    guard isFirstMention(ofAct: act.id) else { return }
    var facts = [act.name]
    if let consolidation = act.consolidation { facts.append(consolidation) }
    var text = facts.joined(separator: ", ") + "."
    if let checked = act.checked { text += " \(words.lawAsOf) \(words.day(checked))." }
    object { writer in
      writer.json.member("k", "note")
      writer.array("c") { writer in
        writer.json.string(act.url == nil ? text : text + " ")
        if let url = act.url { writer.link(to: url) }
      }
    }
  }

  /// A web address that shows itself.
  mutating func link(to address: String) {
    object { writer in
      writer.json.member("k", "link")
      writer.json.member("to", address)
      writer.inlines("c", text: address)
    }
  }
}
