internal import XML

/// The working sheet of one page: what is open, and what has been seen so far.
///
/// It is emptied and used again for the next page, so that a page costs few allocations.
struct PageSheet: ~Copyable {
  /// An open element with rules of its own.
  struct Frame {
    let kind: ElementKind
    let line: UInt32
    let depth: Int
    /// How many texts had been seen when it opened.
    let textCount: Int
    /// Whether an attribute names it.
    var isNamed = false
    /// The kind's own mark: a table has a header, a drawing a role, a link an address, a script
    /// content of its own.
    var isMarked = false
    /// The value the kind needs when it closes: a link's address, the id a label is for.
    var value: Range<Int>?
  }

  /// Something on the page that refers to an id.
  struct Reference {
    let fingerprint: UInt64
    let value: Range<Int>
    let line: UInt32
    let rule: AuditRule
  }

  /// A form control that has only its id to be labelled by.
  struct Control {
    let fingerprint: UInt64
    let line: UInt32
    let name: String
  }

  /// How many findings are kept of one page: a fault of the renderer is on every line of every one.
  static let findingLimit = 50

  var address = PageAddress("")
  var path = ""
  var bytes: [UInt8] = []
  var tag = PageTag()

  // Where we stand.
  var frames: [Frame] = []
  /// Depth of the frame opened last; 0 when none is open.
  var frameDepth = 0
  var depth = 0
  /// Depth of the element whose texts give no name, such as one with `aria-hidden`; 0 when none.
  var mutedDepth = 0
  var drawingDepth = 0
  var formDepth = 0
  var labelDepth = 0
  /// The line of a fieldset whose first child has yet to come; 0 when there is none.
  var fieldsetLine: UInt32 = 0

  // What has been seen.
  var textCount = 0
  var headingLevel = 0
  var mainCount = 0
  var mainHeadingCount = 0
  var titleCount = 0
  var hasPolicy = false
  var identifiers = FingerprintSet()
  var accessKeys = FingerprintSet()
  var seenLinks = FingerprintSet()
  var references: [Reference] = []
  var labelled: [UInt64] = []
  var controls: [Control] = []
  var links: [PageRecord.Link] = []
  var linkText: [UInt8] = []
  var target: [UInt8] = []
  private var findings: [AuditFinding] = []

  /// Empties the sheet for the page at `path`.
  mutating func begin(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    address = PageAddress(path)
    frames.removeAll(keepingCapacity: true)
    frameDepth = 0
    depth = 0
    mutedDepth = 0
    drawingDepth = 0
    formDepth = 0
    labelDepth = 0
    fieldsetLine = 0
    textCount = 0
    headingLevel = 0
    mainCount = 0
    mainHeadingCount = 0
    titleCount = 0
    hasPolicy = false
    identifiers.removeAll()
    accessKeys.removeAll()
    seenLinks.removeAll()
    references.removeAll(keepingCapacity: true)
    labelled.removeAll(keepingCapacity: true)
    controls.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    linkText.removeAll(keepingCapacity: true)
    findings.removeAll(keepingCapacity: true)
  }

  /// Goes through the page's events, then settles what only the whole page shows.
  mutating func follow(_ tape: XMLTape, _ vocabulary: PageVocabulary) {
    if !bytes.starts(with: "<!DOCTYPE html>".utf8) { find(.doctype, "", line: 1) }
    bytes = tape.bytes
    for event in tape.events {
      switch event.kind {
      case .start:
        depth += 1
        tag.clear()
        if event.count > 0 { takeAttributes(of: event, tape, vocabulary) }
        open(vocabulary.elements[Int(event.name)], event, tape)
      case .end:
        if depth == frameDepth { closeFrame() }
        if depth == mutedDepth { mutedDepth = 0 }
        depth -= 1
      case .text:
        // Most texts show with their first byte that they are some.
        if bytes[Int(event.start)] > 0x20 || !isBlank(event.range) { takeText() }
      case .cdata:
        find(.xmlOnlySyntax, "<![CDATA[", line: event.line)
        if !isBlank(event.range) { takeText() }
      case .instruction:
        find(.xmlOnlySyntax, "<?\(tape.name(of: event).local)", line: event.line)
      }
    }
    settle()
  }

  /// What the page is worth to the rest of the site.
  func record() -> PageRecord {
    PageRecord(
      path: path, findings: report(), isReadable: true,
      identifiers: identifiers.members.map(PageRecord.short).sorted(), links: Array(links),
      linkText: Array(linkText))
  }

  /// The record of a page that is not well-formed: nothing else can be said about it.
  func record(unreadable error: XMLError) -> PageRecord {
    let finding = AuditFinding(
      page: path, line: error.line, rule: .notWellFormed,
      found: "\(error.message) (\(error.line):\(error.column))")
    return PageRecord(
      path: path, findings: [finding], isReadable: false, identifiers: [], links: [], linkText: [])
  }

  /// Notes a breach of a rule.
  mutating func find(_ rule: AuditRule, _ found: String, line: UInt32) {
    findings.append(AuditFinding(page: path, line: Int(line), rule: rule, found: found))
  }

  /// The value at `range` as a string: for findings, and for values of few letters.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether a text or value holds nothing but white space.
  func isBlank(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
    return index == range.upperBound
  }

  /// Counts a text, which can name what is around it.
  private mutating func takeText() {
    if mutedDepth == 0 {
      textCount += 1
    } else if let last = frames.indices.last, frames[last].kind == .script {
      frames[last].isMarked = true
    }
  }

  /// Holds the page as a whole against the rules.
  private mutating func settle() {
    if mainCount != 1 { find(.oneMain, String(mainCount), line: 1) }
    if mainHeadingCount != 1 { find(.oneMainHeading, String(mainHeadingCount), line: 1) }
    if titleCount != 1 { find(.pageTitle, "", line: 1) }
    if !hasPolicy { find(.contentPolicy, "", line: 1) }
    for reference in references where !identifiers.contains(reference.fingerprint) {
      find(reference.rule, string(reference.value), line: reference.line)
    }
    for control in controls where !labelled.contains(control.fingerprint) {
      find(.controlLabel, control.name, line: control.line)
    }
  }

  /// The findings in report order, no more than the limit.
  private func report() -> [AuditFinding] {
    if findings.isEmpty { return [] }
    let sorted = findings.sorted(by: AuditFinding.reportOrder)
    guard sorted.count > PageSheet.findingLimit, let last = sorted.last else { return sorted }
    let kept = sorted.prefix(PageSheet.findingLimit)
    let rest = AuditFinding(
      page: path, line: last.line, rule: .furtherFaults, found: String(sorted.count - kept.count))
    return kept + [rest]
  }
}

/// The attributes of one tag that its element's rules may ask for.
struct PageTag: ~Copyable {
  private var present: UInt32 = 0
  private var values = [Range<Int>](repeating: 0..<0, count: 32)

  /// Whether the tag has no attribute a rule asks for.
  var isEmpty: Bool { present == 0 }

  /// Forgets the last tag.
  mutating func clear() { present = 0 }

  /// The value of an attribute; nil when the tag has none of this kind.
  subscript(kind: AttributeKind) -> Range<Int>? {
    get {
      let place = Int(kind.rawValue)
      return present & 1 << place == 0 ? nil : values[place]
    }
    set {
      let place = Int(kind.rawValue)
      if let newValue {
        values[place] = newValue
        present |= 1 << place
      } else {
        present &= ~(1 << place)
      }
    }
  }
}
