import CommonMark
import Content
import HTML

/// Running text.
extension BodyRenderer {
  /// Writes a piece of running text.
  mutating func write(_ inlines: [Inline]) {
    for index in inlines.indices {
      switch inlines[index] {
      case .text(let bytes):
        let isLast = index + 1 == inlines.count
        write(bytes, isBeforeMark: !isLast && inlines[index + 1].isMark)
      case .softBreak: html.markup("\n")
      case .lineBreak: html.markup("<br/>\n")
      case .code(let bytes):
        html.markup("<code>")
        html.text(bytes)
        html.markup("</code>")
      case .emphasis(let content): element(.em) { $0.write(content) }
      case .strong(let content): element(.strong) { $0.write(content) }
      case .deleted(let content): element(.del) { $0.write(content) }
      case .link(let link): write(link)
      case .image(let image): write(image)
      case .span(let span): write(span)
      case .citation(let citation): write(citation)
      case .footnoteReference(let reference): write(reference)
      case .gap(let gap): write(gap)
      case .rawHTML: break
      }
    }
  }

  /// Writes text; the blanks before the raised number of a source or a note are left out, so that
  /// the number stays with its word at the end of a line.
  private mutating func write(_ text: [UInt8], isBeforeMark: Bool) {
    guard isBeforeMark, text.last == 0x20, let end = text.lastIndex(where: { $0 != 0x20 }) else {
      html.text(text)
      return
    }
    html.text(text[...end])
  }

  private mutating func write(_ span: Span) {
    let attributes = span.attributes
    let id = ownID(attributes)
    let (name, language) = (className(attributes), language(attributes))
    guard id != nil || name != nil || language != nil else {
      write(span.content)
      return
    }
    element(.span, id, name, language) { $0.write(span.content) }
  }

  private mutating func write(_ citation: Citation) {
    if citationsLeadToSources {
      linkSource(citation)
      return
    }
    guard let number = numberSource(citation.key) else { return }
    cite(number: number, locator: citation.locator)
  }

  /// Writes the reference to the source that is number `number` on this page.
  mutating func cite(number: Int, locator: String) {
    citations[number - 1] += 1
    let reference = citations[number - 1]
    if !isInQuiz { backlinks[number - 1].append(reference) }
    html.markup("<sup class=\"citation\"><a href=\"#kilde-")
    html.number(number)
    html.markup("\" id=\"ref-")
    html.number(number)
    html.markup("-")
    html.number(reference)
    html.markup("\" aria-label=\"")
    html.markup(text.source)
    html.markup(" ")
    sourceNumber(number, locator)
    html.markup("\">")
    sourceNumber(number, locator)
    html.markup("</a></sup>")
  }

  /// Writes a reference as a link to the source on the page of all sources.
  private mutating func linkSource(_ citation: Citation) {
    guard plan.outline.sources.contains(where: { $0.id == citation.key }) else { return }
    html.markup(" (")
    html.open(.a, .href(fromTop("kilder.html#", Array(citation.key.utf8))))
    html.markup(text.source)
    html.close(.a)
    if !citation.locator.isEmpty {
      html.markup(", ")
      html.text(citation.locator)
    }
    html.markup(")")
  }

  private mutating func sourceNumber(_ number: Int, _ locator: String) {
    html.number(number)
    guard !locator.isEmpty else { return }
    html.markup(", ")
    html.text(locator)
  }

  /// The number on this page of the source with id `key`, which it gets now if it has none; nil when
  /// there is no such source.
  mutating func numberSource(_ key: String) -> Int? {
    let sources = plan.outline.sources
    if let index = citedSources.firstIndex(where: { sources[$0].id == key }) { return index + 1 }
    guard let source = sources.firstIndex(where: { $0.id == key }) else { return nil }
    citedSources.append(source)
    citations.append(0)
    backlinks.append([])
    return citedSources.count
  }

  private mutating func write(_ reference: FootnoteReference) {
    guard let index = body.footnotes.firstIndex(where: { $0.label == reference.label }) else {
      return
    }
    noteReferences[index] += 1
    html.markup("<sup class=\"footnote-ref\"><a href=\"#fn-")
    html.number(index + 1)
    html.markup("\" id=\"fnref-")
    html.number(index + 1)
    if noteReferences[index] > 1 {
      html.markup("-")
      html.number(noteReferences[index])
    }
    html.markup("\" aria-label=\"")
    html.markup(text.note)
    html.markup(" ")
    html.number(index + 1)
    html.markup("\">")
    html.number(index + 1)
    html.markup("</a></sup>")
  }
}

extension Inline {
  /// True for what is shown as a raised number.
  fileprivate var isMark: Bool {
    switch self {
    case .citation, .footnoteReference: true
    default: false
    }
  }
}
