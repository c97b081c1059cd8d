package import Diagnostics

/// Where the text of a page comes from when not all of it stands in the page's own file: included
/// files and examples have stretches of offsets of their own behind the file's, so that no two
/// blocks of a page begin at the same offset.
package struct SourceMap: Sendable, Equatable {
  /// The offsets that one included text fills.
  struct Stretch: Sendable, Equatable {
    /// The first offset; the stretch reaches to the next one's start.
    var start: Int
    /// The included file, as an index into the outline's pages.
    var page: Int
    /// Its path, for diagnostics.
    var path: String
    /// What stands before its relative addresses now, so that they hold for the page.
    var prefix: [UInt8] = []
    /// The place that stands for all of it, when it has no lines of its own in a file.
    var place: SourceRange?
    /// Where the page's own file asks for it.
    var asked: SourceRange
  }

  /// The stretches in order; none for a page that includes nothing.
  private(set) var stretches: [Stretch] = []
  /// The first offset that is still free.
  private(set) var end: Int

  /// The map of a page whose own file is `count` bytes long.
  init(count: Int) {
    end = count + 1
  }

  /// A page that includes nothing and of whose file nothing is known.
  package static let none = SourceMap(count: 0)

  /// True for a page that includes nothing.
  var isEmpty: Bool { stretches.isEmpty }

  /// Adds a stretch of `count` bytes behind the others and gives it its start.
  mutating func add(_ stretch: Stretch, count: Int) -> Int {
    var stretch = stretch
    stretch.start = end
    stretches.append(stretch)
    end += count + 1
    return stretch.start
  }

  /// The stretch an offset lies in; nil for the page's own file.
  func stretch(at offset: Int) -> Stretch? {
    guard let first = stretches.first, offset >= first.start else { return nil }
    var low = 0
    var high = stretches.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].start <= offset { low = middle } else { high = middle }
    }
    return stretches[low]
  }

  /// The file and the place in it that a range of the page's offsets stands for; nil for the page's
  /// own file.
  func place(of range: SourceRange) -> (file: String, range: SourceRange)? {
    guard let stretch = stretch(at: range.start) else { return nil }
    return (stretch.path, stretch.place ?? range.shifted(by: -stretch.start))
  }

  /// A problem told in the file and at the place its author wrote.
  package func settled(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let place = place(of: diagnostic.range) else { return diagnostic }
    var settled = diagnostic
    settled.file = place.file
    settled.range = place.range
    settled.fixes = diagnostic.fixes.compactMap { fix in
      guard let (file, range) = self.place(of: fix.range), file == place.file else { return nil }
      return Diagnostic.Fix(
        range: range, replacement: fix.replacement, isCertain: fix.isCertain)
    }
    return settled
  }
}
