import Diagnostics

/// A footnote's definition as the scan found it.
struct FootnoteDefinition {
  /// The label as written after `^`.
  var label: String
  /// The fragment that holds its text.
  var fragment: Int
  /// The label with its brackets.
  var range: SourceRange
}

extension SourceScanner {
  /// True for `[^label]:` at the beginning of a line, but not of a list item: the item would be
  /// left empty.
  func startsFootnote(_ line: LineStart, _ end: Int) -> Bool {
    !line.opensItem && !line.isTooDeep && footnoteLabelEnd(line.content, end) != nil
  }

  /// The offset of the `]` of `[^label]:` at `content`.
  private func footnoteLabelEnd(_ content: Int, _ end: Int) -> Int? {
    guard content + 4 < end, source[content] == UInt8(ascii: "["),
      source[content + 1] == UInt8(ascii: "^")
    else { return nil }
    var index = content + 2
    while index < end, source[index] > 0x20, source[index] != UInt8(ascii: "]"),
      source[index] != UInt8(ascii: "[")
    {
      index += 1
    }
    let isLabel =
      index > content + 2 && index + 1 < end && source[index] == UInt8(ascii: "]")
      && source[index + 1] == UInt8(ascii: ":")
    return isLabel ? index : nil
  }

  /// Moves a footnote's text to the top. Of its line nothing is left but the marks of quotes that
  /// begin on it.
  mutating func startFootnote(_ line: LineStart, _ start: Int, _ end: Int) {
    finishFootnote()
    guard let labelEnd = footnoteLabelEnd(line.content, end) else { return }
    if line.opensContainer {
      endParagraph()
      beginLine(start)
      ByteSearch.append(source, start, line.content, to: &buffer.body.bytes)
      buffer.body.bytes.append(0x0A)
    }
    openTable = nil
    previous = nil
    let label = String(decoding: source[(line.content + 2)..<labelEnd], as: UTF8.self)
    let range = SourceRange(line.content, labelEnd + 1)
    if !footnoteLabels.insert(label).inserted {
      diagnostics.append(.duplicateFootnote(range, label: label, file: path))
    }
    var text = labelEnd + 2
    while text < end, source[text] == 0x20 || source[text] == 0x09 { text += 1 }
    let number = beginFragment(.footnote, SourceRange(text, end))
    scanInline(text, end)
    footnotes.append(FootnoteDefinition(label: label, fragment: number, range: range))
    openFootnote = number
  }

  /// The next line of a footnote's paragraph.
  mutating func continueFootnote(_ line: LineStart, _ end: Int) {
    buffer.fragmentText.bytes.append(0x20)
    scanInline(line.content, end)
  }

  /// Ends the footnote that is open, if one is.
  mutating func finishFootnote() {
    footnoteHasJustEnded = openFootnote != nil
    guard openFootnote != nil else { return }
    openFootnote = nil
    endFragment()
  }
}
