package import Diagnostics

/// A block of a document: a paragraph, a list, a table, a directive …
package struct Block: Sendable, Equatable {
  /// What kind of block it is, with its content.
  package enum Kind: Sendable, Equatable {
    /// Running text.
    case paragraph([Inline])
    /// A heading.
    indirect case heading(Heading)
    /// A bullet list, a numbered list or a task list.
    case list(List)
    /// A block quote.
    case quote([Block])
    /// A code block: the info string after the fence, and the code with its line ends.
    case code(info: [UInt8], literal: [UInt8])
    /// A thematic break.
    case thematicBreak
    /// A pipe table.
    indirect case table(Table)
    /// A list of terms with their descriptions.
    case definitionList([Definition])
    /// `::: navn … :::`.
    indirect case directive(Directive)
    /// Raw HTML as written. It is refused with a diagnostic; renderers leave it out.
    case rawHTML([UInt8])
  }

  /// What it is.
  package var kind: Kind
  /// From its first byte to the end of its first line.
  package var range: SourceRange

  /// A block of `kind` beginning at `range`.
  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// A heading as the author wrote it.
package struct Heading: Sendable, Equatable {
  /// 1 to 6: the number of `#`.
  package var level: Int
  /// The heading's text without its attributes.
  package var content: [Inline]
  /// The attributes at its end.
  package var attributes: Attributes

  /// A heading of `level`.
  package init(level: Int, content: [Inline], attributes: Attributes = .none) {
    self.level = level
    self.content = content
    self.attributes = attributes
  }
}

/// A list.
package struct List: Sendable, Equatable {
  /// One item.
  package struct Item: Sendable, Equatable {
    /// What stands in the box: nil is no box, false `[ ]`, true `[x]`.
    package var isTicked: Bool?
    /// The item's blocks; in a tight list the first is usually a paragraph.
    package var blocks: [Block]
    /// Attributes at the end of the item's first paragraph, such as `{#id}`.
    package var attributes: Attributes
    /// From the list marker to the end of its line.
    package var range: SourceRange
    /// The box `[ ]` or `[x]`, where there is one.
    package var boxRange: SourceRange?

    /// An item with `blocks`.
    package init(
      isTicked: Bool? = nil, blocks: [Block], attributes: Attributes = .none,
      range: SourceRange, boxRange: SourceRange? = nil
    ) {
      self.isTicked = isTicked
      self.blocks = blocks
      self.attributes = attributes
      self.range = range
      self.boxRange = boxRange
    }
  }

  /// The first number of a numbered list; nil for bullets.
  package var start: Int?
  /// True when paragraphs of the items are shown without space between them.
  package var isTight: Bool
  /// The items in order.
  package var items: [Item]

  /// A list of `items`; numbered from `start` when it is given.
  package init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }

  /// True when at least one item has a box.
  package var isTaskList: Bool { items.contains { $0.isTicked != nil } }
}

/// A table. Every row has as many cells as the head.
package struct Table: Sendable, Equatable {
  /// How a column is aligned.
  package enum Alignment: Sendable, Equatable {
    case none, left, center, right
  }

  /// The caption without `Tabel:` and attributes; empty when there is none.
  package var caption: [Inline]
  /// The attributes of the caption line: id, `rækkehoved`.
  package var attributes: Attributes
  /// One a column.
  package var alignments: [Alignment]
  /// The head's cells.
  package var head: [[Inline]]
  /// The rows, each with one entry a column.
  package var rows: [[[Inline]]]
  /// True when the first cell of each row heads its row (`{rækkehoved}`).
  package var hasRowHeads: Bool

  /// A table.
  package init(
    caption: [Inline] = [], attributes: Attributes = .none, alignments: [Alignment],
    head: [[Inline]], rows: [[[Inline]]], hasRowHeads: Bool = false
  ) {
    self.caption = caption
    self.attributes = attributes
    self.alignments = alignments
    self.head = head
    self.rows = rows
    self.hasRowHeads = hasRowHeads
  }
}

/// A term and what is said of it.
package struct Definition: Sendable, Equatable {
  /// The term.
  package var term: [Inline]
  /// One or more descriptions.
  package var descriptions: [[Inline]]

  /// A term with its descriptions.
  package init(term: [Inline], descriptions: [[Inline]]) {
    self.term = term
    self.descriptions = descriptions
  }
}

/// A directive, `::: navn {#id nøgle=værdi} Titel … :::`. What a name means is decided higher up.
package struct Directive: Sendable, Equatable {
  /// The name as a folded ASCII name (`mål` is `maal`).
  package var name: String
  /// The name as the author spelt it.
  package var spelling: String
  /// Where the name stands.
  package var nameRange: SourceRange
  /// The title on the opening line; empty when there is none.
  package var title: [Inline]
  /// The attributes on the opening line.
  package var attributes: Attributes
  /// What stands between opener and closer.
  package var blocks: [Block]
  /// Its number, unique among the directives of the file: the key under which higher
  /// floors keep what they made of it.
  package var ordinal: Int

  /// A directive named `spelling`.
  package init(
    spelling: String, nameRange: SourceRange, title: [Inline], attributes: Attributes,
    blocks: [Block], ordinal: Int
  ) {
    self.name = FoldedName.fold(spelling)
    self.spelling = spelling
    self.nameRange = nameRange
    self.title = title
    self.attributes = attributes
    self.blocks = blocks
    self.ordinal = ordinal
  }
}
