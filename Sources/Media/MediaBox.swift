/// A box of the ISO base media file format (ISO/IEC 14496-12), which films, sound and AVIF are
/// made of: a length, four letters, and data or further boxes.
struct MediaBox: Equatable {
  /// The four letters as they stand, such as `moov`; `©` is one byte.
  var type: [UInt8]
  /// The whole box.
  var range: Range<Int>
  /// What stands after length and letters.
  var content: Range<Int>

  /// True when the letters are these.
  func `is`(_ letters: String) -> Bool { type.elementsEqual(letters.utf8) }

  /// The boxes that lie next to each other in `range`. A box that would reach outside it is
  /// `truncated`.
  static func boxes(
    in range: Range<Int>, _ window: inout ByteWindow<some MediaSource>
  ) throws(PictureFault) -> [MediaBox] {
    var boxes: [MediaBox] = []
    var place = range.lowerBound
    // A table of user data may end with four zeros.
    while place + 8 <= range.upperBound {
      var length = try window.big(place, 4)
      var header = 8
      if length == 1 {
        guard try window.u8(place + 8) == 0 else { throw .damaged }
        length = try window.big(place + 8, 8)
        header = 16
      } else if length == 0 {
        length = range.upperBound - place
      }
      guard length >= header else { throw .damaged }
      guard length <= range.upperBound - place else { throw .truncated }
      boxes.append(
        MediaBox(
          type: try window.bytes(place + 4..<place + 8), range: place..<place + length,
          content: place + header..<place + length))
      place += length
      guard boxes.count <= 10_000 else { throw .damaged }
    }
    return boxes
  }
}
