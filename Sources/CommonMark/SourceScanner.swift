import Diagnostics

/// Goes over the source once, line by line, and cuts out what is not CommonMark, before libcmark
/// parses the rest:
/// 1. `LineTracker` says what kind of line it is and where its own text begins;
/// 2. directives, footnotes and tables are recognised by line (`DirectiveScanning`,
///    `FootnoteScanning`, `TableScanning`);
/// 3. running text is searched for notations (`InlineScanning`).
struct SourceScanner {
  let path: String
  let source: [UInt8]
  /// The text for libcmark as far as it is written.
  var buffer: ParseBuffer
  var diagnostics: [Diagnostic] = []
  /// Where links and HTML may stand.
  var sites = InlineSites()
  /// The footnotes in the order written.
  var footnotes: [FootnoteDefinition] = []
  /// The tables, by the number in their head's token.
  var tables: [TableSketch] = []

  var tracker = LineTracker()
  var inline = InlineState()
  /// The line before, when it is text a table's delimiter row could stand under.
  var previous: PreviousLine?
  /// The table whose rows the lines are.
  var openTable: Int?
  var openFootnote: Int?
  /// True when the line before was the last of a footnote.
  var footnoteHasJustEnded = false
  /// Labels of `footnotes`.
  var footnoteLabels: Set<String> = []
  var directives: OpenDirectives
  /// Ids of the sources there are.
  let sourceIDs: Set<String>
  private var hints = WritingHints()
  var slips: SlipFinder
  private var commentLines: ArraySlice<CommentFinder.Line>

  /// A scanner for a prepared source.
  init(
    _ preparation: SourcePreparation, path: String, options: DocumentParser.Options
  ) {
    self.path = path
    self.slips = SlipFinder(path: path, directives: options.directiveNames)
    self.sourceIDs = options.sourceIDs
    self.source = preparation.source
    self.commentLines = preparation.commentLines[...]
    self.buffer = ParseBuffer(sign: preparation.sign, capacity: preparation.source.count)
    self.directives = OpenDirectives(isQuestionBank: options.isQuestionBank)
  }

  /// Scans from byte `start` to the end.
  mutating func scan(from start: Int) {
    var lineStart = start
    while lineStart < source.count {
      let lineEnd = ByteSearch.lineEnd(source, from: lineStart)
      if let comment = commentLines.first, comment.start == lineStart {
        commentLines.removeFirst()
        if comment.end > comment.start {
          scanLine(lineStart, comment.end)
        } else {
          hints.noteComment()
        }
      } else {
        scanLine(lineStart, lineEnd)
      }
      lineStart = ByteSearch.nextLine(source, after: lineEnd)
    }
    finishFootnote()
    forgetCitationsThatAreLinks()
    slips.endParagraph()
    tracker.finish()
    diagnostics += tracker.unclosedFences.map {
      .unclosedFence($0, source: source, file: path)
    }
    diagnostics.append(contentsOf: slips.diagnostics)
    diagnostics.append(contentsOf: hints.diagnostics(file: path))
  }

  private mutating func scanLine(_ start: Int, _ end: Int) {
    let line = tracker.read(source, start, end)
    if line.isIndentedDirective {
      diagnostics.append(.indentedDirective(SourceRange(line.content, end), file: path))
    }
    directives.closeContainers(tracker)
    hints.note(line, source, start, end, tracker)
    if line.kind == .text {
      if startsFootnote(line, end) { return startFootnote(line, start, end) }
      if openFootnote != nil, line.continuesParagraph { return continueFootnote(line, end) }
    }
    if openFootnote != nil { hints.noteFootnoteEnd() }
    finishFootnote()
    switch line.kind {
    case .text: break
    case .blank: slips.noteBlank(at: start)
    default: slips.noteOther()
    }
    switch line.kind {
    case .text: textLine(line, start, end)
    case .heading: headingLine(line, start, end)
    case .directive: directiveLine(line, start, end)
    case .underline: underline(line, start, end)
    case .blank, .code, .thematicBreak: copyLine(start, end)
    }
  }

  // MARK: - Kinds of line

  /// A line in which nothing is cut out.
  mutating func copyLine(_ start: Int, _ end: Int) {
    endParagraph()
    beginLine(start)
    ByteSearch.append(source, start, end, to: &buffer.body.bytes)
    buffer.body.bytes.append(0x0A)
  }

