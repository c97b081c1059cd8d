/// Finds the code blocks that show what authors write, by their fences alone: they are looked for
/// before it is known what is a comment.
enum ExampleFence {
  private static let word = Array("kursbuild".utf8)

  /// The code blocks whose info string begins with `kursbuild`, fences included.
  static func all(in source: [UInt8], from start: Int) -> [Range<Int>] {
    guard mayHold(source, from: start) else { return [] }
    var ranges: [Range<Int>] = []
    var lineStart = start
    while lineStart < source.count {
      let next = ByteSearch.nextLine(source, from: lineStart, to: source.count) ?? source.count
      guard let fence = Fence(source, lineStart..<next), fence.isExample(source, to: next) else {
        lineStart = next
        continue
      }
      let end = end(of: fence, in: source, from: next)
      ranges.append(lineStart..<end)
      lineStart = end
    }
    return ranges
  }

  /// True when the word stands somewhere: most files with comments hold no example.
  private static func mayHold(_ source: [UInt8], from start: Int) -> Bool {
    var index = start
    while let first = ByteSearch.first(word[0], in: source, from: index, to: source.count) {
      if source[first...].starts(with: word) { return true }
      index = first + 1
    }
    return false
  }

  /// The offset after the line that closes `fence`; the end of the file where there is none.
  private static func end(of fence: Fence, in source: [UInt8], from start: Int) -> Int {
    var lineStart = start
    while lineStart < source.count {
      let next = ByteSearch.nextLine(source, from: lineStart, to: source.count) ?? source.count
      if let closer = Fence(source, lineStart..<next), closer.closes(fence, source, to: next) {
        return next
      }
      lineStart = next
    }
    return source.count
  }

  /// A run of three or more backticks or tildes at the beginning of a line.
  private struct Fence {
    var sign: UInt8
    var count: Int
    /// The offset after the run.
    var end: Int

    init?(_ source: [UInt8], _ line: Range<Int>) {
      var index = line.lowerBound
      // A fence in a list item or in a quote stands further in.
      while index < line.upperBound, [0x20, 0x09, 0x3E].contains(source[index]) { index += 1 }
      guard index < line.upperBound, source[index] == 0x60 || source[index] == 0x7E else {
        return nil
      }
      sign = source[index]
      let first = index
      while index < line.upperBound, source[index] == sign { index += 1 }
      count = index - first
      end = index
      guard count >= 3 else { return nil }
    }

    /// True when `kursbuild` follows as a word.
    func isExample(_ source: [UInt8], to lineEnd: Int) -> Bool {
      let info = source[end..<lineEnd].drop { $0 == 0x20 }
      guard info.starts(with: ExampleFence.word) else { return false }
      let rest = info.dropFirst(ExampleFence.word.count)
      return rest.first.map { [0x20, 0x0A, 0x0D].contains($0) } ?? true
    }

    /// True when this ends the code block that `opener` begins.
    func closes(_ opener: Fence, _ source: [UInt8], to lineEnd: Int) -> Bool {
      sign == opener.sign && count >= opener.count
        && source[end..<lineEnd].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
  }
}
