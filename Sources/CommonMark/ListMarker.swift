import Diagnostics

/// The mark a list item begins with.
struct ListMarker {
  /// The bytes it takes in the source, without the blanks after it.
  var bytes: Int
  /// The columns it takes in the text libcmark parses.
  var columns: Int
  /// True for a spelling libcmark does not know: `-[ ]` or `– [ ]`. It is written as `- `.
  var isLoose = false

  /// The marker at `index`, or nil. One that would interrupt a paragraph has to have text after it
  /// and, in a numbered list, to be 1 (CommonMark 5.2).
  init?(_ source: [UInt8], _ index: Int, _ end: Int, interruptsParagraph: Bool) {
    switch source[index] {
    case UInt8(ascii: "-") where TaskBox.stands(source, index + 1, end):
      self.init(bytes: 1, columns: 2, isLoose: true)
    case 0xE2 where ListMarker.isDash(source, index, end) && TaskBox.stands(source, index + 4, end):
      self.init(bytes: 4, columns: 2, isLoose: true)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard ListMarker.isFollowed(source, index + 1, end, byText: interruptsParagraph) else {
        return nil
      }
      self.init(bytes: 1, columns: 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = ListMarker.digits(source, index, end)
      let mark = index + digits
      guard digits <= 9, mark < end,
        source[mark] == UInt8(ascii: ".") || source[mark] == UInt8(ascii: ")"),
        ListMarker.isFollowed(source, mark + 1, end, byText: interruptsParagraph)
      else { return nil }
      if interruptsParagraph, !ListMarker.isOne(source[index..<mark]) { return nil }
      self.init(bytes: digits + 1, columns: digits + 1)
    default: return nil
    }
  }

  private init(bytes: Int, columns: Int, isLoose: Bool = false) {
    self.bytes = bytes
    self.columns = columns
    self.isLoose = isLoose
  }

  /// Offset of the dot of a date such as `1. januar` at `index`; nil when no date stands there.
  static func dateDot(_ source: [UInt8], _ index: Int, _ end: Int) -> Int? {
    let dot = index + digits(source, index, end)
    guard dot > index, dot < end, source[dot] == UInt8(ascii: "."),
      MonthName.begins(source, dot + 1, end)
    else { return nil }
    return dot
  }

  private static func digits(_ source: [UInt8], _ index: Int, _ end: Int) -> Int {
    var position = index
    while position < end, (0x30...0x39).contains(source[position]), position - index < 10 {
      position += 1
    }
    return position - index
  }

  /// True for 1, however many zeros stand before it.
  private static func isOne(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.last == UInt8(ascii: "1") && digits.dropLast().allSatisfy { $0 == UInt8(ascii: "0") }
  }

  private static func isFollowed(
    _ source: [UInt8], _ index: Int, _ end: Int, byText: Bool
  ) -> Bool {
    guard index < end else { return !byText }
    guard source[index] == 0x20 || source[index] == 0x09 else { return false }
    guard byText else { return true }
    return source[index..<end].contains { $0 != 0x20 && $0 != 0x09 }
  }

  /// An en dash or em dash and a blank, which Word makes of `- `.
  private static func isDash(_ source: [UInt8], _ index: Int, _ end: Int) -> Bool {
    index + 3 < end && source[index + 1] == 0x80
      && (source[index + 2] == 0x93 || source[index + 2] == 0x94) && source[index + 3] == 0x20
  }
}

/// The box of a task list's item.
struct TaskBox {
  /// What is unusual about the spelling of a box that is taken for one all the same.
  enum Slip {
    /// `[X]`
    case capital
    /// `[ x ]`
    case blanks
    /// `[]`
    case empty
    /// `[x]text`
    case glued
  }

  /// True for `[x]`.
  var isTicked: Bool
  /// What is unusual about it; nil when nothing is.
  var slip: Slip?
  /// The bytes of the box.
  var range: SourceRange
  /// Offset just after the box and the blank that follows it.
  var end: Int

  /// The box at `index`, or nil.
  init?(_ source: [UInt8], _ index: Int, _ end: Int) {
    guard index + 1 < end, source[index] == UInt8(ascii: "[") else { return nil }
    var close = TaskBox.skipBlanks(source, index + 1, end)
    isTicked = close < end && source[close] | 0x20 == UInt8(ascii: "x")
    let isCapital = isTicked && source[close] == UInt8(ascii: "X")
    if isTicked { close = TaskBox.skipBlanks(source, close + 1, end) }
    guard close < end, close - index <= 6, source[close] == UInt8(ascii: "]") else { return nil }
    range = SourceRange(index, close + 1)
    if isCapital { slip = .capital }
    if range.count == 2 { slip = .empty }
    if range.count > 3 { slip = .blanks }
    let isFollowed = range.end == end || source[range.end] == 0x20 || source[range.end] == 0x09
    if !isFollowed {
      // `[x](…)`, `[x][…]` and `[x]{…}` are links and phrases.
      guard range.count == 3, TaskBox.isLetterOrDigit(source[range.end]) else { return nil }
      slip = .glued
    }
    self.end = isFollowed ? min(range.end + 1, end) : range.end
  }

  /// True when `[ ]` or `[x]` stands at `index`, with a blank or the line's end after it.
  static func stands(_ source: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard let box = TaskBox(source, index, end) else { return false }
    return box.slip == nil || box.slip == .capital
  }

  private static func skipBlanks(_ source: [UInt8], _ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, source[index] == 0x20 { index += 1 }
    return index
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0xC3
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
    while index < end, source[index] == 0x20 || source[index] == 0x09 { index += 1 }
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
