import CommonMark
import Diagnostics
import HTML
import Quiz

/// Texts with gaps in them: to be filled, or to be marked.
extension BodyRenderer {
  /// What the gaps of a text stand for while the text is written.
  struct GapControls {
    /// What a gap is shown as.
    enum Kind {
      case blanks(GapText)
      case marks(MarkingText)
    }

    /// What the gaps are.
    let kind: Kind
    /// The question's id, which its controls are named after.
    let name: String
    /// The index of the gap that is most likely to come next.
    private var next = 0

    /// Controls for the gaps of a question with the id `name`.
    init(_ kind: Kind, name: String) {
      self.kind = kind
      self.name = name
    }

    /// The index of the gap at `range`; nil when it belongs to another text.
    mutating func index(of range: SourceRange) -> Int? {
      let found: Int? =
        switch kind {
        case .blanks(let text): index(in: text.blanks) { $0.range == range }
        case .marks(let text): index(in: text.marks) { $0.range == range }
        }
      if let found { next = found + 1 }
      return found
    }

    /// Gaps mostly come in their order, so a long text is not searched for each of them.
    private func index<Element>(in all: [Element], where matches: (Element) -> Bool) -> Int? {
      if next < all.count, matches(all[next]) { return next }
      return all.firstIndex(where: matches)
    }
  }

  /// Writes a text with gaps to be filled.
  mutating func write(_ text: GapText, name: String) {
    write(text.blocks, controls: GapControls(.blanks(text), name: name), frame: "gap-text")
  }

  /// Writes a text with phrases to be marked.
  mutating func write(_ text: MarkingText, name: String) {
    write(text.blocks, controls: GapControls(.marks(text), name: name), frame: "mark-text")
  }

  private mutating func write(_ blocks: [Block], controls: GapControls, frame: StaticString) {
    gaps = controls
    element(.div, .class(frame)) { $0.write(blocks) }
    html.markup("\n")
    gaps = nil
  }

  /// Writes the control a gap stands for; nothing where gaps have no meaning.
  mutating func write(_ gap: Gap) {
    guard let index = gaps?.index(of: gap.range), let gaps else { return }
    switch gaps.kind {
    case .blanks(let text): blank(at: index, of: text, name: gaps.name)
    case .marks(let text):
      html.open(.label, .class("mark"), .dataValue(index + 1))
      html.markup("<input type=\"checkbox\"")
      html.attribute(.name(gaps.name))
      html.attribute(Attribute(opening: " value=\"", number: index + 1))
      html.markup("/><span class=\"mark-label\">")
      html.text(text.marks[index].text)
      html.markup("</span></label>")
    }
  }

  /// Writes the control of one blank. Neither its size nor anything else of it depends on what is
  /// right, but for the choices of a drop-down, which come in alphabetical order.
  private mutating func blank(at index: Int, of text: GapText, name: String) {
    let name = "\(name)_\(index + 1)"
    html.open(.span, .class("gap"), Attribute(opening: " data-gap=\"", number: index + 1))
    if case .choice(let choices, _) = text.blanks[index].kind {
      html.markup("<select")
      html.attribute(.name(name))
      gapLabel(index, of: text)
      html.markup(">")
      html.emptyOption(self.text.answers.choose)
      for (value, choice) in choices.enumerated() { html.option(value: value + 1, text: choice) }
      html.markup("</select>")
      paperChoices(choices, tag: .span)
    } else {
      html.markup("<input type=\"text\"")
      html.attribute(.name(name))
      html.attribute(Attribute(opening: " size=\"", number: text.inputSize))
      if case .number = text.blanks[index].kind, !text.hasNegativeNumber {
        html.markup(" inputmode=\"decimal\"")
      }
      html.markup(" autocapitalize=\"none\" spellcheck=\"false\"")
      gapLabel(index, of: text)
      html.markup("/>")
    }
    html.markup("</span>")
  }

  private mutating func gapLabel(_ index: Int, of gapText: GapText) {
    html.markup(" aria-label=\"")
    if gapText.form == .shortAnswer {
      html.markup(text.answers.yourAnswer)
    } else {
      html.markup(text.answers.gap.before)
      html.number(index + 1)
      html.markup(text.answers.gap.after)
      html.number(gapText.blanks.count)
    }
    html.markup("\"")
  }
}

extension GapText {
  /// How many letters its inputs show: the same for all of them, whatever is right.
  fileprivate var inputSize: Int {
    switch form {
    case .number: 10
    case .words: 16
    case .shortAnswer: 32
    }
  }

  /// True when some number is below nought: the keypads of some telephones have no minus.
  fileprivate var hasNegativeNumber: Bool {
    blanks.contains { blank in
      if case .number(let key) = blank.kind { key.low.hasPrefix("-") } else { false }
    }
  }
}

extension [Inline] {
  /// True when there is a gap in it, at any depth.
  var hasGap: Bool {
    contains { inline in
      switch inline {
      case .gap: true
      case .emphasis(let content), .strong(let content), .deleted(let content): content.hasGap
      case .link(let link): link.content.hasGap
      case .span(let span): span.content.hasGap
      default: false
      }
    }
  }
}
