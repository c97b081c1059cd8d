import CommonMark
import Content
import Diagnostics
import Quiz

extension Answer {
  /// What a reader who has answered right reads in the place of a gap; nil where that is no text.
  fileprivate func rightWords(in gap: Gap) -> String? {
    switch self {
    case .gapText(let text):
      guard let number = text.number(of: gap) else { return nil }
      switch text.blanks[number - 1].kind {
      case .text(let accepted): return accepted.first
      case .choice(let choices, let right): return choices[right]
      case .number: return nil
      }
    case .marking(let text): return text.value(of: gap).map { text.marks[$0 - 1].text }
    default: return nil
    }
  }
}

/// Collects the passages of a page.
struct PassageCollector {
  /// Directives that hold no claims: what is invented, asked, advised or still to be written.
  private static let own: Set<String> = [
    "quiz", "case", "fiktiv", "refleksion", "eksempel", "praksis", "program", "skema",
    "skrivefelt", "mangler", "underviser", "slide", "noter", "maal",
  ]
  /// The passages, in the order of the source as far as the page is.
  private(set) var passages: [Passage] = []
  /// The sections, the text before the first heading included.
  private(set) var sections: [Section]
  private let quizzes: [Int: Quiz]
  /// What the gaps of the text being collected stand for: they are read with the right words in.
  private var answer: Answer?
  private let cases: [Int: Case]
  private var isQuote = false
  private var isOwn = false
  private var isSummary = false
  private var scene: SceneNumber?
  private var isFeedback = false
  private var role = Passage.Role.paragraph
  private var isForeign = false
  private let length: Int

  /// A collector of the passages of `body`, whose own file is `length` bytes long. What is included
  /// from another file is reviewed there.
  init(_ body: PageBody, header: PageHeader, length: Int) {
    self.length = length
    quizzes = body.quizzes
    cases = body.cases
    sections = [Section(title: [], range: SourceRange(0, 0))]
    if header.range.count > 0 {
      add([.text(Array(header.title.utf8))], at: header.range, as: .header)
      isSummary = true
      if let summary = header.summary, !summary.isEmpty {
        add([.text(Array(summary.utf8))], at: header.range, as: .header)
      }
      isSummary = false
    }
    collect(body.blocks)
    for footnote in body.footnotes { add(footnote.content, at: footnote.range, as: .remark) }
  }

  private mutating func collect(_ blocks: [Block]) {
    for block in blocks where block.range.start <= length {
      switch block.kind {
      case .paragraph(let content): add(content, at: block.range, as: role)
      case .heading(let heading):
        if heading.level <= 2 {
          sections.append(Section(title: heading.content.plainText, range: block.range))
        }
        add(heading.content, at: block.range, as: .heading)
      case .list(let list):
        let outer = role
        if role == .paragraph { role = .item }
        for item in list.items { collect(item.blocks) }
        role = outer
      case .quote(let inner):
        let outer = isQuote
        isQuote = role != .remark
        collect(inner)
        isQuote = outer
      case .table(let table): collect(table, at: block.range)
      case .definitionList(let definitions):
        for definition in definitions {
          add(definition.term, at: block.range, as: .cell)
          for text in definition.descriptions { add(text, at: block.range, as: .item) }
        }
      case .directive(let directive): collect(directive)
      case .code, .thematicBreak, .rawHTML: continue
      }
    }
  }

  private mutating func collect(_ table: Table, at range: SourceRange) {
    let outer = isOwn
    isOwn = isOwn || Invention.isTold(by: table.caption.plainText)
    defer { isOwn = outer }
    add(table.caption, at: range, as: .title)
    for cell in table.head { add(cell, at: range, as: .cell) }
    for row in table.rows {
      for cell in row { add(cell, at: range, as: .cell) }
    }
  }

  private mutating func collect(_ directive: Directive) {
    let outer = (isOwn, isSummary)
    let kind = directive.attributes.value("type").map { Slug.make($0) }
    isOwn =
      isOwn || PassageCollector.own.contains(directive.name)
      || kind.map(PassageCollector.own.contains) ?? false
      || Invention.isTold(by: directive.title.plainText)
    if directive.name == "kort" { isSummary = true }
    defer { (isOwn, isSummary) = outer }
    collectText(of: directive)
  }

  private mutating func collectText(of directive: Directive) {
    add(directive.title, at: directive.nameRange, as: .title)
    if directive.name == "case", let story = cases[directive.ordinal] {
      return collect(story, directive: directive.ordinal)
    }
    guard directive.name == "quiz", let quiz = quizzes[directive.ordinal] else {
      return collect(directive.blocks)
    }
    let outer = role
    role = .remark
    collect(quiz.introduction)
    for question in quiz.questions {
      add(question.heading, at: question.range, as: .question)
      collect(question.stem)
      collect(question.answer, of: question)
      collectFeedback(
        question.hint + question.explanation + question.feedbackWhenRight
          + question.feedbackWhenWrong)
    }
    role = outer
  }

