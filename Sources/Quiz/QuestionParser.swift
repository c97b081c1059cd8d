import CommonMark
import Diagnostics

/// Reads one question: a heading and the blocks up to the next.
struct QuestionParser {
  /// Attributes of a question that are understood.
  private static let known: Set<String> = ["type", "point", "maal", "lov", "kilde"]
  /// Attributes of the language that no renderer obeys yet.
  private static let waiting: Set<String> = ["bland", "delvis"]
  /// Types that can be built, and types of the language that cannot yet.
  private static let types = ["enkeltvalg", "flervalg", "sandt-falsk"]
  private static let waitingTypes = [
    "raekkefoelge", "par", "kategori", "indsaet-ord", "tal", "kort-svar", "marker", "skala",
    "refleksion",
  ]

  private let path: String
  private let taken: Set<String>
  /// What is wrong with the question.
  private(set) var diagnostics: [Diagnostic] = []

  /// A parser for a question whose quiz already holds the ids `taken`.
  init(path: String, taken: Set<String>) {
    self.path = path
    self.taken = taken
  }

  /// Reads the question; nil when there is nothing to answer.
  mutating func parse(
    _ heading: Heading, _ range: SourceRange, _ blocks: [Block]
  ) -> Question? {
    let remarks = Remarks(closing: blocks)
    let body = Array(blocks.dropLast(remarks.count))
    checkAttributes(heading.attributes)
    let type = declaredType(heading.attributes)
    let gaps = checkedGaps(heading, body)
    guard let (stem, list, listRange) = answerList(in: body, gaps, type: type, range) else {
      return nil
    }
    guard let answer = answer(list, listRange, type: type, range) else { return nil }
    var question = Question(
      id: id(heading, range), heading: heading.content, stem: stem, answer: answer,
      hint: remarks.hint, explanation: remarks.explanation,
      feedbackWhenRight: remarks.right, feedbackWhenWrong: remarks.wrong,
      objective: heading.attributes.value("maal"), law: heading.attributes.value("lov"),
      source: heading.attributes.value("kilde"), points: points(heading.attributes),
      range: range)
    for quote in remarks.unknown {
      diagnostics.append(.exampleAnswerOutOfPlace(quote, file: path))
    }
    question.fingerprint = Fingerprint.of(question)
    if let place = blocks.firstIndex(where: \.isTaskList), case .list(let list) = blocks[place].kind
    {
      diagnostics += DoubtfulQuestion.problems(
        answer.options, list.items, type: type, rest: blocks[(place + 1)...], file: path)
    }
    return question
  }

  // MARK: - Attributes

  private mutating func id(_ heading: Heading, _ range: SourceRange) -> String {
    guard let written = heading.attributes.id else {
      let plain = Slug.make(String(decoding: heading.content.plainText, as: UTF8.self))
      let free = freeID(plain.isEmpty ? "spoergsmaal" : plain)
      diagnostics.append(
        .questionWithoutID(
          range, attributes: heading.attributes, suggestion: free, file: path))
      return free
    }
    if taken.contains(written) {
      diagnostics.append(
        .duplicateQuestionID(heading.attributes.idRange ?? range, id: written, file: path))
      return freeID(written)
    }
    return written
  }

  private func freeID(_ wanted: String) -> String {
    guard taken.contains(wanted) else { return wanted }
    var number = 2
    while taken.contains("\(wanted)-\(number)") { number += 1 }
    return "\(wanted)-\(number)"
  }

  private mutating func points(_ attributes: Attributes) -> Double {
    guard let entry = attributes.entry("point") else { return 1 }
    let written = (entry.value ?? "").split(separator: ",", omittingEmptySubsequences: false)
      .joined(separator: ".")
    guard let points = Double(written), points > 0, points <= 1000 else {
      diagnostics.append(.impossiblePoints(entry, file: path))
      return 1
    }
    return points
  }

  private mutating func declaredType(_ attributes: Attributes) -> String? {
    guard let entry = attributes.entry("type") else { return nil }
    let type = Slug.make(entry.value ?? "")
    if QuestionParser.types.contains(type) { return type }
    if QuestionParser.waitingTypes.contains(type) {
      diagnostics.append(.typeNotReady(entry.range, type: entry.value ?? type, file: path))
    } else {
      diagnostics.append(
        .unknownType(
          entry, among: QuestionParser.types + QuestionParser.waitingTypes, file: path))
    }
    return "ukendt"
  }

  private mutating func checkAttributes(_ attributes: Attributes) {
    for entry in attributes.entries where !QuestionParser.known.contains(entry.name) {
      diagnostics.append(
        QuestionParser.waiting.contains(entry.name)
          ? .attributeNotReady(entry, file: path)
          : .unknownQuizAttribute(
            entry, among: QuestionParser.known.union(QuestionParser.waiting).sorted(),
            file: path))
    }
  }

  // MARK: - The answer

  /// The gaps outside the options. Gaps have a meaning in quizzes: an empty one is always a mistake.
  private mutating func checkedGaps(_ heading: Heading, _ blocks: [Block]) -> [Gap] {
    var all: [Gap] = []
    var outside: [Gap] = []
    GapFinder.find(in: heading.content, &all)
    for block in blocks {
      if block.isTaskList {
        GapFinder.find(in: block, &all)
      } else {
        GapFinder.find(in: block, &outside)
      }
    }
    for gap in all + outside where gap.source.trimmingBlanks.isEmpty {
      diagnostics.append(.emptyGap(gap, file: path))
    }
    return outside
  }

