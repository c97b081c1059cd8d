/// A stretch of one source file, in byte offsets from the file's first byte; `end` is exclusive.
package struct SourceRange: Sendable, Hashable {
  /// Offset of the first byte.
  package var start: Int
  /// Offset just after the last byte; never before `start`.
  package var end: Int

  /// A range from `start` up to, not including, `end`.
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes covered.
  package var count: Int { end - start }

  /// The same stretch counted from `offset` bytes further on.
  package func shifted(by offset: Int) -> SourceRange {
    SourceRange(start + offset, end + offset)
  }
}
