import Diagnostics

/// Goes over the source once, line by line, and cuts out what is not CommonMark, before libcmark
/// parses the rest. It keeps a rough account of fences, list items and directives: rough is enough,
/// because what turns up in code after all is put back from its token.
struct SourceScanner {
  /// A fenced code block that is open.
  struct Fence {
    var mark: UInt8
    var length: Int
    var quoteDepth: Int
    var indent: Int
  }

  /// The line before, as far as a table's delimiter row needs it.
  struct PreviousLine {
    /// The line's text without container marks.
    var content: SourceRange
    /// Where that text begins in the buffer's body.
    var bodyOffset: Int
  }

  let path: String
  let source: [UInt8]
  let isQuestionBank: Bool
  var buffer: ParseBuffer
  var diagnostics: [Diagnostic] = []
  /// Bracket pairs in the order they closed.
  var linkSites: [LinkSite] = []
  /// Footnote labels with the fragment that holds their text, in the order written.
  var footnotes: [(label: String, fragment: Int, range: SourceRange)] = []
  /// The tables, by the number in their head's token.
  var tables: [TableSketch] = []
  var inline = InlineState()

  private var touchedLines: ArraySlice<(start: Int, end: Int)>
  private var fence: Fence?
  private var itemIndents: [Int] = []
  private var openDirectives: [Bool] = []
  private var previous: PreviousLine?
  /// False after a line of running text, which an indented line would only continue.
  private var canBeginCode = true
  private var openTable: Int?
  private var openFootnote: Int?

  /// A scanner for `source`, whose comments are blanked and whose `touchedLines` held them.
  init(
    path: String, source: [UInt8], sign: [UInt8], isQuestionBank: Bool,
    touchedLines: [(start: Int, end: Int)]
  ) {
    self.path = path
    self.source = source
    self.isQuestionBank = isQuestionBank
    self.touchedLines = touchedLines[...]
    self.buffer = ParseBuffer(sign: sign, capacity: source.count)
  }

  /// True inside a quiz or question bank, where `[[…]]` is a gap.
  var gapsHaveMeaning: Bool { isQuestionBank || openDirectives.contains(true) }

  /// Scans from byte `start` to the end.
  mutating func scan(from start: Int) {
    var lineStart = start
    while lineStart < source.count {
      var lineEnd = lineStart
      while lineEnd < source.count, source[lineEnd] != 0x0A, source[lineEnd] != 0x0D {
        lineEnd += 1
      }
      var next = lineEnd
      if next < source.count {
        next += source[next] == 0x0D && next + 1 < source.count && source[next + 1] == 0x0A ? 2 : 1
      }
      if let touched = touchedLines.first, touched.start <= lineStart {
        touchedLines.removeFirst()
        if touched.end > touched.start { scanLine(lineStart, touched.end) }
      } else {
        scanLine(lineStart, lineEnd)
      }
      lineStart = next
    }
    finishFootnote()
  }

  // MARK: - One line

  private mutating func scanLine(_ start: Int, _ end: Int) {
    var prefix = LinePrefix(source, start, end)
    if let open = fence {
      if continues(open, prefix, end) { return copyFenceLine(open, start, end, prefix) }
      fence = nil
    }
    guard prefix.content < end else { return blankLine(start) }
    if openFootnote != nil, continuesFootnote(prefix, end) { return }
    finishFootnote()
    while let indent = itemIndents.last, prefix.firstColumn < indent { itemIndents.removeLast() }
    let base = itemIndents.last ?? 0
    let isIndentedCode = prefix.firstColumn - base >= 4 && canBeginCode
    if isIndentedCode {
      if startsWithColons(prefix.firstText, end) {
        diagnostics.append(
          .indentedDirective(SourceRange(prefix.firstText, end), file: path))
      }
      return copyLine(start, end)
    }
    prefix.findListMarkers(source, end)
    itemIndents.append(contentsOf: prefix.itemColumns)
    dispatch(prefix, start, end)
  }

