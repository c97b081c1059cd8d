import CommonMark
import Content
import HTML

/// Examples of what authors write: the source, and below it what becomes of it.
extension BodyRenderer {
  /// Writes an example whose result is `blocks`.
  mutating func write(_ example: PageExample, _ blocks: [Block]) {
    html.markup("<div class=\"example\">\n")
    label(text.exampleSource)
    html.markup("<pre tabindex=\"0\"><code class=\"language-markdown\">")
    html.text(example.source)
    html.markup("</code></pre>\n")
    switch example.outcome {
    case .none: break
    case .answer(let answer):
      label(text.exampleAnswerTitle)
      html.markup("<pre class=\"example-answer\" tabindex=\"0\"><samp>")
      html.text(answer)
      html.markup("</samp></pre>\n")
    case .result: result(blocks)
    }
    html.markup("</div>\n")
  }

  private mutating func label(_ words: StaticString, id: String? = nil) {
    html.open(.p, .class("example-label"), id.map { .id(text: $0) })
    html.markup(words)
    html.markup("</p>\n")
  }

  /// Writes what an example becomes. Its headings are not the page's: they stand below the heading
  /// they are shown under, and the list of contents does not know them.
  private mutating func result(_ blocks: [Block]) {
    let id = makeID("eksempel")
    label(text.exampleResult, id: id)
    let (outer, known) = (levels, sections.count)
    levels = HeadingLevels(below: levels.current)
    html.open(.div, .class("example-result"), .group, .labelledBy(text: id))
    html.markup("\n")
    isInExample = true
    write(blocks)
    isInExample = false
    html.markup("</div>\n")
    levels = outer
    sections.removeLast(sections.count - known)
  }
}

extension Attribute {
  /// `role="group"`: what stands together and has a name.
  fileprivate static var group: Attribute { Attribute(opening: " role=\"", literal: "group") }
}
