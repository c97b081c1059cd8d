internal import XML

/// Goes through one page's events.
struct PageWalk {
  /// An open element whose text or content matters.
  private struct Frame {
    let element: SurveyNames.Element
    let depth: Int
    let line: Int
    var label = ""
    var text: [UInt8] = []
    /// A film's captions, or a player's transcript, have been seen.
    var isMet = false
    /// The element is or holds a player.
    var holdsPlayer = false
  }

  private let tape: XMLTape
  private let names: SurveyNames
  private var frames: [Frame] = []
  private var depth = 0
  private var isInHeader = 0
  private var drawingDepth = 0

  init(_ tape: XMLTape, _ names: SurveyNames) {
    self.tape = tape
    self.names = names
  }

  /// Notes all that the page holds.
  consuming func walk(into survey: inout PageSurvey) {
    for event in tape.events {
      switch event.kind {
      case .start:
        depth += 1
        open(event, &survey)
      case .end:
        close(&survey)
        depth -= 1
      case .text, .cdata:
        if frames.isEmpty { continue }
        let text = tape.bytes[event.range]
        for index in frames.indices { frames[index].text += text }
      case .instruction: continue
      }
    }
  }

  private mutating func open(_ event: XMLTape.Event, _ survey: inout PageSurvey) {
    let element = names.elements[Int(event.name)]
    let line = Int(event.line)
    takeAttributes(of: event, element, &survey)
    switch element {
    case .other: return
    case .html: survey.language = value("lang", event)
    case .meta: openMeta(event, &survey)
    case .title where drawingDepth == 0: frame(element, line)
    case .heading: survey.facts.headings += 1
    case .anchor: openAnchor(event, &survey)
    case .button, .summary: frame(element, line, label: value("aria-label", event))
    case .image: openImage(event, &survey)
    case .drawing: openDrawing(event, &survey)
    case .video, .audio: openPlayer(element, line, &survey)
    case .track: openTrack(event)
    case .input: openInput(event, &survey)
    case .control: survey.facts.fields += 1
    case .table: survey.facts.tables += 1
    case .header where survey.menu.isEmpty:
      isInHeader += 1
      frame(element, line)
    case .nav where isInHeader > 0: frame(element, line)
    case .footer: frame(element, line)
    case .division where value("class", event).split(separator: " ").contains("video"):
      frame(element, line)
    case .details: meetTranscript()
    case .blinking: survey.find(.movement, line: line, tape.name(of: event).local, as: .fault)
    case .title, .header, .nav, .division: return
    }
  }

  // MARK: - Tags

  private func takeAttributes(
    of event: XMLTape.Event, _ element: SurveyNames.Element, _ survey: inout PageSurvey
  ) {
    for attribute in tape.attributes(of: event) {
      let line = Int(event.line)
      switch names.attributes[Int(attribute.name)] {
      case .other: continue
      case .lang:
        let tag = tape.value(of: attribute)
        if element != .html { survey.facts.languageMarks += 1 }
        if LanguageTag.isValid(tag) { continue }
        survey.find(
          element == .html ? .pageLanguage : .partLanguage, line: line, tag, as: .fault)
      case .tabIndex:
        let place = tape.value(of: attribute)
        if let number = Int(place), number > 0 {
          survey.find(.focusOrder, line: line, "tabindex=\(place)", as: .fault)
        }
      case .autoplay:
        survey.find(.autoplay, line: line, tape.name(of: event).local, as: .fault)
      }
    }
  }

  private func openMeta(_ event: XMLTape.Event, _ survey: inout PageSurvey) {
    let content = value("content", event).lowercased().filter { $0 != " " }
    if value("name", event).lowercased() == "viewport" {
      let scale = content.split(separator: ",").first { $0.hasPrefix("maximum-scale=") }
      let most = scale.flatMap { Double($0.dropFirst(14)) }
      if content.contains("user-scalable=no") || content.contains("user-scalable=0")
        || (most ?? 10) < 5
      {
        survey.find(.zoom, line: Int(event.line), content, as: .fault)
      }
    }
    if value("http-equiv", event).lowercased() == "refresh" {
      // To be led on at once is no time limit (WCAG 2.1, technique H76).
      if content.hasPrefix("0;") || content == "0" {
        survey.isRedirect = true
      } else {
        survey.find(.timing, line: Int(event.line), content, as: .fault)
      }
    }
  }

