/// What follows a link's text: `(address "title")`, read by the rules of CommonMark 6.3.
struct LinkTail {
  /// Offset of the address, of its `<` where it has one.
  let destination: Int
  /// Just after the `)`.
  let end: Int

  /// The tail at `start`; nil when none stands there.
  init?(_ source: [UInt8], after start: Int) {
    guard start < source.count, source[start] == UInt8(ascii: "(") else { return nil }
    destination = LinkTail.skipBlanks(source, from: start + 1)
    guard let addressEnd = LinkTail.addressEnd(source, from: destination) else { return nil }
    var index = LinkTail.skipBlanks(source, from: addressEnd)
    if index > addressEnd, let titleEnd = LinkTail.titleEnd(source, from: index) {
      index = LinkTail.skipBlanks(source, from: titleEnd)
    }
    guard index < source.count, source[index] == UInt8(ascii: ")") else { return nil }
    end = index + 1
  }

  /// The first byte from `start` on that is neither blank nor line end; of a line after the first
  /// the marks of quotes are passed over too.
  static func skipBlanks(_ source: [UInt8], from start: Int) -> Int {
    var index = start
    var isNextLine = false
    while index < source.count {
      switch source[index] {
      case 0x20, 0x09: break
      case 0x0A, 0x0D: isNextLine = true
      case UInt8(ascii: ">") where isNextLine: break
      default: return index
      }
      index += 1
    }
    return index
  }

  private static func addressEnd(_ source: [UInt8], from start: Int) -> Int? {
    if start < source.count, source[start] == UInt8(ascii: "<") {
      return closing(UInt8(ascii: ">"), not: UInt8(ascii: "<"), source, from: start + 1)
    }
    var depth = 0
    var index = start
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("):
        depth += 1
        // libcmark, too, counts no further than 32.
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { return index }
        depth -= 1
      case 0x00...0x20, 0x7F: return depth == 0 ? index : nil
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func titleEnd(_ source: [UInt8], from start: Int) -> Int? {
    guard start < source.count else { return nil }
    switch source[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return closing(source[start], not: nil, source, from: start + 1)
    case UInt8(ascii: "("):
      return closing(UInt8(ascii: ")"), not: UInt8(ascii: "("), source, from: start + 1)
    default: return nil
    }
  }

  /// Just after the next `mark` of the paragraph that no backslash stands before.
  private static func closing(
    _ mark: UInt8, not forbidden: UInt8?, _ source: [UInt8], from start: Int
  ) -> Int? {
    var index = start
    while index < source.count {
      let byte = source[index]
      if byte == mark { return index + 1 }
      if byte == forbidden { return nil }
      if byte == 0x0A || byte == 0x0D {
        if mark == UInt8(ascii: ">") { return nil }
        let next = ByteSearch.nextLine(source, after: index)
        if next < source.count, source[next] == 0x0A || source[next] == 0x0D { return nil }
      }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}

/// Addresses in angle brackets, by the rules of CommonMark 6.5.
enum Autolink {
  /// Just after the `>` of the address that begins with the `<` at `start`; nil when none does.
  static func end(_ source: [UInt8], at start: Int, _ end: Int) -> Int? {
    var index = start + 1
    guard index < end, isLetterOrDigit(source[index]) else { return nil }
    var isScheme = !(0x30...0x39).contains(source[index])
    while index < end {
      switch source[index] {
      case UInt8(ascii: ":"):
        let length = index - start - 1
        guard isScheme, (2...32).contains(length) else { return nil }
        return addressEnd(source, index + 1, end)
      case UInt8(ascii: "@"): return mailEnd(source, index + 1, end)
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): break
      case let byte where isLetterOrDigit(byte): break
      default:
        isScheme = false
        guard mayStandInMail(source[index]) else { return nil }
      }
      index += 1
    }
    return nil
  }

  private static func addressEnd(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end, source[index] > 0x20, source[index] != UInt8(ascii: "<") {
      if source[index] == UInt8(ascii: ">") { return index + 1 }
      index += 1
    }
    return nil
  }

  private static func mailEnd(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end {
      let byte = source[index]
      if byte == UInt8(ascii: ">") { return index > start ? index + 1 : nil }
      guard isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") else {
        return nil
      }
      index += 1
    }
    return nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static func mayStandInMail(_ byte: UInt8) -> Bool {
    "!#$%&'*/=?^_`{|}~".utf8.contains(byte)
  }
}

extension SourceScanner {
  /// Where the scan goes on after the `<` at `index`: after the address in `<…>`, in which nothing is
  /// a notation, else after the `<`.
  mutating func angle(at index: Int, _ end: Int) -> Int {
    if let next = Autolink.end(source, at: index, end) {
      sites.addAutolink(index, next)
      return next
    }
    sites.addTag(index)
    noteCommentSlip(at: index, end)
    return index + 1
  }

  private mutating func noteCommentSlip(at index: Int, _ end: Int) {
    let next = index + 1 < end ? source[index + 1] : 0
    guard next == UInt8(ascii: "!") || next == 0x20 || next == 0x2D || next == 0xE2 else { return }
    // Looked up once a line, however many `<` there are.
    if inline.commentCloser?.end != end {
      inline.commentCloser = (end, CommentSlip.closer(source, from: index, end))
    }
    let slip = CommentSlip(
      source, at: index, end, isLineStart: index == inline.textStart,
      lastCloser: inline.commentCloser?.range)
    if let slip { diagnostics.append(.mistypedComment(slip, file: path)) }
  }
}