  private mutating func dispatch(_ prefix: LinePrefix, _ start: Int, _ end: Int) {
    let content = prefix.content
    if content >= end { return copyLine(start, end) }
    if startsWithColons(content, end) {
      if prefix.firstColumn - (itemIndents.last ?? 0) >= 4, prefix.itemColumns.isEmpty {
        diagnostics.append(.indentedDirective(SourceRange(content, end), file: path))
      }
      return directiveLine(prefix, start, end)
    }
    if var opened = Fence(source, content, end, prefix: prefix) {
      opened.indent = itemIndents.last ?? 0
      fence = opened
      endTable()
      return copyLine(start, end)
    }
    if source[content] == UInt8(ascii: "["), startFootnote(content, end) { return }
    if let table = openTable, prefix.itemColumns.isEmpty, !startsBlock(content, end) {
      return addRow(to: table, SourceRange(content, end), start)
    }
    openTable = nil
    if prefix.itemColumns.isEmpty, let head = previous, isDelimiterRow(content, end) {
      return startTable(head: head, delimiter: SourceRange(content, end), start)
    }
    textLine(prefix, start, end)
  }

  private mutating func blankLine(_ start: Int) {
    finishFootnote()
    endTable()
    beginLine(start)
    buffer.body.append(0x0A)
    previous = nil
    canBeginCode = true
    inline.endParagraph()
  }

  private mutating func endTable() {
    openTable = nil
    previous = nil
  }

  private mutating func beginLine(_ start: Int) {
    buffer.lineStarts.append(start)
  }

  /// A line in which nothing is cut out: code, or a list marker alone.
  private mutating func copyLine(_ start: Int, _ end: Int) {
    beginLine(start)
    appendCode(start, end)
    buffer.body.append(0x0A)
    previous = nil
    canBeginCode = true
    inline.endParagraph()
  }

  /// An ordinary line: container marks, then text with notations.
  private mutating func textLine(_ prefix: LinePrefix, _ start: Int, _ end: Int) {
    beginLine(start)
    var content = prefix.content
    if !prefix.itemColumns.isEmpty || source[content] == UInt8(ascii: "#") {
      inline.endParagraph()
    }
    buffer.body.append(contentsOf: source[start..<content])
    if prefix.needsSpaceAfterMarker { buffer.body.append(0x20) }
    let bodyOffset = buffer.body.count
    if let box = prefix.box(source, end) {
      content = addBox(box, prefix)
    } else if let dot = prefix.dateDot {
      buffer.body.append(contentsOf: source[content..<dot])
      let token = buffer.add(.literal, SourceRange(dot, dot + 1))
      buffer.spell(token, to: &buffer.body)
      content = dot + 1
    } else if source[content] == UInt8(ascii: "#") {
      content = headingMarks(content, end)
    }
    scanInline(content, end, isFragment: false)
    buffer.body.append(0x0A)
    previous = PreviousLine(content: SourceRange(prefix.content, end), bodyOffset: bodyOffset)
    canBeginCode = false
  }

  private mutating func addBox(_ box: LinePrefix.Box, _ prefix: LinePrefix) -> Int {
    let token = buffer.add(.box(isTicked: box.isTicked), box.range)
    if let marker = box.markerInstead { buffer.body.append(contentsOf: marker) }
    buffer.spell(token, to: &buffer.body)
    if let instead = box.instead {
      diagnostics.append(
        .tolerated(
          SourceRange(box.shown.start, box.shown.end),
          written: Phrase(
            "Svarfeltet er skrevet på en usædvanlig måde", "The box is written in an unusual way"),
          instead: instead, file: path))
    }
    return box.range.end
  }

  /// `#` marks with a no-break space after them, which Word leaves behind, count as a heading's.
  private mutating func headingMarks(_ content: Int, _ end: Int) -> Int {
    var index = content
    while index < end, source[index] == UInt8(ascii: "#"), index - content < 7 { index += 1 }
    guard index - content < 7, index + 1 < end, source[index] == 0xC2, source[index + 1] == 0xA0
    else { return content }
    buffer.body.append(contentsOf: source[content..<index])
    buffer.body.append(0x20)
    let marks = String(decoding: source[content..<index], as: UTF8.self)
    diagnostics.append(
      .tolerated(
        SourceRange(content, index + 2),
        written: Phrase(
          "Efter \(marks) står et hårdt mellemrum", "A no-break space follows \(marks)"),
        instead: marks + " ", file: path))
    return index + 2
  }

