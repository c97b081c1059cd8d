// What has to have a name: form controls, buttons, links, images, drawings, fieldsets, tables.

extension PageSheet {
  /// Closes the framed element opened last.
  mutating func closeFrame() {
    guard let frame = frames.popLast() else { return }
    frameDepth = frames.last?.depth ?? 0
    judge(frame)
  }

  /// Holds a framed element that closes against its rule.
  private mutating func judge(_ frame: Frame) {
    let hasText = frame.textCount != textCount
    let isNamed = hasText || frame.isNamed
    switch frame.kind {
    case .form: formDepth -= 1
    case .fieldset:
      if fieldsetLine != 0 { find(.fieldsetLegend, "", line: fieldsetLine) }
      fieldsetLine = 0
    case .title: judgeTitle(frame, hasText: hasText)
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6:
      if !isNamed { find(.headingText, "h\(frame.kind.headingLevel)", line: frame.line) }
    case .anchor:
      if frame.isMarked, !isNamed {
        find(.linkName, string(frame.value ?? 0..<0), line: frame.line)
      }
    case .button, .summary:
      if !isNamed {
        find(.buttonName, frame.kind == .button ? "button" : "summary", line: frame.line)
      }
    case .label:
      labelDepth -= 1
      if !hasText {
        find(.labelText, "", line: frame.line)
      } else if let identifier = frame.value {
        labelled.append(Fingerprint.of(bytes, identifier))
      }
    case .legend:
      if !hasText { find(.fieldsetLegend, "", line: frame.line) }
    case .table:
      if !frame.isMarked { find(.tableHeader, "", line: frame.line) }
    case .svg:
      drawingDepth -= 1
      if !frame.isMarked || !frame.isNamed { find(.drawingName, "", line: frame.line) }
    case .script:
      if frame.isMarked { find(.inlineScript, "", line: frame.line) }
    default: break
    }
  }

  /// A title names the page, or the drawing it is the child of.
  private mutating func judgeTitle(_ frame: Frame, hasText: Bool) {
    if drawingDepth == 0 {
      titleCount += 1
      if !hasText { find(.pageTitle, "", line: frame.line) }
    } else if hasText, let last = frames.last, last.kind == .svg, last.depth == depth - 1 {
      frames[frames.count - 1].isNamed = true
    }
  }

  /// Applies the rules of `input`, whose type says what it is.
  mutating func openInput(line: UInt32, isNamed: Bool) {
    if let action = tag[.formAction] { examineLink(action, .resource, line: line) }
    let type = tag[.type] ?? 0..<0
    switch string(type) {
    case "hidden": break
    case "submit", "reset", "button":
      if !isNamed, isMissing(.value) { find(.buttonName, "input", line: line) }
    case "image":
      if let source = tag[.src] { examineLink(source, .resource, line: line) }
      if !isNamed, isMissing(.alt) { find(.buttonName, "input", line: line) }
    default: labelControl("input", line: line, isNamed: isNamed)
    }
  }

  /// A control is labelled by attribute, by the label around it, or by a label with its id.
  mutating func labelControl(_ name: String, line: UInt32, isNamed: Bool) {
    if isNamed || labelDepth > 0 { return }
    guard let identifier = tag[.id] else { return find(.controlLabel, name, line: line) }
    controls.append(
      Control(fingerprint: Fingerprint.of(bytes, identifier), line: line, name: name))
  }

  /// Applies the rules of links.
  mutating func openLink(_ kind: ElementKind, line: UInt32, isNamed: Bool) {
    let address = tag[.href]
    if let address { examineLink(address, .link, line: line) }
    if kind == .anchor {
      frame(.anchor, line: line, isNamed: isNamed, isMarked: address != nil, value: address)
    } else if let address, !isNamed, isMissing(.alt) {
      find(.linkName, string(address), line: line)
    }
  }
}
