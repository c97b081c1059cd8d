/// Numbers 0..<`count` in runs of `size`: the same runs whatever the number of cores.
package struct Chunks: Sendable {
  /// How many numbers there are.
  package let total: Int
  /// How many of them a run has; the last may have fewer.
  package let size: Int

  /// The runs of `count` numbers.
  package init(count: Int, size: Int) {
    total = count
    self.size = size
  }

  /// The number of runs.
  package var count: Int { (total + size - 1) / size }

  /// The numbers of a run.
  package subscript(chunk: Int) -> Range<Int> {
    (chunk * size)..<min(total, (chunk + 1) * size)
  }
}
