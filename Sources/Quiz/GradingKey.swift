/// What a grader must know of a question: its type, what is right, and how strict it is. Values are
/// decimal numbers counted from 1 in the order shown, as in the page and in stored answers.
package struct GradingKey: Sendable, Equatable {
  /// What is right.
  package enum Solution: Sendable, Equatable {
    /// `enkeltvalg`, `sandt-falsk`: just one of `options` values is right.
    case one(String, options: Int)
    /// `flervalg`, `markér`: these of `options` values are right.
    case several(Set<String>, options: Int)
    /// `rækkefølge`: the values in the right order.
    case order([String])
    /// `par`, `kategori`: for each row the values that are right.
    case rows([Set<String>])
    /// `indsæt-ord`, `tal`, `kort-svar`: for each gap what is right.
    case blanks([BlankKey])
    /// Nothing is right or wrong.
    case none
  }

  /// What is right in one gap.
  package enum BlankKey: Sendable, Equatable {
    /// Any of these spellings.
    case text([String])
    /// Any of these values of a drop-down.
    case choice(Set<String>)
    /// A number.
    case number(NumberKey)
  }

  /// What is right.
  package var solution: Solution
  /// False for all or nothing.
  package var givesPartialCredit: Bool
  /// True when one wrong letter is let pass in words of more than six.
  package var toleratesTypos: Bool

  /// A key from its parts.
  package init(_ solution: Solution, givesPartialCredit: Bool = true, toleratesTypos: Bool = false)
  {
    self.solution = solution
    self.givesPartialCredit = givesPartialCredit
    self.toleratesTypos = toleratesTypos
  }

  /// The key of a question.
  package init(_ question: Question) {
    self.init(
      GradingKey.solution(of: question.answer), givesPartialCredit: question.givesPartialCredit,
      toleratesTypos: question.toleratesTypos)
  }

  private static func solution(of answer: Answer) -> Solution {
    guard answer.isScored else { return .none }
    switch answer {
    case .singleChoice(let options), .trueFalse(let options):
      let right = options.firstIndex(where: \.isRight) ?? options.count
      return .one("\(right + 1)", options: options.count)
    case .multipleChoice(let options):
      return .several(values(options.map(\.isRight)), options: options.count)
    case .marking(let text):
      return .several(values(text.marks.map(\.isRight)), options: text.marks.count)
    case .ordering(let ordering):
      return .order(ordering.values.map { "\($0)" })
    case .matching(let matching):
      return .rows(matching.rows.map { ["\($0.choice + 1)"] })
    case .sorting(let sorting):
      return .rows(sorting.display.map { ["\(sorting.places[$0] + 1)"] })
    case .gapText(let text):
      return .blanks(text.blanks.map(BlankKey.init))
    case .scale, .reflection:
      return .none
    }
  }

  private static func values(_ areRight: [Bool]) -> Set<String> {
    Set(areRight.indices.filter { areRight[$0] }.map { "\($0 + 1)" })
  }
}

extension GradingKey.BlankKey {
  /// The key of a blank.
  package init(_ blank: Blank) {
    switch blank.kind {
    case .text(let accepted): self = .text(accepted)
    case .choice(_, let right): self = .choice(["\(right + 1)"])
    case .number(let number): self = .number(number)
    }
  }

  /// True when what was typed or chosen is right.
  package func accepts(_ response: String, toleratesTypos: Bool) -> Bool {
    switch self {
    case .choice(let values): return values.contains(response)
    case .number(let key): return key.accepts(response)
    case .text(let accepted):
      let text = ComparableText(response)
      return !text.scalars.isEmpty
        && accepted.contains { text.matches(ComparableText($0), toleratesTypos: toleratesTypos) }
    }
  }
}
