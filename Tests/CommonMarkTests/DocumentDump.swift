import CommonMark
import Diagnostics

/// A document as a compact S-expression, so that expectations can be read:
///
///     (p "Se " (a ../b.md "b") (cite s2 "s. 4"))
///     (ul tight (li [x] #a (p "Ledere")))
///     (:::husk #b (title "Tal") (p …))
///
/// Attributes follow what they belong to as `#id`, `.class`, `name=value`, `name`.
struct DocumentDump {
  private var text = ""

  static func dump(_ document: Document) -> String {
    var dump = DocumentDump()
    dump.write(document.blocks, separator: "\n")
    for note in document.footnotes {
      dump.text += "\n(fn \(note.label) "
      dump.write(note.content)
      dump.text += ")"
    }
    return dump.text
  }

  private mutating func write(_ blocks: [Block], separator: String = " ") {
    for (index, block) in blocks.enumerated() {
      if index > 0 { text += separator }
      write(block)
    }
  }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let content): form("p", content)
    case .heading(let heading):
      form("h\(heading.level)\(show(heading.attributes))", heading.content)
    case .list(let list): write(list)
    case .quote(let blocks):
      text += "(quote "
      write(blocks)
      text += ")"
    case .code(let info, let literal):
      text += info.isEmpty ? "(pre \(quote(literal)))" : "(pre \(quote(info)) \(quote(literal)))"
    case .thematicBreak: text += "(hr)"
    case .table(let table): write(table)
    case .definitionList(let definitions): write(definitions)
    case .directive(let directive): write(directive)
    case .rawHTML(let html): text += "(html \(quote(html)))"
    }
  }

  private mutating func write(_ list: List) {
    text += list.start.map { "(ol \($0)" } ?? "(ul"
    text += list.isTight ? " tight" : " loose"
    for item in list.items {
      text += " (li"
      if let isTicked = item.isTicked { text += isTicked ? " [x]" : " [ ]" }
      text += show(item.attributes)
      for block in item.blocks {
        text += " "
        write(block)
      }
      text += ")"
    }
    text += ")"
  }

  private mutating func write(_ table: Table) {
    text += "(table\(show(table.attributes))\(table.hasRowHeads ? " rowheads" : "")"
    let letters = table.alignments.map { alignment in
      switch alignment {
      case .none: "-"
      case .left: "l"
      case .center: "c"
      case .right: "r"
      }
    }
    text += " " + letters.joined()
    if !table.caption.isEmpty {
      text += " "
      form("caption", table.caption)
    }
    for row in [table.head] + table.rows {
      text += " ("
      for (index, cell) in row.enumerated() {
        if index > 0 { text += " | " }
        write(cell)
      }
      text += ")"
    }
    text += ")"
  }

  private mutating func write(_ definitions: [Definition]) {
    text += "(dl"
    for definition in definitions {
      text += " "
      form("dt", definition.term)
      for description in definition.descriptions {
        text += " "
        form("dd", description)
      }
    }
    text += ")"
  }

  private mutating func write(_ directive: Directive) {
    text += "(:::\(directive.name)\(show(directive.attributes))"
    if !directive.title.isEmpty {
      text += " "
      form("title", directive.title)
    }
    for block in directive.blocks {
      text += " "
      write(block)
    }
    text += ")"
  }

  // MARK: - Inlines

  private mutating func form(_ name: String, _ content: [Inline]) {
    text += "(" + name
    if !content.isEmpty {
      text += " "
      write(content)
    }
    text += ")"
  }

  private mutating func write(_ content: [Inline]) {
    for (index, inline) in content.enumerated() {
      if index > 0 { text += " " }
      write(inline)
    }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let bytes): text += quote(bytes)
    case .softBreak: text += "/"
    case .lineBreak: text += "br"
    case .code(let code): text += "(code \(quote(code)))"
    case .emphasis(let content): form("em", content)
    case .strong(let content): form("strong", content)
    case .deleted(let content): form("del", content)
    case .link(let link):
      form(
        "a \(string(link.destination))\(title(link.title))\(show(link.attributes))", link.content)
    case .image(let image):
      text += "(img \(string(image.source))\(title(image.title))\(show(image.attributes))"
      text += " \(quote(image.alternative)))"
    case .span(let span): form("span\(show(span.attributes))", span.content)
    case .citation(let citation):
      text += "(cite \(citation.key)"
      text += citation.locator.isEmpty ? ")" : " \"\(citation.locator)\")"
    case .footnoteReference(let reference): text += "(^\(reference.label))"
    case .gap(let gap): text += "(gap \"\(gap.source)\")"
    case .rawHTML(let html): text += "(html \(quote(html)))"
    }
  }

  // MARK: - Atoms

  private func show(_ attributes: Attributes) -> String {
    var shown = attributes.id.map { " #\($0)" } ?? ""
    for name in attributes.classes { shown += " .\(name)" }
    for entry in attributes.entries {
      shown += " \(entry.name)" + (entry.value.map { "=\($0)" } ?? "")
    }
    return shown
  }

  private func title(_ bytes: [UInt8]) -> String { bytes.isEmpty ? "" : " '\(string(bytes))'" }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func quote(_ bytes: [UInt8]) -> String {
    let text = string(bytes).map { character in
      switch character {
      case "\n": "\\n"
      case "\t": "\\t"
      case "\u{A0}": "_"
      default: String(character)
      }
    }
    return "\"" + text.joined() + "\""
  }
}

