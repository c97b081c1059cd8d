import CommonMark
import Diagnostics
import Quiz

/// Walks once through a page's blocks and inlines and applies every rule that concerns the page.
struct PageWalk {
  /// What has been found so far.
  var findings = PageFindings()
  /// The page, as an index into the outline's pages; nil for glossary definitions.
  let page: Int?
  /// The file's path, for diagnostics.
  let path: String
  /// Whom the page is parsed for.
  let audience: PageAudience
  /// What pages are checked against.
  let rules: PageRules
  /// What rewriting the page would change.
  let need: BlockRewriter.Need
  /// What it is read as; nil for glossary definitions.
  let frame: TextFrame?
  /// Where the text comes from.
  let map: SourceMap
  /// The bytes of the page, for the places of cells; nil for glossary definitions.
  let sources: PageSources?
  /// Greater than 0 inside what `audience` does not see.
  var hiddenDepth = 0
  /// The last heading, a question's or a slide's included: what a reference to the law belongs to.
  private(set) var lastHeading: [Inline] = []
  private(set) var isInSlide = false
  /// The level of the last heading; the page's title is 1.
  private var lastLevel: Int
  /// Where the walk is: the rules for headings differ.
  var place = Place.text
  /// The case the walk is in: what its headings and links mean.
  var scenes: CasePlaces?

  /// What text can be part of.
  enum Place {
    case text, quiz, programme, story
  }

  /// A walk through a page.
  init(
    rules: PageRules, page: Int?, path: String, audience: PageAudience, need: BlockRewriter.Need,
    frame: TextFrame? = nil, map: SourceMap = .none, sources: PageSources? = nil
  ) {
    self.sources = sources
    self.frame = frame
    self.map = map
    lastLevel = frame?.isPart == true ? 6 : 1
    self.need = need
    self.rules = rules
    self.page = page
    self.path = path
    self.audience = audience
  }

  /// True where `audience` sees what is walked through.
  var isVisible: Bool { hiddenDepth == 0 }

  /// What a reference to the law is in.
  var lawPlace: LawUse.Place {
    if isInSlide { return .slide }
    return place == .quiz ? .question : .text
  }

