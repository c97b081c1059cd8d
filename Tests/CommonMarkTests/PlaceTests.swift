import CommonMark
import Diagnostics
import Testing

/// Where things stand, when libcmark's own columns are wrong: asserted as the source text of the range.
@Suite struct PlaceTests {
  @Test(arguments: [
    ("Se [b](c.md) her", ["[b](c.md)"]),
    ("Linje \\\nSe [b](c.md)", ["[b](c.md)"]),
    ("- a\n  og [b](c.md)", ["[b](c.md)"]),
    ("> a\nog [b](c.md)", ["[b](c.md)"]),
    ("> a\n> og ![b](c.svg \"t\")", ["![b](c.svg \"t\")"]),
    ("<https://x.dk> og [b](c.md)", ["<https://x.dk>", "[b](c.md)"]),
    ("&amp; \\* [b](c.md) &#65; [d](c.md)", ["[b](c.md)", "[d](c.md)"]),
    ("`[a](c.md)` [b](c.md)", ["[b](c.md)"]),
    ("[b][d] og [e](f.md)\n\n[d]: /u", ["[b]", "[e](f.md)"]),
    ("[*a* `b`](c.md)", ["[*a* `b`](c.md)"]),
    ("A [@s1] og [@s2, s. 4]", ["[@s1]", "[@s2, s. 4]"]),
    ("  A [Signs]{lang=en}", ["[Signs]{lang=en}"]),
    ("| a |\n|---|\n| [b](c.md) [@s1] |", ["[b](c.md)", "[@s1]"]),
    ("A[^1]\n\n[^1]: Se [b](c.md)", ["[^1]", "[b](c.md)"]),
    ("::: husk Se [b](c.md)\nA\n:::", ["[b](c.md)"]),
  ])
  func inlinesAreFoundInTheSource(_ markdown: String, _ places: [String]) {
    let file = SourceFile(path: "side.md", bytes: Array(markdown.utf8))
    let document = DocumentParser().parse(file)
    var ranges: [SourceRange] = []
    collect(document.blocks, &ranges)
    for note in document.footnotes { collect(note.content, &ranges) }
    let found = ranges.map { String(decoding: file.bytes[$0.start..<$0.end], as: UTF8.self) }
    // A reference's range may or may not hold its label.
    #expect(found.map { $0 == "[b][d]" ? "[b]" : $0 } == places)
  }

  @Test func bodyPlacesCountTheFrontMatter() throws {
    let markdown = "---\ntitel: A\n---\n\nSe [b](c.md)\n"
    let file = SourceFile(path: "side.md", bytes: Array(markdown.utf8))
    let document = DocumentParser().parse(file, bodyStart: 17)
    var ranges: [SourceRange] = []
    collect(document.blocks, &ranges)
    let range = try #require(ranges.first)
    #expect(String(decoding: file.bytes[range.start..<range.end], as: UTF8.self) == "[b](c.md)")
    #expect(LineTable(file.bytes).position(of: range.start) == (5, 4))
  }

  private func collect(_ blocks: [Block], _ ranges: inout [SourceRange]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content): collect(content, &ranges)
      case .heading(let heading): collect(heading.content, &ranges)
      case .quote(let inner): collect(inner, &ranges)
      case .list(let list): for item in list.items { collect(item.blocks, &ranges) }
      case .table(let table):
        for cell in ([table.head] + table.rows).joined() { collect(cell, &ranges) }
      case .directive(let directive):
        collect(directive.title, &ranges)
        collect(directive.blocks, &ranges)
      default: break
      }
    }
  }

  private func collect(_ content: [Inline], _ ranges: inout [SourceRange]) {
    for inline in content {
      switch inline {
      case .link(let link): ranges.append(link.range)
      case .image(let image): ranges.append(image.range)
      case .span(let span): ranges.append(span.range)
      case .citation(let citation): ranges.append(citation.range)
      case .footnoteReference(let reference): ranges.append(reference.range)
      case .emphasis(let inner), .strong(let inner): collect(inner, &ranges)
      default: break
      }
    }
  }
}