  private mutating func textLine(_ line: LineStart, _ start: Int, _ end: Int) {
    if !line.continuesParagraph { endParagraph() }
    if let table = openTable { return addRow(to: table, SourceRange(line.content, end), start) }
    if let head = previous, TableSketch.isDelimiterRow(source, line.content, end) {
      return startTable(head: head, delimiter: SourceRange(line.content, end), start)
    }
    if !line.continuesParagraph || inline.codeEnd <= line.content {
      slips.noteText(line, source, start, end, container: tracker.containers.last?.serial ?? 0)
    }
    beginLine(start)
    writePrefix(line, start)
    previous = PreviousLine(
      content: SourceRange(line.content, end), bodyOffset: buffer.body.bytes.count,
      lateTokens: buffer.body.lateTokens.count, diagnostics: diagnostics.count,
      sites: sites.counts)
    scanInline(writeTextStart(line, end), end)
    buffer.body.bytes.append(0x0A)
  }

  private mutating func headingLine(_ line: LineStart, _ start: Int, _ end: Int) {
    endParagraph()
    beginLine(start)
    writePrefix(line, start)
    scanInline(headingMarks(line.content, end), end)
    buffer.body.bytes.append(0x0A)
    endParagraph()
  }

  /// A line of `---` or `===` under a paragraph. Under a table it is a row or a thematic break, and
  /// under a footnote it must not make a heading of what libcmark sees there.
  private mutating func underline(_ line: LineStart, _ start: Int, _ end: Int) {
    if let table = openTable, !isThematicBreak(line, end) {
      tracker.continueParagraph()
      return addRow(to: table, SourceRange(line.content, end), start)
    }
    if openTable != nil || footnoteHasJustEnded {
      beginLine(start)
      buffer.body.bytes.append(0x0A)
    }
    copyLine(start, end)
  }

  private func isThematicBreak(_ line: LineStart, _ end: Int) -> Bool {
    let third = line.content + 2
    return third < end && source[third] == UInt8(ascii: "-")
  }

  // MARK: - Pieces of a line

  /// Notes that a line of the body begins, which stands at `start` in the source.
  mutating func beginLine(_ start: Int) {
    buffer.lineStarts.append(start)
  }

  mutating func endParagraph() {
    openTable = nil
    previous = nil
    inline.endParagraph()
  }

  /// Writes the container marks before a line's text.
  private mutating func writePrefix(_ line: LineStart, _ start: Int) {
    guard let marker = line.looseMarker else {
      ByteSearch.append(source, start, line.content, to: &buffer.body.bytes)
      return
    }
    ByteSearch.append(source, start, marker.start, to: &buffer.body.bytes)
    buffer.body.bytes.append(contentsOf: [0x2D, 0x20])
  }

  /// Writes what stands at the beginning of a line's text and is no running text: a task list's
  /// box, a date's dot. Returns where the running text begins.
  private mutating func writeTextStart(_ line: LineStart, _ end: Int) -> Int {
    let content = line.content
    if line.isTooDeep {
      buffer.write(.literal, SourceRange(content, content + 1))
      return content + 1
    }
    if line.opensItem, let box = TaskBox(source, content, end) {
      hint(at: box, line)
      buffer.write(.box(isTicked: box.isTicked), SourceRange(content, box.end))
      return box.end
    }
    if let dot = ListMarker.dateDot(source, content, end) {
      ByteSearch.append(source, content, dot, to: &buffer.body.bytes)
      buffer.write(.literal, SourceRange(dot, dot + 1))
      return dot + 1
    }
    return content
  }

  private mutating func hint(at box: TaskBox, _ line: LineStart) {
    guard box.slip != nil || line.looseMarker != nil else { return }
    diagnostics.append(.unusualBox(box, marker: line.looseMarker, file: path))
  }

  /// `#` marks with a no-break space after them, which Word leaves behind, count as a heading's.
  /// Returns where the scan of the line goes on.
  private mutating func headingMarks(_ content: Int, _ end: Int) -> Int {
    var index = content
    while index < end, source[index] == UInt8(ascii: "#") { index += 1 }
    guard index + 1 < end, source[index] == 0xC2 else { return content }
    ByteSearch.append(source, content, index, to: &buffer.body.bytes)
    buffer.body.bytes.append(0x20)
    let marks = String(decoding: source[content..<index], as: UTF8.self)
    diagnostics.append(
      .noBreakSpaceInHeading(SourceRange(content, index + 2), marks: marks, file: path))
    return index + 2
  }
}
