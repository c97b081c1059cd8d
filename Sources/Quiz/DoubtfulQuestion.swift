import CommonMark
import Diagnostics

/// Looks for what a question says otherwise than its author probably meant.
struct DoubtfulQuestion {
  /// Words for true and false, as slugs; `sandt` and `falsk` are the ones the language has.
  private static let yes: Set<String> = ["sandt", "sand", "rigtigt", "korrekt"]
  private static let no: Set<String> = ["falsk", "falskt", "forkert", "usandt", "ukorrekt"]

  /// What there is to say of `options`, read from `items`. `rest` is what follows the list.
  static func problems(
    _ options: [Option], _ items: [List.Item], type: String?, rest: ArraySlice<Block>, file: String
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if let quote = lastFeedback(options, rest) {
      problems.append(.lastFeedbackNotIndented(quote, file: file))
    }
    if type == nil, let problem = nearlyTrueFalse(options, items, file: file) {
      problems.append(problem)
    }
    return problems
  }

  /// The unlabelled quote right after options of which only the last has no feedback.
  private static func lastFeedback(
    _ options: [Option], _ rest: ArraySlice<Block>
  ) -> SourceRange? {
    guard options.count > 1, let last = options.last, last.feedback.isEmpty,
      options.dropLast().allSatisfy({ !$0.feedback.isEmpty }),
      let next = rest.first, case .quote(let content) = next.kind,
      !Remarks.isLabelled(content)
    else { return nil }
    return next.range
  }

  private static func nearlyTrueFalse(
    _ options: [Option], _ items: [List.Item], file: String
  ) -> Diagnostic? {
    guard options.count == 2, items.count == 2 else { return nil }
    let words = options.map { Slug.make(String(decoding: $0.content.plainText, as: UTF8.self)) }
    guard Set(words) != ["sandt", "falsk"], words.contains(where: yes.contains),
      words.contains(where: no.contains)
    else { return nil }
    var fixes: [Diagnostic.Fix] = []
    for (word, item) in zip(words, items) {
      guard let box = item.boxRange, box.end < item.range.end else { return nil }
      let right = yes.contains(word) ? "sandt" : "falsk"
      guard word != right else { continue }
      fixes.append(
        Diagnostic.Fix(
          range: SourceRange(box.end, item.range.end),
          replacement: right == "sandt" ? " Sandt" : " Falsk", isCertain: false))
    }
    return .nearlyTrueFalse(options[0].range, fixes: fixes, file: file)
  }
}
