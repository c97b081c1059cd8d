internal import XML

extension PageSheet {
  /// Takes a tag's attributes: judges those with a rule of their own, keeps the rest for `open`.
  mutating func takeAttributes(
    of event: XMLTape.Event, _ tape: XMLTape, _ vocabulary: PageVocabulary
  ) {
    for index in event.range {
      let attribute = tape.attributes[index]
      let kind = vocabulary.attributes[Int(attribute.name)]
      switch kind {
      case .other: continue
      case .id: takeID(attribute.range, line: event.line)
      case .style: find(.inlineStyle, "style", line: event.line)
      case .eventHandler:
        find(.eventHandler, tape.name(of: attribute).local, line: event.line)
      case .accessKey:
        if !accessKeys.insert(Fingerprint.of(bytes, attribute.range)) {
          find(.duplicateAccessKey, string(attribute.range), line: event.line)
        }
      case .references, .labelFor, .ariaLabelledby:
        refer(to: attribute.range, line: event.line)
      default: break
      }
      tag[kind] = attribute.range
    }
  }

  /// Opens an element: applies the rules its tag can break, and frames it if it has more.
  mutating func open(_ kind: ElementKind, _ event: XMLTape.Event, _ tape: XMLTape) {
    let line = event.line
    if drawingDepth == 0, event.isEmptyTag != kind.isVoid {
      find(.emptyTag, tape.name(of: event).local, line: line)
    }
    if fieldsetLine != 0 {
      if kind != .legend { find(.fieldsetLegend, "", line: fieldsetLine) }
      fieldsetLine = 0
    }
    if kind == .plain, tag.isEmpty { return }
    if let hidden = tag[.ariaHidden], string(hidden) == "true" { mute() }
    let isNamed = isNamed
    if isNamed, mutedDepth == 0 { textCount += 1 }
    switch kind {
    case .plain, .void: return
    case .html:
      if isMissing(.lang) { find(.pageLanguage, "", line: line) }
    case .meta: openMeta(line: line)
    case .base: find(.baseElement, "", line: line)
    case .main: mainCount += 1
    case .style: find(.inlineStyle, "<style>", line: line)
    case .link, .script, .image, .frame, .embed, .media, .source, .object, .drawingReference:
      openResource(kind, line: line)
    case .anchor, .area: openLink(kind, line: line, isNamed: isNamed)
    case .input: openInput(line: line, isNamed: isNamed)
    case .select, .textarea:
      labelControl(kind == .select ? "select" : "textarea", line: line, isNamed: isNamed)
      mute()
    case .headerCell: markTable()
    case .form: openForm(line: line)
    case .fieldset:
      fieldsetLine = line
      frame(kind, line: line, isNamed: isNamed)
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6:
      openHeading(kind.headingLevel, line: line)
      frame(kind, line: line, isNamed: isNamed)
    case .button:
      if let action = tag[.formAction] { examineLink(action, .resource, line: line) }
      frame(kind, line: line, isNamed: isNamed)
    case .label:
      labelDepth += 1
      frame(kind, line: line, isNamed: isNamed, value: tag[.labelFor])
    case .table:
      let role = tag[.role] ?? 0..<0
      let isLayout = ["presentation", "none"].contains(string(role))
      frame(kind, line: line, isNamed: isNamed, isMarked: isLayout)
    case .svg: openDrawing(line: line, isNamed: isNamed)
    case .title, .summary, .legend: frame(kind, line: line, isNamed: isNamed)
    }
  }

  /// Whether the tag names its element by attribute.
  private var isNamed: Bool { !isMissing(.ariaLabel) || !isMissing(.ariaLabelledby) }

  /// Whether the tag lacks an attribute, or has it with nothing in it.
  func isMissing(_ kind: AttributeKind) -> Bool {
    guard let value = tag[kind] else { return true }
    return isBlank(value)
  }

  /// Frames an element that has rules to meet when it closes.
  mutating func frame(
    _ kind: ElementKind, line: UInt32, isNamed: Bool, isMarked: Bool = false,
    value: Range<Int>? = nil
  ) {
    frameDepth = depth
    frames.append(
      Frame(
        kind: kind, line: line, depth: depth, textCount: textCount, isNamed: isNamed,
        isMarked: isMarked, value: value))
  }

  /// Lets the texts up to the end of this element name nothing.
  mutating func mute() {
    if mutedDepth == 0 { mutedDepth = depth }
  }

  private mutating func takeID(_ value: Range<Int>, line: UInt32) {
    let isMalformed = value.isEmpty || bytes[value].contains { $0 <= 0x20 }
    if isMalformed { find(.malformedID, string(value), line: line) }
    if !identifiers.insert(Fingerprint.of(bytes, value)) {
      find(.duplicateID, string(value), line: line)
    }
  }

  /// Notes the ids, separated by white space, that an attribute refers to.
  private mutating func refer(to value: Range<Int>, line: UInt32) {
    var start = value.lowerBound
    for index in value.lowerBound...value.upperBound
    where index == value.upperBound || bytes[index] <= 0x20 {
      if index > start {
        references.append(
          Reference(
            fingerprint: Fingerprint.of(bytes, start..<index), value: start..<index, line: line,
            rule: .missingID))
      }
      start = index + 1
    }
  }

  private mutating func openMeta(line: UInt32) {
    guard let name = tag[.httpEquiv], let content = tag[.content] else { return }
    switch string(name).lowercased() {
    case "content-security-policy": hasPolicy = hasPolicy || !isBlank(content)
    case "refresh":
      // `0; url=../ny.html`: a page that has moved.
      guard let sign = bytes[content].firstIndex(of: 0x3D) else { return }
      examineLink(sign + 1..<content.upperBound, .link, line: line)
    default: break
    }
  }

  private mutating func openForm(line: UInt32) {
    frame(.form, line: line, isNamed: false)
    formDepth += 1
    if formDepth > 1 { find(.nestedForm, "", line: line) }
    if let action = tag[.action] { examineLink(action, .resource, line: line) }
  }

  private mutating func openHeading(_ level: Int, line: UInt32) {
    if level == 1 { mainHeadingCount += 1 }
    if level > headingLevel + 1 { find(.headingOrder, "h\(level)", line: line) }
    headingLevel = level
  }

  private mutating func markTable() {
    if let table = frames.lastIndex(where: { $0.kind == .table }) { frames[table].isMarked = true }
  }

  private mutating func openDrawing(line: UInt32, isNamed: Bool) {
    let role = tag[.role] ?? 0..<0
    // A drawing that is hidden, or part of another, needs neither role nor name.
    let isExempt = mutedDepth != 0 || drawingDepth > 0
    drawingDepth += 1
    frame(
      .svg, line: line, isNamed: isNamed || isExempt,
      isMarked: isExempt || string(role) == "img")
  }
}
