import CommonMark
import Content
import Diagnostics
import JSON

// Blocks that every Markdown file has. Directives stand in `ManuscriptDirectives.swift`.
extension ManuscriptWriter {
  /// Writes a member with an array of blocks.
  mutating func blocks(_ name: String, _ blocks: [Block]) {
    array(name) { $0.write(blocks) }
  }

  /// Writes blocks into an open array.
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let content): paragraph(content, at: block.range)
    case .heading(let heading): write(heading, at: block.range)
    case .list(let list): write(list, at: block.range)
    case .quote(let content):
      node("quote", at: block.range) { $0.blocks("c", content) }
    case .code(_, let literal):
      node("code", at: block.range) { writer in
        writer.json.key("t")
        writer.json.string(literal.last == 0x0A ? Array(literal.dropLast()) : literal)
      }
    case .thematicBreak: node("hr", at: block.range) { _ in }
    case .table(let table): write(table, at: block.range)
    case .definitionList(let definitions): write(definitions, at: block.range)
    case .directive(let directive): write(directive, at: block.range)
    case .rawHTML: break
    }
  }

  private mutating func paragraph(_ content: [Inline], at range: SourceRange) {
    if content.count == 1, case .image(let image) = content[0] {
      picture(image, at: range)
      return
    }
    node("p", at: range) { $0.inlines("c", content) }
  }

  /// Headings begin at 1 below the title and never skip a level, which readers of PDFs rely on.
  private mutating func write(_ heading: Heading, at range: SourceRange) {
    headingLevel = max(leastHeadingLevel, min(heading.level - 1, headingLevel + 1))
    let level = headingLevel
    let anchor = anchor(at: range.start) ?? heading.attributes.id
    node("h", at: range) { writer in
      writer.json.member("level", level)
      if let anchor { writer.json.member("id", anchor) }
      writer.inlines("c", heading.content, notes: false)
    }
  }

  private mutating func write(_ list: List, at range: SourceRange) {
    node(list.start == nil ? "ul" : "ol", at: range) { writer in
      if let start = list.start { writer.json.member("start", start) }
      writer.json.key("tight")
      writer.json.boolean(list.isTight)
      writer.items(list.items)
    }
  }

  /// Writes the items of a list as the member `items`.
  mutating func items(_ items: [List.Item]) {
    array("items") { writer in
      for item in items {
        writer.node(nil, at: item.range) { writer in
          if let isTicked = item.isTicked {
            writer.json.key("check")
            writer.json.boolean(isTicked)
          }
          writer.blocks("c", item.blocks)
        }
      }
    }
  }

  private mutating func write(_ table: Table, at range: SourceRange) {
    node("table", at: range) { writer in
      if !table.caption.isEmpty { writer.inlines("caption", table.caption, notes: false) }
      if let id = table.attributes.id { writer.json.member("id", id) }
      writer.json.key("rowHeads")
      writer.json.boolean(table.hasRowHeads)
      if writer.blankRows > 0 { writer.json.member("blank", writer.blankRows) }
      writer.blankRows = 0
      writer.json.key("align")
      writer.json.array { json in
        for alignment in table.alignments { json.string(ManuscriptWriter.side(alignment)) }
      }
      writer.array("head") { writer in
        for cell in table.head { writer.inlines(cell, notes: false) }
      }
      writer.array("rows") { writer in
        for row in table.rows {
          writer.object { writer in
            writer.array("c") { writer in for cell in row { writer.inlines(cell) } }
          }
        }
      }
    }
  }

  private static func side(_ alignment: Table.Alignment) -> String {
    switch alignment {
    case .none, .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }

  private mutating func write(_ definitions: [Definition], at range: SourceRange) {
    node("dl", at: range) { writer in
      writer.array("items") { writer in
        for definition in definitions {
          writer.object { writer in
            writer.inlines("term", definition.term, notes: false)
            writer.array("c") { writer in
              for description in definition.descriptions { writer.inlines(description) }
            }
          }
        }
      }
    }
  }
}
