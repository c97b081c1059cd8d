import Diagnostics

/// A comment whose signs are mistyped, such as `<!- … ->` or, with the dash Word makes of two hyphens,
/// `<!— … —>`. Its author means it to be hidden.
struct CommentSlip {
  /// What it begins with.
  let opener: SourceRange
  /// What makes a comment of it; nothing where its end is not on the line.
  let fixes: [Diagnostic.Fix]

  /// The mistyped comment that begins with the `<` at `start`, in a line that ends at `end` and whose
  /// last mark like `->` is `closer`; nil when none does.
  init?(
    _ source: [UInt8], at start: Int, _ end: Int, isLineStart: Bool, lastCloser: SourceRange?
  ) {
    let signs = CommentSlip.signs(source, from: start + 1, end)
    let closer = lastCloser.flatMap { $0.start >= signs.end ? $0 : nil }
    let isMeant =
      signs.hasBang
      ? signs.dashes > 0 || closer != nil
      : isLineStart && signs.dashes > 1 && closer.map { $0.end == end } == true
    guard isMeant else { return nil }
    opener = SourceRange(start, signs.end)
    guard let closer else {
      fixes = []
      return
    }
    let needsBlank = signs.end < closer.start && source[signs.end] > 0x20
    fixes = [
      Diagnostic.Fix(range: opener, replacement: needsBlank ? "<!-- " : "<!--"),
      Diagnostic.Fix(range: closer, replacement: "-->"),
    ]
  }

  /// The run of `!` and dashes that begins at `start`, blanks among them.
  private static func signs(
    _ source: [UInt8], from start: Int, _ end: Int
  ) -> (hasBang: Bool, dashes: Int, end: Int) {
    var hasBang = false
    var dashes = 0
    var index = start
    var signsEnd = start
    while index < end, index - start < 24 {
      if source[index] == UInt8(ascii: "!"), !hasBang {
        hasBang = true
        index += 1
        signsEnd = index
      } else if let length = dash(source, index, end) {
        dashes += 1
        index += length
        signsEnd = index
      } else if source[index] == 0x20 {
        index += 1
      } else {
        break
      }
    }
    return (hasBang, dashes, signsEnd)
  }

  /// The last dashes with a `>` after them.
  static func closer(_ source: [UInt8], from start: Int, _ end: Int) -> SourceRange? {
    var found: SourceRange?
    var index = start
    while index < end {
      guard let first = dash(source, index, end) else {
        index += 1
        continue
      }
      let dashStart = index
      index += first
      while index < end {
        if let next = dash(source, index, end) {
          index += next
        } else if source[index] == 0x20 {
          index += 1
        } else {
          break
        }
      }
      if index < end, source[index] == UInt8(ascii: ">") {
        index += 1
        found = SourceRange(dashStart, index)
      }
    }
    return found
  }

  /// The length of the hyphen, dash or minus sign at `index`; nil for anything else.
  private static func dash(_ source: [UInt8], _ index: Int, _ end: Int) -> Int? {
    if source[index] == 0x2D { return 1 }
    guard source[index] == 0xE2, index + 2 < end else { return nil }
    let isDash = source[index + 1] == 0x80 && (0x90...0x95).contains(source[index + 2])
    let isMinus = source[index + 1] == 0x88 && source[index + 2] == 0x92
    return isDash || isMinus ? 3 : nil
  }
}
