import CommonMark
import Content

/// What those who come to a theme day are to learn: the lists in `::: mål` on its page and in its
/// sessions, so in its tracks.
enum DayObjectives {
  /// Those of the day as a whole, each as the author wrote it.
  static func ofDay(_ day: PageBody) -> [[Inline]] { found(in: day.blocks) }

  /// Those of the day and then of its sessions, as sentences without markup: `Skelne mellem det, nogen har
  /// set, og det, nogen mener`.
  static func sentences(of day: PageBody) -> [String] {
    let slots = day.programmes.sorted { $0.key < $1.key }.flatMap(\.value.slots)
    let sessions = slots.flatMap(\.sessions).flatMap { found(in: $0.text) }
    return (ofDay(day) + sessions).map {
      PrintWords.capitalised(String(decoding: $0.plainText, as: UTF8.self))
    }
  }

  private static func found(in blocks: [Block]) -> [[Inline]] {
    blocks.flatMap { block -> [[Inline]] in
      guard case .directive(let directive) = block.kind else { return [] }
      // The programme's sessions are asked one by one.
      if directive.name == "program" { return [] }
      return directive.name == "maal" ? items(of: directive.blocks) : found(in: directive.blocks)
    }
  }

  private static func items(of blocks: [Block]) -> [[Inline]] {
    blocks.flatMap { block -> [[Inline]] in
      guard case .list(let list) = block.kind else { return [] }
      return list.items.compactMap { item in
        if case .paragraph(let content)? = item.blocks.first?.kind { content } else { nil }
      }
    }
  }
}
