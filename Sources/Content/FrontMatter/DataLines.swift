import Diagnostics

/// A stretch of a file as lines, with what `YAMLPreparation` asks of them.
struct DataLines {
  /// One line.
  struct Line {
    /// Where it begins in the file.
    var start: Int
    /// Where it ends, without its line end.
    var end: Int
    /// Blanks before the text.
    var indent: Int
    /// The first byte of the text; equal to `end` in a blank line.
    var text: Int

    /// True when there is nothing but blanks.
    var isBlank: Bool { text == end }
  }

  /// The lines in order.
  private(set) var lines: [Line] = []
  private let bytes: [UInt8]

  /// The lines of `range`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    var start = range.lowerBound
    while start < range.upperBound {
      let cut = LineCutter.line(bytes, from: start, to: range.upperBound)
      let trimmed = LiteralText.trimmed(bytes, start..<cut.end)
      let text = trimmed.isEmpty ? cut.end : trimmed.lowerBound
      lines.append(Line(start: start, end: cut.end, indent: text - start, text: text))
      start = cut.next
    }
  }

  /// From `start` to the end of the line's text.
  func range(_ start: Int, of line: Line) -> SourceRange {
    SourceRange(start, LiteralText.trimmed(bytes, start..<line.end).upperBound)
  }

  /// The next line that is neither blank nor a comment.
  private func nextLine(after number: Int) -> Line? {
    lines[(number + 1)...].first { !$0.isBlank && bytes[$0.text] != 0x23 }
  }

  /// True when a dash and a blank begin at `index`: an item of a list.
  func isDash(_ index: Int, in line: Line) -> Bool {
    bytes[index] == 0x2D && (index + 1 == line.end || bytes[index + 1] == 0x20)
  }

  /// True when the value of a key at `column` goes on in the lines after its own.
  func continues(after number: Int, column: Int, isEmpty: Bool) -> Bool {
    guard let next = nextLine(after: number) else { return false }
    if next.indent > column { return true }
    return isEmpty && next.indent == column && isDash(next.text, in: next)
  }

  /// The text of the first line below that looks like a list item or a key: something the author
  /// meant as nested, though the line above has a value already.
  func nestedLine(after number: Int, column: Int) -> SourceRange? {
    for line in lines[(number + 1)...] where !line.isBlank {
      if line.indent <= column { return nil }
      // No key has a blank in it; a colon among words belongs to the text.
      let isKey = key(at: line.text, in: line).map { !bytes[$0].contains(0x20) } == true
      if isKey || isDash(line.text, in: line) { return range(line.text, of: line) }
    }
    return nil
  }

  /// A text that begins at `value` in line `number` and goes on in the lines further in than
  /// `column`: one paragraph, or several where a blank line stands between.
  func plainText(from value: Range<Int>, after number: Int, column: Int) -> DataText {
    var text = Array(bytes[value])
    var end = value.upperBound
    var isAfterBlank = false
    for line in lines[(number + 1)...] {
      if line.isBlank {
        isAfterBlank = true
        continue
      }
      guard line.indent > column else { break }
      let trimmed = LiteralText.trimmed(bytes, line.text..<line.end)
      text.append(isAfterBlank ? 0x0A : 0x20)
      text.append(contentsOf: bytes[trimmed])
      isAfterBlank = false
      end = trimmed.upperBound
    }
    return DataText(
      text: String(decoding: text, as: UTF8.self), range: SourceRange(value.lowerBound, end))
  }

  /// The key that begins at `start`, when a colon and a blank (or the line's end) follow it.
  func key(at start: Int, in line: Line) -> Range<Int>? {
    let first = bytes[start]
    if first == 0x22 || first == 0x27 { return quotedKey(at: start, in: line) }
    if DataLines.opensLongValue(first) { return nil }
    for index in start..<line.end where isColon(index, in: line) {
      let key = LiteralText.trimmed(bytes, start..<index)
      return key.isEmpty ? nil : key
    }
    return nil
  }

  private func quotedKey(at start: Int, in line: Line) -> Range<Int>? {
    guard let close = bytes[start + 1..<line.end].firstIndex(of: bytes[start]) else { return nil }
    let colon = LiteralText.trimmed(bytes, close + 1..<line.end).lowerBound
    return colon < line.end && isColon(colon, in: line) ? start..<close + 1 : nil
  }

  /// True for a colon that ends a key.
  private func isColon(_ index: Int, in line: Line) -> Bool {
    guard bytes[index] == 0x3A else { return false }
    return index + 1 == line.end || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09
  }

  /// A colon right after a word, with text right after the colon: a blank was forgotten.
  func colonWithoutBlank(in line: Line) -> Int? {
    for index in line.text..<line.end {
      switch bytes[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...0xFF: continue
      case 0x3A:
        let isAddress = index + 1 < line.end && bytes[index + 1] == 0x2F
        return index > line.text && !isAddress ? index : nil
      default: return nil
      }
    }
    return nil
  }

  /// True for what begins a value that may go over several lines: `|`, `>`, quotes, brackets.
  static func opensLongValue(_ byte: UInt8) -> Bool {
    [0x7C, 0x3E, 0x22, 0x27, 0x5B, 0x7B].contains(byte)
  }

  /// The place of an anchor, an alias or a tag among brackets that go over several lines, from line
  /// `number` to the last that is indented more than `column`.
  func signInBrackets(from number: Int, column: Int) -> SourceRange? {
    var last = number
    while last + 1 < lines.count, lines[last + 1].indent > column || lines[last + 1].isBlank {
      last += 1
    }
    var quote: UInt8?
    var mayBegin = false
    for index in lines[number].start..<lines[last].end {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if mayBegin, byte == 0x26 || byte == 0x2A || byte == 0x21 {
        return SourceRange(index, index + 1)
      } else if mayBegin, byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
      mayBegin = [0x5B, 0x7B, 0x2C, 0x3A].contains(byte) || (mayBegin && isBlank)
    }
    return nil
  }
}
