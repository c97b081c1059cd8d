import Diagnostics

/// Finds definition lists: a paragraph in which lines begin with `: `.
enum DefinitionListBuilder {
  /// The paragraph or definition list of `content`.
  static func block(of content: [Inline], range: SourceRange) -> Block {
    guard content.count > 1, let definitions = definitions(in: content) else {
      return Block(.paragraph(content), range: range)
    }
    return Block(.definitionList(definitions), range: range)
  }

  private static func definitions(in content: [Inline]) -> [Definition]? {
    guard let first = content.firstIndex(where: isLineEnd), !isDescription(content[...]),
      isDescription(content[(first + 1)...])
    else { return nil }
    let lines = content.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd)
    var definitions: [Definition] = []
    for (index, line) in lines.enumerated() {
      // A line right above a description is a term; any other goes on with the description above.
      let isTerm = index + 1 < lines.count && isDescription(lines[index + 1])
      if isDescription(line) {
        definitions[definitions.count - 1].descriptions.append(withoutMark(line))
      } else if isTerm {
        definitions.append(Definition(term: Array(line), descriptions: []))
      } else {
        let last = definitions.count - 1
        let description = definitions[last].descriptions.count - 1
        definitions[last].descriptions[description].append(.softBreak)
        definitions[last].descriptions[description].append(contentsOf: line)
      }
    }
    return definitions
  }

  private static func isLineEnd(_ inline: Inline) -> Bool {
    if case .softBreak = inline { true } else { false }
  }

  private static func isDescription(_ line: ArraySlice<Inline>) -> Bool {
    guard case .text(let bytes)? = line.first else { return false }
    return bytes.count > 1 && bytes[0] == 0x3A && bytes[1] == 0x20
  }

  private static func withoutMark(_ line: ArraySlice<Inline>) -> [Inline] {
    guard case .text(let bytes)? = line.first else { return Array(line) }
    let rest = bytes.dropFirst(2).drop { $0 == 0x20 }
    return (rest.isEmpty ? [] : [.text(Array(rest))]) + line.dropFirst()
  }
}
