import CommonMark
import Diagnostics

/// A text value as the author wrote it, not yet a date or a number.
struct DataText: Sendable, Equatable {
  /// The text, without the quotes around it.
  var text: String
  /// Where it stands, quotes included. A text over several lines has the range of its first line.
  var range: SourceRange
}

/// What stands after `nøgle:` in front matter or a registry.
indirect enum DataValue: Sendable, Equatable {
  /// One text.
  case text(DataText)
  /// A list; the range is that of its first item.
  case list([DataValue], SourceRange)
  /// Keys with values; the range is that of its first key.
  case mapping([DataField], SourceRange)

  /// Where it stands.
  var range: SourceRange {
    switch self {
    case .text(let text): text.range
    case .list(_, let range), .mapping(_, let range): range
    }
  }
}

/// A key with its value.
struct DataField: Sendable, Equatable {
  /// The key as a slug: `rækkefølge` is `raekkefoelge`, `læst-hos` is `laest-hos`.
  var name: String
  /// The key as the author spelt it.
  var spelling: String
  /// Where the key stands.
  var keyRange: SourceRange
  /// What stands after the colon.
  var value: DataValue
}

/// The text rules that the quick scanner and the YAML path share.
enum LiteralText {
  /// The text of a one-line value: taken as written, without the quotes that surround all of it.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    if let quote = bytes.first, quote == 0x22 || quote == 0x27, bytes.count >= 2,
      let unquoted = unquoted(bytes, quote)
    {
      return unquoted
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text between two quotes, or nil when the second quote does not end the value. In double
  /// quotes `\"` and `\\` stand for themselves, in single ones `''` for `'`, as in YAML.
  private static func unquoted(_ bytes: ArraySlice<UInt8>, _ quote: UInt8) -> String? {
    var content: [UInt8] = []
    var index = bytes.startIndex + 1
    let last = bytes.endIndex - 1
    while index < last {
      let byte = bytes[index]
      let next = bytes[index + 1]
      if quote == 0x22, byte == 0x5C, next == 0x22 || next == 0x5C, index + 1 < last {
        content.append(next)
        index += 2
      } else if quote == 0x27, byte == 0x27 {
        guard next == 0x27, index + 1 < last else { return nil }
        content.append(0x27)
        index += 2
      } else if byte == quote {
        return nil
      } else {
        content.append(byte)
        index += 1
      }
    }
    guard bytes[last] == quote else { return nil }
    return String(decoding: content, as: UTF8.self)
  }

  /// The range without blanks at its ends.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }
}

/// Lines of a stretch of a file.
enum LineCutter {
  /// The end of the line that begins at `start` (without its line end) and the start of the next.
  static func line(_ bytes: [UInt8], from start: Int, to end: Int) -> (end: Int, next: Int) {
    var index = start
    while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    guard index < end else { return (index, index) }
    let isPair = bytes[index] == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
    return (index, index + (isPair ? 2 : 1))
  }
}
