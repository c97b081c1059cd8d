import CommonMark
import Content
import Diagnostics

/// The slides of a page whose author has written none: a theme day's from its programme, any other
/// page's from its headings.
struct SlideOutline {
  /// The longest paragraph, in bytes, that stands on a slide where a section has nothing to look at.
  private static let longestParagraph = 240
  /// Directives one looks at rather than reads.
  private static let shown = ["figur", "graf", "trin", "tidslinje", "sammenlign", "kort"]

  /// The page, parsed for its trainer.
  let body: PageBody
  /// KursBuild's own words.
  let words: PrintWords

  /// The slides after the title's.
  func slides() -> [Slide] {
    let programme = body.programmes.sorted { $0.key < $1.key }.flatMap(\.value.slots)
    return objectives() + (programme.isEmpty ? sections() : sessions(of: programme))
  }

  private func objectives() -> [Slide] {
    for block in body.blocks {
      guard case .directive(let directive) = block.kind, directive.name == "maal" else { continue }
      let title =
        directive.title.isEmpty ? [.text(Array(words.objectives.utf8))] : directive.title
      let (shown, notes) = directive.blocks.partedForPresenter()
      guard !shown.isEmpty else { return [] }
      return [Slide(title: title, blocks: shown, notes: notes, range: directive.nameRange)]
    }
    return []
  }

  private func sessions(of slots: [Programme.Slot]) -> [Slide] {
    slots.flatMap { slot in
      slot.sessions.map { session in
        let time = words.stretch(from: slot.start, to: slot.end)
        var (shown, notes) = session.text.partedForPresenter()
        notes = session.trainerNotes + notes
        // In a break everybody wants to know when it ends.
        if session.isBreak, shown.isEmpty, let time {
          shown = [.text(words.clockSign + time, at: session.range)]
        }
        return Slide(
          title: session.title, blocks: shown, notes: notes, time: time, range: session.range)
      }
    }
  }

  /// A slide a heading of level 2: the first thing to look at below it. What is said of it are notes.
  private func sections() -> [Slide] {
    var slides: [Slide] = []
    var below: [Block] = []
    for block in body.blocks.reversed() {
      guard case .heading(let heading) = block.kind, heading.level <= 2 else {
        below.append(block)
        continue
      }
      slides.append(section(heading, at: block.range, below.reversed()))
      below.removeAll()
    }
    return slides.reversed()
  }

  private func section(_ heading: Heading, at range: SourceRange, _ blocks: [Block]) -> Slide {
    let (shown, notes) = blocks.partedForPresenter()
    let paragraphs = shown.filter(\.isRunningText)
    var said = paragraphs
    var picked = shown.first { SlideOutline.isSomethingToLookAt($0) }
    if picked == nil, let first = paragraphs.first, SlideOutline.isShort(first) {
      picked = first
      said.removeFirst()
    }
    return Slide(
      title: heading.content, blocks: picked.map { [$0] } ?? [], notes: said + notes, range: range)
  }

  private static func isSomethingToLookAt(_ block: Block) -> Bool {
    switch block.kind {
    case .list, .table: true
    case .paragraph: block.isPicture
    case .directive(let directive): shown.contains(directive.name)
    case .heading, .quote, .code, .thematicBreak, .definitionList, .rawHTML: false
    }
  }

  private static func isShort(_ paragraph: Block) -> Bool {
    guard case .paragraph(let content) = paragraph.kind else { return false }
    return content.plainText.count <= longestParagraph
  }
}

extension Block {
  /// True for a paragraph of words.
  fileprivate var isRunningText: Bool {
    if case .paragraph = kind { !isPicture } else { false }
  }
}
