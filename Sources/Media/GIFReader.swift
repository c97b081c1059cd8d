/// GIF89a: a screen, and blocks that are made of sub-blocks of at most 255 bytes.
enum GIFReader {
  /// Extensions of applications that change how a picture looks: how often it repeats, its colours.
  private static let kept = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]

  static func read(_ window: inout ByteWindow<some MediaSource>) throws(PictureFault) -> Picture {
    guard window.has("GIF8", at: 0) else { throw .damaged }
    let picture = Picture(.gif, width: try window.little(6, 2), height: try window.little(8, 2))
    var walk = Walk(picture: picture, place: 13 + colours(try window.u8(10)))
    // Browsers show what there is of a file that ends early, once it has a first picture.
    while let goesOn = try? walk.block(&window), goesOn {}
    guard walk.hasPixels else { throw .truncated }
    return walk.picture
  }

  /// The number of bytes in the table of colours that `flags` promise.
  private static func colours(_ flags: Int) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << ((flags & 7) + 1)
  }

  private struct Walk {
    var picture: Picture
    var place: Int
    var hasPixels = false

    /// Reads one block; false after the last.
    mutating func block(_ window: inout ByteWindow<some MediaSource>) throws(PictureFault) -> Bool {
      let start = place
      switch try window.u8(place) {
      case 0x2C:
        let flags = try window.u8(place + 9)
        place = try end(ofBlocksAt: place + 11 + colours(flags), &window)
        hasPixels = true
        return true
      case 0x21:
        let label = try window.u8(place + 1)
        place = try end(ofBlocksAt: place + 2, &window)
        if try isMetadata(label, at: start + 3, &window) {
          let data = try window.bytes(start..<min(place, start + (1 << 20)))
          picture.hasPosition = picture.hasPosition || PositionSigns.areIn(data)
          picture.edits.append(MediaEdit(start..<place))
        }
        return true
      case 0x3B:
        if place + 1 < window.count { picture.edits.append(MediaEdit(place + 1..<window.count)) }
        return false
      default: throw .damaged
      }
    }

    private func end(
      ofBlocksAt start: Int, _ window: inout ByteWindow<some MediaSource>
    ) throws(PictureFault) -> Int {
      var place = start
      while true {
        let length = try window.u8(place)
        place += 1 + length
        if length == 0 { return place }
      }
    }

    private func isMetadata(
      _ label: Int, at name: Int, _ window: inout ByteWindow<some MediaSource>
    ) throws(PictureFault) -> Bool {
      if label == 0xFE { return true }
      guard label == 0xFF else { return false }
      let application = String(decoding: try window.bytes(name..<name + 11), as: UTF8.self)
      return !kept.contains(application)
    }
  }
}
