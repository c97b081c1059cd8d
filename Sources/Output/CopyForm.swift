/// What becomes of a file on its way into the site.
package enum CopyForm: Sendable {
  /// It is copied byte for byte.
  case same
  /// It is copied with changes, which stand in order and do not overlap.
  case edited([FileEdit])
  /// Something else takes its place.
  case bytes([UInt8])
}

/// A change to a file while it is copied: what stands in `range` gives way to `replacement`.
package struct FileEdit: Sendable, Equatable {
  /// What gives way, in bytes from the file's start.
  package var range: Range<Int>
  /// What takes its place; nothing cuts the range out.
  package var replacement: [UInt8]

  /// Writes `replacement` in place of `range`.
  package init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}

/// Applies changes to a file that passes by in pieces.
struct EditedPieces {
  private let edits: [FileEdit]
  private var next = 0
  /// How far the file has passed by.
  private var place = 0

  init(_ edits: [FileEdit]) {
    self.edits = edits
  }

  /// What the next piece of the file becomes.
  mutating func piece(_ bytes: [UInt8]) -> [UInt8] {
    let end = place + bytes.count
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var from = place
    while next < edits.count, edits[next].range.lowerBound < end {
      let edit = edits[next]
      if edit.range.lowerBound >= from {
        result.append(contentsOf: bytes[from - place..<edit.range.lowerBound - place])
        result.append(contentsOf: edit.replacement)
      }
      from = min(max(from, edit.range.upperBound), end)
      // The rest of a long range passes by with the pieces that follow.
      if edit.range.upperBound > end { break }
      next += 1
    }
    result.append(contentsOf: bytes[(from - place)...])
    place = end
    return result
  }
}
