import Diagnostics

/// A file as the scanner takes it: without byte order mark, comments and control characters. What
/// is left out is overwritten with blanks, so every offset stays as it was.
struct SourcePreparation {
  /// The file's bytes, with blanks for what is left out.
  private(set) var source: [UInt8]
  /// Where the body begins.
  private(set) var start: Int
  /// The lines comments stand in, see `CommentFinder`.
  private(set) var commentLines: [CommentFinder.Line] = []
  /// The sign tokens are written with.
  private(set) var sign = TokenSign.usual
  /// What is wrong, and what could be written better.
  private(set) var diagnostics: [Diagnostic] = []

  /// Prepares `file` from byte `bodyStart` on.
  init(_ file: SourceFile, bodyStart: Int) {
    source = file.bytes
    start = min(max(bodyStart, 0), file.bytes.count)
    let census = ByteCensus(source)
    if start == 0, source.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    findRareBytes(file, census)
    if let sign = TokenSign.absent(from: source, mayOccur: census.hasSignByte) {
      self.sign = sign
    } else {
      diagnostics.append(.noFreeSign(file: file.path))
    }
    guard census.hasAngle else { return }
    let comments = CommentFinder(source, from: start, path: file.path)
    guard !comments.lines.isEmpty else { return }
    source = comments.source
    commentLines = comments.lines
    diagnostics.append(contentsOf: comments.diagnostics)
  }

  private mutating func findRareBytes(_ file: SourceFile, _ census: ByteCensus) {
    if census.hasControl || census.hasRing || start == 3 {
      diagnostics.append(contentsOf: ToleratedBytes.hints(file, from: start))
    }
    if census.hasControl || census.hasRareByte {
      diagnostics.append(
        contentsOf: ControlCharacter.blank(
          in: &source, from: start, census: census, path: file.path))
    }
  }
}

/// Which bytes turn up in a file at all. One quick pass spares most files the searches for what
/// they do not hold.
struct ByteCensus {
  /// True when there is a control character other than LF, such as a tab or a CR.
  private(set) var hasControl: Bool
  /// True when there is a byte DELETE, U+0080…U+009F, U+FFFE or a byte order mark begin with.
  private(set) var hasRareByte: Bool
  /// True when there is the first byte of the ring a decomposed å ends with.
  private(set) var hasRing: Bool
  /// True when there is a `<`.
  private(set) var hasAngle: Bool
  /// True when there is a byte the signs around tokens begin with, or a numeric entity might stand
  /// for one.
  private(set) var hasSignByte: Bool

  /// Looks through `source`.
  init(_ source: [UInt8]) {
    // The least difference from a byte is 0 when that byte turns up. Sums without a branch, so that
    // the compiler takes many bytes at a time.
    var least: UInt8 = 0xFF
    var leastAfterFeed: UInt8 = 0xFF
    var rare: UInt8 = 0xFF
    var ring: UInt8 = 0xFF
    var angle: UInt8 = 0xFF
    var sign: UInt8 = 0xFF
    for byte in source {
      least = min(least, byte)
      leastAfterFeed = min(leastAfterFeed, byte &- 0x0B)
      rare = min(rare, byte ^ 0x7F, byte ^ 0xC2, byte ^ 0xEF)
      ring = min(ring, byte ^ 0xCC)
      angle = min(angle, byte ^ 0x3C)
      sign = min(sign, byte ^ 0xF0, byte ^ 0x26)
    }
    hasControl = least < 0x0A || leastAfterFeed < 0x20 - 0x0B
    hasRareByte = rare == 0
    hasRing = ring == 0
    hasAngle = angle == 0
    hasSignByte = sign == 0
  }
}
