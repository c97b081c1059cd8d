import CommonMark
import Diagnostics

/// Reads the gaps of a text: `indsæt-ord`, `tal`, `kort-svar` and `markér`.
struct GapReader {
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []

  /// A reader for the file at `path`.
  init(path: String) {
    self.path = path
  }

  // MARK: - Gaps to be filled

  /// Reads a text with gaps; nil when none of them can be filled.
  mutating func gapText(_ blocks: [Block], type: QuestionType?) -> Answer? {
    let gaps = blocks.flatMap { GapFinder.gaps(in: $0) }
    let blanks = gaps.compactMap { blank($0, isNumber: type == .number) }
    guard blanks.count == gaps.count, !blanks.isEmpty else { return nil }
    if type == nil, let mark = gaps.first(where: { $0.source.hasPrefix("+") }) {
      diagnostics.append(.marksWithoutType(mark.range, file: path))
    }
    if type == .shortAnswer, gaps.count > 1 {
      diagnostics.append(.shortAnswerWithGaps(gaps[1].range, file: path))
    }
    return .gapText(
      GapText(form: GapReader.form(blocks, blanks, type: type), blocks: blocks, blanks: blanks))
  }

  private static func form(
    _ blocks: [Block], _ blanks: [Blank], type: QuestionType?
  ) -> GapText.Form {
    switch type {
    case .number?: return .number
    case .shortAnswer?: return .shortAnswer
    case .gapText?: return .words
    default: break
    }
    let areNumbers = blanks.allSatisfy { if case .number = $0.kind { true } else { false } }
    if areNumbers { return .number }
    guard blocks.count == 1, case .paragraph(let content) = blocks[0].kind,
      case .text? = blanks.first?.kind
    else { return .words }
    let isAlone = content.allSatisfy { inline in
      switch inline {
      case .gap, .softBreak: true
      case .text(let bytes): bytes.allSatisfy { $0 == 0x20 }
      default: false
      }
    }
    return isAlone && blanks.count == 1 ? .shortAnswer : .words
  }

  private mutating func blank(_ gap: Gap, isNumber: Bool) -> Blank? {
    let source = gap.source.trimmingBlanks
    if source.isEmpty {
      diagnostics.append(.emptyGap(gap, file: path))
      return nil
    }
    let unsigned = source.drop { "+-–−".contains($0) }
    let isOneNumber = isNumber && (unsigned.first?.isNumber == true || !source.contains("|"))
    if source.hasPrefix("=") || isOneNumber {
      let text = source.hasPrefix("=") ? String(source.dropFirst()) : source
      guard let key = NumberReader.read(text.trimmingBlanks) else {
        diagnostics.append(.unreadableNumber(gap, file: path))
        return nil
      }
      return Blank(.number(key), range: gap.range)
    }
    if unsigned.first?.isNumber == true, let number = NumberReader.read(source),
      number.unit?.contains(where: \.isNumber) != true
    {
      diagnostics.append(.numberWithoutSign(gap, file: path))
    }
    reportMarkup(gap)
    let isChoice = source.hasPrefix("?")
    let variants = GapReader.variants(isChoice ? String(source.dropFirst()) : source)
    guard variants.allSatisfy({ !$0.isEmpty }) else {
      diagnostics.append(.emptyVariant(gap, file: path))
      return nil
    }
    return isChoice ? choice(variants, gap) : Blank(.text(variants), range: gap.range)
  }

  /// Markup is nothing in a gap: what stands there is what has to be typed.
  private mutating func reportMarkup(_ gap: Gap) {
    let isMarked = GapReader.variants(gap.source).contains { text in
      ["**", "__", "~~", "`"].contains { text.ranges(of: $0).count > 1 }
        || ["*", "_"].contains { text.count > 2 && text.hasPrefix($0) && text.hasSuffix($0) }
    }
    if isMarked || gap.source.contains("[@") || gap.source.contains("](") {
      diagnostics.append(.markupInGap(gap, file: path))
    }
  }

  private mutating func choice(_ variants: [String], _ gap: Gap) -> Blank? {
    guard variants.count > 1, Set(variants).count == variants.count else {
      diagnostics.append(.impossibleDropDown(gap, file: path))
      return nil
    }
    let order = DisplayOrder.alphabetical(variants.map { Array($0.utf8) })
    let right = order.firstIndex(of: 0) ?? 0
    return Blank(.choice(order.map { variants[$0] }, right: right), range: gap.range)
  }