/// Everything in a document that has a place, with the source text that stands there.
struct PlaceDump {
  private let source: [UInt8]
  private var places: [String] = []

  /// `kind source text`, one for each link, picture, citation …, in the document's order.
  static func dump(_ document: Document, of source: [UInt8]) -> [String] {
    var dump = PlaceDump(source: source)
    dump.visit(document.blocks)
    for note in document.footnotes { dump.visit(note.content) }
    return dump.places
  }

  private init(source: [UInt8]) {
    self.source = source
  }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content): visit(content)
      case .heading(let heading): visit(heading.content)
      case .quote(let blocks): visit(blocks)
      case .list(let list): for item in list.items { visit(item.blocks) }
      case .table(let table):
        visit(table.caption)
        for row in [table.head] + table.rows { for cell in row { visit(cell) } }
      case .definitionList(let definitions):
        for definition in definitions {
          visit(definition.term)
          for description in definition.descriptions { visit(description) }
        }
      case .directive(let directive):
        add(directive.spelling, directive.nameRange)
        visit(directive.title)
        visit(directive.blocks)
      case .code, .thematicBreak, .rawHTML: break
      }
    }
  }

  private mutating func visit(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .emphasis(let content), .strong(let content), .deleted(let content): visit(content)
      case .link(let link):
        add("a", link.range)
        visit(link.content)
      case .image(let image): add("img", image.range)
      case .span(let span):
        add("span", span.range)
        visit(span.content)
      case .citation(let citation): add("cite", citation.range)
      case .footnoteReference(let reference): add("^", reference.range)
      case .gap(let gap): add("gap", gap.range)
      case .text, .softBreak, .lineBreak, .code, .rawHTML: break
      }
    }
  }

  private mutating func add(_ kind: String, _ range: SourceRange) {
    places.append("\(kind) \(String(decoding: source[range.start..<range.end], as: UTF8.self))")
  }
}

/// A parsed text with short ways to ask what came of it.
struct Parsed {
  let source: [UInt8]
  let document: Document

  init(_ text: String, isQuestionBank: Bool = false) {
    self.init(Array(text.utf8), isQuestionBank: isQuestionBank)
  }

  init(_ bytes: [UInt8], isQuestionBank: Bool = false) {
    var options = DocumentParser.Options()
    options.isQuestionBank = isQuestionBank
    source = bytes
    document = DocumentParser(options: options).parse(SourceFile(path: "prøve.md", bytes: bytes))
  }

  /// The document as an S-expression.
  var dump: String { DocumentDump.dump(document) }

  /// The source text of everything that has a place.
  var places: [String] { PlaceDump.dump(document, of: source) }

  /// `id source text` for each problem, in the order of their places; blank lines round directives are
  /// left to `WritingHintsTests`.
  var problems: [String] {
    document.diagnostics.filter { $0.id != "tom-linje-mangler" }.sorted(by: Diagnostic.sourceOrder)
      .map { problem in
        let text = source[problem.range.start..<problem.range.end]
        return "\(problem.id) \(String(decoding: text, as: UTF8.self))"
      }
  }
}
