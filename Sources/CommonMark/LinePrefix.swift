import Diagnostics

/// What stands before a line's own text: quote marks, blanks, list markers.
struct LinePrefix {
  /// A task list's box.
  struct Box {
    var isTicked: Bool
    /// The bytes the box's token stands for, the blank after it included.
    var range: SourceRange
    /// The bytes to point at.
    var shown: SourceRange
    /// A list marker to write, where the author used a dash that is none.
    var markerInstead: [UInt8]?
    /// The usual way to write it, where the author's is only tolerated.
    var instead: String?
  }

  /// The number of `>`.
  private(set) var quoteDepth = 0
  /// The column of the first byte that is neither blank nor `>`, from 0 after the last `>`.
  private(set) var firstColumn = 0
  /// Offset of that byte.
  private(set) var firstText: Int
  /// Offset of the line's own text, after list markers.
  private(set) var content: Int
  /// The columns the text of each list item that begins on the line stands in.
  private(set) var itemColumns: [Int] = []
  /// Offset of the dot in `1. januar`, where the line begins with a date.
  private(set) var dateDot: Int?
  /// True for `-[ ]`, which wants a blank after the marker.
  private(set) var needsSpaceAfterMarker = false

  /// Reads quote marks and blanks of the line from `start` to `end`.
  init(_ source: [UInt8], _ start: Int, _ end: Int) {
    var index = start
    var column = 0
    while index < end {
      switch source[index] {
      case 0x20: column += 1
      case 0x09: column += 4 - column % 4
      case UInt8(ascii: ">") where column < 4 || quoteDepth > 0:
        quoteDepth += 1
        column = index + 1 < end && source[index + 1] == 0x20 ? -1 : 0
      default:
        firstColumn = max(column, 0)
        firstText = index
        content = index
        return
      }
      index += 1
    }
    firstColumn = max(column, 0)
    firstText = end
    content = end
  }

  /// Reads the list markers before the text.
  mutating func findListMarkers(_ source: [UInt8], _ end: Int) {
    guard content < end, LinePrefix.mayBegin(source[content]) else { return }
    if isThematicBreak(source, end) { return }
    var column = firstColumn
    while content < end, let length = markerLength(source, end) {
      var next = content + length
      var width = 0
      while next < end, source[next] == 0x20 || source[next] == 0x09, width < 4 {
        width += source[next] == 0x09 ? 4 - (column + length + width) % 4 : 1
        next += 1
      }
      column += length + max(width, 1)
      itemColumns.append(column)
      content = next
      while content < end, source[content] == 0x20 || source[content] == 0x09 { content += 1 }
      while content < end, source[content] == UInt8(ascii: ">") {
        content += 1
        while content < end, source[content] == 0x20 { content += 1 }
      }
    }
  }

  /// The box the text begins with.
  func box(_ source: [UInt8], _ end: Int) -> Box? {
    var index = content
    let isDash =
      index + 4 < end && source[index] == 0xE2 && source[index + 1] == 0x80
      && (source[index + 2] == 0x93 || source[index + 2] == 0x94) && source[index + 3] == 0x20
    if isDash { index += 4 }
    guard isDash || !itemColumns.isEmpty, index + 2 < end, source[index] == UInt8(ascii: "["),
      source[index + 2] == UInt8(ascii: "]"), index + 3 == end || source[index + 3] == 0x20
    else { return nil }
    let mark = source[index + 1]
    guard mark == 0x20 || mark | 0x20 == UInt8(ascii: "x") else { return nil }
    let isTicked = mark != 0x20
    let plain = isTicked ? "[x]" : "[ ]"
    var box = Box(
      isTicked: isTicked, range: SourceRange(content, min(index + 4, end)),
      shown: SourceRange(content, index + 3))
    if isDash {
      box.markerInstead = [0x2D, 0x20]
      box.instead = "- " + plain
    } else if needsSpaceAfterMarker {
      box.shown = SourceRange(content - 1, index + 3)
      box.instead = "- " + plain
    } else if mark == UInt8(ascii: "X") {
      box.instead = plain
    }
    return box
  }

  /// The length of the list marker at `content`; nil when there is none, as in `1. januar 2024`.
  private mutating func markerLength(_ source: [UInt8], _ end: Int) -> Int? {
    let byte = source[content]
    if byte == 0x2D || byte == 0x2A || byte == 0x2B {
      if content + 1 == end || source[content + 1] == 0x20 || source[content + 1] == 0x09 {
        return 1
      }
      if byte == 0x2D, source[content + 1] == UInt8(ascii: "["), content + 4 < end,
        source[content + 3] == UInt8(ascii: "]"), source[content + 4] == 0x20
      {
        needsSpaceAfterMarker = true
        return 1
      }
      return nil
    }
    var index = content
    while index < end, (0x30...0x39).contains(source[index]), index - content < 10 { index += 1 }
    guard index > content, index - content < 10, index < end,
      source[index] == UInt8(ascii: ".") || source[index] == UInt8(ascii: ")"),
      index + 1 == end || source[index + 1] == 0x20 || source[index + 1] == 0x09
    else { return nil }
    if source[index] == UInt8(ascii: "."), MonthName.begins(source, index + 1, end) {
      dateDot = index
      return nil
    }
    return index + 1 - content
  }

  private func isThematicBreak(_ source: [UInt8], _ end: Int) -> Bool {
    let mark = source[content]
    guard mark == 0x2D || mark == 0x2A else { return false }
    var count = 0
    for index in content..<end {
      if source[index] == mark {
        count += 1
      } else if source[index] != 0x20, source[index] != 0x09 {
        return false
      }
    }
    return count >= 3
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x2A || byte == 0x2B || (0x30...0x39).contains(byte)
  }
}

/// The Danish months, which make `1. januar` a date and not a list.
enum MonthName {
  private static let names: [[UInt8]] = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
  ].map { Array($0.utf8) }

  /// True when blanks and then a month's name stand at `start`.
  static func begins(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, source[index] == 0x20 { index += 1 }
    guard index > start else { return false }
    return names.contains { name in
      let after = index + name.count
      guard after <= end else { return false }
      for offset in name.indices where source[index + offset] | 0x20 != name[offset] {
        return false
      }
      return after == end || !isLetter(source[after])
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}
