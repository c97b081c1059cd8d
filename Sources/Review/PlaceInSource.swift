import Diagnostics

/// Finds the words of a passage again in the source, one after the other.
struct PlaceInSource {
  /// How far from the word before a word may stand: addresses and comments may lie between.
  private static let reach = 800

  private let source: [UInt8]
  private let passage: Passage
  private var anchor = 0
  private var cursor: Int

  /// Begins to look for the words of `passage` in `source`.
  init(_ passage: Passage, in source: [UInt8]) {
    self.source = source
    self.passage = passage
    self.cursor = passage.line.start
  }

  /// True when the text at this offset is in another language.
  static func isForeign(_ passage: Passage, at offset: Int) -> Bool {
    var low = 0
    var high = passage.anchors.count
    while low < high {
      let middle = (low + high) / 2
      if passage.anchors[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && passage.anchors[low - 1].isForeign
  }

  /// Where a word stands; words must be asked for in order. The passage's first line for a word that
  /// is written in another way than it is read.
  mutating func find(_ word: Range<Int>) -> SourceRange {
    let anchors = passage.anchors
    while anchor < anchors.count, anchors[anchor].offset <= word.lowerBound {
      cursor = max(cursor, anchors[anchor].source)
      anchor += 1
    }
    // A word with markup inside it: its first part is looked for.
    var end = word.upperBound
    if anchor < anchors.count, anchors[anchor].offset < end { end = anchors[anchor].offset }
    let sought = passage.text[word.lowerBound..<end]
    guard let place = search(sought) else { return passage.line }
    cursor = place.end
    return place
  }

  private func search(_ sought: ArraySlice<UInt8>) -> SourceRange? {
    guard let first = sought.first else { return nil }
    let last = min(source.count - sought.count, cursor + PlaceInSource.reach)
    var index = cursor
    while index <= last {
      if source[index] == first, source[index..<index + sought.count].elementsEqual(sought),
        !Letters.endsBefore(source, index),
        index + sought.count == source.count || Letters.length(source, index + sought.count) == 0
      {
        return SourceRange(index, index + sought.count)
      }
      index += 1
    }
    return nil
  }
}
