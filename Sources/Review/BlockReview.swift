import CommonMark
import Content
import Diagnostics
import Quiz

/// Reviews what is no running text: link texts, tables, headings that repeat, what is missing.
struct BlockReview {
  private let reviewer: PageReviewer
  private let header: PageHeader
  private var diagnostics: [Diagnostic] = []
  private var links: [PageReview.OutsideLink] = []
  private var usedTerms: Set<Int> = []

  private let length: Int

  /// Begins to review a page whose own file is `length` bytes long.
  init(reviewer: PageReviewer, header: PageHeader, length: Int) {
    self.length = length
    self.reviewer = reviewer
    self.header = header
  }

  private func checks(_ rule: ReviewSettings.Rule) -> Bool { reviewer.checks.checks(rule) }

  // MARK: - Blocks

  /// Walks through blocks.
  mutating func walk(_ blocks: [Block]) {
    for block in blocks where block.range.start <= length {
      switch block.kind {
      case .paragraph(let content): walk(content)
      case .heading(let heading): walk(heading.content)
      case .list(let list): for item in list.items { walk(item.blocks) }
      case .quote(let inner): walk(inner)
      case .table(let table): walk(table, at: block.range)
      case .definitionList(let definitions):
        for definition in definitions {
          walk(definition.term)
          for description in definition.descriptions { walk(description) }
        }
      case .directive(let directive):
        if directive.name == "mangler", checks(.missing) { noteMissing(directive) }
        walk(directive.title)
        walk(directive.blocks)
      case .code, .thematicBreak, .rawHTML: continue
      }
    }
  }

  private mutating func walk(_ table: Table, at range: SourceRange) {
    if checks(.tables), table.head.allSatisfy({ !$0.hasWords }) {
      diagnostics.append(.tableWithoutHead(range, file: header.path))
    }
    walk(table.caption)
    for cell in table.head { walk(cell) }
    for row in table.rows {
      for cell in row { walk(cell) }
    }
  }

  private mutating func noteMissing(_ directive: Directive) {
    var text = directive.title.plainText
    for block in directive.blocks {
      guard case .paragraph(let content) = block.kind else { continue }
      if !text.isEmpty { text.append(0x20) }
      content.appendPlainText(to: &text)
    }
    diagnostics.append(
      .missingInformation(
        directive.nameRange, text: String(decoding: text, as: UTF8.self), file: header.path))
  }

  // MARK: - Links

  /// Walks through running text.
  mutating func walk(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .emphasis(let content), .strong(let content), .deleted(let content): walk(content)
      case .span(let span): walk(span.content)
      case .link(let link):
        note(link)
        walk(link.content)
      default: continue
      }
    }
  }

  private mutating func note(_ link: Link) {
    let destination = link.destination
    if destination.starts(with: "ordbog:".utf8) {
      let id = String(decoding: destination.dropFirst(7), as: UTF8.self)
      if let number = reviewer.termNumbers[id] { usedTerms.insert(number) }
      return
    }
    let scheme = Letters.lowered(destination.prefix(8))
    let isOutside = scheme.starts(with: "https://".utf8) || scheme.starts(with: "http://".utf8)
    if isOutside {
      let address = String(decoding: destination, as: UTF8.self)
      links.append(PageReview.OutsideLink(address: address, range: link.range))
      if checks(.outsideLinks), scheme.starts(with: "http://".utf8) {
        diagnostics.append(.unencryptedLink(link.range, address: address, file: header.path))
      }
    }
    guard checks(.linkTexts) else { return }
    let text = link.content.plainText
    if LinkWords.isAddress(text) {
      if isOutside { diagnostics.append(.addressAsLinkText(link.range, file: header.path)) }
    } else if LinkWords.saysNothing(text) {
      diagnostics.append(
        .vagueLinkText(
          link.range, text: String(decoding: text, as: UTF8.self), file: header.path))
    }
  }

  // MARK: - The end

  /// Draws the conclusions.
  mutating func finish(_ body: PageBody, into review: inout PageReview) {
    if checks(.headings) { findRepeatedHeadings(body.headings) }
    review.diagnostics += diagnostics
    review.outsideLinks = links
    review.usedTerms.formUnion(usedTerms)
  }

  /// Headings with the same words under the same heading above them.
  private mutating func findRepeatedHeadings(_ headings: [HeadingAnchor]) {
    var seen: [[UInt8]: SourceRange] = [:]
    var above: [(level: Int, text: [UInt8])] = []
    for heading in headings {
      while let last = above.last, last.level >= heading.level { above.removeLast() }
      let text = Letters.lowered(heading.text)
      let path = above.flatMap { $0.text + [0x0A] } + text
      above.append((heading.level, text))
      guard !text.isEmpty else { continue }
      if seen[path] != nil {
        diagnostics.append(
          .repeatedHeading(
            heading.range, text: String(decoding: heading.text, as: UTF8.self),
            file: header.path))
      } else {
        seen[path] = heading.range
      }
    }
  }
}

/// Words that do not tell where a link leads.
enum LinkWords {
  private static let empty: Set<String> = [
    "her", "her her", "klik", "klik her", "tryk her", "se her", "læs her", "læs mere",
    "læs mere her", "læs videre", "se mere", "se mere her", "mere", "mere her", "link", "linket",
    "dette link", "siden", "denne side", "hent", "hent her", "download", "åbn", "dette", "denne",
    "find den her", "find det her", "here", "click here", "read more", "more",
  ]

  /// True for ”her”, ”læs mere” and the like.
  static func saysNothing(_ text: [UInt8]) -> Bool {
    let lowered = Letters.lowered(text)
    let words = WordScanner(lowered).map { String(decoding: lowered[$0], as: UTF8.self) }
    return empty.contains(words.joined(separator: " "))
  }

  /// True for a bare web address.
  static func isAddress(_ text: [UInt8]) -> Bool {
    let lowered = Letters.lowered(text)
    return ["https://", "http://", "www."].contains { lowered.starts(with: $0.utf8) }
      && !lowered.contains(0x20)
  }
}

extension Array where Element == Inline {
  /// True when a reader sees or hears something.
  fileprivate var hasWords: Bool { plainText.contains { $0 > 0x20 } }
}
