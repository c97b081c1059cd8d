import CommonMark

/// Renders a document the way the CommonMark specification's examples are written: a second, plain
/// reading of our values that shows nothing got lost between libcmark's tree and them.
struct SpecificationRenderer {
  private var html: [UInt8] = []

  static func html(of document: Document) -> String {
    var renderer = SpecificationRenderer()
    renderer.write(document.blocks, isTight: false)
    return String(decoding: renderer.html, as: UTF8.self)
  }

  private mutating func write(_ text: String) { html.append(contentsOf: text.utf8) }

  private mutating func beginLine() {
    if let last = html.last, last != 0x0A { html.append(0x0A) }
  }

  private mutating func write(_ blocks: [Block], isTight: Bool) {
    for block in blocks { write(block, isTight: isTight) }
  }

  private mutating func write(_ block: Block, isTight: Bool) {
    switch block.kind {
    case .paragraph(let inlines):
      if isTight { return write(inlines) }
      beginLine()
      write("<p>")
      write(inlines)
      write("</p>\n")
    case .heading(let heading):
      beginLine()
      write("<h\(heading.level)>")
      write(heading.content)
      write("</h\(heading.level)>\n")
    case .quote(let blocks):
      beginLine()
      write("<blockquote>\n")
      write(blocks, isTight: false)
      beginLine()
      write("</blockquote>\n")
    case .list(let list): write(list)
    case .code(let info, let literal):
      beginLine()
      let language = info.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }).first
      if let language, info.first != 0x20 {
        write("<pre><code class=\"language-")
        escape(Array(language))
        write("\">")
      } else {
        write("<pre><code>")
      }
      escape(literal)
      write("</code></pre>\n")
    case .thematicBreak:
      beginLine()
      write("<hr />\n")
    case .rawHTML(let literal):
      beginLine()
      html.append(contentsOf: literal)
      beginLine()
    case .table, .definitionList, .directive:
      write("<!-- an extension in plain CommonMark -->")
    }
  }

  private mutating func write(_ list: List) {
    beginLine()
    switch list.start {
    case nil: write("<ul>\n")
    case 1: write("<ol>\n")
    case .some(let start): write("<ol start=\"\(start)\">\n")
    }
    for item in list.items {
      beginLine()
      write("<li>")
      write(item.blocks, isTight: list.isTight)
      write("</li>\n")
    }
    write(list.start == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): escape(text)
      case .softBreak: write("\n")
      case .lineBreak: write("<br />\n")
      case .code(let code):
        write("<code>")
        escape(code)
        write("</code>")
      case .emphasis(let content): wrap("em", content)
      case .strong(let content): wrap("strong", content)
      case .rawHTML(let literal): html.append(contentsOf: literal)
      case .link(let link):
        write("<a href=\"")
        escapeAddress(link.destination)
        writeTitle(link.title)
        write("\">")
        write(link.content)
        write("</a>")
      case .image(let image):
        write("<img src=\"")
        escapeAddress(image.source)
        write("\" alt=\"")
        escape(image.alternative)
        writeTitle(image.title)
        write("\" />")
      case .deleted, .span, .citation, .footnoteReference, .gap:
        write("<!-- an extension in plain CommonMark -->")
      }
    }
  }

  private mutating func writeTitle(_ title: [UInt8]) {
    guard !title.isEmpty else { return }
    write("\" title=\"")
    escape(title)
  }

  private mutating func wrap(_ tag: String, _ content: [Inline]) {
    write("<\(tag)>")
    write(content)
    write("</\(tag)>")
  }

  private mutating func escape(_ text: [UInt8]) {
    for byte in text {
      switch byte {
      case 0x26: write("&amp;")
      case 0x3C: write("&lt;")
      case 0x3E: write("&gt;")
      case 0x22: write("&quot;")
      default: html.append(byte)
      }
    }
  }

  private mutating func escapeAddress(_ text: [UInt8]) {
    let safe = Set("-_.+!*(),%#@?=;:/,+$~abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    for byte in text {
      switch byte {
      case 0x26: write("&amp;")
      case 0x27: write("&#x27;")
      case _ where safe.contains(byte) || (0x41...0x5A).contains(byte): html.append(byte)
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        write("%" + (hex.count == 1 ? "0" : "") + hex)
      }
    }
  }
}
