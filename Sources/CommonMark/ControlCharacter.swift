import Diagnostics

/// Characters no page can hold: C0 and C1 controls but tab, LF and CR, DELETE, and the two that XML
/// 1.0 (2.2) leaves out, U+FFFE and U+FFFF.
enum ControlCharacter {
  /// The control character at `index` of UTF-8 text: its code point and its length in bytes.
  static func at(_ index: Int, of text: [UInt8]) -> (code: UInt32, length: Int)? {
    let byte = text[index]
    if byte < 0x20 {
      return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : (UInt32(byte), 1)
    }
    switch byte {
    case 0x7F: return (0x7F, 1)
    case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
      return (UInt32(text[index + 1]), 2)
    case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE:
      return (0xFF40 + UInt32(text[index + 2]), 3)
    // libcmark writes the entities of the last two as bytes that are not UTF-8.
    case 0xFE, 0xFF: return (0xFF00 | UInt32(byte), 1)
    default: return nil
    }
  }

  /// Not 0 when a control character may begin with one of the eight bytes of `word`, leaving out C2.
  @inline(__always)
  static func mayBegin(in word: UInt64) -> UInt64 {
    let isLow = (word &- ByteSearch.eight(0x20)) & ~word & ByteSearch.eight(0x80)
    let isHigh = ((word & ByteSearch.eight(0x7F)) &+ ByteSearch.eight(0x11)) & word
    return isLow | isHigh & ByteSearch.eight(0x80) | ByteSearch.holdsASCII(word, from: 0x7F)
  }

  /// Overwrites every control character of `source` with blanks and reports the first of each line.
  /// `census` tells which kinds there may be.
  static func blank(
    in source: inout [UInt8], from start: Int, census: ByteCensus, path: String
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if census.hasControl {
      for byte in UInt8(0)..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D {
        blank(byte, in: &source, from: start, path, &diagnostics)
      }
    }
    for byte in [UInt8(0x7F), 0xC2, 0xEF] {
      blank(byte, in: &source, from: start, path, &diagnostics)
    }
    return diagnostics
  }

  /// Overwrites the control characters that begin with `byte`.
  private static func blank(
    _ byte: UInt8, in source: inout [UInt8], from start: Int, _ path: String,
    _ diagnostics: inout [Diagnostic]
  ) {
    var reportedTo = start
    var index = start
    while let next = ByteSearch.first(byte, in: source, from: index, to: source.count) {
      index = next + 1
      guard let (code, length) = at(next, of: source) else { continue }
      if next >= reportedTo {
        let range = SourceRange(next, next + length)
        diagnostics.append(.controlCharacter(range, code: code, file: path))
        reportedTo = ByteSearch.lineEnd(source, from: next)
      }
      for offset in 0..<length { source[next + offset] = 0x20 }
    }
  }
}

/// Ways of saving a file that do no harm but that other programs stumble over.
enum ToleratedBytes {
  /// One hint for each way, at its first place.
  static func hints(_ file: SourceFile, from start: Int) -> [Diagnostic] {
    let bytes = file.bytes
    var hints: [Diagnostic] = []
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      hints.append(.byteOrderMark(SourceRange(0, 3), file: file.path))
    }
    if let index = ByteSearch.first(0x0D, in: bytes, from: start, to: bytes.count) {
      let range = SourceRange(index, ByteSearch.nextLine(bytes, after: index))
      let fixes = returns(bytes, from: index)
      hints.append(.carriageReturn(range, fixes: fixes, file: file.path))
    }
    var decomposed: [Diagnostic.Fix] = []
    var from = start
    while let ring = ByteSearch.first(0xCC, in: bytes, from: from, to: bytes.count) {
      from = ring + 1
      if ring > start, ring + 1 < bytes.count, bytes[ring + 1] == 0x8A,
        bytes[ring - 1] | 0x20 == 0x61
      {
        let letter = bytes[ring - 1] == 0x61 ? "å" : "Å"
        decomposed.append(
          Diagnostic.Fix(range: SourceRange(ring - 1, ring + 2), replacement: letter))
      }
    }
    if let first = decomposed.first {
      hints.append(
        .decomposedLetter(letter: first.replacement, fixes: decomposed, file: file.path))
    }
    return hints
  }

  /// For each CR from `start` on the change that leaves a single LF in its place.
  private static func returns(_ bytes: [UInt8], from start: Int) -> [Diagnostic.Fix] {
    var fixes: [Diagnostic.Fix] = []
    var next: Int? = start
    while let index = next {
      let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
      fixes.append(
        Diagnostic.Fix(range: SourceRange(index, index + 1), replacement: isPair ? "" : "\n"))
      next = ByteSearch.first(0x0D, in: bytes, from: index + 1, to: bytes.count)
    }
    return fixes
  }
}
