import CommonMark
package import Content
package import Output

/// A part of the full-text index: the plain text of a chunk of pages, as a script file.
///
/// It is a script and not JSON, because a page opened straight from a disk may load scripts beside
/// it but not data. The file calls one function with one array:
///
///     kursbuildSoeg([{"t":"Titel","a":"kurser/a/x.html","h":["Overskrift"],"b":"Brødtekst"}]);
///
/// `t` is the title, `a` the address from the top of the site, `h` the headings, `b` all other
/// running text. Quizzes are left out: they would give their answers away.
package struct SearchShard: Sendable {
  private var json = JSONText("kursbuildSoeg([", capacity: 256 * 1024)
  private var isEmpty = true

  /// A shard without pages.
  package init() {}

  /// Adds a page, in the order given.
  package mutating func append(_ header: PageHeader, _ body: PageBody) {
    json.raw(isEmpty ? "\n{\"t\":\"" : ",\n{\"t\":\"")
    isEmpty = false
    json.text(header.title)
    json.raw("\",\"a\":\"")
    json.text(header.address)
    json.raw("\",\"h\":[")
    for (index, heading) in body.headings.enumerated() {
      json.raw(index == 0 ? "\"" : ",\"")
      json.text(heading.text)
      json.raw("\"")
    }
    json.raw("],\"b\":\"")
    if let summary = header.summary { json.text(summary) }
    text(body.blocks)
    for note in body.footnotes.dropLast(body.exampleNoteCount) { line(note.content) }
    json.raw("\"}")
  }

  /// The shard's file; `number` counts the shards from 0.
  package func file(number: Int) -> OutputFile? {
    var bytes = json.bytes
    bytes.append(contentsOf: "\n]);\n".utf8)
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, 3 - digits.utf8.count))
    return OutputPath("assets/soeg/\(zeros)\(digits).js").map { OutputFile(path: $0, bytes: bytes) }
  }

  /// The file that says how many shards there are: `kursbuildSoegDele(3);`.
  package static func catalogue(shards: Int) -> OutputFile? {
    OutputPath("assets/soeg/dele.js").map {
      OutputFile(path: $0, bytes: Array("kursbuildSoegDele(\(shards));\n".utf8))
    }
  }

  /// Directives that pages do not show, or that would give answers away.
  private static let unsearched = ["quiz", "kun", "underviser", "noter", PageExample.name]

  /// True inside a reflection or a case.
  private var isInAnswer = false

  private mutating func text(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content): line(content)
      case .list(let list): for item in list.items { text(item.blocks) }
      // A quote in a reflection or a case is an example answer, or what is said of a choice.
      case .quote(let blocks): if !isInAnswer { text(blocks) }
      case .code(_, let literal): line([.text(literal)])
      case .table(let table):
        line(table.caption)
        for cell in table.head { line(cell) }
        for row in table.rows { for cell in row { line(cell) } }
      case .definitionList(let definitions):
        for definition in definitions {
          line(definition.term)
          for description in definition.descriptions { line(description) }
        }
      case .directive(let directive):
        guard !SearchShard.unsearched.contains(directive.name) else { continue }
        line(directive.title)
        let outer = isInAnswer
        isInAnswer = outer || directive.name == "refleksion" || directive.name == "case"
        text(directive.blocks)
        isInAnswer = outer
      case .heading, .thematicBreak, .rawHTML: break
      }
    }
  }

  private mutating func line(_ content: [Inline]) {
    guard !content.isEmpty else { return }
    json.raw(" ")
    running(content)
  }

  private mutating func running(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let bytes), .code(let bytes): json.text(bytes)
      case .softBreak, .lineBreak: json.raw(" ")
      case .emphasis(let content), .strong(let content), .deleted(let content): running(content)
      case .link(let link): running(link.content)
      case .span(let span): running(span.content)
      case .image(let image): json.text(image.alternative)
      case .citation, .footnoteReference, .gap, .rawHTML: break
      }
    }
  }
}