  /// The one task list that is the answer, with what stands before it.
  private mutating func answerList(
    in body: [Block], _ gaps: [Gap], type: String?, _ range: SourceRange
  ) -> ([Block], List, SourceRange)? {
    var lists: [(index: Int, list: List)] = []
    for (index, block) in body.enumerated() {
      if case .list(let list) = block.kind, list.isTaskList { lists.append((index, list)) }
    }
    if lists.count > 1 {
      reportSeveralLists(lists.map { $0.index }, body)
      return nil
    }
    guard let (index, list) = lists.first else {
      reportMissingAnswer(gaps, body, type: type, range)
      return nil
    }
    if let gap = gaps.first {
      diagnostics.append(
        .twoAnswers(gap.range, other: Phrase("et hul", "a gap"), file: path))
      return nil
    }
    for block in body[(index + 1)...] {
      diagnostics.append(.textAfterAnswer(block.range, file: path))
    }
    return (Array(body[..<index]), list, body[index].range)
  }

  private mutating func reportSeveralLists(_ indexes: [Int], _ body: [Block]) {
    let second = indexes[1]
    let between = body[(indexes[0] + 1)..<second]
    if let quote = between.first(where: \.isQuote) {
      diagnostics.append(.feedbackNotIndented(quote.range, file: path))
    } else {
      diagnostics.append(
        .twoAnswers(
          body[second].range, other: Phrase("endnu en liste med svar", "another list of options"),
          file: path))
    }
  }

  private mutating func reportMissingAnswer(
    _ gaps: [Gap], _ body: [Block], type: String?, _ range: SourceRange
  ) {
    if type == "ukendt" { return }
    if let gap = gaps.first(where: { !$0.source.trimmingBlanks.isEmpty }) {
      diagnostics.append(.typeNotReady(gap.range, type: "indsæt-ord", file: path))
    } else if gaps.isEmpty {
      let list = body.last { $0.isPlainList }
      diagnostics.append(.questionWithoutAnswer(list?.range ?? range, file: path))
    }
  }

  private mutating func answer(
    _ list: List, _ listRange: SourceRange, type: String?, _ range: SourceRange
  ) -> Answer? {
    if type == "ukendt" { return nil }
    let options = list.items.map { option($0) }
    let right = options.filter(\.isRight)
    guard let first = right.first else {
      diagnostics.append(
        .noRightAnswer(
          list.items.first?.boxRange ?? listRange,
          option: String(decoding: options.first?.content.plainText ?? [], as: UTF8.self),
          file: path))
      return nil
    }
    if options.count < 2 { diagnostics.append(.onlyOneOption(first.range, file: path)) }
    let isTrueFalse = QuestionParser.isTrueFalse(options)
    if type == "flervalg" { return .multipleChoice(options) }
    if type == "sandt-falsk", !isTrueFalse {
      diagnostics.append(.notTrueFalse(listRange, file: path))
      return nil
    }
    guard isTrueFalse || type != nil else {
      return right.count > 1 ? .multipleChoice(options) : .singleChoice(options)
    }
    if right.count > 1 {
      let box = list.items.last { $0.isTicked == true }?.boxRange
      diagnostics.append(.severalRightAnswers(box ?? listRange, file: path))
      return nil
    }
    return isTrueFalse && type != "enkeltvalg" ? .trueFalse(options) : .singleChoice(options)
  }

  private mutating func option(_ item: List.Item) -> Option {
    var option = Option(
      content: [], feedback: [], isRight: item.isTicked == true, range: item.range)
    if item.isTicked == nil { diagnostics.append(.optionWithoutBox(item.range, file: path)) }
    for (index, block) in item.blocks.enumerated() {
      switch block.kind {
      case .paragraph(let content) where index == 0: option.content = content
      case .quote(let blocks): option.feedback.append(contentsOf: blocks)
      default: diagnostics.append(.tooMuchInOption(block.range, file: path))
      }
    }
    if option.content.plainText.allSatisfy({ $0 == 0x20 }), !option.content.hasPicture {
      diagnostics.append(.emptyOption(item.range, file: path))
    }
    return option
  }

  private static func isTrueFalse(_ options: [Option]) -> Bool {
    guard options.count == 2 else { return false }
    let words = options.map { Slug.make(String(decoding: $0.content.plainText, as: UTF8.self)) }
    return Set(words) == ["sandt", "falsk"]
  }
}

extension Block {
  var isQuote: Bool {
    if case .quote = kind { true } else { false }
  }

  var isTaskList: Bool {
    if case .list(let list) = kind { list.isTaskList } else { false }
  }

  var isPlainList: Bool {
    if case .list(let list) = kind { !list.isTaskList } else { false }
  }
}

extension Array where Element == Inline {
  /// True when a picture stands in the text: a picture alone can be an option.
  var hasPicture: Bool {
    contains { inline in
      if case .image = inline { true } else { false }
    }
  }
}
