import CommonMark
import Diagnostics

/// Reads one question: a heading and the blocks up to the next.
/// 1. `QuestionSettings` reads the heading's attributes; 2. `Remarks` takes the closing quotes;
/// 3. `AnswerPlace` finds which blocks are the answer; 4. a reader for each form reads it.
struct QuestionParser {
  private let path: String
  /// What is wrong with the question.
  private(set) var diagnostics: [Diagnostic] = []

  /// A parser for a question of the file at `path`.
  init(path: String) {
    self.path = path
  }

  /// Reads the question, and takes an id for it; nil when there is nothing to answer.
  mutating func parse(
    _ heading: Heading, _ range: SourceRange, _ blocks: [Block], ids: inout GivenIDs
  ) -> Question? {
    let remarks = Remarks(closing: blocks)
    let body = Array(blocks.dropLast(remarks.count))
    let settings = QuestionSettings(heading.attributes, path: path)
    diagnostics += settings.diagnostics
    let bare = BareAttribute.words(in: heading.content, known: QuestionSettings.known)
    if !bare.isEmpty {
      diagnostics.append(.attributesWithoutBraces(range, bare, in: "### …", file: path))
    }
    diagnostics += remarks.unlabelled.map { .labelNotBold($0.range, word: $0.word, file: path) }
    reportGapsOutOfPlace(heading, blocks.suffix(remarks.count))
    var place = AnswerPlace(settings: settings, path: path)
    let found = place.find(in: body, question: range)
    diagnostics += place.diagnostics
    guard let found, let answer = answer(found, settings, remarks, range) else { return nil }
    var question = Question(
      id: id(heading, range, &ids), heading: heading.content, stem: found.stem, answer: answer,
      hint: remarks.hint, explanation: remarks.explanation,
      feedbackWhenRight: remarks.right, feedbackWhenWrong: remarks.wrong,
      objective: heading.attributes.value("maal"), law: heading.attributes.value("lov"),
      source: heading.attributes.value("kilde"), points: settings.points,
      givesPartialCredit: settings.givesPartialCredit, shuffles: settings.shuffles,
      toleratesTypos: settings.toleratesTypos, range: range)
    if case .reflection = answer {
    } else {
      for quote in remarks.exampleRanges {
        diagnostics.append(.exampleAnswerOutOfPlace(quote, file: path))
      }
      question.explanation += remarks.example
    }
    question.fingerprint = Fingerprint.of(question)
    reportDoubts(blocks, answer, settings)
    return question
  }

  private mutating func reportDoubts(
    _ blocks: [Block], _ answer: Answer, _ settings: QuestionSettings
  ) {
    guard let place = blocks.firstIndex(where: \.isTaskList),
      case .list(let list) = blocks[place].kind, !answer.options.isEmpty
    else { return }
    diagnostics += DoubtfulQuestion.problems(
      answer.options, list.items, type: settings.type?.rawValue, rest: blocks[(place + 1)...],
      file: path)
  }

  /// Gaps in the heading and in remarks, where there is nothing to fill.
  private mutating func reportGapsOutOfPlace(_ heading: Heading, _ remarks: ArraySlice<Block>) {
    var gaps: [Gap] = []
    GapFinder.find(in: heading.content, &gaps)
    for block in remarks { GapFinder.find(in: block, &gaps) }
    for gap in gaps { diagnostics.append(.gapOutOfPlace(gap.range, file: path)) }
  }

  private mutating func answer(
    _ found: AnswerPlace.Found, _ settings: QuestionSettings, _ remarks: Remarks,
    _ range: SourceRange
  ) -> Answer? {
    switch found.form {
    case .options(let list, let place):
      var reader = ChoiceReader(path: path)
      defer { diagnostics += reader.diagnostics }
      return reader.read(list, place, type: settings.type)
    case .steps(let list, let place):
      var reader = ListAnswerReader(path: path)
      defer { diagnostics += reader.diagnostics }
      return reader.ordering(list, place)
    case .categories(let list, let place):
      var reader = ListAnswerReader(path: path)
      defer { diagnostics += reader.diagnostics }
      return reader.sorting(list, place, isScored: settings.isScored)
    case .scale(let list, let place):
      var reader = ListAnswerReader(path: path)
      defer { diagnostics += reader.diagnostics }
      return reader.scale(list, place)
    case .pairs(let table, let place):
      var reader = PairReader(path: path)
      defer { diagnostics += reader.diagnostics }
      return reader.read(table, place)
    case .gaps(let blocks):
      var reader = GapReader(path: path)
      defer { diagnostics += reader.diagnostics }
      return settings.type == .marking
        ? reader.marking(blocks, range) : reader.gapText(blocks, type: settings.type)
    case .text:
      return .reflection(Reflection(lines: settings.lines, example: remarks.example))
    }
  }

  private mutating func id(
    _ heading: Heading, _ range: SourceRange, _ ids: inout GivenIDs
  ) -> String {
    guard let written = heading.attributes.id else {
      let plain = Slug.make(String(decoding: heading.content.plainText, as: UTF8.self))
      let free = ids.take(plain.isEmpty ? "spoergsmaal" : plain)
      diagnostics.append(
        .questionWithoutID(
          range, attributes: heading.attributes, suggestion: free, file: path))
      return free
    }
    if ids.contains(written) {
      diagnostics.append(
        .duplicateQuestionID(heading.attributes.idRange ?? range, id: written, file: path))
    }
    return ids.take(written)
  }
}
