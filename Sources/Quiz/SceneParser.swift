import CommonMark
import Diagnostics

/// A scene whose choices still name where they lead.
struct SceneDraft {
  /// The scene; its choices have no targets yet.
  var scene: Scene
  /// For each choice what stands after `#`, as a slug.
  var destinations: [String]
}

/// Reads one scene: a heading and the blocks up to the next.
struct SceneParser {
  private let path: String
  private let names: [String: Int]
  /// What is wrong with the scene.
  private(set) var diagnostics: [Diagnostic] = []

  /// A parser for a scene of a case whose scenes are `names`.
  init(path: String, names: [String: Int]) {
    self.path = path
    self.names = names
  }

  /// Reads the scene that has got the id `id`.
  mutating func parse(_ part: ScenePart, id: String) -> SceneDraft {
    var draft = SceneDraft(
      scene: Scene(id: id, heading: part.heading.content, range: part.range), destinations: [])
    draft.scene.ending = ending(part.heading, part.range)
    var firstList: Block?
    var isTold = false
    for block in part.blocks {
      if case .list(let list) = block.kind, SceneParser.holdsChoices(list) {
        if firstList == nil { firstList = block }
        for item in list.items { add(item, to: &draft) }
        continue
      }
      if firstList != nil, !isTold {
        isTold = true
        diagnostics.append(.choicesNotLast(block, file: path))
      }
      draft.scene.blocks.append(block)
    }
    if let firstList, draft.scene.ending != nil {
      diagnostics.append(
        .endingWithChoices(firstList.range, scene: draft.scene.title, file: path))
    }
    reportLinksInText(draft.scene.blocks)
    return draft
  }

  // MARK: The heading

  private mutating func ending(_ heading: Heading, _ range: SourceRange) -> Ending? {
    let bare = BareAttribute.words(in: heading.content, known: ["slut"])
    if !bare.isEmpty {
      diagnostics.append(.attributesWithoutBraces(range, bare, in: "### …", file: path))
    }
    return ending(heading.attributes)
  }

  private mutating func ending(_ attributes: Attributes) -> Ending? {
    var ending: Ending?
    for entry in attributes.entries {
      guard entry.name == "slut" else {
        diagnostics.append(.unknownCaseAttribute(entry, among: ["slut"], file: path))
        continue
      }
      ending = Ending(word: entry.value ?? "")
      if ending == nil {
        diagnostics.append(.unknownEnding(entry, file: path))
        // It was meant to end here, so that nothing more is told of the scene.
        ending = .mixed
      }
    }
    return ending
  }

  // MARK: Choices

  /// True for a list with at least one item that begins with a link to a place on the page.
  private static func holdsChoices(_ list: List) -> Bool {
    list.items.contains { link(of: $0) != nil }
  }

  private mutating func add(_ item: List.Item, to draft: inout SceneDraft) {
    let link = SceneParser.link(of: item)
    guard let link, link.isAlone, item.isTicked == nil else {
      diagnostics.append(.choiceNotLink(item.range, file: path))
      // What leads on is kept, so that no scene seems out of reach for it.
      if let link { add(link.link, feedback: [], to: &draft) }
      return
    }
    var feedback: [Block] = []
    for block in item.blocks.dropFirst() {
      if case .quote(let blocks) = block.kind {
        feedback += blocks
      } else {
        diagnostics.append(.tooMuchInChoice(block.range, file: path))
      }
    }
    add(link.link, feedback: feedback, to: &draft)
  }

  private func add(_ link: Link, feedback: [Block], to draft: inout SceneDraft) {
    draft.scene.choices.append(
      Choice(content: link.content, target: nil, feedback: feedback, range: link.range))
    draft.destinations.append(SceneParser.destination(link))
  }

  /// The link to a place on the page that an item begins with, and whether it is all there is to read.
  private static func link(of item: List.Item) -> (link: Link, isAlone: Bool)? {
    guard case .paragraph(let content)? = item.blocks.first?.kind else { return nil }
    let visible = content.filter { !$0.isBlank }
    guard case .link(let link)? = visible.first, link.destination.first == 0x23 else { return nil }
    return (link, visible.count == 1)
  }

  /// What stands after `#`, as a slug.
  private static func destination(_ link: Link) -> String {
    String(decoding: Slug.make(Array(link.destination.dropFirst())), as: UTF8.self)
  }

  // MARK: Links elsewhere

  /// A link to a scene is a choice; in running text it would be one that nobody counts.
  private mutating func reportLinksInText(_ blocks: [Block]) {
    var links: [Link] = []
    for block in blocks { LinkFinder.find(in: block, &links) }
    for link in links where link.destination.first == 0x23 {
      let id = SceneParser.destination(link)
      if names[id] != nil {
        diagnostics.append(.choiceInText(link.range, id: id, file: path))
      }
    }
  }
}

extension Scene {
  /// The title as plain text, for messages.
  var title: String { String(decoding: heading.plainText, as: UTF8.self) }
}

extension Inline {
  /// True for what a reader does not see.
  fileprivate var isBlank: Bool {
    switch self {
    case .text(let bytes): bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    case .softBreak: true
    default: false
    }
  }
}

/// Finds the links in blocks, wherever they stand; what directives hold of their own counts too.
private enum LinkFinder {
  static func find(in block: Block, _ found: inout [Link]) {
    switch block.kind {
    case .paragraph(let content): find(in: content, &found)
    case .heading(let heading): find(in: heading.content, &found)
    case .quote(let blocks): for block in blocks { find(in: block, &found) }
    case .list(let list):
      for item in list.items { for block in item.blocks { find(in: block, &found) } }
    case .table(let table):
      for cell in table.head { find(in: cell, &found) }
      for row in table.rows { for cell in row { find(in: cell, &found) } }
    case .definitionList(let definitions):
      for definition in definitions {
        find(in: definition.term, &found)
        for text in definition.descriptions { find(in: text, &found) }
      }
    case .directive(let directive): for block in directive.blocks { find(in: block, &found) }
    case .code, .thematicBreak, .rawHTML: break
    }
  }

  static func find(in inlines: [Inline], _ found: inout [Link]) {
    for inline in inlines {
      switch inline {
      case .link(let link): found.append(link)
      case .emphasis(let content), .strong(let content), .deleted(let content):
        find(in: content, &found)
      case .span(let span): find(in: span.content, &found)
      default: break
      }
    }
  }
}
