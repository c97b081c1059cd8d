import CommonMark
import Content
import Search

/// Makes what no page of the outline tells – terms, acts, sources – into documents that can be found.
/// They are numbered after the pages.
struct SearchRegistries {
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
    chunk.finish()
    return chunk
  }

  private func documents() -> [SearchDocument] {
    outline.glossary.map(document(of:)) + acts() + outline.sources.map(document(of:))
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

  private func acts() -> [SearchDocument] {
    var provisions = [[String]](repeating: [], count: outline.acts.count)
    for law in Set(facts.flatMap(\.citedLaws)).sorted() {
      guard
        case .act(let act, let provision) = links.target(of: Array("lov:\(law)".utf8), from: nil),
        !provision.isEmpty
      else { continue }
      provisions[act].append(provision.replacing(0x2D, with: 0x20))
    }
    return outline.acts.enumerated().map { index, act in
      var document = SearchDocument(
        kind: .law, title: act.name, address: Array("love.html#\(act.id)".utf8))
      document.keywords = Array(provisions[index].map { "§ \($0)." }.joined(separator: " ").utf8)
      var section = SearchDocument.Section()
      section.text = Array(
        [act.consolidation, act.note].compactMap { $0 }.joined(separator: ". ").utf8)
      document.sections = [section]
      return document
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

extension String {
  /// The text with one ASCII character in place of another.
  fileprivate func replacing(_ old: UInt8, with new: UInt8) -> String {
    String(decoding: utf8.map { $0 == old ? new : $0 }, as: UTF8.self)
  }
}