  // MARK: - Fences

  private func continues(_ open: Fence, _ prefix: LinePrefix, _ end: Int) -> Bool {
    if prefix.quoteDepth < open.quoteDepth { return false }
    return prefix.content >= end || prefix.firstColumn >= open.indent
  }

  private mutating func copyFenceLine(
    _ open: Fence, _ start: Int, _ end: Int, _ prefix: LinePrefix
  ) {
    var index = prefix.firstText
    while index < end, source[index] == open.mark { index += 1 }
    let length = index - prefix.firstText
    while index < end, source[index] == 0x20 || source[index] == 0x09 { index += 1 }
    if length >= open.length, index == end { fence = nil }
    copyLine(start, end)
  }

  // MARK: - Directives

  private func startsWithColons(_ index: Int, _ end: Int) -> Bool {
    index + 2 < end && source[index] == 0x3A && source[index + 1] == 0x3A
      && source[index + 2] == 0x3A
  }

  private mutating func directiveLine(_ prefix: LinePrefix, _ start: Int, _ end: Int) {
    endTable()
    var reader = DirectiveLineReader(source, prefix.content, end, path: path)
    var line = reader.read()
    diagnostics.append(contentsOf: reader.diagnostics)
    switch line.role {
    case .opener:
      openDirectives.append(FoldedName.fold(line.name) == "quiz")
      if let title = reader.title { line.title = addFragment(title) }
    case .closer:
      _ = openDirectives.popLast()
    }
    let token = buffer.add(.directive(line), line.range)
    beginLine(start)
    buffer.body.append(contentsOf: source[start..<prefix.content])
    buffer.body.append(contentsOf: [0x3C, 0x3F])
    buffer.spell(token, to: &buffer.body)
    buffer.body.append(contentsOf: [0x3F, 0x3E, 0x0A])
    canBeginCode = true
    inline.endParagraph()
  }

  // MARK: - Text that is moved to the top

  /// Moves the text of `range` to the top and returns its number.
  mutating func addFragment(_ range: SourceRange) -> Int {
    let number = beginFragment(range)
    scanInline(range.start, range.end, isFragment: true)
    endFragment()
    return number
  }

  private mutating func beginFragment(_ range: SourceRange) -> Int {
    let number = buffer.fragmentRanges.count
    buffer.fragmentRanges.append(range)
    let token = buffer.add(.fragment(number), SourceRange(range.start, range.start))
    buffer.spell(token, to: &buffer.fragments)
    inline.beginFragment()
    return number
  }

  private mutating func endFragment() {
    buffer.fragments.append(contentsOf: [0x0A, 0x0A])
    buffer.fragmentLines += 2
    inline.endFragment()
  }

  // MARK: - Footnotes

  private mutating func startFootnote(_ content: Int, _ end: Int) -> Bool {
    guard content + 3 < end, source[content + 1] == UInt8(ascii: "^") else { return false }
    var index = content + 2
    while index < end, source[index] != UInt8(ascii: "]"), source[index] > 0x20 { index += 1 }
    guard index > content + 2, index + 1 < end, source[index] == UInt8(ascii: "]"),
      source[index + 1] == UInt8(ascii: ":")
    else { return false }
    let label = String(decoding: source[(content + 2)..<index], as: UTF8.self)
    let range = SourceRange(content, index + 1)
    if footnotes.contains(where: { $0.label == label }) {
      diagnostics.append(.duplicateFootnote(range, label: label, file: path))
    }
    var text = index + 2
    while text < end, source[text] == 0x20 || source[text] == 0x09 { text += 1 }
    let number = beginFragment(SourceRange(text, end))
    scanInline(text, end, isFragment: true)
    footnotes.append((label, number, range))
    openFootnote = number
    return true
  }

