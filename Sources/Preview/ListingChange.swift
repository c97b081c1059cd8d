import Content

/// What is different between two listings of the content folder. Nothing but the listings counts: what
/// the system told of single files may be lost, doubled or out of order.
struct ListingChange: Equatable {
  /// How much earlier than the listing a file must have been written to be known to be as it was
  /// read: the clock that stamps files is coarse, so two writes may bear the same time.
  static let settlingTime: Int64 = 20_000_000

  /// Files that are there now and were not, in path order.
  private(set) var added: [String] = []
  /// Files that were there and are not now, in path order.
  private(set) var removed: [String] = []
  /// Files that were written to, in path order.
  private(set) var changed: [String] = []
  /// Files that look as they did, but were written just before they were listed: they may have been
  /// written to once more. In path order.
  private(set) var unsure: [String] = []
  /// Whether files are refused now that were not, or the other way round.
  private(set) var isRefusalChanged: Bool

  /// Compares a listing made at `time` (nanoseconds since 1970) with a newer one.
  init(from old: ContentListing, at time: Int64, to new: ContentListing) {
    isRefusalChanged = old.diagnostics != new.diagnostics
    var left = old.files.makeIterator()
    var right = new.files.makeIterator()
    var (before, after) = (left.next(), right.next())
    while let old = before ?? after {
      // Nearly always the two are the same file, which is quickly seen.
      if let new = after, before != nil, old.path == new.path {
        compare(old, new, time)
        (before, after) = (left.next(), right.next())
      } else if let gone = before, after.map({ ListingChange.precedes(gone, $0) }) ?? true {
        removed.append(gone.path)
        before = left.next()
      } else {
        if let new = after { added.append(new.path) }
        after = right.next()
      }
    }
  }

  private mutating func compare(_ old: ContentFile, _ new: ContentFile, _ time: Int64) {
    if old != new {
      changed.append(new.path)
    } else if old.modified > time - ListingChange.settlingTime {
      unsure.append(new.path)
    }
  }

  /// Whether there is nothing to do.
  var isEmpty: Bool {
    written.isEmpty && added.isEmpty && removed.isEmpty && !isRefusalChanged
  }

  /// Files that have been written to, or may have been.
  var written: [String] { unsure.isEmpty ? changed : changed + unsure }

  /// All files certain to be concerned: written to first, then the new ones, then those that are gone.
  var files: [String] { changed + added + removed }

  private static func precedes(_ left: ContentFile, _ right: ContentFile) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}
