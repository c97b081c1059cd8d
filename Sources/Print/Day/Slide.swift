import CommonMark
import Content
import Diagnostics

/// One slide of a presentation, and what whoever presents it says.
struct Slide {
  /// How it is set.
  enum Kind: String {
    /// The first one.
    case title
    /// A few words, large in the middle: a question to the room, a break.
    case section
    /// A title with something below it.
    case content
  }

  /// The longest single paragraph, in bytes, that is set large in the middle.
  private static let fewWords = 80

  /// How it is set.
  var kind: Kind
  /// What stands on top.
  var title: [Inline]
  /// What everybody sees.
  var blocks: [Block]
  /// What only the presenter sees.
  var notes: [Block]
  /// When it is shown: `9.20–10.00`; nil when nobody knows.
  var time: String?
  /// Where the author wrote it.
  var range: SourceRange

  /// A slide whose blocks say how it is set: few words stand large, everything else below the title.
  init(title: [Inline], blocks: [Block], notes: [Block], time: String? = nil, range: SourceRange) {
    self.title = title
    self.blocks = blocks
    self.notes = notes
    self.time = time
    self.range = range
    kind = Slide.isFewWords(blocks) ? .section : .content
  }

  private static func isFewWords(_ blocks: [Block]) -> Bool {
    guard let first = blocks.first else { return true }
    guard blocks.count == 1, case .paragraph(let text) = first.kind, !first.isPicture else {
      return false
    }
    return text.plainText.count <= fewWords
  }
}

extension Slide {
  /// The slide of a `::: slide`; nil when nothing stands in it. Without a title of its own it takes its
  /// first heading's, and without that the page's.
  init?(_ directive: Directive, pageTitle: String, time: String?) {
    var (shown, notes) = directive.blocks.partedForPresenter()
    var title = directive.title
    if title.isEmpty, case .heading(let heading)? = shown.first?.kind {
      title = heading.content
      shown.removeFirst()
    }
    guard !title.isEmpty || !shown.isEmpty || !notes.isEmpty else { return nil }
    if title.isEmpty { title = [.text(Array(pageTitle.utf8))] }
    self.init(
      title: title, blocks: shown, notes: notes, time: time, range: directive.nameRange)
  }
}

/// Finds the slides an author has written, wherever they stand: in a box for the trainer, in a session
/// of the programme, among the text.
struct SlideFinder {
  /// The slides, in the order of the page.
  private(set) var slides: [Slide] = []
  private let pageTitle: String
  private let times: [Int: String]
  private var time: String?

  /// Finds the slides of `body`, whose page is called `pageTitle`. `times` has when each session is, by
  /// where its heading begins.
  init(_ body: PageBody, pageTitle: String, times: [Int: String]) {
    self.pageTitle = pageTitle
    self.times = times
    find(in: body.blocks)
  }

  private mutating func find(in blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .directive(let directive): find(in: directive)
      case .heading: time = times[block.range.start] ?? time
      case .quote(let inner): find(in: inner)
      case .list(let list): for item in list.items { find(in: item.blocks) }
      case .paragraph, .code, .thematicBreak, .table, .definitionList, .rawHTML: break
      }
    }
  }

  private mutating func find(in directive: Directive) {
    switch directive.name {
    case "slide":
      if let slide = Slide(directive, pageTitle: pageTitle, time: time) { slides.append(slide) }
    case PageExample.name, "quiz", "case": break
    default:
      find(in: directive.blocks)
      if directive.name == "program" { time = nil }
    }
  }
}

extension [Block] {
  /// What everybody may see, and what is for whoever presents it: `::: noter` and `::: underviser`, however
  /// deep they stand.
  func partedForPresenter() -> (shown: [Block], notes: [Block]) {
    var shown: [Block] = []
    var notes: [Block] = []
    for var block in self {
      switch block.kind {
      case .directive(var directive):
        if ["noter", "underviser"].contains(directive.name) {
          notes += directive.blocks
          continue
        }
        let parted = directive.blocks.partedForPresenter()
        directive.blocks = parted.shown
        notes += parted.notes
        block.kind = .directive(directive)
      case .quote(let inner):
        let parted = inner.partedForPresenter()
        notes += parted.notes
        block.kind = .quote(parted.shown)
      case .list(var list):
        for index in list.items.indices {
          let parted = list.items[index].blocks.partedForPresenter()
          list.items[index].blocks = parted.shown
          notes += parted.notes
        }
        block.kind = .list(list)
      case .paragraph, .heading, .code, .thematicBreak, .table, .definitionList, .rawHTML: break
      }
      shown.append(block)
    }
    return (shown, notes)
  }
}

extension Block {
  /// True for a paragraph that is one picture.
  var isPicture: Bool {
    if case .paragraph(let content) = kind, content.count == 1, case .image = content[0] {
      return true
    }
    return false
  }

  /// A paragraph of plain text.
  static func text(_ text: String, at range: SourceRange) -> Block {
    Block(.paragraph([.text(Array(text.utf8))]), range: range)
  }
}
