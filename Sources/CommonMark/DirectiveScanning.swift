import Diagnostics

/// The directives that are open where the scan stands. Openers and closers are paired for good on
/// the tree (`ContainerAssembly`); here it only matters whether a quiz is among them.
struct OpenDirectives {
  private struct Entry {
    var name: String
    /// The container it was opened in, 0 for none.
    var container: Int
    /// How many containers stood around it.
    var depth: Int
  }

  /// Nobody nests directives deeper; the tree is cut off there too.
  private static let limit = 64

  private let isQuestionBank: Bool
  private var entries: [Entry] = []
  private var surplus = 0
  private var quizzes = 0

  /// No directive is open.
  init(isQuestionBank: Bool) {
    self.isQuestionBank = isQuestionBank
  }

  /// True inside a quiz or question bank, where `[[…]]` is a gap.
  var gapsHaveMeaning: Bool { isQuestionBank || quizzes > 0 }

  /// A directive begins.
  mutating func open(_ name: String, _ tracker: LineTracker) {
    guard entries.count < OpenDirectives.limit else { return surplus += 1 }
    let name = FoldedName.fold(name)
    if name == "quiz" { quizzes += 1 }
    entries.append(
      Entry(
        name: name, container: tracker.containers.last?.serial ?? 0,
        depth: tracker.containers.count))
  }

  /// A closer with the name after its `/`, where it has one.
  mutating func close(_ name: String?, _ tracker: LineTracker) {
    guard surplus == 0 else { return surplus -= 1 }
    let container = tracker.containers.last?.serial ?? 0
    guard let last = entries.last, last.container == container else { return }
    guard let name else { return removeLast() }
    let folded = FoldedName.fold(name)
    guard
      let index = entries.lastIndex(where: { $0.name == folded && $0.container == container })
    else { return }
    while entries.count > index { removeLast() }
  }

  /// Forgets what was opened in a container that is over.
  mutating func closeContainers(_ tracker: LineTracker) {
    while let last = entries.last, last.depth > 0 {
      let isOpen =
        last.depth <= tracker.containers.count
        && tracker.containers[last.depth - 1].serial == last.container
      if isOpen { return }
      removeLast()
      surplus = 0
    }
  }

  private mutating func removeLast() {
    if entries.removeLast().name == "quiz" { quizzes -= 1 }
  }
}

extension SourceScanner {
  /// Writes a one-line processing instruction in place of a directive's line: to libcmark a block
  /// of HTML, also in lists and quotes, which does not loosen a list.
  mutating func directiveLine(_ line: LineStart, _ start: Int, _ end: Int) {
    endParagraph()
    var reader = DirectiveLineReader(source, line.content, end, path: path)
    var directive = reader.read()
    diagnostics.append(contentsOf: reader.diagnostics)
    switch directive.role {
    case .opener:
      directives.open(directive.name, tracker)
      if let title = reader.title { directive.title = addFragment(.title, title) }
    case .closer(let name): directives.close(name, tracker)
    }
    beginLine(start)
    ByteSearch.append(source, start, line.content, to: &buffer.body.bytes)
    buffer.body.bytes.append(contentsOf: [0x3C, 0x3F])
    buffer.write(.directive(directive), directive.range)
    buffer.body.bytes.append(contentsOf: [0x3F, 0x3E, 0x0A])
  }

  /// Moves the text of `range` to the top and returns its number.
  mutating func addFragment(_ kind: ParseBuffer.Fragment.Kind, _ range: SourceRange) -> Int {
    let number = beginFragment(kind, range)
    scanInline(range.start, range.end)
    endFragment()
    return number
  }

  mutating func beginFragment(_ kind: ParseBuffer.Fragment.Kind, _ range: SourceRange) -> Int {
    let number = buffer.fragments.count
    buffer.fragments.append(ParseBuffer.Fragment(kind: kind, range: range))
    let start = SourceRange(range.start, range.start)
    buffer.write(.fragment(number), start, isFragment: true)
    inline.beginFragment(kind)
    return number
  }

  mutating func endFragment() {
    buffer.fragmentText.bytes.append(contentsOf: [0x0A, 0x0A])
    buffer.fragmentLines += 2
    inline.endParagraph()
  }
}