  private mutating func continuesFootnote(_ prefix: LinePrefix, _ end: Int) -> Bool {
    let content = prefix.content
    if startsWithColons(content, end) || source[content] == UInt8(ascii: "#") { return false }
    if content + 1 < end, source[content] == UInt8(ascii: "["), source[content + 1] == 0x5E {
      return false
    }
    buffer.fragments.append(0x20)
    scanInline(content, end, isFragment: true)
    return true
  }

  private mutating func finishFootnote() {
    guard openFootnote != nil else { return }
    openFootnote = nil
    endFragment()
  }

  // MARK: - Tables

  private mutating func startTable(
    head: PreviousLine, delimiter: SourceRange, _ start: Int
  ) {
    let number = tables.count
    var sketch = TableSketch(alignments: TableSketch.alignments(source, delimiter))
    buffer.body.removeSubrange(head.bodyOffset...)
    inline.endParagraph()
    let token = buffer.add(.tableHead(number), head.content)
    buffer.spell(token, to: &buffer.body)
    buffer.body.append(0x0A)
    addLineToken(delimiter, start)
    sketch.rows.append(addCells(of: head.content))
    sketch.rowRanges.append(head.content)
    tables.append(sketch)
    openTable = number
    previous = nil
  }

  private mutating func addRow(to table: Int, _ range: SourceRange, _ start: Int) {
    addLineToken(range, start)
    let cells = addCells(of: range)
    tables[table].rows.append(cells)
    tables[table].rowRanges.append(range)
    canBeginCode = false
  }

  private mutating func addLineToken(_ range: SourceRange, _ start: Int) {
    beginLine(start)
    buffer.body.append(contentsOf: source[start..<range.start])
    let token = buffer.add(.tableLine, range)
    buffer.spell(token, to: &buffer.body)
    buffer.body.append(0x0A)
  }

  private mutating func addCells(of row: SourceRange) -> [Int] {
    TableSketch.cells(source, row).map { addFragment($0) }
  }

  private func isDelimiterRow(_ start: Int, _ end: Int) -> Bool {
    var hasPipe = false
    var hasDash = false
    for index in start..<end {
      switch source[index] {
      case 0x7C: hasPipe = true
      case 0x2D: hasDash = true
      case 0x3A, 0x20, 0x09: break
      default: return false
      }
    }
    return hasPipe && hasDash
  }

  /// True where a line would begin another block and so ends a table.
  private func startsBlock(_ content: Int, _ end: Int) -> Bool {
    switch source[content] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"): true
    case UInt8(ascii: "<"): content + 1 < end && source[content + 1] == UInt8(ascii: "?")
    default: false
    }
  }

  // MARK: - Code

  /// Copies bytes that are code, with control characters reported and replaced.
  private mutating func appendCode(_ start: Int, _ end: Int) {
    var run = start
    for index in start..<end where source[index] < 0x20 && source[index] != 0x09 {
      buffer.body.append(contentsOf: source[run..<index])
      replaceControl(at: index, isFragment: false)
      run = index + 1
    }
    buffer.body.append(contentsOf: source[run..<end])
  }

  /// Reports the control character at `index` and writes U+FFFD instead.
  mutating func replaceControl(at index: Int, isFragment: Bool) {
    diagnostics.append(
      .controlCharacter(
        SourceRange(index, index + 1), code: UInt32(source[index]), file: path))
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    if isFragment {
      buffer.fragments.append(contentsOf: replacement)
    } else {
      buffer.body.append(contentsOf: replacement)
    }
  }
}

extension SourceScanner.Fence {
  /// The fence that opens at `content`, if one does.
  init?(_ source: [UInt8], _ content: Int, _ end: Int, prefix: LinePrefix) {
    let mark = source[content]
    guard mark == 0x60 || mark == 0x7E else { return nil }
    var index = content
    while index < end, source[index] == mark { index += 1 }
    guard index - content >= 3 else { return nil }
    if mark == 0x60, source[index..<end].contains(0x60) { return nil }
    self.init(
      mark: mark, length: index - content, quoteDepth: prefix.quoteDepth, indent: 0)
  }
}
