import CommonMark
import Content
import HTML
import Quiz

/// What stands between `:::` lines, but quizzes and programmes.
extension BodyRenderer {
  /// Writes a directive.
  mutating func write(_ directive: Directive, placement: Placement) {
    switch directive.name {
    case "maal", "kort", "husk", "vigtigt", "eksempel", "lov", "advarsel", "praksis", "mangler",
      "fiktiv", "slide":
      callout(directive, name: directive.name)
    case "boks":
      callout(directive, name: FoldedName.fold(directive.attributes.value("type") ?? "husk"))
    case "fold": fold(directive)
    case "refleksion": reflection(directive)
    case "tidslinje":
      if !pathway(directive) { box(directive) }
    case "skrivefelt": writingField(directive)
    case "skema":
      emptyRows = lines(directive, "raekker", or: 6)
      box(directive)
    case "graf": chart(directive)
    case "sammenlign":
      labelsCells = true
      box(directive)
      labelsCells = false
    case "figur": describedFigure(directive)
    case "video": video(directive)
    case "quiz": body.quizzes[directive.ordinal].map { write($0, level: partLevel(placement)) }
    case "case": body.cases[directive.ordinal].map { write($0, level: partLevel(placement)) }
    case "program":
      if let programme = body.programmes[directive.ordinal] {
        write(programme, directive: directive, placement: placement)
      }
    case PageExample.name:
      if let example = body.examples[directive.ordinal] { write(example, directive.blocks) }
    // What `kun` lets readers of the site see has taken its place already; the rest is not for them.
    case "kun", "underviser", "noter": break
    default: box(directive)
    }
  }

  /// Writes a box that stands beside the text, with the word for its kind and the author's title.
  private mutating func callout(_ directive: Directive, name: String) {
    let id = makeID("boks")
    html.markup("<aside class=\"")
    names(directive, name)
    // A note, not a landmark: there are many on a page, and two often bear the same name.
    html.markup(" callout\" role=\"note\"")
    if let own = directive.attributes.id {
      html.attribute(.id(text: own))
    } else if name == "mangler", !isInQuiz, !isRepeat {
      html.attribute(.id(text: GapNote.anchor(of: directive)))
    }
    html.attribute(.labelledBy(text: id))
    html.markup(">")
    element(.p, .class("callout-title"), .id(text: id)) { renderer in
      renderer.calloutTitle(directive, name: name)
    }
    html.markup("\n")
    write(directive.blocks)
    html.markup("</aside>\n")
  }

  /// The author's title says enough for objectives and summaries; elsewhere the kind is said too,
  /// because colour and sign alone do not tell it to everybody.
  private mutating func calloutTitle(_ directive: Directive, name: String) {
    let kind = text.calloutTitle(name)
    guard !directive.title.isEmpty else {
      if let kind { html.markup(kind) } else { html.text(directive.spelling) }
      return
    }
    if let kind, name != "maal", name != "kort" {
      html.markup("<span class=\"callout-kind\">")
      html.markup(kind)
      html.markup(":</span> ")
    }
    write(directive.title)
  }

  private mutating func fold(_ directive: Directive) {
    let isAnswer = directive.holdsAnswer
    html.open(
      .details, .class(isAnswer ? "fold answer" : "fold"),
      directive.attributes.id.map { .id(text: $0) })
    // Words for paper alone are the style's to write: without style nobody shall read them.
    html.open(
      .summary,
      isAnswer ? Attribute(opening: " data-on-paper=\"", literal: text.answerElsewhere) : nil)
    if directive.title.isEmpty {
      html.markup(text.fold)
    } else {
      write(directive.title)
    }
    html.close(.summary)
    html.markup("<div class=\"fold-body\">\n")
    write(directive.blocks)
    html.markup("</div></details>\n")
  }

