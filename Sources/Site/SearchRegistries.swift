import CommonMark
import Content
import Search

/// Makes what no page of the outline tells – terms, acts, sources, provisions – into documents that can
/// be found.
/// They are numbered after the pages.
struct SearchRegistries {
  /// A provision names no more pages that rest on it.
  private static let mostTitles = 6

  private let outline: SiteOutline
  private let facts: [PageFacts]
  private let links: LinkResolver

  /// The registries of an outline; `facts` tell which provisions the pages refer to.
  init(_ outline: SiteOutline, links: LinkResolver, facts: [PageFacts]) {
    self.outline = outline
    self.links = links
    self.facts = facts
  }

  /// All of them as the last part of the index.
  func chunk() -> SearchChunk {
    var chunk = SearchChunk(first: outline.pages.count)
    var number = outline.pages.count
    for document in documents() {
      chunk.append(document, number: number)
      number += 1
    }
    for (document, shown) in provisions() {
      chunk.append(document, showing: shown, number: number)
      number += 1
    }
    chunk.finish()
    return chunk
  }

  private func documents() -> [SearchDocument] {
    outline.glossary.map(document(of:)) + outline.acts.map(document(of:))
      + outline.sources.map(document(of:))
  }

  private func document(of term: GlossaryTerm) -> SearchDocument {
    var document = SearchDocument(
      kind: .term, title: term.term, address: Array("ordbog.html#\(term.id)".utf8))
    document.otherNames = term.forms
    var section = SearchDocument.Section()
    section.text = term.definition.plainText
    document.sections = [section]
    return document
  }

  private func document(of act: Act) -> SearchDocument {
    var document = SearchDocument(
      kind: .law, title: act.name, address: Array("love.html#\(act.id)".utf8))
    var section = SearchDocument.Section()
    section.text = Array(
      [act.consolidation, act.note].compactMap { $0 }.joined(separator: ". ").utf8)
    document.sections = [section]
    return document
  }

  /// The provisions that pages rest on, each under the act's name and under its short one, with the
  /// titles of those pages to be shown: they are found by their own words. What is shown of a hit is in
  /// one language, the site's, so titles in another are left out.
  private func provisions() -> [(document: SearchDocument, shown: [UInt8])] {
    let cited = CitedProvisions(outline, links: links, facts: facts).acts
    return zip(outline.acts, cited).flatMap { act, provisions in
      provisions.filter { !$0.key.isEmpty }.map { provision in
        let name = Provision.name(provision.uses.provision)
        let anchor = Provision.anchor(provision.key, of: act)
        var document = SearchDocument(
          kind: .provision, title: "\(act.name) \(name)",
          address: Array("love.html#\(anchor)".utf8))
        let shortName = String(decoding: act.id.utf8.map { $0 == 0x2D ? 0x20 : $0 }, as: UTF8.self)
        if Slug.make(act.name) != act.id { document.otherNames = ["\(shortName) \(name)"] }
        let pages = provision.uses.pages.map(\.page) + provision.uses.questions.map(\.page)
        var titles: [String] = []
        let language = outline.configuration.language
        for page in pages where outline.language(of: page) == language {
          guard titles.count < SearchRegistries.mostTitles else { break }
          let title = outline.pages[page].title
          if !titles.contains(title) { titles.append(title) }
        }
        return (document, Array(titles.joined(separator: " · ").utf8))
      }
    }
  }

  private func document(of source: Source) -> SearchDocument {
    var document = SearchDocument(
      kind: .source, title: source.title, address: Array("kilder.html#\(source.id)".utf8))
    var section = SearchDocument.Section()
    section.text = Array(
      [source.publisher, source.date, source.kind, source.note].compactMap { $0 }
        .joined(separator: ". ").utf8)
    document.sections = [section]
    return document
  }
}
