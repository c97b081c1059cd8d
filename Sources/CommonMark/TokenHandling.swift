import Diagnostics

/// What the tokens in running text become.
extension InlineBuilder {
  /// Handles the token that stands next in the text.
  mutating func handle(token number: Int) {
    switch scan.buffer.tokens[number].kind {
    case .citation where images > 0, .gap where images > 0, .footnoteReference where images > 0:
      appendVerbatim(number)
    case .citation(let citation): append(.citation(citation))
    case .gap(let gap): append(.gap(gap))
    case .footnoteReference(let reference):
      footnoteReferences.append(reference)
      append(.footnoteReference(reference))
    case .literal: appendRun(scan.source(of: number))
    case .spanStart: openSpan(number)
    case .spanEnd(let attributes): closeSpan(attributes, number)
    case .strike(let mayOpen, let mayClose): strike(number, mayOpen, mayClose)
    case .attributes(let attributes): attach(attributes, number)
    case .fragment(let fragment) where isAtStart: enterFragment(fragment)
    case .box where isAtStart && text.box == nil: text.box = number
    case .tableHead(let table): beginTable(table, number)
    case .tableLine: addTableLine(number)
    case .directive, .fragment, .box: appendVerbatim(number)
    }
  }

  private var isAtStart: Bool {
    frames.count == 1 && frames[0].content.isEmpty && pending.isEmpty && text.attributes == nil
  }

  // MARK: - Phrases and `~~`

  private mutating func openSpan(_ number: Int) {
    guard mayNest() else {
      flattenedSpans += 1
      return appendVerbatim(number)
    }
    push(.span(token: number))
  }

  private mutating func closeSpan(_ attributes: Attributes, _ number: Int) {
    guard flattenedSpans == 0 else {
      flattenedSpans -= 1
      return appendVerbatim(number)
    }
    spillAttributes()
    while case .strike = frames[frames.count - 1].kind { closeUnbalanced() }
    guard case .span(let opener) = frames[frames.count - 1].kind else {
      return appendVerbatim(number)
    }
    flush()
    let content = frames.removeLast().content
    let start = scan.buffer.tokens[opener].range.start
    let end = scan.buffer.tokens[number].range.end
    append(
      .span(Span(content: content, attributes: attributes, range: SourceRange(start, end))))
  }

  private mutating func strike(_ number: Int, _ mayOpen: Bool, _ mayClose: Bool) {
    spillAttributes()
    if mayClose, case .strike = frames[frames.count - 1].kind {
      flush()
      let content = frames.removeLast().content
      append(.deleted(content))
    } else if mayOpen, mayNest() {
      push(.strike(token: number))
    } else {
      appendVerbatim(number)
    }
  }

  // MARK: - Attributes

  /// Attributes belong to the link or picture just before them, else perhaps to the whole block:
  /// they are held until something follows them.
  private mutating func attach(_ attributes: Attributes, _ number: Int) {
    let top = frames.count - 1
    if pending.isEmpty, let last = frames[top].content.indices.last {
      switch frames[top].content[last] {
      case .link(var link):
        link.attributes = attributes
        return frames[top].content[last] = .link(link)
      case .image(var image):
        image.attributes = attributes
        return frames[top].content[last] = .image(image)
      default: break
      }
    }
    spillAttributes()
    flush()
    if top == 0 {
      text.attributes = number
    } else {
      reportLoose(number)
      appendVerbatim(number)
    }
  }

  /// Puts attributes that were held back into the text: something follows them.
  mutating func spillAttributes() {
    guard let number = text.attributes else { return }
    text.attributes = nil
    reportLoose(number)
    frames[0].content.append(.text(Array(scan.source(of: number))))
    if holdsBreak { frames[0].content.append(.softBreak) }
    holdsBreak = false
  }

  /// Reports attributes that belong to nothing. A word alone in braces may be meant as text.
  mutating func reportLoose(_ number: Int) {
    let token = scan.buffer.tokens[number]
    guard case .attributes(let attributes) = token.kind else { return }
    let isMeant =
      attributes.id != nil || !attributes.classes.isEmpty
      || attributes.entries.contains { $0.value != nil }
    if isMeant { diagnostics.append(.looseAttributes(token.range, file: scan.path)) }
  }

  // MARK: - Tables

  private mutating func beginTable(_ table: Int, _ number: Int) {
    while frames.count > 1, frames[frames.count - 1].kind.isOurs { closeUnbalanced() }
    guard frames.count == 1, text.table == nil else { return appendVerbatim(number) }
    flush()
    text.table = BlockText.TableInText(
      before: BlockText.trimmed(frames[0].content), attributes: text.attributes, number: table)
    text.attributes = nil
    holdsBreak = false
    frames[0].content = []
  }

  private mutating func addTableLine(_ number: Int) {
    guard frames.count == 1, text.table != nil, pending.isEmpty else {
      return appendVerbatim(number)
    }
    if case .softBreak? = frames[0].content.last { frames[0].content.removeLast() }
    text.table?.lines += 1
  }
}