  /// The accepted spellings between bars; in a table a bar is written `\|`.
  private static func variants(_ source: String) -> [String] {
    var variants: [String] = [""]
    for character in source {
      guard character == "|" else {
        variants[variants.count - 1].append(character)
        continue
      }
      if variants[variants.count - 1].hasSuffix("\\") {
        variants[variants.count - 1].removeLast()
      }
      variants.append("")
    }
    return variants.map(\.trimmingBlanks)
  }

  // MARK: - Phrases to be marked

  /// Reads a text with phrases to mark.
  mutating func marking(_ blocks: [Block], _ question: SourceRange) -> Answer? {
    var marks: [MarkingText.Mark] = []
    for gap in blocks.flatMap({ GapFinder.gaps(in: $0) }) {
      let source = gap.source.trimmingBlanks
      let text = String(source.dropFirst()).trimmingBlanks
      guard let sign = source.first, !text.isEmpty || !"+-–−".contains(sign) else {
        diagnostics.append(.emptyGap(gap, file: path))
        continue
      }
      guard "+-–−".contains(sign) else {
        diagnostics.append(.markWithoutSign(gap, file: path))
        continue
      }
      reportMarkup(gap)
      marks.append(MarkingText.Mark(text: text, isRight: sign == "+", range: gap.range))
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    guard marks.contains(where: \.isRight) else {
      diagnostics.append(.nothingToMark(marks.first?.range ?? question, file: path))
      return nil
    }
    if marks.allSatisfy(\.isRight) {
      diagnostics.append(.everythingIsToBeMarked(marks[0].range, file: path))
    }
    return .marking(MarkingText(blocks: blocks, marks: marks))
  }
}

/// Reads what an author writes after `[[=`: `33,9`, `12±1`, `10..12`, each with a unit or without.
enum NumberReader {
  /// The key; nil when it is not a number.
  static func read(_ source: String) -> NumberKey? {
    let scalars = ComparableText(source, keepsEnd: true).scalars
    let numeric = scalars.prefix { isPart($0) }
    var number = numeric[...]
    while let last = number.last, last == " " { number = number.dropLast() }
    var unitText = String(String.UnicodeScalarView(scalars[number.count...])).trimmingBlanks
    // A unit such as "mio." begins after the number; a mark right after it is part of neither.
    if unitText.hasPrefix(".") || unitText.hasPrefix(",") { return nil }
    // Two numbers are no number with a unit: 12|13, 10 til 12.
    let joins: Set<Substring> = ["til", "eller", "og", "to", "or", "and"]
    if unitText.contains("|") || unitText.split(separator: " ").first.map(joins.contains) == true {
      return nil
    }
    guard let ends = ends(of: Array(number)) else { return nil }
    if ends.low.value > ends.high.value { return nil }
    if unitText == "%" || unitText == "procent" || unitText == "pct." { unitText = "%" }
    return NumberKey(
      low: ends.low.text, high: ends.high.text, unit: unitText.isEmpty ? nil : unitText,
      shown: shown(source))
  }

  /// The number as people read it: limits with a dash between them.
  private static func shown(_ source: String) -> String {
    guard let mark = source.firstRange(of: "..") else { return source }
    let low = String(source[..<mark.lowerBound]).trimmingBlanks
    let high = String(source[mark.upperBound...].drop { $0 == "." }).trimmingBlanks
    return low + "–" + high
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ".,+- ±".unicodeScalars.contains(scalar)
  }

  private static func ends(
    of number: [Unicode.Scalar]
  ) -> (low: DecimalNumber, high: DecimalNumber)? {
    if let mark = number.indices.dropLast().first(where: {
      number[$0] == "." && number[$0 + 1] == "."
    }) {
      let low = DecimalNumber(trimmed(number[..<mark]))
      let high = DecimalNumber(trimmed(number[(mark + 2)...].drop { $0 == "." }))
      return low.flatMap { low in high.map { (low, $0) } }
    }
    if let mark = number.firstIndex(of: "±") {
      guard let middle = DecimalNumber(trimmed(number[..<mark])),
        let slack = DecimalNumber(trimmed(number[(mark + 1)...])), slack.value >= 0,
        let low = middle.adding(slack.negated), let high = middle.adding(slack)
      else { return nil }
      return (low, high)
    }
    return DecimalNumber(number).map { ($0, $0) }
  }

  private static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var text = text
    while text.last == " " { text = text.dropLast() }
    return Array(text.drop { $0 == " " })
  }
}