  /// Walks through blocks.
  mutating func walk(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content): walk(content)
      case .heading(let heading): walk(heading, at: block.range)
      case .list(let list):
        for item in list.items {
          note(item.attributes)
          if place != .quiz { check(item.attributes, known: []) }
          walk(item.blocks)
        }
      case .quote(let blocks): walk(blocks)
      case .table(let table): walk(table)
      case .definitionList(let definitions):
        for definition in definitions {
          walk(definition.term)
          for description in definition.descriptions { walk(description) }
        }
      case .directive(let directive): walk(directive, at: block.range)
      case .code(let info, _):
        if PageExample.isExample(info) { findings.hasExamples = true }
      case .thematicBreak, .rawHTML: continue
      }
    }
  }

  /// Walks through running text.
  mutating func walk(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text, .softBreak, .lineBreak, .code, .gap, .rawHTML: continue
      case .emphasis(let content), .strong(let content), .deleted(let content): walk(content)
      case .link(let link):
        if scenes?.holds(link) == true { checkChoice(link) } else { check(link) }
        walk(link.content)
      case .image(let image): check(image)
      case .span(let span):
        noteInline(span.attributes)
        check(span.attributes, known: ["lang", "ingen-ordbog"])
        walk(span.content)
      case .citation(let citation): check(citation)
      case .footnoteReference(let reference):
        if isVisible, !findings.footnotes.contains(reference.label) {
          findings.footnotes.append(reference.label)
        }
      }
    }
  }

  private mutating func walk(_ table: Table) {
    note(table.attributes)
    check(table.attributes, known: ["raekkehoved"])
    walk(table.caption)
    for cell in table.head { walk(cell) }
    for row in table.rows {
      for cell in row { walk(cell) }
    }
  }

  // MARK: Headings

  private mutating func walk(_ heading: Heading, at range: SourceRange) {
    lastHeading = heading.content
    walk(heading.content)
    switch place {
    case .quiz: return noteQuestion(heading)
    case .story: return noteScene(heading, at: range)
    case .programme: return
    case .text: break
    }
    check(heading.attributes, known: frame?.isPart == true ? QuestionAttributes.names : [])
    guard isVisible else { return note(heading.attributes) }
    checkLevel(heading, at: range)
    let id = heading.attributes.id.map { Slug.make($0) }
    if let id, id.isEmpty, let idRange = heading.attributes.idRange {
      findings.diagnostics.append(
        .unusableID(idRange, id: heading.attributes.id ?? "", file: path))
    }
    findings.headings.append(
      PageFindings.PendingHeading(
        id: id?.isEmpty == true ? nil : id, idRange: heading.attributes.idRange,
        level: heading.level, text: heading.content.plainText, range: range))
  }

  private mutating func checkLevel(_ heading: Heading, at range: SourceRange) {
    if !heading.content.hasText {
      findings.diagnostics.append(.emptyHeading(range, file: path))
    }
    if heading.level == 1 {
      findings.diagnostics.append(.topHeading(range, file: path))
      lastLevel = max(lastLevel, 2)
      return
    }
    if heading.level > lastLevel + 1 {
      findings.diagnostics.append(
        .skippedLevel(range, level: heading.level, allowed: lastLevel + 1, file: path))
    }
    lastLevel = heading.level
  }

  /// A question's heading: what it refers to must be there.
  private mutating func noteQuestion(_ heading: Heading) {
    guard !heading.attributes.entries.isEmpty else { return }
    if let entry = heading.attributes.entry("maal"), let value = entry.value {
      findings.objectiveReferences.append(
        PageFindings.PlacedID(id: Slug.make(value), range: entry.range))
    }
    if let entry = heading.attributes.entry("kilde"), let value = entry.value {
      cite(value, at: entry.range) { "kilde=\($0)" }
    }
    if let entry = heading.attributes.entry("lov"), let value = entry.value {
      checkLaw(value, at: entry.range)
    }
  }

  // MARK: Directives

  private mutating func walk(_ directive: Directive, at range: SourceRange) {
    walk(directive.title)
    guard let entry = DirectiveCatalogue.entry(directive.name) else {
      // One without a name is told where its line is read.
      if !directive.spelling.isEmpty {
        findings.diagnostics.append(.unknownDirective(directive, file: path))
      }
      return walk(directive.blocks)
    }
    // A quiz is noted with its questions, and its attributes are the quiz parser's; so with a case.
    if directive.name != "quiz", directive.name != "case" {
      note(directive.attributes)
      check(directive.attributes, known: entry.attributes, of: directive)
      checkTitle(directive, known: entry.attributes)
    }
    checkValues(directive)
    checkTable(directive)
    let isSeen = audience.sees(directive)
    if !isSeen { hiddenDepth += 1 }
    switch directive.name {
    case "quiz": walkQuiz(directive)
    case "case": walkCase(directive)
    case "refleksion":
      if place == .quiz || place == .story { reportMisplaced(directive) }
      walk(directive.blocks)
    case "program": walkProgramme(directive)
    case "maal": walkObjectives(directive)
    case "slide": walkSlide(directive)
    case "noter": walkNotes(directive)
    case "figur":
      checkFigure(directive)
      walk(directive.blocks)
    case "video":
      noteVideo(directive)
      walk(directive.blocks)
    default:
      noteGap(directive)
      walk(directive.blocks)
    }
    if !isSeen { hiddenDepth -= 1 }
  }

  /// Notes a box with what is missing, wherever it is shown.
  private mutating func noteGap(_ directive: Directive) {
    let isGap =
      directive.name == "mangler"
      || directive.name == "boks"
        && FoldedName.fold(directive.attributes.value("type") ?? "") == "mangler"
    guard isGap, isVisible else { return }
    // What a quiz or a case shows of its text is theirs to say.
    let anchor = place == .text ? GapNote.anchor(of: directive) : ""
    findings.gaps.append(
      GapNote(title: directive.title, blocks: directive.blocks, anchor: anchor))
  }

  /// Gives what rests on the law in a quiz the id of its question.
  private mutating func anchorLawUses(from first: Int, in quiz: Quiz) {
    for index in findings.lawUses.indices[first...] where findings.lawUses[index].isVisible {
      let place = findings.lawUses[index].range.start
      let question = quiz.questions.filter { $0.range.start <= place }
        .max { $0.range.start < $1.range.start }
      findings.lawUses[index].anchor = question.map { "\(quiz.id)-\($0.id)" } ?? quiz.id
    }
  }

  private mutating func walkSlide(_ directive: Directive) {
    if isInSlide || place == .quiz || place == .story {
      reportMisplaced(directive)
    }
    let isInner = isInSlide
    let heading = lastHeading
    isInSlide = true
    lastHeading = directive.title
    walk(directive.blocks)
    isInSlide = isInner
    lastHeading = heading
  }

  private mutating func walkQuiz(_ directive: Directive) {
    guard place == .text else { return reportMisplaced(directive) }
    place = .quiz
    let firstUse = findings.lawUses.count
    walk(directive.blocks)
    place = .text
    let seen =
      need.isEmpty ? directive : BlockRewriter(audience: audience).rewrite(directive)
    let known = findings.diagnostics.count
    let quiz = QuizParser(path: path).parse(seen, diagnostics: &findings.diagnostics)
    complete(known, quiz, seen)
    findings.quizzes[directive.ordinal] = quiz
    if isVisible { findings.questionCount += quiz.questions.count }
    add(id: quiz.id, at: directive.attributes.idRange ?? directive.nameRange)
    add(id: quiz.id + "-titel", at: directive.nameRange, isInner: true)
    anchorLawUses(from: firstUse, in: quiz)
    for question in quiz.questions {
      add(id: "\(quiz.id)-\(question.id)", at: question.range)
      add(id: "\(quiz.id)-\(question.id)-instruktion", at: question.range, isInner: true)
    }
  }

  /// Walks through a bank: questions that stand in no quiz yet. A bank of whole quizzes is text.
  mutating func walkBank(_ blocks: [Block]) {
    let hasQuiz = blocks.contains {
      if case .directive(let directive) = $0.kind { directive.name == "quiz" } else { false }
    }
    guard !blocks.isEmpty, !hasQuiz else { return walk(blocks) }
    let start = blocks[0].range.start
    walkQuiz(
      Directive(
        spelling: "quiz", nameRange: SourceRange(start, start), title: [], attributes: .none,
        blocks: blocks, ordinal: -1))
    findings.quizzes[-1] = nil
    findings.questionCount = 0
  }

  private mutating func walkProgramme(_ directive: Directive) {
    guard let page, let frame, frame.kind == .themeDay else {
      findings.diagnostics.append(.programmeOutsideThemeDay(directive, file: path))
      return walk(directive.blocks)
    }
    guard place == .text else { return reportMisplaced(directive) }
    if !findings.programmes.isEmpty {
      findings.diagnostics.append(.secondProgramme(directive.nameRange, file: path))
    }
    place = .programme
    walk(directive.blocks)
    place = .text
    var builder = ProgrammeBuilder(
      rules: rules, page: page, path: path, audience: audience, header: frame.event)
    findings.programmes[directive.ordinal] = builder.build(directive)
    findings.diagnostics += builder.diagnostics
  }

  /// Tells that a directive cannot stand in what the walk is in.
  mutating func reportMisplaced(_ directive: Directive) {
    let outer =
      switch place {
      case .quiz: "quiz"
      case .story: "case"
      case .text where isInSlide: "slide"
      case .text, .programme: "program"
      }
    findings.diagnostics.append(.misplacedDirective(directive, inside: outer, file: path))
  }

  /// An id for an objective: the slug of its first words, unlike those before it.
  private func freeObjectiveID(_ item: List.Item) -> String? {
    guard case .paragraph(let content)? = item.blocks.first?.kind else { return nil }
    let words = Slug.make(String(decoding: content.plainText, as: UTF8.self)).split(separator: "-")
    guard !words.isEmpty else { return nil }
    let slug = words.prefix(5).joined(separator: "-")
    var id = slug
    var number = 2
    while findings.objectives.contains(id) || findings.suggestedIDs.contains(id)
      || findings.ids.contains(where: { $0.id == id })
    {
      id = "\(slug)-\(number)"
      number += 1
    }
    return id
  }

  private mutating func walkObjectives(_ directive: Directive) {
    var hasList = false
    for block in directive.blocks {
      guard case .list(let list) = block.kind else { continue }
      hasList = true
      for item in list.items {
        if let id = item.attributes.id {
          findings.objectives.append(Slug.make(id))
        } else {
          let id = freeObjectiveID(item)
          if let id { findings.suggestedIDs.insert(id) }
          findings.diagnostics.append(
            .objectiveWithoutID(item, suggestion: id, file: path))
        }
      }
    }
    if !hasList { findings.diagnostics.append(.objectivesWithoutList(directive, file: path)) }
    walk(directive.blocks)
  }
}
