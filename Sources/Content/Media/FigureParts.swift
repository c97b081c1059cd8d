package import CommonMark
package import Diagnostics

/// A figure's picture apart from what describes it.
package struct FigureParts {
  /// The picture: the first that stands in a paragraph of its own.
  package let image: Image
  /// Where it stands.
  package let range: SourceRange
  /// Everything else.
  package let description: [Block]

  /// The parts of `::: figur`; nil when it has no picture.
  package init?(_ directive: Directive) {
    for (index, block) in directive.blocks.enumerated() {
      guard case .paragraph(let content) = block.kind else { continue }
      let visible = content.filter { $0 != .softBreak }
      guard case .image(let image)? = visible.first else { continue }
      self.image = image
      range = block.range
      var rest = directive.blocks
      // What stands on the lines below the picture belongs to what describes it.
      let text = Array(content.drop { $0 == .softBreak }.dropFirst().drop { $0 == .softBreak })
      if text.isEmpty {
        rest.remove(at: index)
      } else {
        rest[index].kind = .paragraph(text)
      }
      description = rest
      return
    }
    return nil
  }
}
