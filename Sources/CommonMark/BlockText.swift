import Diagnostics

/// The running text of one block, and what of it concerns the block as a whole.
struct BlockText {
  /// A table's head and the lines below it, found among a paragraph's lines.
  struct TableInText {
    /// The lines above the table.
    var before: [Inline]
    /// The attributes at the end of those lines, by their token.
    var attributes: Int?
    /// Its number among the scanned tables.
    var number: Int
    /// The number of lines that follow the head: the delimiter row and the rows.
    var lines = 0
  }

  /// The text without its box and the attributes at its end.
  var content: [Inline] = []
  /// The box of a task list's item at its beginning, by its token.
  var box: Int?
  /// The attributes at its end, by their token.
  var attributes: Int?
  /// The table that begins in the middle of the text; `content` is then what stands below it.
  var table: TableInText?
  /// The number of the moved text this is; nil for a block of the body.
  var fragment: Int?

  /// `content` without blanks and line ends at its end, as it stands before attributes.
  static func trimmed(_ content: [Inline]) -> [Inline] {
    var content = content
    while let last = content.last {
      switch last {
      case .softBreak: content.removeLast()
      case .text(var bytes) where bytes.last == 0x20:
        while bytes.last == 0x20 { bytes.removeLast() }
        content.removeLast()
        if !bytes.isEmpty { content.append(.text(bytes)) }
      default: return content
      }
    }
    return content
  }
}
