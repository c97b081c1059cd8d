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
  /// What `**Eksempelsvar:**` says, which only a reflection has a use for.
  private(set) var example: [Block] = []
  /// Where `**Eksempelsvar:**` stands.
  private(set) var exampleRanges: [SourceRange] = []

  /// Quotes that begin with a label that is not one, since it is not bold or not a word we know.
  private(set) var unlabelled: [(word: String, range: SourceRange)] = []

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
      if let word = Remarks.nearLabel(of: content) { unlabelled.append((word, range)) }
      return
    }
    switch label {
    case "hint": hint.append(contentsOf: rest)
    case "rigtigt": right.append(contentsOf: rest)
    case "forkert": wrong.append(contentsOf: rest)
    case "eksempelsvar":
      exampleRanges.append(range)
      example.append(contentsOf: rest)
    default: explanation.append(contentsOf: rest)
    }
  }

  private static let labels: Set<String> = [
    "hint", "forklaring", "rigtigt", "forkert", "eksempelsvar",
  ]

  /// Words that people write for a label, by the label that they mean.
  private static let meanings = [
    "tip": "Hint", "facit": "Forklaring", "svar": "Forklaring", "forklaring": "Forklaring",
    "hint": "Hint", "rigtigt": "Rigtigt", "forkert": "Forkert", "eksempelsvar": "Eksempelsvar",
    "ledetraad": "Hint",
  ]

  /// The label that somebody means who writes `word`.
  static func label(meant word: String) -> String { meanings[Slug.make(word)] ?? "Forklaring" }

  /// The word and colon that a quote begins with, where a label was meant: `Hint: …`, `*Hint:* …`,
  /// `**Tip:** …`.
  private static func nearLabel(of content: [Block]) -> String? {
    guard case .paragraph(let inlines)? = content.first?.kind else { return nil }
    let text = inlines.plainText.prefix(24)
    guard let colon = text.firstIndex(of: 0x3A) else { return nil }
    let word = String(decoding: text[..<colon], as: UTF8.self).trimmingBlanks
    return meanings[Slug.make(word)] == nil ? nil : word
  }

  /// True when a quote begins with one of the labels.
  static func isLabelled(_ content: [Block]) -> Bool { label(of: content) != nil }

  /// The label a quote begins with (`**Hint:**`, `**Hint**:`, or alone on its line), and the quote
  /// without it. A bold word that a sentence begins with is none: `**Rigtigt** er kun svar 2.`
  private static func label(of content: [Block]) -> (String, [Block])? {
    guard let first = content.first, case .paragraph(var inlines) = first.kind,
      case .strong(let strong)? = inlines.first
    else { return nil }
    let bold = strong.plainText
    let word = Slug.make(String(decoding: bold, as: UTF8.self))
    guard labels.contains(word) else { return nil }
    inlines.removeFirst()
    guard bold.last(where: { $0 != 0x20 }) == 0x3A || Remarks.endsLabel(inlines.first) else {
      return nil
    }
    if case .text(let bytes)? = inlines.first {
      var rest = bytes[...]
      while let byte = rest.first, byte == 0x20 || byte == 0x3A { rest = rest.dropFirst() }
      inlines[0] = .text(Array(rest))
      if rest.isEmpty { inlines.removeFirst() }
    }
    switch inlines.first {
    case .softBreak?, .lineBreak?: inlines.removeFirst()
    default: break
    }
    var blocks = content
    blocks[0] = Block(.paragraph(inlines), range: first.range)
    if inlines.isEmpty { blocks.removeFirst() }
    return (word, blocks)
  }

  /// True when what follows a bold word makes it a label: a colon, or nothing more on the line.
  private static func endsLabel(_ next: Inline?) -> Bool {
    switch next {
    case nil, .softBreak?, .lineBreak?: true
    case .text(let bytes)?: bytes.first { $0 != 0x20 } == 0x3A
    default: false
    }
  }
}
