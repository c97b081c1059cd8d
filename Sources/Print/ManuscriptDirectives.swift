import CommonMark
import Content
import Diagnostics
import JSON

// What each directive becomes on paper.
extension ManuscriptWriter {
  private static let usualLines = 4

  /// Writes a directive. One that has no form of its own on paper gives its title and its content.
  mutating func write(_ directive: Directive, at range: SourceRange) {
    if leavesOutTrainer, ["underviser", "noter"].contains(directive.name) { return }
    if let word = words.box(directive.name) {
      box(directive, word: word, at: range)
      return
    }
    switch directive.name {
    case "fold": fold(directive, at: range)
    case "trin": steps(directive, at: range)
    case "tidslinje": timeline(directive, at: range)
    case "refleksion": reflection(directive, at: range)
    case "skrivefelt": writingField(directive, at: range)
    case "quiz":
      if let quiz = body.quizzes[directive.ordinal] { write(quiz) }
    case "case":
      if let story = body.cases[directive.ordinal] { write(story) }
    case "program": break
    case "graf": chart(directive, at: range)
    case "skema":
      blankRows = ManuscriptWriter.count(directive, "raekker", or: 6)
      plain(directive, at: range)
    case PageExample.name: example(directive, at: range)
    case "figur": figure(directive)
    case "video": video(directive, at: range)
    default: plain(directive, at: range)
    }
  }

  private mutating func box(_ directive: Directive, word: String, at range: SourceRange) {
    // Goals and summaries are known by their place: there the author's title stands alone.
    let titleReplacesWord = ["maal", "kort"].contains(directive.name) && !directive.title.isEmpty
    node("callout", at: range) { writer in
      writer.json.member("type", directive.name)
      if titleReplacesWord {
        writer.json.key("label")
        writer.json.string(directive.title.plainText)
      } else {
        writer.json.member("label", word)
        writer.title(of: directive)
      }
      writer.blocks("c", directive.blocks)
    }
  }

  private mutating func title(of directive: Directive) {
    if !directive.title.isEmpty { inlines("title", directive.title) }
  }

  private mutating func fold(_ directive: Directive, at range: SourceRange) {
    node("fold", at: range) { writer in
      if directive.title.isEmpty {
        writer.inlines("title", text: writer.words.fold)
      } else {
        writer.inlines("title", directive.title)
      }
      writer.blocks("c", directive.blocks)
    }
  }

  private mutating func steps(_ directive: Directive, at range: SourceRange) {
    titleAsLeadIn(of: directive)
    for block in directive.blocks {
      guard case .list(let list) = block.kind else {
        write([block])
        continue
      }
      node("steps", at: block.range) { $0.items(list.items) }
    }
  }

  private mutating func timeline(_ directive: Directive, at range: SourceRange) {
    titleAsLeadIn(of: directive)
    for block in directive.blocks {
      guard case .list(let list) = block.kind else {
        write([block])
        continue
      }
      node("timeline", at: block.range) { writer in
        writer.array("items") { writer in for item in list.items { writer.event(item) } }
      }
    }
  }

  /// `**dato** – tekst`: the date apart from what happened.
  private mutating func event(_ item: List.Item) {
    node(nil, at: item.range) { writer in
      guard let first = item.blocks.first, case .paragraph(let content) = first.kind,
        case .strong(let date)? = content.first
      else {
        writer.blocks("c", item.blocks)
        return
      }
      var text = Array(content.dropFirst())
      if case .text(let bytes)? = text.first {
        text[0] = .text(ManuscriptWriter.withoutDash(bytes))
      }
      writer.inlines("date", date)
      writer.array("c") { writer in
        writer.node("p", at: first.range) { $0.inlines("c", text) }
        writer.write(Array(item.blocks.dropFirst()))
      }
    }
  }

  /// The text after a dash or a colon at its beginning.
  private static func withoutDash(_ text: [UInt8]) -> [UInt8] {
    let enDash: [UInt8] = [0xE2, 0x80, 0x93]
    var rest = text.drop { $0 == 0x20 }
    if rest.starts(with: enDash) {
      rest = rest.dropFirst(3)
    } else if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: ":") {
      rest = rest.dropFirst()
    } else {
      return text
    }
    return Array(rest.drop { $0 == 0x20 })
  }

  private mutating func reflection(_ directive: Directive, at range: SourceRange) {
    let (prompt, sample) = ManuscriptWriter.parted(directive.blocks)
    node("reflection", at: range) { writer in
      writer.json.member("label", writer.words.reflection)
      writer.json.member("notice", writer.words.noRealPeople)
      writer.json.member("n", ManuscriptWriter.lines(directive))
      writer.title(of: directive)
      writer.blocks("c", prompt)
      if !sample.isEmpty { writer.blocks("sample", sample) }
    }
  }

  /// The prompt, and what stands in `> **Eksempelsvar:** …`.
  private static func parted(_ blocks: [Block]) -> (prompt: [Block], sample: [Block]) {
    guard let index = blocks.lastIndex(where: { sample(in: $0) != nil }),
      let sample = sample(in: blocks[index])
    else { return (blocks, []) }
    var prompt = blocks
    prompt.remove(at: index)
    return (prompt, sample)
  }

  private static func sample(in block: Block) -> [Block]? {
    guard case .quote(var content) = block.kind, let first = content.first,
      case .paragraph(let text) = first.kind, case .strong(let label)? = text.first,
      label.plainText == Array("Eksempelsvar:".utf8)
    else { return nil }
    content[0] = Block(.paragraph(Array(text.dropFirst())), range: first.range)
    return content
  }

  private mutating func writingField(_ directive: Directive, at range: SourceRange) {
    titleAsLeadIn(of: directive)
    node("lines", at: range) { writer in
      writer.json.member("n", ManuscriptWriter.lines(directive))
      writer.blocks("c", directive.blocks)
    }
  }

  /// `linjer=`, within what a page holds.
  private static func lines(_ directive: Directive) -> Int {
    count(directive, "linjer", or: usualLines)
  }

  /// A number an author gave, within what a page holds.
  private static func count(_ directive: Directive, _ name: String, or usual: Int) -> Int {
    min(max(directive.attributes.value(name).flatMap { Int($0) } ?? usual, 1), 40)
  }

  private mutating func plain(_ directive: Directive, at range: SourceRange) {
    titleAsLeadIn(of: directive)
    write(directive.blocks)
  }

  /// The title as a line that stays with what follows.
  private mutating func titleAsLeadIn(of directive: Directive) {
    guard !directive.title.isEmpty else { return }
    node("lead", at: directive.nameRange) { $0.inlines("c", directive.title) }
  }

  /// Source and result of an example, framed so that they are not taken for the text around them.
  private mutating func example(_ directive: Directive, at range: SourceRange) {
    guard let example = body.examples[directive.ordinal] else { return }
    node("example", at: range) { writer in
      writer.json.member("sourceLabel", writer.words.exampleSource)
      writer.json.key("t")
      writer.json.string(ManuscriptWriter.withoutLineEnd(example.source))
      switch example.outcome {
      case .none: break
      case .answer(let answer):
        writer.json.member("label", writer.words.exampleAnswer)
        writer.json.key("answer")
        writer.json.string(ManuscriptWriter.withoutLineEnd(answer))
      case .result:
        writer.json.member("label", writer.words.exampleResult)
        writer.blocks("c", directive.blocks)
      }
    }
  }

  private static func withoutLineEnd(_ text: [UInt8]) -> [UInt8] {
    text.last == 0x0A ? Array(text.dropLast()) : text
  }
}