  private mutating func collectFeedback(_ blocks: [Block]) {
    isFeedback = true
    collect(blocks)
    isFeedback = false
  }

  private mutating func collect(_ answer: Answer, of question: Question) {
    switch answer {
    case .singleChoice(let options), .multipleChoice(let options), .trueFalse(let options),
      .scale(let options):
      for option in options {
        add(option.content, at: option.range, as: .option)
        collectFeedback(option.feedback)
      }
    case .ordering(let ordering): collect(ordering.items)
    case .matching(let matching):
      for text in matching.heads + matching.rows.map(\.left) + matching.choices {
        add(text, at: question.range, as: .option)
      }
    case .sorting(let sorting):
      for category in sorting.categories { add(category, at: question.range, as: .option) }
      collect(sorting.items)
    case .gapText(let text):
      self.answer = answer
      collect(text.blocks)
      self.answer = nil
      for blank in text.blanks {
        guard case .choice(let choices, let right) = blank.kind else { continue }
        for (index, choice) in choices.enumerated() where index != right {
          add([.text(Array(choice.utf8))], at: blank.range, as: .option)
        }
      }
    case .marking(let text):
      self.answer = answer
      collect(text.blocks)
      self.answer = nil
    case .reflection(let reflection): collect(reflection.example)
    }
  }

  private mutating func collect(_ items: [AnswerItem]) {
    for item in items {
      add(item.content, at: item.range, as: .option)
      collectFeedback(item.feedback)
    }
  }

  /// Scenes are read as running text: their headings are no sections of the page.
  private mutating func collect(_ story: Case, directive: Int) {
    collect(story.introduction)
    defer { scene = nil }
    for (index, scene) in story.scenes.enumerated() {
      self.scene = SceneNumber(directive: directive, scene: index)
      add(scene.heading, at: scene.range, as: .heading)
      collect(scene.blocks)
      for choice in scene.choices {
        add(choice.content, at: choice.range, as: .item)
        let outer = role
        role = .remark
        collectFeedback(choice.feedback)
        role = outer
      }
    }
  }

  // MARK: - Running text

  private mutating func add(_ content: [Inline], at range: SourceRange, as role: Passage.Role) {
    guard !content.isEmpty else { return }
    var passage = Passage(role: role, line: range, section: sections.count - 1)
    passage.isQuote = isQuote
    passage.isOwn = isOwn
    passage.isSummary = isSummary
    passage.scene = scene
    passage.isFeedback = isFeedback
    passage.anchors.append(
      Passage.Anchor(offset: 0, source: range.start, isForeign: isForeign))
    append(content, to: &passage)
    if !passage.text.isEmpty { passages.append(passage) }
  }

  private mutating func append(_ content: [Inline], to passage: inout Passage) {
    for inline in content {
      switch inline {
      case .text(let bytes): passage.text.append(contentsOf: bytes)
      case .softBreak, .lineBreak: passage.text.append(0x20)
      case .code: note(nil, in: &passage)
      case .emphasis(let inner), .strong(let inner), .deleted(let inner):
        append(inner, to: &passage)
      case .link(let link) where link.range == passage.line:
        // A link to the glossary that was put in by itself has no place of its own.
        append(link.content, to: &passage)
      case .link(let link):
        if link.destination.starts(with: "lov:".utf8) { noteSource() }
        append(link.content, link.attributes, link.range, to: &passage)
      case .span(let span):
        append(span.content, span.attributes, span.range, to: &passage)
      case .image(let image): note(image.range.end, in: &passage)
      case .citation(let citation):
        noteSource()
        note(citation.range.end, in: &passage)
      case .footnoteReference(let reference):
        noteSource()
        note(reference.range.end, in: &passage)
      case .gap(let gap):
        if let words = answer?.rightWords(in: gap) {
          note(gap.range.start, in: &passage, leavesOut: false)
          passage.text.append(contentsOf: words.utf8)
          note(gap.range.end, in: &passage, leavesOut: false)
        } else {
          note(gap.range.end, in: &passage)
        }
      case .rawHTML: note(nil, in: &passage)
      }
    }
  }

  /// A source under an exercise is not one for the text around it.
  private mutating func noteSource() {
    if !isOwn { sections[sections.count - 1].hasSource = true }
  }

  private mutating func append(
    _ content: [Inline], _ attributes: Attributes, _ range: SourceRange, to passage: inout Passage
  ) {
    let outer = isForeign
    if let language = attributes.value("lang") { isForeign = !language.hasPrefix("da") }
    note(range.start, in: &passage, leavesOut: false)
    append(content, to: &passage)
    isForeign = outer
    note(range.end, in: &passage, leavesOut: false)
  }

  /// Notes a known place; where something is left out, words on its two sides stay apart.
  private func note(_ source: Int?, in passage: inout Passage, leavesOut: Bool = true) {
    if leavesOut { passage.text.append(0x1F) }
    passage.anchors.append(
      Passage.Anchor(
        offset: passage.text.count, source: source ?? passage.anchors.last?.source ?? 0,
        isForeign: isForeign))
  }
}