  /// Writes a question to think about, with a field that is nobody else's business, and an answer to
  /// compare with.
  private mutating func reflection(_ directive: Directive) {
    let id = makeID("refleksion")
    let rows = lines(directive, "linjer", or: 6)
    html.open(
      .section, .class("refleksion callout"), directive.attributes.id.map { .id(text: $0) },
      .labelledBy(text: id))
    element(.p, .class("callout-title"), .id(text: id)) { renderer in
      renderer.html.markup(renderer.text.reflection)
      guard !directive.title.isEmpty else { return }
      renderer.html.markup(": ")
      renderer.write(directive.title)
    }
    html.markup("\n")
    let blocks = directive.blocks
    let answer = blocks.lastIndex { ExampleAnswer($0) != nil }
    write(blocks.indices.filter { $0 != answer }.map { blocks[$0] })
    reflectionNotice()
    notes(rows)
    html.markup("<div class=\"skrivefelt only-print\">")
    line(rows)
    html.markup("</div>\n")
    if let answer, let example = ExampleAnswer(blocks[answer]) {
      html.markup("<details class=\"fold\"><summary>")
      html.markup(text.exampleAnswer)
      html.markup("</summary><div class=\"fold-body\">\n")
      write(example.blocks)
      html.markup("</div></details>\n")
    }
    html.markup("</section>\n")
  }

  /// Writes a field for notes on the screen, under the last id given.
  private mutating func notes(_ rows: Int) {
    html.markup("<p class=\"reflection-field\"><label for=\"svar_")
    html.number(lastID)
    html.markup("\">")
    html.markup(text.reflectionField)
    html.markup("</label><textarea id=\"svar_")
    html.number(lastID)
    html.markup("\" rows=\"")
    html.number(rows)
    html.markup("\"></textarea></p>\n")
  }

  /// Writes a field to type in, and lines on paper in its place.
  private mutating func writingField(_ directive: Directive) {
    let rows = lines(directive, "linjer", or: 4)
    lastID += 1
    title(directive)
    write(directive.blocks)
    html.markup("<div class=\"skrivefelt\">")
    notes(rows)
    html.markup("<div class=\"only-print\">")
    line(rows)
    html.markup("</div></div>\n")
  }

  /// Writes `count` empty lines to write on.
  private mutating func line(_ count: Int) {
    for _ in 0..<count { html.markup("<span class=\"line\"></span>") }
  }

  /// The number an author gave under `name`, within what fits a page.
  private func lines(_ directive: Directive, _ name: String, or usual: Int) -> Int {
    min(max(directive.attributes.value(name).flatMap { Int($0) } ?? usual, 1), 60)
  }

  /// Writes a plain box with the directive's name as its class.
  private mutating func box(_ directive: Directive) {
    html.markup("<div class=\"")
    names(directive, directive.name)
    html.markup("\"")
    if let id = directive.attributes.id { html.attribute(.id(text: id)) }
    html.markup(">\n")
    title(directive)
    write(directive.blocks)
    html.markup("</div>\n")
  }

  private mutating func title(_ directive: Directive) {
    guard !directive.title.isEmpty else { return }
    element(.p, .class("callout-title")) { $0.write(directive.title) }
    html.markup("\n")
  }

  private mutating func names(_ directive: Directive, _ name: String) {
    html.text(name)
    for name in directive.attributes.classes {
      html.markup(" ")
      html.text(name)
    }
  }
}

/// A quote that begins with `**Eksempelsvar:**`, without these words.
private struct ExampleAnswer {
  var blocks: [Block]

  /// The answer in `block`; nil when it is something else.
  init?(_ block: Block) {
    guard case .quote(var blocks) = block.kind, case .paragraph(var content)? = blocks.first?.kind,
      case .strong(let label)? = content.first
    else { return nil }
    let name = FoldedName.fold(label.plainText)
    guard name == Array("eksempelsvar:".utf8) || name == Array("eksempelsvar".utf8) else {
      return nil
    }
    content.removeFirst()
    if case .text(var rest)? = content.first {
      rest.removeFirst(rest.prefix { $0 == 0x20 || $0 == 0x3A }.count)
      content[0] = .text(rest)
    }
    blocks[0].kind = .paragraph(content)
    self.blocks = blocks
  }
}

extension Directive {
  /// Whether a fold's title says that it holds the answer to the task above it: on paper an answer does
  /// not stand below its question.
  fileprivate var holdsAnswer: Bool {
    let slug = Slug.make(String(decoding: title.plainText, as: UTF8.self))
    // Whole words: `Afløsning` is no answer.
    let words = slug.split(separator: "-").map(String.init)
    let answers: Set<String> = [
      "loesning", "loesningen", "loesninger", "loesningsforslag", "loesningsforslaget", "facit",
      "eksempelsvar", "modelsvar", "modelsvaret", "svaret", "svarene", "solution", "solutions",
      "answer", "answers",
    ]
    return words.contains(where: answers.contains) || words == ["se", "svar"]
      || words == ["vis", "svar"]
  }
}
