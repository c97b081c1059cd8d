import CommonMark
import HTML

/// Lists and definitions.
extension BodyRenderer {
  /// Writes a bullet list, a numbered list, or a list of things to tick.
  mutating func write(_ list: List) {
    let isNumbered = list.start != nil
    if let start = list.start {
      html.open(.ol, start == 1 ? nil : .start(start))
    } else {
      html.open(.ul, list.isTaskList ? .class("task-list") : nil)
    }
    for item in list.items { write(item, isTight: list.isTight) }
    html.markup(isNumbered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func write(_ item: List.Item, isTight: Bool) {
    html.open(.li, item.attributes.id.map { .id(text: $0) }, className(item.attributes))
    if let isTicked = item.isTicked { box(isTicked) }
    for index in item.blocks.indices {
      if isTight, case .paragraph(let content) = item.blocks[index].kind {
        if index > 0 { html.markup("\n") }
        write(content)
      } else {
        write([item.blocks[index]])
      }
    }
    html.markup("</li>\n")
  }

  /// Writes a box as a sign with a name. It is no form control: nothing is kept of it.
  private mutating func box(_ isTicked: Bool) {
    html.markup("<span class=\"task-box\" role=\"img\" aria-label=\"")
    html.markup(isTicked ? text.ticked : text.unticked)
    html.markup(isTicked ? "\">☑</span> " : "\">☐</span> ")
  }

  /// Writes a list of terms with their descriptions.
  mutating func write(_ definitions: [Definition]) {
    html.markup("<dl>\n")
    for definition in definitions {
      element(.dt) { $0.write(definition.term) }
      for description in definition.descriptions {
        element(.dd) { $0.write(description) }
      }
      html.markup("\n")
    }
    html.markup("</dl>\n")
  }
}
