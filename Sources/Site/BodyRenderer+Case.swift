import CommonMark
import HTML
import Quiz

/// Branching cases: scenes one after the other, with choices that are links from one to another, whole
/// without script. The script shows one scene at a time.
extension BodyRenderer {
  /// Writes a case whose title is a heading of `level`.
  mutating func write(_ story: Case, level: Int) {
    let titleID = "\(story.id)_titel"
    html.open(
      .section, .class("case"), .dataCase(story.id), .id(text: story.id),
      .dataFingerprint(story.fingerprint), .labelledBy(text: titleID))
    html.markup("\n")
    levels.enter(part: level)
    if level == 2 { sections.append(Section(id: story.id, title: title(of: story))) }
    element(.heading(level), .id(text: titleID)) { renderer in
      if story.title.isEmpty {
        renderer.html.markup(renderer.text.caseTitle)
      } else {
        renderer.write(story.title)
      }
    }
    html.markup("\n")
    label(story)
    write(story.introduction)
    guide()
    isInQuiz = true
    for scene in story.scenes { write(scene, of: story, level: min(level + 1, 6)) }
    isInQuiz = false
    levels.leave(part: level)
    html.markup("</section>\n")
  }

  private func title(of story: Case) -> [UInt8] {
    story.title.isEmpty ? text.caseTitle.bytes : story.title.plainText
  }

  /// Says that nobody in the case is real.
  private mutating func label(_ story: Case) {
    guard let words = text.calloutTitle("fiktiv") else { return }
    html.markup("<p class=\"case-label\">")
    html.markup(words)
    html.markup("</p>\n")
  }

  private mutating func guide() {
    html.markup("<p class=\"case-guide\">")
    html.markup(text.caseGuide)
    html.markup("</p>\n")
  }

  // MARK: Scenes

  private mutating func write(_ scene: Scene, of story: Case, level: Int) {
    html.open(
      .section, .class("scene"), .dataScene(scene.id), .id(text: "\(story.id)-\(scene.id)"),
      scene.ending.map { .dataEnding($0.rawValue) })
    html.markup("\n")
    levels.enter(part: level)
    element(.heading(level), .class("scene-title")) { $0.write(scene.heading) }
    html.markup("\n")
    write(scene.blocks)
    levels.leave(part: level)
    if let ending = scene.ending {
      close(story, ending)
    } else {
      choices(scene, of: story)
    }
    html.markup("</section>\n")
  }

  private mutating func choices(_ scene: Scene, of story: Case) {
    html.markup("<p class=\"choices-label\">")
    html.markup(text.choices)
    html.markup("</p>\n<ul class=\"choices\">\n")
    for choice in scene.choices {
      guard let target = choice.target else { continue }
      html.markup("<li><a href=\"#")
      html.text(story.id)
      html.markup("-")
      html.text(story.scenes[target].id)
      html.markup("\">")
      write(choice.content)
      html.markup("</a>")
      feedback(choice)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  /// Writes what is said to somebody who has chosen, folded, so that it does not choose for anybody.
  private mutating func feedback(_ choice: Choice) {
    guard !choice.feedback.isEmpty else { return }
    html.markup("<details class=\"choice-feedback\"><summary>")
    html.markup(text.choiceFeedback)
    html.markup("</summary><div class=\"feedback\">")
    write(choice.feedback)
    html.markup("</div></details>")
  }

  /// Writes in words what kind of ending it is, and the way back to the first scene.
  private mutating func close(_ story: Case, _ ending: Ending) {
    html.markup("<p class=\"ending\">")
    switch ending {
    case .good: html.markup(text.goodEnding)
    case .mixed: html.markup(text.mixedEnding)
    case .bad: html.markup(text.badEnding)
    }
    html.markup("</p>\n")
    guard let first = story.scenes.first else { return }
    html.markup("<p class=\"case-again\"><a href=\"#")
    html.text(story.id)
    html.markup("-")
    html.text(first.id)
    html.markup("\">")
    html.markup(text.backToStart)
    html.markup("</a></p>\n")
  }
}

extension Attribute {
  fileprivate static func dataCase(_ id: String) -> Attribute {
    Attribute(opening: " data-case=\"", string: id)
  }

  fileprivate static func dataScene(_ id: String) -> Attribute {
    Attribute(opening: " data-scene=\"", string: id)
  }

  fileprivate static func dataEnding(_ kind: String) -> Attribute {
    Attribute(opening: " data-ending=\"", string: kind)
  }

  /// Eight hexadecimal digits.
  fileprivate static func dataFingerprint(_ fingerprint: UInt32) -> Attribute {
    let digits = String(fingerprint, radix: 16)
    let zeros = String(repeating: "0", count: 8 - digits.utf8.count)
    return Attribute(opening: " data-fingerprint=\"", string: zeros + digits)
  }
}
