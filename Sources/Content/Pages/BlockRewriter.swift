import CommonMark

/// Brings a page's blocks into the form renderers read, for one audience: what others may see is cut
/// out, `kun` gives way to what it holds or, where it is for the trainer alone, becomes `underviser`,
/// `boks` becomes the callout it names, ids become slugs.
struct BlockRewriter {
  /// What rewriting a page would change.
  struct Need: OptionSet {
    let rawValue: Int
    /// `kun` or `underviser`: the page is not the same for all.
    static let audience = Need(rawValue: 1)
    /// `boks`, or an id that is no slug.
    static let form = Need(rawValue: 2)
    /// `indsæt`: other files are to be put in first.
    static let include = Need(rawValue: 4)
  }

  /// Whom the blocks are for.
  let audience: PageAudience

  /// The blocks as `audience` is to have them.
  func rewrite(_ blocks: [Block]) -> [Block] {
    var rewritten: [Block] = []
    rewritten.reserveCapacity(blocks.count)
    for block in blocks { append(block, to: &rewritten) }
    return rewritten
  }

  /// A directive with its inner blocks as `audience` is to have them.
  func rewrite(_ directive: Directive) -> Directive {
    var directive = directive
    if directive.name == "boks", let type = directive.attributes.value("type") {
      let name = FoldedName.fold(type)
      if DirectiveCatalogue.callouts.contains(name) {
        directive.name = name
        directive.spelling = type
        directive.attributes.entries.removeAll { $0.name == "type" }
      }
    }
    directive.attributes.id = BlockRewriter.slug(directive.attributes.id)
    directive.blocks = rewrite(directive.blocks)
    return directive
  }

  private func append(_ block: Block, to rewritten: inout [Block]) {
    var block = block
    switch block.kind {
    case .directive(var directive):
      guard audience.sees(directive) else { return }
      if directive.name == "kun" {
        guard PageAudience.isForTrainerAlone(directive) else {
          return rewritten.append(contentsOf: rewrite(directive.blocks))
        }
        // What is made for participants of the trainer's page leaves it out by this name.
        directive.name = "underviser"
      }
      block.kind = .directive(rewrite(directive))
    case .quote(let blocks): block.kind = .quote(rewrite(blocks))
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = rewrite(list.items[index].blocks)
        list.items[index].attributes.id = BlockRewriter.slug(list.items[index].attributes.id)
      }
      block.kind = .list(list)
    case .heading(var heading):
      heading.attributes.id = BlockRewriter.slug(heading.attributes.id)
      block.kind = .heading(heading)
    case .table(var table):
      table.attributes.id = BlockRewriter.slug(table.attributes.id)
      block.kind = .table(table)
    case .paragraph, .code, .thematicBreak, .definitionList, .rawHTML: break
    }
    rewritten.append(block)
  }

  /// What these blocks need. Looks at blocks only, so it costs next to nothing.
  static func need(_ blocks: [Block]) -> Need {
    var need: Need = []
    for block in blocks {
      switch block.kind {
      case .directive(let directive):
        if PageAudience.isForSome(directive.name) { need.insert(.audience) }
        if directive.name == "indsaet" || directive.transcriptPage != nil
          || directive.name == "quiz" && directive.attributes.has("bank")
        {
          need.insert(.include)
        }
        if directive.name == "boks" || !isSlug(directive.attributes.id) { need.insert(.form) }
        need.formUnion(BlockRewriter.need(directive.blocks))
      case .quote(let blocks): need.formUnion(BlockRewriter.need(blocks))
      case .list(let list):
        for item in list.items {
          if !isSlug(item.attributes.id) { need.insert(.form) }
          need.formUnion(BlockRewriter.need(item.blocks))
        }
      case .heading(let heading): if !isSlug(heading.attributes.id) { need.insert(.form) }
      case .table(let table): if !isSlug(table.attributes.id) { need.insert(.form) }
      case .paragraph, .code, .thematicBreak, .definitionList, .rawHTML: break
      }
    }
    return need
  }

  /// True when an id is already a slug; no id is as good as one.
  static func isSlug(_ id: String?) -> Bool {
    guard let id else { return true }
    var previous: UInt8 = 0x2D
    for byte in id.utf8 {
      let isLetter = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      guard isLetter || (byte == 0x2D && previous != 0x2D) else { return false }
      previous = byte
    }
    return previous != 0x2D
  }

  private static func slug(_ id: String?) -> String? {
    id.map { isSlug($0) ? $0 : Slug.make($0) }
  }
}