  private mutating func openAnchor(_ event: XMLTape.Event, _ survey: inout PageSurvey) {
    let target = value("href", event)
    if target.isEmpty { return }
    survey.facts.links += 1
    if survey.facts.links == 1, target.first == "#" { survey.hasSkipLink = true }
    meetTranscript()
    frame(.anchor, Int(event.line), label: value("aria-label", event))
  }

  private func openImage(_ event: XMLTape.Event, _ survey: inout PageSurvey) {
    if value("src", event).lowercased().hasSuffix(".gif") { survey.facts.animatedPictures += 1 }
    if tape.value("alt", of: event) == "" {
      survey.facts.decorations += 1
    } else {
      survey.facts.pictures += 1
    }
  }

  private mutating func openDrawing(_ event: XMLTape.Event, _ survey: inout PageSurvey) {
    if drawingDepth == 0 {
      drawingDepth = depth
      if value("aria-hidden", event) == "true" {
        survey.facts.decorations += 1
      } else {
        survey.facts.pictures += 1
      }
    }
  }

  private mutating func openPlayer(
    _ element: SurveyNames.Element, _ line: Int, _ survey: inout PageSurvey
  ) {
    if element == .video { survey.facts.films += 1 } else { survey.facts.recordings += 1 }
    if let box = frames.lastIndex(where: { $0.element == .division }) {
      frames[box].holdsPlayer = true
    } else {
      survey.find(.transcripts, line: line, "", as: .fault)
    }
    frame(element, line)
  }

  private mutating func openTrack(_ event: XMLTape.Event) {
    guard ["captions", "subtitles"].contains(value("kind", event)), !value("src", event).isEmpty,
      let film = frames.lastIndex(where: { $0.element == .video })
    else { return }
    frames[film].isMet = true
  }

  private func openInput(_ event: XMLTape.Event, _ survey: inout PageSurvey) {
    let type = value("type", event)
    if type == "hidden" { return }
    survey.facts.fields += 1
    guard ["email", "tel", "password"].contains(type) else { return }
    survey.results[.inputPurpose, default: CheckResult()].examine(1)
    if ["", "off", "on"].contains(value("autocomplete", event)) {
      survey.find(.inputPurpose, line: Int(event.line), type, as: .fault)
    }
  }

  /// What folds out or links on after the player, in the player's box, is its transcript.
  private mutating func meetTranscript() {
    guard let box = frames.lastIndex(where: { $0.element == .division }), frames[box].holdsPlayer,
      !frames.contains(where: { $0.element == .video || $0.element == .audio })
    else { return }
    frames[box].isMet = true
  }

  // MARK: - Ends

  private mutating func frame(_ element: SurveyNames.Element, _ line: Int, label: String = "") {
    frames.append(Frame(element: element, depth: depth, line: line, label: label))
  }

  private mutating func close(_ survey: inout PageSurvey) {
    if drawingDepth == depth { drawingDepth = 0 }
    guard let last = frames.last, last.depth == depth else { return }
    frames.removeLast()
    let text = PlainText.words(of: last.text)
    switch last.element {
    case .title: survey.title = text
    case .header: isInHeader -= 1
    case .nav: if survey.menu.isEmpty { survey.menu = text }
    case .footer: survey.footer = text
    case .video where !last.isMet: survey.find(.captions, line: last.line, "video", as: .fault)
    case .division where last.holdsPlayer && !last.isMet:
      survey.find(.transcripts, line: last.line, "", as: .fault)
    case .anchor, .button, .summary:
      let name = PlainText.words(of: Array(last.label.utf8)).lowercased()
      // An arrow or another sign is no text that somebody could say.
      let isText = text.contains { $0.isLetter || $0.isNumber }
      if !name.isEmpty, isText, !name.contains(text.lowercased()) {
        survey.find(.labelInName, line: last.line, "\(text) ≠ \(last.label)", as: .look)
      }
    default: return
    }
  }

  private func value(_ name: String, _ event: XMLTape.Event) -> String {
    tape.value(name, of: event) ?? ""
  }
}

/// Text with its white space as one blank each.
enum PlainText {
  static func words(of bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

/// Language tags as BCP 47 (RFC 5646, 2.1) writes them: looked at for their form.
enum LanguageTag {
  /// Whether the tag begins with a language of two to eight letters, and goes on with parts of one to
  /// eight letters and digits. Tags that begin with `i` or `x` no screen reader knows.
  static func isValid(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.utf8.count),
      first.utf8.allSatisfy(isLetter)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
