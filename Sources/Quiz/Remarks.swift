import CommonMark
import Diagnostics

/// The block quotes that close a question: hint, explanation, and what is said to right and wrong.
struct Remarks {
  /// How many blocks at the end of the question these are.
  private(set) var count = 0
  /// What `**Hint:**` says.
  private(set) var hint: [Block] = []
  /// What `**Forklaring:**` and unlabelled quotes say.
  private(set) var explanation: [Block] = []
  /// What `**Rigtigt:**` says.
  private(set) var right: [Block] = []
  /// What `**Forkert:**` says.
  private(set) var wrong: [Block] = []
  /// Where `**Eksempelsvar:**` stands, which a question with a right answer has no use for.
  private(set) var unknown: [SourceRange] = []

  /// The remarks at the end of a question's blocks.
  init(closing blocks: [Block]) {
    var quotes: [(SourceRange, [Block])] = []
    for block in blocks.reversed() {
      guard case .quote(let content) = block.kind else { break }
      quotes.append((block.range, content))
      count += 1
    }
    for (range, content) in quotes.reversed() { add(content, range) }
  }

  private mutating func add(_ content: [Block], _ range: SourceRange) {
    guard let (label, rest) = Remarks.label(of: content) else {
      explanation.append(contentsOf: content)
      return
    }
    switch label {
    case "hint": hint.append(contentsOf: rest)
    case "rigtigt": right.append(contentsOf: rest)
    case "forkert": wrong.append(contentsOf: rest)
    case "eksempelsvar":
      unknown.append(range)
      explanation.append(contentsOf: rest)
    default: explanation.append(contentsOf: rest)
    }
  }

  private static let labels: Set<String> = [
    "hint", "forklaring", "rigtigt", "forkert", "eksempelsvar",
  ]

  /// True when a quote begins with one of the labels.
  static func isLabelled(_ content: [Block]) -> Bool { label(of: content) != nil }

  /// The label a quote begins with (`**Hint:**`), and the quote without it.
  private static func label(of content: [Block]) -> (String, [Block])? {
    guard let first = content.first, case .paragraph(var inlines) = first.kind,
      case .strong(let strong)? = inlines.first
    else { return nil }
    let word = Slug.make(String(decoding: strong.plainText, as: UTF8.self))
    guard labels.contains(word) else { return nil }
    inlines.removeFirst()
    if case .text(let bytes)? = inlines.first {
      var rest = bytes[...]
      while let byte = rest.first, byte == 0x20 || byte == 0x3A { rest = rest.dropFirst() }
      inlines[0] = .text(Array(rest))
      if rest.isEmpty { inlines.removeFirst() }
    }
    if case .softBreak? = inlines.first { inlines.removeFirst() }
    var blocks = content
    blocks[0] = Block(.paragraph(inlines), range: first.range)
    if inlines.isEmpty { blocks.removeFirst() }
    return (word, blocks)
  }
}

/// Finds gaps, `[[…]]`, wherever they stand.
enum GapFinder {
  /// Appends the gaps in running text to `found`.
  static func find(in inlines: [Inline], _ found: inout [Gap]) {
    for inline in inlines {
      switch inline {
      case .gap(let gap): found.append(gap)
      case .emphasis(let content), .strong(let content), .deleted(let content):
        find(in: content, &found)
      case .link(let link): find(in: link.content, &found)
      case .span(let span): find(in: span.content, &found)
      default: break
      }
    }
  }

  /// Appends the gaps in a block to `found`, in order.
  static func find(in block: Block, _ found: inout [Gap]) {
    switch block.kind {
    case .paragraph(let content): find(in: content, &found)
    case .heading(let heading): find(in: heading.content, &found)
    case .quote(let inner): for block in inner { find(in: block, &found) }
    case .list(let list):
      for item in list.items { for block in item.blocks { find(in: block, &found) } }
    case .table(let table):
      for cell in table.head { find(in: cell, &found) }
      for row in table.rows { for cell in row { find(in: cell, &found) } }
    case .directive(let directive): for block in directive.blocks { find(in: block, &found) }
    default: break
    }
  }
}

/// A question's fingerprint (FNV-1a, 32 bits): type, stem and options with what is right.
enum Fingerprint {
  /// The fingerprint of a question.
  static func of(_ question: Question) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    add(Array(question.answer.typeName.utf8), &hash)
    add(question.heading.plainText, &hash)
    for option in question.answer.options {
      add(option.content.plainText, &hash)
      add([option.isRight ? 1 : 0], &hash)
    }
    return hash
  }

  private static func add(_ bytes: [UInt8], _ hash: inout UInt32) {
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    hash = (hash ^ 0xFF) &* 16_777_619
  }
}
