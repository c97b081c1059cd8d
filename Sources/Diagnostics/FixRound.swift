/// One round of mending a file: as many certain fixes as do not touch each other.
package struct FixRound {
  /// The file with the fixes done.
  package let bytes: [UInt8]
  /// The problems whose fixes were done, in the order of the file.
  package let applied: [Diagnostic]

  /// Does the fixes of `diagnostics` that are certain. Of fixes that overlap or touch, the first in
  /// the file is done; the others have their turn in the next round.
  package init(_ diagnostics: [Diagnostic], in source: [UInt8]) {
    let candidates = diagnostics.filter { FixRound.isCertain($0, in: source) }
      .sorted { left, right in
        let (first, second) = (FixRound.envelope(left), FixRound.envelope(right))
        return first == second
          ? Diagnostic.sourceOrder(left, right)
          : (first.start, first.end) < (second.start, second.end)
      }
    var applied: [Diagnostic] = []
    var fixes: [Diagnostic.Fix] = []
    var end = -1
    for diagnostic in candidates {
      let envelope = FixRound.envelope(diagnostic)
      guard envelope.start > end else { continue }
      end = envelope.end
      applied.append(diagnostic)
      fixes += diagnostic.fixes.sorted { $0.range.start < $1.range.start }
    }
    self.applied = applied
    bytes = FixRound.bytes(source, fixes)
  }

  /// True when everything a problem needs is certain, in order and inside the file.
  private static func isCertain(_ diagnostic: Diagnostic, in source: [UInt8]) -> Bool {
    var end = -1
    for fix in diagnostic.fixes.sorted(by: { $0.range.start < $1.range.start }) {
      guard fix.isCertain, fix.range.start > end, fix.range.end >= fix.range.start,
        fix.range.end <= source.count
      else { return false }
      end = fix.range.end
    }
    return end >= 0
  }

  private static func envelope(_ diagnostic: Diagnostic) -> SourceRange {
    SourceRange(
      diagnostic.fixes.map(\.range.start).min() ?? 0, diagnostic.fixes.map(\.range.end).max() ?? 0)
  }

  private static func bytes(_ source: [UInt8], _ fixes: [Diagnostic.Fix]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(source.count + fixes.count * 8)
    var index = 0
    for fix in fixes {
      output.append(contentsOf: source[index..<fix.range.start])
      output.append(contentsOf: fix.replacement.utf8)
      index = fix.range.end
    }
    output.append(contentsOf: source[index...])
    return output
  }
}
