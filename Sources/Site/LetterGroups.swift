import CommonMark
import Content
import HTML

/// A sorted list divided by first letters, as glossary, index and topics are: one collation for all.
struct LetterGroups<Element> {
  /// What stands under one letter.
  struct Group {
    var initial: DanishCollation.Initial
    var elements: [Element]
  }

  private(set) var groups: [Group] = []

  /// Divides `elements`, which are in Danish alphabetical order of their names already.
  init(_ elements: [Element], by name: (Element) -> String) {
    for element in elements {
      let initial = DanishCollation.initial(of: name(element))
      if groups.last?.initial == initial {
        groups[groups.count - 1].elements.append(element)
      } else {
        groups.append(Group(initial: initial, elements: [element]))
      }
    }
  }

  /// Writes the letters as a navigation, and then each letter with what `content` writes for it.
  func write(
    _ text: InterfaceText, to html: inout HTMLWriter,
    content: ([Element], inout HTMLWriter) -> Void
  ) {
    html.markup("<nav class=\"letters\" aria-label=\"")
    html.markup(text.letters)
    html.markup("\"><ul>")
    for group in groups {
      html.markup("<li><a href=\"#")
      html.text(group.initial.anchor)
      html.markup("\">")
      html.text(group.initial.shown(text))
      html.markup("</a></li>")
    }
    html.markup("</ul></nav>\n")
    for group in groups {
      html.markup("<h2 class=\"letter\" id=\"")
      html.text(group.initial.anchor)
      html.markup("\">")
      html.text(group.initial.shown(text))
      html.markup("</h2>\n")
      content(group.elements, &html)
    }
  }
}

extension DanishCollation.Initial {
  /// The id of the letter's heading.
  fileprivate var anchor: String {
    switch self {
    case .sign: "bogstav_tegn"
    case .letter(let letter): "bogstav_" + Slug.make(letter)
    case .foreign: "bogstav_andre"
    }
  }

  fileprivate func shown(_ text: InterfaceText) -> String {
    switch self {
    case .sign: text.knowledgeBase.signs.description
    case .letter(let letter): letter
    case .foreign: text.knowledgeBase.otherLetters.description
    }
  }
}
